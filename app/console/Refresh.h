// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

namespace redoubt::console {

/// Does some work once for many calls that come together: a pulled page touches a board hundreds of times, and a page is
/// computed anew at most ten times a second.
class Refresh : public QObject
{
    Q_OBJECT
public:
    Refresh(std::function<void()> work, QObject *parent) : QObject(parent), m_work(std::move(work))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(100);
        connect(&m_timer, &QTimer::timeout, this, [this] { m_work(); });
    }

    /// Soon, together with what else is asked for meanwhile.
    void soon()
    {
        if (!m_timer.isActive())
            m_timer.start();
    }
    void now()
    {
        m_timer.stop();
        m_work();
    }

private:
    std::function<void()> m_work;
    QTimer m_timer;
};

} // namespace redoubt::console
