// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace redoubt::server {

/// Where passwords are hashed: tens of milliseconds and 19 MiB each, so never on an I/O thread and never without a bound.
class Hashing
{
public:
    virtual ~Hashing() = default;
    /// Fails with TooManyRequests when the queue is full, Cancelled after a stop.
    [[nodiscard]] virtual Result<void> submit(std::function<void()> job) = 0;
};

/// At once, on the caller's thread: for the command line, tests and the simulation.
class InlineHashing final : public Hashing
{
public:
    [[nodiscard]] Result<void> submit(std::function<void()> job) override
    {
        job();
        return {};
    }
};

/// Its own threads and a bounded queue.
class HashingPool final : public Hashing
{
public:
    explicit HashingPool(std::size_t threads = 2, std::size_t maxQueued = 64);
    /// Drains what is queued.
    ~HashingPool() override;
    [[nodiscard]] Result<void> submit(std::function<void()> job) override;
    /// Takes no more, finishes what is queued. Harmless when repeated.
    void stop();

private:
    void run();
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_jobs;
    std::size_t m_maxQueued;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace redoubt::server
