// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/kinds/Plan.h"
#include "feed/Change.h"

#include <optional>

/// When what a team submits is due: one rule for the server, which marks what comes at another time (ADR 10), and the console,
/// which does not let it be submitted where its dialogs say so.
namespace redoubt::exercise {

/// Why what a team submits comes at the wrong time.
enum class Untimely {
    BeforeStart,
    Stopped, ///< after the stop order, until the exercise is resumed
    Frozen,  ///< in a phase of kind Freeze
    Ended,
};

/// Nothing where it comes in time. @p phase: the kind of the current one, if one is.
[[nodiscard]] std::optional<Untimely> untimely(ExerciseState state, std::optional<PhaseKind> phase);

/// Whether a team's console then lets no claim be submitted: before the start, once stopped, once ended, as the dialogs that start, stop and end
/// an exercise promise. No dialog says so of a freeze. Adding what a judge has asked for is no submission and goes on.
[[nodiscard]] bool barsClaims(Untimely why);
/// Why no claim can be submitted in @p state, whatever the phase; nothing: it can.
[[nodiscard]] std::optional<Untimely> barredBy(ExerciseState state);

/// The flag of a claim that arrives then, or of one that was there and is changed then; null for what needs none.
[[nodiscard]] const char *flagOf(Untimely why, feed::Act act);

} // namespace redoubt::exercise
