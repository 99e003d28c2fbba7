// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/units/UnitTree.h"

#include <string>
#include <string_view>
#include <vector>

namespace redoubt::app {

/// Largest file that is read.
inline constexpr std::size_t MaxUnitFileBytes = 8 * 1024 * 1024;

/// Reads units from CSV (RFC 4180, UTF-8) with the header `name,parent` or `name,parent,id`. @c parent is the name or id of another
/// unit, in the file or known already; empty for a root. Without an id a unit is the known one of that name below that parent, or
/// a new one, so the same file may be imported again.
/// Fails with TooLarge, Malformed, NotFound (a parent that nobody has) or Conflict (a parent's name that two units have); the detail
/// begins with @p name and the line.
[[nodiscard]] Result<std::vector<Unit>> readUnits(std::string_view text, std::string_view name, const std::vector<Unit> &known, IdSource &ids);

/// The unit that @p text names by its id or its name. Fails with NotFound or Conflict (two have this name).
[[nodiscard]] Result<Id> findUnit(const std::vector<Unit> &units, std::string_view text);

} // namespace redoubt::app
