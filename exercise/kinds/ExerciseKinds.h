// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::exercise {

/// Flags that the server puts on a change that it takes although the exercise has moved on.
namespace flags {
inline constexpr const char *ExerciseOver = "exercise_over"; ///< ended before the change arrived
inline constexpr const char *ClaimJudged = "claim_judged";   ///< a claim was changed behind a ruling that decided it
} // namespace flags

/// Declares every kind of the exercise module and the rule by which membership becomes grants:
///
/// | member as   | white cell  | team rooms           | public |
/// |-------------|-------------|----------------------|--------|
/// | Coordinator, ChiefJudge, Judge | that role | that role, every room | that role |
/// | Commander   | Commander   | none                 | Commander |
/// | RedMember, BlueMember | none | that role, the own team's room | that role |
///
/// A removed member, or one in conflict about being removed, has no grant.
void declareExerciseKinds(feed::KindRegistry &registry);

} // namespace redoubt::exercise
