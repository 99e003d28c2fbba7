// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/ReversalMoves.h"

#include "exercise/scoring/WholeRuling.h"

namespace redoubt::models {

std::unordered_map<Id, std::vector<TeamMove>> reversalMoves(const exercise::ExerciseBoard &board, std::span<const Id> entries,
                                                            const std::unordered_map<Id, TeamLabel> &labels)
{
    std::unordered_map<Id, std::vector<TeamMove>> moves;
    for (const auto &[entry, standing] : exercise::standingWith(board.ledger(), entries)) {
        for (const exercise::ScoreEntry *undone : standing) {
            TeamMove move;
            if (const auto label = labels.find(undone->team); label != labels.end())
                move.team = label->second;
            move.change = undone->kind == exercise::ScoreKind::Award ? -undone->points : undone->points;
            moves[entry].push_back(std::move(move));
        }
    }
    return moves;
}

} // namespace redoubt::models
