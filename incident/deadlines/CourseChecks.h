// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/deadlines/DeadlineClocks.h"

namespace redoubt::incident {

/// What must hold of a course before its clocks can be told; fails as deadlineClocks says.
[[nodiscard]] Result<void> checkCourse(const std::vector<ZonedRegime> &regimes, const IncidentCourse &course);

} // namespace redoubt::incident
