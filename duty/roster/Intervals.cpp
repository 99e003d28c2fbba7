// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Intervals.h"

#include <algorithm>

namespace redoubt::duty {

std::vector<Interval> unionOf(std::vector<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> result;
    for (const auto &one : intervals) {
        if (one.end <= one.start)
            continue;
        if (!result.empty() && one.start <= result.back().end)
            result.back().end = std::max(result.back().end, one.end);
        else
            result.push_back(one);
    }
    return result;
}

std::vector<Interval> gapsIn(const std::vector<Interval> &covered, Interval whole)
{
    std::vector<Interval> gaps;
    auto from = whole.start;
    for (const auto &one : covered) {
        if (one.end <= from)
            continue;
        if (one.start >= whole.end)
            break;
        if (one.start > from)
            gaps.push_back({from, one.start});
        from = one.end;
    }
    if (from < whole.end)
        gaps.push_back({from, whole.end});
    return gaps;
}

std::int64_t durationOf(const std::vector<Interval> &intervals)
{
    std::int64_t sum = 0;
    for (const auto &one : intervals)
        sum += one.end - one.start;
    return sum;
}

} // namespace redoubt::duty
