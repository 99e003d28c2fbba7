// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DrillCalendar.h"

#include <ctime>

namespace redoubt::demo {

namespace {
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;
} // namespace

Instant DrillCalendar::today(int minute) const
{
    return opens + (now - opens) * minute / Elapsed;
}

DrillCalendar calendarAround(Instant now)
{
    const std::time_t seconds = now.ms / 1000;
    std::tm local{};
    ::localtime_r(&seconds, &local);
    const auto minuteOfDay = local.tm_hour * 60 + local.tm_min;

    DrillCalendar calendar;
    calendar.now = now;
    calendar.isOffice = minuteOfDay >= 11 * 60 && minuteOfDay < 17 * 60 + 30;
    if (calendar.isOffice) {
        std::tm opening = local;
        opening.tm_hour = 9;
        opening.tm_min = 0;
        opening.tm_sec = 0;
        calendar.opens = {static_cast<std::int64_t>(std::mktime(&opening)) * 1000};
    } else {
        const auto quarter = 15 * kMinute;
        calendar.opens = {(now.ms - DrillCalendar::Elapsed * kMinute) / quarter * quarter};
    }
    calendar.closes = calendar.opens + 9 * kHour;
    calendar.begins = calendar.opens + -kDay;
    calendar.ends = calendar.closes + 3 * kDay;
    return calendar;
}

} // namespace redoubt::demo
