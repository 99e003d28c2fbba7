// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/RulingPreview.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

namespace {

struct TargetFacts
{
    std::optional<Id> unit;
    std::string unitName;
    bool keyUnit = false;
    bool offCatalogue = true;
};

TargetFacts targetFacts(const exercise::ExerciseBoard &board, const exercise::Claim &claim)
{
    TargetFacts facts;
    facts.unitName = claim.unitName;
    if (!claim.target)
        return facts;
    const auto target = board.targets().find(*claim.target);
    if (target == board.targets().end())
        return facts;
    facts.unit = target->second.value.unit;
    facts.keyUnit = target->second.value.keyUnit;
    facts.offCatalogue = target->second.value.offCatalogue;
    if (!target->second.value.unitName.empty())
        facts.unitName = target->second.value.unitName;
    return facts;
}

std::optional<AlreadyScored> alreadyScored(const exercise::ExerciseBoard &board, const exercise::AwardHistory &history)
{
    if (history.scoredOnTarget.isZero() || !history.scoredBy)
        return std::nullopt;
    const exercise::ScoreEntry *entry = board.ledger().find(*history.scoredBy);
    if (!entry)
        return std::nullopt;
    AlreadyScored scored{{}, history.scoredOnTarget, entry->at};
    if (entry->ruling) {
        for (const auto &ruling : board.latestRulings(static_cast<std::size_t>(board.rulingCount()))) {
            if (ruling.id == *entry->ruling)
                scored.claimNumber = text(ruling.value.number);
        }
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
    move.placeAfter = 1 + static_cast<int>(std::count_if(standings.begin(), standings.end(), [&](const exercise::Standing &row) { return row.team != team && row.total > move.after; }));
    return move;
}

} // namespace

exercise::AwardHistory awardHistory(const exercise::ExerciseBoard &board, const exercise::Claim &claim, const exercise::FixedRules &rules,
                                    const std::string &clause)
{
    exercise::ScoreLedger::HistoryQuery query;
    query.team = claim.team;
    query.unit = targetFacts(board, claim).unit;
    if (const auto found = rules.find(clause))
        query.scoringClass = found->scoringClass->id;
    query.target = claim.target;
    query.vulnerability = claim.vulnerability;
    return board.ledger().history(query);
}

Result<RulingPreview> rulingPreview(const exercise::ExerciseBoard &board, const Id &claimId, const AwardChoice &choice, bool chinese)
{
    const auto view = board.claim(claimId);
    if (!view)
        return fail(ErrorCode::NotFound, "no such claim");
    if (!board.rulePack())
        return fail(ErrorCode::NotFound, "the exercise's rule pack is not here");
    const auto *rules = std::get_if<exercise::FixedRules>(&board.rulePack()->rules);
    if (!rules)
        return fail(ErrorCode::RuleViolated, "a formula pack awards nothing by hand");
    REDOUBT_ASSIGN(const auto found, rules->find(choice.clause));
    const exercise::Claim &claim = view->claim.value;
    const TargetFacts target = targetFacts(board, claim);
    const exercise::AwardHistory history = awardHistory(board, claim, *rules, choice.clause);
    const exercise::ProposedAward proposed{choice.clause, choice.count, choice.stated, choice.sharePercent,
                                           target.keyUnit, target.offCatalogue, !claim.vulnerability.empty()};
    RulingPreview preview;
    REDOUBT_ASSIGN(preview.award, exercise::computeAward(*rules, proposed, history));
    preview.choice = choice;
    preview.className = text(chinese || found.scoringClass->title.en.empty() ? found.scoringClass->title.zh : found.scoringClass->title.en);
    preview.unitName = text(target.unitName);
    preview.vulnerability = text(claim.vulnerability);
    preview.alreadyScored = alreadyScored(board, history);
    preview.move = moveOf(board, claim.team, preview.award.points);
    return preview;
}

} // namespace redoubt::models
