// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/Password.h"

#include "core/text/CodePoints.h"
#include "core/text/Normalise.h"

#include <algorithm>

namespace redoubt::text {

std::string canonicalPassword(std::string_view typed)
{
    if (std::all_of(typed.begin(), typed.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(typed);
    for (std::size_t at = 0; at < typed.size();) {
        const auto character = codePointAt(typed, at);
        if (character.value < 0)
            return std::string(typed);
        at += character.bytes;
    }
    return nfkc(typed);
}

} // namespace redoubt::text
