// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Storage.h"

#include <optional>
#include <string>
#include <string_view>

namespace redoubt::server {

/// The account that a person means by @p typed: text::foldSignInName of it, or, for accounts older than that rule, with only the blanks at its
/// ends away and ASCII letters small. Both are looked up in any case. Throws StorageException.
[[nodiscard]] std::optional<AccountRow> accountOf(ReadTransaction &storage, std::string_view typed);

} // namespace redoubt::server
