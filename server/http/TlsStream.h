// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/TlsContext.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/system/error_code.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace redoubt::server {

namespace asio = boost::asio;
using boost::system::error_code;
/// Every connection lives on one I/O thread, so its executor is that thread's and nothing has to be erased.
using TcpSocket = asio::basic_stream_socket<asio::ip::tcp, asio::io_context::executor_type>;

/// TLS on a non-blocking socket without buffers of its own.
///
/// asio::ssl::stream keeps 68 KiB of buffers for each connection, idle or not; here OpenSSL reads and writes the
/// socket itself and gives its record buffers back while nothing moves, so an idle console costs a fraction of that.
/// An AsyncStream for Beast. One read and one write may be under way at a time. Owned by one I/O thread.
class TlsStream
{
public:
    using next_layer_type = TcpSocket;
    using executor_type = TcpSocket::executor_type;

    TlsStream(TcpSocket socket, SSL_CTX &context);
    TlsStream(TlsStream &&) noexcept = default;

    // Asio and Beast chose these names.
    // NOLINTBEGIN(readability-identifier-naming)
    [[nodiscard]] executor_type get_executor() { return m_socket.get_executor(); }
    [[nodiscard]] TcpSocket &next_layer() { return m_socket; }
    [[nodiscard]] const TcpSocket &next_layer() const { return m_socket; }

    template <class Token>
    auto async_handshake(Token &&token)
    {
        return asio::async_compose<Token, void(error_code, std::size_t)>(Operation{*this, [](TlsStream &stream) { return stream.handshake(); }},
                                                                         token, m_socket);
    }
    template <class MutableBuffers, class Token>
    auto async_read_some(const MutableBuffers &buffers, Token &&token)
    {
        const auto first = firstOf<asio::mutable_buffer>(buffers);
        return asio::async_compose<Token, void(error_code, std::size_t)>(Operation{*this, [first](TlsStream &stream) { return stream.read(first); }},
                                                                         token, m_socket);
    }
    template <class ConstBuffers, class Token>
    auto async_write_some(const ConstBuffers &buffers, Token &&token)
    {
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            Operation{*this, [buffers](TlsStream &stream) { return stream.writeSequence(buffers); }}, token, m_socket);
    }
    /// Says goodbye to the peer and does not wait for its answer: HTTP and WebSocket frame their own ends.
    template <class Token>
    auto async_shutdown(Token &&token)
    {
        return asio::async_compose<Token, void(error_code, std::size_t)>(Operation{*this, [](TlsStream &stream) { return stream.shutdown(); }}, token,
                                                                         m_socket);
    }
    // NOLINTEND(readability-identifier-naming)

    /// Octets that were read or written so far: a peer for whom they stand still has stalled.
    [[nodiscard]] std::uint64_t moved() const { return m_moved; }

private:
    enum class Wants { Nothing, Read, Write };
    struct Step
    {
        Wants wants = Wants::Nothing;
        error_code error;
        std::size_t bytes = 0;
    };

    template <class Work>
    struct Operation
    {
        TlsStream &stream;
        Work work;
        Step step{};
        enum class At { Start, Waiting, Posted } at = At::Start;

        template <class Self>
        void operator()(Self &self, error_code error = {}, std::size_t = 0)
        {
            if (at == At::Posted)
                return self.complete(step.error, step.bytes);
            if (error)
                return self.complete(error, 0);
            const bool first = at == At::Start;
            // A closed socket's number may be another connection's by now: nothing may be read from or written to it.
            step = stream.m_socket.is_open() ? work(stream) : Step{Wants::Nothing, asio::error::bad_descriptor, 0};
            // Composed operations move with self: nothing of *this may be touched after these calls.
            auto &socket = stream.m_socket;
            switch (step.wants) {
            case Wants::Read: at = At::Waiting; return socket.async_wait(TcpSocket::wait_read, std::move(self));
            case Wants::Write: at = At::Waiting; return socket.async_wait(TcpSocket::wait_write, std::move(self));
            case Wants::Nothing: break;
            }
            if (!first)
                return self.complete(step.error, step.bytes);
            at = At::Posted; // an operation must not complete inside the call that began it
            asio::post(socket.get_executor(), std::move(self));
        }
    };
    template <class Work>
    Operation(TlsStream &, Work) -> Operation<Work>;

    template <class Buffer, class Buffers>
    static Buffer firstOf(const Buffers &buffers)
    {
        const auto end = asio::buffer_sequence_end(buffers);
        for (auto it = asio::buffer_sequence_begin(buffers); it != end; ++it) {
            if (Buffer buffer(*it); buffer.size() > 0)
                return buffer;
        }
        return Buffer();
    }

    /// A header and a small body become one record: they are copied together up to a record's size.
    template <class ConstBuffers>
    Step writeSequence(const ConstBuffers &buffers)
    {
        const auto first = firstOf<asio::const_buffer>(buffers);
        if (first.size() >= RecordBytes || first.size() == asio::buffer_size(buffers))
            return write(first);
        std::byte flat[RecordBytes];
        const auto size = asio::buffer_copy(asio::buffer(flat), buffers);
        return write(asio::const_buffer(flat, size));
    }

    static constexpr std::size_t RecordBytes = 16 * 1024;

    Step handshake();
    Step read(asio::mutable_buffer buffer);
    Step write(asio::const_buffer buffer);
    Step shutdown();
    Step after(int result, std::size_t bytes);

    struct FreeSsl
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    TcpSocket m_socket;
    std::unique_ptr<SSL, FreeSsl> m_ssl;
    std::uint64_t m_moved = 0;
};

/// Beast's WebSocket ends its transport through these.
void teardown(boost::beast::role_type role, TlsStream &stream, error_code &error);
template <class Handler> // NOLINTNEXTLINE(readability-identifier-naming): Beast chose this name
void async_teardown(boost::beast::role_type, TlsStream &stream, Handler &&handler)
{
    stream.async_shutdown([&stream, handler = std::forward<Handler>(handler)](error_code error, std::size_t) mutable {
        error_code ignored;
        stream.next_layer().close(ignored);
        handler(error);
    });
}

} // namespace redoubt::server
