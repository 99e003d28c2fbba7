// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "exercise/board/ExerciseBoard.h"

/// What a team's member mints.
namespace redoubt::drafts {

/// A new claim in its team's room; number, exercise, team and submittedAt are filled in here.
/// Fails with NotFound (no such room) or InvalidArgument (no title).
[[nodiscard]] Result<store::Draft> claimDraft(const exercise::ExerciseBoard &board, const Id &room, exercise::Claim claim, Instant now);

/// A returned claim goes back with more evidence (all of it is given) and a changed narrative.
/// Fails with NotFound, or RuleViolated unless the claim was returned.
[[nodiscard]] Result<store::Draft> supplementDraft(const exercise::ExerciseBoard &board, const Id &claim, const std::string &narrative,
                                                   const std::vector<exercise::Evidence> &evidence, Instant now);

} // namespace redoubt::drafts
