// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Sealing.h"
#include "store/sqlite/Failure.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <string>

namespace redoubt::store {

/// A file of sealed chunks. Each chunk is bound to its number and to whether it is the last, so that chunks can be
/// read alone, and a file that was cut, lengthened or shuffled does not open. Throws StoreFailure.
class SealedFileWriter
{
public:
    static constexpr std::size_t ChunkBytes = 64 * 1024; ///< plain bytes in every chunk but the last
    /// So much is given to the disk at once at the most: the last wait is then no longer than any.
    static constexpr std::int64_t SyncChunks = 64;

    /// Writes to @p path + ".part" until finish().
    SealedFileWriter(std::filesystem::path path, const SealingKey &key, Random &random);
    SealedFileWriter(const SealedFileWriter &) = delete;
    SealedFileWriter &operator=(const SealedFileWriter &) = delete;
    /// Removes the part unless finished.
    ~SealedFileWriter();
    void write(ByteView bytes);
    /// Seals the last chunk, and makes file and name durable.
    void finish();

private:
    void writeChunk(bool isLast);

    std::filesystem::path m_path;
    std::filesystem::path m_part;
    const SealingKey &m_key;
    Random &m_random;
    Bytes m_pending;
    std::int64_t m_chunk = 0;
    int m_file = -1;
    bool m_isFinished = false;
};

/// At most @p length bytes from @p offset of a sealed file of @p size plain bytes.
[[nodiscard]] Bytes readSealedFile(const std::filesystem::path &path, const SealingKey &key, std::int64_t size, std::int64_t offset,
                                   std::size_t length);

/// Makes names in @p folder durable. Throws StoreFailure.
void syncFolder(const std::filesystem::path &folder);
/// What errno means: StorageFull or StorageFailed.
[[nodiscard]] StoreFailure fileFailure(const std::string &what);

} // namespace redoubt::store
