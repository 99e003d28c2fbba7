// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/deadlines/HopDue.h"

namespace redoubt::incident {

namespace {
constexpr std::int64_t hopMinuteMs = 60'000;

Instant endOfDay(calendar::CivilDate date, const calendar::TimeZone &zone) { return zone.startOf(date + 1) + -1; }
} // namespace

std::optional<Instant> dueOfHop(const HopLimit &limit, Instant start, const calendar::TimeZone &zone)
{
    switch (limit.sort) {
    case LimitSort::Minutes: return start + limit.count * hopMinuteMs;
    case LimitSort::Days: return endOfDay(zone.date(start) + limit.count, zone);
    case LimitSort::SameDay: return endOfDay(zone.date(start), zone);
    case LimitSort::Promptly: break;
    }
    return std::nullopt;
}

} // namespace redoubt::incident
