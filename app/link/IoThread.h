// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <functional>
#include <thread>

namespace redoubt::link {

/// The thread on which everything of the network happens: one io_context, run until the object goes.
class IoThread
{
public:
    IoThread() : m_work(boost::asio::make_work_guard(m_io)), m_thread([this] { m_io.run(); }) { }
    /// What was posted before still runs; then the thread is joined. Owners of requests cancel them first.
    ~IoThread() { join(); }
    /// Ends the thread; the context stays, so that the store thread, which is joined after it, may still post to it (DESIGN §5).
    void join()
    {
        m_work.reset();
        if (m_thread.joinable())
            m_thread.join();
    }
    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    [[nodiscard]] boost::asio::io_context &context() { return m_io; }
    /// From any thread; returns at once.
    void post(std::function<void()> work) { boost::asio::post(m_io, std::move(work)); }

private:
    boost::asio::io_context m_io;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    std::thread m_thread;
};

} // namespace redoubt::link
