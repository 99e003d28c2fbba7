// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QGraphicsItem>
#include <QList>

namespace redoubt::views {

/// Names and values where lines end: a dot on the line's end, a leader, the name in the line's colour. Labels keep
/// 1.3 × their size apart. One item paints all.
class EndLabels : public QGraphicsItem
{
public:
    struct Entry
    {
        QPointF end; ///< where the line ends, in the chart's coordinates
        QString name;
        QString value; ///< may be empty
        QColor colour;
        bool muted = false;
    };

    explicit EndLabels(QGraphicsItem *parent);

    /// @p px is the size of the names (at 1.0×); 20 and more is the wall's.
    void setEntries(QList<Entry> entries, int px, double top, double bottom);

    /// Room that the labels need right of the plot.
    [[nodiscard]] static int neededWidth(const QList<Entry> &entries, int px);
    /// How many labels fit into @p height.
    [[nodiscard]] static int capacity(double height, int px);

    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QList<Entry> m_entries;
    QList<double> m_centres;
    int m_px = 12;
    QRectF m_bounds;
};

} // namespace redoubt::views
