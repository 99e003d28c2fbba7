// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/crypto/Digest.h"

#include <string>
#include <vector>

/// X.509 made at test time, so that no key lies in the repository and none expires there.
namespace redoubt::testkit {

/// A certificate and its P-256 key.
struct TlsIdentity
{
    std::string certificatePem;
    std::string keyPem;
    Bytes certificateDer;

    [[nodiscard]] Digest digest() const { return digestOf(ByteView(certificateDer)); }
};

struct CertificateRequest
{
    std::string commonName = "127.0.0.1";
    std::vector<std::string> dnsNames{"localhost"};
    std::vector<std::string> addresses{"127.0.0.1"};
    long validFromSeconds = -3600;   ///< relative to now
    long validToSeconds = 24 * 3600; ///< relative to now; negative: expired
};

/// A root that may sign servers' certificates.
[[nodiscard]] TlsIdentity makeTestCa(const std::string &commonName = "Redoubt test CA", long validToSeconds = 24 * 3600);
/// A server's certificate signed by @p ca.
[[nodiscard]] TlsIdentity issueTestCertificate(const TlsIdentity &ca, const CertificateRequest &request = {});
/// A server's certificate signed by itself.
[[nodiscard]] TlsIdentity makeSelfSigned(const CertificateRequest &request = {});

} // namespace redoubt::testkit
