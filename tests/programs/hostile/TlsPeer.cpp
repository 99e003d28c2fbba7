// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programs/hostile/TlsPeer.h"

#include <openssl/err.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace redoubt::hostile {

namespace {
constexpr int BufferBytes = 16 * 1024;

sockaddr_in loopback(std::uint8_t host, std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK - 1 + host);
    return address;
}

void waitAtMost(int socket, int what, std::chrono::milliseconds time)
{
    const auto ms = std::max<std::int64_t>(1, time.count());
    const timeval limit{ms / 1000, (ms % 1000) * 1000};
    ::setsockopt(socket, SOL_SOCKET, what, &limit, sizeof limit);
}
} // namespace

TlsPeer::TlsPeer(SSL_CTX &context, std::uint16_t port, std::uint8_t from) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const auto own = loopback(from, 0);
    const auto server = loopback(1, port);
    const int small = BufferBytes;
    const int yes = 1;
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    waitAtMost(m_socket, SO_RCVTIMEO, std::chrono::seconds(20));
    waitAtMost(m_socket, SO_SNDTIMEO, std::chrono::seconds(20));
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&own), sizeof own) != 0
        || ::connect(m_socket, reinterpret_cast<const sockaddr *>(&server), sizeof server) != 0)
        return;
    m_ssl.reset(SSL_new(&context));
    SSL_set_fd(m_ssl.get(), m_socket);
    m_isConnected = SSL_connect(m_ssl.get()) == 1;
    ERR_clear_error();
}

TlsPeer::~TlsPeer()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

std::size_t TlsPeer::send(std::string_view bytes, std::chrono::milliseconds patience)
{
    if (!m_isConnected)
        return 0;
    waitAtMost(m_socket, SO_SNDTIMEO, patience);
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        std::size_t put = 0;
        if (SSL_write_ex(m_ssl.get(), bytes.data() + sent, std::min<std::size_t>(BufferBytes, bytes.size() - sent), &put) != 1)
            break;
        sent += put;
    }
    ERR_clear_error();
    return sent;
}

std::optional<PeerAnswer> TlsPeer::receive(std::chrono::milliseconds patience)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    for (;;) {
        if (const auto end = m_read.find("\r\n\r\n"); end != std::string::npos) {
            std::string head = m_read.substr(0, end);
            std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
            const auto field = head.find("\r\ncontent-length: ");
            const auto size = field == std::string::npos ? 0 : std::strtoull(head.c_str() + field + 18, nullptr, 10);
            if (m_read.size() >= end + 4 + size) {
                PeerAnswer answer{static_cast<unsigned>(std::strtoul(head.c_str() + 9, nullptr, 10)), m_read.substr(end + 4, size)};
                m_read.erase(0, end + 4 + size);
                return answer;
            }
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (!m_isConnected || left.count() <= 0)
            return std::nullopt;
        waitAtMost(m_socket, SO_RCVTIMEO, left);
        char piece[BufferBytes];
        std::size_t got = 0;
        if (SSL_read_ex(m_ssl.get(), piece, sizeof piece, &got) != 1) {
            ERR_clear_error();
            return std::nullopt;
        }
        m_read.append(piece, got);
    }
}

} // namespace redoubt::hostile
