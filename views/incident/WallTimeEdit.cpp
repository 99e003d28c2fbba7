// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/WallTimeEdit.h"

namespace redoubt::views {

WallTimeEdit::WallTimeEdit(std::optional<Instant> known, Instant now, int offsetSeconds, QWidget *parent)
    : QDateTimeEdit(parent), m_offsetSeconds(offsetSeconds), m_known(known)
{
    // As UTC, so that the computer's own zone has no say: the wall clock is the register's.
    setTimeSpec(Qt::UTC);
    setCalendarPopup(true);
    setDateTimeRange(QDateTime(QDate(1970, 1, 2), QTime(0, 0), Qt::UTC), QDateTime(QDate(2099, 12, 30), QTime(23, 59), Qt::UTC));
    setSeconds(false);
    const qint64 wall = known.value_or(now).ms + 1000LL * offsetSeconds;
    setDateTime(QDateTime::fromMSecsSinceEpoch(known ? wall : wall / 60'000 * 60'000, Qt::UTC));
    m_shown = dateTime();
}

Instant WallTimeEdit::instant() const
{
    if (m_known && dateTime() == m_shown)
        return *m_known;
    return {dateTime().toMSecsSinceEpoch() - 1000LL * m_offsetSeconds};
}

void WallTimeEdit::setSeconds(bool seconds)
{
    setDisplayFormat(seconds ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace redoubt::views
