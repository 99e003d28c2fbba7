// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterValues.h"

#include <QWidget>

#include <optional>

namespace redoubt::views {

/// A month of the roster: a day a cell, the posts always at the same places of it. The sort of day is its ground and its word; above the names
/// lie guarantee periods, below them leave. Painted as a whole: a month of 60 people is some hundred lines.
///
/// Arrows go by day and week, Tab by post within a day, Enter asks for what is behind a shift; a name is dragged onto another one of its post.
class RosterGrid : public QWidget
{
    Q_OBJECT
public:
    explicit RosterGrid(QWidget *parent = nullptr);

    void setMonth(const models::RosterMonthValues &month);
    /// The chosen shift; none: nothing is chosen.
    void setChosen(const std::optional<models::RosterKey> &key);
    [[nodiscard]] const std::optional<models::RosterKey> &chosen() const { return m_chosen; }
    /// Only shifts with that mark stand out; None: all do.
    void setFilter(models::RosterMark mark);
    void setCompact(bool compact);
    void setMayAsk(bool may) { m_mayAsk = may; }
    /// What is said beside the name that is being dragged: what the swap would break, or that it breaks nothing.
    void setDropWords(const QString &words, bool breaks);

    /// Of a shift; empty: it is not here.
    [[nodiscard]] QRect lineRect(const models::RosterKey &key) const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    void chosenChanged(const redoubt::models::RosterKey &key);
    /// Enter, or a double click.
    void activated(const redoubt::models::RosterKey &key);
    void swapAsked(const redoubt::models::RosterKey &key);
    /// A name is held over another one of its post.
    void dropConsidered(const redoubt::models::RosterKey &from, const redoubt::models::RosterKey &onto);
    void dropped(const redoubt::models::RosterKey &from, const redoubt::models::RosterKey &onto);
    void trialAsked();
    void monthAsked(int months);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        int day = 0;
        int line = 0;
    };
    [[nodiscard]] int weeks() const { return static_cast<int>(m_month.days.size()) / 7; }
    [[nodiscard]] int bandLanes(int week, bool above) const;
    [[nodiscard]] int linesOf(int week) const;
    [[nodiscard]] int leastHeight(int week) const;
    [[nodiscard]] QRect dayRect(int day) const;
    [[nodiscard]] QRect lineRect(const Place &place) const;
    [[nodiscard]] std::optional<Place> placeAt(const QPoint &point) const;
    [[nodiscard]] std::optional<Place> placeOf(const models::RosterKey &key) const;
    [[nodiscard]] const models::RosterLineValues *lineAt(const std::optional<Place> &place) const;
    [[nodiscard]] bool isDraggable(const models::RosterLineValues &line) const;
    void choose(const Place &place);
    bool stepPost(bool forward);
    void stepDay(int days);
    void sayChosen();
    void paintHead(QPainter &painter);
    void paintDay(QPainter &painter, int day);
    void paintLine(QPainter &painter, const Place &place);
    void paintBands(QPainter &painter, int week);
    void paintDragged(QPainter &painter);

    models::RosterMonthValues m_month;
    std::optional<models::RosterKey> m_chosen;
    models::RosterMark m_filter = models::RosterMark::None;
    bool m_compact = false;
    bool m_mayAsk = false;
    std::optional<Place> m_hover;
    std::optional<Place> m_pressed;
    QPoint m_pressedAt;
    bool m_dragging = false;
    QPoint m_dragAt;
    std::optional<Place> m_target;
    QString m_dropWords;
    bool m_dropBreaks = false;
};

} // namespace redoubt::views
