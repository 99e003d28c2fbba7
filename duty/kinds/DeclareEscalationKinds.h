// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::duty {

/// The kinds of Escalation.h.
void declareEscalationKinds(feed::KindRegistry &registry);

namespace marks {
inline constexpr const char *ToldBefore = "told_before";   ///< another with the same key was there
inline constexpr const char *BeforeTime = "before_time";   ///< written before its step had come: somebody's clock is wrong
inline constexpr const char *TakenBefore = "taken_before"; ///< somebody had taken it
} // namespace marks

} // namespace redoubt::duty
