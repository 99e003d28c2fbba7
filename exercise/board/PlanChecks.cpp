// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/board/PlanChecks.h"

#include <algorithm>

namespace redoubt::exercise {

namespace {
bool isBackwards(const ScheduledPhase &phase) { return phase.startsAt && phase.endsAt && *phase.endsAt <= *phase.startsAt; }

bool reachesBeyond(const ScheduledPhase &phase, const PlanDates &dates)
{
    return (phase.startsAt && dates.startsAt && *phase.startsAt < *dates.startsAt) || (phase.endsAt && dates.endsAt && *phase.endsAt > *dates.endsAt);
}

void checkPhase(const PlanDates &dates, std::size_t index, Instant now, bool over, std::vector<PlanFinding> &found)
{
    const ScheduledPhase &phase = dates.phases[index];
    if (isBackwards(phase)) {
        found.push_back({PlanProblem::PhaseBackwards, true, phase.name, {}, index});
        return;
    }
    if (phase.kind == PhaseKind::AttackWindow && phase.endsAt && *phase.endsAt <= now && !over)
        found.push_back({PlanProblem::WindowOver, true, phase.name, {}, index});
    if (phase.kind == PhaseKind::AttackWindow && reachesBeyond(phase, dates))
        found.push_back({PlanProblem::PhaseOutside, false, phase.name, {}, index});
}

bool hasMember(const ExerciseBoard &board, const Id &team)
{
    return std::ranges::any_of(board.members(), [&](const auto &member) { return member.second.value.team == team; });
}

bool hasRole(const ExerciseBoard &board, std::initializer_list<Role> roles)
{
    return std::ranges::any_of(board.members(),
                               [&](const auto &member) { return std::find(roles.begin(), roles.end(), member.second.value.role) != roles.end(); });
}
} // namespace

std::vector<PlanFinding> checkDates(const PlanDates &dates, Instant now)
{
    std::vector<PlanFinding> found;
    const bool backwards = dates.startsAt && dates.endsAt && *dates.endsAt <= *dates.startsAt;
    const bool over = !backwards && dates.endsAt && *dates.endsAt <= now;
    if (backwards)
        found.push_back({PlanProblem::ExerciseBackwards, true, {}, {}, {}});
    else if (over)
        found.push_back({PlanProblem::Over, true, {}, {}, {}});
    else if (dates.startsAt && *dates.startsAt < now)
        found.push_back({PlanProblem::StartIsPast, false, {}, {}, {}});
    for (std::size_t i = 0; i < dates.phases.size(); ++i)
        checkPhase(dates, i, now, over, found);
    for (std::size_t i = 0; i < dates.phases.size(); ++i) {
        for (std::size_t j = i + 1; j < dates.phases.size(); ++j) {
            const auto &earlier = dates.phases[i];
            const auto &later = dates.phases[j];
            if (earlier.endsAt && later.startsAt && !isBackwards(earlier) && !isBackwards(later) && *later.startsAt < *earlier.endsAt)
                found.push_back({PlanProblem::PhasesOverlap, true, later.name, earlier.name, j});
        }
    }
    return found;
}

std::vector<PlanFinding> checkPlan(const ExerciseBoard &board, Instant now)
{
    std::vector<PlanFinding> found;
    if (board.scoringTeams(TeamSide::Red).empty())
        found.push_back({PlanProblem::NoRedTeam, true, {}, {}, {}});
    if (!board.rulePack())
        found.push_back({PlanProblem::NoRulePack, true, {}, {}, {}});
    if (!hasRole(board, {Role::Judge, Role::ChiefJudge}))
        found.push_back({PlanProblem::NoJudge, false, {}, {}, {}}); // who runs it may rule
    for (const auto side : {TeamSide::Red, TeamSide::Blue}) {
        for (const auto &team : board.scoringTeams(side)) {
            if (!hasMember(board, team))
                found.push_back({PlanProblem::TeamWithoutMember, true, board.teams().at(team).value.code, {}, {}});
        }
    }
    PlanDates dates;
    if (const auto &record = board.exercise()) {
        dates.startsAt = record->value.startsAt;
        dates.endsAt = record->value.endsAt;
    }
    dates.phases = board.schedule();
    auto ofDates = checkDates(dates, now);
    found.insert(found.end(), std::make_move_iterator(ofDates.begin()), std::make_move_iterator(ofDates.end()));
    if (std::ranges::none_of(dates.phases, [](const auto &phase) { return phase.kind == PhaseKind::AttackWindow; }))
        found.push_back({PlanProblem::NoAttackWindow, false, {}, {}, {}});
    if (!hasRole(board, {Role::Commander}))
        found.push_back({PlanProblem::NoCommander, false, {}, {}, {}});
    if (board.targets().empty())
        found.push_back({PlanProblem::NoTarget, false, {}, {}, {}});
    std::stable_partition(found.begin(), found.end(), [](const PlanFinding &finding) { return finding.blocks; });
    return found;
}

bool isAnonymityOpen(const ExerciseBoard &board)
{
    return board.state() == ExerciseState::Planned && board.rulings().empty() && board.ledger().size() == 0 && !board.freeze()
        && board.publishedBoards().empty();
}

} // namespace redoubt::exercise
