// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::exercise {

/// Flags that the server puts on a change that it takes although the exercise has moved on. What the exercise's state was is
/// known from the white cell when the change arrives; see Submission.h and ADR 10.
namespace flags {
inline constexpr const char *ExerciseOver = "exercise_over"; ///< a claim, ruling or entry arrived after the end
inline constexpr const char *ClaimJudged = "claim_judged";   ///< a claim was changed behind a ruling that decided it
// A claim arrived:
inline constexpr const char *BeforeStart = "before_start";         ///< while the exercise was still planned
inline constexpr const char *ExerciseStopped = "exercise_stopped"; ///< after the stop order, before it was resumed
inline constexpr const char *ExerciseFrozen = "exercise_frozen";   ///< in a phase that is a freeze
// A claim that was there was changed, or evidence added to it:
inline constexpr const char *ChangedWhenStopped = "changed_when_stopped"; ///< as ExerciseStopped
inline constexpr const char *ChangedWhenFrozen = "changed_when_frozen";   ///< as ExerciseFrozen
inline constexpr const char *ChangedWhenOver = "changed_when_over";       ///< after the end
} // namespace flags

/// Declares every kind of the exercise module and the rule by which membership becomes grants:
///
/// | member as   | white cell  | team rooms           | public |
/// |-------------|-------------|----------------------|--------|
/// | Coordinator, ChiefJudge, Judge | that role | that role, every room | that role |
/// | Commander   | Commander   | none                 | Commander |
/// | RedMember, BlueMember | none | that role, the own team's room | that role |
///
/// A removed member, or one in conflict about being removed, has no grant; and nobody has one of an exercise that was discarded.
void declareExerciseKinds(feed::KindRegistry &registry);

} // namespace redoubt::exercise
