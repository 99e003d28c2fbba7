// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Painting.h"

#include "views/theme/Tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace redoubt::views {

void drawText(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment alignment,
              Elide elide)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(colour);
    QRect line = rect;
    if (alignment.testFlag(Qt::AlignVCenter))
        line.translate(0, -qRound(font.pixelSize() * 0.05));
    QString shown = text;
    if (elide != Elide::Never)
        shown = QFontMetrics(font).elidedText(text, elide == Elide::Middle ? Qt::ElideMiddle : Qt::ElideRight, rect.width());
    painter.drawText(line, static_cast<int>(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

void drawRound(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge, qreal edgeWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF box = rect;
    if (edge.isValid()) {
        painter.setPen(QPen(edge, edgeWidth));
        box.adjust(edgeWidth / 2, edgeWidth / 2, -edgeWidth / 2, -edgeWidth / 2);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, radius, radius);
    painter.restore();
}

void drawDashed(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(edge, 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    painter.setClipPath(shape, Qt::IntersectClip);
    QColor ground = colour;
    ground.setAlpha(60);
    painter.fillRect(rect, ground);
    painter.setPen(QPen(colour, 1.5));
    for (qreal x = rect.left() - rect.height(); x < rect.right() + rect.height(); x += 4)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

void drawShadow(QPainter &painter, const QRectF &rect, qreal radius, int spread, int offsetY)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Stacked rings approximate a blur; unlike a graphics effect they do not redraw the whole subtree into a pixmap.
    // Outer rings are fainter, so that the sum falls off as the square of the distance and ends nowhere visibly.
    const double total = tokens().dark ? 0.60 : 0.20;
    const int inside = spread / 3;
    const int rings = spread + inside;
    for (int i = rings; i > 0; --i) {
        const double share = 2.0 * (rings - i + 0.5) / (static_cast<double>(rings) * rings);
        QColor ring(8, 12, 18);
        ring.setAlphaF(static_cast<float>(total * share));
        painter.setBrush(ring);
        const qreal grow = i - inside;
        painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow).translated(0, offsetY), qMax(0.0, radius + grow), qMax(0.0, radius + grow));
    }
    painter.restore();
}

void drawMark(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const qreal unit = rect.width() / 24;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.setPen(QPen(colour, qMax(2.0, 1.8 * unit), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [unit](qreal x, qreal y) { return QPointF(x * unit, y * unit); };
    painter.drawPolyline(QPolygonF{at(3, 21), at(3, 9), at(12, 3), at(21, 9), at(21, 21)});
    painter.drawPolyline(QPolygonF{at(8, 21), at(8, 13), at(16, 13), at(16, 21)});
    painter.restore();
}

} // namespace redoubt::views
