// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/BackupFolder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace redoubt::app {

namespace fs = std::filesystem;

namespace {
tl::unexpected<Error> backupFailed(const fs::path &path, const char *what, int error)
{
    const auto code = error == ENOSPC || error == EDQUOT ? ErrorCode::StorageFull
        : error == EEXIST || error == ENOTEMPTY          ? ErrorCode::AlreadyExists
                                                         : ErrorCode::StorageFailed;
    return fail(code, path.string() + ": " + what + ": " + std::strerror(error));
}

bool isSame(const struct stat &a, const struct stat &b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

/// Whether @p folder is @p root or lies below it. Asked of the folders themselves, upwards, so that no link or mount hides it.
bool liesWithin(int folder, const struct stat &root)
{
    struct stat last
    { };
    int at = ::dup(folder);
    bool isWithin = false;
    while (at >= 0) {
        struct stat here
        { };
        if (::fstat(at, &here) != 0 || isSame(here, last))
            break; // the top is its own parent
        if (isSame(here, root)) {
            isWithin = true;
            break;
        }
        last = here;
        const int above = ::openat(at, "..", O_PATH | O_DIRECTORY | O_CLOEXEC);
        ::close(at);
        at = above;
    }
    if (at >= 0)
        ::close(at);
    return isWithin;
}

Result<void> copyOne(const fs::path &from, const fs::path &to, bool &isCopied)
{
    std::error_code error;
    fs::copy_file(from, to, error);
    isCopied = !error;
    if (error && error != std::errc::no_such_file_or_directory)
        return backupFailed(to, ("cannot be copied from " + from.string()).c_str(), error.value());
    return {};
}
} // namespace

Result<BackupFolder> BackupFolder::begin(const fs::path &target, const DataDirectory &data)
{
    auto place = fs::absolute(target).lexically_normal();
    if (!place.has_filename())
        place = place.parent_path(); // "backup/" is "backup"
    struct stat found
    { };
    if (::lstat(place.c_str(), &found) == 0)
        return fail(ErrorCode::AlreadyExists,
                    place.string() + (S_ISLNK(found.st_mode) ? ": there is a link already" : ": there is something already") + "; name a new folder");
    if (errno != ENOENT)
        return backupFailed(place, "cannot be looked at", errno);
    const auto parent = place.parent_path();
    const int file = ::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT ? fail(ErrorCode::NotFound, parent.string() + ": there is no such folder to make the backup in")
                               : backupFailed(parent, "cannot be opened", errno);
    BackupFolder folder(parent, place.filename().string(), file);
    struct stat root
    { };
    if (::stat(data.root().c_str(), &root) != 0)
        return backupFailed(data.root(), "cannot be looked at", errno);
    if (liesWithin(file, root))
        return fail(ErrorCode::InvalidArgument, place.string() + ": lies within the server's own data folder; name one elsewhere");
    REDOUBT_TRY(folder.make());
    return folder;
}

BackupFolder::BackupFolder(fs::path parent, std::string name, int parentFile)
    : m_parent(std::move(parent)), m_name(std::move(name)), m_path(m_parent / ('.' + m_name + ".unfinished")), m_parentFile(parentFile)
{ }

BackupFolder::BackupFolder(BackupFolder &&other) noexcept
    : m_parent(std::move(other.m_parent)), m_name(std::move(other.m_name)), m_path(std::move(other.m_path)),
      m_parentFile(std::exchange(other.m_parentFile, -1)), m_file(std::exchange(other.m_file, -1))
{ }

BackupFolder::~BackupFolder()
{
    if (m_file >= 0) {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
        ::close(m_file);
    }
    if (m_parentFile >= 0)
        ::close(m_parentFile);
}

Result<void> BackupFolder::make()
{
    const auto hidden = m_path.filename();
    if (::mkdirat(m_parentFile, hidden.c_str(), 0700) != 0 && errno != EEXIST)
        return backupFailed(m_path, "cannot be made", errno);
    const int file = ::openat(m_parentFile, hidden.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return backupFailed(m_path, "is not a folder of a backup", errno);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return fail(ErrorCode::StorageBusy, m_path.string() + ": another backup to " + m_name + " is being made");
    }
    struct stat found
    { };
    if (::fstat(file, &found) != 0 || found.st_uid != ::geteuid()) {
        ::close(file);
        return fail(ErrorCode::Forbidden, m_path.string() + ": belongs to somebody else");
    }
    m_file = file;
    // Of a try that was cut off.
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(m_path, error)) {
        fs::remove_all(entry.path(), error);
        if (error)
            break;
    }
    if (error)
        return backupFailed(m_path, "an unfinished backup cannot be removed", error.value());
    if (::fchmod(m_file, 0700) != 0)
        return backupFailed(m_path, "its mode cannot be set", errno);
    return {};
}

Result<std::size_t> BackupFolder::copy(const fs::path &from, const fs::path &to)
{
    std::size_t copied = 0;
    std::error_code error;
    if (!fs::exists(from, error))
        return copied;
    for (fs::recursive_directory_iterator at(from, error), end; !error && at != end; at.increment(error)) {
        const auto target = to / at->path().lexically_relative(from);
        std::error_code ignored;
        if (at->is_directory(ignored)) {
            if (::mkdir(target.c_str(), 0700) != 0 && errno != EEXIST)
                return backupFailed(target, "cannot be made", errno);
        } else {
            bool isCopied = false;
            REDOUBT_TRY(copyOne(at->path(), target, isCopied));
            copied += isCopied ? 1 : 0;
        }
    }
    if (error)
        return backupFailed(from, "cannot be read", error.value());
    return copied;
}

Result<void> BackupFolder::finish()
{
    const auto place = m_parent / m_name;
    if (::syncfs(m_file) != 0)
        return backupFailed(m_path, "cannot be made durable", errno);
    const auto hidden = m_path.filename();
    if (::renameat2(m_parentFile, hidden.c_str(), m_parentFile, m_name.c_str(), RENAME_NOREPLACE) != 0) {
        // A file system that does not know the flag: look, then rename. What came in between is not overwritten unless it is an empty folder.
        if (errno != EINVAL && errno != ENOSYS)
            return backupFailed(place, "the finished backup cannot be put there", errno);
        struct stat found
        { };
        if (::fstatat(m_parentFile, m_name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0)
            return backupFailed(place, "the finished backup cannot be put there", EEXIST);
        if (::renameat(m_parentFile, hidden.c_str(), m_parentFile, m_name.c_str()) != 0)
            return backupFailed(place, "the finished backup cannot be put there", errno);
    }
    ::close(std::exchange(m_file, -1));
    if (::fsync(m_parentFile) != 0)
        return backupFailed(m_parent, "cannot be made durable", errno);
    return {};
}

} // namespace redoubt::app
