// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/exercise/ExercisePlan.h"
#include "exercise/board/ExerciseBoard.h"
#include "exercise/scoring/AttackDefenceGame.h"
#include "exercise/scoring/AttackDefenceScore.h"
#include "store/Cache.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace redoubt::testkit {

/// FAUST CTF's real competition as an exercise: its teams, and for each tick the score entries that bring the ledger from the
/// standing before to the one after.
class FaustReplay
{
public:
    /// False where the competition's data is not there.
    [[nodiscard]] static bool isPossible();
    /// Reads the game through redoubt-cli's conversion.
    FaustReplay();

    [[nodiscard]] std::int64_t lastTick() const { return m_game.lastTick(); }
    [[nodiscard]] drafts::ExercisePlan plan(const Id &unit, const Id &commander) const;
    /// The exercise is planned: teams are entered under these ids.
    void begin(const exercise::ExerciseBoard &board);
    /// Entries for what happened after the last call up to and with @p tick, in groups that one push holds.
    [[nodiscard]] std::vector<std::vector<store::Draft>> entriesUpTo(std::int64_t tick, Instant at);
    [[nodiscard]] std::size_t entries() const { return m_entries; }

    /// What differs between @p board and the competition's official table, row by row to 1e-6; empty when nothing does.
    [[nodiscard]] std::vector<std::string> differencesFrom(const exercise::ExerciseBoard &board) const;

private:
    exercise::AttackDefenceGame m_game;
    exercise::AttackDefenceTable m_before;
    std::map<std::string, Id> m_teams;
    Id m_exercise;
    std::size_t m_entries = 0;
};

/// The board as a page of the cache's console would show it.
[[nodiscard]] exercise::ExerciseBoard boardOf(const store::Cache &cache, const Id &exercise, const feed::KindRegistry &kinds);

} // namespace redoubt::testkit
