// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Roster.h"

namespace redoubt::duty {

/// The shifts of @p plan that begin on days from @p from until @p until (half-open), each with its ledger. A pure function: equal
/// arguments give equal rosters, and a part is equal to the same days of the whole.
///
/// Heightened posts choose first, over all their days; then the normal ones around them, in the order of time and posts. A line gives its
/// turn to who was passed over longest, else to the next from its cursor. Who is passed over for a rule keeps the turn; on leave it lapses,
/// unless the leave keeps it. Where nobody of the line can stand, the shift stays empty, nothing moves, and if rules are to blame they are
/// named (Collision).
///
/// @p zone is the plan's, @p calendar is asked only by lines that go by the type of days. A year × 60 people × 3 posts: some milliseconds.
/// Fails as checkPlan; with InvalidArgument (until before from, another zone), NotFound (a calendar that is not published is needed),
/// TooLarge (bounds::PlannedDays, bounds::Cells).
[[nodiscard]] Result<Roster> buildRoster(const RosterPlan &plan, const calendar::TimeZone &zone, const calendar::Calendar &calendar,
                                         calendar::CivilDate from, calendar::CivilDate until);

/// @p plan from @p from on, as a plan of its own: it goes on where the shifts before that day ended, whatever of it is changed then.
/// @p stood: shifts as they were really stood, swaps included (those that are not among them: as they are built); rules of rest look back on
/// these, while turns stay whose they were. Fails as buildRoster; with InvalidArgument for a day before the plan's start.
[[nodiscard]] Result<RosterPlan> planFrom(const RosterPlan &plan, const calendar::TimeZone &zone, const calendar::Calendar &calendar,
                                          calendar::CivilDate from, const std::vector<Cell> &stood);

} // namespace redoubt::duty
