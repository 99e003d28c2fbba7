// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/StateDrafts.h"

#include "app/drafts/CopiedName.h"
#include "app/drafts/exercise/JudgingDrafts.h"
#include "exercise/kinds/Limits.h"

#include <algorithm>
#include <iterator>

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
} // namespace

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

} // namespace redoubt::drafts
