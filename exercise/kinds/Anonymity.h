// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <string_view>

/// Whether the teams learn who judges them: the coordinator's choice for an exercise, kept by the server (ADR 15).
///
/// Every line of a stream carries its author to all who read it. So where judges are anonymous nothing that a judge writes lies in a stream that
/// teams read: they write it into the white cell, name there where it is to be told (feed::toldIn), and the server tells it in its own name.
namespace redoubt::exercise {

/// As the exercise around the stream that is written to says now.
[[nodiscard]] bool judgesAreAnonymous(const feed::WriteContext &context);

/// Of what teams are told: a ruling, a freeze, a board. In the white cell it names where it is told, by the record of @p opener that opens that
/// stream, or, unless it @p mustBeTold, nothing. Elsewhere it names nothing, and is refused where judges are anonymous, whoever wrote it.
/// Fails with InvalidArgument, NotFound or RuleViolated.
[[nodiscard]] Result<void> checkTelling(const feed::Change &change, const feed::WriteContext &context, std::string_view opener, bool mustBeTold);

/// A team's own work is not written by who judges it: not even what was admitted from quarantine. Fails with RuleViolated where judges are
/// anonymous and the author is one who does not lead the exercise.
[[nodiscard]] Result<void> checkNoJudgesHand(const feed::WriteContext &context);

/// The choice stands once anything has come of the exercise: who has read keeps what they read, and who has ruled was promised something.
/// Fails with RuleViolated.
[[nodiscard]] Result<void> checkChoiceStays(const feed::Change &change, const feed::WriteContext &context);

} // namespace redoubt::exercise
