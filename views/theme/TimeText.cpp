// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/TimeText.h"

namespace redoubt::views {

TimeText::TimeText(qint64 nowMs, const QTimeZone &zone) : m_zone(zone) { m_today = local(nowMs).date(); }

QDateTime TimeText::local(qint64 ms) const { return QDateTime::fromMSecsSinceEpoch(ms, m_zone); }

QString TimeText::time(qint64 ms) const { return local(ms).toString(QStringLiteral("HH:mm")); }

QString TimeText::timeWithSeconds(qint64 ms) const { return local(ms).toString(QStringLiteral("HH:mm:ss")); }

QString TimeText::moment(qint64 ms) const
{
    const QDate date = local(ms).date();
    if (date == m_today)
        return time(ms);
    if (date == m_today.addDays(-1))
        return tr("yesterday %1").arg(time(ms));
    if (date == m_today.addDays(1))
        return tr("tomorrow %1").arg(time(ms));
    static const char *const months[] = {QT_TR_NOOP("Jan"), QT_TR_NOOP("Feb"), QT_TR_NOOP("Mar"), QT_TR_NOOP("Apr"),
                                         QT_TR_NOOP("May"), QT_TR_NOOP("Jun"), QT_TR_NOOP("Jul"), QT_TR_NOOP("Aug"),
                                         QT_TR_NOOP("Sep"), QT_TR_NOOP("Oct"), QT_TR_NOOP("Nov"), QT_TR_NOOP("Dec")};
    const QString month = tr(months[date.month() - 1]);
    if (date.year() == m_today.year())
        //: %1 month, %2 day, %3 time: "Apr 16 08:30"
        return tr("%1 %2 %3").arg(month).arg(date.day()).arg(time(ms));
    //: %1 month, %2 day, %3 year, %4 time: "Apr 16 2025 08:30"
    return tr("%1 %2 %3 %4").arg(month).arg(date.day()).arg(date.year()).arg(time(ms));
}

QString TimeText::tooltip(qint64 ms) const
{
    const QDateTime here = local(ms);
    const int minutes = here.offsetFromUtc() / 60;
    QString offset = QStringLiteral("UTC%1%2").arg(minutes < 0 ? QStringLiteral("−") : QStringLiteral("+")).arg(qAbs(minutes) / 60);
    if (minutes % 60 != 0)
        offset += QStringLiteral(":%1").arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    //: %1 local time, %2 offset such as UTC+8
    const QString first = tr("%1 (%2)").arg(timeWithSeconds(ms), offset);
    return first + QLatin1Char('\n') + QStringLiteral("UTC ") + here.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace redoubt::views
