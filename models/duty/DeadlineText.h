// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/OfficeTime.h"

namespace redoubt::models {

/// A time by which something is due, as OfficeTime::shortTime() has it; one at midnight is the end of its day: "24:00", not "00:00", which
/// everybody reads as past. Where a day is told, it is the one that ends then.
[[nodiscard]] inline QString deadlineText(const OfficeTime &time, Instant due)
{
    constexpr std::int64_t aMinute = 60'000;
    QString text = time.shortTime(due);
    if (!text.endsWith(QStringLiteral("00:00")))
        return text;
    text = time.shortTime({due.ms - aMinute});
    text.replace(text.size() - 5, 5, QStringLiteral("24:00"));
    return text;
}

} // namespace redoubt::models
