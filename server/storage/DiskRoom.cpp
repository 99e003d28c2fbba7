// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DiskRoom.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace redoubt::server {

namespace {
DiskRoom::Free freeOf(const std::filesystem::path &folder)
{
    return [folder]() -> std::optional<std::int64_t> {
        struct statvfs found
        { };
        if (::statvfs(folder.c_str(), &found) != 0)
            return std::nullopt;
        return static_cast<std::int64_t>(found.f_bavail) * static_cast<std::int64_t>(found.f_frsize);
    };
}
} // namespace

DiskRoom::DiskRoom(std::filesystem::path folder, std::int64_t reserveBytes, Free free)
    : m_folder(std::move(folder)), m_reserve(reserveBytes), m_free(free ? std::move(free) : freeOf(m_folder))
{ }

bool DiskRoom::takesWrites()
{
    const auto free = m_free();
    // A system that does not say is no reason to refuse: a write that does not fit fails by itself.
    if (!free)
        return true;
    const std::lock_guard lock(m_mutex);
    giveUpSpareIn(*free);
    keepSpareIn(*free);
    return *free >= m_reserve;
}

void DiskRoom::giveUpSpare()
{
    if (const auto free = m_free()) {
        const std::lock_guard lock(m_mutex);
        giveUpSpareIn(*free);
    }
}

void DiskRoom::keepSpare()
{
    if (const auto free = m_free()) {
        const std::lock_guard lock(m_mutex);
        keepSpareIn(*free);
    }
}

void DiskRoom::giveUpSpareIn(std::int64_t free)
{
    if (free < SpareBytes / 2)
        ::unlink(spareFile().c_str());
}

void DiskRoom::keepSpareIn(std::int64_t free)
{
    if (free < m_reserve + SpareBytes)
        return;
    const int file = ::open(spareFile().c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    struct stat found
    { };
    // One that is whole stays; one that a crash left unfinished is finished.
    const bool isThere = ::fstat(file, &found) == 0 && found.st_size == SpareBytes;
    const bool isWhole = isThere || ::posix_fallocate(file, 0, SpareBytes) == 0;
    ::close(file);
    if (!isWhole)
        ::unlink(spareFile().c_str());
}

} // namespace redoubt::server
