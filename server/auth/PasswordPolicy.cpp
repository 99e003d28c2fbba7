// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PasswordPolicy.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <string>

namespace redoubt::server {

namespace {
std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}
} // namespace

Result<void> checkPassword(std::string_view password, std::string_view signInName, std::int64_t minLength)
{
    const auto refuseFor = [](std::string why) { return fail(ErrorCode::InvalidArgument, std::move(why)); };
    if (password.size() > 1024)
        return refuseFor("a password has at most 1024 bytes");
    const auto isLead = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    const auto length = std::count_if(password.begin(), password.end(), isLead);
    if (length < minLength)
        return refuseFor("a password has at least " + std::to_string(minLength) + " characters");
    if (std::set<char>(password.begin(), password.end()).size() < 5)
        return refuseFor("a password has at least five different characters");
    int classes = 0;
    for (const auto &belongs : {+[](unsigned char c) { return std::islower(c) != 0; }, +[](unsigned char c) { return std::isupper(c) != 0; },
                                +[](unsigned char c) { return std::isdigit(c) != 0; }, +[](unsigned char c) { return std::isalnum(c) == 0; }})
        classes += std::any_of(password.begin(), password.end(), [&](char c) { return belongs(static_cast<unsigned char>(c)); }) ? 1 : 0;
    if (classes < 3 && length < 20)
        return refuseFor("a password mixes three of lower case, upper case, digits and signs, or has 20 characters");
    if (!signInName.empty() && lower(password).find(lower(signInName)) != std::string::npos)
        return refuseFor("a password does not contain the account's name");
    return {};
}

} // namespace redoubt::server
