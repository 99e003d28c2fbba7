// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/SpokenKey.h"

#include "core/text/NameKey.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace redoubt::text {

namespace {
bool isSpoken(UChar32 c) { return u_isalnum(c) || u_hasBinaryProperty(c, UCHAR_DIACRITIC) || u_charType(c) == U_NON_SPACING_MARK; }
} // namespace

std::string spokenKey(std::string_view text)
{
    const auto key = icu::UnicodeString::fromUTF8(nameKey(text));
    icu::UnicodeString spoken;
    UChar32 before = 0;
    for (std::int32_t at = 0; at < key.length(); at = key.moveIndex32(at, 1)) {
        const UChar32 c = key.char32At(at);
        const auto next = key.moveIndex32(at, 1);
        const bool beforeDigit = next < key.length() && u_isdigit(key.char32At(next));
        const bool isDecimalPoint = c == u'.' && u_isdigit(before) && beforeDigit;
        const bool isSign = (c == u'-' || c == u'\u2212') && !u_isalnum(before) && beforeDigit;
        if (isDecimalPoint || isSign || isSpoken(c))
            spoken.append(isSign ? UChar32(u'-') : c);
        before = c;
    }
    std::string result;
    spoken.toUTF8String(result);
    return result;
}

} // namespace redoubt::text
