// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/Punctuality.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
std::int64_t clockMinutes(Instant instant) { return instant.ms >= 0 ? instant.ms / 60'000 : -((-instant.ms + 59'999) / 60'000); }
} // namespace

Punctuality punctualityOf(Instant startsAt, Instant endsAt, Instant passedAt, std::optional<std::int64_t> earlyMinutes)
{
    const auto late = clockMinutes(passedAt) - clockMinutes(endsAt);
    const auto length = clockMinutes(endsAt) - clockMinutes(startsAt);
    if (late > 0)
        return length > 0 && late >= length ? Punctuality::Missed : Punctuality::Late;
    return -late > std::max(usualEarlyMinutes, earlyMinutes.value_or(0)) ? Punctuality::Early : Punctuality::OnTime;
}

} // namespace redoubt::duty
