// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Workplace.h"
#include "views/frame/FrameState.h"

#include <QCoreApplication>

#include <optional>

namespace redoubt::console {

/// The clock of the top bar: how long today's stretch of a running exercise has been going on, and what is left of it.
class ExerciseClock
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::ExerciseClock)
public:
    /// Of exercise @p open if it runs, without one of any that does. Empty: nothing runs, or not at this hour.
    [[nodiscard]] static views::ClockState state(const Workplace &place, const std::optional<Id> &open);
};

} // namespace redoubt::console
