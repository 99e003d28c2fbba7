// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/StatisticsModel.h"

#include <QWidget>

namespace redoubt::views {

class Label;
class RowTable;
class SegmentedControl;

/// Figures over the incidents of all registers that are here, by month, level, category or unit. Every row opens the very incidents that it counts.
class StatisticsPane : public QWidget
{
    Q_OBJECT
public:
    explicit StatisticsPane(QWidget *parent = nullptr);

    [[nodiscard]] incident::StatisticsBy by() const;
    void setLines(const std::vector<models::StatisticsLine> &lines, const incident::StatisticsRow &all);
    [[nodiscard]] RowTable *table() const { return m_table; }

Q_SIGNALS:
    void byChosen(redoubt::incident::StatisticsBy by);
    void keyChosen(const QString &key, const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layColumns();

    SegmentedControl *m_by;
    Label *m_sum;
    models::StatisticsModel *m_model;
    RowTable *m_table;
};

} // namespace redoubt::views
