// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <chrono>
#include <functional>
#include <future>
#include <thread>

namespace redoubt::link {

/// The thread on which everything of the network happens: one io_context, run until the object goes.
class IoThread
{
public:
    IoThread() : m_work(boost::asio::make_work_guard(m_io)), m_thread([this] { run(); }) { }
    /// What was posted before still runs; then the thread is joined. Owners of requests cancel them first.
    ~IoThread() { join(); }
    /// Ends the thread; the context stays, so that the store thread, which is joined after it, may still post to it (DESIGN §5).
    /// What is still under way then (the goodbye to a server that does not answer) gets a moment, and is given up.
    void join()
    {
        m_work.reset();
        if (!m_thread.joinable())
            return;
        if (m_ended.wait_for(Grace) == std::future_status::timeout)
            m_io.stop();
        m_thread.join();
    }
    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    [[nodiscard]] boost::asio::io_context &context() { return m_io; }
    /// From any thread; returns at once.
    void post(std::function<void()> work) { boost::asio::post(m_io, std::move(work)); }

    static constexpr std::chrono::seconds Grace{2};

private:
    void run()
    {
        m_io.run();
        m_end.set_value();
    }

    boost::asio::io_context m_io;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    std::promise<void> m_end;
    std::future<void> m_ended = m_end.get_future();
    std::thread m_thread;
};

} // namespace redoubt::link
