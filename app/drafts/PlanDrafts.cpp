// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/PlanDrafts.h"

#include "app/drafts/CopiedName.h"
#include "app/drafts/GroupedDrafts.h"
#include "app/drafts/Differences.h"
#include "app/drafts/JudgingDrafts.h"
#include "app/drafts/MateDrafts.h"
#include "core/crypto/Digest.h"
#include "core/text/ShownName.h"
#include "exercise/board/PlanChecks.h"
#include "exercise/kinds/Limits.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace redoubt::drafts {

using namespace exercise;

namespace {
/// @p exercise changes in the exercise, and its teams read @p notice.
std::vector<store::Draft> saidToAll(const ExerciseBoard &board, json::object exercise, json::object notice)
{
    std::vector drafts{setOf<Exercise>(board.exerciseId(), board.exerciseId(), std::move(exercise))};
    // A board of an earlier version does not say what comes next.
    if (const auto *known = board.noticeBoard(); known && !known->schedule) {
        auto schedule = board.schedule();
        for (auto &phase : schedule)
            phase.name = copiedName(phase.name, limits::PhaseName);
        notice.emplace("schedule", toJson(schedule));
    }
    if (const auto &id = board.exercise() ? board.exercise()->value.noticeBoard : std::nullopt)
        drafts.push_back(setOf<NoticeBoard>(*id, *id, std::move(notice)));
    return drafts;
}

/// A name that somebody typed, of the kind's @p field. What was copied is not asked: see copiedName.
Result<void> checkTyped(const char *field, const std::string &name, std::size_t mostCharacters)
{
    if (auto checked = text::checkShownName(name, mostCharacters); !checked)
        return fail(checked.error().code, std::string(field) + ": " + checked.error().detail);
    return {};
}

Result<void> checkTypedTeam(const TeamPlan &plan)
{
    REDOUBT_TRY(checkTyped("code", plan.code, limits::TeamCode));
    return plan.name.empty() ? Result<void>() : checkTyped("name", plan.name, limits::TeamName);
}

Result<void> refuseTaken(const std::optional<TakenName> &taken)
{
    return taken ? fail(ErrorCode::AlreadyExists, text::sentenceOf(taken->by, taken->name)) : Result<void>();
}

/// Takes names one by one; the first that is not to be had stops it.
class NamesOfAPlan
{
public:
    bool take(text::TakenNames &among, const std::string &name)
    {
        auto clash = name.empty() || m_taken ? std::nullopt : among.take(name);
        if (clash)
            m_taken = TakenName{name, std::move(*clash)};
        return !m_taken;
    }
    [[nodiscard]] const std::optional<TakenName> &taken() const { return m_taken; }

private:
    std::optional<TakenName> m_taken;
};

/// As the shapes and validators of the kinds: the whole plan would be refused for one of them.
Result<void> checkNamesOf(const ExercisePlan &plan)
{
    REDOUBT_TRY(checkTyped("name", plan.name, limits::ExerciseName));
    for (const auto &phase : plan.phases)
        REDOUBT_TRY(checkTyped("phase", phase.name, limits::PhaseName));
    for (const auto &team : plan.teams)
        REDOUBT_TRY(checkTypedTeam(team));
    for (const auto &target : plan.targets)
        REDOUBT_TRY(checkTyped("target", target.name, limits::TargetName));
    return refuseTaken(takenIn(plan));
}
} // namespace

std::optional<TakenName> takenIn(const ExercisePlan &plan)
{
    NamesOfAPlan names;
    text::TakenNames codes(text::TakenNames::Alike::MayNotBe);
    text::TakenNames called(text::TakenNames::Alike::MayBe);
    for (const auto &team : plan.teams) {
        if (!names.take(codes, team.code) || !names.take(called, team.name))
            return names.taken();
    }
    std::map<Id, text::TakenNames> targets;
    for (const auto &target : plan.targets) {
        if (!names.take(targets.try_emplace(target.unit, text::TakenNames::Alike::MayBe).first->second, target.name))
            return names.taken();
    }
    return {};
}

std::optional<TakenName> takenIn(const ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self)
{
    text::TakenNames codes(text::TakenNames::Alike::MayNotBe);
    text::TakenNames called(text::TakenNames::Alike::MayBe);
    for (const auto &[id, team] : board.teams()) {
        if (id == self)
            continue;
        codes.take(team.value.code);
        if (!team.value.name.empty())
            called.take(team.value.name);
    }
    NamesOfAPlan names;
    (void)(names.take(codes, plan.code) && names.take(called, plan.name));
    return names.taken();
}

std::optional<TakenName> takenIn(const ExerciseBoard &board, const Target &target, const std::optional<Id> &self)
{
    text::TakenNames called(text::TakenNames::Alike::MayBe);
    for (const auto &[id, known] : board.targets()) {
        if (id != self && known.value.unit == target.unit)
            called.take(known.value.name);
    }
    NamesOfAPlan names;
    (void)names.take(called, target.name);
    return names.taken();
}

Result<void> checkTeam(const ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self)
{
    REDOUBT_TRY(checkTypedTeam(plan));
    return refuseTaken(takenIn(board, plan, self));
}

Result<void> checkTarget(const ExerciseBoard &board, const Target &target, const std::optional<Id> &self)
{
    REDOUBT_TRY(checkTyped("name", target.name, limits::TargetName));
    return refuseTaken(takenIn(board, target, self));
}

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

Result<std::vector<store::Draft>> stateDrafts(const ExerciseBoard &board, ExerciseState state, const ExerciseBoard::StateWord &word)
{
    if (!board.exercise())
        return fail(ErrorCode::NotFound, "the exercise is not here");
    const auto now = board.exercise()->value.state;
    const bool leadsThere = (now == ExerciseState::Planned && state == ExerciseState::Running)
        || (now == ExerciseState::Running && (state == ExerciseState::Stopped || state == ExerciseState::Ended))
        || (now == ExerciseState::Stopped && (state == ExerciseState::Running || state == ExerciseState::Ended));
    if (!leadsThere)
        return fail(ErrorCode::RuleViolated, "an exercise that is " + enumName(now) + " cannot become " + enumName(state));
    if (state == ExerciseState::Stopped && word.reason.empty())
        return fail(ErrorCode::MissingReason, "a stop gives its reason");
    const auto orNull = [](const std::string &text) { return text.empty() ? json::value() : json::value(text); };
    const json::object said{{"state", enumName(state)},
                            {"stateReason", orNull(word.reason)},
                            {"stateAt", word.at ? json::value(word.at->ms) : json::value()},
                            {"stateBy", orNull(copiedName(word.by, limits::MemberName))}};
    return saidToAll(board, said, said);
}

Result<std::vector<store::Draft>> phaseDrafts(const ExerciseBoard &board, const Id &phase, Instant now)
{
    const auto found = board.phases().find(phase);
    if (found == board.phases().end())
        return fail(ErrorCode::NotFound, "no such phase");
    const Phase &next = found->second.value;
    auto drafts = saidToAll(board, {{"currentPhase", phase.toString()}},
                            {{"phase", copiedName(next.name, limits::PhaseName)}, {"currentPhase", phase.toString()}});
    if (next.kind == PhaseKind::Freeze && !board.freeze()) {
        const auto until = next.endsAt && *next.endsAt > now ? next.endsAt : std::nullopt;
        REDOUBT_ASSIGN(auto frozen, freezeDrafts(board, false, until, now));
        std::move(frozen.begin(), frozen.end(), std::back_inserter(drafts));
    }
    return drafts;
}

namespace {
/// Nothing of it was ruled or scored.
bool isUnruled(const ExerciseBoard &board) { return board.rulings().empty() && board.ledger().size() == 0; }

/// Adds, changes and removes phases; returns them as everyone may know them.
std::vector<ScheduledPhase> editPhases(const ExerciseBoard &board, const PlanEdit &edit, const NewId &newId, std::vector<store::Draft> &drafts)
{
    std::vector<ScheduledPhase> schedule;
    std::set<Id> kept;
    for (std::size_t i = 0; i < edit.phases.size(); ++i) {
        Phase phase = edit.phases[i].phase;
        phase.order = static_cast<std::int64_t>(i);
        const auto known = edit.phases[i].id ? board.phases().find(*edit.phases[i].id) : board.phases().end();
        const bool isNew = known == board.phases().end();
        const auto id = isNew ? newId() : known->first;
        if (isNew) {
            drafts.push_back(addOf(board.exerciseId(), phase, id));
        } else {
            phase.unknown = known->second.value.unknown;
            setWhereDifferent(drafts, board.exerciseId(), id, known->second.value, phase, edit.planAt);
        }
        kept.insert(id);
        schedule.push_back({id, phase.kind, copiedName(phase.name, limits::PhaseName), phase.startsAt, phase.endsAt, {}});
    }
    for (const auto &[id, phase] : board.phases()) {
        if (!kept.contains(id))
            drafts.push_back(removeOf<Phase>(board.exerciseId(), id));
    }
    return schedule;
}

Result<void> checkEdit(const ExerciseBoard &board, const PlanEdit &edit)
{
    if (!board.exercise())
        return fail(ErrorCode::NotFound, "the exercise is not here");
    // What stands there already is not typed: it may be older than the check.
    if (edit.name != board.exercise()->value.name)
        REDOUBT_TRY(checkTyped("name", edit.name, limits::ExerciseName));
    for (const auto &[id, phase] : edit.phases) {
        const auto known = id ? board.phases().find(*id) : board.phases().end();
        if (known == board.phases().end() || known->second.value.name != phase.name)
            REDOUBT_TRY(checkTyped("phase", phase.name, limits::PhaseName));
    }
    if (board.state() == ExerciseState::Ended)
        return fail(ErrorCode::RuleViolated, "an exercise that has ended stays as it was");
    const auto current = board.currentPhase();
    if (current && board.phases().contains(*current) && std::ranges::none_of(edit.phases, [&](const auto &phase) { return phase.id == current; }))
        return fail(ErrorCode::RuleViolated, "the phase that runs is not left out");
    if (edit.anonymousJudges != board.judgesAreAnonymous() && !isAnonymityOpen(board))
        return fail(ErrorCode::RuleViolated, "whether judges are anonymous stays once anything has come of the exercise");
    if (!edit.packText.empty()) {
        REDOUBT_TRY(loadRulePack(edit.packText));
        const bool other = digestOf(edit.packText).toString() != board.exercise()->value.packDigest;
        if (other && !isUnruled(board))
            return fail(ErrorCode::RuleViolated, "the rules stay once something was ruled by them");
    }
    return {};
}
} // namespace

Result<std::vector<store::Draft>> editDrafts(const ExerciseBoard &board, const PlanEdit &edit, const NewId &newId)
{
    REDOUBT_TRY(checkEdit(board, edit));
    std::vector<store::Draft> drafts;
    Exercise exercise = board.exercise()->value;
    const auto noticeId = exercise.noticeBoard;
    exercise.name = edit.name;
    exercise.summary = edit.summary.empty() ? std::nullopt : std::optional(edit.summary);
    exercise.startsAt = edit.startsAt;
    exercise.endsAt = edit.endsAt;
    if (isAnonymityOpen(board))
        exercise.anonymousJudges = edit.anonymousJudges;
    if (!edit.packText.empty()) {
        PackText pack;
        pack.text = edit.packText;
        pack.digest = digestOf(edit.packText).toString();
        if (pack.digest != exercise.packDigest) {
            drafts.push_back(addOf(board.exerciseId(), pack));
            if (noticeId)
                drafts.push_back(addOf(*noticeId, pack));
            exercise.packDigest = pack.digest;
        }
    }
    const auto schedule = editPhases(board, edit, newId, drafts);
    setWhereDifferent(drafts, board.exerciseId(), board.exerciseId(), board.exercise()->value, exercise, edit.planAt);
    if (const auto *known = board.noticeBoard(); known && noticeId) {
        NoticeBoard notice = *known;
        notice.exerciseName = copiedName(exercise.name, limits::ExerciseName);
        notice.startsAt = exercise.startsAt;
        notice.endsAt = exercise.endsAt;
        notice.packDigest = exercise.packDigest;
        notice.anonymousJudges = exercise.anonymousJudges;
        if (!edit.unitName.empty())
            notice.unitName = copiedName(edit.unitName, limits::UnitName);
        notice.schedule = schedule;
        for (const auto &phase : schedule) {
            if (phase.id == exercise.currentPhase)
                notice.phase = copiedName(phase.name, limits::PhaseName);
        }
        setWhereDifferent(drafts, *noticeId, *noticeId, *known, notice, edit.noticeAt);
    }
    // A team's member reads the name in its room before the notice board has come.
    const auto shown = copiedName(exercise.name, limits::ExerciseName);
    for (const auto &[id, room] : board.rooms()) {
        if (room.value.exerciseName != exercise.name && room.value.exerciseName != shown)
            drafts.push_back(setOf<Room>(id, id, {{"exerciseName", shown}}));
    }
    return drafts;
}

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

Result<store::Draft> discardDraft(const ExerciseBoard &board)
{
    if (!board.exercise())
        return fail(ErrorCode::NotFound, "the exercise is not here");
    if (board.state() != ExerciseState::Planned || !isUnruled(board) || !board.claims().empty())
        return fail(ErrorCode::RuleViolated, "something has come of the exercise already");
    return removeOf<Exercise>(board.exerciseId(), board.exerciseId());
}

} // namespace redoubt::drafts
