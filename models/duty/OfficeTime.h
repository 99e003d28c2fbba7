// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QString>

namespace redoubt::models {

/// The moment that values are made for, and how far the clocks of the duty office are east of UTC then. Whoever may ask a clock makes it.
struct OfficeTime
{
    Instant now;
    int offsetSeconds = 0;

    /// "08:19"; with month and day before it ("04-15 08:19") where it is a day or more from now, so that it is never taken for another one.
    [[nodiscard]] QString shortTime(Instant instant) const;

    bool operator==(const OfficeTime &) const = default;
};

/// Whole minutes since 1970: two of them differ by what clocks without seconds show.
[[nodiscard]] constexpr std::int64_t shownMinutes(Instant instant)
{
    return instant.ms >= 0 ? instant.ms / 60'000 : -((-instant.ms + 59'999) / 60'000);
}

} // namespace redoubt::models
