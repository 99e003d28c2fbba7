// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Report.h"

#include <vector>

/// What holds of the parts of a schedule by themselves: the shape of its kind, and what checkSchedule() asks.
namespace redoubt::duty {

/// At least one; none ends before it begins or is longer than ReportLimits.h says; the times of each in order, each once. Fails with InvalidArgument.
[[nodiscard]] Result<void> checkReportPeriods(const std::vector<ReportPeriod> &periods);
/// Each has a name, and no unit stands in two places. Fails with InvalidArgument or TooLarge.
[[nodiscard]] Result<void> checkReportGroups(const std::vector<ReportGroup> &groups);

} // namespace redoubt::duty
