// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/ContextLines.h"

#include "views/theme/Tokens.h"

#include <QPainter>

namespace redoubt::views {

namespace {
/// From this many lines on, none can be followed by eye and they are drawn thin and without smoothing.
constexpr qsizetype crowd = 12;
} // namespace

ContextLines::ContextLines(QGraphicsItem *parent) : QGraphicsItem(parent) { setCacheMode(DeviceCoordinateCache); }

void ContextLines::setLines(QList<QPolygonF> lines)
{
    m_lines = std::move(lines);
    update();
}

void ContextLines::setPlotArea(const QRectF &area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
    update();
}

QRectF ContextLines::boundingRect() const { return m_area.adjusted(-2, -2, 2, 2); }

void ContextLines::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const bool many = m_lines.size() > crowd;
    painter->setRenderHint(QPainter::Antialiasing, !many);
    QColor colour = tokens().mutedLine;
    if (many)
        colour.setAlphaF(0.45F);
    QPen pen(colour, many ? 1 : 2);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCosmetic(true);
    painter->setPen(pen);
    QPolygonF scaledLine;
    for (const QPolygonF &line : std::as_const(m_lines)) {
        scaledLine.clear();
        scaledLine.reserve(line.size());
        QPointF before(-1e9, -1e9);
        for (const QPointF &share : line) {
            const QPointF point(m_area.x() + share.x() * m_area.width(), m_area.y() + share.y() * m_area.height());
            // What falls on the same pixel says nothing twice.
            if (many && qAbs(point.x() - before.x()) < 0.5 && qAbs(point.y() - before.y()) < 0.5)
                continue;
            scaledLine << point;
            before = point;
        }
        painter->drawPolyline(scaledLine);
    }
}

} // namespace redoubt::views
