// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/MarkValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class Label;
class PaneHead;

/// What was out of the ordinary at a handover: lateness, signatures on behalf, holds, refusals, what is missing of the order.
class MarksPane : public QWidget
{
    Q_OBJECT
public:
    explicit MarksPane(QWidget *parent = nullptr);

    void setMarks(const std::vector<models::MarkRow> &marks);

private:
    PaneHead *m_head;
    Label *m_nothing;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_shown;
};

} // namespace redoubt::views
