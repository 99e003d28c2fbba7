// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/RaceValues.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

using incident::HopState;

namespace {
constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t farthest = 6 * hourMs;
constexpr std::int64_t shortest = 2 * hourMs;

std::int64_t wholeHours(std::int64_t ms, int offsetSeconds, bool up)
{
    const auto wall = ms + 1000LL * offsetSeconds;
    const auto begun = wall / hourMs * hourMs;
    return (up && begun != wall ? begun + hourMs : begun) - 1000LL * offsetSeconds;
}
} // namespace

RaceCount RaceValues::count() const
{
    RaceCount count;
    for (const auto &block : blocks) {
        for (const auto &lane : block.lanes) {
            ++count.all;
            switch (lane.clock.state) {
            case HopState::Running:
            case HopState::Promptly: ++count.running; break;
            case HopState::InTime: ++count.sent; break;
            case HopState::Late:
            case HopState::Overdue: ++count.late; break;
            case HopState::IfRaised: ++count.ifRaised; break;
            case HopState::Waiting:
            case HopState::NoLongerOwed: ++count.waiting; break;
            }
        }
    }
    return count;
}

RaceAxis raceAxis(const RaceValues &values, Instant now)
{
    auto first = now.ms;
    auto last = now.ms;
    for (const auto &block : values.blocks) {
        for (const auto &lane : block.lanes) {
            if (lane.clock.start && lane.clock.start->ms >= now.ms - farthest)
                first = std::min(first, lane.clock.start->ms);
            if (lane.clock.due && lane.clock.due->ms <= now.ms + farthest)
                last = std::max(last, lane.clock.due->ms);
        }
    }
    RaceAxis axis{{wholeHours(first, values.offsetSeconds, false)}, {wholeHours(last, values.offsetSeconds, true)}};
    if (axis.to.ms - axis.from.ms < shortest)
        axis.to.ms = axis.from.ms + shortest;
    return axis;
}

RaceBlock raceBlock(const incident::IncidentView &view, const IncidentLight &light, const incident::IncidentStanding &standing)
{
    RaceBlock block;
    block.incident = view.incident.id;
    block.number = text(view.incident.value.number);
    block.title = text(view.incident.value.title);
    block.unit = light.unit;
    block.level = levelOf(standing.severity);
    if (const auto *next = standing.grade.nextRise(); next && next->reachedAt && next->limit.severity > standing.severity) {
        block.risesAt = next->reachedAt;
        block.risesTo = levelOf(next->limit.severity);
    }
    block.lanes = clockRows(view, light, standing.deadlines);
    // What would be owed only if the level rises, and then waits for another to pass it on, has no place on an axis yet.
    std::erase_if(block.lanes, [](const auto &lane) {
        return lane.clock.state == HopState::NoLongerOwed || (lane.clock.state == HopState::IfRaised && !lane.clock.due);
    });
    return block;
}

} // namespace redoubt::models
