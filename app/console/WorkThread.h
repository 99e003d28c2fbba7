// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/UiDispatcher.h"

#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace redoubt::console {

/// A thread that owns a Room: only work that runs there may touch it. Work runs one after the other in the order of posting; the UI thread never
/// waits for it.
template <class Room>
class WorkThread
{
public:
    using Work = std::function<void(Room &)>;

    explicit WorkThread(UiDispatcher &ui) : m_ui(ui), m_thread([this] { run(); }) { }
    /// Runs what is queued, ends the room and joins.
    ~WorkThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_one();
        m_thread.join();
    }
    WorkThread(const WorkThread &) = delete;
    WorkThread &operator=(const WorkThread &) = delete;

    /// From any thread.
    void post(Work work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back(std::move(work));
        }
        m_wake.notify_one();
    }
    /// The way back.
    [[nodiscard]] UiDispatcher &ui() { return m_ui; }

    /// Runs @p ask on the thread and hands its value to @p then on the UI thread, unless @p context is gone by then.
    template <class Ask, class Then>
    void ask(QObject *context, Ask ask, Then then)
    {
        post([this, context = QPointer<QObject>(context), ask = std::move(ask), then = std::move(then)](Room &room) mutable {
            using Value = std::invoke_result_t<Ask &, Room &>;
            // Shared, because std::function copies and the value may be one that only moves.
            auto value = std::make_shared<Value>(ask(room));
            m_ui.post([context, value, then = std::move(then)]() mutable {
                if (context)
                    then(std::move(*value));
            });
        });
    }

private:
    void run()
    {
        Room room;
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
    }

    UiDispatcher &m_ui;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Work> m_queue;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace redoubt::console
