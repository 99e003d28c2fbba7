// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace redoubt::text {

/// One character of a UTF-8 text. @c value is negative where the bytes are not UTF-8; @c bytes is at least 1.
struct CodePoint
{
    std::int32_t value = -1;
    std::size_t at = 0;
    std::size_t bytes = 1;
};

/// The character of @p text that begins at byte @p at (< size).
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t at);

[[nodiscard]] bool isBlank(std::int32_t character);
/// Controls, marks of direction, joiners, fillers, separators of lines, variation selectors and tags: nobody sees that they are there, or
/// they change how the rest is seen. Also what is no character at all. A common blank is none of these.
[[nodiscard]] bool isUnseen(std::int32_t character);
/// A mark that stands on the letter before it.
[[nodiscard]] bool isCombining(std::int32_t character);
/// A letter, a mark or a decimal digit, of any script.
[[nodiscard]] bool isLetterOrDigit(std::int32_t character);

} // namespace redoubt::text
