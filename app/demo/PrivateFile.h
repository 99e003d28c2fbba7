// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace redoubt::demo {

/// Writes a file that only its owner may read (mode 0600), in place of any that is there. Fails with StorageFailed.
[[nodiscard]] Result<void> writePrivateFile(const std::filesystem::path &path, std::string_view text);
/// Fails with NotFound, or TooLarge over a mebibyte.
[[nodiscard]] Result<std::string> readSmallFile(const std::filesystem::path &path);

} // namespace redoubt::demo
