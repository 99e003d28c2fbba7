// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstdint>
#include <string_view>

namespace redoubt::server {

/// At least @p minLength characters (UTF-8), at most 1,024 bytes; three of lower case, upper case, digits and the rest
/// (GB/T 22239 asks for complexity), or 20 characters of any kind; five different ones; not the account's name within it.
/// Fails with InvalidArgument; the detail names the rule, never the password.
[[nodiscard]] Result<void> checkPassword(std::string_view password, std::string_view signInName, std::int64_t minLength);

} // namespace redoubt::server
