// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/UsualShift.h"

namespace redoubt::duty {

ShiftTimes usualShift(const calendar::TimeZone &zone, Instant instant)
{
    const auto handOver = [&](calendar::CivilDate date) { return zone.instant(calendar::CivilTime::of(date, UsualHandOver)); };
    const auto today = zone.date(instant);
    const bool begunYesterday = instant < handOver(today);
    const auto first = begunYesterday ? today - 1 : today;
    return {handOver(first), handOver(first + 1)};
}

} // namespace redoubt::duty
