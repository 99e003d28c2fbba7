// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "core/units/UnitTree.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace redoubt::server {

/// Takes units out of a tree that nobody names, and puts what lay below them below others. Nothing is written: the outcome is the
/// difference of the trees.
class UnitMerge
{
public:
    /// Who or what names a unit, a few words each: "the account judge1", "a role of judge1".
    using Named = std::map<Id, std::set<std::string>>;

    UnitMerge(std::map<Id, Unit> units, Named named);

    /// Fails with NotFound, or RuleViolated: it is named, or units lie below it. The detail says by what.
    [[nodiscard]] Result<void> remove(const Id &unit);
    /// Puts the units below @p from below @p into and removes @p from; where both have a unit of one name, these are merged too. Of two that
    /// are merged the named one stays. Fails with NotFound, InvalidArgument (one lies within the other), or RuleViolated (both are named).
    [[nodiscard]] Result<void> merge(const Id &from, const Id &into);
    /// Merges all siblings of one name: the named one stays, or the oldest. Two that are both named stay two: see leftApart(). Returns how
    /// many were merged away.
    std::size_t mergeTwins();

    [[nodiscard]] const std::map<Id, Unit> &units() const { return m_units; }
    /// Why twins stayed apart, a sentence each.
    [[nodiscard]] const std::vector<std::string> &leftApart() const { return m_leftApart; }

private:
    [[nodiscard]] bool isNamed(const Id &unit) const { return m_named.contains(unit); }
    [[nodiscard]] std::string calledBy(const Id &unit) const;
    [[nodiscard]] std::vector<Id> below(const Id &unit) const;
    void move(const Id &unit, const Id &parent);
    void drop(const Id &unit);
    /// Of two units of one place: the one that stays takes everything from the other.
    Id unite(const Id &a, const Id &b);

    std::map<Id, Unit> m_units;
    std::map<std::optional<Id>, std::set<Id>> m_below;
    Named m_named;
    std::vector<std::string> m_leftApart;
};

} // namespace redoubt::server
