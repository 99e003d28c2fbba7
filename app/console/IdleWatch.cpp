// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace redoubt::console {

namespace {
constexpr int kLookMs = 10'000;
} // namespace

IdleWatch::IdleWatch(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock), m_last(clock.now())
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setMinutes(int minutes)
{
    m_minutes = minutes;
    touch();
    if (minutes > 0)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleWatch::look()
{
    const Instant now = m_clock.now();
    if (now < m_last)
        m_last = now;
    if (m_minutes == 0 || now - m_last < std::int64_t{m_minutes} * 60'000)
        return;
    m_last = now;
    Q_EMIT idle();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress: touch(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace redoubt::console
