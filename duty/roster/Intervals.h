// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"

#include <vector>

namespace redoubt::duty {

/// A stretch of time, half-open.
struct Interval
{
    Instant start;
    Instant end;
    auto operator<=>(const Interval &) const = default;
};
BOOST_DESCRIBE_STRUCT(Interval, (), (start, end))

/// The time that any of @p intervals covers: rising, none touching another. Empty ones do not count.
[[nodiscard]] std::vector<Interval> unionOf(std::vector<Interval> intervals);
/// What @p covered, as unionOf() gives it, leaves out of @p whole.
[[nodiscard]] std::vector<Interval> gapsIn(const std::vector<Interval> &covered, Interval whole);
/// Milliseconds of all of them together.
[[nodiscard]] std::int64_t durationOf(const std::vector<Interval> &intervals);

} // namespace redoubt::duty
