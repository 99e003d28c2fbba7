// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/AttackDefenceGame.h"
#include "exercise/scoring/GameLog.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace redoubt::exercise {

/// The numbers of a rule pack of kind `attack-defence/faust`; as given, those of FAUST CTF.
struct AttackDefenceRules
{
    double perCapture = 1.0;       ///< for each flag captured …
    double sharedCapture = 1.0;    ///< … plus this, divided by the number of teams that captured the flag
    double defenceExponent = 0.75; ///< a flag captured n times costs its owner n to this power
    double up = 1.0;               ///< a check that found the service working
    double recovering = 0.5;       ///< a check that found it recovering

    bool operator==(const AttackDefenceRules &) const = default;
};

/// What a team has in one service, or, summed, in all.
struct AttackDefenceScore
{
    double attack = 0;  ///< ≥ 0
    double defence = 0; ///< ≤ 0
    double sla = 0;     ///< ≥ 0; service level: points for a working service

    [[nodiscard]] double total() const { return attack + defence + sla; }
    AttackDefenceScore &operator+=(const AttackDefenceScore &other);
    bool operator==(const AttackDefenceScore &) const = default;
};

/// The scores of every team in every service; a team without any event has zeros.
struct AttackDefenceTable
{
    std::vector<GameTeam> teams;           ///< without no-op teams, in the log's order
    std::vector<GameService> services;     ///< in the log's order
    std::vector<AttackDefenceScore> cells; ///< teams.size() × services.size(), a team's services together

    [[nodiscard]] const AttackDefenceScore &cell(std::size_t team, std::size_t service) const { return cells[team * services.size() + service]; }
};

inline constexpr std::int64_t EveryTick = std::numeric_limits<std::int64_t>::max();

/// Scores @p game with what happened up to and with @p lastTick.
///
///     attack  =  Σ over flags captured by the team   (1 + 1 / captures of the flag)
///     defence = −Σ over the team's own flags          captures of the flag ^ 0.75
///     SLA     = (checks up + 0.5 · checks recovering) · √(teams that score)
///
/// Source: fausecteam/ctf-gameserver, `controller/scoring.py` (ISC), checked against a competition's
/// official table. Every check counts, also those of ticks after the last flag. A no-op team neither scores nor
/// counts: not among the teams under the root, not as a captor, and captures of its flags, or of a team's own, give
/// nothing (the source's submission server refuses those two). A team's capture of a flag counts once.
///
/// The result depends on the events only, not on the order of the log's lines: captures are counted first and
/// summed by count. @p game must have passed finish().
[[nodiscard]] AttackDefenceTable scoreAttackDefence(const AttackDefenceGame &game, const AttackDefenceRules &rules = {},
                                                    std::int64_t lastTick = EveryTick);

/// One row of a published result.
struct AttackDefenceRow
{
    int rank = 0; ///< from 1; equal totals (to nine decimal places) share a rank, and the next one is skipped
    GameId team;
    std::optional<GameId> service; ///< none: all services together
    AttackDefenceScore score;
};

/// A row a team, best first; equals in the log's order.
[[nodiscard]] std::vector<AttackDefenceRow> rankedByTeam(const AttackDefenceTable &table);
/// A row a team and service: service by service in the log's order, ranked within the service.
[[nodiscard]] std::vector<AttackDefenceRow> rankedByService(const AttackDefenceTable &table);

} // namespace redoubt::exercise
