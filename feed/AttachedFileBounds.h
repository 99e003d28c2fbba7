// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "feed/kinds/AttachedFile.h"

#include <cstddef>
#include <vector>

namespace redoubt::feed {

/// What holds of files that a record names: at most @p most of them, each with a name, the digest of its bytes and a size, and a note of at most
/// @p mostNote characters. How large a file may be is the server's to say. Fails with InvalidArgument, or Malformed for a digest.
[[nodiscard]] Result<void> checkAttachedFiles(const std::vector<AttachedFile> &files, std::size_t most, std::size_t mostNote);

} // namespace redoubt::feed
