// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Connection.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <thread>

namespace redoubt::server {

/// One I/O thread with its own io_context, so that a connection never needs a lock or a strand. Functions that are
/// not marked otherwise may be called from any thread.
class IoLane
{
public:
    IoLane(const ConnectionServices &services, const redoubt::Clock &clock);
    ~IoLane();
    IoLane(const IoLane &) = delete;
    IoLane &operator=(const IoLane &) = delete;

    void start();
    [[nodiscard]] asio::io_context &context() { return m_context; }
    /// On this lane's thread.
    void adopt(TcpSocket socket, TlsContext tls, ConnectionLimits::Slot slot, std::string remote);

    void announce(std::shared_ptr<const std::vector<StreamChanged>> changes);
    void endToken(const Digest &token);
    /// Asks again whether the live sockets' tokens hold.
    void recheckLive();
    /// Ends idle connections and live sockets; the others end after their answer.
    void drain();
    void abortAll();
    void stop();
    [[nodiscard]] std::size_t liveSockets() const { return m_liveSockets; }

private:
    void tick();
    void recheckDue(bool all);
    void applyRecheck(const std::vector<std::pair<std::string, std::optional<Instant>>> &tokens);

    const ConnectionServices &m_services;
    const redoubt::Clock &m_clock;
    ConnectionSet m_set;
    asio::io_context m_context{1};
    asio::executor_work_guard<IoExecutor> m_work{m_context.get_executor()};
    asio::steady_timer m_timer{m_context};
    Connection::Clock::time_point m_nextRecheck;
    bool m_draining = false;
    std::atomic<std::size_t> m_liveSockets{0};
    std::thread m_thread;
};

} // namespace redoubt::server
