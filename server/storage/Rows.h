// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Signing.h"
#include "core/roles/Role.h"
#include "feed/Chain.h"
#include "feed/wire/Push.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the server keeps, as values. No row knows how it is stored.
namespace redoubt::server {

/// Made once by init. The seed signs checkpoints, certificates and the server's own changes.
struct IdentityRow
{
    Id id;
    std::string name;
    Bytes seed;
    Instant createdAt;
};

struct StreamRow
{
    std::int64_t no = 0; ///< the storage's own number; 0 before it is stored
    Id id;
    StreamPurpose purpose = StreamPurpose::Public;
    Id owner;    ///< unit
    Id openedBy; ///< account, or the server
    Instant openedAt;
    std::string classification = "internal";
    std::int64_t retentionDays = 0;
    feed::StreamPosition head{1, 0};
    Digest headHash; ///< of the server's chain over the stream
};

/// A line as it is put into a stream; the bytes are borrowed.
struct NewLine
{
    std::string_view bytes;
    Id change;
    const feed::Envelope &envelope;
};
struct StoredLine
{
    std::string bytes;
    feed::Envelope envelope;
};
/// Where a change with a known id lies.
struct PlacedId
{
    std::int64_t seq = 0;
    Digest digest; ///< of its bytes
};

struct ChainRow
{
    std::int64_t no = 0; ///< the storage's own number; 0 before it is stored
    feed::ChainId id;
    feed::ChainHead head;
    bool closed = false;   ///< forked
    bool hasLines = false; ///< something of it stands in the stream: whoever only tried is told to nobody
    bool isStray = false;  ///< has no row: its head follows from the digests that were kept of a stranger's changes
};
/// One link of a chain and the verdict that its change was given.
struct Link
{
    Digest line;
    Id change;
    feed::Verdict verdict = feed::Verdict::Taken;
    std::int64_t seq = 0; ///< 0 when quarantined
    std::string code;     ///< error name when quarantined
    bool operator==(const Link &) const = default;
};
/// The links that one push added: positions start … start + links.size() - 1.
struct LinkSegment
{
    std::int64_t start = 1;
    Digest before; ///< the chain's hash in front of the first
    std::vector<Link> links;
    Bytes signature; ///< over the head after the last
};

struct RecordRow
{
    Id id;
    std::string kind;
    std::int64_t addSeq = 0;
    std::int64_t lastSeq = 0;
    std::string body; ///< feed::encodeRecord
};

/// Why an account may read a stream. The same role may have several sources; the account's stream tells each role once.
struct GrantRow
{
    enum class Source {
        Opened,
        Derived,
        Manual,
        Unit, ///< a role in a unit that reaches the stream (feed::UnitGrantRule)
    };
    Id account;
    Id stream;
    Role role = Role::Member;
    Source source = Source::Manual;
    Id from; ///< Derived: the stream whose records say so; Unit: the unit in which the role is held; nil otherwise
    auto operator<=>(const GrantRow &) const = default;
};
struct UnitRoleRow
{
    Id account;
    Id unit;
    Role role = Role::Member;
    Id record; ///< in the account's stream
    bool operator==(const UnitRoleRow &) const = default;
};

struct QuarantineRow
{
    Digest hash; ///< of the link
    Id stream;   ///< as the author named it; it may not exist
    feed::Author author;
    std::int64_t pos = 0;
    Id change;
    Id record;
    std::optional<Id> group;
    std::string line; ///< empty: only its digest, in its link, and its code were kept
    std::string code;
    std::string detail;
    Instant receivedAt;
    std::optional<Instant> admittedAt;
    std::optional<Id> admittedBy;
};

/// What one account has put into the database.
struct AccountUse
{
    Id account;
    std::int64_t changes = 0;         ///< in streams
    std::int64_t bytes = 0;           ///< of all its lines that are kept, in streams and in quarantine
    std::int64_t quarantined = 0;     ///< changes in quarantine, not admitted, that are kept whole
    std::int64_t quarantineBytes = 0; ///< of their lines
    std::int64_t strays = 0;          ///< digests of changes to streams in which it never had a role
    std::int64_t chains = 0;
    bool operator==(const AccountUse &) const = default;
};

struct AccountRow
{
    Id id;
    std::string signInName; ///< lower case
    std::string name;       ///< shown
    Id unit;
    std::string passwordHash;
    bool locked = false; ///< by an administrator
    bool mustChangePassword = false;
    Instant createdAt;
};
struct InstallationRow
{
    Id id;
    std::string name;
    Digest secretHash;
    Instant enrolledAt;
    bool revoked = false;
};
/// The key that an account has on an installation now.
struct KeyRow
{
    Id account;
    Id installation;
    VerifyKey key;
    std::string certificate; ///< JSON of a feed::CertificateRecord
    Bytes cacheSecret;
    Instant issuedAt;
    bool needsPassword = false; ///< after a password was reset or changed elsewhere: the key alone renews nothing
    Instant signedInAt;         ///< when the password was last given to the server from there
};
struct SessionRow
{
    Digest token;
    Id account;
    Id installation;
    VerifyKey key;
    Instant createdAt;
    Instant expiresAt;
    bool mustChangePassword = false; ///< of the account; read only
};
struct EnrolmentRow
{
    Digest code;
    std::string name; ///< proposed for the installation; may be empty
    Instant createdAt;
    Instant expiresAt;
    std::optional<Instant> usedAt;
};
struct ThrottleRow
{
    std::string scope;
    std::int64_t failures = 0;
    Instant since; ///< of the first failure counted
    std::optional<Instant> lockedUntil;
};

struct UploadRow
{
    Id stream;
    Digest digest;
    Id account;
    std::int64_t size = 0;
    Instant startedAt;
    bool published = false;
    Instant touchedAt; ///< when bytes came last, to a few minutes
};

struct AlarmRow
{
    Instant at;
    std::string kind; ///< "chain_forked" …
    std::optional<Id> stream;
    std::string detail;
};
struct AuditRow
{
    Instant at;
    std::optional<Id> actor; ///< none: the command line
    std::string action;      ///< "account.add" …
    std::string subject;
    std::string detail;
};

} // namespace redoubt::server
