// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QRectF>
#include <QString>

class QPainter;

namespace redoubt::views {

enum class Elide { Right, Middle, Never };

/// One line of text in @p rect. Noto CJK sits low in its line box, so centred text is raised by 5 % of its size.
/// Clocks, numbers and states pass Elide::Never.
void drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
              Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter, Elide elide = Elide::Right);

/// A rounded ground; @p edge is drawn inside @p rect when it is valid.
void drawRound(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge = {}, qreal edgeWidth = 1);

/// A dashed rounded frame: what is missing and can be supplied.
void drawDashed(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge);

/// Diagonal hatching inside a rounded rectangle: the part that is proposed and not yet counted.
void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour, qreal radius);

/// The soft shadow below something that floats; @p spread is its reach in pixels.
void drawShadow(QPainter &painter, const QRectF &rect, qreal radius, int spread, int offsetY);

/// The console's mark: the outline of a bastion.
void drawMark(QPainter &painter, const QRectF &rect, const QColor &colour);

} // namespace redoubt::views
