// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/Connection.h"
#include "sync/client/LiveEvents.h"

#include <boost/beast/websocket/stream.hpp>

#include <functional>
#include <memory>
#include <string>

namespace redoubt::sync {

/// The WebSocket of GET /v1/live. Owned by the I/O thread; who runs its coroutine holds it.
class LiveSocket
{
public:
    LiveSocket(boost::asio::io_context &io, std::shared_ptr<boost::asio::ssl::context> tls, ServerAddress address, ClientSettings settings);

    /// Opens it and reads hints until it ends; gives the reason.
    boost::asio::awaitable<Failure> run(std::string token, std::function<void()> opened, std::function<void(feed::Hint)> hinted);
    /// run() ends with Cancelled.
    void close();

private:
    using Socket = boost::beast::websocket::stream<Connection::Stream &, false>;

    boost::asio::awaitable<Answer<void>> upgrade(std::string token);
    [[nodiscard]] Failure closeFailure(const boost::system::error_code &error) const;

    ServerAddress m_address;
    ClientSettings m_settings;
    Connection m_connection;
    Socket m_socket;
};

} // namespace redoubt::sync
