// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "documents/ical/CalendarFile.h"
#include "duty/roster/Plan.h"
#include "duty/roster/RosterSheet.h"

#include <vector>

/// A calendar that was sent, as a roster to hold against the one that is here.
namespace redoubt::rosterfeed {

/// @p entries as shifts of @p plan: one whose summary begins with the name of a post, as RosterFeed writes it, is a shift of that post with its own
/// times; what follows are names, a dash is nobody; entries of one post with the same times are one
/// shift. Every other entry (leave, a meeting) is pointed out as passed over. Rows are entries from 1; days
/// are those of @p zone. A post that the plan calls by two names is found by either.
[[nodiscard]] duty::RosterSheet sheetOf(const std::vector<documents::CalendarEntry> &entries, const duty::RosterPlan &plan,
                                        const calendar::TimeZone &zone);

} // namespace redoubt::rosterfeed
