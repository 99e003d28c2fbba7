// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "server/storage/Rows.h"
#include "server/storage/StorageException.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>

namespace redoubt::server {

/// A consistent view of everything. Every function throws StorageException when the storage fails.
class ReadTransaction
{
public:
    virtual ~ReadTransaction() = default;

    [[nodiscard]] virtual std::optional<IdentityRow> identity() = 0;

    // streams and their changes
    [[nodiscard]] virtual std::optional<StreamRow> stream(const Id &id) = 0;
    /// Lines after @p after in seq order: at most @p limit, and no more after @p maxBytes (but always one if there is one). They end before
    /// a damaged row; throws DamagedRow where that would be the first.
    [[nodiscard]] virtual std::vector<StoredLine> lines(const StreamRow &stream, std::int64_t after, int limit, std::size_t maxBytes) = 0;
    [[nodiscard]] virtual std::optional<PlacedId> findChange(const StreamRow &stream, const Id &change) = 0;
    /// The greatest id of any change of the stream; nil when it has none.
    [[nodiscard]] virtual Id lastChangeId(const StreamRow &stream) = 0;

    // folded records
    [[nodiscard]] virtual std::optional<std::string> record(const StreamRow &stream, const Id &id) = 0;
    /// Ids of all records of @p kind in the order of their adds.
    [[nodiscard]] virtual std::vector<Id> recordsOfKind(const StreamRow &stream, std::string_view kind) = 0;
    /// How many those are.
    [[nodiscard]] virtual std::size_t countOfKind(const StreamRow &stream, std::string_view kind) = 0;
    /// Bodies in the order of ids, after @p after.
    [[nodiscard]] virtual std::vector<RecordRow> records(const StreamRow &stream, const std::optional<Id> &after, std::size_t limit,
                                                         std::size_t maxBytes) = 0;

    /// Every record of every stream but the directory, in no particular order: only for an administrator's rare command.
    virtual void forEachRecord(const std::function<void(const Id &stream, std::string_view body)> &visit) = 0;

    // chains
    [[nodiscard]] virtual std::optional<ChainRow> chain(const feed::ChainId &id) = 0;
    /// Segments that have a link in [from, to], in order.
    [[nodiscard]] virtual std::vector<LinkSegment> links(const ChainRow &chain, std::int64_t from, std::int64_t to) = 0;
    /// Whole segments of what follows @p after, in order: until @p maxLinks links are there (but always one if there is one).
    [[nodiscard]] virtual std::vector<LinkSegment> linksAfter(const ChainRow &chain, std::int64_t after, std::size_t maxLinks) = 0;
    /// Chains of which something stands in the stream, by author, from @p from on; at most @p limit.
    [[nodiscard]] virtual std::vector<ChainRow> chainsOf(const Id &stream, const feed::Author &from, std::size_t limit) = 0;

    /// What strangers wrote: where an author never had a role there is no chain row, and of the lines only digests and codes (ADR 11).
    /// All segments of this author in this stream, in order.
    [[nodiscard]] virtual std::vector<LinkSegment> strays(const feed::ChainId &id) = 0;
    /// The chains of this account's strays, those that were begun longest ago first; one may be named more than once.
    [[nodiscard]] virtual std::vector<feed::ChainId> oldestStrays(const Id &account, std::size_t limit) = 0;
    /// Whether a change of @p group is among this author's strays.
    [[nodiscard]] virtual bool hasStrayOfGroup(const feed::Author &author, const Id &group) = 0;

    // quarantine
    [[nodiscard]] virtual std::optional<QuarantineRow> quarantined(const Digest &link) = 0;
    /// Not yet admitted and kept whole, oldest first, at most 1,000.
    [[nodiscard]] virtual std::vector<QuarantineRow> quarantineOf(const Id &stream) = 0;
    /// What this author wrote of @p group and was not admitted, in the order of arrival; at most @p limit.
    [[nodiscard]] virtual std::vector<QuarantineRow> quarantinedGroup(const feed::Author &author, const Id &group, std::size_t limit) = 0;
    /// Why the first of those lies there; none: there is none.
    [[nodiscard]] virtual std::optional<std::string> quarantineCodeOf(const feed::Author &author, const Id &group) = 0;

    // grants
    [[nodiscard]] virtual std::vector<Role> rolesOn(const Id &account, const Id &stream) = 0;
    [[nodiscard]] virtual std::vector<GrantRow> grantsOn(const Id &stream) = 0;
    [[nodiscard]] virtual std::vector<GrantRow> grantsOf(const Id &account) = 0;
    [[nodiscard]] virtual std::vector<GrantRow> grantsDerivedFrom(const Id &stream) = 0;
    /// Streams with any grant of @p account, by id.
    [[nodiscard]] virtual std::vector<StreamRow> grantedStreams(const Id &account) = 0;
    /// The record in the account's stream that tells of the role; none if it is not told.
    [[nodiscard]] virtual std::optional<Id> grantRecord(const Id &account, const Id &stream, Role role) = 0;
    [[nodiscard]] virtual std::vector<UnitRoleRow> unitRolesOf(const Id &account) = 0;
    /// By account.
    [[nodiscard]] virtual std::vector<UnitRoleRow> unitRolesIn(const Id &unit) = 0;
    /// Accounts, sorted, that hold any of @p roles, in a unit or on a stream; @p only: that one or none.
    [[nodiscard]] virtual std::vector<Id> accountsHolding(const std::vector<Role> &roles, const std::optional<Id> &only) = 0;

    // accounts, installations, sessions
    [[nodiscard]] virtual std::optional<AccountRow> account(const Id &id) = 0;
    [[nodiscard]] virtual std::optional<AccountRow> accountByName(const std::string &signInName) = 0;
    [[nodiscard]] virtual std::vector<AccountRow> accounts() = 0;
    [[nodiscard]] virtual std::optional<InstallationRow> installation(const Id &id) = 0;
    /// All of them, by id.
    [[nodiscard]] virtual std::vector<InstallationRow> installations() = 0;
    [[nodiscard]] virtual std::optional<KeyRow> key(const Id &account, const Id &installation) = 0;
    /// Of a live session: not expired at @p now, account not locked, installation not revoked, key still the current one.
    [[nodiscard]] virtual std::optional<SessionRow> session(const Digest &token, Instant now) = 0;
    [[nodiscard]] virtual std::optional<EnrolmentRow> enrolment(const Digest &code) = 0;
    [[nodiscard]] virtual std::optional<ThrottleRow> throttle(const std::string &scope) = 0;

    /// Nothing but the account where it has put nothing in.
    [[nodiscard]] virtual AccountUse use(const Id &account) = 0;

    // attachments
    [[nodiscard]] virtual std::optional<UploadRow> upload(const Id &stream, const Digest &digest, const Id &account) = 0;
    /// Size of the blob if it is published in @p stream.
    [[nodiscard]] virtual std::optional<std::int64_t> blobSize(const Id &stream, const Digest &digest) = 0;
    [[nodiscard]] virtual bool isBlobReferenced(const Id &stream, const Digest &digest) = 0;
    /// Bytes of all uploads, begun or published.
    [[nodiscard]] virtual std::int64_t blobBytesOfStream(const Id &stream) = 0;
    [[nodiscard]] virtual std::int64_t blobBytesOfAccount(const Id &account) = 0;
    /// Of all accounts, those that were touched longest ago first, at most 10,000.
    [[nodiscard]] virtual std::vector<UploadRow> unfinishedUploads() = 0;

    // what people look at
    /// Newest first.
    [[nodiscard]] virtual std::vector<AlarmRow> alarms(std::size_t limit) = 0;
    [[nodiscard]] virtual std::vector<AuditRow> audit(std::size_t limit) = 0;
};

/// The one open write. Undone by its destructor unless it was committed.
class WriteTransaction : public ReadTransaction
{
public:
    /// Durable on return.
    virtual void commit() = 0;
    /// Nested: what follows can be undone alone.
    virtual void beginSavepoint() = 0;
    virtual void releaseSavepoint() = 0;
    virtual void rollbackSavepoint() = 0;
    /// Changes whenever what was read before may no longer hold: after any undoing, and after another program wrote.
    [[nodiscard]] virtual std::uint64_t generation() const = 0;

    virtual void setIdentity(const IdentityRow &identity) = 0;

    /// Gives @p stream its number.
    virtual void addStream(StreamRow &stream) = 0;
    virtual void setStreamHead(const StreamRow &stream) = 0;
    virtual void addLine(const StreamRow &stream, const NewLine &line) = 0;
    virtual void putRecord(const StreamRow &stream, const RecordRow &record) = 0;

    /// Gives @p chain its number when it is new.
    virtual void putChain(ChainRow &chain) = 0;
    virtual void addLinks(const ChainRow &chain, const LinkSegment &segment) = 0;

    /// @p groups: of its changes.
    virtual void addStray(const feed::ChainId &id, const LinkSegment &segment, const std::set<Id> &groups, Instant at) = 0;
    /// Returns how many links went.
    virtual std::int64_t removeStrays(const feed::ChainId &id) = 0;
    /// They have become links of a chain. Their groups stay known (hasStrayOfGroup): none of these is ever taken in part.
    virtual void adoptStrays(const feed::ChainId &id) = 0;
    virtual void putUse(const AccountUse &use) = 0;

    virtual void addQuarantine(const QuarantineRow &row) = 0;
    virtual void markAdmitted(const Digest &link, Instant at, const Id &by) = 0;

    virtual void addGrant(const GrantRow &grant) = 0;
    virtual void removeGrant(const GrantRow &grant) = 0;
    virtual void setGrantRecord(const Id &account, const Id &stream, Role role, const std::optional<Id> &record) = 0;
    virtual void addUnitRole(const UnitRoleRow &role) = 0;
    virtual void removeUnitRole(const Id &account, const Id &unit, Role role) = 0;

    virtual void putAccount(const AccountRow &account) = 0;
    virtual void putInstallation(const InstallationRow &installation) = 0;
    virtual void putKey(const KeyRow &key) = 0;
    /// Of every key of @p account but the one on @p except.
    virtual void requirePassword(const Id &account, const std::optional<Id> &except) = 0;
    virtual void putSession(const SessionRow &session) = 0;
    virtual void removeSessionsAt(const Id &account, const Id &installation) = 0;
    /// @p except: a token that stays.
    virtual void removeSessionsOf(const Id &account, const std::optional<Digest> &except) = 0;
    virtual void removeSessionsExpiredBefore(Instant time) = 0;
    virtual void putEnrolment(const EnrolmentRow &enrolment) = 0;
    virtual void putThrottle(const ThrottleRow &row) = 0;
    virtual void removeThrottle(const std::string &scope) = 0;
    virtual void removeThrottlesBefore(Instant time) = 0;

    virtual void putUpload(const UploadRow &upload) = 0;
    virtual void removeUpload(const Id &stream, const Digest &digest, const Id &account) = 0;
    virtual void addBlobReference(const Id &stream, const Digest &digest) = 0;

    virtual void addAlarm(const AlarmRow &alarm) = 0;
    virtual void addAudit(const AuditRow &row) = 0;
};

/// A database. SQLite now; PostgreSQL passes the same contract test later (tests/server/storage).
class Storage
{
public:
    virtual ~Storage() = default;
    /// A consistent view; any thread, many at a time. Throws StorageException.
    [[nodiscard]] virtual std::unique_ptr<ReadTransaction> read() const = 0;
    /// One at a time, from one thread at a time (the Writer's). Throws StorageException.
    [[nodiscard]] virtual std::unique_ptr<WriteTransaction> write() = 0;
    /// Differs from every number given before as soon as anything was committed, by this program or beside it; equal numbers mean that every
    /// read would find what it found then. Costs far less than a read transaction. Any thread. Throws StorageException.
    [[nodiscard]] virtual std::uint64_t version() const = 0;
    /// A whole, consistent copy into a file that does not exist yet, while the server runs.
    [[nodiscard]] virtual Result<void> backup(const std::string &path) const = 0;
};

} // namespace redoubt::server
