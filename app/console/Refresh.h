// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace redoubt::console {

/// Does some work once for many calls that come together: a pulled page touches a board hundreds of times, and a page is
/// computed anew at most ten times a second. The first call after a while is answered as soon as the event loop turns.
class Refresh : public QObject
{
    Q_OBJECT
public:
    Refresh(std::function<void()> work, QObject *parent) : QObject(parent), m_work(std::move(work))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { run(); });
    }

    /// Soon, together with what else is asked for meanwhile.
    void soon()
    {
        if (m_timer.isActive())
            return;
        const auto since = m_sinceLast.isValid() ? m_sinceLast.elapsed() : kPause;
        m_timer.start(static_cast<int>(since < kPause ? kPause - since : 0));
    }
    /// At once, if it was asked for and has not been done: for who is about to read what it computes.
    void flush()
    {
        if (m_timer.isActive())
            now();
    }
    void now()
    {
        m_timer.stop();
        run();
    }

private:
    void run()
    {
        m_work();
        m_sinceLast.start();
    }

    static constexpr qint64 kPause = 100; ///< ms from one to the next
    std::function<void()> m_work;
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
};

} // namespace redoubt::console
