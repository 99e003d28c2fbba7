// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"
#include "incident/deadlines/DeadlineClocks.h"

#include <vector>

namespace redoubt::cli {

/// @p clocks as `deadlines` writes them: each with its rule, its source and how sure that is; times by the clocks of its regime's place, durations in
/// whole seconds, what is late rounded up.
[[nodiscard]] json::object clocksJson(const incident::DeadlineClocks &clocks, const incident::IncidentCourse &course,
                                      const std::vector<incident::ZonedRegime> &regimes);

} // namespace redoubt::cli
