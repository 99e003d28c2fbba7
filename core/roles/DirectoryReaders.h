// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"

#include <vector>

namespace redoubt {

/// Whether a role, in any unit or on any stream, lets its holder read the directory of all units and people. Members of a team read names in the
/// streams of their exercise alone: whom else there is, is none of their business (ADR 15). The server decides by it, both ends use it.
[[nodiscard]] bool readsDirectory(Role role);
/// All roles that do.
[[nodiscard]] std::vector<Role> directoryReaders();

} // namespace redoubt
