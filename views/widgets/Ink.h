// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Tokens.h"

#include <QColor>

namespace redoubt::views {

/// The colour of a piece of text or an icon: one of the three greys, or the text colour of a tone.
enum class Ink { Text, Text2, Text3, Neutral, Accent, Red, Blue, White, Severity1, Severity2, Severity3, Severity4, Ok };

[[nodiscard]] Ink inkOf(Tone tone);
[[nodiscard]] QColor colourOf(Ink ink);
/// The value of the "tone" property that the style sheet knows.
[[nodiscard]] const char *styleName(Ink ink);

} // namespace redoubt::views
