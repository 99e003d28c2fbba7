// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Handover.h"

/// What people say around a handover: steps ticked, a leader's consent, holds, and what was found wrong afterwards. Entries all.
namespace redoubt::duty {

/// A step of the order, ticked by one side; the last one of a step and side counts. It belongs to the shift, so that a sheet that is prepared anew
/// asks for nothing twice.
struct StepTick
{
    static constexpr const char *Kind = "duty.handover_step";
    /// Ticked by the incoming side where the order says how early it comes: "I am here". No step of an order has this key.
    static constexpr const char *Arrived = "arrived";
    Id shift;         ///< the outgoing one
    std::string step; ///< key of the order's step, or Arrived
    HandoverSide side = HandoverSide::Outgoing;
    bool done = true; ///< false: taken back
    Instant at;
    std::string by; ///< shown name of who wrote it: both may stand at one console
    UnknownMembers unknown;
    bool operator==(const StepTick &) const = default;
};
BOOST_DESCRIBE_STRUCT(StepTick, (), (shift, step, side, done, at, by, unknown))

/// A leader's word for the handover of a shift: that somebody signs on behalf 代签 of who cannot be there, or that duty passes although a hold
/// stands. By the leader's own password, at whichever console.
struct HandoverConsent
{
    static constexpr const char *Kind = "duty.handover_consent";
    Id shift;
    std::optional<HandoverSide> side; ///< of a signature on behalf: with meant and signs, all or none
    std::optional<Id> meant;          ///< who stands on the sheet
    std::optional<std::string> meantName;
    std::optional<Id> signs; ///< who signs for them
    std::optional<std::string> signsName;
    std::optional<std::vector<Id>> despite; ///< holds, and matters that hold, that this handover passes in spite of
    std::string reason;
    Instant at;
    std::string by; ///< shown name of the leader
    feed::SignedWord word;
    UnknownMembers unknown;
    bool operator==(const HandoverConsent &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverConsent, (), (shift, side, meant, meantName, signs, signsName, despite, reason, at, by, word, unknown))

/// A leader's order that duty does not pass 暂停交接, e.g. while a major incident is handled.
struct HandoverHold
{
    static constexpr const char *Kind = "duty.handover_hold";
    std::string reason;
    std::optional<Id> matter; ///< that it is for
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const HandoverHold &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverHold, (), (reason, matter, at, by, unknown))

/// The end of a hold.
struct HandoverHoldEnd
{
    static constexpr const char *Kind = "duty.handover_hold_end";
    Id hold;
    std::string reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const HandoverHoldEnd &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverHoldEnd, (), (hold, reason, at, by, unknown))

/// What turned out to be wrong or left out in a sheet that is signed 更正: the sheet stays as it was signed, and this stands beside it.
struct HandoverCorrection
{
    static constexpr const char *Kind = "duty.handover_correction";
    Id handover;
    std::string text;
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const HandoverCorrection &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverCorrection, (), (handover, text, at, by, unknown))

} // namespace redoubt::duty
