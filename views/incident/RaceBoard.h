// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/RaceValues.h"

#include <QAbstractScrollArea>

namespace redoubt::views {

/// The time limits of all open incidents, one lane for each that is to be told, on one axis of time: a dot where the clock starts, a stroke where it
/// is due, filled up to now (mock-up 17). What would be owed if the level rises is dashed. Only what is in sight is painted.
class RaceBoard : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit RaceBoard(QWidget *parent = nullptr);

    void setValues(const models::RaceValues &values);
    /// Once a second; it is painted anew where something in sight has moved.
    void setNow(Instant now);
    [[nodiscard]] const models::RaceValues &values() const { return m_values; }
    /// What stands in the last column of a lane, for who has it read out and for tests.
    [[nodiscard]] QString said(const models::ClockRow &lane) const;
    /// In the viewport; of the lane @p lane of the block @p block.
    [[nodiscard]] QRect laneRect(std::size_t block, std::size_t lane) const;

Q_SIGNALS:
    void incidentChosen(const redoubt::Id &incident);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// Where the columns begin, in the viewport.
    struct Columns
    {
        int to = 0;
        int axis = 0;
        int said = 0;
        int end = 0;
    };
    [[nodiscard]] Columns columns() const;
    [[nodiscard]] int heightOf(const models::RaceBlock &block) const;
    void fitBars();
    void paintHead(QPainter &painter, const Columns &columns, const models::RaceAxis &axis) const;
    void paintBlock(QPainter &painter, const Columns &columns, const models::RaceAxis &axis, std::size_t index, int top) const;
    void paintLane(QPainter &painter, const Columns &columns, const models::RaceAxis &axis, const models::ClockRow &lane, const QRect &row) const;
    void paintBar(QPainter &painter, const QRect &row, int from, int width, const models::RaceAxis &axis, const models::ClockRow &lane) const;
    [[nodiscard]] std::optional<std::size_t> blockAt(int y) const;

    models::RaceValues m_values;
    Instant m_now;
    std::size_t m_current = 0; ///< block
};

} // namespace redoubt::views
