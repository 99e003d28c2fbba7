// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/ClientSettings.h"
#include "sync/client/HttpExchange.h"
#include "sync/client/ServerAddress.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <memory>

namespace redoubt::sync {

/// One TLS connection to the server, for one request at a time. Owned by the I/O thread; who runs its coroutines holds it.
class Connection
{
public:
    using Stream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

    Connection(boost::asio::io_context &io, std::shared_ptr<boost::asio::ssl::context> tls, ServerAddress address, ClientSettings settings);

    /// Name, connection and TLS handshake, each with its time.
    boost::asio::awaitable<Answer<void>> open();
    /// Any status comes as an answer. After a failure the connection is of no more use.
    boost::asio::awaitable<Answer<HttpAnswer>> exchange(HttpRequest request);
    /// What is under way ends with Cancelled.
    void close();

    /// The peer keeps it open for another request.
    [[nodiscard]] bool isReusable() const { return m_isReusable; }
    /// Not one byte of an answer has come to the last request.
    [[nodiscard]] bool isAnswerUntouched() const { return m_isAnswerUntouched; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    [[nodiscard]] Stream &stream() { return m_stream; }

private:
    boost::asio::awaitable<Answer<void>> connect();
    void expire(std::chrono::milliseconds time);

    std::shared_ptr<boost::asio::ssl::context> m_tls;
    ServerAddress m_address;
    ClientSettings m_settings;
    boost::asio::ip::tcp::resolver m_resolver;
    boost::asio::steady_timer m_resolverTimer;
    Stream m_stream;
    boost::beast::flat_buffer m_buffer;
    bool m_isReusable = false;
    bool m_isAnswerUntouched = true;
    bool m_isClosed = false;
};

} // namespace redoubt::sync
