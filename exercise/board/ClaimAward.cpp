// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/board/ClaimAward.h"

namespace redoubt::exercise {

const Target *targetOf(const ExerciseBoard &board, const Claim &claim)
{
    if (!claim.target)
        return nullptr;
    const auto found = board.targets().find(*claim.target);
    return found == board.targets().end() ? nullptr : &found->second.value;
}

AwardHistory awardHistory(const ExerciseBoard &board, const Claim &claim, const std::string &scoringClass)
{
    const auto *target = targetOf(board, claim);
    ScoreLedger::HistoryQuery query;
    query.team = claim.team;
    query.scoringClass = scoringClass;
    query.vulnerability = claim.vulnerability;
    if (target) {
        query.unit = target->unit;
        query.target = claim.target;
    }
    return board.ledger().history(query);
}

Result<ClaimAward> computeClaimAward(const ExerciseBoard &board, const Claim &claim, const AwardChoice &choice)
{
    const auto *pack = board.rulePack();
    if (!pack)
        return fail(ErrorCode::NotFound, "the exercise's rule pack is not here");
    const auto *rules = std::get_if<FixedRules>(&pack->rules);
    if (!rules)
        return fail(ErrorCode::RuleViolated, "a formula pack scores from the game log");
    REDOUBT_ASSIGN(const auto found, rules->find(choice.clause));
    const auto *target = targetOf(board, claim);

    ProposedAward proposed;
    proposed.clause = choice.clause;
    proposed.count = choice.count;
    proposed.stated = choice.stated;
    proposed.sharePercent = choice.sharePercent;
    proposed.keyUnit = target && target->keyUnit;
    proposed.offCatalogue = !target || target->offCatalogue;
    proposed.namesVulnerability = !claim.vulnerability.empty();

    ClaimAward result;
    REDOUBT_ASSIGN(result.award, computeAward(*rules, proposed, awardHistory(board, claim, found.scoringClass->id)));
    result.scoringClass = found.scoringClass;
    result.offCatalogue = proposed.offCatalogue;
    result.unitName = claim.unitName;
    if (target) {
        result.unit = target->unit;
        result.unitName = target->unitName;
        for (const auto &[id, team] : board.teams()) {
            if (team.value.side == TeamSide::Blue && team.value.unit == target->unit)
                result.defender = id;
        }
    }
    return result;
}

} // namespace redoubt::exercise
