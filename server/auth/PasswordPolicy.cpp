// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PasswordPolicy.h"

#include "core/text/PasswordRules.h"

#include <string>

namespace redoubt::server {

Result<void> checkPassword(std::string_view password, std::string_view signInName, std::int64_t minLength)
{
    const auto refuseFor = [](std::string why) { return fail(ErrorCode::InvalidArgument, std::move(why)); };
    const auto fault = text::passwordFault(password, signInName, minLength);
    if (!fault)
        return {};
    switch (*fault) {
    case text::PasswordFault::TooLong: return refuseFor("a password has at most 1024 bytes");
    case text::PasswordFault::TooShort:
        return refuseFor("a password has at least " + std::to_string(minLength) + " characters, invisible ones not counted");
    case text::PasswordFault::TooUniform: return refuseFor("a password has at least five different characters");
    case text::PasswordFault::TooFewClasses:
        return refuseFor("a password mixes three of lower case, upper case, digits and signs, or has 20 characters");
    case text::PasswordFault::ContainsName: return refuseFor("a password does not contain the account's name, however it is spelt");
    case text::PasswordFault::Common:
        return refuseFor("this password is one of those that are tried first: words that everybody takes, rows of keys, years");
    }
    return refuseFor("this password cannot be taken");
}

} // namespace redoubt::server
