// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Hashing.h"

namespace redoubt::server {

HashingPool::HashingPool(std::size_t threads, std::size_t maxQueued) : m_maxQueued(maxQueued)
{
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

HashingPool::~HashingPool() { stop(); }

Result<void> HashingPool::submit(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return fail(ErrorCode::Cancelled, "the server is stopping");
        if (m_jobs.size() >= m_maxQueued)
            return fail(ErrorCode::TooManyRequests, "too many sign-ins at once");
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return {};
}

void HashingPool::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (auto &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void HashingPool::run()
{
    while (true) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace redoubt::server
