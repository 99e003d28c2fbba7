// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/Roster.h"

namespace redoubt::duty {

/// A shift of a roster as somebody saw it.
struct SeenShift
{
    std::string post;
    Instant start;
    Instant end;
    bool operator==(const SeenShift &) const = default;
};
BOOST_DESCRIBE_STRUCT(SeenShift, (), (post, start, end))

/// 替班, 换班: someone stands another one's shift, and with `inReturn` the other one stands theirs. It says what both agreed on, so that
/// a roster that has changed since does not quietly give it another meaning. Turns stay whose they are.
struct Substitution
{
    SeenShift shift;
    std::string gives;                 ///< who stands it by the roster
    std::string takes;                 ///< who is to
    std::optional<SeenShift> inReturn; ///< of `takes`
    Instant askedAt;
    std::optional<std::string> reason;
    std::optional<Instant> consentedAt; ///< by who did not ask
    std::optional<Instant> approvedAt;  ///< by a leader
    std::optional<Instant> endedAt;     ///< refused or withdrawn
    UnknownMembers unknown;
    bool operator==(const Substitution &) const = default;
};
BOOST_DESCRIBE_STRUCT(Substitution, (), (shift, gives, takes, inReturn, askedAt, reason, consentedAt, approvedAt, endedAt, unknown))

/// What an office asks for.
struct SubstitutionRules
{
    bool needsConsent = true;
    bool needsApproval = true;
    int noticeHours = 0; ///< before the shift begins, from when it was asked for
    bool operator==(const SubstitutionRules &) const = default;
};
BOOST_DESCRIBE_STRUCT(SubstitutionRules, (), (needsConsent, needsApproval, noticeHours))

enum class SubstitutionState {
    WaitsForConsent,
    WaitsForApproval,
    Holds,
    Ended, ///< refused or withdrawn
    Stale, ///< the roster has changed under it; nothing of it is applied
};
BOOST_DESCRIBE_ENUM(SubstitutionState, WaitsForConsent, WaitsForApproval, Holds, Ended, Stale)

enum class Staleness {
    NoSuchShift, ///< the roster has none of that post at that time
    OtherHours,  ///< it begins as agreed, and ends at another time
    OtherPerson, ///< who gives it does not stand it any more
    TakerIsOn,   ///< who is to take it stands another shift at that time
    TakerIsAway, ///< or is on leave, or no member
};
BOOST_DESCRIBE_ENUM(Staleness, NoSuchShift, OtherHours, OtherPerson, TakerIsOn, TakerIsAway)

struct SubstitutionVerdict
{
    SubstitutionState state = SubstitutionState::WaitsForConsent;
    std::optional<Staleness> staleness;
    bool isLate = false; ///< asked for with less notice than the office asks for; a leader may approve it all the same
    bool operator==(const SubstitutionVerdict &) const = default;
};

/// A roster with its substitutions.
struct StoodRoster
{
    std::vector<Cell> cells;                   ///< with `stands` as it is now, `turnOf` as it was
    std::vector<SubstitutionVerdict> verdicts; ///< of each substitution
};

/// Applies those of @p substitutions that hold, one after another in the order given (in which they came to hold): each is judged by the
/// roster as the ones before have left it. @p cells are of @p plan.
[[nodiscard]] StoodRoster withSubstitutions(std::vector<Cell> cells, const std::vector<Substitution> &substitutions, const SubstitutionRules &rules,
                                            const RosterPlan &plan, const calendar::TimeZone &zone);

/// The rules of @p plan that @p substitution would break, of either person, with @p cells as everybody else stands: to be shown to who
/// agrees and who approves. Fails as buildRoster, and with NotFound where a shift is none of the plan's.
[[nodiscard]] Result<std::vector<Block>> rulesBrokenBy(const Substitution &substitution, const std::vector<Cell> &cells, const RosterPlan &plan,
                                                       const calendar::TimeZone &zone, const calendar::Calendar &calendar);

} // namespace redoubt::duty
