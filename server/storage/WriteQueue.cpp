// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/WriteQueue.h"

#include "server/storage/WriteBatch.h"

#include <iterator>

namespace redoubt::server {

WriteQueue::WriteQueue(Storage &storage, std::size_t maxQueued, std::size_t maxBatch)
    : m_storage(storage), m_maxQueued(maxQueued), m_maxBatch(maxBatch), m_thread([this] { run(); })
{ }

WriteQueue::~WriteQueue() { stop(); }

Result<void> WriteQueue::submit(WriteTask task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return fail(ErrorCode::Cancelled, "the server is stopping");
        if (m_tasks.size() >= m_maxQueued)
            return fail(ErrorCode::TooManyRequests, "the writer's queue is full");
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
    return {};
}

void WriteQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

std::size_t WriteQueue::queued() const
{
    const std::lock_guard lock(m_mutex);
    return m_tasks.size();
}

void WriteQueue::run()
{
    while (true) {
        std::vector<WriteTask> batch;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            if (m_tasks.size() <= m_maxBatch) {
                batch.swap(m_tasks);
            } else {
                const auto end = m_tasks.begin() + static_cast<std::ptrdiff_t>(m_maxBatch);
                batch.assign(std::make_move_iterator(m_tasks.begin()), std::make_move_iterator(end));
                m_tasks.erase(m_tasks.begin(), end);
            }
        }
        runWriteBatch(m_storage, std::move(batch));
    }
}

} // namespace redoubt::server
