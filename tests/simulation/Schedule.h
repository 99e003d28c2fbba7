// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace redoubt::simulation {

/// The simulation's only time and its only loop: what is to happen, in order. Two things at the same millisecond happen
/// in the order in which they were asked for.
class Schedule
{
public:
    using Work = std::function<void()>;

    /// Milliseconds since the simulation began; never steps back.
    [[nodiscard]] std::int64_t now() const { return m_now; }
    void at(std::int64_t time, Work work) { m_queue.emplace(std::pair{std::max(time, m_now), m_next++}, std::move(work)); }
    void after(std::int64_t delay, Work work) { at(m_now + delay, std::move(work)); }
    /// Everything up to and including @p time; ends early when @p stop says so.
    void runUntil(std::int64_t time, const std::function<bool()> &stop = {});
    [[nodiscard]] std::int64_t done() const { return m_done; }

private:
    std::map<std::pair<std::int64_t, std::uint64_t>, Work> m_queue;
    std::int64_t m_now = 0;
    std::uint64_t m_next = 0;
    std::int64_t m_done = 0;
};

/// A computer's clock: the true time, off by what it is off. It can be set to anything at any moment.
class NodeClock final : public Clock
{
public:
    static constexpr std::int64_t Begin = 1'776'000'000'000; ///< 2026-04-12T13:20:00Z
    explicit NodeClock(const Schedule &schedule) : m_schedule(schedule) { }
    [[nodiscard]] Instant now() const override { return {Begin + m_schedule.now() + m_offset}; }
    void setOffset(std::int64_t ms) { m_offset = ms; }
    [[nodiscard]] std::int64_t offset() const { return m_offset; }

private:
    const Schedule &m_schedule;
    std::int64_t m_offset = 0;
};

} // namespace redoubt::simulation
