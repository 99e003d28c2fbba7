// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/Calendar.h"
#include "core/calendar/TimeZone.h"
#include "duty/board/RosterBoard.h"

namespace redoubt::duty {

/// Where and when somebody looks at a roster. References outlive what is asked with it.
struct RosterPlace
{
    const calendar::TimeZone &zone; ///< of the plan
    const calendar::Calendar &calendar;
    Instant now;
};

struct DraftRoster
{
    std::vector<Cell> cells;           ///< by start
    std::vector<Collision> collisions; ///< of what was built anew
    bool operator==(const DraftRoster &) const = default;
};

[[nodiscard]] calendar::CivilDate monthOf(calendar::CivilDate date);
[[nodiscard]] calendar::CivilDate nextMonth(calendar::CivilDate date);

/// The roster of the months from @p from until @p until (first days) as it would be published now.
///
/// A month that was published stays as people were told, but for shifts to come: those of who is away now move up (movedUp), those of days for
/// which a newer plan or guarantee period holds are built. A month that was not is built, going on where the published ones before it end.
/// Then shifts that nobody stands are stood by whom a planner put there. @p trial: leave that is only thought of.
/// Fails as buildRoster, and with NotFound where the office has no plan.
[[nodiscard]] Result<DraftRoster> draftRoster(const RosterBoard &board, const RosterPlace &place, calendar::CivilDate from, calendar::CivilDate until,
                                              const std::vector<Leave> &trial = {});

/// The next version of the office's plan: @p plan from @p from on, going on where what was planned before ends (planFrom), so that nothing
/// before that day changes. Where the office has none, or it begins later, @p plan as it is, from that day on. Fails as planFrom.
[[nodiscard]] Result<RosterPlan> planGoingOn(const RosterBoard &board, const RosterPlace &place, RosterPlan plan, calendar::CivilDate from);

} // namespace redoubt::duty
