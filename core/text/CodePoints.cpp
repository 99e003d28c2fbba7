// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/CodePoints.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <limits>

namespace redoubt::text {

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    // A character has at most four bytes; ICU counts in 32 bits.
    const auto rest = text.substr(at, 4);
    std::int32_t next = 0;
    UChar32 value = -1;
    U8_NEXT(reinterpret_cast<const std::uint8_t *>(rest.data()), next, static_cast<std::int32_t>(rest.size()), value);
    return {value, at, static_cast<std::size_t>(std::max(next, 1))};
}

bool isBlank(std::int32_t character) { return u_isUWhiteSpace(character) != 0; }

bool isUnseen(std::int32_t character)
{
    if (character >= 0x20 && character < 0x7f)
        return false; // most of what is asked
    constexpr std::int32_t BlankBraille = 0x2800;
    constexpr std::int32_t ObjectReplacement = 0xfffc;
    if (character < 0 || character == BlankBraille || character == ObjectReplacement)
        return true;
    constexpr auto Unseen = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CS_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    return (U_GET_GC_MASK(character) & Unseen) != 0 || u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0
        || u_hasBinaryProperty(character, UCHAR_NONCHARACTER_CODE_POINT) != 0;
}

bool isCombining(std::int32_t character) { return character >= 0 && (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0; }

bool isLetterOrDigit(std::int32_t character)
{
    return character >= 0 && (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}

} // namespace redoubt::text
