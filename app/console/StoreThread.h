// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/UiDispatcher.h"
#include "store/Cache.h"
#include "store/Profile.h"

#include <QPointer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>

namespace redoubt::console {

/// What the store thread owns. Only work that runs there may touch it.
struct StoreRoom
{
    std::unique_ptr<store::Profile> profile;
    std::unique_ptr<store::Cache> cache;    ///< null while nobody is signed in
    const void *enteredBy = nullptr;        ///< the attempt that opened the cache; only compared
    std::optional<store::AccountKeys> keys; ///< of who is signed in: a changed password wraps them anew
};

/// The thread that owns the profile and the only writing connection to the cache. Work runs one after the other in the
/// order of posting; the UI thread never waits for it.
class StoreThread
{
public:
    using Work = std::function<void(StoreRoom &)>;

    explicit StoreThread(UiDispatcher &ui);
    /// Runs what is queued, closes the cache and joins.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// From any thread.
    void post(Work work);
    /// The way back.
    [[nodiscard]] UiDispatcher &ui() { return m_ui; }

    enum class Slice { More, Done };
    /// Runs @p slice again and again until it is Done, each time behind what was posted meanwhile: long work in slices
    /// that keep nobody waiting. Who stops the thread lets the slices come to their end first.
    void postSlices(std::function<Slice(StoreRoom &)> slice);

    /// Runs @p ask on the store thread and hands its value to @p then on the UI thread, unless @p context is gone by then.
    template <class Ask, class Then>
    void ask(QObject *context, Ask ask, Then then)
    {
        post([this, context = QPointer<QObject>(context), ask = std::move(ask), then = std::move(then)](StoreRoom &room) mutable {
            using Value = std::invoke_result_t<Ask &, StoreRoom &>;
            // Shared, because std::function copies and the value may be one that only moves.
            auto value = std::make_shared<Value>(ask(room));
            m_ui.post([context, value, then = std::move(then)]() mutable {
                if (context)
                    then(std::move(*value));
            });
        });
    }

private:
    void run();

    UiDispatcher &m_ui;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Work> m_queue;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace redoubt::console
