// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterSpotValues.h"

#include <QWidget>

class QScrollArea;

namespace redoubt::views {

class Label;
class SegmentedControl;

/// Rows of one post: how often each person stands on each sort of day, with the mean as a tick.
class RosterFairnessTable : public QWidget
{
    Q_OBJECT
public:
    explicit RosterFairnessTable(QWidget *parent = nullptr);
    void setPost(const models::RosterPostFigures &post);
    /// The people of the chosen shift.
    void setChosen(const std::vector<std::string> &members);
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintRow(QPainter &painter, int y, const models::RosterPersonFigures &person);

    models::RosterPostFigures m_post;
    std::vector<std::string> m_chosen;
};

/// How the shifts of each post are shared out over six months.
class RosterFairnessPane : public QWidget
{
    Q_OBJECT
public:
    explicit RosterFairnessPane(QWidget *parent = nullptr);

    void setFigures(const models::RosterFigureValues &figures, const QDate &month);
    void setChosen(const std::string &post, const std::vector<std::string> &members);
    [[nodiscard]] int shownPost() const;

private:
    void showPost();

    models::RosterFigureValues m_figures;
    QDate m_month;
    SegmentedControl *m_posts;
    Label *m_note;
    QScrollArea *m_scroll;
    RosterFairnessTable *m_table;
};

} // namespace redoubt::views
