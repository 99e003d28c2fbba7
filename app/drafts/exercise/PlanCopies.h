// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/exercise/ExercisePlan.h"
#include "core/Result.h"
#include "exercise/board/ExerciseBoard.h"

namespace redoubt::drafts {

/// The plan of @p board for another exercise: rules, teams, targets and members, without what came of it; its dates and phases as they were.
/// Fails with NotFound where the exercise or its rule pack is not here.
[[nodiscard]] Result<ExercisePlan> copiedPlan(const exercise::ExerciseBoard &board);

} // namespace redoubt::drafts
