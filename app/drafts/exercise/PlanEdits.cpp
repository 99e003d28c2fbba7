// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/PlanEdits.h"

#include "app/drafts/CopiedName.h"
#include "app/drafts/Differences.h"
#include "app/drafts/exercise/PlanNames.h"
#include "core/crypto/Digest.h"
#include "exercise/board/PlanChecks.h"
#include "exercise/kinds/Limits.h"

#include <algorithm>
#include <set>

namespace redoubt::drafts {

using namespace exercise;

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

Result<store::Draft> discardDraft(const ExerciseBoard &board)
{
    if (!board.exercise())
        return fail(ErrorCode::NotFound, "the exercise is not here");
    if (board.state() != ExerciseState::Planned || !isUnruled(board) || !board.claims().empty())
        return fail(ErrorCode::RuleViolated, "something has come of the exercise already");
    return removeOf<Exercise>(board.exerciseId(), board.exerciseId());
}

} // namespace redoubt::drafts
