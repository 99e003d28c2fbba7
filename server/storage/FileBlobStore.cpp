// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/FileBlobStore.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <utility>

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

Result<std::unique_ptr<FileBlobStore>> FileBlobStore::open(fs::path root, Trace trace)
{
    std::error_code error;
    for (const auto &folder : {root / "uploads", root / "spent", root / "blobs"}) {
        fs::create_directories(folder, error);
        if (!error)
            fs::permissions(folder, fs::perms::owner_all, error);
        if (error)
            return fail(ErrorCode::StorageFailed, "cannot make " + folder.string() + ": " + error.message());
    }
    return std::unique_ptr<FileBlobStore>(new FileBlobStore(std::move(root), std::move(trace)));
}

FileBlobStore::FileBlobStore(fs::path root, Trace trace) : m_root(std::move(root)), m_trace(std::move(trace))
{
    m_helper = std::jthread([this](const std::stop_token &stop) {
        // Not at once: what is opened for a moment only needs none of it.
        auto next = std::chrono::duration_cast<std::chrono::seconds>(FoldersAfter);
        bool hasFolders = false;
        while (true) {
            {
                std::unique_lock lock(m_mutex);
                m_wake.wait_for(lock, stop, next, [] { return false; });
            }
            if (stop.stop_requested())
                return;
            if (!std::exchange(hasFolders, true))
                makeFolders();
            removeSpent(SpentFor);
            next = SpentFor;
        }
    });
}

void FileBlobStore::makeFolders()
{
    constexpr std::string_view Digits = "0123456789abcdef";
    for (const char high : Digits) {
        for (const char low : Digits)
            (void)::mkdir((m_root / "blobs" / std::string{high, low}).c_str(), 0700); // publish() says what is wrong, if anything is
    }
}

FileBlobStore::~FileBlobStore() = default;

int FileBlobStore::traced(std::string_view call) const { return m_trace ? m_trace(call) : 0; }

Result<void> FileBlobStore::syncFolder(const fs::path &folder) const
{
    traced("fsync folder");
    const File file(folder, O_RDONLY | O_DIRECTORY);
    if (!file.isOpen() || ::fsync(file.fd()) != 0)
        return failure("cannot write a folder to the disk");
    return {};
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
    traced("size");
    std::error_code error;
    const auto size = fs::file_size(uploadPath(upload), error);
    if (error == std::errc::no_such_file_or_directory)
        return 0;
    if (error)
        return fail(ErrorCode::StorageFailed, "cannot look at an upload: " + error.message());
    return static_cast<std::int64_t>(size);
}

Result<void> FileBlobStore::append(const std::string &upload, std::string_view bytes)
{
    const auto path = uploadPath(upload);
    traced("append");
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
    traced("read");
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

/// True where the target is there, by this call or by an earlier one; else errno says why not.
bool FileBlobStore::linked(const fs::path &source, const fs::path &target) const
{
    if (const int failing = traced("link"); failing != 0) {
        errno = failing;
        return false;
    }
    return ::link(source.c_str(), target.c_str()) == 0 || errno == EEXIST;
}

/// Changes the folder whether or not the link that follows will: a folder that has changed takes longer to its way to the disk, which told
/// in 67 of 100 cases that the bytes were there already. Nothing hangs on it; what a crash leaves goes when the upload comes again.
void FileBlobStore::stir(const fs::path &folder, const fs::path &source) const
{
    const auto beside = folder / source.filename();
    std::error_code ignored;
    fs::create_hard_link(source, beside, ignored);
    fs::remove(beside, ignored);
}

Result<void> FileBlobStore::publish(const std::string &upload, const Digest &digest)
{
    const auto target = blobPath(digest);
    const auto source = uploadPath(upload);
    traced("mkdir");
    if (::mkdir(target.parent_path().c_str(), 0700) == 0)
        REDOUBT_TRY(syncFolder(m_root / "blobs")); // in the first moments of a server only: then all of them are there
    else if (errno != EEXIST)
        return failure("cannot make a folder for an attachment");
    stir(target.parent_path(), source);
    const bool isLinked = linked(source, target);
    const bool hasLinks = isLinked || (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS);
    if (!isLinked && hasLinks)
        return failure("cannot publish an attachment");
    // Without links (exFAT, some shares) the upload itself becomes the blob, if it is the first: the time may tell then whether it was.
    const bool isFirst = !hasLinks && ::access(target.c_str(), F_OK) != 0;
    traced("rename");
    if (::rename(source.c_str(), (isFirst ? target : m_root / "spent" / source.filename()).c_str()) != 0)
        return failure("cannot put a published upload away");
    // The folder that has changed in any case first: its way to the disk takes with it what the other one waits for.
    REDOUBT_TRY(syncFolder(m_root / "spent"));
    return syncFolder(target.parent_path());
}

Result<void> FileBlobStore::discard(const std::string &upload)
{
    traced("unlink");
    std::error_code error;
    fs::remove(uploadPath(upload), error);
    if (error)
        return fail(ErrorCode::StorageFailed, "cannot remove an upload: " + error.message());
    return {};
}

Result<void> FileBlobStore::discardAllBut(const std::set<std::string> &uploads)
{
    std::set<fs::path> kept;
    for (const auto &upload : uploads)
        kept.insert(uploadPath(upload).filename());
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(m_root / "uploads", error)) {
        std::error_code ignored; // what cannot be removed now is found again at the next start
        if (!kept.contains(entry.path().filename()))
            fs::remove(entry.path(), ignored);
    }
    if (error)
        return fail(ErrorCode::StorageFailed, "cannot look into " + (m_root / "uploads").string() + ": " + error.message());
    return {};
}

void FileBlobStore::removeSpent(std::chrono::seconds age)
{
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(m_root / "spent", error)) {
        std::error_code ignored;
        struct stat found
        { };
        // Renaming changed it last.
        if (::lstat(entry.path().c_str(), &found) == 0 && std::time(nullptr) - found.st_ctime >= age.count())
            fs::remove(entry.path(), ignored);
    }
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
