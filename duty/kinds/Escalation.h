// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Shift.h"

/// Escalation 升级: who is told when something was not answered in time, and the proof that they were. All of it lies in the stream of its duty
/// office. What is wanted when is computed (duty/due/EscalationRules.h); how much there may be stands in EscalationLimits.h.
namespace redoubt::duty {

/// Whom a step tells.
enum class EscalateTo {
    Second,    ///< 副班: who stands beside the one who answers for the shift; where nobody does, that one
    Leader,    ///< 带班领导: who leads the shift; where nobody does, whoever is a leader of the office
    Commander, ///< whoever commands the unit
};
BOOST_DESCRIBE_ENUM(EscalateTo, Second, Leader, Commander)

/// Which time was missed.
enum class EscalatedClock {
    Respond, ///< of a matter: nobody has begun on it
    Close,   ///< of a matter: it is still open
    Relief,  ///< of a shift: nobody has taken over
};
BOOST_DESCRIBE_ENUM(EscalatedClock, Respond, Close, Relief)

/// So long after the time was missed somebody is told.
struct EscalationStep
{
    std::int64_t afterMinutes = 0;
    EscalateTo to = EscalateTo::Leader;
    UnknownMembers unknown;
    bool operator==(const EscalationStep &) const = default;
};
BOOST_DESCRIBE_STRUCT(EscalationStep, (), (afterMinutes, to, unknown))

/// What holds for matters of one sort and grade.
struct MatterRule
{
    MatterSort sort = MatterSort::Other;
    bool critical = false;
    std::optional<std::int64_t> respondMinutes; ///< the first clock that the form offers; none: no time limit
    std::optional<calendar::TimeOfDay> closeAt; ///< the second one, on the day on which it was opened, by the office's clock; 00:00: the day's end
    std::vector<EscalationStep> unanswered;     ///< after the first clock ran out
    std::vector<EscalationStep> unclosed;       ///< after the second
    UnknownMembers unknown;
    bool operator==(const MatterRule &) const = default;
};
BOOST_DESCRIBE_STRUCT(MatterRule, (), (sort, critical, respondMinutes, closeAt, unanswered, unclosed, unknown))

/// The rules of an office, in one of their versions. Never edited: the highest version holds, of two equal ones that with the higher id.
struct EscalationPlan
{
    static constexpr const char *Kind = "duty.escalation_rules";
    std::int64_t version = 1;
    std::vector<MatterRule> matters;        ///< of each sort and grade one at most; what is missing has the product's own
    std::vector<EscalationStep> lateRelief; ///< after the shift should have been handed over
    std::string by;                         ///< shown name
    UnknownMembers unknown;
    bool operator==(const EscalationPlan &) const = default;
};
BOOST_DESCRIBE_STRUCT(EscalationPlan, (), (version, matters, lateRelief, by, unknown))

/// Somebody was told. An entry, written by the console that saw that a step had come. Two consoles that did not see each other both write one with
/// the same key: the one that the server ordered first counts, the other is marked and stays out of sight.
struct Escalation
{
    static constexpr const char *Kind = "duty.escalation";
    EscalatedClock clock = EscalatedClock::Respond;
    Id subject;  ///< the matter, or the shift
    Instant due; ///< the time that was missed
    EscalationStep step;
    std::optional<Id> person; ///< account of who was told; none: whoever holds that role
    std::string name;         ///< shown name of that person, or empty
    std::optional<Id> rules;  ///< the version by which it went; none: the product's own
    std::string key;          ///< of duty::escalationKey: what makes two of them the same
    Instant at;               ///< by the console's clock
    std::string by;           ///< shown name of whose console it was
    UnknownMembers unknown;
    bool operator==(const Escalation &) const = default;
};
BOOST_DESCRIBE_STRUCT(Escalation, (), (clock, subject, due, step, person, name, rules, key, at, by, unknown))

/// Whoever was told has taken note, and takes it on.
struct EscalationTaken
{
    static constexpr const char *Kind = "duty.escalation_taken";
    Id escalation;
    std::optional<std::string> note; ///< what they will do
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const EscalationTaken &) const = default;
};
BOOST_DESCRIBE_STRUCT(EscalationTaken, (), (escalation, note, at, by, unknown))

} // namespace redoubt::duty
