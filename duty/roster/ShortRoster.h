// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CivilJson.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::duty {

enum class ShortFrequency { Daily, Weekly, Monthly };
BOOST_DESCRIBE_ENUM(ShortFrequency, Daily, Weekly, Monthly)

/// A roster in a line: whom each day belongs to, without posts, hours and rules.
///
/// Daily with weekdays: the next group after every `interval` selected days. Daily without: one group on every `interval`-th day.
/// Weekly: one group on the selected weekdays (without: that of the start) of every `interval`-th week, weeks from Monday, counted from the
/// start's. Monthly: likewise by calendar months (without weekdays: the day of the start, clamped to the month's last).
/// Nobody before the start.
struct ShortPlan
{
    calendar::CivilDate start;
    std::optional<std::vector<calendar::Weekday>> weekdays;
    ShortFrequency frequency = ShortFrequency::Daily;
    std::optional<int> interval; ///< 1 to 1,000; left out: 1
    std::vector<std::vector<std::string>> groups;
    UnknownMembers unknown;
    bool operator==(const ShortPlan &) const = default;
};
BOOST_DESCRIBE_STRUCT(ShortPlan, (), (start, weekdays, frequency, interval, groups, unknown))

/// Fails with InvalidArgument or TooLarge: no group, an empty one, a member in two, an interval out of range, no weekday.
[[nodiscard]] Result<void> checkShortPlan(const ShortPlan &plan);

/// The days from @p from until @p until (half-open) that belong to someone. Fails as checkShortPlan, and with InvalidArgument or TooLarge for
/// days in the wrong order, beyond 1970 to 2100, or more than 3,660 of them.
[[nodiscard]] Result<std::map<calendar::CivilDate, std::vector<std::string>>> buildShortRoster(const ShortPlan &plan, calendar::CivilDate from,
                                                                                               calendar::CivilDate until);

} // namespace redoubt::duty
