// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/Database.h"

#include <sqlite3.h>

#include <cstring>

namespace redoubt::store {

Query::~Query()
{
    // reset() repeats the error of the last step; it has been thrown already.
    (void)sqlite3_reset(m_statement);
    (void)sqlite3_clear_bindings(m_statement);
}

void Query::require(int code) const
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_db_handle(m_statement), code);
}

bool Query::next()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        require(code);
    return code == SQLITE_ROW;
}

int Query::run()
{
    while (next()) {
    }
    return sqlite3_changes(sqlite3_db_handle(m_statement));
}

Query &Query::bind(std::int64_t value)
{
    require(sqlite3_bind_int64(m_statement, ++m_bound, value));
    return *this;
}

Query &Query::bind(std::string_view text)
{
    require(sqlite3_bind_text(m_statement, ++m_bound, text.data(), static_cast<int>(text.size()), SQLITE_STATIC));
    return *this;
}

Query &Query::bind(ByteView bytes)
{
    // An empty blob is no null.
    const void *const data = bytes.empty() ? static_cast<const void *>("") : bytes.data();
    require(sqlite3_bind_blob(m_statement, ++m_bound, data, static_cast<int>(bytes.size()), SQLITE_STATIC));
    return *this;
}

Query &Query::bindNull()
{
    require(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

std::int64_t Query::number(int column) const { return sqlite3_column_int64(m_statement, column); }

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

std::string Query::text(int column) const
{
    const auto *const data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
}

ByteView Query::blob(int column) const
{
    const auto *const data = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement, column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

Id Query::id(int column) const
{
    const auto id = Id::fromBytes(blob(column));
    if (!id)
        throw StoreFailure(ErrorCode::StorageDamaged, "an id column without an id");
    return *id;
}

Digest Query::digest(int column) const
{
    Digest digest;
    const auto bytes = blob(column);
    if (bytes.size() != digest.bytes.size())
        throw StoreFailure(ErrorCode::StorageDamaged, "a digest column without a digest");
    std::memcpy(digest.bytes.data(), bytes.data(), bytes.size());
    return digest;
}

namespace {
int flagsOf(Database::Mode mode) { return SQLite::OPEN_READWRITE | (mode == Database::Mode::OpenOrCreate ? SQLite::OPEN_CREATE : 0); }
} // namespace

Database::Database(const std::filesystem::path &path, Mode mode, const std::string &vfs) : m_database(path.string(), flagsOf(mode), 0, vfs)
{
    sqlite3_extended_result_codes(m_database.getHandle(), 1);
    // Before the first read: in exclusive mode the WAL's index is in memory, and a second console is refused at once.
    m_database.exec("PRAGMA locking_mode = EXCLUSIVE");
    if (auto journal = query("PRAGMA journal_mode = WAL"); !journal.next() || journal.text(0) != "wal")
        throw StoreFailure(ErrorCode::StorageFailed, "no write-ahead log on this file system");
    m_database.exec("PRAGMA synchronous = FULL");
    m_database.exec("PRAGMA foreign_keys = ON");
    m_database.exec("PRAGMA secure_delete = FAST");
    m_database.exec("PRAGMA temp_store = MEMORY");
    m_database.exec("PRAGMA trusted_schema = OFF");
    m_database.exec("PRAGMA cache_size = -32768");
    m_database.exec("PRAGMA wal_autocheckpoint = 4000");
    m_database.exec("PRAGMA journal_size_limit = 67108864");
}

bool Database::exists(const std::filesystem::path &path, const std::string &vfs)
{
    auto *const system = sqlite3_vfs_find(vfs.empty() ? nullptr : vfs.c_str());
    int found = 0;
    return system && system->xAccess(system, path.c_str(), SQLITE_ACCESS_EXISTS, &found) == SQLITE_OK && found != 0;
}

void Database::Finalizer::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Query Database::query(const char *sql)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        sqlite3_stmt *prepared = nullptr;
        const int code = sqlite3_prepare_v3(m_database.getHandle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
        if (code != SQLITE_OK)
            throw SQLite::Exception(m_database.getHandle(), code);
        statement.reset(prepared);
    }
    return Query(statement.get());
}

void Database::execute(const std::string &sql) { m_database.exec(sql); }

std::int64_t Database::number(const char *sql)
{
    auto query = this->query(sql);
    return query.next() ? query.number(0) : 0;
}

void Database::truncateWal() noexcept { sqlite3_wal_checkpoint_v2(m_database.getHandle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr); }

bool Database::isInTransaction() const { return sqlite3_get_autocommit(m_database.getHandle()) == 0; }

Transaction::Transaction(Database &database) : m_database(database) { m_database.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction()
{
    // A failed write may have rolled back by itself already.
    if (m_committed || !m_database.isInTransaction())
        return;
    try {
        m_database.execute("ROLLBACK");
    } catch (const std::exception &) {
        // The connection is of no use any more; the next BEGIN will say so.
    }
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_committed = true;
}

} // namespace redoubt::store
