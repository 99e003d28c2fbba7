// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Roster.h"

#include <vector>

namespace redoubt::duty {

/// 顺延: @p published, a roster as people were told, with those shifts filled anew from @p now on whose people have gone on leave or left since.
/// The turns of the same line move up within the week (Monday to Sunday), and the last of them is the turn of who would come next; so weeks that
/// people rely on stay as they are. Who cannot stand for a rule is passed over there. Where nobody can, the shift stays empty. Shifts of which
/// somebody is left are stood by who is left.
/// Fails as dueShifts. @p plan is the one that @p published is of, with today's leave.
[[nodiscard]] Result<std::vector<Cell>> movedUp(std::vector<Cell> published, const RosterPlan &plan, const calendar::TimeZone &zone,
                                                const calendar::Calendar &calendar, Instant now);

} // namespace redoubt::duty
