// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

/// How a file that a person made becomes text.
namespace redoubt::text {

enum class Encoding {
    Utf8,
    Utf8WithMark, ///< U+FEFF in front, as spreadsheets and Windows' editor write it
    Utf16,        ///< with a mark, of either order
    Utf32,        ///< with a mark, of either order
    Gb18030,      ///< also GBK and GB 2312, which it contains
};
/// "UTF-8", "GB18030" …
[[nodiscard]] std::string_view nameOf(Encoding encoding);

struct DecodedText
{
    std::string text; ///< UTF-8 without the mark
    Encoding encoding = Encoding::Utf8;
};

/// By the mark in front; without one strictly as UTF-8; and what is not that strictly as GB18030. Never guesses by frequency: the
/// same bytes are always the same text. Fails with Malformed where they are none of these; the detail names the line.
[[nodiscard]] Result<DecodedText> decodeText(std::string_view bytes);

/// Length of UTF-8's mark at the front of @p bytes, 3 or 0: for what is read piece by piece and written by programs alone.
[[nodiscard]] std::size_t markLength(std::string_view bytes);

} // namespace redoubt::text
