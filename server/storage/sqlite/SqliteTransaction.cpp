// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteTransaction.h"

#include "server/storage/sqlite/SqliteStorage.h"

namespace redoubt::server {

SqliteTransaction::SqliteTransaction(SqliteStorage &storage) : m_storage(&storage), m_db(*storage.m_writer)
{
    m_db.query("BEGIN IMMEDIATE").run();
    m_open = true;
    try {
        // It changes when another connection has committed: an administrator's command beside the running server.
        auto version = m_db.query("PRAGMA data_version");
        const auto now = version.next() ? version.integer(0) : 0;
        if (now != storage.m_dataVersion) {
            storage.m_dataVersion = now;
            ++storage.m_generation;
        }
    } catch (...) {
        sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

SqliteTransaction::SqliteTransaction(const SqliteStorage &storage, std::unique_ptr<SqliteConnection> reader)
    : m_pool(&storage), m_reader(std::move(reader)), m_db(*m_reader)
{
    try {
        m_db.query("BEGIN").run();
        m_open = true;
    } catch (...) {
        storage.giveBack(std::move(m_reader));
        throw;
    }
}

SqliteTransaction::~SqliteTransaction()
{
    if (m_open) {
        // Straight to SQLite: an injected fault must not keep a transaction open.
        if (sqlite3_get_autocommit(m_db.handle()) == 0)
            sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        if (m_storage)
            ++m_storage->m_generation;
    }
    if (m_pool)
        m_pool->giveBack(std::move(m_reader));
}

void SqliteTransaction::commit()
{
    m_db.query("COMMIT").run();
    m_open = false;
}

void SqliteTransaction::beginSavepoint()
{
    // Names may repeat: the innermost is meant. So every depth shares the cached statements.
    m_db.query("SAVEPOINT task").run();
    ++m_savepoints;
}

void SqliteTransaction::releaseSavepoint()
{
    m_db.query("RELEASE task").run();
    --m_savepoints;
}

void SqliteTransaction::rollbackSavepoint()
{
    ++m_storage->m_generation;
    m_db.query("ROLLBACK TO task").run();
    m_db.query("RELEASE task").run();
    --m_savepoints;
}

std::uint64_t SqliteTransaction::generation() const { return m_storage ? m_storage->m_generation : 0; }

std::optional<IdentityRow> SqliteTransaction::identity()
{
    auto query = m_db.query("SELECT id, name, seed, created_at FROM identity");
    if (!query.next())
        return {};
    return IdentityRow{query.id(0), query.string(1), query.bytes(2), query.instant(3)};
}

void SqliteTransaction::setIdentity(const IdentityRow &row)
{
    m_db.query("INSERT INTO identity (one, id, name, seed, created_at) VALUES (1, ?, ?, ?, ?)").bind(row.id, row.name, row.seed, row.createdAt).run();
}

std::vector<AlarmRow> SqliteTransaction::alarms(std::size_t limit)
{
    auto query = m_db.query("SELECT at, kind, stream, detail FROM alarms ORDER BY no DESC LIMIT ?");
    query.bind(limit);
    std::vector<AlarmRow> rows;
    while (query.next())
        rows.push_back({query.instant(0), query.string(1), query.optionalId(2), query.string(3)});
    return rows;
}

void SqliteTransaction::addAlarm(const AlarmRow &alarm)
{
    m_db.query("INSERT INTO alarms (at, kind, stream, detail) VALUES (?, ?, ?, ?)").bind(alarm.at, alarm.kind, alarm.stream, alarm.detail).run();
}

std::vector<AuditRow> SqliteTransaction::audit(std::size_t limit)
{
    auto query = m_db.query("SELECT at, actor, action, subject, detail FROM audit ORDER BY no DESC LIMIT ?");
    query.bind(limit);
    std::vector<AuditRow> rows;
    while (query.next())
        rows.push_back({query.instant(0), query.optionalId(1), query.string(2), query.string(3), query.string(4)});
    return rows;
}

void SqliteTransaction::addAudit(const AuditRow &row)
{
    m_db.query("INSERT INTO audit (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)")
        .bind(row.at, row.actor, row.action, row.subject, row.detail)
        .run();
}

} // namespace redoubt::server
