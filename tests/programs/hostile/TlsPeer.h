// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/ssl.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace redoubt::hostile {

/// What came back; an answer's body is read by its Content-Length.
struct PeerAnswer
{
    unsigned status = 0;
    std::string body;
};

/// A blocking TLS connection that says what it is told and reads only when it is told. Small buffers of the system, so that what it does not
/// read stays with the server.
class TlsPeer
{
public:
    /// From 127.0.0.@p from: the server counts connections by address.
    TlsPeer(SSL_CTX &context, std::uint16_t port, std::uint8_t from);
    ~TlsPeer();
    TlsPeer(const TlsPeer &) = delete;
    TlsPeer &operator=(const TlsPeer &) = delete;

    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    /// Sends as much as is taken within @p patience; returns how much that was.
    std::size_t send(std::string_view bytes, std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// None when nothing whole came within @p patience.
    [[nodiscard]] std::optional<PeerAnswer> receive(std::chrono::milliseconds patience = std::chrono::seconds(20));

private:
    struct FreeSsl
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };
    int m_socket = -1;
    std::unique_ptr<SSL, FreeSsl> m_ssl;
    bool m_isConnected = false;
    std::string m_read;
};

} // namespace redoubt::hostile
