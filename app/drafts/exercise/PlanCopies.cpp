// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/PlanCopies.h"

#include "app/drafts/CopiedName.h"
#include "exercise/kinds/Limits.h"

namespace redoubt::drafts {

using namespace exercise;

Result<ExercisePlan> copiedPlan(const ExerciseBoard &board)
{
    const auto *pack = board.packText();
    if (!board.exercise() || !pack)
        return fail(ErrorCode::NotFound, "the exercise or its rule pack is not here");
    const Exercise &exercise = board.exercise()->value;
    ExercisePlan plan;
    plan.unit = exercise.unit;
    // Whoever copies it typed none of these.
    plan.name = copiedName(exercise.name, limits::ExerciseName);
    plan.summary = exercise.summary.value_or("");
    plan.packText = *pack;
    plan.anonymousJudges = board.judgesAreAnonymous();
    plan.startsAt = exercise.startsAt;
    plan.endsAt = exercise.endsAt;
    for (const auto &phase : board.orderedPhases())
        plan.phases.push_back(phase.value);
    for (auto &phase : plan.phases)
        phase.name = copiedName(phase.name, limits::PhaseName);
    for (const auto &[id, team] : board.teams())
        plan.teams.push_back({team.value.side, copiedName(team.value.code, limits::TeamCode), copiedName(team.value.name, limits::TeamName),
                              team.value.unit, team.value.noOp, team.value.colour});
    for (const auto &[id, target] : board.targets()) {
        plan.targets.push_back(target.value);
        plan.targets.back().name = copiedName(target.value.name, limits::TargetName);
    }
    for (const auto &[id, member] : board.members()) {
        const auto team = member.value.team ? board.teams().find(*member.value.team) : board.teams().end();
        plan.members.push_back({member.value.account, member.value.name, member.value.role,
                                team == board.teams().end() ? std::nullopt : std::optional(copiedName(team->second.value.code, limits::TeamCode))});
    }
    return plan;
}

} // namespace redoubt::drafts
