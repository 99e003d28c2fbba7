// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/ChartScale.h"

#include <algorithm>
#include <cmath>

namespace redoubt::views {

ValueScale valueScale(double low, double high, int steps)
{
    const double from = std::min(low, 0.0);
    double to = std::max(high, 0.0);
    if (to <= from)
        to = from + 1;
    const double rough = (to - from) / std::max(1, steps);
    double step = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0, 20.0}) {
        const double candidate = step * factor;
        const double first = std::floor(from / candidate) * candidate;
        const double last = std::ceil(to / candidate) * candidate;
        if (std::round((last - first) / candidate) <= steps) {
            return {first, last, candidate};
        }
    }
    step *= 50;
    return {std::floor(from / step) * step, std::ceil(to / step) * step, step};
}

QList<TimeTick> timeTicks(qint64 from, qint64 to, int count, const QTimeZone &zone)
{
    constexpr qint64 minute = 60'000;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    static constexpr qint64 steps[] = {minute,   2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,     2 * hour,
                                       3 * hour, 6 * hour,   12 * hour,  day,         2 * day,     5 * day,     10 * day, 30 * day};
    if (to <= from || count < 1)
        return {};
    for (const qint64 step : steps) {
        QList<TimeTick> ticks;
        // Count from local midnight, so that ticks fall on round local times.
        const QDateTime start = QDateTime::fromMSecsSinceEpoch(from, zone);
        const qint64 midnight = QDateTime(start.date(), QTime(0, 0), zone).toMSecsSinceEpoch();
        qint64 time = midnight + (from - midnight + step - 1) / step * step;
        for (; time <= to && ticks.size() <= count; time += step) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(time, zone);
            const bool dated = to - from > day;
            const QString clock = local.toString(QStringLiteral("HH:mm"));
            const QString date = local.toString(QStringLiteral("M/d"));
            ticks.append({time, !dated ? clock : step % day == 0 ? date : date + QLatin1Char(' ') + clock});
        }
        if (ticks.size() <= count)
            return ticks;
    }
    return {};
}

QList<double> spreadLabels(const QList<double> &wanted, double gap, double top, double bottom)
{
    // With z = y − i·gap the demand "each at least gap below the last" becomes "z never falls": isotonic regression,
    // solved by pooling adjacent violators; clamping its solution solves the bounded problem too.
    struct Block
    {
        double sum;
        int count;
        [[nodiscard]] double mean() const { return sum / count; }
    };
    QList<Block> blocks;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        blocks.append({wanted[i] - static_cast<double>(i) * gap, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.last().mean()) {
            const Block last = blocks.takeLast();
            blocks.last().sum += last.sum;
            blocks.last().count += last.count;
        }
    }
    const double lowest = bottom - gap * static_cast<double>(wanted.size() - 1);
    QList<double> placed;
    for (const Block &block : std::as_const(blocks)) {
        for (int k = 0; k < block.count; ++k) {
            const double z = std::max(top, std::min(block.mean(), lowest));
            placed.append(z + static_cast<double>(placed.size()) * gap);
        }
    }
    return placed;
}

} // namespace redoubt::views
