// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CivilJson.h"
#include "core/calendar/TimeZone.h"

#include <cstdint>
#include <vector>

namespace redoubt::duty {

enum class RotationType { Hourly, Daily, Weekly, Monthly };
BOOST_DESCRIBE_ENUM(RotationType, Hourly, Daily, Weekly, Monthly)

/// When a post is handed over: every so many hours, days, weeks or months of the clock on the wall, on and on in both directions from
/// a start.
///
/// By the wall in all four, as people read a roster: every 12 hours at 08:30 stays at 08:30 when clocks are changed, and the shift is an
/// hour longer or shorter. A hand-over that clocks skip is the first valid instant; one that they show twice is the earlier; two that
/// fall on one instant are one. A month that is too short hands over on its last day, and the next on the start's day again.
/// (Semantics and the tables of the tests: GoAlert, schedule/rotation.)
struct Rotation
{
    RotationType type = RotationType::Daily;
    int length = 1; ///< 1 to MostLength
    calendar::CivilTime start;
    UnknownMembers unknown;

    static constexpr int MostLength = 9'000;
    bool operator==(const Rotation &) const = default;
};
BOOST_DESCRIBE_STRUCT(Rotation, (), (type, length, start, unknown))

/// Fails with InvalidArgument: a length out of range, a start before 1970 or beyond 2100.
[[nodiscard]] Result<void> checkRotation(const Rotation &rotation);

/// What the wall shows at hand-over @p index, counted from the start (0), also backwards.
[[nodiscard]] calendar::CivilTime civilHandoff(const Rotation &rotation, std::int64_t index);
/// The last hand-over whose civil time is at or before @p time.
[[nodiscard]] std::int64_t handoffIndexAt(const Rotation &rotation, calendar::CivilTime time);

/// The hand-overs from the one at or before @p from up to the first after @p to, rising, none twice.
/// Fails with InvalidArgument (checkRotation; @p to before @p from; a hand-over would be outside of 1970 to 2100) or TooLarge (more than
/// 100,000).
[[nodiscard]] Result<std::vector<Instant>> handoffs(const Rotation &rotation, const calendar::TimeZone &zone, Instant from, Instant to);

} // namespace redoubt::duty
