// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace redoubt::views {

/// Instants as text: local time on the page, UTC in the tooltip. Instants are milliseconds since 1970 UTC.
class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::TimeText)
public:
    /// @p now decides whether a day must be named; @p zone is the reader's.
    TimeText(qint64 nowMs, const QTimeZone &zone = QTimeZone::systemTimeZone());

    /// "14:26"
    [[nodiscard]] QString time(qint64 ms) const;
    /// "14:26:18"
    [[nodiscard]] QString timeWithSeconds(qint64 ms) const;
    /// "14:26" today, "yesterday 08:30", "Apr 16 08:30", with the year when it is another one.
    [[nodiscard]] QString moment(qint64 ms) const;
    /// "14:26:18 (UTC+8)" and, on the next line, "UTC 2026-04-15 06:26:18"
    [[nodiscard]] QString tooltip(qint64 ms) const;

private:
    [[nodiscard]] QDateTime local(qint64 ms) const;

    QDate m_today;
    QTimeZone m_zone;
};

} // namespace redoubt::views
