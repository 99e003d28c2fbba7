// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/sqlite/MemoryDisk.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <new>

namespace redoubt::testkit {

struct MemoryDisk::File
{
    struct Unsynced
    {
        std::int64_t offset = 0;
        Bytes bytes; ///< a write; of a truncation empty
        std::optional<std::int64_t> truncateTo;
    };
    Bytes now;
    Bytes durable;
    std::vector<Unsynced> unsynced;
    std::vector<Handle *> handles;

    static void apply(Bytes &content, const Unsynced &change)
    {
        if (change.truncateTo) {
            content.resize(static_cast<std::size_t>(*change.truncateTo));
            return;
        }
        const auto end = static_cast<std::size_t>(change.offset) + change.bytes.size();
        if (content.size() < end)
            content.resize(end);
        std::copy(change.bytes.begin(), change.bytes.end(), content.begin() + change.offset);
    }
    void sync()
    {
        for (const auto &change : unsynced)
            apply(durable, change);
        unsynced.clear();
    }
};

struct MemoryDisk::Handle
{
    sqlite3_file base;
    MemoryDisk *disk;
    std::shared_ptr<File> *file;
    std::uint64_t generation;
    int lock;
    bool deletesOnClose;
    char path[512];
};

/// The C callbacks.
struct MemoryVfs
{
    using Handle = MemoryDisk::Handle;
    using File = MemoryDisk::File;

    static Handle &of(sqlite3_file *file) { return *reinterpret_cast<Handle *>(file); }
    static MemoryDisk &disk(sqlite3_vfs *vfs) { return *static_cast<MemoryDisk *>(vfs->pAppData); }
    static bool isAlive(const Handle &handle) { return handle.generation == handle.disk->m_generation; }

    static const sqlite3_io_methods *methods();

    static int open(sqlite3_vfs *vfs, const char *path, sqlite3_file *raw, int flags, int *outFlags)
    {
        auto &self = disk(vfs);
        auto &handle = of(raw);
        handle.base.pMethods = nullptr;
        if (!self.mayCall())
            return SQLITE_IOERR;
        const std::string name = path ? path : "temp-" + std::to_string(self.m_calls);
        auto found = self.m_files.find(name);
        if (found == self.m_files.end()) {
            if (!(flags & SQLITE_OPEN_CREATE))
                return SQLITE_CANTOPEN;
            found = self.m_files.emplace(name, std::make_shared<File>()).first;
        }
        handle.disk = &self;
        handle.file = new std::shared_ptr<File>(found->second);
        handle.generation = self.m_generation;
        handle.lock = SQLITE_LOCK_NONE;
        handle.deletesOnClose = flags & SQLITE_OPEN_DELETEONCLOSE;
        std::strncpy(handle.path, name.c_str(), sizeof handle.path - 1);
        handle.path[sizeof handle.path - 1] = '\0';
        (*handle.file)->handles.push_back(&handle);
        handle.base.pMethods = methods();
        if (outFlags)
            *outFlags = flags;
        return SQLITE_OK;
    }

    static int remove(sqlite3_vfs *vfs, const char *path, int)
    {
        auto &self = disk(vfs);
        if (!self.mayCall())
            return SQLITE_IOERR_DELETE;
        return self.m_files.erase(path) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
    }

    static int access(sqlite3_vfs *vfs, const char *path, int, int *result)
    {
        *result = disk(vfs).m_files.contains(path) ? 1 : 0;
        return SQLITE_OK;
    }

    static int fullPathname(sqlite3_vfs *, const char *path, int size, char *out)
    {
        std::strncpy(out, path, static_cast<std::size_t>(size) - 1);
        out[size - 1] = '\0';
        return SQLITE_OK;
    }

    static int randomness(sqlite3_vfs *, int size, char *out)
    {
        std::memset(out, 7, static_cast<std::size_t>(size));
        return size;
    }
    static int sleep(sqlite3_vfs *, int microseconds) { return microseconds; }
    static int currentTime(sqlite3_vfs *, double *julianDay)
    {
        *julianDay = 2460000.5;
        return SQLITE_OK;
    }
    static int lastError(sqlite3_vfs *, int, char *) { return 0; }

    static int close(sqlite3_file *raw)
    {
        auto &handle = of(raw);
        std::erase((*handle.file)->handles, &handle);
        if (handle.deletesOnClose && isAlive(handle))
            handle.disk->m_files.erase(handle.path);
        delete handle.file;
        return SQLITE_OK;
    }

    static int read(sqlite3_file *raw, void *out, int size, sqlite3_int64 offset)
    {
        auto &handle = of(raw);
        if (!isAlive(handle) || !handle.disk->mayCall())
            return SQLITE_IOERR_READ;
        const auto &now = (*handle.file)->now;
        const auto available = std::clamp<sqlite3_int64>(static_cast<sqlite3_int64>(now.size()) - offset, 0, size);
        if (available > 0)
            std::memcpy(out, now.data() + offset, static_cast<std::size_t>(available));
        if (available == size)
            return SQLITE_OK;
        std::memset(static_cast<char *>(out) + available, 0, static_cast<std::size_t>(size - available));
        return SQLITE_IOERR_SHORT_READ;
    }

    static int write(sqlite3_file *raw, const void *data, int size, sqlite3_int64 offset)
    {
        auto &handle = of(raw);
        if (!isAlive(handle) || !handle.disk->mayCall())
            return SQLITE_IOERR_WRITE;
        auto &file = **handle.file;
        const auto grows = std::max<sqlite3_int64>(0, offset + size - static_cast<sqlite3_int64>(file.now.size()));
        if (handle.disk->m_limit && grows > 0 && handle.disk->bytes() + grows > *handle.disk->m_limit)
            return SQLITE_FULL;
        const auto *bytes = static_cast<const std::uint8_t *>(data);
        File::Unsynced change{offset, Bytes(bytes, bytes + size), {}};
        File::apply(file.now, change);
        file.unsynced.push_back(std::move(change));
        return SQLITE_OK;
    }

    static int truncate(sqlite3_file *raw, sqlite3_int64 size)
    {
        auto &handle = of(raw);
        if (!isAlive(handle) || !handle.disk->mayCall())
            return SQLITE_IOERR_TRUNCATE;
        auto &file = **handle.file;
        File::Unsynced change{0, {}, size};
        File::apply(file.now, change);
        file.unsynced.push_back(std::move(change));
        return SQLITE_OK;
    }

    static int sync(sqlite3_file *raw, int)
    {
        auto &handle = of(raw);
        if (!isAlive(handle) || !handle.disk->mayCall())
            return SQLITE_IOERR_FSYNC;
        (*handle.file)->sync();
        return SQLITE_OK;
    }

    static int fileSize(sqlite3_file *raw, sqlite3_int64 *size)
    {
        *size = static_cast<sqlite3_int64>((*of(raw).file)->now.size());
        return SQLITE_OK;
    }

    static int lock(sqlite3_file *raw, int level)
    {
        auto &handle = of(raw);
        for (const auto *other : (*handle.file)->handles) {
            if (other == &handle || other->generation != handle.generation)
                continue;
            if ((level == SQLITE_LOCK_SHARED && other->lock >= SQLITE_LOCK_PENDING)
                || (level == SQLITE_LOCK_RESERVED && other->lock >= SQLITE_LOCK_RESERVED)
                || (level == SQLITE_LOCK_EXCLUSIVE && other->lock >= SQLITE_LOCK_SHARED))
                return SQLITE_BUSY;
        }
        handle.lock = std::max(handle.lock, level);
        return SQLITE_OK;
    }
    static int unlock(sqlite3_file *raw, int level)
    {
        of(raw).lock = std::min(of(raw).lock, level);
        return SQLITE_OK;
    }
    static int checkReserved(sqlite3_file *raw, int *result)
    {
        *result = 0;
        for (const auto *other : (*of(raw).file)->handles)
            *result |= other->lock >= SQLITE_LOCK_RESERVED ? 1 : 0;
        return SQLITE_OK;
    }
    static int control(sqlite3_file *, int, void *) { return SQLITE_NOTFOUND; }
    static int sectorSize(sqlite3_file *) { return 512; }
    static int characteristics(sqlite3_file *) { return 0; }
};

const sqlite3_io_methods *MemoryVfs::methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods made{};
        made.iVersion = 1;
        made.xClose = &MemoryVfs::close;
        made.xRead = &MemoryVfs::read;
        made.xWrite = &MemoryVfs::write;
        made.xTruncate = &MemoryVfs::truncate;
        made.xSync = &MemoryVfs::sync;
        made.xFileSize = &MemoryVfs::fileSize;
        made.xLock = &MemoryVfs::lock;
        made.xUnlock = &MemoryVfs::unlock;
        made.xCheckReservedLock = &MemoryVfs::checkReserved;
        made.xFileControl = &MemoryVfs::control;
        made.xSectorSize = &MemoryVfs::sectorSize;
        made.xDeviceCharacteristics = &MemoryVfs::characteristics;
        return made;
    }();
    return &table;
}

MemoryDisk::MemoryDisk() : m_vfs(std::make_unique<sqlite3_vfs>())
{
    static std::atomic<int> count{0};
    m_name = "memory-disk-" + std::to_string(++count);
    *m_vfs = {};
    m_vfs->iVersion = 1;
    m_vfs->szOsFile = sizeof(Handle);
    m_vfs->mxPathname = 511;
    m_vfs->zName = m_name.c_str();
    m_vfs->pAppData = this;
    m_vfs->xOpen = &MemoryVfs::open;
    m_vfs->xDelete = &MemoryVfs::remove;
    m_vfs->xAccess = &MemoryVfs::access;
    m_vfs->xFullPathname = &MemoryVfs::fullPathname;
    m_vfs->xRandomness = &MemoryVfs::randomness;
    m_vfs->xSleep = &MemoryVfs::sleep;
    m_vfs->xCurrentTime = &MemoryVfs::currentTime;
    m_vfs->xGetLastError = &MemoryVfs::lastError;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

MemoryDisk::~MemoryDisk() { sqlite3_vfs_unregister(m_vfs.get()); }

bool MemoryDisk::mayCall()
{
    ++m_calls;
    return m_failAt == 0 || (m_failsAllAfter ? m_calls < m_failAt : m_calls != m_failAt);
}

void MemoryDisk::failAt(std::int64_t call, bool andAllAfter)
{
    m_failAt = call;
    m_failsAllAfter = andAllAfter;
}

void MemoryDisk::heal()
{
    m_failAt = 0;
    m_limit.reset();
}

void MemoryDisk::crash(Random *chance)
{
    ++m_generation;
    for (auto &[path, file] : m_files) {
        // Old handles keep the old file: whatever they still do is not on the disk.
        auto after = std::make_shared<File>();
        after->durable = file->durable;
        for (auto change : file->unsynced) {
            if (!chance || chance->below(2) == 0)
                continue;
            if (!change.truncateTo && change.bytes.size() > 512 && chance->below(3) == 0)
                change.bytes.resize(512 * (1 + chance->below(change.bytes.size() / 512)));
            File::apply(after->durable, change);
        }
        after->now = after->durable;
        file = std::move(after);
    }
}

Bytes MemoryDisk::content(const std::string &path) const { return m_files.at(path)->now; }

void MemoryDisk::setContent(const std::string &path, Bytes bytes)
{
    auto &file = m_files[path];
    if (!file)
        file = std::make_shared<File>();
    file->now = bytes;
    file->durable = std::move(bytes);
    file->unsynced.clear();
}

std::int64_t MemoryDisk::bytes() const
{
    std::int64_t total = 0;
    for (const auto &[path, file] : m_files)
        total += static_cast<std::int64_t>(file->now.size());
    return total;
}

} // namespace redoubt::testkit
