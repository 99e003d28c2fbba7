// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "exercise/scoring/AttackDefenceScore.h"
#include "exercise/scoring/Points.h"
#include "exercise/scoring/ScoreEntry.h"

#include <vector>

namespace redoubt::exercise {

/// By how much one component of one team in one service changed. Above zero it becomes an award, below a deduction.
struct FormulaChange
{
    GameId team;
    GameId service;
    ScoreComponent component = ScoreComponent::None;
    Points change; ///< never zero

    bool operator==(const FormulaChange &) const = default;
};

/// What must be entered for a ledger that stands at @p before to stand at @p after, both of one game (an empty
/// @p before: from nothing). A game is replayed tick by tick by scoring it up to each tick. Each side is rounded to
/// a nano before the difference is taken, so rounding never adds up, however many steps there are.
///
/// Fails with InvalidArgument if the tables are not of the same teams and services, or a component lies beyond a
/// million points.
[[nodiscard]] Result<std::vector<FormulaChange>> formulaChanges(const AttackDefenceTable &before, const AttackDefenceTable &after);

} // namespace redoubt::exercise
