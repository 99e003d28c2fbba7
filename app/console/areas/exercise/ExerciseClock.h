// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Workplace.h"
#include "models/exercise/PlanValues.h"
#include "views/frame/FrameState.h"

#include <QCoreApplication>

#include <optional>

namespace redoubt::console {

/// The clock of the top bar: how long today's stretch of a running exercise has been going on, and what is left of it; and the strip below it
/// with what everybody must know.
class ExerciseClock
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::ExerciseClock)
public:
    struct Shown
    {
        views::ClockState clock; ///< empty: nothing runs, or not at this hour
        views::StripState strip; ///< empty: no exercise is open, and none goes on
    };
    /// Of exercise @p open, without one of any that runs or was stopped.
    [[nodiscard]] static Shown now(const Workplace &place, const std::optional<Id> &open);

private:
    [[nodiscard]] static views::ClockState clock(const models::PlanDetail &plan, Instant now);
};

} // namespace redoubt::console
