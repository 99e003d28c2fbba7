// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Fairness.h"

#include <algorithm>
#include <map>
#include <utility>

namespace redoubt::duty {

namespace {

class MembersOfLines
{
public:
    explicit MembersOfLines(const RosterPlan &plan)
    {
        for (const auto &member : orNone(plan.members))
            m_members.emplace(member.id, &member);
        const auto add = [&](const Post &post) {
            for (const auto &line : post.lines) {
                auto &people = m_lines[{post.id, line.id}];
                for (const auto &group : line.groups)
                    people.insert(people.end(), group.begin(), group.end());
            }
        };
        std::for_each(plan.posts.begin(), plan.posts.end(), add);
        for (const auto &period : orNone(plan.guarantees))
            std::for_each(orNone(period.posts).begin(), orNone(period.posts).end(), add);
    }

    /// Of the line of @p cell, on its day.
    std::vector<std::string> on(const Cell &cell) const
    {
        std::vector<std::string> people;
        const auto line = m_lines.find({cell.post, cell.line});
        if (line == m_lines.end())
            return people;
        std::copy_if(line->second.begin(), line->second.end(), std::back_inserter(people), [&](const std::string &id) {
            const auto member = m_members.find(id);
            return member == m_members.end()
                || (member->second->joins.value_or(cell.date) <= cell.date && member->second->leaves.value_or(cell.date + 1) > cell.date);
        });
        return people;
    }

private:
    std::map<std::string, const RosterMember *, std::less<>> m_members;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> m_lines;
};

} // namespace

std::vector<FairnessRow> fairnessOf(const RosterPlan &plan, const std::vector<Cell> &cells)
{
    const MembersOfLines lines(plan);
    std::map<std::pair<std::string, std::optional<calendar::DayType>>, FairnessRow> rows;
    for (const auto &cell : cells) {
        const auto row = [&](const std::string &member) -> FairnessRow & { return rows[{member, cell.dayType}]; };
        for (const auto &member : cell.turnOf)
            ++row(member).turns;
        for (const auto &member : cell.stands) {
            ++row(member).stood;
            row(member).minutes += (cell.end - cell.start) / 60'000;
        }
        const auto people = lines.on(cell);
        for (const auto &member : people)
            row(member).share += static_cast<double>(cell.stands.size()) / static_cast<double>(people.size());
    }
    std::vector<FairnessRow> result;
    for (auto &[key, row] : rows) {
        row.member = key.first;
        row.dayType = key.second;
        result.push_back(std::move(row));
    }
    return result;
}

} // namespace redoubt::duty
