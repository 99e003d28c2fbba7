// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/TlsStream.h"

#include <boost/asio/error.hpp>
#include <openssl/bio.h>
#include <openssl/err.h>

#include <sys/socket.h>

#include <cerrno>

namespace redoubt::server {

namespace {
// OpenSSL's own socket BIO writes with write(2) and dies of SIGPIPE when the peer has gone; this one does not.
int fileDescriptor(BIO *bio) { return static_cast<int>(reinterpret_cast<std::intptr_t>(BIO_get_data(bio))); }

int readSocket(BIO *bio, char *data, int size)
{
    BIO_clear_retry_flags(bio);
    const auto got = ::recv(fileDescriptor(bio), data, static_cast<std::size_t>(size), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        BIO_set_retry_read(bio);
    if (got == 0)
        BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
    return static_cast<int>(got);
}

int writeSocket(BIO *bio, const char *data, int size)
{
    BIO_clear_retry_flags(bio);
    const auto put = ::send(fileDescriptor(bio), data, static_cast<std::size_t>(size), MSG_NOSIGNAL);
    if (put < 0 && (errno == EAGAIN || errno == EINTR))
        BIO_set_retry_write(bio);
    return static_cast<int>(put);
}

long controlSocket(BIO *bio, int command, long, void *)
{
    switch (command) {
    case BIO_CTRL_FLUSH: return 1;
    case BIO_CTRL_EOF: return BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0;
    default: return 0;
    }
}

BIO_METHOD *socketMethod()
{
    static BIO_METHOD *const method = [] {
        auto *made = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "redoubt socket");
        BIO_meth_set_read(made, readSocket);
        BIO_meth_set_write(made, writeSocket);
        BIO_meth_set_ctrl(made, controlSocket);
        return made;
    }();
    return method;
}
} // namespace

TlsStream::TlsStream(TcpSocket socket, SSL_CTX &context) : m_socket(std::move(socket)), m_ssl(SSL_new(&context))
{
    error_code ignored;
    m_socket.native_non_blocking(true, ignored);
    auto *bio = BIO_new(socketMethod());
    // NOLINTNEXTLINE(performance-no-int-to-ptr): a BIO has room for a pointer, and the descriptor is all that it needs
    BIO_set_data(bio, reinterpret_cast<void *>(static_cast<std::intptr_t>(m_socket.native_handle())));
    BIO_set_init(bio, 1);
    SSL_set_bio(m_ssl.get(), bio, bio);
    SSL_set_accept_state(m_ssl.get());
}

TlsStream::Step TlsStream::after(int result, std::size_t bytes)
{
    const int systemError = errno;
    switch (SSL_get_error(m_ssl.get(), result)) {
    case SSL_ERROR_NONE: m_moved += bytes; return {Wants::Nothing, {}, bytes};
    case SSL_ERROR_WANT_READ: return {Wants::Read, {}, 0};
    case SSL_ERROR_WANT_WRITE: return {Wants::Write, {}, 0};
    case SSL_ERROR_ZERO_RETURN: return {Wants::Nothing, asio::error::eof, 0};
    case SSL_ERROR_SYSCALL:
        return {Wants::Nothing, systemError ? error_code(systemError, boost::system::system_category()) : error_code(asio::error::eof), 0};
    default: break;
    }
    const auto reason = ERR_GET_REASON(ERR_peek_error());
    ERR_clear_error();
    // A peer that drops the connection without a goodbye: HTTP's own lengths tell whether something is missing.
    if (reason == SSL_R_UNEXPECTED_EOF_WHILE_READING)
        return {Wants::Nothing, asio::error::eof, 0};
    return {Wants::Nothing, asio::error::connection_aborted, 0};
}

TlsStream::Step TlsStream::handshake()
{
    ERR_clear_error();
    errno = 0;
    return after(SSL_do_handshake(m_ssl.get()), 0);
}

TlsStream::Step TlsStream::read(asio::mutable_buffer buffer)
{
    if (buffer.size() == 0)
        return {};
    ERR_clear_error();
    errno = 0;
    std::size_t got = 0;
    const int result = SSL_read_ex(m_ssl.get(), buffer.data(), buffer.size(), &got);
    return after(result, got);
}

TlsStream::Step TlsStream::write(asio::const_buffer buffer)
{
    if (buffer.size() == 0)
        return {};
    ERR_clear_error();
    errno = 0;
    std::size_t put = 0;
    const int result = SSL_write_ex(m_ssl.get(), buffer.data(), buffer.size(), &put);
    return after(result, put);
}

TlsStream::Step TlsStream::shutdown()
{
    if (!SSL_is_init_finished(m_ssl.get()))
        return {};
    ERR_clear_error();
    errno = 0;
    const int result = SSL_shutdown(m_ssl.get());
    return result >= 0 ? Step{} : after(result, 0);
}

void teardown(boost::beast::role_type, TlsStream &stream, error_code &error) { stream.next_layer().close(error); }

} // namespace redoubt::server
