// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/PlanValues.h"
#include "models/exercise/RulingFeedModel.h"
#include "models/exercise/StandingsModel.h"

namespace redoubt::models {

/// One team's total over time, as a chart draws it: steps rising in time.
struct RaceLine
{
    TeamLabel team;
    int place = 0;
    std::vector<exercise::RaceStep> steps;

    bool operator==(const RaceLine &) const = default;
};

/// The lines of one side, best first, from @p from (the total at that moment is the first step) to @p until.
[[nodiscard]] std::vector<RaceLine> raceLines(const exercise::ExerciseBoard &board, exercise::TeamSide side, Instant from, Instant until,
                                              std::optional<exercise::LedgerPosition> frozenAt = std::nullopt);

/// Everything that the wall shows at one moment.
struct WallValues
{
    QString exercise;
    QString unitName;
    int redTeams = 0;
    int blueTeams = 0;
    std::optional<Instant> startsAt; ///< of the exercise
    std::optional<Instant> endsAt;
    QString phase; ///< the current one
    std::optional<WindowDay> day;
    std::optional<Instant> windowFrom; ///< of today's stretch of the current phase
    std::optional<Instant> windowUntil;
    Instant now;
    StateFacts told;
    std::optional<FreezeFacts> freeze;
    std::vector<StandingRow> red; ///< as frozen, if it is
    std::vector<StandingRow> blue;
    std::vector<RaceLine> redRace;
    std::vector<RaceLine> blueRace;
    Instant raceFrom;
    std::vector<FeedRow> latest;
    std::optional<int> waiting; ///< claims; nothing: the reader does not see the teams' rooms
    int ruled = 0;              ///< claims with a decision that stands
    bool online = false;
    std::optional<Instant> asOf; ///< how far these values are known: the last contact, while there is none now

    /// The moment that clock and bar show: they stand still once the exercise was stopped or has ended.
    [[nodiscard]] Instant shownNow() const;
    bool operator==(const WallValues &) const = default;
};

/// @p lastContact with the server, if there was any.
[[nodiscard]] WallValues wallValues(const exercise::ExerciseBoard &board, const PlanDetail &plan, Instant now, bool online,
                                    std::optional<Instant> lastContact = std::nullopt);

/// Today's stretch of the current phase in the reader's zone: a window of several days opens and closes at the same
/// times each day. Nothing where the phase says no times.
struct Stretch
{
    Instant from;
    Instant until;
    bool operator==(const Stretch &) const = default;
};
[[nodiscard]] std::optional<Stretch> todaysStretch(const PlanDetail &plan, Instant now);
/// The same of a window by its ends, on the day of @p now; nothing where it ends before it begins.
[[nodiscard]] std::optional<Stretch> stretchAround(Instant startsAt, Instant endsAt, Instant now);

} // namespace redoubt::models
