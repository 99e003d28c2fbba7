// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Gaps.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace redoubt::duty {

std::vector<PostGap> gapsOf(const std::vector<Cell> &cells)
{
    struct Times
    {
        std::vector<Interval> due;
        std::vector<Interval> stood;
    };
    std::map<std::string, Times> posts;
    for (const auto &cell : cells) {
        auto &times = posts[cell.post];
        times.due.push_back({cell.start, cell.end});
        if (!cell.stands.empty())
            times.stood.push_back({cell.start, cell.end});
    }
    std::vector<PostGap> gaps;
    for (auto &[post, times] : posts) {
        const auto stood = unionOf(std::move(times.stood));
        for (const auto &due : unionOf(std::move(times.due))) {
            for (const auto &gap : gapsIn(stood, due))
                gaps.push_back({post, gap.start, gap.end});
        }
    }
    std::sort(gaps.begin(), gaps.end(), [](const PostGap &a, const PostGap &b) { return std::tie(a.start, a.post) < std::tie(b.start, b.post); });
    return gaps;
}

std::vector<Cell> withoutTheAbsent(std::vector<Cell> cells, const RosterPlan &plan, const calendar::TimeZone &zone)
{
    std::map<std::string, std::vector<Interval>, std::less<>> away;
    for (const auto &leave : orNone(plan.leaves))
        away[leave.member].push_back({zone.startOf(leave.from), zone.startOf(leave.until)});
    for (const auto &member : orNone(plan.members)) {
        if (member.joins)
            away[member.id].push_back({Instant{INT64_MIN}, zone.startOf(*member.joins)});
        if (member.leaves)
            away[member.id].push_back({zone.startOf(*member.leaves), Instant{INT64_MAX}});
    }
    for (auto &cell : cells) {
        std::erase_if(cell.stands, [&](const std::string &member) {
            const auto found = away.find(member);
            return found != away.end() && std::any_of(found->second.begin(), found->second.end(), [&](const Interval &one) {
                       return one.start < cell.end && one.end > cell.start;
                   });
        });
    }
    return cells;
}

} // namespace redoubt::duty
