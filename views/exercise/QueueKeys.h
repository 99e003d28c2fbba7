// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace redoubt::views {

class QueuePane;

/// J and K step through a queue from wherever the focus is in its window, a tab or a filter included, unless somebody types.
class QueueKeys : public QObject
{
    Q_OBJECT
public:
    /// Belongs to @p page and works while that can be seen.
    QueueKeys(QWidget &page, QueuePane &queue);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_page;
    QueuePane &m_queue;
};

} // namespace redoubt::views
