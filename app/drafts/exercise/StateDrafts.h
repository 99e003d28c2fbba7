// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "exercise/board/ExerciseBoard.h"

#include <vector>

/// What running an exercise mints: its states and phases.
namespace redoubt::drafts {

/// @p word is what everyone in the exercise reads with it; what it leaves empty is taken away, so that no old reason stands beside a new state.
/// Fails with RuleViolated where the state does not lead there: Planned → Running → Stopped ⇄ Running → Ended; with MissingReason for a
/// stop that says none.
[[nodiscard]] Result<std::vector<store::Draft>> stateDrafts(const exercise::ExerciseBoard &board, exercise::ExerciseState state,
                                                            const exercise::ExerciseBoard::StateWord &word = {});
/// A phase of the kind Freeze freezes the board too, until its end, where it is not frozen already; leaving it lifts nothing: results are
/// shown by an act of their own. Fails with NotFound (no such phase).
[[nodiscard]] Result<std::vector<store::Draft>> phaseDrafts(const exercise::ExerciseBoard &board, const Id &phase, Instant now);

} // namespace redoubt::drafts
