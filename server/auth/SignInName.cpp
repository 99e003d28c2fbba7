// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/SignInName.h"

#include <algorithm>
#include <cctype>

namespace redoubt::server {

std::string foldSignInName(std::string_view name)
{
    while (!name.empty() && name.front() == ' ')
        name.remove_prefix(1);
    while (!name.empty() && name.back() == ' ')
        name.remove_suffix(1);
    std::string folded(name);
    for (auto &c : folded) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return folded;
}

Result<void> checkSignInName(std::string_view folded)
{
    const auto fits = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0 || c == '.' || c == '-' || c == '_' || c == '@';
    };
    if (folded.size() < 2 || folded.size() > 64 || !std::all_of(folded.begin(), folded.end(), fits))
        return fail(ErrorCode::InvalidArgument, "a sign-in name has 2 to 64 letters, digits or . - _ @");
    return {};
}

} // namespace redoubt::server
