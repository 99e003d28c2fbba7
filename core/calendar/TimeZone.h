// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/calendar/CivilDate.h"

#include <string>
#include <vector>

namespace redoubt::calendar {

/// What the clocks of one place show, as a value: the stretches of time with one distance from UTC. Whoever may read files makes it
/// (core/zones); the domain is handed it and reads nothing.
///
/// Holds for EarliestDate to LatestDate with a day on either side; beyond, the outermost stretches go on. Owned by one thread or constant.
class TimeZone
{
public:
    struct Stretch
    {
        Instant from;                   ///< until the next one's; that of the first is not looked at
        std::int32_t offsetSeconds = 0; ///< east of UTC
        bool operator==(const Stretch &) const = default;
    };

    /// How often a civil time comes in a zone.
    enum class Occurs { Once, Never, Twice };

    /// @p name as in the IANA database. Fails with InvalidArgument: no stretch, not in order, or so short that its clock changes overlap.
    [[nodiscard]] static Result<TimeZone> of(std::string name, std::vector<Stretch> stretches);
    /// The zone without any change of clocks.
    [[nodiscard]] static TimeZone utc();

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] std::int32_t offsetSeconds(Instant instant) const;
    [[nodiscard]] CivilTime civil(Instant instant) const;
    [[nodiscard]] CivilDate date(Instant instant) const { return civil(instant).date; }

    /// When clocks show @p time: the first valid instant after it where they skip it, the earlier instant where they show it twice.
    /// Later civil times never come out earlier.
    [[nodiscard]] Instant instant(CivilTime time) const;
    [[nodiscard]] Occurs occurs(CivilTime time) const;
    /// The first instant of @p date (midnight, or what comes instead of it).
    [[nodiscard]] Instant startOf(CivilDate date) const { return instant({date, 0}); }

    /// RFC 3339 with this zone's offset, to the second: 2020-10-30T01:30:00-05:00. An offset that is no whole minute, which RFC 3339
    /// cannot say, is rounded towards zero, and the time with it: the instant stays right.
    [[nodiscard]] std::string rfc3339(Instant instant) const;

    bool operator==(const TimeZone &) const = default;

private:
    TimeZone(std::string name, std::vector<Stretch> stretches, std::vector<std::int64_t> civilEnds)
        : m_name(std::move(name)), m_stretches(std::move(stretches)), m_civilEnds(std::move(civilEnds))
    { }
    [[nodiscard]] std::size_t stretchOf(CivilTime time) const;

    std::string m_name;
    std::vector<Stretch> m_stretches;
    /// Of each stretch but the last: the civil second at which its clocks are changed.
    std::vector<std::int64_t> m_civilEnds;
};

} // namespace redoubt::calendar
