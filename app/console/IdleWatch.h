// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QObject>
#include <QTimer>

namespace redoubt::console {

/// Tells when nobody has touched keyboard or mouse for a while. A clock that was set back counts as a touch.
class IdleWatch : public QObject
{
    Q_OBJECT
public:
    /// @p clock outlives the watch.
    explicit IdleWatch(const Clock &clock, QObject *parent = nullptr);

    /// 0 watches nothing.
    void setMinutes(int minutes);
    [[nodiscard]] int minutes() const { return m_minutes; }
    /// Somebody is there.
    void touch() { m_last = m_clock.now(); }
    /// Looks now; otherwise it does a few times a minute.
    void look();

Q_SIGNALS:
    /// Again after the same while if nobody comes.
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    Instant m_last;
    int m_minutes = 0;
    QTimer m_timer;
};

} // namespace redoubt::console
