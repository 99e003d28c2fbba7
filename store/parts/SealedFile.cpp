// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/SealedFile.h"

#include "store/parts/SealContext.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <unistd.h>

namespace redoubt::store {

namespace {
SealContext chunkContext(std::int64_t chunk, bool isLast) { return SealContext("attachment.chunk").add(chunk).add(std::int64_t{isLast}); }

void writeAll(int file, ByteView bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throw fileFailure("write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}
} // namespace

StoreFailure fileFailure(const std::string &what)
{
    const int code = errno;
    const bool isFull = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return {isFull ? ErrorCode::StorageFull : ErrorCode::StorageFailed, what + ": " + std::strerror(code)};
}

void syncFolder(const std::filesystem::path &folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        throw fileFailure("open " + folder.string());
    const bool ok = ::fsync(file) == 0;
    const auto failure = fileFailure("fsync " + folder.string());
    ::close(file);
    if (!ok)
        throw failure;
}

SealedFileWriter::SealedFileWriter(std::filesystem::path path, const SealingKey &key, Random &random)
    : m_path(std::move(path)), m_part(m_path.string() + ".part"), m_key(key), m_random(random)
{
    m_file = ::open(m_part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (m_file < 0)
        throw fileFailure("create an attachment");
}

SealedFileWriter::~SealedFileWriter()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_isFinished)
        ::unlink(m_part.c_str());
}

void SealedFileWriter::write(ByteView bytes)
{
    while (!bytes.empty()) {
        // A full chunk waits for more: only then it is known not to be the last.
        if (m_pending.size() == ChunkBytes)
            writeChunk(false);
        const auto take = std::min(bytes.size(), ChunkBytes - m_pending.size());
        m_pending.insert(m_pending.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(take));
        bytes = bytes.subspan(take);
    }
}

void SealedFileWriter::writeChunk(bool isLast)
{
    writeAll(m_file, m_key.seal(m_pending, chunkContext(m_chunk++, isLast).view(), m_random));
    m_pending.clear();
    if (!isLast && m_chunk % SyncChunks == 0 && ::fdatasync(m_file) != 0)
        throw fileFailure("fdatasync an attachment");
}

void SealedFileWriter::finish()
{
    writeChunk(true);
    if (::fsync(m_file) != 0)
        throw fileFailure("fsync an attachment");
    if (::rename(m_part.c_str(), m_path.c_str()) != 0)
        throw fileFailure("rename an attachment");
    m_isFinished = true;
    syncFolder(m_path.parent_path());
}

Bytes readSealedFile(const std::filesystem::path &path, const SealingKey &key, std::int64_t size, std::int64_t offset, std::size_t length)
{
    constexpr auto plain = static_cast<std::int64_t>(SealedFileWriter::ChunkBytes);
    constexpr auto sealed = plain + static_cast<std::int64_t>(SealingKey::Overhead);
    if (offset < 0 || offset > size)
        throw StoreFailure(ErrorCode::InvalidArgument, "an offset past the end of an attachment");
    const auto end =
        std::min<std::int64_t>(size, offset + static_cast<std::int64_t>(std::min<std::uint64_t>(length, static_cast<std::uint64_t>(size))));
    const std::int64_t lastChunk = size == 0 ? 0 : (size - 1) / plain;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        throw errno == ENOENT ? StoreFailure(ErrorCode::NotFound, "the attachment's file is gone") : fileFailure("open an attachment");
    Bytes result;
    Bytes chunk(static_cast<std::size_t>(sealed));
    std::optional<StoreFailure> failure;
    for (auto n = offset / plain; n * plain < end && !failure; ++n) {
        const auto got = ::pread(file, chunk.data(), chunk.size(), n * sealed);
        if (got < 0) {
            failure = fileFailure("read an attachment");
            break;
        }
        const auto opened = key.open(ByteView(chunk).first(static_cast<std::size_t>(got)), chunkContext(n, n == lastChunk).view());
        if (!opened) {
            failure = StoreFailure(ErrorCode::CannotOpenSeal, "an attachment was altered");
            break;
        }
        const auto from = std::max(offset, n * plain) - n * plain;
        const auto to = std::min(end, (n + 1) * plain) - n * plain;
        if (to > static_cast<std::int64_t>(opened->size())) {
            failure = StoreFailure(ErrorCode::CannotOpenSeal, "an attachment was cut");
            break;
        }
        result.insert(result.end(), opened->begin() + from, opened->begin() + to);
    }
    ::close(file);
    if (failure)
        throw *failure;
    return result;
}

} // namespace redoubt::store
