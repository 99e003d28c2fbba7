// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ical/CalendarFile.h"
#include "duty/roster/Plan.h"
#include "duty/roster/Roster.h"

#include <optional>
#include <string>
#include <vector>

/// A roster as a calendar that phones and other programs take in.
namespace redoubt::rosterfeed {

/// The shifts of @p roster of @p plan, post and names as their summary; a gap has a dash for a name. The same shift of the same @p office (its name
/// or id) has the same uid whoever stands it, so that a calendar that is fetched again replaces it. @p member: only the shifts that they stand.
[[nodiscard]] std::vector<documents::CalendarEntry> entriesOf(const duty::RosterPlan &plan, const duty::Roster &roster, const std::string &office,
                                                              const std::optional<std::string> &member = {});

} // namespace redoubt::rosterfeed
