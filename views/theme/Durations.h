// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace redoubt::views {

/// Durations as people say them. All arguments are whole seconds; seconds below a minute are dropped, as a wall
/// clock would: what is shown is the difference of the minutes shown.
class Durations
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::Durations)
public:
    /// "3 h 34 min", "11 min", "2 d 3 h", "under a minute". Negative durations are read as their length.
    [[nodiscard]] static QString span(qint64 seconds);
    /// "11 min left" (还有 11 分钟); past zero "overdue by 2 d" (超期 2 天).
    [[nodiscard]] static QString left(qint64 seconds);
    /// "24 min ago" (24 分钟前); "just now" under a minute.
    [[nodiscard]] static QString ago(qint64 seconds);
    /// "waiting 24 min" (等 24 分).
    [[nodiscard]] static QString waiting(qint64 seconds);
    /// A running clock: "05:26:18", or "08:24" under an hour.
    [[nodiscard]] static QString clock(qint64 seconds);
};

} // namespace redoubt::views
