// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/TlsFiles.h"

#include "app/server/Certificates.h"

namespace redoubt::app {

namespace {
constexpr std::size_t MaxPemBytes = 1024 * 1024;

std::filesystem::path orElse(const std::string &set, std::filesystem::path made)
{
    return set.empty() ? std::move(made) : std::filesystem::path(set);
}
} // namespace

Result<server::TlsSettings> readTls(const Configuration &configuration)
{
    const DataDirectory data(configuration.data);
    server::TlsSettings tls;
    REDOUBT_ASSIGN(tls.certificateChain, readFile(orElse(configuration.tlsCertificate, data.certificate()), MaxPemBytes));
    REDOUBT_ASSIGN(tls.privateKey, readFile(orElse(configuration.tlsKey, data.key()), MaxPemBytes));
    tls.allowTls12 = configuration.listenTls12;
    return tls;
}

Result<std::string> readCa(const Configuration &configuration)
{
    return readFile(orElse(configuration.tlsCa, DataDirectory(configuration.data).caCertificate()), MaxPemBytes);
}

Result<void> renewCertificate(const DataDirectory &data, const std::vector<std::string> &hosts)
{
    CertificatePair ca;
    REDOUBT_ASSIGN(ca.certificate, readFile(data.caCertificate(), MaxPemBytes));
    REDOUBT_ASSIGN(ca.key, readFile(data.caKey(), MaxPemBytes));
    REDOUBT_ASSIGN(const auto pair, issueServerCertificate(ca, hosts, ServerCertificateDays));
    // The key first: a start between the two writes says that they do not fit, and the next renewal mends it.
    REDOUBT_TRY(writeFile(data.key(), pair.key, FileMode::Private));
    return writeFile(data.certificate(), pair.certificate, FileMode::Public);
}

} // namespace redoubt::app
