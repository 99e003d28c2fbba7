// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CivilJson.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::calendar {

/// In the languages of the interface.
struct LocalName
{
    std::string zh;
    std::string en;
    bool operator==(const LocalName &) const = default;
};
BOOST_DESCRIBE_STRUCT(LocalName, (), (zh, en))

/// How sure a value of a data pack is.
enum class Sureness {
    Final,     ///< as published by who decides it
    Secondary, ///< from someone who quotes it
    Draft,     ///< proposed, not decided
    Unverified,
};
BOOST_DESCRIBE_ENUM(Sureness, Final, Secondary, Draft, Unverified)

/// The days off of one holiday, the first and the last included, and the weekend days that are worked for it.
struct Holiday
{
    LocalName name;
    CivilDate first;
    CivilDate last;
    std::vector<CivilDate> workdays;
    Sureness sure = Sureness::Final;
    UnknownMembers unknown;
    bool operator==(const Holiday &) const = default;
};
BOOST_DESCRIBE_STRUCT(Holiday, (), (name, first, last, workdays, sure, unknown))

enum class CalendarScope {
    Statutory, ///< the days of a country's year, whole
    Office,    ///< days of an office of its own
};
BOOST_DESCRIBE_ENUM(CalendarScope, Statutory, Office)

/// One year of a calendar, as a data pack (DESIGN §12): imported, never changed.
struct CalendarPack
{
    std::string id;      ///< "cn"
    std::string version; ///< "2026.1"
    CalendarScope scope = CalendarScope::Statutory;
    int year = 0;
    CivilDate holdsFrom;
    LocalName title;
    LocalName source;
    std::vector<std::string> papers; ///< addresses of what was published
    std::vector<Holiday> holidays;   ///< by their first day
    std::string digest;              ///< Digest::toString() of the bytes that it was read from
    bool operator==(const CalendarPack &) const = default;
};

/// Reads a pack of our own form ("format": "redoubt-calendar"), strictly: members that are not known are refused.
/// Fails with Malformed, TooLarge, UnsupportedVersion; the detail names the place.
[[nodiscard]] Result<CalendarPack> loadCalendarPack(std::string_view text);

/// Reads the yearly file as it is passed around (holiday-cn: year, papers, days of name, date, isOffDay) into a pack called
/// @p id and "YEAR.1". What it quotes is marked as secondary. Fails as loadCalendarPack does, and with InvalidArgument for a year in
/// which nothing is published yet.
[[nodiscard]] Result<CalendarPack> importYearlyFile(std::string_view text, std::string_view id);

/// Either, told apart by what it is.
[[nodiscard]] Result<CalendarPack> readCalendarFile(std::string_view text, std::string_view id);

/// What holds of every pack: days within the year or next to it, no day twice, worked days only on weekends and within no holiday.
/// Fails with InvalidArgument; the detail names the day.
[[nodiscard]] Result<void> checkCalendarPack(const CalendarPack &pack);

} // namespace redoubt::calendar
