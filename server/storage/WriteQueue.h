// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Writer.h"

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

namespace redoubt::server {

class Storage;

/// The one thread that writes. It commits whenever it is idle and takes all that has queued meanwhile (natural batching):
/// one caller waits for one fsync, sixty-four callers share it.
class WriteQueue final : public Writer
{
public:
    /// @p maxQueued: tasks that may wait; over it submit() answers TooManyRequests. @p maxBatch: tasks of one transaction.
    explicit WriteQueue(Storage &storage, std::size_t maxQueued = 1024, std::size_t maxBatch = 256);
    /// Stops as stop() does.
    ~WriteQueue() override;

    [[nodiscard]] Result<void> submit(WriteTask task) override;
    /// Takes no more, commits what has queued, joins. Harmless when repeated.
    void stop();
    [[nodiscard]] std::size_t queued() const;

private:
    void run();
    Storage &m_storage;
    const std::size_t m_maxQueued;
    const std::size_t m_maxBatch;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<WriteTask> m_tasks;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace redoubt::server
