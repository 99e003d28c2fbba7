// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/Durations.h"

#include <limits>

namespace redoubt::views {

namespace {
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

// Qt's plural forms take an int; no duration shown here comes near its end.
int count(qint64 value) { return static_cast<int>(qMin<qint64>(value, std::numeric_limits<int>::max())); }
} // namespace

QString Durations::span(qint64 seconds)
{
    const qint64 length = qAbs(seconds);
    if (length < minute)
        return tr("under a minute");
    if (length < hour)
        return tr("%n min", nullptr, count(length / minute));
    if (length < day) {
        const qint64 minutes = length % hour / minute;
        const QString hours = tr("%n h", nullptr, count(length / hour));
        //: %1 is hours ("3 h"), %2 minutes ("34 min") after them
        return minutes == 0 ? hours : tr("%1 %2").arg(hours, tr("%n min", "after hours", count(minutes)));
    }
    const qint64 hours = length % day / hour;
    const QString days = tr("%n d", nullptr, count(length / day));
    return hours == 0 ? days : tr("%1 %2").arg(days, tr("%n h", nullptr, count(hours)));
}

QString Durations::left(qint64 seconds)
{
    if (seconds >= 0 && seconds < minute)
        return tr("under a minute left");
    return seconds < 0 ? tr("overdue by %1").arg(span(seconds)) : tr("%1 left").arg(span(seconds));
}

QString Durations::ago(qint64 seconds) { return seconds < minute ? tr("just now") : tr("%1 ago").arg(span(seconds)); }

QString Durations::waiting(qint64 seconds)
{
    if (seconds < minute)
        return tr("just now");
    if (seconds < hour)
        return tr("waiting %n min", nullptr, count(seconds / minute));
    return tr("waiting %1").arg(span(seconds));
}

QString Durations::clock(qint64 seconds)
{
    const qint64 length = qMax<qint64>(seconds, 0);
    const auto two = [](qint64 v) { return QStringLiteral("%1").arg(v, 2, 10, QLatin1Char('0')); };
    const QString tail = two(length % hour / minute) + QLatin1Char(':') + two(length % minute);
    return length < hour ? tail : two(length / hour) + QLatin1Char(':') + tail;
}

} // namespace redoubt::views
