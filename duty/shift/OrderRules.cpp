// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/OrderRules.h"

#include "core/text/ShownName.h"
#include "duty/kinds/ShiftLimits.h"
#include "feed/FieldBounds.h"

#include <set>

namespace redoubt::duty {

namespace {
std::optional<TickState> tickOf(const Ticks &ticks, const std::string &step, HandoverSide side)
{
    const auto known = ticks.find({step, side});
    return known == ticks.end() || !known->second.done ? std::nullopt : std::optional(known->second);
}

OrderStep clearStep(const char *key, const char *name, const char *what, bool outgoing, bool incoming)
{
    OrderStep step;
    step.key = key;
    step.name = name;
    step.what = what;
    step.outgoing = outgoing;
    step.incoming = incoming;
    return step;
}
} // namespace

HandoverOrder usualOrder()
{
    HandoverOrder order;
    order.lastRoundMinutes = 30;
    order.earlyMinutes = 15;
    order.steps = {clearStep("look", "看清", "设备、系统和值班场所的状态", true, true),
                   clearStep("tell", "讲清", "发生了什么，还有什么没办完", true, false), clearStep("ask", "问清", "不明白的当面问", false, true),
                   clearStep("check", "查清", "日志、检查清单和未了事项逐条对上", true, true),
                   clearStep("count", "点清", "钥匙、电话、介质和印章的数目", true, true)};
    return order;
}

Result<void> checkSteps(const std::vector<OrderStep> &steps)
{
    if (steps.size() > static_cast<std::size_t>(bounds::HandoverSteps))
        return fail(ErrorCode::InvalidArgument, "at most " + std::to_string(bounds::HandoverSteps) + " steps");
    std::set<std::string_view> keys{StepTick::Arrived};
    for (const auto &step : steps) {
        REDOUBT_TRY(feed::checkText(step.key, 1, bounds::StepKey));
        REDOUBT_TRY(text::checkShownName(step.name, bounds::StepName));
        REDOUBT_TRY(feed::checkText(step.what, 0, bounds::StepWhat));
        if (!step.outgoing && !step.incoming)
            return fail(ErrorCode::InvalidArgument, step.key + ": nobody ticks it");
        if (!keys.insert(step.key).second)
            return fail(ErrorCode::InvalidArgument, step.key + ": two steps have this key");
    }
    return {};
}

std::vector<OrderPoint> orderPoints(const HandedOrder &order, const Ticks &ticks, Instant endsAt)
{
    std::vector<OrderPoint> points;
    if (order.lastRoundMinutes) {
        OrderPoint round;
        round.part = OrderPart::LastRound;
        round.minutes = *order.lastRoundMinutes;
        round.done = order.roundDone.value_or(0);
        round.all = order.roundAll.value_or(0);
        round.fulfilled = round.done >= round.all;
        points.push_back(std::move(round));
    }
    if (order.earlyMinutes) {
        OrderPoint early;
        early.part = OrderPart::Early;
        early.side = HandoverSide::Incoming;
        early.minutes = *order.earlyMinutes;
        early.tick = tickOf(ticks, StepTick::Arrived, HandoverSide::Incoming);
        early.fulfilled = early.tick && early.tick->at <= endsAt + -*order.earlyMinutes * 60'000;
        points.push_back(std::move(early));
    }
    for (const auto &step : order.steps) {
        for (const auto side : {HandoverSide::Outgoing, HandoverSide::Incoming}) {
            if (side == HandoverSide::Outgoing ? !step.outgoing : !step.incoming)
                continue;
            OrderPoint point;
            point.key = step.key;
            point.name = step.name;
            point.what = step.what;
            point.side = side;
            point.required = step.required;
            point.tick = tickOf(ticks, step.key, side);
            point.fulfilled = point.tick.has_value();
            points.push_back(std::move(point));
        }
    }
    return points;
}

} // namespace redoubt::duty
