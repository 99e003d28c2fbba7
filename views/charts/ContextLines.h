// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>
#include <QList>
#include <QPolygonF>

namespace redoubt::views {

/// The lines that are context only, all of them in one item: hundreds of series objects would each listen to the
/// axes. Points are in shares of the plot (0,0 top left to 1,1 bottom right).
class ContextLines : public QGraphicsItem
{
public:
    explicit ContextLines(QGraphicsItem *parent);

    void setLines(QList<QPolygonF> lines);
    void setPlotArea(const QRectF &area);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QList<QPolygonF> m_lines;
    QRectF m_area;
};

} // namespace redoubt::views
