// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "sync/client/ClientSettings.h"
#include "sync/client/ServerAddress.h"
#include "sync/engine/Failure.h"

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/system/error_code.hpp>

#include <memory>

namespace redoubt::sync {

/// A context that verifies the peer against @p trust. Fails with TlsUntrusted for a CA that does not read.
[[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>> makeTlsContext(const TlsTrust &trust);
/// A context that verifies nothing: only to look at a chain whose root is then checked by its digest. Nothing is ever sent over it.
[[nodiscard]] std::shared_ptr<boost::asio::ssl::context> makeLookingContext();

/// Sets the name to be verified (and SNI) for one connection.
[[nodiscard]] Result<void> expectHost(SSL *ssl, const ServerAddress &address);

/// The PEM of the CA certificate with @p digest (of its DER) in the chain that the peer showed. Fails with TlsUntrusted.
[[nodiscard]] Result<std::string> findCaInChain(SSL *ssl, const Digest &digest);
/// Whether @p pem is one certificate with @p digest (of its DER). Fails with TlsUntrusted.
[[nodiscard]] Result<void> checkCaDigest(const std::string &pem, const Digest &digest);

/// What a failed handshake means: expired, not trusted, or no server at all.
[[nodiscard]] Failure handshakeFailure(SSL *ssl, const boost::system::error_code &error);
/// What any other error of a connection means.
[[nodiscard]] Failure connectionFailure(const boost::system::error_code &error);

} // namespace redoubt::sync
