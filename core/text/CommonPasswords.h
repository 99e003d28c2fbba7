// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt::text {

/// Lower case, letters for the digits and signs that stand for them (4 and @ for a, 0 for o, $ and 5 for s …; i, l, 1, ! and | are one),
/// ASCII for full width. For comparing only.
[[nodiscard]] std::u32string foldedAsTyped(std::u32string_view points);

/// Whether @p points are made of nothing but what is tried first: at most two words of a list of our own, in any spelling that
/// foldedAsTyped() undoes, with walks over the keyboard, rows and repetitions, dates and short numbers, and signs around them.
[[nodiscard]] bool isCommonPassword(std::u32string_view points);

} // namespace redoubt::text
