// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Intervals.h"

#include <string>
#include <vector>

namespace redoubt::duty {

/// Who is on duty when; whatever post that is in.
struct DutyShift
{
    std::string user;
    Instant start;
    Instant end;
    bool operator==(const DutyShift &) const = default;
};
BOOST_DESCRIBE_STRUCT(DutyShift, (), (user, start, end))

struct Overload
{
    std::string user;
    int percent = 0; ///< above the mean
    bool operator==(const Overload &) const = default;
};
BOOST_DESCRIBE_STRUCT(Overload, (), (user, percent))

/// How good a roster is, in whole percent (after Grafana OnCall's quality report). All rounding is half to even.
struct RosterQuality
{
    int coverage = 0; ///< of the time asked for, by union: twice covered counts once
    /// Mean over all pairs of people of the shorter duration by the longer; from 95 on it counts as 100. 100 for one person, 0 for nobody.
    int balance = 0;
    int total = 0;                    ///< the mean of both
    std::vector<Overload> overloaded; ///< the most first; nobody where the balance counts as 100
    std::vector<Interval> gaps;
    bool operator==(const RosterQuality &) const = default;
};
BOOST_DESCRIBE_STRUCT(RosterQuality, (), (coverage, balance, total, overloaded, gaps))

/// Of what lies within @p period. A person's duration is that of the union of their shifts: nobody is on duty twice at a time.
/// Fails with InvalidArgument (the period or a shift ends before it begins or is empty) or TooLarge (more than 100,000 shifts or 2,000
/// people).
[[nodiscard]] Result<RosterQuality> qualityOf(const std::vector<DutyShift> &shifts, Interval period);

/// @p part of @p whole in percent, half to even. @p whole > 0; both below 2^56.
[[nodiscard]] int percentHalfEven(std::int64_t part, std::int64_t whole);

} // namespace redoubt::duty
