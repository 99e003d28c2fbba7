// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "server/storage/Storage.h"

#include <string>
#include <string_view>

namespace redoubt::server {

inline constexpr std::size_t MaxInstallationName = 100; ///< characters

/// A shown name of at most MaxInstallationName characters. Fails with InvalidArgument.
[[nodiscard]] Result<void> checkInstallationName(std::string_view name);

/// @p wanted, or "wanted (2)", (3) … where an installation has that name: certificates and ledgers name consoles by it, also revoked ones.
/// Throws StorageException.
[[nodiscard]] std::string freeInstallationName(ReadTransaction &storage, const std::string &wanted);

} // namespace redoubt::server
