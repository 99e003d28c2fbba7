// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "core/roles/Role.h"

#include <string>
#include <string_view>

namespace redoubt::app {

/// Every role by its name, as a list in a sentence: "administrator, coordinator, … or member".
[[nodiscard]] std::string roleNames();

/// The role that @p text names. Fails with InvalidArgument; the detail says which roles there are, and which was most likely meant.
[[nodiscard]] Result<Role> roleNamed(std::string_view text);

} // namespace redoubt::app
