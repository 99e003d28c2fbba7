// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/Roster.h"

#include "app/cli/duty/RosterBuild.h"
#include "app/cli/duty/RosterHandoffs.h"
#include "app/cli/duty/RosterIcal.h"
#include "app/cli/duty/RosterQuality.h"
#include "app/cli/duty/RosterXlsx.h"

#include <CLI/CLI.hpp>

namespace redoubt::cli {

void addRoster(CLI::App &app, ExitCode &exitCode)
{
    auto *roster = app.add_subcommand("roster", "Hand-overs, rosters and their quality");
    roster->require_subcommand(1);
    addRosterHandoffs(*roster, exitCode);
    addRosterBuild(*roster, exitCode);
    addRosterQuality(*roster, exitCode);
    addRosterIcal(*roster, exitCode);
    addRosterXlsx(*roster, exitCode);
}

} // namespace redoubt::cli
