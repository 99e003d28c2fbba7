// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"

#include <string_view>

namespace redoubt::zones {

/// The zone that this computer's database calls @p name ("Asia/Shanghai"), from EarliestDate to LatestDate.
///
/// The one place that reads /usr/share/zoneinfo (package tzdata, through libdate-tz); nothing is ever fetched. The programs call it and hand
/// the value on. The files' tables end in 2037: what comes after is reckoned by the rule at their end.
/// Some milliseconds the first time. Fails with NotFound (no such zone), StorageFailed (no database, or one that cannot be read).
[[nodiscard]] Result<calendar::TimeZone> systemZone(std::string_view name);

} // namespace redoubt::zones
