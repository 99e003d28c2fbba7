// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/BlobService.h"

#include "server/storage/Storage.h"
#include "server/streams/Readable.h"

#include <algorithm>
#include <mutex>
#include <set>

namespace redoubt::server {

struct BlobService::Private
{
    Storage &storage;
    Writer &writer;
    BlobStore &store;
    const Clock &clock;
    BlobSettings settings;
    std::mutex mutex;
    std::set<std::string> busy; ///< uploads that a call is writing to
};

namespace {
std::string uploadKey(const Session &session, const Id &stream, const Digest &digest)
{
    return session.account.toString() + "/" + stream.toString() + "/" + toHex(digest.bytes);
}

bool mayWriteAnything(const std::vector<Role> &roles)
{
    return std::any_of(roles.begin(), roles.end(), [](Role role) { return !permissionsOf(role).empty(); });
}

/// Frees an upload for the next call when the last holder goes.
struct Busy
{
    std::mutex &mutex;
    std::set<std::string> &busy;
    std::string key;
    ~Busy()
    {
        const std::lock_guard lock(mutex);
        busy.erase(key);
    }
};
} // namespace

BlobService::BlobService(Storage &storage, Writer &writer, BlobStore &store, const Clock &clock, BlobSettings settings)
    : m_d(new Private{storage, writer, store, clock, settings, {}, {}})
{ }

BlobService::~BlobService() = default;

Answer<BlobProgress> BlobService::progress(const Session &session, const Id &stream, const Digest &digest) const
{
    try {
        const auto storage = m_d->storage.read();
        if (storage->rolesOn(session.account, stream).empty())
            return refuse(ErrorCode::NotFound, "no such stream");
        const auto upload = storage->upload(stream, digest, session.account);
        if (!upload)
            return BlobProgress{};
        if (upload->published)
            return BlobProgress{upload->size, upload->size, true};
        const auto received = m_d->store.uploaded(uploadKey(session, stream, digest));
        if (!received)
            return refuse(received.error());
        return BlobProgress{*received, upload->size, false};
    } catch (const StorageException &exception) {
        return refuse(exception.error());
    }
}

void BlobService::upload(const Session &session, const Id &stream, const Digest &digest, std::int64_t offset, std::int64_t size,
                         std::string_view bytes, const Done<BlobProgress> &done)
{
    if (size < 0 || offset < 0 || static_cast<std::int64_t>(bytes.size()) > MaxChunk || size > m_d->settings.maxBlobBytes)
        return done(refuse(ErrorCode::TooLarge, "an attachment or a chunk of it is too large"));
    if (offset + static_cast<std::int64_t>(bytes.size()) > size || (bytes.empty() && size > 0))
        return done(refuse(ErrorCode::InvalidArgument, "a chunk that does not lie within the attachment"));
    const auto key = uploadKey(session, stream, digest);
    {
        const std::lock_guard lock(m_d->mutex);
        if (!m_d->busy.insert(key).second)
            return done(tl::unexpected<Refusal>(Refusal{{ErrorCode::TooManyRequests, "this upload is being written"}, 500, {}, {}}));
    }
    const auto busy = std::shared_ptr<Busy>(new Busy{m_d->mutex, m_d->busy, key});
    UploadRow row{stream, digest, session.account, size, m_d->clock.now(), false};
    bool isNew = false;
    try {
        const auto storage = m_d->storage.read();
        const auto roles = storage->rolesOn(session.account, stream);
        if (roles.empty())
            return done(refuse(ErrorCode::NotFound, "no such stream"));
        if (!mayWriteAnything(roles))
            return done(refuse(ErrorCode::Forbidden, "the role writes nothing there"));
        const auto known = storage->upload(stream, digest, session.account);
        if (known && known->published)
            return done(BlobProgress{known->size, known->size, true});
        isNew = !known || known->size != size;
        const auto otherBytes = known ? known->size : 0;
        if (storage->blobBytesOfStream(stream) - otherBytes + size > m_d->settings.streamQuotaBytes
            || storage->blobBytesOfAccount(session.account) - otherBytes + size > m_d->settings.accountQuotaBytes)
            return done(refuse(ErrorCode::TooLarge, "the room for attachments is used up"));
        if (isNew && offset == 0) {
            if (auto discarded = m_d->store.discard(key); !discarded)
                return done(refuse(discarded.error()));
        }
    } catch (const StorageException &exception) {
        return done(refuse(exception.error()));
    }
    const auto received = m_d->store.uploaded(key);
    if (!received)
        return done(refuse(received.error()));
    if (*received != offset || (isNew && offset != 0))
        return done(refuse(ErrorCode::Conflict, "another offset is expected"));
    if (auto appended = m_d->store.append(key, bytes); !appended)
        return done(refuse(appended.error()));
    const auto end = offset + static_cast<std::int64_t>(bytes.size());
    if (end == size) {
        const auto actual = m_d->store.uploadDigest(key);
        if (!actual)
            return done(refuse(actual.error()));
        if (*actual != digest) {
            if (auto discarded = m_d->store.discard(key); !discarded)
                return done(refuse(discarded.error()));
            return done(refuse(ErrorCode::BadDigest, "the bytes have another digest"));
        }
        if (auto published = m_d->store.publish(key, digest); !published)
            return done(refuse(published.error()));
        row.published = true;
    } else if (!isNew) {
        return done(BlobProgress{end, size, false});
    }
    WriteTask task;
    task.work = [row](WriteTransaction &storage) -> Result<void> {
        storage.putUpload(row);
        return {};
    };
    task.done = [row, end, busy, done](const Result<void> &committed) {
        done(committed ? Answer<BlobProgress>(BlobProgress{end, row.size, row.published}) : Answer<BlobProgress>(refuse(committed.error())));
    };
    if (auto submitted = m_d->writer.submit(std::move(task)); !submitted)
        done(tl::unexpected<Refusal>(Refusal{submitted.error(), 500, {}, {}}));
}

Answer<std::int64_t> BlobService::size(const Session &session, const Id &stream, const Digest &digest) const
{
    try {
        const auto storage = m_d->storage.read();
        // All three are asked in any case, so that the duration tells nothing.
        const bool isGranted = !storage->rolesOn(session.account, stream).empty();
        const bool isReferenced = storage->isBlobReferenced(stream, digest);
        const auto size = storage->blobSize(stream, digest);
        if (!isGranted || !isReferenced || !size)
            return refuse(ErrorCode::NotFound, "no such attachment");
        return *size;
    } catch (const StorageException &exception) {
        return refuse(exception.error());
    }
}

Answer<std::string> BlobService::read(const Session &session, const Id &stream, const Digest &digest, std::int64_t offset, std::int64_t length) const
{
    const auto total = size(session, stream, digest);
    if (!total)
        return tl::unexpected<Refusal>(total.error());
    if (offset < 0 || length < 0 || offset > *total)
        return refuse(ErrorCode::InvalidArgument, "a range past the end");
    auto bytes = m_d->store.read(digest, offset, std::min({length, MaxChunk, *total - offset}));
    if (!bytes)
        return refuse(bytes.error());
    return std::move(*bytes);
}

} // namespace redoubt::server
