// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Roster.h"
#include "duty/roster/Substitution.h"

#include <optional>
#include <string>
#include <vector>

/// What a duty office keeps of its roster 值班表, in the office's stream. What holds together only as a whole is an entry (a plan in one of its
/// versions, a published month); what planners write beside each other are records of their own. Bounds stand in RosterLimits.h.
namespace redoubt::duty {

/// A plan in one of its versions. Never edited: whoever changes it makes the next version, that holds from its `plan.start` on, and what the
/// versions before planned until then stays. Leave and guarantee periods are records of their own, and stand in no plan.
struct PlanVersion
{
    static constexpr const char *Kind = "duty.roster";
    std::int64_t version = 1; ///< rising; the highest that has begun holds
    RosterPlan plan;
    SubstitutionRules rules;
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const PlanVersion &) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanVersion, (), (version, plan, rules, at, by, unknown))

/// Somebody is away: as duty::Leave.
struct LeaveRecord
{
    static constexpr const char *Kind = "duty.leave";
    std::string member;
    calendar::CivilDate from;
    calendar::CivilDate until; ///< first day that they are back
    std::optional<std::string> kind;
    std::optional<bool> keepsTurn;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const LeaveRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(LeaveRecord, (), (member, from, until, kind, keepsTurn, at, by, unknown))

/// A guarantee period 重保时段 of the office.
struct GuaranteeRecord
{
    static constexpr const char *Kind = "duty.guarantee";
    GuaranteePeriod period;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const GuaranteeRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(GuaranteeRecord, (), (period, at, by, unknown))

/// Who stands a shift by the planner's word: where the plan found nobody 补班, or over whom the plan found, as by a roster that was read in. Holds
/// for that very shift, and uses up no turn. Of several the last one counts.
struct FilledShift
{
    static constexpr const char *Kind = "duty.roster_fill";
    SeenShift shift;
    std::vector<std::string> stands;
    std::optional<bool> instead; ///< also where the plan found somebody
    std::optional<std::string> reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const FilledShift &) const = default;
};
BOOST_DESCRIBE_STRUCT(FilledShift, (), (shift, stands, instead, reason, at, by, unknown))

/// A month as it was published: what people were told stands for ever. A later version takes its place.
struct RosterMonth
{
    static constexpr const char *Kind = "duty.roster_month";
    calendar::CivilDate month; ///< its first day
    std::int64_t version = 1;
    std::int64_t part = 1; ///< a long month lies in several records of one group
    std::int64_t parts = 1;
    std::optional<Id> replaces; ///< first part of the version that it takes the place of
    Id plan;                    ///< the plan's version by which the month ends
    std::vector<Cell> cells;    ///< as planned, swaps left out; by start, then by post
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const RosterMonth &) const = default;
};
BOOST_DESCRIBE_STRUCT(RosterMonth, (), (month, version, part, parts, replaces, plan, cells, at, by, unknown))

/// Who asks for a swap.
enum class AskedBy {
    Giver,
    Taker,
    Office, ///< somebody else of the office, for both
};
BOOST_DESCRIBE_ENUM(AskedBy, Giver, Taker, Office)

/// A swap 换班 or a substitution 替班, as it was asked for (Substitution). Others answer and approve beside it.
struct SwapRequest
{
    static constexpr const char *Kind = "duty.swap";
    SeenShift shift;
    std::string gives;
    std::string takes;
    std::optional<SeenShift> inReturn;
    AskedBy asker = AskedBy::Giver;
    std::optional<std::string> reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const SwapRequest &) const = default;
};
BOOST_DESCRIBE_STRUCT(SwapRequest, (), (shift, gives, takes, inReturn, asker, reason, at, by, unknown))

enum class SwapWord {
    Consents,
    Refuses,
    Withdraws, ///< by who asked
};
BOOST_DESCRIBE_ENUM(SwapWord, Consents, Refuses, Withdraws)

/// The member whose consent it needs: the one of the two who did not ask; where the office asks, who is to stand.
[[nodiscard]] const std::string &askedPerson(const SwapRequest &swap);

/// What the person who is asked says, for themselves; or who asked takes it back.
struct SwapAnswer
{
    static constexpr const char *Kind = "duty.swap_answer";
    Id swap;
    SwapWord word = SwapWord::Consents;
    std::optional<std::string> reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const SwapAnswer &) const = default;
};
BOOST_DESCRIBE_STRUCT(SwapAnswer, (), (swap, word, reason, at, by, unknown))

/// What a leader or planner says to it. `consented`: the person who was asked has no account here and has said yes, as the reason tells.
struct SwapApproval
{
    static constexpr const char *Kind = "duty.swap_approval";
    Id swap;
    bool approves = true;
    std::optional<bool> consented;
    std::optional<std::string> reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const SwapApproval &) const = default;
};
BOOST_DESCRIBE_STRUCT(SwapApproval, (), (swap, approves, consented, reason, at, by, unknown))

} // namespace redoubt::duty
