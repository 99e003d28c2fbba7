// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/BlobService.h"

#include "server/storage/Storage.h"
#include "server/streams/Readable.h"
#include "server/streams/UploadRoom.h"

#include <algorithm>
#include <vector>

namespace redoubt::server {

struct BlobService::Private
{
    Private(Storage &storageGiven, Writer &writerGiven, BlobStore &storeGiven, const Clock &clockGiven, BlobSettings settingsGiven)
        : storage(storageGiven), writer(writerGiven), store(storeGiven), clock(clockGiven), settings(std::move(settingsGiven)),
          room(std::make_shared<UploadRoom>(storage, writer, store, clock, settings))
    { }

    /// Whether @p roles write there what names attachments.
    [[nodiscard]] bool mayUpload(ReadTransaction &read, const Id &stream, const std::vector<Role> &roles) const
    {
        const auto row = settings.mayAttach ? read.stream(stream) : std::nullopt;
        return std::any_of(roles.begin(), roles.end(), [&](Role role) {
            return settings.mayAttach ? row && settings.mayAttach(row->purpose, role) : !permissionsOf(role).empty();
        });
    }
    [[nodiscard]] std::vector<Role> rolesOn(ReadTransaction &read, const Id &account, const Id &stream) const
    {
        return settings.rolesOn ? settings.rolesOn(read, account, stream) : read.rolesOn(account, stream);
    }
    void write(const UploadRow &row, std::int64_t end, std::vector<UploadRoom::Hold> holds, const Done<BlobProgress> &done);

    Storage &storage;
    Writer &writer;
    BlobStore &store;
    const Clock &clock;
    const BlobSettings settings;
    std::shared_ptr<UploadRoom> room;
};

namespace {
/// How old the note of the last byte may get before it is written again.
constexpr std::int64_t kTouchMs = 5LL * 60 * 1000;

/// Where the next chunk begins. A whole that was not published (the server stopped in between) is asked for its last byte once more.
std::int64_t nextOffset(std::int64_t received, std::int64_t size) { return received >= size && size > 0 ? size - 1 : received; }
} // namespace

BlobService::BlobService(Storage &storage, Writer &writer, BlobStore &store, const Clock &clock, BlobSettings settings)
    : m_d(new Private(storage, writer, store, clock, std::move(settings)))
{ }

BlobService::~BlobService() = default;

Result<void> BlobService::clean()
{
    try {
        m_d->room->clean();
        return {};
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

Result<void> BlobService::expire()
{
    try {
        m_d->room->expire();
        return {};
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

Answer<BlobProgress> BlobService::progress(const Session &session, const Id &stream, const Digest &digest) const
{
    try {
        const auto storage = m_d->storage.read();
        if (m_d->rolesOn(*storage, session.account, stream).empty())
            return refuse(ErrorCode::NotFound, "no such stream");
        const auto upload = storage->upload(stream, digest, session.account);
        if (!upload)
            return BlobProgress{};
        if (upload->published)
            return BlobProgress{upload->size, upload->size, true};
        const auto received = m_d->store.uploaded(uploadKey(session.account, stream, digest));
        if (!received)
            return refuse(received.error());
        return BlobProgress{nextOffset(*received, upload->size), upload->size, false};
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
    const auto key = uploadKey(session.account, stream, digest);
    std::vector<UploadRoom::Hold> holds{m_d->room->hold(key)};
    if (!holds.front())
        return done(tl::unexpected<Refusal>(Refusal{{ErrorCode::TooManyRequests, "this upload is being written"}, 500, {}, {}}));
    UploadRow row{stream, digest, session.account, size, m_d->clock.now(), false, m_d->clock.now()};
    bool isNew = false;
    bool isTouched = false;
    try {
        std::optional<UploadRow> known;
        {
            const auto storage = m_d->storage.read(); // given back before the next one is asked for
            const auto roles = m_d->rolesOn(*storage, session.account, stream);
            if (roles.empty())
                return done(refuse(ErrorCode::NotFound, "no such stream"));
            if (!m_d->mayUpload(*storage, stream, roles))
                return done(refuse(ErrorCode::Forbidden, "the role writes nothing there that names attachments"));
            known = storage->upload(stream, digest, session.account);
        }
        if (known && known->published)
            return done(BlobProgress{known->size, known->size, true});
        if (m_d->settings.hasRoom && !m_d->settings.hasRoom())
            return done(tl::unexpected<Refusal>(Refusal{{ErrorCode::StorageFull, std::string(NoRoomOnDisk)}, NoRoomAgainMs, {}, {}}));
        isNew = !known || known->size != size;
        if (!isNew) {
            row.startedAt = known->startedAt;
            isTouched = row.touchedAt - known->touchedAt >= kTouchMs;
        } else if (offset == 0) {
            auto reserved = m_d->room->reserve(row);
            if (!reserved)
                return done(tl::unexpected<Refusal>(std::move(reserved.error())));
            holds.push_back(std::move(*reserved));
            if (auto discarded = m_d->store.discard(key); !discarded)
                return done(refuse(discarded.error()));
        }
    } catch (const StorageException &exception) {
        return done(refuse(exception.error()));
    }
    const auto received = m_d->store.uploaded(key);
    if (!received)
        return done(refuse(received.error()));
    const auto end = offset + static_cast<std::int64_t>(bytes.size());
    const bool isWholeAlready = !isNew && size > 0 && *received == size && end == size;
    if (!isWholeAlready) {
        if (*received != offset || (isNew && offset != 0))
            return done(refuse(ErrorCode::Conflict, "another offset is expected"));
        if (auto appended = m_d->store.append(key, bytes); !appended)
            return done(refuse(appended.error()));
    }
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
    } else if (!isNew && !isTouched) {
        holds.clear();
        return done(BlobProgress{end, size, false});
    }
    m_d->write(row, end, std::move(holds), done);
}

void BlobService::Private::write(const UploadRow &row, std::int64_t end, std::vector<UploadRoom::Hold> holds, const Done<BlobProgress> &done)
{
    WriteTask task;
    task.work = [row](WriteTransaction &rows) -> Result<void> {
        rows.putUpload(row);
        return {};
    };
    const auto held = std::make_shared<std::vector<UploadRoom::Hold>>(std::move(holds));
    task.done = [row, end, held, done](const Result<void> &committed) {
        held->clear(); // before the answer: the next chunk may follow on it at once
        done(committed ? Answer<BlobProgress>(BlobProgress{end, row.size, row.published}) : Answer<BlobProgress>(refuse(committed.error())));
    };
    if (auto submitted = writer.submit(std::move(task)); !submitted) {
        held->clear();
        done(tl::unexpected<Refusal>(Refusal{submitted.error(), 500, {}, {}}));
    }
}

Answer<std::int64_t> BlobService::size(const Session &session, const Id &stream, const Digest &digest) const
{
    try {
        const auto storage = m_d->storage.read();
        // All three are asked in any case, so that the duration tells nothing.
        const bool isGranted = !m_d->rolesOn(*storage, session.account, stream).empty();
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
