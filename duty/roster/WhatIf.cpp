// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/WhatIf.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace redoubt::duty {

namespace {

/// The time of @p gaps that @p others leave uncovered, post by post.
std::vector<PostGap> beyond(const std::vector<PostGap> &gaps, const std::vector<PostGap> &others)
{
    std::vector<PostGap> result;
    for (const auto &gap : gaps) {
        std::vector<Interval> known;
        for (const auto &other : others) {
            if (other.post == gap.post)
                known.push_back({other.start, other.end});
        }
        for (const auto &rest : gapsIn(unionOf(std::move(known)), {gap.start, gap.end}))
            result.push_back({gap.post, rest.start, rest.end});
    }
    return result;
}

std::vector<FairnessChange> fairnessChanges(const std::vector<FairnessRow> &before, const std::vector<FairnessRow> &after)
{
    std::map<std::pair<std::string, std::optional<calendar::DayType>>, FairnessChange> changes;
    for (const auto &row : before) {
        auto &change = changes[{row.member, row.dayType}];
        change.stoodBefore = row.stood;
        change.shareBefore = row.share;
    }
    for (const auto &row : after) {
        auto &change = changes[{row.member, row.dayType}];
        change.stoodAfter = row.stood;
        change.shareAfter = row.share;
    }
    std::vector<FairnessChange> result;
    for (auto &[key, change] : changes) {
        if (change.stoodBefore == change.stoodAfter)
            continue;
        std::tie(change.member, change.dayType) = key;
        result.push_back(std::move(change));
    }
    return result;
}

} // namespace

WhatIf compareRosters(const RosterPlan &planBefore, const Roster &before, const RosterPlan &planAfter, const Roster &after)
{
    WhatIf result;
    std::map<std::tuple<Instant, std::string>, ChangedShift> shifts;
    for (const auto &cell : before.cells)
        shifts[{cell.start, cell.post}].before = cell;
    for (const auto &cell : after.cells)
        shifts[{cell.start, cell.post}].after = cell;
    for (auto &[key, shift] : shifts) {
        const auto &[was, is] = shift;
        if (!was || !is || was->end != is->end || was->stands != is->stands || was->turnOf != is->turnOf)
            result.shifts.push_back(std::move(shift));
    }
    const auto gapsBefore = gapsOf(before.cells);
    const auto gapsAfter = gapsOf(after.cells);
    result.newGaps = beyond(gapsAfter, gapsBefore);
    result.closedGaps = beyond(gapsBefore, gapsAfter);
    result.fairness = fairnessChanges(fairnessOf(planBefore, before.cells), fairnessOf(planAfter, after.cells));
    result.collisions = after.collisions;
    return result;
}

} // namespace redoubt::duty
