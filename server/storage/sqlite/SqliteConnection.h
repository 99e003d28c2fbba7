// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Clock.h"
#include "core/Id.h"
#include "core/crypto/Digest.h"
#include "core/crypto/Signing.h"

#include <sqlite3.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace redoubt::server {

/// Asked before each call of the database; true makes that call fail as a full disk would. For tests only, empty otherwise.
using SqliteFault = std::function<bool()>;

class SqliteConnection;

/// One run of a cached statement; resets it when it goes. Parameters are bound in order and borrowed: they must live as long as the query.
class SqliteQuery
{
public:
    SqliteQuery(SqliteConnection &connection, sqlite3_stmt *statement) : m_connection(connection), m_statement(statement) { }
    SqliteQuery(const SqliteQuery &) = delete;
    SqliteQuery &operator=(const SqliteQuery &) = delete;
    ~SqliteQuery();

    template <class... Values>
    SqliteQuery &bind(const Values &...values)
    {
        (bindOne(values), ...);
        return *this;
    }
    /// Steps to the next row; false at the end. Throws StorageException.
    [[nodiscard]] bool next();
    /// Steps to the end. Throws StorageException.
    void run();

    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    /// Valid until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
    [[nodiscard]] ByteView blob(int column) const { return bytesOf(text(column)); }
    [[nodiscard]] Bytes bytes(int column) const;
    [[nodiscard]] Instant instant(int column) const { return {integer(column)}; }
    // These throw DamagedRow where the stored bytes have another length.
    [[nodiscard]] Id id(int column) const;
    [[nodiscard]] Digest digest(int column) const;
    [[nodiscard]] VerifyKey key(int column) const;
    [[nodiscard]] std::optional<Id> optionalId(int column) const;
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const;

private:
    void bindOne(std::int64_t value) { check(sqlite3_bind_int64(m_statement, ++m_bound, value)); }
    void bindOne(int value) { bindOne(static_cast<std::int64_t>(value)); }
    void bindOne(bool value) { bindOne(static_cast<std::int64_t>(value)); }
    void bindOne(std::size_t value) { bindOne(static_cast<std::int64_t>(value)); }
    void bindOne(std::uint32_t value) { bindOne(static_cast<std::int64_t>(value)); }
    void bindOne(Instant value) { bindOne(value.ms); }
    void bindOne(std::string_view value);
    void bindOne(const std::string &value) { bindOne(std::string_view(value)); }
    void bindOne(const char *value) { bindOne(std::string_view(value)); }
    void bindOne(ByteView value);
    void bindOne(const Bytes &value) { bindOne(ByteView(value)); }
    void bindOne(const Id &value) { bindOne(ByteView(value.bytes())); }
    void bindOne(const Digest &value) { bindOne(ByteView(value.bytes)); }
    void bindOne(const VerifyKey &value) { bindOne(ByteView(value.bytes)); }
    template <class T>
    void bindOne(const std::optional<T> &value)
    {
        if (value)
            bindOne(*value);
        else
            check(sqlite3_bind_null(m_statement, ++m_bound));
    }
    void check(int code) const;

    SqliteConnection &m_connection;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

/// One connection with its cached statements. Used by one thread at a time.
class SqliteConnection
{
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// @p vfs: an SQLite VFS by name; empty: the system's. Throws StorageException.
    SqliteConnection(const std::string &path, Mode mode, SqliteFault fault, const std::string &vfs = {});
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;

    /// @p sql must be a literal: its address is the key of the cache.
    [[nodiscard]] SqliteQuery query(const char *sql);
    /// Runs statements without parameters or rows, uncached.
    void execute(const std::string &sql);
    [[nodiscard]] std::int64_t lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }

    [[noreturn]] void raise(int code) const;
    void askFault();

private:
    sqlite3 *m_handle = nullptr;
    SqliteFault m_fault;
    std::unordered_map<const char *, sqlite3_stmt *> m_statements;
};

} // namespace redoubt::server
