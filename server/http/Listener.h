// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/IoLane.h"

#include <boost/asio/basic_socket_acceptor.hpp>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace redoubt::server {

/// Accepts connections and deals them out to the I/O threads. What it works with outlives it.
class Listener
{
public:
    Listener(const ConnectionServices &services, const redoubt::Clock &clock);
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    /// Binds, listens and returns. Fails with what makeTlsContext says, InvalidArgument (the address) or AlreadyExists (the port is taken).
    [[nodiscard]] Result<void> start();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// New connections get this certificate from now on.
    [[nodiscard]] Result<void> useCertificate(const TlsSettings &settings);

    /// Takes no more connections and waits for those that are open, drainTimeout at most; further ones are cut off.
    /// The I/O threads go on, for what other threads still answer. Harmless when repeated.
    void drain();
    /// Ends the I/O threads.
    void stop();

    void announce(const std::vector<StreamChanged> &changes);
    void endToken(const Digest &token);
    void recheckLive();

    [[nodiscard]] std::size_t openConnections() const { return m_limits.open(); }
    [[nodiscard]] std::size_t liveSockets() const;

private:
    using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, IoExecutor>;
    [[nodiscard]] TlsContext currentTls();
    [[nodiscard]] Result<void> bind();
    void accept();
    void acceptLater(error_code why);
    void welcome(IoLane &lane, TcpSocket socket);

    const ConnectionServices &m_services;
    ConnectionLimits m_limits;
    std::mutex m_tlsMutex;
    TlsContext m_tls;
    std::vector<std::unique_ptr<IoLane>> m_lanes;
    Acceptor m_acceptor;
    asio::steady_timer m_retry;
    std::size_t m_nextLane = 0;
    std::uint16_t m_port = 0;
    bool m_started = false;
    std::atomic<bool> m_draining{false};
};

} // namespace redoubt::server
