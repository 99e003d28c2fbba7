// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ReportValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class Button;
class PaneHead;

/// What to do first: who has not reported, what is suspicious, where something is. A list for each, side by side; where there is little room only the
/// counts, which lead to the units.
class ReportTodo : public QWidget
{
    Q_OBJECT
public:
    explicit ReportTodo(QWidget *parent = nullptr);

    void setValues(const models::ReportBoardValues &values);
    void setMayAct(bool may);
    void setCompact(bool compact);

Q_SIGNALS:
    /// Somebody is to be called, or a unit looked at.
    void callWanted(const redoubt::Id &unit);
    void lookWanted(const redoubt::Id &unit);
    void filterWanted(redoubt::duty::ReportState state);

private:
    struct Column
    {
        duty::ReportState state;
        QWidget *box;
        PaneHead *head;
        QVBoxLayout *rows;
        Button *count;
        QStringList shown; ///< nothing moves where nothing is another
    };
    void fill(Column &column);

    models::ReportBoardValues m_values;
    std::vector<Column> m_columns;
    QWidget *m_lists;
    QWidget *m_counts;
    bool m_mayAct = false;
};

} // namespace redoubt::views
