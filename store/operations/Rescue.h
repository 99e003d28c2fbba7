// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"

#include <filesystem>

namespace redoubt::store {

/// Renames a damaged cache and its WAL aside, never deletes them; gives the new name. Throws StorageFailed.
[[nodiscard]] std::filesystem::path putAside(const std::filesystem::path &path, Instant now);

/// Takes over into the new cache @p parts what can still be read of @p damaged, which is not altered. In the caller's transaction.
void salvage(const std::filesystem::path &damaged, CacheParts &parts, RescueReport &report);

} // namespace redoubt::store
