// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/Calendar.h"
#include "duty/roster/Rotation.h"

#include <optional>
#include <string>
#include <vector>

/// What a planner decides once, and of which a roster follows (RosterBuilder): described structs, so that a roster document holds the
/// plan as it is. Days are civil days of the plan's zone; stretches of days are half-open: `until` is the first day that no longer belongs.
/// Bounds stand in PlanChecks.h.
namespace redoubt::duty {

/// The value of a list that may be left out.
template <class T>
[[nodiscard]] const std::vector<T> &orNone(const std::optional<std::vector<T>> &list)
{
    static const std::vector<T> none;
    return list ? *list : none;
}

/// Someone who can be put on duty.
struct RosterMember
{
    std::string id;
    std::optional<std::string> name;
    std::optional<std::vector<std::string>> traits; ///< what posts and policies ask for: "senior", "female", "cyber"
    std::optional<calendar::CivilDate> joins;       ///< first day
    std::optional<calendar::CivilDate> leaves;      ///< first day that they are no longer here
    std::optional<Id> account;                      ///< who signs in as them; none: somebody without an account
    UnknownMembers unknown;
    bool operator==(const RosterMember &) const = default;
};
BOOST_DESCRIBE_STRUCT(RosterMember, (), (id, name, traits, joins, leaves, account, unknown))

/// How long whose turn it is stays so.
enum class TurnUnit {
    Shift, ///< that many shifts of the line
    Week,  ///< calendar weeks from Monday, counted from the week in which the plan begins
    Month, ///< calendar months, likewise
};
BOOST_DESCRIBE_ENUM(TurnUnit, Shift, Week, Month)

/// One rotation of a post: whom the turn passes to, on which of its shifts, with a cursor of its own. So holidays are shared out among
/// themselves, whoever stood on workdays before.
struct RosterLine
{
    std::string id;
    std::optional<std::string> name;
    std::optional<std::vector<calendar::DayType>> dayTypes;   ///< shifts that begin on such days; left out: on any
    std::optional<std::vector<calendar::Weekday>> weekdays;   ///< and on such
    std::optional<std::vector<calendar::TimeOfDay>> beginsAt; ///< and at such times: a night line of its own
    /// In the order of their turns; those of one group stand together. Nobody is in two groups.
    std::vector<std::vector<std::string>> groups;
    std::optional<int> firstTurn; ///< index of the group that begins; 0
    std::optional<TurnUnit> turnUnit;
    std::optional<int> turnLength; ///< 1
    std::optional<bool> whole;     ///< true: a group of which someone cannot stand is passed over; else the others stand
    UnknownMembers unknown;
    bool operator==(const RosterLine &) const = default;
};
BOOST_DESCRIBE_STRUCT(RosterLine, (), (id, name, dayTypes, weekdays, beginsAt, groups, firstTurn, turnUnit, turnLength, whole, unknown))

/// What is stood: 带班领导, 主班, 副班.
struct Post
{
    std::string id; ///< no other post of the plan has it, those of guarantee periods included
    std::optional<std::string> name;
    Rotation rotation;                             ///< cuts its time into shifts
    std::optional<int> minutes;                    ///< how long a shift lasts, if not until the next hand-over
    std::optional<std::vector<std::string>> needs; ///< traits that who stands it must have
    std::vector<RosterLine> lines;                 ///< a shift belongs to the first that takes it; to none: it is not stood
    std::optional<bool> accountable;               ///< whether who stands it is answerable for the office (Continuity)
    std::optional<bool> leads;                     ///< 带班领导: leads the shift, and hands nothing over
    UnknownMembers unknown;
    bool operator==(const Post &) const = default;
};
BOOST_DESCRIBE_STRUCT(Post, (), (id, name, rotation, minutes, needs, lines, accountable, leads, unknown))

/// Someone who is away. No shift may touch it: neither one that ends on its first morning.
struct Leave
{
    std::string member;
    calendar::CivilDate from;
    calendar::CivilDate until;
    std::optional<std::string> kind; ///< 病假, 抽调
    std::optional<bool> keepsTurn;   ///< true: a turn that falls into it is made up for; else it lapses
    UnknownMembers unknown;
    bool operator==(const Leave &) const = default;
};
BOOST_DESCRIBE_STRUCT(Leave, (), (member, from, until, kind, keepsTurn, unknown))

enum class PolicyKind {
    MinimumRest,        ///< hours between two turns of one person
    MaximumConsecutive, ///< days in a row on which one person begins a shift
    Apart,              ///< no two of members at the same time
    Together,           ///< the first of members only while another of them stands
    AtLeast,            ///< count of those who stand have the trait
    AtMost,
};
BOOST_DESCRIBE_ENUM(PolicyKind, MinimumRest, MaximumConsecutive, Apart, Together, AtLeast, AtMost)

/// A rule that an office may want or not. What its kind does not name stays out.
struct Policy
{
    std::string id;
    std::optional<std::string> name; ///< as people say it
    PolicyKind kind = PolicyKind::MinimumRest;
    std::optional<int> hours;
    std::optional<int> days;
    std::optional<std::vector<std::string>> members;
    std::optional<std::string> trait;
    std::optional<int> count;
    std::optional<std::vector<std::string>> posts; ///< shifts of these only; left out: of all
    UnknownMembers unknown;
    bool operator==(const Policy &) const = default;
};
BOOST_DESCRIBE_STRUCT(Policy, (), (id, name, kind, hours, days, members, trait, count, posts, unknown))

/// Traits that a post asks for on top of its own.
struct PostDemand
{
    std::string post;
    std::vector<std::string> needs;
    UnknownMembers unknown;
    bool operator==(const PostDemand &) const = default;
};
BOOST_DESCRIBE_STRUCT(PostDemand, (), (post, needs, unknown))

/// 重保时段. Its posts choose before the normal roster does, over its whole length; shifts belong to it by the day on which they begin.
struct GuaranteePeriod
{
    std::string id;
    std::optional<std::string> name;
    calendar::CivilDate from;
    calendar::CivilDate until;
    std::optional<std::vector<Post>> posts;            ///< heightened ones, stood in the period only
    std::optional<std::vector<std::string>> standDown; ///< posts of the normal roster that are not stood meanwhile
    std::optional<std::vector<PostDemand>> demands;
    UnknownMembers unknown;
    bool operator==(const GuaranteePeriod &) const = default;
};
BOOST_DESCRIBE_STRUCT(GuaranteePeriod, (), (id, name, from, until, posts, standDown, demands, unknown))

/// Where a line stands when a plan goes on from another.
struct LineState
{
    std::string post;
    std::string line;
    int cursor = 0;                      ///< index of the group whose turn comes next
    std::vector<int> kept;               ///< groups who were passed over and come first, longest waiting first
    std::optional<int> turnGroup;        ///< whose turn runs
    std::optional<int> turnShifts;       ///< shifts of it that were
    std::optional<std::int64_t> turnKey; ///< the week or month that it belongs to
    bool operator==(const LineState &) const = default;
};
BOOST_DESCRIBE_STRUCT(LineState, (), (post, line, cursor, kept, turnGroup, turnShifts, turnKey))

/// Someone on duty, as rules of rest look back on it.
struct Stand
{
    std::string member;
    std::string post;
    calendar::CivilDate date;
    Instant start;
    Instant end;
    bool operator==(const Stand &) const = default;
};
BOOST_DESCRIBE_STRUCT(Stand, (), (member, post, date, start, end))

/// What a plan takes over from the one before it, so that a new version changes nothing that was.
struct Carried
{
    calendar::CivilDate since; ///< weeks and months of turns are counted from here: the first plan's start
    std::vector<LineState> lines;
    std::vector<Stand> stands; ///< as they were stood, swaps included
    bool operator==(const Carried &) const = default;
};
BOOST_DESCRIBE_STRUCT(Carried, (), (since, lines, stands))

struct RosterPlan
{
    std::string timezone;
    calendar::CivilDate start;                        ///< no shift begins before it
    std::optional<std::vector<RosterMember>> members; ///< left out: who stands in the groups
    std::vector<Post> posts;
    std::optional<std::vector<Policy>> policies;
    std::optional<std::vector<Leave>> leaves;
    std::optional<std::vector<GuaranteePeriod>> guarantees;
    std::optional<Carried> carried;
    UnknownMembers unknown;
    bool operator==(const RosterPlan &) const = default;
};
BOOST_DESCRIBE_STRUCT(RosterPlan, (), (timezone, start, members, posts, policies, leaves, guarantees, carried, unknown))

} // namespace redoubt::duty
