// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/Points.h"

#include <QString>

namespace redoubt::models {

/// The one place that formats a number that people read: digits in threes, at most @p decimals behind the point and none that is a zero at its
/// end, and the sign − (not a hyphen).
[[nodiscard]] QString numberText(double number, int decimals = 0);
/// Points as tables show them, every digit of them: "1,353", "−1,050.5".
[[nodiscard]] QString pointsText(const exercise::Points &points);
/// The same with a plus for what is won; "0" has no sign.
[[nodiscard]] QString changeText(const exercise::Points &change);

} // namespace redoubt::models
