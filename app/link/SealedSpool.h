// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "core/crypto/Sealing.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace redoubt::link {

/// Where a download grows until it is whole: a file without a name, sealed by a key that is only in memory.
/// Evidence may be live malware, and it may be secret: it must not lie on the disk in plain, not even for a minute.
class SealedSpool
{
public:
    /// Fails with StorageFailed or StorageFull.
    [[nodiscard]] static Result<std::unique_ptr<SealedSpool>> make(const std::filesystem::path &folder, Random &random);

    [[nodiscard]] Result<void> append(ByteView bytes);
    /// Plain bytes that were kept.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Fills @p room with what comes next, from the beginning; 0 at the end.
    [[nodiscard]] Result<std::size_t> read(std::span<std::uint8_t> room);

private:
    struct CloseFile
    {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };
    SealedSpool(std::unique_ptr<std::FILE, CloseFile> file, Random &random);

    std::unique_ptr<std::FILE, CloseFile> m_file;
    Random &m_random;
    SealingKey m_key;
    std::vector<std::size_t> m_sizes; ///< of the sealed pieces
    std::uint64_t m_size = 0;
    std::size_t m_nextPiece = 0;
    Bytes m_opened;
    std::size_t m_openedAt = 0;
};

} // namespace redoubt::link
