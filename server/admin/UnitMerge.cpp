// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admin/UnitMerge.h"

#include "core/text/NameKey.h"

namespace redoubt::server {

namespace {
constexpr std::size_t MostTold = 5;
} // namespace

UnitMerge::UnitMerge(std::map<Id, Unit> units, Named named) : m_units(std::move(units)), m_named(std::move(named))
{
    for (const auto &[id, unit] : m_units)
        m_below[unit.parent].insert(id);
}

std::string UnitMerge::calledBy(const Id &unit) const
{
    const auto &by = m_named.at(unit);
    std::string text = '\'' + m_units.at(unit).name + "' (" + unit.toString() + ") is named by ";
    std::size_t told = 0;
    for (const auto &one : by) {
        if (told == MostTold)
            return text + " and " + std::to_string(by.size() - told) + " more";
        text += (told++ == 0 ? "" : ", ") + one;
    }
    return text;
}

std::vector<Id> UnitMerge::below(const Id &unit) const
{
    const auto found = m_below.find(unit);
    return found == m_below.end() ? std::vector<Id>() : std::vector<Id>(found->second.begin(), found->second.end());
}

void UnitMerge::move(const Id &unit, const Id &parent)
{
    auto &moved = m_units.at(unit);
    m_below[moved.parent].erase(unit);
    moved.parent = parent;
    m_below[parent].insert(unit);
}

void UnitMerge::drop(const Id &unit)
{
    m_below[m_units.at(unit).parent].erase(unit);
    m_units.erase(unit);
}

Result<void> UnitMerge::remove(const Id &unit)
{
    const auto found = m_units.find(unit);
    if (found == m_units.end())
        return fail(ErrorCode::NotFound, "no unit " + unit.toString());
    if (isNamed(unit))
        return fail(ErrorCode::RuleViolated, calledBy(unit));
    if (const auto children = below(unit); !children.empty())
        return fail(ErrorCode::RuleViolated,
                    '\'' + found->second.name + "' has " + std::to_string(children.size()) + " units below it, '" + m_units.at(children.front()).name
                        + "' among them: remove or merge those first");
    drop(unit);
    return {};
}

Id UnitMerge::unite(const Id &a, const Id &b)
{
    if (isNamed(a) && isNamed(b)) {
        m_leftApart.push_back(calledBy(a) + "; " + calledBy(b) + ": of two that are merged one must be named by nobody");
        return a;
    }
    const auto stays = isNamed(b) ? b : a;
    const auto goes = stays == a ? b : a;
    std::map<std::string, Id> children;
    for (const auto &child : below(stays))
        children.emplace(text::nameKey(m_units.at(child).name), child);
    for (const auto &child : below(goes)) {
        const auto twin = children.find(text::nameKey(m_units.at(child).name));
        move(child, stays);
        if (twin != children.end())
            twin->second = unite(twin->second, child);
    }
    drop(goes);
    return stays;
}

Result<void> UnitMerge::merge(const Id &from, const Id &into)
{
    for (const auto &unit : {from, into}) {
        if (!m_units.contains(unit))
            return fail(ErrorCode::NotFound, "no unit " + unit.toString());
    }
    for (const auto &[inner, outer] : {std::pair(from, into), std::pair(into, from)}) {
        for (std::optional<Id> at = inner; at; at = m_units.at(*at).parent) {
            if (*at == outer)
                return fail(ErrorCode::InvalidArgument, "a unit is not merged with one that it lies within");
        }
    }
    if (isNamed(from))
        return fail(ErrorCode::RuleViolated, calledBy(from));
    unite(into, from);
    return m_leftApart.empty() ? Result<void>() : fail(ErrorCode::RuleViolated, m_leftApart.front());
}

std::size_t UnitMerge::mergeTwins()
{
    const auto before = m_units.size();
    std::vector<std::optional<Id>> parents{std::nullopt};
    while (!parents.empty()) {
        const auto parent = parents.back();
        parents.pop_back();
        const auto children = m_below[parent]; // a copy: uniting changes it
        std::map<std::string, Id> byKey;
        for (const auto &child : children) {
            const auto [twin, isFirst] = byKey.emplace(text::nameKey(m_units.at(child).name), child);
            if (!isFirst)
                twin->second = unite(twin->second, child);
        }
        for (const auto &child : m_below[parent])
            parents.emplace_back(child);
    }
    return before - m_units.size();
}

} // namespace redoubt::server
