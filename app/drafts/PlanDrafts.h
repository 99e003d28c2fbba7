// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "core/text/NameKey.h"
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
    std::string unitName = {};           ///< of their unit, for their team to read; may be empty
};

/// A whole exercise before its first save.
struct ExercisePlan
{
    Id unit;
    std::string unitName; ///< for the teams to read; may be empty
    std::string name;
    std::string summary;
    bool anonymousJudges = false; ///< the teams are not to learn who rules
    std::string packText;         ///< of a rule pack that loadRulePack reads
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
    /// Each a group of its own, to be committed in this order: what a later one names stands in an earlier one. Of most plans there is one.
    std::vector<std::vector<store::Draft>> groups;
};

/// However large the plan is: no group holds more than a push takes (feed::PushRequest).
/// Fails with InvalidArgument (a name that the kinds refuse, a member of an unknown team), AlreadyExists (codes or names of teams, or names of
/// a unit's targets, that are the same or, for codes, look alike) or as loadRulePack does.
[[nodiscard]] Result<PlannedExercise> planDrafts(const ExercisePlan &plan, const NewId &newId);

/// A name that cannot be had, and what stands against it.
struct TakenName
{
    std::string name;
    text::NameClash by;
};
/// The first of a plan's: codes and names of its teams, names of a unit's targets.
[[nodiscard]] std::optional<TakenName> takenIn(const ExercisePlan &plan);
/// The same of @p plan as a team of @p board, or as the new form of its team @p self.
[[nodiscard]] std::optional<TakenName> takenIn(const exercise::ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self);
/// The same of a target.
[[nodiscard]] std::optional<TakenName> takenIn(const exercise::ExerciseBoard &board, const exercise::Target &target, const std::optional<Id> &self);

/// Whether the server will take @p plan as a team of @p board, or as the new form of its team @p self. Fails with InvalidArgument (a code or name)
/// or AlreadyExists (another team has it, or a code that looks like it; the detail has both spellings).
[[nodiscard]] Result<void> checkTeam(const exercise::ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self);
/// The same of a target. Fails with AlreadyExists where the unit has a target of that name.
[[nodiscard]] Result<void> checkTarget(const exercise::ExerciseBoard &board, const exercise::Target &target, const std::optional<Id> &self);

/// A team with its room; the room comes first, since members are let into it.
[[nodiscard]] std::vector<store::Draft> teamDrafts(const Id &exercise, const std::string &exerciseName, const Id &unit, const TeamPlan &plan,
                                                   const Id &team, const NewId &newId);

/// @p word is what everyone in the exercise reads with it; what it leaves empty is taken away, so that no old reason stands beside a new state.
/// Fails with RuleViolated where the state does not lead there: Planned → Running → Stopped ⇄ Running → Ended; with MissingReason for a
/// stop that says none.
[[nodiscard]] Result<std::vector<store::Draft>> stateDrafts(const exercise::ExerciseBoard &board, exercise::ExerciseState state,
                                                            const exercise::ExerciseBoard::StateWord &word = {});
/// A phase of the kind Freeze freezes the board too, until its end, where it is not frozen already; leaving it lifts nothing: results are
/// shown by an act of their own. Fails with NotFound (no such phase).
[[nodiscard]] Result<std::vector<store::Draft>> phaseDrafts(const exercise::ExerciseBoard &board, const Id &phase, Instant now);

/// An exercise's frame as somebody wants it: phases with an id are changed, others added, those left out removed.
struct PlanEdit
{
    struct PhaseEdit
    {
        std::optional<Id> id;
        exercise::Phase phase; ///< its order is its place in the list
    };
    std::string name;
    std::string summary;
    std::string unitName; ///< of the unit that runs it, for the teams to read; empty: as it is
    bool anonymousJudges = false;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::string packText; ///< empty: as it is
    std::vector<PhaseEdit> phases;
    feed::StreamPosition planAt;   ///< how far the white cell was read when the form was opened
    feed::StreamPosition noticeAt; ///< the same of the notice board
};

/// What differs, said in every stream that says it; nothing where nothing does. Fails with NotFound (no exercise here), InvalidArgument (no
/// name), RuleViolated (it has ended; other rules after something was ruled; another word on the judges' anonymity after
/// anything has come of it; the phase that runs is left out) or as loadRulePack does.
[[nodiscard]] Result<std::vector<store::Draft>> editDrafts(const exercise::ExerciseBoard &board, const PlanEdit &edit, const NewId &newId);

/// The plan of @p board for another exercise: rules, teams, targets and members, without what came of it; its dates and phases as they were.
/// Fails with NotFound where the exercise or its rule pack is not here.
[[nodiscard]] Result<ExercisePlan> copiedPlan(const exercise::ExerciseBoard &board);

/// Takes a planned exercise away; its members' access goes with it, however many they are (see declareExerciseKinds). Fails with NotFound, or
/// RuleViolated once it was started or anything was submitted, ruled or scored.
[[nodiscard]] Result<store::Draft> discardDraft(const exercise::ExerciseBoard &board);

} // namespace redoubt::drafts
