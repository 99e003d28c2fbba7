// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Result.h"
#include "core/units/UnitTree.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::server {

/// A line of a file of units, as a person wrote it.
struct UnitLine
{
    std::size_t line = 0; ///< in the file, from 1
    std::string name;
    std::string parent; ///< another unit's name or id, of the file or known; empty: none above it
    std::optional<Id> id;
};

/// Units by name. Two spellings that are one name (see text::nameKey) name the same unit.
class UnitsByName
{
public:
    explicit UnitsByName(const std::map<Id, Unit> &units);
    /// The unit that @p text names by its id or its name. Fails with NotFound, or Conflict where several have this name.
    [[nodiscard]] Result<Id> find(std::string_view text) const;

private:
    const std::map<Id, Unit> &m_units;
    std::multimap<std::string, Id> m_byKey;
};

/// The units that @p lines name, as they are to be: those of @p known by their id, or by their name below their parent; the others with
/// an id of @p newId. A parent may stand below its children. Costs O(n log n).
///
/// Fails with InvalidArgument (a name that people cannot be shown), NotFound (a parent that nobody has), Conflict (a parent's name that
/// several have) or AlreadyExists (a name, or an id, that stands twice or is spelt otherwise where it is known, with both spellings); the
/// detail begins with @p where and the line.
[[nodiscard]] Result<std::vector<Unit>> unitsOf(const std::vector<UnitLine> &lines, std::string_view where, const std::map<Id, Unit> &known,
                                                const std::function<Id()> &newId);

/// No two siblings of @p all are one name; only names of @p changed are looked at, so that what was there before stands in nobody's way.
/// Fails with AlreadyExists; the detail has both spellings, and @p describe (index into @p changed) says where it stands.
[[nodiscard]] Result<void> checkSiblings(const std::map<Id, Unit> &all, const std::vector<Unit> &changed,
                                         const std::function<std::string(std::size_t)> &describe);

} // namespace redoubt::server
