// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "exercise/scoring/Points.h"
#include "exercise/scoring/ScoreLedger.h"

#include <optional>
#include <vector>

namespace redoubt::exercise {

/// What standings are asked for.
struct StandingsQuery
{
    std::vector<Id> teams;                  ///< who is ranked, e.g. the attackers; a team without entries has zero
    std::optional<LedgerPosition> frozenAt; ///< only entries up to and with this position; provisional ones never
    std::optional<Instant> changesSince;    ///< places are compared with those of this moment
    std::optional<Instant> recentSince;     ///< points since then, e.g. the last hour
};

/// A team's derived total and place.
struct Standing
{
    Id team;
    int place = 0; ///< from 1; equal totals share a place, and the next place is skipped (1, 2, 2, 4)
    Points total;
    Points provisional; ///< what of the total the server has not ordered yet
    int provisionalEntries = 0;
    Points attack; ///< by component, for formula packs
    Points defence;
    Points sla;
    Points recent;                     ///< change of the total since recentSince
    int placeChange = 0;               ///< places won (> 0) or lost since changesSince
    std::optional<Instant> lastChange; ///< when the total changed last

    bool operator==(const Standing &) const = default;
};

/// Ranks the teams by total, highest first. Equal totals share a place; among them the team that has stood at its
/// total longer is listed first (no entries at all: first), then the lower id, so every replica lists them alike.
///
/// Without frozenAt, changesSince and recentSince it costs only the sorting of the teams; otherwise one pass over the ledger.
[[nodiscard]] std::vector<Standing> standings(const ScoreLedger &ledger, const StandingsQuery &query);

/// One team's total over time: it is @c total from @c at until the next step.
struct RaceStep
{
    Instant at;
    Points total;
    bool operator==(const RaceStep &) const = default;
};

struct RaceSeries
{
    Id team;
    std::vector<RaceStep> steps; ///< rising in time, one step an instant

    bool operator==(const RaceSeries &) const = default;
};

/// The steps of each of @p teams, in their order. Up to @p frozenAt if given, as standings() does.
[[nodiscard]] std::vector<RaceSeries> race(const ScoreLedger &ledger, const std::vector<Id> &teams,
                                           std::optional<LedgerPosition> frozenAt = std::nullopt);

} // namespace redoubt::exercise
