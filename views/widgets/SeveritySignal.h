// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/Chip.h"

#include <QRectF>

class QPainter;

namespace redoubt::views {

/// The tone of severity @p level (1 一般 to 4 特别重大); Neutral outside that range.
[[nodiscard]] Tone severityTone(int level);
/// "General", "Larger", "Major", "Extraordinary" (一般, 较大, 重大, 特别重大).
[[nodiscard]] QString severityName(int level);
/// Four rising bars, @p level of them lit: the severity's shape, so that its colour never speaks alone.
void paintSeveritySignal(QPainter &painter, int level, const QRectF &rect);
/// The chip of a severity: signal and word.
[[nodiscard]] ChipSpec severityChip(int level, int height = 20);

} // namespace redoubt::views
