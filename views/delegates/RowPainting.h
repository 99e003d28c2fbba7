// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Roles.h"
#include "views/theme/Tokens.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace redoubt::views {

/// The ground of a full-width table row: selection with a 3 px accent edge on its first column, hover, and the
/// hairline below.
void paintTableGround(QPainter &painter, const QStyleOptionViewItem &option, bool firstColumn, bool highlighted = false);

/// The rounded ground of a row in a list or queue, inset by 8 px; returns the rectangle inside it.
QRect paintInsetGround(QPainter &painter, const QStyleOptionViewItem &option);

/// A group's head: bold small title, count at the right.
void paintGroupHead(QPainter &painter, const QRect &rect, const QString &title, const QString &count);

/// Places won or lost: an arrow with the number, or a dash. @p rect is the cell.
void paintMovement(QPainter &painter, const QRect &rect, int movement, int px = 12);

/// A team's square in its chart colour; returns the x after it and its gap.
int paintSeriesMark(QPainter &painter, int x, int centreY, int series, bool muted);

/// Points as people write them: "4,812", "38.4", "−50". At most @p decimals digits after the point, none trailing.
[[nodiscard]] QString pointsText(double points, int decimals = 1);
/// As pointsText with a plus for gains.
[[nodiscard]] QString gainText(double points, int decimals = 1);

} // namespace redoubt::views
