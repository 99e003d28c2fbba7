// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt::app {

/// What makes a spreadsheet read a CSV file as UTF-8.
inline constexpr std::string_view CsvMark = "\xef\xbb\xbf";

/// A text as a cell of RFC 4180 that a spreadsheet shows and does not calculate: one that begins with = + - @ (in full width too), a tab or a
/// carriage return gets an apostrophe in front (OWASP, "CSV injection"), and what is unseen becomes '?'. Numbers are not for this.
[[nodiscard]] std::string csvText(std::string_view text);

} // namespace redoubt::app
