// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"
#include "core/text/ShownName.h"
#include "exercise/kinds/Anonymity.h"
#include "exercise/kinds/DeclareKinds.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Limits.h"
#include "exercise/kinds/Names.h"
#include "exercise/kinds/Plan.h"
#include "exercise/kinds/References.h"
#include "exercise/scoring/RulePack.h"

namespace redoubt::exercise {

namespace {
using feed::boundField;
using feed::boundNumber;
using feed::boundText;
using feed::boundTexts;
using feed::Change;
using feed::Validation;
using feed::WriteContext;

/// A plan is discarded only while nothing has come of it.
Result<void> checkNothingHappened(const WriteContext &context)
{
    const auto exercise = exerciseAround(context);
    if (!exercise || exercise->state != ExerciseState::Planned)
        return fail(ErrorCode::RuleViolated, "an exercise that was started is not discarded");
    bool scored = false;
    for (const char *kind : {Ruling::Kind, ScoreEntryRecord::Kind}) {
        context.state->forEach(kind, [&](const feed::RecordState &) {
            scored = true;
            return false;
        });
    }
    if (scored)
        return fail(ErrorCode::RuleViolated, "an exercise in which something was ruled is not discarded");
    // What a team has sent, its coordinator may not have seen: with the room its members would lose it.
    bool claimed = false;
    forEachRoom(context, [&](const feed::StateView &room) {
        room.forEachFromLast(Claim::Kind, [&](const feed::RecordState &) {
            claimed = true;
            return false;
        });
        return !claimed;
    });
    if (claimed)
        return fail(ErrorCode::RuleViolated, "an exercise in which something was submitted is not discarded");
    return {};
}

Validation validateExercise(const Change &change, const WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        REDOUBT_TRY(checkNothingHappened(context));
    if (change.record != context.stream)
        return fail(ErrorCode::InvalidArgument, "an exercise lies in its own stream");
    REDOUBT_TRY(checkStays(change, {"unit"}));
    REDOUBT_TRY(checkChoiceStays(change, context));
    REDOUBT_TRY(checkReference(change, context, "currentPhase", Phase::Kind));
    REDOUBT_TRY(checkOrder(change, context, "startsAt", "endsAt"));
    // At its add the board is still to be opened.
    if (const auto board = idIn(change, "noticeBoard"); board && change.act != feed::Act::Add && context.family)
        REDOUBT_TRY(recordIn(context.family->stream(*board), *board, "noticeBoard", NoticeBoard::Kind));
    return {};
}

Validation validatePack(const Change &change, const WriteContext &)
{
    const auto text = textIn(change, "text").value_or("");
    if (digestOf(text).toString() != textIn(change, "digest").value_or(""))
        return fail(ErrorCode::BadDigest, "a rule pack that does not fit its digest");
    REDOUBT_TRY(loadRulePack(text));
    return {};
}

Validation validatePhase(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkOrder(change, context, "startsAt", "endsAt"));
    return {};
}

Validation validateTeam(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkTeamIsItself(change, context));
    // Who reads what hangs on both: another room would let the team's members into what is another team's.
    REDOUBT_TRY(checkStays(change, {"side", "room"}));
    const auto id = idIn(change, "room");
    if (!id || !context.family)
        return {};
    REDOUBT_ASSIGN(const auto record, recordIn(context.family->stream(*id), *id, "room", Room::Kind));
    const auto room = settledRecord<Room>(record);
    if (!room || room->team != change.record || enumName(room->side) != textIn(change, "side"))
        return fail(ErrorCode::InvalidArgument, "room: another team's");
    return {};
}

/// Members of a team name it, and one of their own side; all others name none.
Validation validateMember(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkReference(change, context, "team", Team::Kind));
    if (!change.fields.contains("role") && !change.fields.contains("team"))
        return {};
    // What the change leaves alone stands as it is.
    const auto known = context.state->record(change.record);
    const auto before = known ? settledRecord<ExerciseMember>(*known) : fail(ErrorCode::NotFound);
    const auto roleName = textIn(change, "role");
    const auto role = roleName ? *enumFromName<Role>(*roleName) : before ? before->role : Role::Member;
    const auto team = change.fields.contains("team") ? idIn(change, "team") : before ? before->team : std::nullopt;
    if (role == Role::Administrator)
        return fail(ErrorCode::InvalidArgument, "role: an exercise has no administrators");
    const bool isOfATeam = role == Role::RedMember || role == Role::BlueMember;
    if (isOfATeam != team.has_value())
        return fail(ErrorCode::InvalidArgument, isOfATeam ? "team: a member of a team names it" : "team: this role has none");
    if (!team)
        return {};
    REDOUBT_ASSIGN(const auto record, recordIn(context.state, *team, "team", Team::Kind));
    const auto joined = settledRecord<Team>(record);
    if (!joined || joined->side != (role == Role::RedMember ? TeamSide::Red : TeamSide::Blue))
        return fail(ErrorCode::InvalidArgument, "team: of the other side");
    return {};
}

/// A team reads the names of its own people, and nobody else's: whoever stands in its room is one of the team.
Validation validateRoomMember(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkStays(change, {"account"}));
    const auto account = idIn(change, "account");
    const auto cell = context.family ? context.family->root() : std::nullopt;
    const auto *white = cell ? context.family->stream(*cell) : nullptr;
    if (change.act != feed::Act::Add || !white)
        return {};
    const auto opener = context.state->record(context.stream);
    const auto room = opener ? settledRecord<Room>(*opener) : fail(ErrorCode::NotFound);
    bool isOfTheTeam = false;
    white->forEach(ExerciseMember::Kind, [&](const feed::RecordState &record) {
        const auto member = settledRecord<ExerciseMember>(record);
        isOfTheTeam = room && member && !record.isRemoved() && member->account == account && member->team == room->team;
        return !isOfTheTeam;
    });
    if (!isOfTheTeam)
        return fail(ErrorCode::NotFound, "account: nobody of this team");
    return {};
}

/// What a stream belongs to is said once: the grant rule's cover rests on it, and so does what its readers take for true. It names
/// an exercise that there is, and that its opener plans; to who may not, both sound the same.
Validation validateOpener(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkStays(change, {"unit", "exercise", "team", "side"}));
    REDOUBT_TRY(checkOrder(change, context, "startsAt", "endsAt"));
    if (change.act != feed::Act::Add || !context.family)
        return {};
    const auto root = context.family->root();
    if (!root || idIn(change, "exercise") != root || !context.family->authorMay(*root, Permission::PlanExercise))
        return fail(ErrorCode::NotFound, "exercise: no such exercise, or no right to plan it");
    const auto exercise = exerciseAround(context);
    if (!exercise || idIn(change, "unit") != exercise->unit)
        return fail(ErrorCode::InvalidArgument, "unit: not the exercise's");
    return {};
}

/// What is said to everyone with a change of state: in the exercise, and on its notice board.
void boundStateWords(feed::KindDeclaration &kind)
{
    boundTexts(kind, {{"stateReason", 0, limits::Reason}, {"stateBy", 0, limits::MemberName}});
    boundCopied(kind, {"stateBy"});
}

Result<void> checkSchedule(const json::value &list)
{
    REDOUBT_ASSIGN(const auto phases, fromJson<std::vector<ScheduledPhase>>(list));
    if (phases.size() > static_cast<std::size_t>(limits::Phases))
        return fail(ErrorCode::InvalidArgument, "at most " + std::to_string(limits::Phases) + " phases");
    for (const auto &phase : phases) {
        REDOUBT_TRY(text::checkShownName(text::trimmed(phase.name), limits::PhaseName));
        if (phase.startsAt && phase.endsAt && *phase.startsAt > *phase.endsAt)
            return fail(ErrorCode::InvalidArgument, "a phase that ends before it starts");
    }
    return {};
}
} // namespace

void declarePlanKinds(feed::KindRegistry &registry)
{
    auto exercise = document<Exercise>(Permission::PlanExercise, {StreamPurpose::WhiteCell});
    exercise.opens = StreamPurpose::WhiteCell;
    boundTexts(exercise, {{"name", 1, limits::ExerciseName}, {"summary", 0, limits::Summary}});
    boundShown(exercise, {"name"});
    boundStateWords(exercise);
    boundDigest(exercise, "packDigest");
    exercise.validate = validateExercise;
    registry.declare(std::move(exercise));

    auto pack = entry<PackText>(Permission::PlanExercise, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    boundDigest(pack, "digest");
    boundText(pack, "text", 1, limits::PackText);
    pack.validate = validatePack;
    registry.declare(std::move(pack));

    auto phase = document<Phase>(Permission::PlanExercise, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    boundText(phase, "name", 1, limits::PhaseName);
    boundShown(phase, {"name"});
    boundNumber(phase, "order", 0, limits::Phases);
    phase.validate = validatePhase;
    registry.declare(std::move(phase));

    auto team = document<Team>(Permission::PlanExercise, {StreamPurpose::WhiteCell});
    boundTexts(team, {{"code", 1, limits::TeamCode}, {"name", 0, limits::TeamName}});
    boundShown(team, {"code"});
    boundShownOrEmpty(team, {"name"});
    boundNumber(team, "colour", 0, limits::Colours);
    team.validate = validateTeam;
    registry.declare(std::move(team));

    auto target = document<Target>(Permission::PlanExercise, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    boundTexts(target, {{"name", 1, limits::TargetName}, {"unitName", 0, limits::UnitName}});
    boundShown(target, {"name"});
    boundCopied(target, {"unitName"});
    registry.declare(std::move(target));

    auto member = document<ExerciseMember>(Permission::PlanExercise, {StreamPurpose::WhiteCell});
    boundText(member, "name", 0, limits::MemberName);
    boundCopied(member, {"name"});
    member.validate = validateMember;
    registry.declare(std::move(member));

    auto room = document<Room>(Permission::PlanExercise, {StreamPurpose::Team});
    room.opens = StreamPurpose::Team;
    boundTexts(room, {{"exerciseName", 0, limits::ExerciseName}, {"code", 0, limits::TeamCode}, {"name", 0, limits::TeamName}});
    boundCopied(room, {"exerciseName", "code", "name"});
    room.validate = validateOpener;
    registry.declare(std::move(room));

    auto mate = document<RoomMember>(Permission::PlanExercise, {StreamPurpose::Team});
    boundTexts(mate, {{"name", 0, limits::MemberName}, {"unitName", 0, limits::UnitName}});
    boundCopied(mate, {"name", "unitName"});
    mate.validate = validateRoomMember;
    registry.declare(std::move(mate));

    auto board = document<NoticeBoard>(Permission::PlanExercise, {StreamPurpose::Public});
    board.opens = StreamPurpose::Public;
    boundTexts(board, {{"exerciseName", 0, limits::ExerciseName}, {"unitName", 0, limits::UnitName}, {"phase", 0, limits::PhaseName}});
    boundCopied(board, {"exerciseName", "unitName", "phase"});
    boundStateWords(board);
    boundField(board, "schedule", checkSchedule);
    boundDigest(board, "packDigest");
    board.validate = validateOpener;
    registry.declare(std::move(board));
}

} // namespace redoubt::exercise
