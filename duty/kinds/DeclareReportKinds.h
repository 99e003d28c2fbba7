// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <cstdint>

namespace redoubt::duty {

/// The kinds of Report.h.
void declareReportKinds(feed::KindRegistry &registry);

/// How far the clocks of two computers may lie apart before it is said.
inline constexpr std::int64_t clockToleranceMs = 5 * 60'000;

namespace marks {
inline constexpr const char *OutOfOrder = "out_of_order";   ///< checks that lie before the beginning or after the end of what they were done for
inline constexpr const char *AheadOfTime = "ahead_of_time"; ///< finished, by its own clock, after the server took it
} // namespace marks

} // namespace redoubt::duty
