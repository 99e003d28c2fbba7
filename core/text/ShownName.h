// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

/// What holds for every name that people are shown, at both ends: units, people, consoles, exercises, teams, targets, titles, files.
namespace redoubt::text {

inline constexpr std::size_t MaxName = 200; ///< characters (code points), as every length of a text

/// 1 … @p mostCharacters of UTF-8; no control, bidirectional or otherwise unseen characters (see isUnseen), none that was lost in a
/// conversion (U+FFFD); no blank at either end, no combining mark at the front. Fails with InvalidArgument; the detail says which
/// character it is, counted from 1, and does not repeat the name.
[[nodiscard]] Result<void> checkShownName(std::string_view name, std::size_t mostCharacters = MaxName);

/// Without the blanks at both ends, whatever kind of blank they are.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// A name that passes checkShownName made of one that may not, for what nobody typed (a file's name): each character that may not stand
/// in it becomes '_', blanks at the ends go, and what is too long loses its middle, so that the ending of a file stays.
[[nodiscard]] std::string asShownName(std::string_view text, std::size_t mostCharacters = MaxName);

} // namespace redoubt::text
