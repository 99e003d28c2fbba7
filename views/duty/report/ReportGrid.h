// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"

#include <QWidget>

#include <vector>

namespace redoubt::views {

/// The units in their fixed order, eight in a row, group by group; never sorted anew, so that people learn their places. Only what is not as it
/// should be has a ground. Arrows go from unit to unit, Enter opens one.
class ReportGrid : public QWidget
{
    Q_OBJECT
public:
    explicit ReportGrid(QWidget *parent = nullptr);

    void setValues(const models::ReportBoardValues &values);
    /// Cells in another state step back; none: all are shown alike.
    void setFilter(std::optional<duty::ReportState> state);
    void setCompact(bool compact);
    void setCurrent(const Id &unit);
    [[nodiscard]] std::optional<Id> current() const;
    /// One unit on (1) or back (-1), through all groups.
    void step(int units);
    /// Where the cell of @p unit is; empty: there is none.
    [[nodiscard]] QRect cellRect(const Id &unit) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(const redoubt::Id &unit);
    void activated(const redoubt::Id &unit);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        const models::ReportCell *cell;
        QRect rect;
        int group;
        int index;
    };
    [[nodiscard]] std::vector<Place> places() const;
    [[nodiscard]] const models::ReportCell *cellAt(const QPoint &at) const;
    void choose(int place);
    void paintCell(QPainter &painter, const Place &place) const;
    void paintToday(QPainter &painter, const QRect &room, const models::ReportCell &cell) const;
    /// All rows have room: what lies around it scrolls.
    void fit();
    [[nodiscard]] int columns() const;
    [[nodiscard]] int cellHeight() const;
    [[nodiscard]] int heightOf(int columns) const;

    models::ReportBoardValues m_values;
    std::optional<duty::ReportState> m_filter;
    std::optional<Id> m_current;
    bool m_compact = false;
};

} // namespace redoubt::views
