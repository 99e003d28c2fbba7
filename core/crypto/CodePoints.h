// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt {

/// The code points of UTF-8 @p text; octets that are none of it are left out.
[[nodiscard]] std::u32string codePointsOf(std::string_view text);

/// Whether a person sees @p point as a character of its own: not a control, format or combining one, no invisible blank or filler, no
/// noncharacter (Unicode 15, the blocks that have them).
[[nodiscard]] bool isVisibleCharacter(char32_t point);

} // namespace redoubt
