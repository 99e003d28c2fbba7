// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterValues.h"
#include "views/duty/roster/RosterRequests.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;

namespace redoubt::views {

/// Rows of people over the days of a month: where each of them stands.
class RosterPeopleTable : public QWidget
{
    Q_OBJECT
public:
    /// @p head: only the row of days, for above the table.
    explicit RosterPeopleTable(bool head, QWidget *parent = nullptr);

    void setMonth(const models::RosterMonthValues &month, const std::vector<MemberChoice> &members);
    void setChosen(const std::optional<models::RosterKey> &key);
    /// Where a shift of @p member lies; empty: they stand none then.
    [[nodiscard]] QRect cellRect(const std::string &member, const QDate &date) const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    void chosenChanged(const redoubt::models::RosterKey &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Mark
    {
        int day = 0; ///< from 0
        models::RosterLineValues line;
    };
    struct Row
    {
        std::string member;
        QString name;
        std::vector<Mark> marks;
    };
    [[nodiscard]] int dayLeft(int day) const;
    [[nodiscard]] QRect markRect(int row, const Mark &mark) const;
    void step(int rows, int marks);
    void choose(const models::RosterKey &key, int row);
    void paintHead(QPainter &painter);
    void paintRow(QPainter &painter, int row);

    [[nodiscard]] std::vector<const models::RosterDayValues *> daysOf() const;

    bool m_head;
    models::RosterMonthValues m_month;
    std::vector<Row> m_rows;
    std::optional<models::RosterKey> m_chosen;
    int m_chosenRow = 0;
};

/// The month by person.
class RosterPeople : public QWidget
{
    Q_OBJECT
public:
    explicit RosterPeople(QWidget *parent = nullptr);

    void setMonth(const models::RosterMonthValues &month, const std::vector<MemberChoice> &members);
    void setChosen(const std::optional<models::RosterKey> &key);
    [[nodiscard]] RosterPeopleTable *table() const { return m_table; }

Q_SIGNALS:
    void chosenChanged(const redoubt::models::RosterKey &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QHBoxLayout *m_headRow = nullptr;
    RosterPeopleTable *m_head;
    RosterPeopleTable *m_table;
    QScrollArea *m_scroll;
};

} // namespace redoubt::views
