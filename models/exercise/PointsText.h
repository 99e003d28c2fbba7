// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/Points.h"

#include <QString>

namespace redoubt::models {

/// Points as tables show them, every digit of them: "1,353", "−1,050.5".
[[nodiscard]] QString pointsText(const exercise::Points &points);
/// The same with a plus for what is won; "0" has no sign.
[[nodiscard]] QString changeText(const exercise::Points &change);

} // namespace redoubt::models
