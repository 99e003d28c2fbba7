// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt::app {

/// @p text as a terminal may show it: its control characters (C0, DEL, C1) become '?', so that it is not obeyed.
[[nodiscard]] std::string plainText(std::string_view text);

/// The beginning of @p word, as plain text in quotes.
[[nodiscard]] std::string inQuotes(std::string_view word);

} // namespace redoubt::app
