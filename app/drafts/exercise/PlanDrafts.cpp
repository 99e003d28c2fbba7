// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/PlanDrafts.h"

#include "app/drafts/CopiedName.h"
#include "app/drafts/GroupedDrafts.h"
#include "app/drafts/exercise/MateDrafts.h"
#include "app/drafts/exercise/PlanNames.h"
#include "core/crypto/Digest.h"
#include "exercise/kinds/Limits.h"
#include "exercise/scoring/RulePack.h"

#include <map>

namespace redoubt::drafts {

using namespace exercise;

std::vector<store::Draft> teamDrafts(const Id &exerciseId, const std::string &exerciseName, const Id &unit, const TeamPlan &plan, const Id &teamId,
                                     const NewId &newId)
{
    Room room;
    room.unit = unit;
    room.exercise = exerciseId;
    room.exerciseName = copiedName(exerciseName, limits::ExerciseName);
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
    exercise.anonymousJudges = plan.anonymousJudges;
    GroupedDrafts drafts;
    drafts.add(addOf({}, exercise, planned.exercise));
    NoticeBoard notice;
    notice.unit = plan.unit;
    if (!plan.unitName.empty())
        notice.unitName = copiedName(plan.unitName, limits::UnitName);
    notice.exercise = planned.exercise;
    notice.exerciseName = plan.name;
    notice.state = exercise.state;
    notice.startsAt = plan.startsAt;
    notice.endsAt = plan.endsAt;
    notice.packDigest = pack.digest;
    notice.anonymousJudges = plan.anonymousJudges;
    notice.schedule.emplace();
    for (const auto &[id, phase] : phases)
        notice.schedule->push_back({id, phase.kind, phase.name, phase.startsAt, phase.endsAt, {}});
    drafts.add(addOf({}, notice, planned.noticeBoard));
    // Teams claim by the rules, but do not read the white cell.
    drafts.add(addOf(planned.exercise, pack));
    drafts.add(addOf(planned.noticeBoard, pack));
    for (const auto &[id, phase] : phases)
        drafts.add(addOf(planned.exercise, phase, id));

    struct Joined
    {
        Id team;
        Id room;
    };
    std::map<std::string, Joined> teams;
    for (const auto &team : plan.teams) {
        const auto id = newId();
        auto made = teamDrafts(planned.exercise, plan.name, plan.unit, team, id, newId);
        teams.emplace(team.code, Joined{id, made.front().id.value()});
        drafts.addTogether(std::move(made));
    }
    // Everyone of the exercise may know the targets: red must, to stay in scope.
    for (auto target : plan.targets) {
        target.unitName = copiedName(target.unitName, limits::UnitName);
        drafts.add(addOf(planned.noticeBoard, target));
    }
    for (const auto &person : plan.members) {
        ExerciseMember member;
        member.account = person.account;
        member.name = copiedName(person.name, limits::MemberName);
        member.role = person.role;
        if (person.teamCode) {
            const auto team = teams.find(*person.teamCode);
            if (team == teams.end())
                return fail(ErrorCode::InvalidArgument, "no team of the code " + *person.teamCode);
            member.team = team->second.team;
        }
        std::vector<store::Draft> joining{addOf(planned.exercise, member)};
        if (member.team)
            joining.push_back(addOf(teams.at(*person.teamCode).room, mateOf(member.account, {person.name, person.unitName})));
        drafts.addTogether(std::move(joining));
    }
    planned.groups = std::move(drafts).take();
    return planned;
}

} // namespace redoubt::drafts
