// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/TeamLabel.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace redoubt::models {

/// How far one team's total moves.
struct TeamMove
{
    TeamLabel team;
    exercise::Points change;

    bool operator==(const TeamMove &) const = default;
};

/// For each of @p entries that can be reversed: what every team loses and gets back then, the ruling's other entries
/// included. Costs a pass over the ledger, however many are asked for.
[[nodiscard]] std::unordered_map<Id, std::vector<TeamMove>> reversalMoves(const exercise::ExerciseBoard &board, std::span<const Id> entries,
                                                                          const std::unordered_map<Id, TeamLabel> &labels);

} // namespace redoubt::models
