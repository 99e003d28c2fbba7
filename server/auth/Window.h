// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <cstdint>

namespace redoubt::server {

/// How much a clock may be set back before what was stored by it is another time's. NTP's steps are smaller.
inline constexpr std::int64_t ClockStepMs = 5 * 60 * 1000;

/// Whether what was made to last @p windowMs, and ends at @p until, holds at @p now. What would last longer from now than it was made for was
/// stored by a clock that was ahead (a year, say, for a moment): it counts as ended, or it would hold for that year.
[[nodiscard]] inline bool holdsAt(Instant until, std::int64_t windowMs, Instant now)
{
    const auto left = until - now;
    return left > 0 && left <= windowMs + ClockStepMs;
}

} // namespace redoubt::server
