// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteConnection.h"

#include "server/storage/StorageException.h"

#include <algorithm>

namespace redoubt::server {

namespace {
ErrorCode errorOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::StorageDamaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StorageBusy;
    default: return ErrorCode::StorageFailed;
    }
}

template <class T>
T fixed(ByteView bytes)
{
    constexpr auto Size = sizeof(T);
    if (bytes.size() != Size)
        throw DamagedRow("a stored value of the wrong length");
    std::array<std::uint8_t, Size> copy{};
    std::copy(bytes.begin(), bytes.end(), copy.begin());
    return T{copy};
}
} // namespace

SqliteQuery::~SqliteQuery()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool SqliteQuery::next()
{
    m_connection.askFault();
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection.raise(code);
    return false;
}

void SqliteQuery::run()
{
    while (next()) {
    }
}

std::string_view SqliteQuery::text(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

Bytes SqliteQuery::bytes(int column) const
{
    const auto view = blob(column);
    return {view.begin(), view.end()};
}

Id SqliteQuery::id(int column) const { return fixed<Id>(blob(column)); }

Digest SqliteQuery::digest(int column) const { return fixed<Digest>(blob(column)); }

VerifyKey SqliteQuery::key(int column) const { return fixed<VerifyKey>(blob(column)); }

std::optional<Id> SqliteQuery::optionalId(int column) const { return isNull(column) ? std::nullopt : std::optional(id(column)); }

std::optional<Instant> SqliteQuery::optionalInstant(int column) const { return isNull(column) ? std::nullopt : std::optional(instant(column)); }

void SqliteQuery::bindOne(std::string_view value)
{
    check(sqlite3_bind_text64(m_statement, ++m_bound, value.data() ? value.data() : "", value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void SqliteQuery::bindOne(ByteView value)
{
    if (value.empty())
        check(sqlite3_bind_zeroblob(m_statement, ++m_bound, 0));
    else
        check(sqlite3_bind_blob64(m_statement, ++m_bound, value.data(), value.size(), SQLITE_STATIC));
}

void SqliteQuery::check(int code) const
{
    if (code != SQLITE_OK)
        m_connection.raise(code);
}

SqliteConnection::SqliteConnection(const std::string &path, Mode mode, SqliteFault fault, const std::string &vfs) : m_fault(std::move(fault))
{
    const int flags =
        (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(path.c_str(), &m_handle, flags, vfs.empty() ? nullptr : vfs.c_str());
    if (code != SQLITE_OK) {
        const std::string detail = m_handle ? sqlite3_errmsg(m_handle) : "out of memory";
        sqlite3_close_v2(m_handle);
        throw StorageException({errorOf(code), "cannot open the database: " + detail});
    }
    sqlite3_busy_timeout(m_handle, 10'000);
}

SqliteConnection::~SqliteConnection()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_handle);
}

SqliteQuery SqliteConnection::query(const char *sql)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        askFault();
        const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK)
            raise(code);
    }
    return {*this, statement};
}

void SqliteConnection::execute(const std::string &sql)
{
    askFault();
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(code);
}

void SqliteConnection::raise(int code) const { throw StorageException({errorOf(code), std::string("database: ") + sqlite3_errmsg(m_handle)}); }

void SqliteConnection::askFault()
{
    if (m_fault && m_fault())
        throw StorageException({ErrorCode::StorageFull, "database: injected fault"});
}

} // namespace redoubt::server
