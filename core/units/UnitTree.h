// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Result.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace redoubt {

/// A department, county or bureau.
struct Unit
{
    Id id;
    std::optional<Id> parent; ///< none for a root
    std::string name;         ///< 1 … 200 bytes
    bool operator==(const Unit &) const = default;
};

/// All units of one server as a forest: province → city → county → department.
/// Building costs O(n); a question about ancestry costs the depth.
class UnitTree
{
public:
    /// Parents may come after their children. Fails with NotFound (unknown parent), AlreadyExists (an id twice),
    /// RuleViolated (a circle) or InvalidArgument (an empty or overlong name); the detail names the unit.
    [[nodiscard]] static Result<UnitTree> build(std::vector<Unit> units);

    [[nodiscard]] const Unit *find(const Id &id) const;
    /// True also when both are the same unit. Unknown units lie within nothing.
    [[nodiscard]] bool isWithin(const Id &unit, const Id &ancestor) const;
    /// Children in the order of their names' bytes, then of their ids.
    [[nodiscard]] std::vector<const Unit *> childrenOf(const std::optional<Id> &parent) const;
    /// @p unit and what it lies within, the root last. Empty for an unknown one.
    [[nodiscard]] std::vector<Id> pathOf(const Id &unit) const;
    /// @p unit and all below it, each once, whoever is above first. Empty for an unknown one.
    [[nodiscard]] std::vector<Id> within(const Id &unit) const;
    [[nodiscard]] std::size_t size() const { return m_units.size(); }

private:
    std::unordered_map<Id, Unit> m_units;
    std::unordered_map<Id, std::vector<Id>> m_below; ///< of those that have any
    std::vector<Id> m_roots;
};

} // namespace redoubt
