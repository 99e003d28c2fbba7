// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Plan.h"

#include <string>
#include <string_view>
#include <vector>

/// What a plan comes to: shifts with who stands them and why.
namespace redoubt::duty {

/// Why someone could not stand a shift.
enum class BlockKind {
    OnLeave, ///< rule: the kind of leave
    NotYetJoined,
    HasLeft,
    OnDuty,     ///< stands another post at that time; rule: that post
    LacksTrait, ///< rule: the trait
    ByPolicy,   ///< rule: the policy's id
};
BOOST_DESCRIBE_ENUM(BlockKind, OnLeave, NotYetJoined, HasLeft, OnDuty, LacksTrait, ByPolicy)

struct Block
{
    std::string member;
    BlockKind kind = BlockKind::OnLeave;
    std::string rule;
    std::optional<std::string> other; ///< the other person of a pair
    std::optional<Instant> since;     ///< MinimumRest: the end of the shift before, or the start of the one after
    bool operator==(const Block &) const = default;
};
BOOST_DESCRIBE_STRUCT(Block, (), (member, kind, rule, other, since))

/// One line of the rotation ledger: how the turn came to who has it, in this order.
enum class StepKind {
    Goes,      ///< the turn runs on (turns of several shifts)
    Reached,   ///< the cursor stands here, and they can
    KeptTurn,  ///< passed over before, and now they can
    StillKept, ///< passed over before, and they still cannot
    Lapsed,    ///< on leave: the turn is lost
    Postponed, ///< cannot now: the turn is kept
    NotMember, ///< not here on that day: no turn
    StandsIn,  ///< for who has the turn and cannot; has none of their own by it
    Nobody,    ///< nobody of the line can: a gap, and no turn is used up
};
BOOST_DESCRIBE_ENUM(StepKind, Goes, Reached, KeptTurn, StillKept, Lapsed, Postponed, NotMember, StandsIn, Nobody)

struct Step
{
    StepKind kind = StepKind::Reached;
    std::optional<int> group;  ///< index in the line
    std::vector<Block> blocks; ///< of those of the group who cannot
    bool operator==(const Step &) const = default;
};
BOOST_DESCRIBE_STRUCT(Step, (), (kind, group, blocks))

/// A shift of a post. No two of a roster have post and start alike.
struct Cell
{
    std::string post;
    std::string line;
    std::optional<std::string> guarantee; ///< the period whose post it is
    calendar::CivilDate date;             ///< on which it begins: the duty day
    Instant start;
    Instant end;
    std::optional<calendar::DayType> dayType; ///< none: the year's calendar was not published
    std::vector<std::string> turnOf;          ///< whose turn it uses up; empty in a gap
    std::vector<std::string> stands;          ///< who is on; other than turnOf where someone stands in
    std::vector<Step> why;
    bool operator==(const Cell &) const = default;
};
BOOST_DESCRIBE_STRUCT(Cell, (), (post, line, guarantee, date, start, end, dayType, turnOf, stands, why))

/// Rules that leave nobody for some shifts in a row of one post, although people are here: each of these rules is needed for that.
struct Collision
{
    std::string post;
    std::string line;
    calendar::CivilDate first;
    calendar::CivilDate last;
    int shifts = 0;
    std::vector<std::string> rules; ///< ids of policies, "needs:TRAIT", or OnePostAtATime
    bool operator==(const Collision &) const = default;
};
BOOST_DESCRIBE_STRUCT(Collision, (), (post, line, first, last, shifts, rules))

inline constexpr std::string_view OnePostAtATime = "one_post_at_a_time";

struct Roster
{
    std::vector<Cell> cells;           ///< by start, then by the order of posts (heightened ones first)
    std::vector<Collision> collisions; ///< by first day
    Carried after;                     ///< for a plan that begins where this ends
    bool operator==(const Roster &) const = default;
};
BOOST_DESCRIBE_STRUCT(Roster, (), (cells, collisions, after))

} // namespace redoubt::duty
