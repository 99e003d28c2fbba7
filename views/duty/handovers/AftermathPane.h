// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/PastHandoverValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class PaneHead;
class Label;

/// What became of each matter that was handed over: its end is read from the matter itself.
class AftermathPane : public QWidget
{
    Q_OBJECT
public:
    explicit AftermathPane(QWidget *parent = nullptr);

    void setMatters(const std::vector<models::LaterMatter> &matters, const QString &until);

private:
    PaneHead *m_head;
    Label *m_nothing;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_shown;
};

} // namespace redoubt::views
