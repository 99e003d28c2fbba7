// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Result.h"

#include <string>

namespace redoubt::console {

/// What a person should see of a CA before trusting it.
struct CertificateFacts
{
    std::string subject;     ///< common name, else the whole subject
    std::string fingerprint; ///< SHA-256 of the DER form: "9C:41:…:E7"
    Instant validUntil;
};

/// Fails with Malformed for anything but one PEM certificate.
[[nodiscard]] Result<CertificateFacts> readCertificate(const std::string &pem);
/// "sha256:9c41…" to "9C:41:…"; empty if it is none.
[[nodiscard]] std::string fingerprintOf(const std::string &digest);

} // namespace redoubt::console
