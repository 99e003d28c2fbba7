// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/RulingPreview.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

namespace {

std::optional<AlreadyScored> alreadyScored(const exercise::ExerciseBoard &board, const exercise::AwardHistory &history)
{
    if (history.scoredOnTarget.isZero() || !history.scoredBy)
        return std::nullopt;
    const exercise::ScoreEntry *entry = board.ledger().find(*history.scoredBy);
    if (!entry)
        return std::nullopt;
    AlreadyScored scored{{}, history.scoredOnTarget, entry->at};
    if (entry->ruling) {
        if (const auto *ruling = board.ruling(*entry->ruling))
            scored.claimNumber = text(ruling->value.number);
    }
    return scored;
}

/// Competition places: equal totals share one, and the next is skipped.
StandingMove moveOf(const exercise::ExerciseBoard &board, const Id &team, exercise::Points gain)
{
    StandingMove move;
    const auto labels = teamLabels(board);
    const auto label = labels.find(team);
    if (label == labels.end())
        return move;
    move.team = label->second;
    exercise::StandingsQuery query;
    query.teams = board.scoringTeams(sideOf(move.team.side));
    const auto standings = exercise::standings(board.ledger(), query);
    const auto own = std::find_if(standings.begin(), standings.end(), [&](const exercise::Standing &row) { return row.team == team; });
    if (own == standings.end())
        return move;
    move.before = own->total;
    move.after = own->total + gain;
    move.placeBefore = own->place;
    move.placeAfter = 1 + static_cast<int>(std::count_if(standings.begin(), standings.end(), [&](const exercise::Standing &row) {
                          return row.team != team && row.total > move.after;
                      }));
    return move;
}

} // namespace

Result<RulingPreview> rulingPreview(const exercise::ExerciseBoard &board, const Id &claimId, const AwardChoice &choice, bool chinese)
{
    const auto view = board.claim(claimId);
    if (!view)
        return fail(ErrorCode::NotFound, "no such claim");
    const exercise::Claim &claim = view->claim.value;
    REDOUBT_ASSIGN(const auto computed, exercise::computeClaimAward(board, claim, choice));
    RulingPreview preview;
    preview.choice = choice;
    preview.award = computed.award;
    const exercise::LocalText &title = computed.scoringClass->title;
    preview.className = text(chinese || title.en.empty() ? title.zh : title.en);
    preview.unitName = text(computed.unitName);
    preview.vulnerability = text(claim.vulnerability);
    preview.alreadyScored = alreadyScored(board, exercise::awardHistory(board, claim, computed.scoringClass->id));
    preview.move = moveOf(board, claim.team, preview.award.points);
    if (computed.defender) {
        const auto labels = teamLabels(board);
        if (const auto label = labels.find(*computed.defender); label != labels.end())
            preview.defender = label->second;
    }
    return preview;
}

} // namespace redoubt::models
