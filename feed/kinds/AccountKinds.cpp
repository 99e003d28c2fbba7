// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"

#include "core/crypto/Digest.h"
#include "core/text/ShownName.h"
#include "feed/FieldBounds.h"

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

using text::MaxName; // as every name that is shown
constexpr std::size_t MaxWord = 64;
constexpr std::int64_t MaxRetentionDays = 36'500;
constexpr std::size_t KeyBytes = 32;
constexpr std::size_t SignatureBytes = 64;

void boundBytes(KindDeclaration &kind, std::string_view field, std::size_t exactly)
{
    boundField(kind, field, [exactly](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto bytes, fromJson<Bytes>(value));
        if (bytes.size() != exactly)
            return fail(ErrorCode::InvalidArgument, std::to_string(exactly) + " bytes");
        return {};
    });
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
    auto grant = serverKind<GrantRecord>(StreamPurpose::Account);
    boundText(grant, "classification", 0, MaxWord);
    boundNumber(grant, "retentionDays", 0, MaxRetentionDays);
    registry.declare(std::move(grant));

    registry.declare(serverKind<UnitRoleRecord>(StreamPurpose::Account));

    auto certificate = serverKind<CertificateRecord>(StreamPurpose::Account);
    boundText(certificate, "installationName", 0, MaxName);
    boundBytes(certificate, "key", KeyBytes);
    boundBytes(certificate, "signature", SignatureBytes);
    registry.declare(std::move(certificate));

    auto unit = serverKind<UnitRecord>(StreamPurpose::Directory);
    boundText(unit, "name", 1, MaxName);
    registry.declare(std::move(unit));

    auto staff = serverKind<StaffRecord>(StreamPurpose::Directory);
    boundText(staff, "name", 1, MaxName);
    registry.declare(std::move(staff));
}

} // namespace redoubt::feed
