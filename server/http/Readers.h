// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Answer.h"
#include "server/http/Task.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <cstddef>
#include <exception>
#include <memory>
#include <optional>
#include <utility>

namespace redoubt::server {

/// The threads that read the database, parse and pack: what would hold an I/O thread up. Thread-safe.
class Readers
{
public:
    Readers(unsigned threads, std::size_t maxWaiting) : m_maxWaiting(maxWaiting), m_pool(threads) { }

    [[nodiscard]] bool isFull() const { return m_waiting >= m_maxWaiting; }
    [[nodiscard]] std::size_t waiting() const { return m_waiting; }
    /// Finishes what was begun.
    void join() { m_pool.join(); }

    /// Calls @p begin with a Done<T> on a reader; the coroutine goes on, on its own I/O thread, when that is called,
    /// from whichever thread. What @p begin throws becomes Internal. What it refers to lives in the coroutine's frame.
    template <class T, class Begin>
    [[nodiscard]] Task<Answer<T>> call(Begin begin)
    {
        ++m_waiting;
        auto answer = co_await asio::async_initiate<const asio::use_awaitable_t<IoExecutor> &, void(std::exception_ptr, std::optional<Answer<T>>)>(
            [](auto handler, Readers *readers, Begin start) {
                // Shared, because a std::function must be copyable and the handler is not.
                const auto executor = asio::get_associated_executor(handler);
                const auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
                Done<T> done = [waiting, executor](Answer<T> value) {
                    asio::post(executor, [waiting, value = std::optional<Answer<T>>(std::move(value))]() mutable {
                        std::move (*waiting)(std::exception_ptr(), std::move(value));
                    });
                };
                asio::post(readers->m_pool, [readers, start = std::move(start), done = std::move(done)]() mutable {
                    --readers->m_waiting;
                    try {
                        start(done);
                    } catch (const std::exception &exception) {
                        done(refuse(ErrorCode::Internal, exception.what()));
                    }
                });
            },
            useTask, this, std::move(begin));
        co_return std::move(*answer);
    }

    /// Runs @p work, which returns a T or a Result<T>, and comes back with its result.
    template <class T, class Work>
    [[nodiscard]] Task<Result<T>> run(Work work)
    {
        const auto begin = [&work](const Done<T> &done) {
            Result<T> result = work();
            if (result)
                done(std::move(*result));
            else
                done(refuse(std::move(result.error())));
        };
        auto answer = co_await call<T>(begin);
        if (!answer)
            co_return fail(std::move(answer.error().error));
        co_return std::move(*answer);
    }

    /// Without anyone waiting for it.
    template <class Work>
    void post(Work work)
    {
        asio::post(m_pool, std::move(work));
    }

private:
    const std::size_t m_maxWaiting;
    std::atomic<std::size_t> m_waiting{0};
    asio::thread_pool m_pool;
};

} // namespace redoubt::server
