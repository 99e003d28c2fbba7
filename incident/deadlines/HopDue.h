// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"
#include "incident/deadlines/ReportingRegime.h"

#include <optional>

namespace redoubt::incident {

/// The last instant at which what is done is still in time, the clock having started at @p start; none for Promptly. Minutes are counted to the
/// millisecond; of days it is the last millisecond of the last one by the clocks of @p zone, so a day of 23 or 25 hours is one day.
[[nodiscard]] std::optional<Instant> dueOfHop(const HopLimit &limit, Instant start, const calendar::TimeZone &zone);

} // namespace redoubt::incident
