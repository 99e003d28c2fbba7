// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/PlanDrafts.h"

#include "core/crypto/Digest.h"
#include "core/text/NameKey.h"
#include "core/text/ShownName.h"

#include <map>

namespace redoubt::drafts {

using namespace exercise;

namespace {
/// @p exercise changes in the exercise, and its teams read @p notice.
std::vector<store::Draft> saidToAll(const ExerciseBoard &board, json::object exercise, json::object notice)
{
    std::vector drafts{setOf<Exercise>(board.exerciseId(), board.exerciseId(), std::move(exercise))};
    if (const auto &id = board.exercise() ? board.exercise()->value.noticeBoard : std::nullopt)
        drafts.push_back(setOf<NoticeBoard>(*id, *id, std::move(notice)));
    return drafts;
}

Result<void> checkNames(const std::string &what, std::initializer_list<const std::string *> needed,
                        std::initializer_list<const std::string *> mayBeEmpty)
{
    const auto check = [&](const std::string &name) -> Result<void> {
        if (auto checked = text::checkShownName(name); !checked)
            return fail(checked.error().code, what + ": " + checked.error().detail);
        return {};
    };
    for (const auto *name : needed)
        REDOUBT_TRY(check(*name));
    for (const auto *name : mayBeEmpty) {
        if (!name->empty())
            REDOUBT_TRY(check(*name));
    }
    return {};
}

/// As the validators of the kinds: the server would refuse the whole plan for one of them.
Result<void> checkNamesOf(const ExercisePlan &plan)
{
    REDOUBT_TRY(checkNames("an exercise's name", {&plan.name}, {}));
    for (const auto &phase : plan.phases)
        REDOUBT_TRY(checkNames("a phase's name", {&phase.name}, {}));
    text::TakenNames codes(text::TakenNames::Alike::MayNotBe);
    text::TakenNames names(text::TakenNames::Alike::MayBe);
    for (const auto &team : plan.teams) {
        REDOUBT_TRY(checkNames("a team", {&team.code}, {&team.name}));
        if (const auto clash = codes.take(team.code))
            return fail(ErrorCode::AlreadyExists, text::sentenceOf(*clash, team.code));
        if (const auto clash = team.name.empty() ? std::nullopt : names.take(team.name))
            return fail(ErrorCode::AlreadyExists, text::sentenceOf(*clash, team.name));
    }
    std::map<Id, text::TakenNames> targets;
    for (const auto &target : plan.targets) {
        REDOUBT_TRY(checkNames("a target", {&target.name}, {&target.unitName}));
        auto &ofUnit = targets.try_emplace(target.unit, text::TakenNames::Alike::MayBe).first->second;
        if (const auto clash = ofUnit.take(target.name))
            return fail(ErrorCode::AlreadyExists, text::sentenceOf(*clash, target.name));
    }
    for (const auto &member : plan.members)
        REDOUBT_TRY(checkNames("a member's name", {}, {&member.name}));
    return {};
}
} // namespace

Result<void> checkTeam(const ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self)
{
    REDOUBT_TRY(checkNames("a team", {&plan.code}, {&plan.name}));
    text::TakenNames codes(text::TakenNames::Alike::MayNotBe);
    text::TakenNames names(text::TakenNames::Alike::MayBe);
    for (const auto &[id, team] : board.teams()) {
        if (id == self)
            continue;
        codes.take(team.value.code);
        if (!team.value.name.empty())
            names.take(team.value.name);
    }
    if (const auto clash = codes.find(plan.code))
        return fail(ErrorCode::AlreadyExists, text::sentenceOf(*clash, plan.code));
    if (const auto clash = plan.name.empty() ? std::nullopt : names.find(plan.name))
        return fail(ErrorCode::AlreadyExists, text::sentenceOf(*clash, plan.name));
    return {};
}

Result<void> checkTarget(const ExerciseBoard &board, const Target &target, const std::optional<Id> &self)
{
    REDOUBT_TRY(checkNames("a target", {&target.name}, {&target.unitName}));
    text::TakenNames names(text::TakenNames::Alike::MayBe);
    for (const auto &[id, known] : board.targets()) {
        if (id != self && known.value.unit == target.unit)
            names.take(known.value.name);
    }
    if (const auto clash = names.find(target.name))
        return fail(ErrorCode::AlreadyExists, text::sentenceOf(*clash, target.name));
    return {};
}

std::vector<store::Draft> teamDrafts(const Id &exerciseId, const std::string &exerciseName, const Id &unit, const TeamPlan &plan, const Id &teamId,
                                     const NewId &newId)
{
    Room room;
    room.unit = unit;
    room.exercise = exerciseId;
    room.exerciseName = exerciseName;
    room.code = plan.code;
    room.name = plan.name;
    room.side = plan.side;
    room.team = teamId;
    Team team;
    team.side = plan.side;
    team.code = plan.code;
    team.name = plan.name;
    team.unit = plan.unit;
    team.room = newId();
    team.noOp = plan.noOp;
    team.colour = plan.colour;
    return {addOf({}, room, team.room), addOf(exerciseId, team, teamId)};
}

Result<PlannedExercise> planDrafts(const ExercisePlan &plan, const NewId &newId)
{
    REDOUBT_TRY(checkNamesOf(plan));
    REDOUBT_TRY(loadRulePack(plan.packText));

    PlannedExercise planned;
    planned.exercise = newId();
    planned.noticeBoard = newId();
    PackText pack;
    pack.text = plan.packText;
    pack.digest = digestOf(plan.packText).toString();

    std::vector<std::pair<Id, Phase>> phases;
    for (const auto &phase : plan.phases)
        phases.emplace_back(newId(), phase);

    Exercise exercise;
    exercise.unit = plan.unit;
    exercise.name = plan.name;
    if (!plan.summary.empty())
        exercise.summary = plan.summary;
    exercise.noticeBoard = planned.noticeBoard;
    exercise.packDigest = pack.digest;
    exercise.startsAt = plan.startsAt;
    exercise.endsAt = plan.endsAt;
    auto &drafts = planned.drafts;
    drafts.push_back(addOf({}, exercise, planned.exercise));
    NoticeBoard notice;
    notice.unit = plan.unit;
    notice.exercise = planned.exercise;
    notice.exerciseName = plan.name;
    notice.state = exercise.state;
    notice.startsAt = plan.startsAt;
    notice.endsAt = plan.endsAt;
    notice.packDigest = pack.digest;
    drafts.push_back(addOf({}, notice, planned.noticeBoard));
    // Teams claim by the rules, but do not read the white cell.
    drafts.push_back(addOf(planned.exercise, pack));
    drafts.push_back(addOf(planned.noticeBoard, pack));
    for (const auto &[id, phase] : phases)
        drafts.push_back(addOf(planned.exercise, phase, id));

    std::map<std::string, Id> teams;
    for (const auto &team : plan.teams) {
        const auto id = newId();
        teams.emplace(team.code, id);
        for (auto &draft : teamDrafts(planned.exercise, plan.name, plan.unit, team, id, newId))
            drafts.push_back(std::move(draft));
    }
    // Everyone of the exercise may know the targets: red must, to stay in scope.
    for (const auto &target : plan.targets)
        drafts.push_back(addOf(planned.noticeBoard, target));
    for (const auto &person : plan.members) {
        ExerciseMember member;
        member.account = person.account;
        member.name = person.name;
        member.role = person.role;
        if (person.teamCode) {
            const auto team = teams.find(*person.teamCode);
            if (team == teams.end())
                return fail(ErrorCode::InvalidArgument, "no team of the code " + *person.teamCode);
            member.team = team->second;
        }
        drafts.push_back(addOf(planned.exercise, member));
    }
    return planned;
}

Result<std::vector<store::Draft>> stateDrafts(const ExerciseBoard &board, ExerciseState state)
{
    if (!board.exercise())
        return fail(ErrorCode::NotFound, "the exercise is not here");
    const auto now = board.exercise()->value.state;
    const bool leadsThere = (now == ExerciseState::Planned && state == ExerciseState::Running)
        || (now == ExerciseState::Running && (state == ExerciseState::Stopped || state == ExerciseState::Ended))
        || (now == ExerciseState::Stopped && (state == ExerciseState::Running || state == ExerciseState::Ended));
    if (!leadsThere)
        return fail(ErrorCode::RuleViolated, "an exercise that is " + enumName(now) + " cannot become " + enumName(state));
    return saidToAll(board, {{"state", enumName(state)}}, {{"state", enumName(state)}});
}

Result<std::vector<store::Draft>> phaseDrafts(const ExerciseBoard &board, const Id &phase)
{
    const auto found = board.phases().find(phase);
    if (found == board.phases().end())
        return fail(ErrorCode::NotFound, "no such phase");
    return saidToAll(board, {{"currentPhase", phase.toString()}}, {{"phase", found->second.value.name}});
}

} // namespace redoubt::drafts
