// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/RosterFigures.h"
#include "duty/board/RosterView.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the roster page shows, from the office's board: names in place of ids, the office's days and clocks.
namespace redoubt::models {

/// A shift by what tells it apart from every other of the office.
struct RosterKey
{
    std::string post;
    Instant start;
    Instant end;
    [[nodiscard]] duty::SeenShift seen() const { return {post, start, end}; }
    bool operator==(const RosterKey &) const = default;
};

/// What is to be seen of a shift beside its name. Of several the most pressing.
enum class RosterMark {
    None,
    Gap,     ///< nobody stands it; `other`: who is missing
    Waiting, ///< a swap waits; `other`: for whose word, empty: for approval
    Trial,   ///< otherwise than without the trial; `other`: who stands it without
    Changed, ///< otherwise than was published; `other`: who stands it there
    Swapped, ///< `other`: whose turn it uses
};

/// A line of a day: one shift.
struct RosterLineValues
{
    RosterKey key;
    QString post;      ///< "主班"
    QString shortPost; ///< its first character
    QString name;      ///< who stands it; several joined; empty: nobody
    std::vector<std::string> members;
    RosterMark mark = RosterMark::None;
    QString other;
    QString why;       ///< of a gap: the kind of leave, where it is one
    bool past = false; ///< it has begun
    bool own = false;  ///< of who looks
    std::optional<Id> swap;
    bool operator==(const RosterLineValues &) const = default;
};

enum class RosterGround { Workday, RestDay, Holiday, ShiftedWorkday, Unknown };

struct RosterDayValues
{
    QDate date;
    RosterGround ground = RosterGround::Unknown;
    QString holiday;      ///< its name; empty: none
    bool outside = false; ///< of another month than the one that is shown
    bool today = false;
    std::vector<RosterLineValues> lines; ///< in the order of posts; those of a post by their beginning
    bool operator==(const RosterDayValues &) const = default;
};

/// Something that lasts over days.
struct RosterBandValues
{
    enum class Sort { Guarantee, Leave, Trial };
    Sort sort = Sort::Leave;
    QDate first;
    QDate last;   ///< itself among them
    QString name; ///< of the period, or of who is away
    QString kind; ///< of a leave
    bool operator==(const RosterBandValues &) const = default;
};

/// Why there is no month to see.
enum class RosterLack {
    Nothing,
    NoPlan,      ///< the office has none
    NotDrafted,  ///< a planner has not looked at it yet: nothing is published, and a draft can be made
    NotPublished ///< for who does not plan
};

struct RosterMonthValues
{
    QDate month; ///< its first day
    RosterLack lack = RosterLack::Nothing;
    std::vector<RosterDayValues> days;   ///< whole weeks from Monday
    std::vector<RosterBandValues> bands; ///< that touch these days; by first day
    int due = 0;                         ///< shifts of the month
    int filled = 0;
    int gaps = 0;
    int waiting = 0;
    int swapped = 0;
    int changed = 0; ///< shifts that are otherwise than published
    int workdays = 0;
    int restDays = 0;
    int holidays = 0;
    int posts = 0;
    QString handOver;         ///< "08:30", where all posts begin at the same time and last a day
    std::int64_t version = 0; ///< 0: not published
    QDateTime publishedAt;    ///< by the office's clock, kept as UTC
    QString publishedBy;
    bool notSeen = false; ///< published by two who had not seen each other
    bool pending = false; ///< of what was published something is on its way
    std::optional<Error> undrafted;
    std::vector<QString> collisions; ///< "主班 10-01 … 10-03: rest" by post, days and rules
    bool operator==(const RosterMonthValues &) const = default;
};

/// Who looks, and how.
struct RosterReader
{
    std::optional<std::string> member; ///< who they are in the plan
    bool plans = false;
    std::vector<duty::Leave> trial;
    bool chinese = true; ///< language of what comes in both, such as names of holidays
};

/// The month that begins on @p month.
[[nodiscard]] RosterMonthValues rosterMonth(const duty::RosterBoard &board, const duty::RosterPlace &place, calendar::CivilDate month,
                                            const RosterReader &reader);

[[nodiscard]] QDate qDate(calendar::CivilDate date);
[[nodiscard]] calendar::CivilDate civilDate(const QDate &date);
/// The office's wall at @p instant, kept as UTC so that no zone of this computer touches it.
[[nodiscard]] QDateTime wallTime(Instant instant, const calendar::TimeZone &zone);
/// Names of @p members, joined.
[[nodiscard]] QString memberNames(const duty::RosterBoard &board, const std::vector<std::string> &members);

} // namespace redoubt::models
