// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"

namespace redoubt::duty {

/// When a shift is stood where no roster says: a day and a night, from 08:30 to 08:30 by the office's clocks, as most offices have it.
inline constexpr calendar::TimeOfDay UsualHandOver{8 * 60 + 30};

struct ShiftTimes
{
    Instant startsAt;
    Instant endsAt;
    bool operator==(const ShiftTimes &) const = default;
};

/// The usual shift that @p instant lies in; one that begins at @p instant itself is it.
[[nodiscard]] ShiftTimes usualShift(const calendar::TimeZone &zone, Instant instant);

} // namespace redoubt::duty
