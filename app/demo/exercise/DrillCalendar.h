// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

namespace redoubt::demo {

/// In milliseconds.
inline constexpr std::int64_t kMinute = 60'000;
inline constexpr std::int64_t kHour = 60 * kMinute;
inline constexpr std::int64_t kDay = 24 * kHour;

/// When the demo drill happens: five days with an attack window a day, of which the second is open now.
struct DrillCalendar
{
    Instant now;
    Instant opens; ///< today's window
    Instant closes;
    Instant begins; ///< of the first day's window, the day before
    Instant ends;   ///< of the last day's

    /// Today, @p minute of a day that stands at minute Elapsed now: a drill that began late is told in less time.
    [[nodiscard]] Instant today(int minute) const;
    /// The day before, @p minute after the window opened.
    [[nodiscard]] Instant yesterday(int minute) const { return begins + minute * 60'000LL; }
    [[nodiscard]] Instant minutesAgo(int minutes) const { return now + -minutes * 60'000LL; }
    static constexpr int Elapsed = 326;
};

/// In local time. Between 11:00 and 17:30 the window is that of office hours, 09:00–18:00; at other times it opened five hours
/// and a half ago, or at midnight, so that the clock runs whenever the demo is shown.
[[nodiscard]] DrillCalendar calendarAround(Instant now);

} // namespace redoubt::demo
