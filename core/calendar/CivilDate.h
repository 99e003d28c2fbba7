// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace redoubt::calendar {

/// Monday first, as ISO 8601 counts a week.
enum class Weekday { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// MO, TU, WE, TH, FR, SA, SU, as in RFC 5545.
[[nodiscard]] std::string_view abbreviation(Weekday weekday);
/// The inverse of abbreviation(); fails with Malformed.
[[nodiscard]] Result<Weekday> weekdayFromAbbreviation(std::string_view text);

/// A day of the Gregorian calendar, in no zone. Not an instant: the two meet in a TimeZone only.
///
/// Kept as the count of days since 1970-01-01, because days are compared and counted far more often than they are printed.
class CivilDate
{
public:
    constexpr CivilDate() = default;
    explicit constexpr CivilDate(std::int32_t daysSince1970) : m_days(daysSince1970) { }

    /// YYYY-MM-DD; fails with Malformed (also for a day that the month does not have).
    [[nodiscard]] static Result<CivilDate> parse(std::string_view text);
    /// Fails with InvalidArgument for a day that there is not.
    [[nodiscard]] static Result<CivilDate> of(int year, int month, int day);
    /// The same with the month's last day for one that the month does not have. @p month may be any number of months from January
    /// of @p year on or back: 0 is December of the year before. @p day from 1.
    [[nodiscard]] static CivilDate clamped(int year, int month, int day);

    [[nodiscard]] std::string toString() const;
    [[nodiscard]] std::int32_t daysSince1970() const { return m_days; }
    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const; ///< 1 to 12
    [[nodiscard]] int day() const;   ///< 1 to 31
    [[nodiscard]] Weekday weekday() const;
    /// The Monday of its week.
    [[nodiscard]] CivilDate monday() const;
    /// Months since January 1970.
    [[nodiscard]] int monthIndex() const { return (year() - 1970) * 12 + month() - 1; }

    [[nodiscard]] CivilDate operator+(std::int32_t days) const { return CivilDate(m_days + days); }
    [[nodiscard]] CivilDate operator-(std::int32_t days) const { return CivilDate(m_days - days); }
    /// Days from @p other to this.
    [[nodiscard]] std::int32_t operator-(CivilDate other) const { return m_days - other.m_days; }
    auto operator<=>(const CivilDate &) const = default;

private:
    std::int32_t m_days = 0;
};

/// The days for which zones, calendars and rosters are made; as feed's bounds for instants.
inline constexpr CivilDate EarliestDate{0};   // 1970-01-01
inline constexpr CivilDate LatestDate{47846}; // 2100-12-31

/// A time on the clock, from 00:00 to 23:59.
struct TimeOfDay
{
    std::int32_t minute = 0; ///< since midnight, 0 to 1439

    /// HH:MM; fails with Malformed.
    [[nodiscard]] static Result<TimeOfDay> parse(std::string_view text);
    [[nodiscard]] std::string toString() const;
    auto operator<=>(const TimeOfDay &) const = default;
};

/// What calendar and clock on a wall say together, in no zone. Zones skip some civil times and have others twice (TimeZone).
struct CivilTime
{
    CivilDate date;
    std::int32_t second = 0; ///< since midnight, 0 to 86399

    /// YYYY-MM-DDTHH:MM or …:SS; fails with Malformed.
    [[nodiscard]] static Result<CivilTime> parse(std::string_view text);
    [[nodiscard]] static CivilTime of(CivilDate date, TimeOfDay time) { return {date, time.minute * 60}; }
    /// As it is read, seconds only where there are some.
    [[nodiscard]] std::string toString() const;
    /// Seconds since 1970-01-01T00:00 on the same wall.
    [[nodiscard]] std::int64_t seconds() const { return std::int64_t{date.daysSince1970()} * 86'400 + second; }
    [[nodiscard]] static CivilTime fromSeconds(std::int64_t seconds);
    auto operator<=>(const CivilTime &) const = default;
};

} // namespace redoubt::calendar
