// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/LiveSocket.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

namespace redoubt::server {

namespace websocket = boost::beast::websocket;

LiveSocket::LiveSocket(std::shared_ptr<void> owner, TlsStream &stream, Session session, std::string token, const HttpSettings &settings)
    : m_owner(std::move(owner)), m_socket(stream), m_session(session), m_token(std::move(token))
{
    websocket::stream_base::timeout timeout{};
    timeout.handshake_timeout = settings.handshakeTimeout;
    timeout.idle_timeout = settings.liveIdleTimeout;
    timeout.keep_alive_pings = true;
    m_socket.set_option(timeout);
    m_socket.read_message_max(feed::http::MaxHintBytes);
    m_socket.write_buffer_bytes(64);
    m_socket.auto_fragment(false);
    m_socket.text(true);
}

Task<bool> LiveSocket::accept(const HttpRequest &request)
{
    bhttp::request<bhttp::empty_body> upgrade;
    static_cast<bhttp::fields &>(upgrade) = request.fields;
    upgrade.method(bhttp::verb::get);
    upgrade.target({request.path.data(), request.path.size()});
    upgrade.version(11);
    const auto [error] = co_await m_socket.async_accept(upgrade, useTuple);
    co_return !error;
}

Task<void> LiveSocket::listen()
{
    std::array<char, 64> ignored{};
    const auto [error, size] = co_await m_socket.async_read_some(asio::buffer(ignored), useTuple);
    if (!error)
        end(websocket::close_code::policy_error);
    m_ended = true;
    // The peer's own close, or the answer to ours, is still to be read; a failure ends both.
    if (!error) {
        for (;;) {
            const auto [later, more] = co_await m_socket.async_read_some(asio::buffer(ignored), useTuple);
            if (later)
                break;
        }
    }
}

void LiveSocket::hint(const feed::Hint &hint)
{
    if (m_ended)
        return;
    auto &waiting = m_waiting[hint.stream];
    if (waiting.epoch < hint.epoch || (waiting.epoch == hint.epoch && waiting.head <= hint.head))
        waiting = hint;
    writeNext();
}

void LiveSocket::writeNext()
{
    if (m_isWriting || m_ended || m_waiting.empty())
        return;
    m_isWriting = true;
    m_writing = writeJson(toJson(m_waiting.begin()->second));
    m_waiting.erase(m_waiting.begin());
    m_socket.async_write(asio::buffer(m_writing), [self = shared_from_this()](error_code error, std::size_t) {
        self->m_isWriting = false;
        if (!error)
            self->writeNext();
    });
}

void LiveSocket::end(std::uint16_t code)
{
    if (m_ended)
        return;
    m_ended = true;
    m_socket.async_close(websocket::close_reason(code), [self = shared_from_this()](error_code) {});
}

} // namespace redoubt::server
