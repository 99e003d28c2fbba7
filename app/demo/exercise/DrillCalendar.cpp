// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/exercise/DrillCalendar.h"

#include <algorithm>
#include <ctime>

namespace redoubt::demo {

Instant DrillCalendar::today(int minute) const { return opens + (now - opens) * minute / Elapsed; }

DrillCalendar calendarAround(Instant now)
{
    const std::time_t seconds = now.ms / 1000;
    std::tm local{};
    ::localtime_r(&seconds, &local);
    const auto minuteOfDay = local.tm_hour * 60 + local.tm_min;

    std::tm midnight = local;
    midnight.tm_hour = 0;
    midnight.tm_min = 0;
    midnight.tm_sec = 0;
    const Instant dayBegins{static_cast<std::int64_t>(std::mktime(&midnight)) * 1000};

    DrillCalendar calendar;
    calendar.now = now;
    if (minuteOfDay >= 11 * 60 && minuteOfDay < 17 * 60 + 30) {
        calendar.opens = dayBegins + 9 * kHour;
        calendar.closes = calendar.opens + 9 * kHour;
    } else {
        const auto quarter = 15 * kMinute;
        calendar.opens = {(now.ms - DrillCalendar::Elapsed * kMinute) / quarter * quarter};
        // A daily window has to lie within one day; around midnight there is no room for one.
        const bool fits = minuteOfDay >= 90 && minuteOfDay < 23 * 60 + 45;
        calendar.opens = fits ? std::max(calendar.opens, dayBegins) : calendar.opens;
        calendar.closes = calendar.opens + 9 * kHour;
        calendar.closes = fits ? std::min(calendar.closes, dayBegins + (kDay - kMinute)) : calendar.closes;
    }
    calendar.begins = calendar.opens + -kDay;
    calendar.ends = calendar.closes + 3 * kDay;
    return calendar;
}

} // namespace redoubt::demo
