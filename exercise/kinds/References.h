// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/kinds/Plan.h"
#include "feed/ChangeFields.h"
#include "feed/StreamFamily.h"

/// What the validators of the exercise's kinds ask of a change beyond feed/ChangeFields.h.
namespace redoubt::exercise {

using feed::checkOrder;
using feed::checkReference;
using feed::checkStays;
using feed::idIn;
using feed::recordIn;
using feed::textIn;
using feed::timeIn;

/// A field that names a target names one of the exercise's catalogue: in its white cell, or in its public stream. Without the
/// family only the own stream can be asked, and nothing is said of what is not in it. Fails with NotFound.
[[nodiscard]] Result<void> checkTarget(const feed::Change &change, const feed::WriteContext &context);

/// Calls @p visit with the room of each team of the white cell that is written to, of removed teams too, until it returns false. Without the
/// family there are none.
void forEachRoom(const feed::WriteContext &context, const std::function<bool(const feed::StateView &)> &visit);

/// The exercise that the stream belongs to as it stands; none where that is not at hand.
[[nodiscard]] std::optional<Exercise> exerciseAround(const feed::WriteContext &context);
/// The kind of its current phase.
[[nodiscard]] std::optional<PhaseKind> phaseAround(const feed::WriteContext &context, const Exercise &exercise);

} // namespace redoubt::exercise
