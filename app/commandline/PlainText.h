// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What a program prints and did not write itself goes through here: names, paths, settings, what a file or a peer said.
namespace redoubt::app {

/// @p text on one line, as a terminal may show it: what is not seen (controls, marks of direction, joiners, line breaks) and what is not
/// UTF-8 becomes '?', so that it is not obeyed.
[[nodiscard]] std::string plainText(std::string_view text);
/// JSON with such characters as \uXXXX: the same value.
[[nodiscard]] std::string plainJson(std::string json);

/// The beginning of @p word, as plain text in quotes.
[[nodiscard]] std::string inQuotes(std::string_view word);

} // namespace redoubt::app
