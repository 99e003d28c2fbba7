// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/Anonymity.h"

#include "exercise/kinds/Judging.h"
#include "exercise/kinds/References.h"
#include "feed/ToldIn.h"

namespace redoubt::exercise {

namespace {
bool hasAny(const feed::StateView *state, std::initializer_list<const char *> kinds)
{
    bool found = false;
    for (const char *kind : kinds) {
        if (!state || found)
            break;
        state->forEach(kind, [&](const feed::RecordState &) {
            found = true;
            return false;
        });
    }
    return found;
}
} // namespace

bool judgesAreAnonymous(const feed::WriteContext &context)
{
    const auto exercise = exerciseAround(context);
    return exercise && exercise->anonymousJudges.value_or(false);
}

Result<void> checkTelling(const feed::Change &change, const feed::WriteContext &context, std::string_view opener, bool mustBeTold)
{
    const auto told = idIn(change, feed::ToldIn);
    const bool isAnonymous = judgesAreAnonymous(context);
    if (isAnonymous && textIn(change, "by"))
        return fail(ErrorCode::RuleViolated, "by: the judges of this exercise are anonymous to its teams");
    if (context.purpose != StreamPurpose::WhiteCell) {
        if (told)
            return fail(ErrorCode::InvalidArgument, "toldIn: only what lies in the white cell is told elsewhere");
        if (isAnonymous)
            return fail(ErrorCode::RuleViolated, "the judges of this exercise are anonymous to its teams: the server tells them");
        return {};
    }
    if (!told)
        return mustBeTold ? fail(ErrorCode::InvalidArgument, "toldIn: told to nobody") : Result<void>();
    if (context.family)
        REDOUBT_TRY(recordIn(context.family->stream(*told), *told, feed::ToldIn, opener));
    return {};
}

Result<void> checkNoJudgesHand(const feed::WriteContext &context)
{
    const auto cell = context.family ? context.family->root() : std::nullopt;
    // Who leads may rule too, and stands in the room all the same.
    const bool judges =
        cell && context.family->authorMay(*cell, Permission::JudgeClaim) && !context.family->authorMay(*cell, Permission::PlanExercise);
    if (judges && judgesAreAnonymous(context))
        return fail(ErrorCode::RuleViolated, "the judges of this exercise are anonymous to its teams, and the author is one");
    return {};
}

Result<void> checkChoiceStays(const feed::Change &change, const feed::WriteContext &context)
{
    const auto *chosen = change.fields.if_contains("anonymousJudges");
    if (change.act == feed::Act::Add || !chosen || (chosen->is_bool() && chosen->get_bool()) == judgesAreAnonymous(context))
        return {};
    const auto exercise = exerciseAround(context);
    const auto *board = exercise && exercise->noticeBoard && context.family ? context.family->stream(*exercise->noticeBoard) : nullptr;
    if (!exercise || exercise->state != ExerciseState::Planned || hasAny(context.state, {Ruling::Kind, ScoreEntryRecord::Kind, BoardFreeze::Kind})
        || hasAny(board, {PublishedBoard::Kind}))
        return fail(ErrorCode::RuleViolated, "anonymousJudges: stays once anything has come of the exercise");
    return {};
}

} // namespace redoubt::exercise
