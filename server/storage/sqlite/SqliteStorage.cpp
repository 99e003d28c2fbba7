// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteStorage.h"

#include "server/storage/sqlite/SqliteMigrations.h"
#include "server/storage/sqlite/SqliteTransaction.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

namespace redoubt::server {

namespace {
/// VACUUM INTO does not wait for the disk: a backup that is said to be made must be there after a power cut.
void makeDurable(const std::string &path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!synced)
        throw StorageException({ErrorCode::StorageFailed, "cannot write " + path + " to the disk"});
}

/// The file holds keys and password hashes: nobody else reads it. SQLite gives its journal the same mode.
void makeFile(const std::string &path)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        throw StorageException({ErrorCode::StorageFailed, "cannot make the database file " + path});
    ::close(file);
}

void configureWriter(SqliteConnection &connection)
{
    // The checkpoint comes seldom enough that a page written by many batches is copied once.
    connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;"
                       "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;");
}
} // namespace

SqliteStorage::SqliteStorage(SqliteOptions options, bool hasOneConnection, const std::string &vfs)
    : m_options(std::move(options)), m_hasOneConnection(hasOneConnection)
{
    m_writer = std::make_unique<SqliteConnection>(m_options.path, SqliteConnection::Mode::ReadWrite, m_options.fault, vfs);
    // Before the first read: the WAL's index is then in memory.
    if (!vfs.empty())
        m_writer->execute("PRAGMA locking_mode = EXCLUSIVE");
    refuseOthers(*m_writer); // before anything is written into it
    configureWriter(*m_writer);
    migrate(*m_writer);
}

SqliteStorage::~SqliteStorage() = default;

Result<std::unique_ptr<SqliteStorage>> SqliteStorage::open(SqliteOptions options)
{
    try {
        if (!std::filesystem::exists(options.path)) {
            if (!options.mayCreate)
                return fail(ErrorCode::NotFound, "there is no database at " + options.path);
            makeFile(options.path);
        }
        return std::unique_ptr<SqliteStorage>(new SqliteStorage(std::move(options), false));
    } catch (const StorageException &exception) {
        return fail(exception.error());
    } catch (const std::filesystem::filesystem_error &error) {
        return fail(ErrorCode::StorageFailed, error.what());
    }
}

Result<std::unique_ptr<SqliteStorage>> SqliteStorage::openInMemory(SqliteFault fault)
{
    try {
        SqliteOptions options;
        options.path = ":memory:";
        options.fault = std::move(fault);
        return std::unique_ptr<SqliteStorage>(new SqliteStorage(std::move(options), true));
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

Result<std::unique_ptr<SqliteStorage>> SqliteStorage::openExclusive(const std::string &path, const std::string &vfs)
{
    try {
        SqliteOptions options;
        options.path = path;
        return std::unique_ptr<SqliteStorage>(new SqliteStorage(std::move(options), true, vfs));
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

std::unique_ptr<ReadTransaction> SqliteStorage::read() const
{
    if (m_hasOneConnection)
        return std::make_unique<SqliteTransaction>(*m_writer);
    return std::make_unique<SqliteTransaction>(*this, takeReader());
}

std::unique_ptr<WriteTransaction> SqliteStorage::write() { return std::make_unique<SqliteTransaction>(*this); }

std::uint64_t SqliteStorage::version() const
{
    // The one connection does not see its own commits in data_version; what it has changed so far says as much.
    if (m_hasOneConnection)
        return static_cast<std::uint64_t>(sqlite3_total_changes64(m_writer->handle()));
    const std::lock_guard lock(m_watchMutex);
    if (!m_watch)
        m_watch = openReader();
    auto query = m_watch->query("PRAGMA data_version");
    if (!query.next())
        throw StorageException({ErrorCode::StorageFailed, "the database tells no version"});
    return static_cast<std::uint64_t>(query.integer(0));
}

std::unique_ptr<SqliteConnection> SqliteStorage::openReader() const
{
    auto reader = std::make_unique<SqliteConnection>(m_options.path, SqliteConnection::Mode::ReadOnly, m_options.fault);
    reader->execute("PRAGMA query_only = ON; PRAGMA cache_size = -8192; PRAGMA trusted_schema = OFF;");
    return reader;
}

std::unique_ptr<SqliteConnection> SqliteStorage::takeReader() const
{
    std::unique_lock lock(m_mutex);
    m_returned.wait(lock, [this] { return !m_idle.empty() || m_open < m_options.readers; });
    if (!m_idle.empty()) {
        auto reader = std::move(m_idle.back());
        m_idle.pop_back();
        return reader;
    }
    ++m_open;
    lock.unlock();
    try {
        return openReader();
    } catch (...) {
        giveBack(nullptr);
        throw;
    }
}

void SqliteStorage::giveBack(std::unique_ptr<SqliteConnection> reader) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (reader)
            m_idle.push_back(std::move(reader));
        else
            --m_open;
    }
    m_returned.notify_one();
}

Result<void> SqliteStorage::backup(const std::string &path) const
{
    try {
        if (std::filesystem::exists(path))
            return fail(ErrorCode::AlreadyExists, path + " exists");
        makeFile(path);
        if (m_hasOneConnection) {
            m_writer->query("VACUUM INTO ?1").bind(path).run();
            makeDurable(path);
            return {};
        }
        // Its own connection: a long copy holds neither the writer nor a reader of the pool.
        SqliteConnection source(m_options.path, SqliteConnection::Mode::ReadOnly, m_options.fault);
        source.query("VACUUM INTO ?1").bind(path).run();
        makeDurable(path);
        return {};
    } catch (const StorageException &exception) {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return fail(exception.error());
    } catch (const std::filesystem::filesystem_error &error) {
        return fail(ErrorCode::StorageFailed, error.what());
    }
}

} // namespace redoubt::server
