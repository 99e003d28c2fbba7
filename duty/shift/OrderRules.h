// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "duty/kinds/HandoverWords.h"

#include <map>
#include <optional>
#include <utility>

/// What an office's order asks of a handover, and what of it is there.
namespace redoubt::duty {

/// The steps as most offices have them, the 五清: 看清、讲清、问清、查清、点清; with a last round within 30 minutes and 15 minutes early.
[[nodiscard]] HandoverOrder usualOrder();

/// What holds of an order's steps beyond their shape: how many, keys that differ, names, at least one side. Fails with InvalidArgument.
[[nodiscard]] Result<void> checkSteps(const std::vector<OrderStep> &steps);

/// When a step was ticked last, by whom.
struct TickState
{
    bool done = false;
    Instant at;
    std::string by;
    bool operator==(const TickState &) const = default;
};
/// By step and side.
using Ticks = std::map<std::pair<std::string, HandoverSide>, TickState>;

enum class OrderPart {
    LastRound,
    Early, ///< the incoming side is there in time
    Step,
};

/// One thing that the order asks for.
struct OrderPoint
{
    OrderPart part = OrderPart::Step;
    std::string key;  ///< of a step
    std::string name; ///< likewise
    std::string what;
    HandoverSide side = HandoverSide::Outgoing;
    bool required = true;
    bool fulfilled = false;
    std::optional<TickState> tick; ///< of a step and of coming early
    std::int64_t minutes = 0;      ///< of the last round and of coming early: as the order has it
    std::int64_t done = 0;         ///< of the last round: items
    std::int64_t all = 0;
    bool operator==(const OrderPoint &) const = default;
};

/// Everything that @p order asks for, the round first, then the incoming side's coming, then the steps in their order, the outgoing side's before the
/// incoming one's. @p endsAt: of the outgoing shift, by the roster.
[[nodiscard]] std::vector<OrderPoint> orderPoints(const HandedOrder &order, const Ticks &ticks, Instant endsAt);

} // namespace redoubt::duty
