// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/PastHandoverValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class Button;
class Label;
class PaneHead;

/// The verification of a handover, line by line, and how anybody can do it without this console.
class ProofPane : public QWidget
{
    Q_OBJECT
public:
    explicit ProofPane(QWidget *parent = nullptr);

    void setProof(const models::PastHandoverValues &values);
    [[nodiscard]] QString command() const { return m_command; }

Q_SIGNALS:
    void verifyRequested();

private:
    PaneHead *m_head;
    QVBoxLayout *m_rows;
    Label *m_commandLabel;
    QString m_command;
    QList<QWidget *> m_shown;
};

} // namespace redoubt::views
