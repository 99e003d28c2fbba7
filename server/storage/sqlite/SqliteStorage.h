// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Storage.h"
#include "server/storage/sqlite/SqliteConnection.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace redoubt::server {

struct SqliteOptions
{
    std::string path; ///< of the file; made (mode 0600) if it is not there
    bool mayCreate = true;
    std::size_t readers = 8; ///< read-only connections at most
    SqliteFault fault;       ///< tests only
};

/// WAL, synchronous=FULL. One connection does all writes and checkpoints; every other one is read-only.
class SqliteStorage final : public Storage
{
public:
    /// Opens and migrates. Fails with NotFound (no file, and it may not be made), StorageFailed, StorageFull, StorageDamaged or SchemaTooNew.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStorage>> open(SqliteOptions options);
    /// A database in memory for tests and the simulation, for one thread: reads go over the writing connection, and see what it has not committed.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStorage>> openInMemory(SqliteFault fault = {});
    /// For the simulation: one connection over the SQLite VFS named @p vfs, which need not have shared memory. For one thread, as in memory.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStorage>> openExclusive(const std::string &path, const std::string &vfs);
    ~SqliteStorage() override;

    [[nodiscard]] std::unique_ptr<ReadTransaction> read() const override;
    [[nodiscard]] std::unique_ptr<WriteTransaction> write() override;
    [[nodiscard]] std::uint64_t version() const override;
    [[nodiscard]] Result<void> backup(const std::string &path) const override;

private:
    friend class SqliteTransaction;
    SqliteStorage(SqliteOptions options, bool hasOneConnection, const std::string &vfs = {});
    [[nodiscard]] std::unique_ptr<SqliteConnection> openReader() const;
    [[nodiscard]] std::unique_ptr<SqliteConnection> takeReader() const;
    void giveBack(std::unique_ptr<SqliteConnection> reader) const;

    SqliteOptions m_options;
    bool m_hasOneConnection;
    std::unique_ptr<SqliteConnection> m_writer;
    std::uint64_t m_generation = 1;
    std::int64_t m_dataVersion = -1;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_returned;
    mutable std::vector<std::unique_ptr<SqliteConnection>> m_idle;
    mutable std::size_t m_open = 0;
    mutable std::mutex m_watchMutex;
    mutable std::unique_ptr<SqliteConnection> m_watch; ///< its data_version tells whether any other connection has committed
};

} // namespace redoubt::server
