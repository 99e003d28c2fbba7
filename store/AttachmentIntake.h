// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Id.h"
#include "core/Random.h"
#include "core/Result.h"
#include "core/crypto/Digest.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace redoubt::store {

/// A file on its way into the sealed store, written piece by piece: between two pieces the cache's thread is free for
/// others. The cache knows nothing of it before Attachments::finish took it; destroyed before that, it leaves nothing
/// behind. Used on the cache's thread; what a piece costs is sealing and writing it.
class AttachmentIntake
{
public:
    /// Removes what was written, unless it was finished.
    ~AttachmentIntake();
    AttachmentIntake(const AttachmentIntake &) = delete;
    AttachmentIntake &operator=(const AttachmentIntake &) = delete;

    /// Seals and writes @p bytes behind what came before. Fails with TooLarge, StorageFull or StorageFailed; then
    /// nothing can be added any more.
    [[nodiscard]] Result<void> add(ByteView bytes);
    /// No more bytes come: the file is made durable. Fails with StorageFull, StorageFailed, or BadDigest where it is
    /// known what the bytes have to be. Repeating it is harmless.
    [[nodiscard]] Result<void> close();
    /// Plain bytes so far.
    [[nodiscard]] std::int64_t size() const { return m_size; }

private:
    friend class Attachments;
    struct Writing;
    AttachmentIntake(const Id &stream, std::optional<Digest> expected, std::filesystem::path path, std::int64_t most, Random &random);
    /// The cache has taken it: the file stays.
    void keep();

    Id m_stream;
    std::optional<Digest> m_expected;
    std::filesystem::path m_path;
    std::int64_t m_most;
    std::int64_t m_size = 0;
    std::unique_ptr<Writing> m_writing;
    std::optional<Digest> m_digest; ///< once closed
    bool m_isKept = false;
};

} // namespace redoubt::store
