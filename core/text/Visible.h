// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt::text {

/// @p text on one line as a terminal or a log may show it: what is unseen (see isUnseen), line breaks and tabs among it, and bytes that
/// are not UTF-8 become '?', so that they are neither obeyed nor taken for the program's own words.
[[nodiscard]] std::string visible(std::string_view text);

/// JSON text with every unseen character as \uXXXX: the same value, and safe on a terminal. @p json as writeJson makes it, where such
/// characters stand in strings alone.
[[nodiscard]] std::string visibleJson(std::string json);

} // namespace redoubt::text
