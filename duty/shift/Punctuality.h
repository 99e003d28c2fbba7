// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Shift.h"

/// When duty passes, against when it should.
namespace redoubt::duty {

enum class Punctuality {
    OnTime,
    Early,  ///< longer before the shift's end than the office's order has the incoming side come
    Late,   ///< the outgoing side was extended
    Missed, ///< so late that the whole shift that should have followed was never stood
};

/// How long before the end a handover is on time where no order says more, in minutes.
inline constexpr std::int64_t usualEarlyMinutes = 30;

/// @p passedAt: when duty passed, or now where it has not. @p earlyMinutes: of the office's order. Minutes are counted as clocks without seconds show
/// them. A shift of no length (a broken record) is never missed.
[[nodiscard]] Punctuality punctualityOf(Instant startsAt, Instant endsAt, Instant passedAt, std::optional<std::int64_t> earlyMinutes = {});

} // namespace redoubt::duty
