// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"

#include "core/crypto/Digest.h"

#include <algorithm>

namespace redoubt::feed {

namespace {
Id derivedId(std::string_view purpose, const Id &server, const Id &subject)
{
    Hasher hasher;
    const auto digest = hasher.addField(purpose).add(server.bytes()).add(subject.bytes()).finish();
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(digest.bytes.begin(), 16, bytes.begin());
    bytes[6] = static_cast<std::uint8_t>(0x80 | (bytes[6] & 0x0f)); // version 8: free form
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return Id(bytes);
}

template <class T>
KindDeclaration serverKind(StreamPurpose purpose)
{
    auto kind = describeKind<T>(T::Kind);
    kind.permission = Permission::AdministerDirectory;
    kind.purposes = {purpose};
    return kind;
}
} // namespace

Bytes certificateMessage(const Id &server, const CertificateRecord &certificate)
{
    Hasher hasher;
    hasher.addField("redoubt certificate 1").add(server.bytes()).add(certificate.account.bytes()).add(certificate.installation.bytes());
    hasher.addField(certificate.installationName).add(certificate.key).addField(std::to_string(certificate.issuedAt.ms));
    const auto digest = hasher.finish();
    return {digest.bytes.begin(), digest.bytes.end()};
}

Id directoryStream(const Id &server) { return derivedId("redoubt directory stream", server, {}); }

Id accountStream(const Id &server, const Id &account) { return derivedId("redoubt account stream", server, account); }

void declareAccountKinds(KindRegistry &registry)
{
    registry.declare(serverKind<GrantRecord>(StreamPurpose::Account));
    registry.declare(serverKind<UnitRoleRecord>(StreamPurpose::Account));
    registry.declare(serverKind<CertificateRecord>(StreamPurpose::Account));
    registry.declare(serverKind<UnitRecord>(StreamPurpose::Directory));
    registry.declare(serverKind<StaffRecord>(StreamPurpose::Directory));
}

} // namespace redoubt::feed
