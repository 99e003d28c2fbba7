// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Roster.h"

namespace redoubt::duty {

/// What one person had of the shifts on one type of day.
struct FairnessRow
{
    std::string member;
    std::optional<calendar::DayType> dayType; ///< none: of days whose calendar was not published
    int stood = 0;                            ///< shifts that they were on
    int turns = 0;                            ///< shifts that used up a turn of theirs, whoever stood them
    std::int64_t minutes = 0;                 ///< on duty
    /// Shifts that would be theirs if each were shared equally by those of its line who are members on that day: the mean to hold
    /// `stood` against, also for who came late or left.
    double share = 0;
    bool operator==(const FairnessRow &) const = default;
};
BOOST_DESCRIBE_STRUCT(FairnessRow, (), (member, dayType, stood, turns, minutes, share))

/// Of @p cells, which are of @p plan (or of one like it: cells of lines that it does not have count, but no share comes of them). By
/// member, then by type of day; whoever neither stood, nor had a turn or a share, is left out.
[[nodiscard]] std::vector<FairnessRow> fairnessOf(const RosterPlan &plan, const std::vector<Cell> &cells);

} // namespace redoubt::duty
