// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Plan.h"

#include <vector>

namespace redoubt::duty {

/// A shift that someone is to stand. Points into the plan that it was made of.
struct DueShift
{
    const Post *post = nullptr;
    const RosterLine *line = nullptr;
    const GuaranteePeriod *guarantee = nullptr; ///< whose heightened post it is; null: the normal roster
    std::size_t order = 0;                      ///< of its post: heightened ones first, then as in the plan
    std::vector<std::string> needs;             ///< traits, demands of guarantee periods included
    calendar::CivilDate date;
    Instant start;
    Instant end;
    std::optional<calendar::DayType> dayType;
};

/// The shifts that begin on days from the plan's start until @p until, and those of heightened posts until @p ahead, by start and order.
/// Those ahead are left out where their calendar is not published. @p plan has passed checkPlan.
/// Fails with NotFound (a line goes by the type of a day whose calendar is not published) or TooLarge (bounds::Cells).
[[nodiscard]] Result<std::vector<DueShift>> dueShifts(const RosterPlan &plan, const calendar::TimeZone &zone, const calendar::Calendar &calendar,
                                                      calendar::CivilDate until, calendar::CivilDate ahead);

} // namespace redoubt::duty
