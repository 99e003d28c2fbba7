// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CivilJson.h"

#include <optional>
#include <string>
#include <vector>

/// Rosters as offices send them, read for a preview: what would be taken, and what a person should look at first.
namespace redoubt::duty {

/// Who stands a shift, and for whom.
struct SheetPerson
{
    std::string name;
    std::optional<std::string> insteadOf; ///< 替
    std::optional<std::string> note;      ///< what else stood in brackets
    bool operator==(const SheetPerson &) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetPerson, (), (name, insteadOf, note))

struct SheetShift
{
    calendar::CivilDate date;
    std::string post; ///< the column's heading, without blanks
    std::vector<SheetPerson> people;
    int row = 0;                  ///< in the table, from 1
    std::optional<Instant> start; ///< where a calendar says it to the minute: that very shift is meant
    std::optional<Instant> end;
    bool operator==(const SheetShift &) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetShift, (), (date, post, people, row))

enum class SheetRemarkKind {
    MissingPerson, ///< fewer names than this post has on most days
    WrongWeekday,  ///< the weekday beside it is another one's; the date is believed
    SkippedRow,    ///< a row without a date: a note, or something that was not understood
};
BOOST_DESCRIBE_ENUM(SheetRemarkKind, MissingPerson, WrongWeekday, SkippedRow)

/// Something to be pointed out.
struct SheetRemark
{
    SheetRemarkKind kind = SheetRemarkKind::MissingPerson;
    int row = 0;
    std::optional<calendar::CivilDate> date;
    std::string text; ///< the post; the weekday as it is written; the row's text
    bool operator==(const SheetRemark &) const = default;
};
BOOST_DESCRIBE_STRUCT(SheetRemark, (), (kind, row, date, text))

struct RosterSheet
{
    std::vector<std::string> posts;
    std::vector<SheetShift> shifts; ///< by date, then in the order of posts; also those without anybody
    std::vector<SheetRemark> remarks;
    bool isCalendar = false; ///< rows are entries of a calendar
    bool operator==(const RosterSheet &) const = default;
};
BOOST_DESCRIBE_STRUCT(RosterSheet, (), (posts, shifts, remarks))

/// Reads a table with a heading 日期 (日　期, 值班日期, date), one row a day. Columns of weekdays, telephones, notes and numbers are no posts;
/// every other heading is one. Dates with year or without (then the title's above the heading), in the ways that people write them; full
/// width or not. Names are parted by 、，,;；/ and line breaks, and by blanks, but not within a short name that was spread (张　三) or before a
/// single letter or number.
/// Fails with Malformed: no heading, a date that is none, or one twice, a row with names and no date, no post; the detail names the row.
[[nodiscard]] Result<RosterSheet> readRosterSheet(const std::vector<std::vector<std::string>> &rows);

} // namespace redoubt::duty
