// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"

#include <QString>

#include <set>

namespace redoubt::models {

/// The name of @p role in the reader's language.
[[nodiscard]] QString roleName(redoubt::Role role);
/// The roles in words, each once, with the reader's list separator.
[[nodiscard]] QString roleNames(const std::set<redoubt::Role> &roles);

} // namespace redoubt::models
