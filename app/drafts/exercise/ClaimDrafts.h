// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "exercise/board/ExerciseBoard.h"
#include "exercise/kinds/Submission.h"

/// What a team's member mints.
namespace redoubt::drafts {

/// Why no claim can be submitted to the exercise as @p board knows it now: it has not started, was stopped, or has ended
/// (exercise::barsClaims). Nothing: it can. What was written before such a word came still goes up; the server marks what arrives (ADR 10).
[[nodiscard]] std::optional<exercise::Untimely> claimsBarred(const exercise::ExerciseBoard &board);

/// A new claim in its team's room; number, exercise, team and submittedAt are filled in here.
/// Fails with NotFound (no such room), InvalidArgument (no title) or RuleViolated (claimsBarred).
[[nodiscard]] Result<store::Draft> claimDraft(const exercise::ExerciseBoard &board, const Id &room, exercise::Claim claim, Instant now);

/// A returned claim goes back with more evidence (all of it is given) and a changed narrative; also when no claim can be
/// submitted any more, for a judge has asked for it.
/// Fails with NotFound, or RuleViolated unless the claim was returned.
[[nodiscard]] Result<store::Draft> supplementDraft(const exercise::ExerciseBoard &board, const Id &claim, const std::string &narrative,
                                                   const std::vector<exercise::Evidence> &evidence, Instant now);

} // namespace redoubt::drafts
