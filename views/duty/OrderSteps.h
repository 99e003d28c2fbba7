// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/MarkValues.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace redoubt::views {

/// What the office's order asks of the handover: the last round, the incoming officer's coming, and the steps with a box for each side that ticks
/// them. What was ticked says by whom and when in its tooltip.
class OrderSteps : public QWidget
{
    Q_OBJECT
public:
    explicit OrderSteps(QWidget *parent = nullptr);

    void setRows(const std::vector<models::OrderRow> &rows, bool mayTick);
    /// Null where that side does not tick it.
    [[nodiscard]] QCheckBox *boxOf(const QString &step, duty::HandoverSide side) const;

Q_SIGNALS:
    void ticked(const QString &step, redoubt::duty::HandoverSide side, bool done);

private:
    [[nodiscard]] QWidget *lineOf(const std::vector<models::OrderRow> &sides);
    [[nodiscard]] QCheckBox *boxFor(const models::OrderRow &row);

    std::vector<models::OrderRow> m_rows;
    bool m_mayTick = false;
    QVBoxLayout *m_lines;
    QList<QWidget *> m_shown;
    QList<std::pair<std::pair<QString, duty::HandoverSide>, QCheckBox *>> m_boxes;
};

} // namespace redoubt::views
