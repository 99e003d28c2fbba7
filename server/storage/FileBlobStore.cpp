// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/FileBlobStore.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace redoubt::server {

namespace fs = std::filesystem;

namespace {
/// A file descriptor that closes itself.
class File
{
public:
    File(const fs::path &path, int flags) : m_fd(::open(path.c_str(), flags | O_CLOEXEC, 0600)) { }
    ~File()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

tl::unexpected<Error> failure(const char *what)
{
    const auto code = errno == ENOSPC || errno == EDQUOT ? ErrorCode::StorageFull : ErrorCode::StorageFailed;
    return fail(code, std::string(what) + ": " + std::strerror(errno));
}

Result<void> syncFolder(const fs::path &folder)
{
    const File file(folder, O_RDONLY | O_DIRECTORY);
    if (!file.isOpen() || ::fsync(file.fd()) != 0)
        return failure("cannot write a folder to the disk");
    return {};
}

Result<void> writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return failure("cannot write an attachment");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}
} // namespace

Result<std::unique_ptr<FileBlobStore>> FileBlobStore::open(fs::path root)
{
    std::error_code error;
    for (const auto &folder : {root / "uploads", root / "blobs"}) {
        fs::create_directories(folder, error);
        if (!error)
            fs::permissions(folder, fs::perms::owner_all, error);
        if (error)
            return fail(ErrorCode::StorageFailed, "cannot make " + folder.string() + ": " + error.message());
    }
    return std::unique_ptr<FileBlobStore>(new FileBlobStore(std::move(root)));
}

fs::path FileBlobStore::uploadPath(const std::string &upload) const
{
    // The key is ours, but a path is never built from what has not one shape.
    return m_root / "uploads" / toHex(digestOf(upload).bytes);
}

fs::path FileBlobStore::blobPath(const Digest &digest) const
{
    const auto hex = toHex(digest.bytes);
    return m_root / "blobs" / hex.substr(0, 2) / hex;
}

Result<std::int64_t> FileBlobStore::uploaded(const std::string &upload) const
{
    std::error_code error;
    const auto size = fs::file_size(uploadPath(upload), error);
    if (error == std::errc::no_such_file_or_directory)
        return 0;
    if (error)
        return fail(ErrorCode::StorageFailed, error.message());
    return static_cast<std::int64_t>(size);
}

Result<void> FileBlobStore::append(const std::string &upload, std::string_view bytes)
{
    const auto path = uploadPath(upload);
    const File file(path, O_WRONLY | O_CREAT | O_APPEND);
    if (!file.isOpen())
        return failure("cannot open an upload");
    const auto before = ::lseek(file.fd(), 0, SEEK_END);
    auto written = writeAll(file.fd(), bytes);
    if (written && ::fsync(file.fd()) != 0)
        written = failure("cannot write an attachment to the disk");
    // Half a chunk would only make the next offset a surprise.
    if (!written && before >= 0)
        (void)!::ftruncate(file.fd(), before);
    return written;
}

Result<Digest> FileBlobStore::uploadDigest(const std::string &upload) const
{
    const File file(uploadPath(upload), O_RDONLY);
    if (!file.isOpen())
        return failure("cannot open an upload");
    Hasher hasher;
    std::array<char, 64 * 1024> buffer{};
    while (true) {
        const auto count = ::read(file.fd(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure("cannot read an upload");
        if (count == 0)
            return hasher.finish();
        hasher.add(std::string_view(buffer.data(), static_cast<std::size_t>(count)));
    }
}

Result<void> FileBlobStore::publish(const std::string &upload, const Digest &digest)
{
    const auto target = blobPath(digest);
    const auto source = uploadPath(upload);
    std::error_code error;
    if (fs::exists(target, error)) {
        fs::remove(source, error);
        return {};
    }
    fs::create_directories(target.parent_path(), error);
    fs::rename(source, target, error);
    if (error)
        return fail(ErrorCode::StorageFailed, "cannot publish an attachment: " + error.message());
    REDOUBT_TRY(syncFolder(target.parent_path()));
    return syncFolder(m_root / "blobs");
}

Result<void> FileBlobStore::discard(const std::string &upload)
{
    std::error_code error;
    fs::remove(uploadPath(upload), error);
    if (error)
        return fail(ErrorCode::StorageFailed, error.message());
    return {};
}

Result<std::string> FileBlobStore::read(const Digest &digest, std::int64_t offset, std::int64_t length) const
{
    const File file(blobPath(digest), O_RDONLY);
    if (!file.isOpen())
        return errno == ENOENT ? fail(ErrorCode::NotFound, "no such attachment") : failure("cannot open an attachment");
    std::string bytes(static_cast<std::size_t>(length), '\0');
    std::size_t got = 0;
    while (got < bytes.size()) {
        const auto count = ::pread(file.fd(), bytes.data() + got, bytes.size() - got, offset + static_cast<std::int64_t>(got));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure("cannot read an attachment");
        if (count == 0)
            break;
        got += static_cast<std::size_t>(count);
    }
    bytes.resize(got);
    return bytes;
}

} // namespace redoubt::server
