// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Result.h"
#include "core/crypto/Digest.h"

#include <string>
#include <vector>

/// The server's own CA and certificates: X.509 over ECDSA P-256, for houses that have no PKI of their own.
namespace redoubt::app {

struct CertificatePair
{
    std::string certificate; ///< PEM
    std::string key;         ///< PEM, not encrypted: its file is mode 0600
};

/// A CA that signs this server's certificates and nothing below another CA. Good for ten years.
[[nodiscard]] Result<CertificatePair> makeCa(const std::string &serverName);

/// A server's certificate for @p hosts (names and IP addresses; at least one), good for @p days. The certificate text holds the CA's
/// behind its own, so that a console which knows only the CA's digest finds it in the handshake.
/// Fails with InvalidArgument (a host that is neither a name nor an address) or Malformed (the CA).
[[nodiscard]] Result<CertificatePair> issueServerCertificate(const CertificatePair &ca, const std::vector<std::string> &hosts, int days);

/// Names and addresses of the first certificate in @p pem. Fails with Malformed.
[[nodiscard]] Result<std::vector<std::string>> hostsOf(const std::string &pem);
/// When the first certificate in @p pem runs out. Fails with Malformed.
[[nodiscard]] Result<Instant> expiryOf(const std::string &pem);
/// Of the first certificate's DER: what a ticket calls caDigest. Fails with Malformed.
[[nodiscard]] Result<Digest> certificateDigest(const std::string &pem);

} // namespace redoubt::app
