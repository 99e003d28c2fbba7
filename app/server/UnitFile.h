// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/units/UnitTree.h"
#include "server/admin/UnitLines.h"

#include <string>
#include <string_view>
#include <vector>

namespace redoubt::app {

/// Largest file that is read.
inline constexpr std::size_t MaxUnitFileBytes = 8 * 1024 * 1024;

/// Reads CSV (RFC 4180) with the header `name,parent` or `name,parent,id`; blanks around cells are left out. What the lines mean is decided
/// by Administration::importUnits. Fails with TooLarge or Malformed; the detail begins with @p name and the line.
[[nodiscard]] Result<std::vector<server::UnitLine>> readUnitLines(std::string_view text, std::string_view name);

/// The unit that @p text names by its id or its name. Fails with NotFound or Conflict (two have this name).
[[nodiscard]] Result<Id> findUnit(const std::vector<Unit> &units, std::string_view text);

} // namespace redoubt::app
