// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "core/crypto/Password.h"

#include <string>
#include <string_view>

namespace redoubt::server {

/// How a password that was typed fits a hash (ADR 14).
enum class TypedPassword {
    Wrong,
    Right,
    RightAsTyped, ///< the hash is older than text::canonicalPassword and of the very bytes: it should be made anew
};

/// Takes one hashing, and a second where the canonical form is another and does not fit: that depends on what was typed alone.
[[nodiscard]] TypedPassword verifyTyped(std::string_view typed, const std::string &hash);
/// The hash of what @p typed means.
[[nodiscard]] std::string hashTyped(std::string_view typed, const PasswordCost &cost, Random &random);

} // namespace redoubt::server
