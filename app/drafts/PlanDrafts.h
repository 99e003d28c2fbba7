// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "exercise/board/ExerciseBoard.h"
#include "exercise/kinds/Plan.h"

#include <string>
#include <vector>

/// What planning and running an exercise mints.
namespace redoubt::drafts {

struct TeamPlan
{
    exercise::TeamSide side = exercise::TeamSide::Red;
    std::string code;
    std::string name;
    std::optional<Id> unit; ///< whom a blue team defends
    bool noOp = false;
    std::int64_t colour = 0;
};

struct MemberPlan
{
    Id account;
    std::string name;
    Role role = Role::Judge;
    std::optional<std::string> teamCode; ///< for RedMember and BlueMember
};

/// A whole exercise before its first save.
struct ExercisePlan
{
    Id unit;
    std::string name;
    std::string summary;
    std::string packText; ///< of a rule pack that loadRulePack reads
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::vector<exercise::Phase> phases;
    std::vector<TeamPlan> teams;
    std::vector<exercise::Target> targets;
    std::vector<MemberPlan> members;
};

struct PlannedExercise
{
    Id exercise;
    Id noticeBoard;
    std::vector<store::Draft> drafts; ///< one group
};

/// Fails with InvalidArgument (a name that the kinds refuse, a member of an unknown team), AlreadyExists (codes or names of teams, or names of
/// a unit's targets, that are the same or, for codes, look alike) or as loadRulePack does.
[[nodiscard]] Result<PlannedExercise> planDrafts(const ExercisePlan &plan, const NewId &newId);

/// Whether the server will take @p plan as a team of @p board, or as the new form of its team @p self. Fails with InvalidArgument (a code or name)
/// or AlreadyExists (another team has it, or a code that looks like it; the detail has both spellings).
[[nodiscard]] Result<void> checkTeam(const exercise::ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self);
/// The same of a target. Fails with AlreadyExists where the unit has a target of that name.
[[nodiscard]] Result<void> checkTarget(const exercise::ExerciseBoard &board, const exercise::Target &target, const std::optional<Id> &self);

/// A team with its room; the room comes first, since members are let into it.
[[nodiscard]] std::vector<store::Draft> teamDrafts(const Id &exercise, const std::string &exerciseName, const Id &unit, const TeamPlan &plan,
                                                   const Id &team, const NewId &newId);

/// Fails with RuleViolated where the state does not lead there: Planned → Running → Stopped ⇄ Running → Ended.
[[nodiscard]] Result<std::vector<store::Draft>> stateDrafts(const exercise::ExerciseBoard &board, exercise::ExerciseState state);
/// Fails with NotFound (no such phase).
[[nodiscard]] Result<std::vector<store::Draft>> phaseDrafts(const exercise::ExerciseBoard &board, const Id &phase);

} // namespace redoubt::drafts
