// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/TimeZone.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// iCalendar (RFC 5545), out and in. The only folder that knows libical. Text to values and back; no files.
namespace redoubt::documents {

/// One thing at one time: what recurs is written out.
struct CalendarEntry
{
    std::string uid;
    std::string summary;
    std::string description;
    Instant start;
    Instant end;
    /// Of an entry of whole days: the first, and the first that no longer belongs. Its instants are those of the reader's own zone.
    std::optional<calendar::CivilDate> firstDay;
    std::optional<calendar::CivilDate> untilDay;
    bool isMoved = false; ///< one of a series that was changed by itself (RECURRENCE-ID)
    bool operator==(const CalendarEntry &) const = default;
};

/// A calendar that other programs subscribe to: times in UTC, so that it needs no zones. @p stamp: when it was made. The same
/// arguments give the same bytes. Control characters in texts become blanks.
[[nodiscard]] std::string writeCalendarFile(const std::vector<CalendarEntry> &entries, const std::string &name, Instant stamp);

/// Finds a zone by its name, as zones::systemZone does.
using ZoneOf = std::function<Result<calendar::TimeZone>(std::string_view name)>;

/// What a feed says of @p from until @p to, by start and uid: series by their rules (RRULE, RDATE), without the exceptions (EXDATE) and
/// what was cancelled, moved ones where they are now. Zones by @p zoneOf, else as the feed itself defines them; times without one are in
/// @p home.
///
/// Fails with Malformed (the detail names the line, or the entry), NotFound (a zone that nobody knows), UnsupportedVersion (a part of the
/// standard that would be read wrongly: RANGE, EXRULE) or TooLarge (more than 8 MiB, 20,000 entries, 100,000 of them written out).
[[nodiscard]] Result<std::vector<CalendarEntry>> readCalendarFile(std::string_view text, const calendar::TimeZone &home, const ZoneOf &zoneOf,
                                                                  Instant from, Instant to);

} // namespace redoubt::documents
