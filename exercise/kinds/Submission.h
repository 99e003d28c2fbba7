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

/// Whether a team can submit a claim nevertheless. Once stopped or ended it cannot; adding what a judge has asked for is no
/// submission and goes on.
[[nodiscard]] bool barsClaims(Untimely why);

/// The flag of a claim that arrives then, or of one that was there and is changed then; null for what needs none.
[[nodiscard]] const char *flagOf(Untimely why, feed::Act act);

} // namespace redoubt::exercise
