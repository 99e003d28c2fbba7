// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

namespace redoubt::views {

/// The SVG elements of @p icon on the 24-unit grid, without stroke attributes.
[[nodiscard]] QLatin1StringView iconBody(Icon icon);

/// The icon at @p index of the table of drawings (0 ≤ index < iconCount).
[[nodiscard]] Icon iconAt(int index);

} // namespace redoubt::views
