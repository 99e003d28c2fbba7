// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/EncodedText.h"

#include "core/text/CodePoints.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <cstdlib>

namespace redoubt::text {

namespace {
bool isWholeUtf8(std::string_view utf8)
{
    for (std::size_t at = 0; at < utf8.size();) {
        const auto character = codePointAt(utf8, at);
        if (character.value < 0)
            return false;
        at += character.bytes;
    }
    return true;
}

std::optional<std::string> encoded(const char *name, std::string_view utf8)
{
    if (!isWholeUtf8(utf8))
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    auto *converter = ucnv_open(name, &status);
    if (U_FAILURE(status))
        std::abort(); // ICU without its data
    const auto units = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    std::string bytes(UCNV_GET_MAX_BYTES_FOR_STRING(static_cast<std::size_t>(units.length()), ucnv_getMaxCharSize(converter)), '\0');
    const auto length = ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), units.getBuffer(), units.length(), &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}
} // namespace

std::optional<std::string> utf16LittleEndian(std::string_view utf8) { return encoded("UTF-16LE", utf8); }
std::optional<std::string> utf16BigEndian(std::string_view utf8) { return encoded("UTF-16BE", utf8); }
std::optional<std::string> gb18030(std::string_view utf8) { return encoded("gb18030", utf8); }

} // namespace redoubt::text
