// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/IncidentExchange.h"

#include <CLI/CLI.hpp>

namespace redoubt::cli {

void addIncident(CLI::App &app, ExitCode &exitCode)
{
    auto *incident = app.add_subcommand("incident", "An incident as one signed file: out, checked, with parts left out, and in");
    incident->require_subcommand(1);
    addIncidentExport(*incident, exitCode);
    addIncidentVerify(*incident, exitCode);
    addIncidentRedact(*incident, exitCode);
    addIncidentImport(*incident, exitCode);
}

} // namespace redoubt::cli
