// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/Clock.h"
#include "core/json/Described.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// How an office hands over 交接规矩: data, for offices differ. A version is an entry and is never edited; a sheet repeats the version by which it
/// was prepared, so that both sign it. What it asks for and does not get is marked, and is never a reason to lose a handover (ADR 20, 25).
namespace redoubt::duty {

/// A step that people tick while they hand over: one of the 五清, or what an office adds.
struct OrderStep
{
    std::string key;      ///< unlike in its order, kept over versions: "look"
    std::string name;     ///< 看清
    std::string what;     ///< what is done: 看清机房、设备和各类标识
    bool outgoing = true; ///< the outgoing side ticks it
    bool incoming = true; ///< the incoming side does; one of the two at least
    bool required = true; ///< missing is marked
    UnknownMembers unknown;
    bool operator==(const OrderStep &) const = default;
};
BOOST_DESCRIBE_STRUCT(OrderStep, (), (key, name, what, outgoing, incoming, required, unknown))

/// An office's order of handing over, in one of its versions.
struct HandoverOrder
{
    static constexpr const char *Kind = "duty.handover_order";
    std::int64_t version = 1;                     ///< rising; the highest holds
    std::optional<std::int64_t> lastRoundMinutes; ///< every required item is looked at within this before the sheet is prepared; none: not asked for
    std::optional<std::int64_t> earlyMinutes;     ///< the incoming officer is there this long before the shift's end; none: not asked for
    std::vector<OrderStep> steps;                 ///< may be empty
    bool outgoingHandles = true;                  ///< what comes up between preparing and the second signature is the outgoing side's to handle
    bool heldInMajorIncident = true;              ///< while an open matter is a major incident, duty does not pass without a leader's word
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const HandoverOrder &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandoverOrder, (), (version, lastRoundMinutes, earlyMinutes, steps, outgoingHandles, heldInMajorIncident, at, by, unknown))

/// What a sheet repeats of the order by which it was prepared.
struct HandedOrder
{
    Id order;
    std::int64_t version = 1;
    std::vector<OrderStep> steps;
    std::optional<std::int64_t> lastRoundMinutes;
    std::optional<std::int64_t> roundDone; ///< of the last round, where one is asked for: required items looked at within it
    std::optional<std::int64_t> roundAll;
    std::optional<std::int64_t> earlyMinutes;
    UnknownMembers unknown;
    bool operator==(const HandedOrder &) const = default;
};
BOOST_DESCRIBE_STRUCT(HandedOrder, (), (order, version, steps, lastRoundMinutes, roundDone, roundAll, earlyMinutes, unknown))

} // namespace redoubt::duty
