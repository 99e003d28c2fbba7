// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/StoreThread.h"

namespace redoubt::console {

StoreThread::StoreThread(UiDispatcher &ui) : m_ui(ui), m_thread([this] { run(); }) { }

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreThread::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
    }
    m_wake.notify_one();
}

void StoreThread::postSlices(std::function<Slice(StoreRoom &)> slice)
{
    post([this, slice = std::move(slice)](StoreRoom &room) mutable {
        if (slice(room) == Slice::More)
            postSlices(std::move(slice));
    });
}

void StoreThread::run()
{
    StoreRoom room;
    for (;;) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                break;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work(room);
    }
    room.cache.reset();
    room.keys.reset();
    room.profile.reset();
}

} // namespace redoubt::console
