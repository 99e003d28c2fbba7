// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "core/crypto/Digest.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace redoubt::server {

/// Where the bytes of attachments lie. An upload has a key of its own until its bytes are published under their digest.
/// Every function may fail with StorageFailed or StorageFull. Thread-safe as long as one upload is touched by one thread at a time.
class BlobStore
{
public:
    virtual ~BlobStore() = default;
    /// Bytes that an upload has so far; 0 for an unknown one.
    [[nodiscard]] virtual Result<std::int64_t> uploaded(const std::string &upload) const = 0;
    /// Appends at the end; durable on return.
    [[nodiscard]] virtual Result<void> append(const std::string &upload, std::string_view bytes) = 0;
    [[nodiscard]] virtual Result<Digest> uploadDigest(const std::string &upload) const = 0;
    /// Makes the upload readable under @p digest and forgets the upload. The same work whether or not the digest was there already: nobody
    /// is to learn from the time it takes what others have uploaded.
    [[nodiscard]] virtual Result<void> publish(const std::string &upload, const Digest &digest) = 0;
    [[nodiscard]] virtual Result<void> discard(const std::string &upload) = 0;
    /// Discards every upload but @p uploads: what a crash left behind. At the start, before any other call.
    [[nodiscard]] virtual Result<void> discardAllBut(const std::set<std::string> &uploads) = 0;
    /// Fails with NotFound.
    [[nodiscard]] virtual Result<std::string> read(const Digest &digest, std::int64_t offset, std::int64_t length) const = 0;
};

} // namespace redoubt::server
