// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/Submission.h"

#include "exercise/kinds/ExerciseKinds.h"

namespace redoubt::exercise {

std::optional<Untimely> untimely(ExerciseState state, std::optional<PhaseKind> phase)
{
    switch (state) {
    case ExerciseState::Planned: return Untimely::BeforeStart;
    case ExerciseState::Stopped: return Untimely::Stopped;
    case ExerciseState::Ended: return Untimely::Ended;
    case ExerciseState::Running: break;
    }
    return phase == PhaseKind::Freeze ? std::optional(Untimely::Frozen) : std::nullopt;
}

bool barsClaims(Untimely why) { return why != Untimely::Frozen; }

std::optional<Untimely> barredBy(ExerciseState state)
{
    const auto why = untimely(state, std::nullopt);
    return why && barsClaims(*why) ? why : std::nullopt;
}

const char *flagOf(Untimely why, feed::Act act)
{
    const bool isNew = act == feed::Act::Add;
    switch (why) {
    case Untimely::BeforeStart: return isNew ? flags::BeforeStart : nullptr;
    case Untimely::Stopped: return isNew ? flags::ExerciseStopped : flags::ChangedWhenStopped;
    case Untimely::Frozen: return isNew ? flags::ExerciseFrozen : flags::ChangedWhenFrozen;
    case Untimely::Ended: return isNew ? flags::ExerciseOver : flags::ChangedWhenOver;
    }
    return nullptr;
}

} // namespace redoubt::exercise
