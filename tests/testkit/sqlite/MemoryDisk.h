// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Random.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace redoubt::testkit {

/// A disk in memory as an SQLite VFS: what is not synced is lost in a crash, calls can be made to fail, space can end.
/// Repeatable: it has no time and no chance of its own. Version 1 of the interface (no shared memory), which is enough
/// for a WAL in exclusive mode. Owned by one thread; outlives every connection on it.
class MemoryDisk
{
public:
    MemoryDisk();
    MemoryDisk(const MemoryDisk &) = delete;
    MemoryDisk &operator=(const MemoryDisk &) = delete;
    ~MemoryDisk();

    /// To be given to sqlite3_open_v2 or store::CacheOptions::vfs.
    [[nodiscard]] const std::string &name() const { return m_name; }

    /// Calls so far that touch the disk: open, read, write, sync, truncate, delete.
    [[nodiscard]] std::int64_t calls() const { return m_calls; }
    /// The call with this number fails with an I/O error; with @p andAllAfter so does every later one.
    void failAt(std::int64_t call, bool andAllAfter = false);
    /// All files together hold at most so many bytes; beyond that a write fails with "disk full". None: no limit.
    void limitBytes(std::optional<std::int64_t> bytes) { m_limit = bytes; }
    /// Calls succeed again, and space is there.
    void heal();

    /// The power goes. Of the writes since the last sync of a file, @p chance keeps some and tears some at sectors of
    /// 512 bytes; without it none are kept. Connections must be closed after it without being used.
    void crash(Random *chance = nullptr);

    [[nodiscard]] bool exists(const std::string &path) const { return m_files.contains(path); }
    [[nodiscard]] Bytes content(const std::string &path) const;
    void setContent(const std::string &path, Bytes bytes);
    [[nodiscard]] std::int64_t bytes() const;

    struct File;
    struct Handle;

private:
    friend struct MemoryVfs;
    [[nodiscard]] bool mayCall();

    std::string m_name;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    std::map<std::string, std::shared_ptr<File>> m_files;
    std::int64_t m_calls = 0;
    std::int64_t m_failAt = 0;
    bool m_failsAllAfter = false;
    std::optional<std::int64_t> m_limit;
    std::uint64_t m_generation = 1; ///< handles of before a crash are dead
};

} // namespace redoubt::testkit
