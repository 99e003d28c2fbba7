// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/DataDirectory.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace redoubt::app {

namespace {
tl::unexpected<Error> systemFailed(const std::filesystem::path &path, const char *what)
{
    const int error = errno;
    const auto code = error == ENOSPC || error == EDQUOT ? ErrorCode::StorageFull : ErrorCode::StorageFailed;
    return fail(code, path.string() + ": " + what + ": " + std::strerror(error));
}

Result<void> makePrivateFolder(const std::filesystem::path &path)
{
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return systemFailed(path, "cannot be made");
    if (::chmod(path.c_str(), 0700) != 0)
        return systemFailed(path, "its mode cannot be set");
    return {};
}

Result<void> writeAll(int file, const std::filesystem::path &path, std::string_view text)
{
    while (!text.empty()) {
        const auto put = ::write(file, text.data(), text.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return systemFailed(path, "cannot be written");
        text.remove_prefix(static_cast<std::size_t>(put));
    }
    if (::fsync(file) != 0)
        return systemFailed(path, "cannot be made durable");
    return {};
}
} // namespace

Result<void> DataDirectory::create() const
{
    std::error_code ignored;
    std::filesystem::create_directories(m_root.parent_path(), ignored);
    REDOUBT_TRY(makePrivateFolder(m_root));
    REDOUBT_TRY(makePrivateFolder(m_root / "tls"));
    return makePrivateFolder(blobs());
}

namespace {
/// Asks the system, which knows of mounts and owners, and not the mode alone.
Result<void> checkWritable(const std::filesystem::path &path, const char *what)
{
    if (::access(path.c_str(), W_OK) == 0 || errno == ENOENT)
        return {};
    const int error = errno;
    const auto cannot = path.string() + ": " + what + " is read-only";
    if (error == EROFS)
        return fail(ErrorCode::StorageFailed, cannot + ": its disk is mounted so; nothing was changed. Mount it for writing and try again");
    struct stat found
    { };
    const bool isKnown = ::stat(path.c_str(), &found) == 0;
    if (isKnown && found.st_uid == ::geteuid())
        return fail(ErrorCode::StorageFailed,
                    cannot + " by its mode (" + std::strerror(error) + "): its owner should be allowed to write; nothing was changed");
    const auto owner = isKnown ? "user id " + std::to_string(found.st_uid) : std::string("somebody else");
    return fail(ErrorCode::StorageFailed,
                cannot + " for user id " + std::to_string(::geteuid()) + " (" + std::strerror(error) + "): it belongs to " + owner
                    + ", as whom this program is to be run; nothing was changed");
}
} // namespace

Result<void> DataDirectory::check() const
{
    struct stat found
    { };
    if (::stat(m_root.c_str(), &found) != 0)
        return fail(ErrorCode::NotFound, m_root.string() + ": there is no server here; 'redoubt-server init' makes one");
    if ((found.st_mode & 077) != 0)
        return fail(ErrorCode::Forbidden, m_root.string() + ": others may look into this folder; it should have mode 0700");
    REDOUBT_TRY(checkWritable(m_root, "the data folder"));
    REDOUBT_TRY(checkWritable(database(), "the database"));
    REDOUBT_TRY(checkWritable(blobs(), "the folder of attachments"));
    return checkWritable(m_root / "uploads", "the folder of uploads");
}

Result<std::string> readFile(const std::filesystem::path &path, std::size_t maxBytes)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(ErrorCode::NotFound, path.string() + ": cannot be opened");
    std::string text(maxBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad())
        return fail(ErrorCode::StorageFailed, path.string() + ": cannot be read");
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (text.size() > maxBytes)
        return fail(ErrorCode::TooLarge, path.string() + ": over " + std::to_string(maxBytes) + " bytes");
    return text;
}

Result<std::string> readPrivateFile(const std::filesystem::path &path, std::size_t maxBytes)
{
    struct stat found
    { };
    if (::stat(path.c_str(), &found) == 0 && (found.st_mode & 077) != 0)
        return fail(ErrorCode::Forbidden, path.string() + ": others may read this file; it should have mode 0600");
    return readFile(path, maxBytes);
}

Result<void> writeFile(const std::filesystem::path &path, std::string_view text, FileMode mode)
{
    auto beside = path;
    beside += ".new";
    ::unlink(beside.c_str()); // of a try that was cut off; its mode may be another
    REDOUBT_TRY(writeNewFile(beside, text, mode));
    if (::rename(beside.c_str(), path.c_str()) == 0)
        return {};
    auto failed = systemFailed(path, "cannot be put in place");
    ::unlink(beside.c_str());
    return failed;
}

Result<void> writeNewFile(const std::filesystem::path &path, std::string_view text, FileMode mode)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode == FileMode::Private ? 0600 : 0644);
    if (file < 0 && errno == EEXIST)
        return fail(ErrorCode::AlreadyExists, path.string() + ": there is a file already");
    if (file < 0)
        return systemFailed(path, "cannot be made");
    auto written = writeAll(file, path, text);
    ::close(file);
    if (!written)
        ::unlink(path.c_str());
    return written;
}

} // namespace redoubt::app
