// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"
#include "duty/roster/RosterBuilder.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::cli {

/// A full plan's roster of some days, as a command was asked for it.
struct BuiltRoster
{
    duty::RosterPlan plan;
    calendar::TimeZone zone = calendar::TimeZone::utc();
    duty::Roster roster;
};

/// Reads and builds @p value from @p from until @p until, with the calendars @p calendars beside the shipped ones. Where it cannot, it
/// complains, @p exitCode says how to end, and there is nothing. Rules that leave nobody are such a case; shifts that nobody is here for
/// are remarked on.
[[nodiscard]] std::optional<BuiltRoster> buildFullPlan(const json::value &value, calendar::CivilDate from, calendar::CivilDate until,
                                                       const std::vector<std::string> &calendars, ExitCode &exitCode);

} // namespace redoubt::cli
