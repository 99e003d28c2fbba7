// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/RaceValues.h"

#include "models/Text.h"
#include "views/exercise/Words.h"

namespace redoubt::views {

QList<RaceSeries> raceSeries(const std::vector<models::RaceLine> &lines)
{
    QList<RaceSeries> series;
    series.reserve(static_cast<qsizetype>(lines.size()));
    for (const models::RaceLine &line : lines) {
        RaceSeries one{models::text(line.team.id), Words::team(line.team), line.team.series, {}};
        one.points.reserve(static_cast<qsizetype>(line.steps.size()));
        for (const exercise::RaceStep &step : line.steps)
            one.points.push_back({step.at.ms, step.total.toDouble()});
        series.push_back(std::move(one));
    }
    return series;
}

} // namespace redoubt::views
