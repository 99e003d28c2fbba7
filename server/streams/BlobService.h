// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/crypto/Digest.h"
#include "server/Answer.h"
#include "server/auth/Session.h"
#include "server/storage/BlobStore.h"
#include "server/storage/Writer.h"
#include "server/streams/AttachmentRule.h"
#include "server/streams/Readable.h"

#include <functional>
#include <memory>

namespace redoubt::server {

class Storage;

struct BlobSettings
{
    std::int64_t maxBlobBytes = 512LL * 1024 * 1024;
    std::int64_t streamQuotaBytes = 20LL * 1024 * 1024 * 1024;
    std::int64_t accountQuotaBytes = 5LL * 1024 * 1024 * 1024;
    std::int64_t uploadsPerAccount = 8;                   ///< unfinished ones
    std::int64_t uploadIdleMs = 10LL * 60 * 1000;         ///< after so long without a byte one is given up where its room is needed
    std::int64_t uploadExpiryMs = 2LL * 24 * 3600 * 1000; ///< and after so long in any case
    std::function<bool()> hasRoom{};                      ///< whether the disk has room; empty: always. From any thread
    AttachmentRule mayAttach{};                           ///< empty: whoever writes anything in a stream may upload into it
    RoleLookup rolesOn{};                                 ///< StreamService::roleLookup(); empty: grants alone, no role that stands by a unit
};

/// How far an upload of this account into this stream has come.
struct BlobProgress
{
    std::int64_t received = 0; ///< bytes; the next chunk begins here. Never the whole before it is published
    std::int64_t size = 0;     ///< as announced; 0: nothing was announced yet
    bool published = false;    ///< the whole digest was right
    bool operator==(const BlobProgress &) const = default;
};

/// Attachments (DESIGN §4). Thread-safe; the bytes are written and read on the caller's thread (not an I/O thread: a chunk
/// costs a file write, the last one also a pass over the file), the facts on the Writer.
///
/// Nothing tells whether bytes were known before: each account uploads the whole into each stream, and the server works as much in either case.
/// Unfinished uploads are few per account and expire (UploadRoom).
class BlobService
{
public:
    static constexpr std::int64_t MaxChunk = 4 * 1024 * 1024;

    BlobService(Storage &storage, Writer &writer, BlobStore &store, const Clock &clock, BlobSettings settings);
    ~BlobService();

    /// Removes what unfinished uploads left behind. At the start, before any upload. Fails as the storage does.
    [[nodiscard]] Result<void> clean();
    /// Gives up unfinished uploads to which nothing was added for too long. Beside uploads that are under way.
    [[nodiscard]] Result<void> expire();

    /// Where to go on. Refused with NotFound where the stream is not granted.
    [[nodiscard]] Answer<BlobProgress> progress(const Session &session, const Id &stream, const Digest &digest) const;

    /// Takes @p bytes at @p offset of a blob of @p size bytes. Refused with NotFound (stream not granted), Forbidden (the role
    /// writes nothing there that names attachments), Conflict (another offset is expected: ask progress()), TooLarge (chunk or blob),
    /// BadDigest (all is there and the digest is another: the upload begins anew), TooManyRequests (this one is being written, or too many
    /// are unfinished), StorageFull with retryAfterMs (quota, or the disk is nearly full).
    void upload(const Session &session, const Id &stream, const Digest &digest, std::int64_t offset, std::int64_t size, std::string_view bytes,
                const Done<BlobProgress> &done);

    /// The size of a published blob that a record of @p stream names. Refused with NotFound for every other reason alike.
    [[nodiscard]] Answer<std::int64_t> size(const Session &session, const Id &stream, const Digest &digest) const;
    /// At most @p length (≤ MaxChunk) bytes from @p offset. Refused as size(), or InvalidArgument past the end.
    [[nodiscard]] Answer<std::string> read(const Session &session, const Id &stream, const Digest &digest, std::int64_t offset,
                                           std::int64_t length) const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace redoubt::server
