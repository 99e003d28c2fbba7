// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace redoubt::views {

struct RacePoint
{
    qint64 time = 0;  ///< ms since 1970 UTC
    double value = 0; ///< the total from this instant on

    bool operator==(const RacePoint &) const = default;
};

/// One team's score over time. Points are in order of time; between two of them the score stands still.
struct RaceSeries
{
    QString id;
    QString name;
    int colourIndex = 0; ///< chart palette; the same team has the same colour on every page
    QList<RacePoint> points;

    [[nodiscard]] double last() const { return points.isEmpty() ? 0.0 : points.constLast().value; }
    bool operator==(const RaceSeries &) const = default;
};

/// A moment that concerns all lines, such as a freeze.
struct RaceMark
{
    qint64 time = 0;
    QString label;

    bool operator==(const RaceMark &) const = default;
};

} // namespace redoubt::views
