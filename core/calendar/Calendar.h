// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CalendarPack.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::calendar {

/// What a day is, for rosters and deadlines.
enum class DayType {
    Workday,
    RestDay,          ///< an ordinary weekend
    StatutoryHoliday, ///< a day off of a holiday, moved days included
    ShiftedWorkday,   ///< 调休: a weekend that is worked
};
BOOST_DESCRIBE_ENUM(DayType, Workday, RestDay, StatutoryHoliday, ShiftedWorkday)

[[nodiscard]] constexpr bool isWorked(DayType type) { return type == DayType::Workday || type == DayType::ShiftedWorkday; }

/// One day, with why it is what it is.
struct CalendarDay
{
    DayType type = DayType::Workday;
    std::optional<LocalName> holiday; ///< the holiday that it is a day of, or that its workday was moved for
    int dayOfHoliday = 0;             ///< from 1; 0 for a day that is off no holiday
    std::string pack;                 ///< id and version of the pack that says so: "cn 2026.1"
    Sureness sure = Sureness::Final;
    bool operator==(const CalendarDay &) const = default;
};

/// Packs of a country's years and of an office's own days, asked day by day.
///
/// A year of which no statutory pack is here is not guessed from its weekdays. An office's pack outranks the statutory one on the days
/// that it names, and makes no year known. Owned by one thread or constant.
class Calendar
{
public:
    /// Fails with AlreadyExists (the year is there, in another version too: records keep the version that they were judged by, so a
    /// calendar is made of chosen ones) or Conflict (two years' packs disagree on a day).
    [[nodiscard]] Result<void> add(CalendarPack pack);

    /// Fails with NotFound, "the calendar of 2027 is not published yet".
    [[nodiscard]] Result<CalendarDay> day(CivilDate date) const;
    [[nodiscard]] Result<DayType> dayType(CivilDate date) const;
    [[nodiscard]] bool isPublished(int year) const { return m_years.contains(year); }
    /// Rising.
    [[nodiscard]] std::vector<int> years() const;
    [[nodiscard]] const CalendarPack *packOf(int year) const;

private:
    struct NamedDay
    {
        CalendarDay day;
        bool ofOffice = false;
    };
    std::map<int, CalendarPack> m_years;
    std::map<CivilDate, NamedDay> m_named;
};

} // namespace redoubt::calendar
