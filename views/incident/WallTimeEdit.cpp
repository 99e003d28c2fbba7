// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/WallTimeEdit.h"

namespace redoubt::views {

WallTimeEdit::WallTimeEdit(Instant at, int offsetSeconds, QWidget *parent) : QDateTimeEdit(parent), m_offsetSeconds(offsetSeconds)
{
    // As UTC, so that the computer's own zone has no say: the wall clock is the register's.
    setTimeSpec(Qt::UTC);
    setCalendarPopup(true);
    setDateTimeRange(QDateTime(QDate(1970, 1, 2), QTime(0, 0), Qt::UTC), QDateTime(QDate(2099, 12, 30), QTime(23, 59), Qt::UTC));
    setSeconds(false);
    setDateTime(QDateTime::fromMSecsSinceEpoch((at.ms + 1000LL * offsetSeconds) / 60'000 * 60'000, Qt::UTC));
}

Instant WallTimeEdit::instant() const { return {dateTime().toMSecsSinceEpoch() - 1000LL * m_offsetSeconds}; }

void WallTimeEdit::setSeconds(bool seconds)
{
    setDisplayFormat(seconds ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace redoubt::views
