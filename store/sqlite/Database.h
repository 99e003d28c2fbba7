// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Id.h"
#include "core/crypto/Digest.h"
#include "store/sqlite/Failure.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3_stmt;

namespace redoubt::store {

/// One use of a prepared statement: bound from the left, then stepped. Gives the statement back when it goes.
/// Throws SQLite::Exception; a column of the wrong size throws StoreFailure(StorageDamaged).
class Query
{
public:
    explicit Query(sqlite3_stmt *statement) : m_statement(statement) { }
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    Query &bind(std::int64_t value);
    Query &bind(bool value) { return bind(std::int64_t{value}); }
    /// The text must live until the query is stepped for the last time; so must bytes.
    Query &bind(std::string_view text);
    Query &bind(ByteView bytes);
    Query &bind(const Id &id) { return bind(ByteView(id.bytes())); }
    Query &bind(const Digest &digest) { return bind(ByteView(digest.bytes)); }
    Query &bindNull();
    template <class T>
    Query &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }

    /// True while there is a row.
    [[nodiscard]] bool next();
    /// For statements that give no rows; returns how many rows changed.
    int run();

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] bool truth(int column) const { return number(column) != 0; }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] ByteView blob(int column) const;
    [[nodiscard]] Id id(int column) const;
    [[nodiscard]] Digest digest(int column) const;

private:
    void require(int code) const;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

/// The one connection to a cache: it writes, reads and checkpoints, and locks the file against every other.
/// WAL in exclusive mode, so there is no shared memory; synchronous=FULL, so a commit is on the disk.
/// Keeps its prepared statements. Owned by one thread. Its functions throw SQLite::Exception.
class Database
{
public:
    enum class Mode { OpenExisting, OpenOrCreate };
    Database(const std::filesystem::path &path, Mode mode, const std::string &vfs);
    /// Whether @p vfs (empty: the system's) has such a file.
    [[nodiscard]] static bool exists(const std::filesystem::path &path, const std::string &vfs);

    /// @p sql is a literal: it is the key of the cached statement. Not for the same statement twice at a time.
    [[nodiscard]] Query query(const char *sql);
    void execute(const std::string &sql);
    [[nodiscard]] std::int64_t number(const char *sql);
    [[nodiscard]] std::int64_t lastRow() const { return m_database.getLastInsertRowid(); }
    /// Empties the WAL, so that nothing that was deleted remains in it. A failure is harmless: the next one does it.
    void truncateWal() noexcept;
    [[nodiscard]] bool isInTransaction() const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    SQLite::Database m_database;
    std::unordered_map<const char *, std::unique_ptr<sqlite3_stmt, Finalizer>> m_statements;
};

/// Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();
    void commit();

private:
    Database &m_database;
    bool m_committed = false;
};

} // namespace redoubt::store
