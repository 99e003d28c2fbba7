// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/ExerciseKinds.h"

#include "core/crypto/Digest.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "exercise/scoring/RulePack.h"

#include <algorithm>

namespace redoubt::exercise {

namespace {
using feed::Act;
using feed::Change;
using feed::KindDeclaration;
using feed::RecordClass;
using feed::Settle;
using feed::Validation;
using feed::WriteContext;

constexpr std::size_t kMaxName = 200;

/// The value of a text field that the change carries, if it does.
std::optional<std::string_view> textField(const Change &change, const char *name)
{
    const auto *value = change.fields.if_contains(name);
    if (!value || !value->is_string())
        return std::nullopt;
    const auto &text = value->get_string();
    return std::string_view(text.data(), text.size());
}

Result<void> checkName(const Change &change, const char *field)
{
    const auto text = textField(change, field);
    if (text && (text->empty() || text->size() > kMaxName))
        return fail(ErrorCode::InvalidArgument, std::string(field) + ": 1 to 200 bytes");
    return {};
}

/// A field that names another record of the same stream must name one of @p kind that is there.
Result<void> checkReference(const Change &change, const WriteContext &context, const char *field, std::string_view kind)
{
    const auto *value = change.fields.if_contains(field);
    if (!value || value->is_null())
        return {};
    REDOUBT_ASSIGN(const auto id, fromJson<Id>(*value));
    const auto record = context.state->record(id);
    if (!record || record->kind != kind)
        return fail(ErrorCode::NotFound, std::string(field) + ": no such record");
    return {};
}

std::vector<std::string> flagsOf(const WriteContext &context)
{
    const auto exercise = context.state->record(context.stream);
    const auto *state = exercise ? exercise->shown("state") : nullptr;
    if (state && *state == json::value(enumName(ExerciseState::Ended)))
        return {flags::ExerciseOver};
    return {};
}

/// A digest that a change may carry must be one.
Result<void> checkDigest(const Change &change, const char *field)
{
    if (const auto text = textField(change, field))
        REDOUBT_TRY(Digest::parse(*text));
    return {};
}

/// The state has changed meanwhile: a claim that is edited behind the ruling that decided it is taken, and said.
std::vector<std::string> judgedFlags(const Change &change, const WriteContext &context)
{
    if (change.act == Act::Add)
        return {};
    const auto claim = context.state->record(change.record);
    const auto claimSeq = claim ? claim->addSeq : 0;
    std::optional<Decision> last;
    std::set<Id> takenBack; // told later than the ruling, so met before it
    context.state->forEachFromLast(RulingNotice::Kind, [&](const feed::RecordState &record) {
        // Nobody is told of a ruling on a claim before there is the claim. What is not ordered yet has no seq, and is new.
        if (record.addSeq != 0 && record.addSeq < claimSeq)
            return false;
        const auto notice = feed::decodeFields<RulingNotice>(record);
        if (!notice || notice->claim != change.record)
            return true;
        if (notice->reversed.value_or(false))
            takenBack.insert(notice->ruling);
        else if (!takenBack.contains(notice->ruling))
            last = notice->decision;
        return !last;
    });
    if (last && *last != Decision::Return)
        return {flags::ClaimJudged};
    return {};
}

void settleByPerson(KindDeclaration &kind, std::initializer_list<const char *> fields)
{
    for (auto &field : kind.fields) {
        if (std::find_if(fields.begin(), fields.end(), [&](const char *name) { return field.name == name; }) != fields.end())
            field.settle = Settle::Person;
    }
}

template <class T>
KindDeclaration document(Permission permission, std::set<StreamPurpose> purposes)
{
    KindDeclaration kind = feed::describeKind<T>(T::Kind);
    kind.permission = permission;
    kind.purposes = std::move(purposes);
    return kind;
}

template <class T>
KindDeclaration entry(Permission permission, std::set<StreamPurpose> purposes)
{
    auto kind = document<T>(permission, std::move(purposes));
    kind.recordClass = RecordClass::Entry;
    return kind;
}

void declarePlan(feed::KindRegistry &registry)
{
    auto exercise = document<Exercise>(Permission::PlanExercise, {StreamPurpose::WhiteCell});
    exercise.opens = StreamPurpose::WhiteCell;
    settleByPerson(exercise, {"state", "currentPhase", "packDigest"});
    exercise.validate = [](const Change &change, const WriteContext &context) -> Validation {
        REDOUBT_TRY(checkName(change, "name"));
        if (change.record != context.stream)
            return fail(ErrorCode::InvalidArgument, "an exercise lies in its own stream");
        REDOUBT_TRY(checkReference(change, context, "currentPhase", Phase::Kind));
        return {};
    };
    registry.declare(std::move(exercise));

    auto pack = entry<PackText>(Permission::PlanExercise, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    pack.validate = [](const Change &change, const WriteContext &) -> Validation {
        const auto text = textField(change, "text").value_or("");
        if (digestOf(text).toString() != textField(change, "digest").value_or(""))
            return fail(ErrorCode::BadDigest, "a rule pack that does not fit its digest");
        REDOUBT_TRY(loadRulePack(text));
        return {};
    };
    registry.declare(std::move(pack));

    auto phase = document<Phase>(Permission::PlanExercise, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    phase.validate = [](const Change &change, const WriteContext &) -> Validation {
        REDOUBT_TRY(checkName(change, "name"));
        return {};
    };
    registry.declare(std::move(phase));

    auto team = document<Team>(Permission::PlanExercise, {StreamPurpose::WhiteCell});
    team.validate = [](const Change &change, const WriteContext &) -> Validation {
        REDOUBT_TRY(checkName(change, "code"));
        return {};
    };
    registry.declare(std::move(team));

    auto target = document<Target>(Permission::PlanExercise, {StreamPurpose::WhiteCell, StreamPurpose::Public});
    target.validate = [](const Change &change, const WriteContext &) -> Validation {
        REDOUBT_TRY(checkName(change, "name"));
        return {};
    };
    registry.declare(std::move(target));

    auto member = document<ExerciseMember>(Permission::PlanExercise, {StreamPurpose::WhiteCell});
    settleByPerson(member, {"account", "role", "team"});
    member.validate = [](const Change &change, const WriteContext &context) -> Validation {
        REDOUBT_TRY(checkReference(change, context, "team", Team::Kind));
        if (const auto role = textField(change, "role"); role && *role == enumName(Role::Administrator))
            return fail(ErrorCode::InvalidArgument, "an exercise has no administrators");
        return {};
    };
    registry.declare(std::move(member));

    // What a stream belongs to is said once: the grant rule's cover rests on it.
    const auto staysWhereItIs = [](const Change &change, const WriteContext &) -> Validation {
        if (change.act == Act::Set && (change.fields.contains("exercise") || change.fields.contains("team")))
            return fail(ErrorCode::InvalidArgument, "a stream stays with its exercise and team");
        return {};
    };
    auto room = document<Room>(Permission::PlanExercise, {StreamPurpose::Team});
    room.opens = StreamPurpose::Team;
    room.validate = staysWhereItIs;
    registry.declare(std::move(room));

    auto board = document<NoticeBoard>(Permission::PlanExercise, {StreamPurpose::Public});
    board.opens = StreamPurpose::Public;
    board.validate = staysWhereItIs;
    registry.declare(std::move(board));
}

void declareJudging(feed::KindRegistry &registry)
{
    auto claim = document<Claim>(Permission::SubmitClaim, {StreamPurpose::Team});
    claim.validate = [](const Change &change, const WriteContext &context) -> Validation {
        REDOUBT_TRY(checkName(change, "title"));
        if (const auto *team = change.fields.if_contains("team")) {
            const auto room = context.state->record(context.stream);
            const auto *owner = room ? room->shown("team") : nullptr;
            if (!owner || *owner != *team)
                return fail(ErrorCode::Forbidden, "team: not this room's");
        }
        if (const auto *list = change.fields.if_contains("evidence")) {
            REDOUBT_ASSIGN(const auto evidence, fromJson<std::vector<Evidence>>(*list));
            for (const auto &item : evidence) {
                REDOUBT_TRY(Digest::parse(item.digest));
                if (item.size < 0 || item.name.empty() || item.name.size() > kMaxName)
                    return fail(ErrorCode::InvalidArgument, "evidence: a name of 1 to 200 bytes and a size");
            }
        }
        return judgedFlags(change, context);
    };
    registry.declare(std::move(claim));

    auto ruling = entry<Ruling>(Permission::JudgeClaim, {StreamPurpose::WhiteCell});
    ruling.validate = [](const Change &change, const WriteContext &context) -> Validation {
        REDOUBT_TRY(checkReference(change, context, "team", Team::Kind));
        if (textField(change, "reason").value_or("").empty())
            return fail(ErrorCode::MissingReason, "a ruling gives its reason");
        REDOUBT_TRY(checkDigest(change, "judged"));
        return flagsOf(context);
    };
    registry.declare(std::move(ruling));

    auto notice = entry<RulingNotice>(Permission::JudgeClaim, {StreamPurpose::Team});
    notice.validate = [](const Change &change, const WriteContext &context) -> Validation {
        REDOUBT_TRY(checkReference(change, context, "claim", Claim::Kind));
        REDOUBT_TRY(checkDigest(change, "judged"));
        return {};
    };
    registry.declare(std::move(notice));

    auto score = entry<ScoreEntryRecord>(Permission::JudgeClaim, {StreamPurpose::WhiteCell});
    score.validate = [](const Change &change, const WriteContext &context) -> Validation {
        REDOUBT_ASSIGN(const auto record, fromJson<ScoreEntryRecord>(json::value(change.fields)));
        REDOUBT_TRY(validate(toScoreEntry(change.record, context.stream, context.account, record)));
        REDOUBT_TRY(checkReference(change, context, "team", Team::Kind));
        if (record.kind == ScoreKind::Reversal && !may(context.role, Permission::ReverseScore))
            return fail(ErrorCode::Forbidden, "the role does not allow a reversal");
        return flagsOf(context);
    };
    registry.declare(std::move(score));

    registry.declare(entry<BoardFreeze>(Permission::PublishBoard, {StreamPurpose::WhiteCell}));
    registry.declare(entry<PublishedBoard>(Permission::PublishBoard, {StreamPurpose::Public}));
}

std::vector<feed::DerivedGrant> grantsOfMembers(const Id &stream, const feed::StateView &state)
{
    struct Rooms
    {
        Id team;
        Id room;
    };
    std::vector<Rooms> rooms;
    state.forEach(Team::Kind, [&](const feed::RecordState &record) {
        // A removed team keeps its readers: what was judged stays open to those who were part of it.
        if (const auto team = feed::decodeFields<Team>(record))
            rooms.push_back({record.id, team->room});
        return true;
    });
    std::optional<Id> noticeBoard;
    if (const auto record = state.record(stream)) {
        if (const auto exercise = feed::decodeFields<Exercise>(*record))
            noticeBoard = exercise->noticeBoard;
    }
    std::vector<feed::DerivedGrant> grants;
    state.forEach(ExerciseMember::Kind, [&](const feed::RecordState &record) {
        const auto *removed = record.headsOf(feed::RecordState::Removed);
        const bool maybeRemoved = removed && std::any_of(removed->begin(), removed->end(), [](const auto &head) { return head.value == true; });
        const auto member = feed::decodeFields<ExerciseMember>(record);
        if (maybeRemoved || !member)
            return true;
        const bool isTeamMember = member->role == Role::RedMember || member->role == Role::BlueMember;
        const bool judges = may(member->role, Permission::JudgeClaim);
        if (!isTeamMember && (judges || member->role == Role::Commander))
            grants.push_back({member->account, stream, member->role});
        for (const auto &[team, room] : rooms) {
            if (judges || (isTeamMember && member->team == team))
                grants.push_back({member->account, room, member->role});
        }
        if (noticeBoard)
            grants.push_back({member->account, *noticeBoard, member->role});
        return true;
    });
    std::sort(grants.begin(), grants.end());
    grants.erase(std::unique(grants.begin(), grants.end()), grants.end());
    return grants;
}
} // namespace

void declareExerciseKinds(feed::KindRegistry &registry)
{
    declarePlan(registry);
    declareJudging(registry);
    feed::GrantRule members;
    members.purpose = StreamPurpose::WhiteCell;
    members.kinds = {Exercise::Kind, Team::Kind, ExerciseMember::Kind};
    members.derive = grantsOfMembers;
    members.covers = [](const Id &source, const feed::RecordState &opener) {
        const auto *exercise = opener.shown("exercise", Settle::Person); // the oldest: as it was opened
        return exercise && *exercise == json::value(source.toString());
    };
    registry.declare(std::move(members));
}

} // namespace redoubt::exercise
