// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Fairness.h"
#include "duty/roster/Gaps.h"

namespace redoubt::duty {

/// A shift that two rosters have unlike.
struct ChangedShift
{
    std::optional<Cell> before; ///< none: there is a new one
    std::optional<Cell> after;  ///< none: it is gone
    bool operator==(const ChangedShift &) const = default;
};

/// What one person has more (or less) of one type of day.
struct FairnessChange
{
    std::string member;
    std::optional<calendar::DayType> dayType;
    int stoodBefore = 0;
    int stoodAfter = 0;
    double shareBefore = 0;
    double shareAfter = 0;
    bool operator==(const FairnessChange &) const = default;
};

/// 试算: what comes of it if a plan is changed (leave, 调休, 重保), before anybody is told.
struct WhatIf
{
    std::vector<ChangedShift> shifts; ///< other hours, people or turns; by start
    std::vector<PostGap> newGaps;     ///< of the roster after, that the one before had not
    std::vector<PostGap> closedGaps;
    std::vector<FairnessChange> fairness; ///< rows whose shifts change
    std::vector<Collision> collisions;    ///< of the roster after
    bool operator==(const WhatIf &) const = default;
};

/// Holds two built rosters of the same days against each other.
[[nodiscard]] WhatIf compareRosters(const RosterPlan &planBefore, const Roster &before, const RosterPlan &planAfter, const Roster &after);

} // namespace redoubt::duty
