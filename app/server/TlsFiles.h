// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/DataDirectory.h"
#include "app/server/configuration/Configuration.h"
#include "server/http/TlsContext.h"

#include <string>
#include <vector>

namespace redoubt::app {

/// How long a certificate of the server's own CA is good for: consoles and browsers of 2020 and later take no more than 398 days.
inline constexpr int ServerCertificateDays = 397;

/// What the listener shows: the files that the settings name, or those that init made.
[[nodiscard]] Result<server::TlsSettings> readTls(const Configuration &configuration);
/// The CA that consoles pin, as PEM.
[[nodiscard]] Result<std::string> readCa(const Configuration &configuration);
/// Makes a new certificate and key from the server's own CA. Fails with NotFound where there is no such CA.
[[nodiscard]] Result<void> renewCertificate(const DataDirectory &data, const std::vector<std::string> &hosts);

} // namespace redoubt::app
