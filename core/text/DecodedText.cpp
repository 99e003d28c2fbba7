// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/DecodedText.h"

#include "core/text/CodePoints.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <vector>

namespace redoubt::text {

namespace {
constexpr std::string_view Utf8Mark = "\xef\xbb\xbf";

struct Mark
{
    std::string_view bytes;
    Encoding encoding;
    const char *converter;
    std::string_view lineFeed;
};
using namespace std::string_view_literals;
/// Those of UTF-32 first: one of them begins like UTF-16's.
constexpr std::array Marks{
    Mark{"\xff\xfe\0\0"sv, Encoding::Utf32, "UTF-32LE", "\n\0\0\0"sv}, Mark{"\0\0\xfe\xff"sv, Encoding::Utf32, "UTF-32BE", "\0\0\0\n"sv},
    Mark{"\xff\xfe"sv, Encoding::Utf16, "UTF-16LE", "\n\0"sv},         Mark{"\xfe\xff"sv, Encoding::Utf16, "UTF-16BE", "\0\n"sv},
    Mark{"\x84\x31\x95\x33"sv, Encoding::Gb18030, "gb18030", "\n"sv},
};

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

std::optional<std::size_t> firstThatIsNotUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto character = codePointAt(bytes, at);
        if (character.value < 0)
            return at;
        at += character.bytes;
    }
    return {};
}

/// Which line byte @p at of @p text stands in, from 1. @p lineFeed as the encoding writes it: within a unit of UTF-16 or UTF-32 its byte
/// stands in other characters too (上 is 4E 0A).
std::size_t lineOf(std::string_view text, std::size_t at, std::string_view lineFeed)
{
    std::size_t line = 1;
    for (std::size_t unit = 0; unit + lineFeed.size() <= std::min(at, text.size()); unit += lineFeed.size())
        line += text.substr(unit, lineFeed.size()) == lineFeed ? 1 : 0;
    return line;
}

/// Stops at the first byte that does not fit; @p stoppedAt then says where.
std::optional<std::string> convert(const char *name, std::string_view bytes, std::size_t &stoppedAt)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name, &status));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    if (U_FAILURE(status))
        std::abort(); // ICU without its data
    std::string result;
    result.reserve(bytes.size() + bytes.size() / 2);
    std::vector<UChar> piece(32 * 1024);
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    do {
        status = U_ZERO_ERROR;
        auto *target = piece.data();
        ucnv_toUnicode(converter.get(), &target, piece.data() + piece.size(), &source, end, nullptr, 1, &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
            stoppedAt = static_cast<std::size_t>(source - bytes.data());
            return {};
        }
        icu::UnicodeString(false, piece.data(), static_cast<std::int32_t>(target - piece.data())).toUTF8String(result);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return result;
}
} // namespace

std::string_view nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8: return "UTF-8";
    case Encoding::Utf8WithMark: return "UTF-8 with a mark";
    case Encoding::Utf16: return "UTF-16";
    case Encoding::Utf32: return "UTF-32";
    case Encoding::Gb18030: return "GB18030";
    }
    return {};
}

std::size_t markLength(std::string_view bytes) { return bytes.starts_with(Utf8Mark) ? Utf8Mark.size() : 0; }

Result<DecodedText> decodeText(std::string_view bytes)
{
    std::size_t stoppedAt = 0;
    const auto broken = [&](std::string_view as) {
        return fail(ErrorCode::Malformed, "line " + std::to_string(lineOf(bytes, stoppedAt, "\n")) + " is not " + std::string(as));
    };
    if (const auto mark = markLength(bytes); mark > 0) {
        const auto rest = bytes.substr(mark);
        if (const auto wrong = firstThatIsNotUtf8(rest)) {
            stoppedAt = mark + *wrong;
            return broken("UTF-8, as its mark says");
        }
        return DecodedText{std::string(rest), Encoding::Utf8WithMark};
    }
    for (const auto &mark : Marks) {
        if (!bytes.starts_with(mark.bytes))
            continue;
        auto text = convert(mark.converter, bytes.substr(mark.bytes.size()), stoppedAt);
        if (text)
            return DecodedText{std::move(*text), mark.encoding};
        // Counted behind the mark, which may be of another length than a unit.
        const auto line = lineOf(bytes.substr(mark.bytes.size()), stoppedAt, mark.lineFeed);
        return fail(ErrorCode::Malformed, "line " + std::to_string(line) + " is not " + std::string(nameOf(mark.encoding)) + ", as its mark says");
    }
    const auto wrong = firstThatIsNotUtf8(bytes);
    if (!wrong)
        return DecodedText{std::string(bytes), Encoding::Utf8};
    if (auto text = convert("gb18030", bytes, stoppedAt))
        return DecodedText{std::move(*text), Encoding::Gb18030};
    return broken("UTF-8, nor GB18030 (GBK)");
}

} // namespace redoubt::text
