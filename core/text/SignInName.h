// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

namespace redoubt::text {

/// How a sign-in name is kept and looked up: nameKey, so that neither case nor width nor composition matters.
[[nodiscard]] std::string foldSignInName(std::string_view typed);

/// 2 … 64 characters: letters of one script, or of those that are written together (Latin with Chinese, Japanese or Korean; UTS #39
/// "highly restrictive"), digits, '.', '-', '_', '@'; the first a letter or digit. @p folded as foldSignInName gives it.
/// Fails with InvalidArgument.
[[nodiscard]] Result<void> checkSignInName(std::string_view folded);

} // namespace redoubt::text
