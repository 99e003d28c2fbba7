// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/ClaimFacts.h"
#include "models/exercise/PlanValues.h"
#include "views/frame/FrameState.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The state of an exercise in words, the same on the strip of every page, on the wall and beside a form that does not submit.
class StateWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::StateWords)
public:
    /// What stands on the strip at @p now. Empty title: there is nothing to say, the reader is told no state.
    [[nodiscard]] static StripState strip(const models::StateFacts &facts, Instant now);
    /// Why no new claim can be submitted now; empty where one can.
    [[nodiscard]] static QString claimsBarred(const models::StateFacts &facts, Instant now);
    /// What is said of a claim that came in when none was to; empty for one in time.
    [[nodiscard]] static QString late(models::Late late);

private:
    [[nodiscard]] static QString withReason(const QString &facts, const QString &reason);
    [[nodiscard]] static QString sinceBy(const std::optional<Instant> &since, const QString &by, Instant now);
    [[nodiscard]] static QString phaseLine(const models::StateFacts &facts, Instant now);
    [[nodiscard]] static QString nextLine(const models::StateFacts &facts, Instant now);
};

} // namespace redoubt::views
