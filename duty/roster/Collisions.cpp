// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Collisions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace redoubt::duty {

namespace {

using RuleSet = std::set<std::string>;

bool isAway(const Block &block)
{
    return block.kind == BlockKind::OnLeave || block.kind == BlockKind::NotYetJoined || block.kind == BlockKind::HasLeft;
}

std::string ruleName(const Block &block)
{
    if (block.kind == BlockKind::LacksTrait)
        return "needs:" + block.rule;
    return block.kind == BlockKind::ByPolicy ? block.rule : std::string(OnePostAtATime);
}

/// What keeps each of those who are here: a person, or a group that stands whole.
std::vector<RuleSet> ruledOut(const std::vector<DutyBook::Answer> &refused, bool whole)
{
    std::vector<RuleSet> result;
    for (const auto &answer : refused) {
        std::map<std::string, RuleSet> people;
        std::set<std::string> away;
        for (const auto &[block, keepsTurn] : answer.blocked) {
            if (isAway(block))
                away.insert(block.member);
            else
                people[block.member].insert(ruleName(block));
        }
        if (!whole) {
            for (auto &[member, rules] : people)
                result.push_back(std::move(rules));
        } else if (away.empty()) {
            RuleSet all;
            for (const auto &[member, rules] : people)
                all.insert(rules.begin(), rules.end());
            result.push_back(std::move(all));
        }
    }
    return result;
}

} // namespace

std::vector<std::string> collidingRules(const RosterPlan &plan, const std::vector<DutyBook::Answer> &refused, bool whole)
{
    const auto people = ruledOut(refused, whole);
    RuleSet all;
    for (const auto &rules : people)
        all.insert(rules.begin(), rules.end());
    std::vector<std::string> names;
    for (const auto &policy : orNone(plan.policies)) {
        if (all.erase(policy.id) > 0)
            names.push_back(policy.id);
    }
    names.insert(names.end(), all.begin(), all.end());
    // What everybody is kept from by another rule too is not to blame; the last named is given up first.
    for (auto i = names.size(); i-- > 0;) {
        const auto othersDo = [&](const RuleSet &rules) {
            return std::any_of(names.begin(), names.end(), [&](const std::string &name) { return name != names[i] && rules.contains(name); });
        };
        if (std::all_of(people.begin(), people.end(), othersDo))
            names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    }
    return names;
}

void CollisionList::add(const Cell &cell, std::vector<std::string> rules)
{
    const auto open = std::find_if(m_open.begin(), m_open.end(), [&](const Collision &one) { return one.post == cell.post; });
    if (open != m_open.end()) {
        if (open->rules == rules && open->line == cell.line) {
            open->last = cell.date;
            ++open->shifts;
            return;
        }
        m_done.push_back(std::move(*open));
        m_open.erase(open);
    }
    if (!rules.empty())
        m_open.push_back({cell.post, cell.line, cell.date, cell.date, 1, std::move(rules)});
}

std::vector<Collision> CollisionList::take()
{
    std::move(m_open.begin(), m_open.end(), std::back_inserter(m_done));
    m_open.clear();
    std::sort(m_done.begin(), m_done.end(),
              [](const Collision &a, const Collision &b) { return std::tie(a.first, a.post) < std::tie(b.first, b.post); });
    return std::exchange(m_done, {});
}

} // namespace redoubt::duty
