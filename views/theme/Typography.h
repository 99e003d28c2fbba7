// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace redoubt::views {

/// The five sizes of the console, in pixels at 1.0×. The wall adds its own.
enum TypeSize : int { SmallType = 12, BodyType = 14, LargeType = 16, TitleType = 20, DisplayType = 28 };

/// Only two: the CJK family has no Medium, and bold digits are 6 % wider, so one column keeps one weight.
enum class Weight { Regular, Bold };

/// @p px at 1.0× in the current type scale (rows, icons, controls; not spacing, not hairlines).
[[nodiscard]] int scaled(int px);

/// The text font at @p px pixels (at 1.0×).
[[nodiscard]] QFont textFont(int px, Weight weight = Weight::Regular);
/// Codes, hashes and technique ids.
[[nodiscard]] QFont codeFont(int px, Weight weight = Weight::Regular);

/// Width of one line of @p text, rounded up.
[[nodiscard]] int textWidth(const QFont &font, const QString &text);

} // namespace redoubt::views
