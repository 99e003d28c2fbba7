// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/UnitTree.h"

#include <algorithm>
#include <tuple>

namespace redoubt {

Result<UnitTree> UnitTree::build(std::vector<Unit> units)
{
    UnitTree tree;
    for (auto &unit : units) {
        if (unit.name.empty() || unit.name.size() > 200)
            return fail(ErrorCode::InvalidArgument, "unit " + unit.id.toString() + ": a name has 1 to 200 bytes");
        const auto id = unit.id;
        if (!tree.m_units.emplace(id, std::move(unit)).second)
            return fail(ErrorCode::AlreadyExists, "unit " + id.toString() + " stands twice");
    }
    // Each unit is walked over once: a walk ends at a root or at a unit that an earlier walk led to a root.
    std::unordered_map<Id, std::size_t> walkOf;
    std::size_t walk = 0;
    for (const auto &[id, unit] : tree.m_units) {
        ++walk;
        for (const auto *at = &unit; at;) {
            const auto [seen, isNew] = walkOf.emplace(at->id, walk);
            if (!isNew && seen->second == walk)
                return fail(ErrorCode::RuleViolated, "unit " + at->id.toString() + " lies in a circle");
            if (!isNew || !at->parent)
                break;
            const auto *above = tree.find(*at->parent);
            if (!above)
                return fail(ErrorCode::NotFound, "unit " + at->id.toString() + ": its parent is unknown");
            at = above;
        }
        (unit.parent ? tree.m_below[*unit.parent] : tree.m_roots).push_back(id);
    }
    return tree;
}

const Unit *UnitTree::find(const Id &id) const
{
    const auto found = m_units.find(id);
    return found == m_units.end() ? nullptr : &found->second;
}

bool UnitTree::isWithin(const Id &unit, const Id &ancestor) const
{
    for (const auto *at = find(unit); at; at = at->parent ? find(*at->parent) : nullptr) {
        if (at->id == ancestor)
            return true;
    }
    return false;
}

std::vector<const Unit *> UnitTree::childrenOf(const std::optional<Id> &parent) const
{
    const auto below = parent ? m_below.find(*parent) : m_below.end();
    std::vector<const Unit *> children;
    for (const auto &id : !parent ? m_roots : below != m_below.end() ? below->second : std::vector<Id>())
        children.push_back(find(id));
    std::sort(children.begin(), children.end(), [](const auto *a, const auto *b) { return std::tie(a->name, a->id) < std::tie(b->name, b->id); });
    return children;
}

std::vector<Id> UnitTree::pathOf(const Id &unit) const
{
    std::vector<Id> path;
    for (const auto *at = find(unit); at; at = at->parent ? find(*at->parent) : nullptr)
        path.push_back(at->id);
    return path;
}

std::vector<Id> UnitTree::within(const Id &unit) const
{
    std::vector<Id> units;
    if (find(unit))
        units.push_back(unit);
    for (std::size_t at = 0; at < units.size(); ++at) {
        if (const auto below = m_below.find(units[at]); below != m_below.end())
            units.insert(units.end(), below->second.begin(), below->second.end());
    }
    return units;
}

} // namespace redoubt
