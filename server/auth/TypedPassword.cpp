// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/TypedPassword.h"

#include "core/text/Password.h"

namespace redoubt::server {

TypedPassword verifyTyped(std::string_view typed, const std::string &hash)
{
    const auto canonical = text::canonicalPassword(typed);
    if (verifyPassword(canonical, hash))
        return TypedPassword::Right;
    return canonical != typed && verifyPassword(typed, hash) ? TypedPassword::RightAsTyped : TypedPassword::Wrong;
}

std::string hashTyped(std::string_view typed, const PasswordCost &cost, Random &random)
{
    return hashPassword(text::canonicalPassword(typed), cost, random);
}

} // namespace redoubt::server
