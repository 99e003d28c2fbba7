// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace redoubt::server {

/// What the listener shows of itself, as PEM text.
struct TlsSettings
{
    std::string certificateChain; ///< the server's certificate first
    std::string privateKey;       ///< wiped by who read it; never logged
    bool allowTls12 = false;      ///< TLS 1.3 alone unless somebody asked for the older one
};

using TlsContext = std::shared_ptr<SSL_CTX>;

/// A server context: no client certificates, no renegotiation, no early data, no session cache in memory (tickets are
/// stateless), and buffers given back while a connection idles.
/// Fails with Malformed (not PEM, or the key does not fit the certificate) or TlsExpired (the certificate has run out).
[[nodiscard]] Result<TlsContext> makeTlsContext(const TlsSettings &settings);

} // namespace redoubt::server
