// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

namespace redoubt::cli {

enum class OutputReaders { AsUsual, OwnerAlone };

/// Writes @p bytes to @p path, whole or not at all: they come under another name first. Fails with AlreadyExists (there is a file, and @p replace is
/// false) or StorageFailed; the detail names the file.
[[nodiscard]] Result<void> writeOutput(const std::string &path, std::string_view bytes, bool replace, OutputReaders readers = OutputReaders::AsUsual);

} // namespace redoubt::cli
