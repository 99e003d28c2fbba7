// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/LiveSocket.h"

#include "sync/client/Awaiting.h"
#include "sync/client/TlsContext.h"

#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

namespace redoubt::sync {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;

LiveSocket::LiveSocket(asio::io_context &io, std::shared_ptr<asio::ssl::context> tls, ServerAddress address, ClientSettings settings)
    : m_address(address), m_settings(settings), m_connection(io, std::move(tls), std::move(address), std::move(settings)),
      m_socket(m_connection.stream())
{ }

void LiveSocket::close() { m_connection.close(); }

asio::awaitable<Answer<void>> LiveSocket::upgrade(std::string token)
{
    auto opened = co_await m_connection.open();
    if (!opened)
        co_return opened;
    // From here the WebSocket keeps the time: it pings a quiet server, and gives it up when it does not answer.
    beast::get_lowest_layer(m_connection.stream()).expires_never();
    websocket::stream_base::timeout times{};
    times.handshake_timeout = m_settings.connectTimeout;
    times.idle_timeout = m_settings.liveIdleTimeout;
    times.keep_alive_pings = true;
    m_socket.set_option(times);
    m_socket.set_option(websocket::stream_base::decorator([token, program = m_settings.program](websocket::request_type &request) {
        request.set(http::field::user_agent, program);
        request.set(http::field::authorization, std::string(feed::http::Bearer) + token);
    }));
    m_socket.read_message_max(feed::http::MaxHintBytes);
    websocket::response_type response;
    auto [error] = co_await m_socket.async_handshake(response, m_address.hostHeader(), std::string(feed::http::LivePath), kAwait);
    if (m_connection.isClosed())
        co_return refuse(ErrorCode::Cancelled);
    if (error == websocket::error::upgrade_declined) {
        HttpAnswer answer;
        answer.status = response.result_int();
        answer.body = response.body();
        auto failure = failureOf(answer);
        failure.isAnswer = true;
        co_return tl::unexpected(std::move(failure));
    }
    if (error)
        co_return tl::unexpected(connectionFailure(error));
    co_return Answer<void>{};
}

asio::awaitable<Failure> LiveSocket::run(std::string token, std::function<void()> opened, std::function<void(feed::Hint)> hinted)
{
    const auto upgraded = co_await upgrade(std::move(token));
    if (!upgraded)
        co_return upgraded.error();
    opened();
    beast::flat_buffer buffer;
    while (!m_connection.isClosed()) {
        buffer.clear();
        auto [error, size] = co_await m_socket.async_read(buffer, kAwait);
        if (m_connection.isClosed())
            break;
        if (error)
            co_return closeFailure(error);
        const auto data = buffer.data();
        const auto value = parseJson({static_cast<const char *>(data.data()), data.size()});
        const auto hint = value ? fromJson<feed::Hint>(*value) : Result<feed::Hint>(fail(value.error()));
        if (!m_socket.got_text() || !hint)
            co_return Failure{ErrorCode::ProtocolError, "not a hint", true, {}, {}, {}, {}};
        hinted(*hint);
    }
    co_return Failure{ErrorCode::Cancelled, {}, false, {}, {}, {}, {}};
}

Failure LiveSocket::closeFailure(const boost::system::error_code &error) const
{
    if (error != websocket::error::closed)
        return connectionFailure(error);
    const auto &reason = m_socket.reason();
    Failure failure;
    failure.isAnswer = true;
    failure.code = reason.code == feed::http::LiveTokenEnded ? ErrorCode::Expired : ErrorCode::ServerError;
    failure.detail = "closed with " + std::to_string(reason.code);
    return failure;
}

} // namespace redoubt::sync
