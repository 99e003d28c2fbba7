// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

namespace redoubt::views {

/// A value axis that ends on whole steps.
struct ValueScale
{
    double low = 0;
    double high = 1;
    double step = 1;
};

/// The scale of at most @p steps steps of 1, 2 or 5 × 10^n that holds @p low, @p high and zero.
[[nodiscard]] ValueScale valueScale(double low, double high, int steps);

struct TimeTick
{
    qint64 time = 0; ///< ms since 1970 UTC
    QString label;   ///< "14:00", or "16 Apr" where a day begins and the range is longer than a day

    bool operator==(const TimeTick &) const = default;
};

/// Round local times in [@p from, @p to] (ms), at most @p count of them, with labels that all differ.
[[nodiscard]] QList<TimeTick> timeTicks(qint64 from, qint64 to, int count, const QTimeZone &zone);

/// Moves the centres @p wanted (ascending) apart until each is @p gap from the next, as little as possible in the
/// sense of least squares, and keeps them between @p top and @p bottom as long as there is room.
[[nodiscard]] QList<double> spreadLabels(const QList<double> &wanted, double gap, double top, double bottom);

} // namespace redoubt::views
