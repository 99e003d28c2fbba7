// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/model/Paper.h"

#include <string>
#include <string_view>
#include <vector>

namespace redoubt::documents {

/// The words of @p runs, one after the other.
[[nodiscard]] std::string wordsOf(const std::vector<Run> &runs);
/// @p text as it may stand in a file: control characters but line feed and tab, what is no character and what is not UTF-8 are a visible U+FFFD,
/// a carriage return is dropped.
[[nodiscard]] std::string printable(std::string_view text);
/// Fails the paper that no writer can set: margins that leave no room, a table without columns or widths, or rows that do not fill them.
/// Empty: all is well.
[[nodiscard]] std::string flawOf(const Paper &paper);

} // namespace redoubt::documents
