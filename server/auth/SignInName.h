// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

namespace redoubt::server {

/// ASCII letters to lower case, blanks at the ends away: how a name is stored and looked up.
[[nodiscard]] std::string foldSignInName(std::string_view name);
/// 2 … 64 bytes of letters (of any script), digits, '.', '-', '_', '@'. Fails with InvalidArgument.
[[nodiscard]] Result<void> checkSignInName(std::string_view folded);

} // namespace redoubt::server
