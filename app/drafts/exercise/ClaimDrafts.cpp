// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/ClaimDrafts.h"

#include "app/drafts/CopiedName.h"
#include "exercise/kinds/Limits.h"

#include <algorithm>
#include <cstdio>

namespace redoubt::drafts {

using namespace exercise;

std::optional<Untimely> claimsBarred(const ExerciseBoard &board)
{
    // A board of an earlier version says no state, and bars nothing.
    const auto state = board.state();
    return state ? barredBy(*state) : std::nullopt;
}

Result<store::Draft> claimDraft(const ExerciseBoard &board, const Id &roomId, Claim claim, Instant now)
{
    const auto room = board.rooms().find(roomId);
    if (room == board.rooms().end())
        return fail(ErrorCode::NotFound, "no such room");
    if (claim.title.empty())
        return fail(ErrorCode::InvalidArgument, "title: empty"); // whatever else is wrong in a name the kind's shape says at the commit
    // Of a target of the catalogue both names are its own; off it somebody typed them.
    if (const auto target = claim.target ? board.targets().find(*claim.target) : board.targets().end(); target != board.targets().end()) {
        claim.targetName = copiedName(target->second.value.name, limits::TargetName);
        claim.unitName = copiedName(target->second.value.unitName, limits::UnitName);
    }
    if (claimsBarred(board))
        return fail(ErrorCode::RuleViolated, "the exercise does not run");
    const auto claims = board.claims();
    const auto earlier = std::count_if(claims.begin(), claims.end(), [&](const auto &view) { return view.claim.stream == roomId; });
    // Two members who submit offline may get the same number; the record's id tells them apart, people cite number and title.
    char digits[16];
    std::snprintf(digits, sizeof digits, "-%02d", static_cast<int>(earlier) + 1);
    claim.number = copiedName(room->second.value.code, limits::TeamCode) + digits;
    claim.exercise = board.exerciseId();
    claim.team = room->second.value.team;
    claim.submittedAt = now;
    return addOf(roomId, claim);
}

Result<store::Draft> supplementDraft(const ExerciseBoard &board, const Id &claimId, const std::string &narrative,
                                     const std::vector<Evidence> &evidence, Instant now)
{
    const auto view = board.claim(claimId);
    if (!view)
        return fail(ErrorCode::NotFound, "no such claim");
    if (view->status != ClaimStatus::Returned)
        return fail(ErrorCode::RuleViolated, "only a returned claim is added to");
    json::object fields;
    fields.emplace("evidence", toJson(evidence));
    fields.emplace("submittedAt", now.ms);
    if (narrative != view->claim.value.narrative)
        fields.emplace("narrative", narrative);
    return setOf<Claim>(view->claim.stream, claimId, std::move(fields));
}

} // namespace redoubt::drafts
