// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/HandoverOrder.h"
#include "views/widgets/KeptDialog.h"

class QCheckBox;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace redoubt::views {

class Button;

/// The office's order of handing over: the last round, how early the incoming officer comes, the steps with who ticks them, and what holds while
/// something goes wrong. What is published holds from the next sheet that is prepared.
class OrderDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p now: to begin with. @p mayWrite: whoever may not reads it.
    OrderDialog(const duty::HandoverOrder &now, bool mayWrite, QWidget *parent);

    [[nodiscard]] duty::HandoverOrder order() const;

Q_SIGNALS:
    void requested(const redoubt::duty::HandoverOrder &order);

private:
    struct Row
    {
        std::string key;
        QWidget *box = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *what = nullptr;
        QCheckBox *outgoing = nullptr;
        QCheckBox *incoming = nullptr;
        QCheckBox *required = nullptr;
    };
    void addStep(const duty::OrderStep &step);
    [[nodiscard]] std::string freshKey() const;
    void check();

    duty::HandoverOrder m_base;
    bool m_mayWrite;
    QCheckBox *m_asksRound;
    QSpinBox *m_round;
    QCheckBox *m_asksEarly;
    QSpinBox *m_early;
    QCheckBox *m_handles;
    QCheckBox *m_holds;
    QVBoxLayout *m_list;
    Button *m_add;
    QList<Row> m_rows;
};

} // namespace redoubt::views
