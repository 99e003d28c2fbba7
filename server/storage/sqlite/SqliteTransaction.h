// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Storage.h"
#include "server/storage/sqlite/SqliteConnection.h"

namespace redoubt::server {

class SqliteStorage;

/// Reads and writes of one transaction; as a read transaction it is given out as its base class only.
class SqliteTransaction final : public WriteTransaction
{
public:
    /// The write transaction.
    explicit SqliteTransaction(SqliteStorage &storage);
    /// A read transaction on a connection of the pool.
    SqliteTransaction(const SqliteStorage &storage, std::unique_ptr<SqliteConnection> reader);
    /// Reads on a connection that someone else has, in memory.
    explicit SqliteTransaction(SqliteConnection &connection) : m_db(connection) { }
    ~SqliteTransaction() override;

    [[nodiscard]] std::optional<IdentityRow> identity() override;
    [[nodiscard]] std::optional<StreamRow> stream(const Id &id) override;
    [[nodiscard]] std::vector<StoredLine> lines(const StreamRow &stream, std::int64_t after, int limit, std::size_t maxBytes) override;
    [[nodiscard]] std::optional<PlacedId> findChange(const StreamRow &stream, const Id &change) override;
    [[nodiscard]] Id lastChangeId(const StreamRow &stream) override;
    [[nodiscard]] std::optional<std::string> record(const StreamRow &stream, const Id &id) override;
    [[nodiscard]] std::vector<Id> recordsOfKind(const StreamRow &stream, std::string_view kind) override;
    [[nodiscard]] std::size_t countOfKind(const StreamRow &stream, std::string_view kind) override;
    [[nodiscard]] std::vector<RecordRow> records(const StreamRow &stream, const std::optional<Id> &after, std::size_t limit,
                                                 std::size_t maxBytes) override;
    void forEachRecord(const std::function<void(const Id &stream, std::string_view body)> &visit) override;
    [[nodiscard]] std::optional<ChainRow> chain(const feed::ChainId &id) override;
    [[nodiscard]] std::vector<LinkSegment> links(const ChainRow &chain, std::int64_t from, std::int64_t to) override;
    [[nodiscard]] std::vector<LinkSegment> linksAfter(const ChainRow &chain, std::int64_t after, std::size_t maxLinks) override;
    [[nodiscard]] std::vector<ChainRow> chainsOf(const Id &stream, const feed::Author &from, std::size_t limit) override;
    [[nodiscard]] std::vector<LinkSegment> strays(const feed::ChainId &id) override;
    [[nodiscard]] std::vector<feed::ChainId> oldestStrays(const Id &account, std::size_t limit) override;
    [[nodiscard]] bool hasStrayOfGroup(const feed::Author &author, const Id &group) override;
    [[nodiscard]] std::optional<QuarantineRow> quarantined(const Digest &link) override;
    [[nodiscard]] std::vector<QuarantineRow> quarantineOf(const Id &stream) override;
    [[nodiscard]] std::vector<QuarantineRow> quarantinedGroup(const feed::Author &author, const Id &group, std::size_t limit) override;
    [[nodiscard]] std::optional<std::string> quarantineCodeOf(const feed::Author &author, const Id &group) override;
    [[nodiscard]] std::vector<Role> rolesOn(const Id &account, const Id &stream) override;
    [[nodiscard]] std::vector<GrantRow> grantsOn(const Id &stream) override;
    [[nodiscard]] std::vector<GrantRow> grantsOf(const Id &account) override;
    [[nodiscard]] std::vector<GrantRow> grantsDerivedFrom(const Id &stream) override;
    [[nodiscard]] std::vector<StreamRow> grantedStreams(const Id &account) override;
    [[nodiscard]] std::optional<Id> grantRecord(const Id &account, const Id &stream, Role role) override;
    [[nodiscard]] std::vector<UnitRoleRow> unitRolesOf(const Id &account) override;
    [[nodiscard]] std::vector<UnitRoleRow> unitRolesIn(const Id &unit) override;
    [[nodiscard]] std::vector<Id> accountsHolding(const std::vector<Role> &roles, const std::optional<Id> &only) override;
    [[nodiscard]] std::optional<AccountRow> account(const Id &id) override;
    [[nodiscard]] std::optional<AccountRow> accountByName(const std::string &signInName) override;
    [[nodiscard]] std::vector<AccountRow> accounts() override;
    [[nodiscard]] std::optional<InstallationRow> installation(const Id &id) override;
    [[nodiscard]] std::vector<InstallationRow> installations() override;
    [[nodiscard]] std::optional<KeyRow> key(const Id &account, const Id &installation) override;
    [[nodiscard]] std::optional<SessionRow> session(const Digest &token, Instant now) override;
    [[nodiscard]] std::optional<EnrolmentRow> enrolment(const Digest &code) override;
    [[nodiscard]] std::optional<ThrottleRow> throttle(const std::string &scope) override;
    [[nodiscard]] AccountUse use(const Id &account) override;
    [[nodiscard]] std::optional<UploadRow> upload(const Id &stream, const Digest &digest, const Id &account) override;
    [[nodiscard]] std::optional<std::int64_t> blobSize(const Id &stream, const Digest &digest) override;
    [[nodiscard]] bool isBlobReferenced(const Id &stream, const Digest &digest) override;
    [[nodiscard]] std::int64_t blobBytesOfStream(const Id &stream) override;
    [[nodiscard]] std::int64_t blobBytesOfAccount(const Id &account) override;
    [[nodiscard]] std::vector<UploadRow> unfinishedUploads() override;
    [[nodiscard]] std::vector<AlarmRow> alarms(std::size_t limit) override;
    [[nodiscard]] std::vector<AuditRow> audit(std::size_t limit) override;

    void commit() override;
    void beginSavepoint() override;
    void releaseSavepoint() override;
    void rollbackSavepoint() override;
    [[nodiscard]] std::uint64_t generation() const override;
    void setIdentity(const IdentityRow &identity) override;
    void addStream(StreamRow &stream) override;
    void setStreamHead(const StreamRow &stream) override;
    void addLine(const StreamRow &stream, const NewLine &line) override;
    void putRecord(const StreamRow &stream, const RecordRow &record) override;
    void putChain(ChainRow &chain) override;
    void addLinks(const ChainRow &chain, const LinkSegment &segment) override;
    void addStray(const feed::ChainId &id, const LinkSegment &segment, const std::set<Id> &groups, Instant at) override;
    std::int64_t removeStrays(const feed::ChainId &id) override;
    void adoptStrays(const feed::ChainId &id) override;
    void putUse(const AccountUse &use) override;
    void addQuarantine(const QuarantineRow &row) override;
    void markAdmitted(const Digest &link, Instant at, const Id &by) override;
    void addGrant(const GrantRow &grant) override;
    void removeGrant(const GrantRow &grant) override;
    void setGrantRecord(const Id &account, const Id &stream, Role role, const std::optional<Id> &record) override;
    void addUnitRole(const UnitRoleRow &role) override;
    void removeUnitRole(const Id &account, const Id &unit, Role role) override;
    void putAccount(const AccountRow &account) override;
    void putInstallation(const InstallationRow &installation) override;
    void putKey(const KeyRow &key) override;
    void requirePassword(const Id &account, const std::optional<Id> &except) override;
    void putSession(const SessionRow &session) override;
    void removeSessionsAt(const Id &account, const Id &installation) override;
    void removeSessionsOf(const Id &account, const std::optional<Digest> &except) override;
    void removeSessionsExpiredBefore(Instant time) override;
    void putEnrolment(const EnrolmentRow &enrolment) override;
    void putThrottle(const ThrottleRow &row) override;
    void removeThrottle(const std::string &scope) override;
    void removeThrottlesBefore(Instant time) override;
    void putUpload(const UploadRow &upload) override;
    void removeUpload(const Id &stream, const Digest &digest, const Id &account) override;
    void addBlobReference(const Id &stream, const Digest &digest) override;
    void addAlarm(const AlarmRow &alarm) override;
    void addAudit(const AuditRow &row) override;

private:
    SqliteStorage *m_storage = nullptr;    ///< of a write transaction
    const SqliteStorage *m_pool = nullptr; ///< of a read transaction
    std::unique_ptr<SqliteConnection> m_reader;
    SqliteConnection &m_db;
    bool m_open = false;
    int m_savepoints = 0;
};

} // namespace redoubt::server
