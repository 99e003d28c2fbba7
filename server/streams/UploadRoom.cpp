// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/UploadRoom.h"

#include "server/storage/Storage.h"
#include "server/streams/BlobService.h"

#include <algorithm>
#include <iterator>

namespace redoubt::server {

namespace {
constexpr std::int64_t kAgainMs = 60'000;

std::string keyOf(const UploadRow &row) { return uploadKey(row.account, row.stream, row.digest); }
} // namespace

std::string uploadKey(const Id &account, const Id &stream, const Digest &digest)
{
    return account.toString() + "/" + stream.toString() + "/" + toHex(digest.bytes);
}

UploadRoom::UploadRoom(Storage &storage, Writer &writer, BlobStore &store, const Clock &clock, const BlobSettings &settings)
    : m_storage(storage), m_writer(writer), m_store(store), m_clock(clock), m_settings(settings)
{ }

UploadRoom::Hold UploadRoom::hold(const std::string &key)
{
    const std::lock_guard lock(m_mutex);
    if (!m_held.insert(key).second)
        return nullptr;
    return {this, [self = shared_from_this(), key](const void *) {
                const std::lock_guard ending(self->m_mutex);
                self->m_held.erase(key);
            }};
}

Answer<UploadRoom::Hold> UploadRoom::reserve(const UploadRow &upload)
{
    const std::lock_guard deciding(m_reserving);
    const auto key = keyOf(upload);
    // Sums of the database, less what is on its way out, and what is on its way in.
    std::vector<UploadRow> unfinished;
    std::int64_t count = 0;
    std::int64_t ofAccount = 0;
    std::int64_t ofStream = 0;
    {
        const auto storage = m_storage.read();
        unfinished = storage->unfinishedUploads();
        ofAccount = storage->blobBytesOfAccount(upload.account);
        ofStream = storage->blobBytesOfStream(upload.stream);
    }
    auto leaving = expired(unfinished);
    const auto note = [&](const UploadRow &row, int sign) {
        count += row.account == upload.account ? sign : 0;
        ofAccount += row.account == upload.account ? sign * row.size : 0;
        ofStream += row.stream == upload.stream ? sign * row.size : 0;
    };
    std::vector<UploadRow> idle;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &row : unfinished) {
            const auto own = keyOf(row);
            count += row.account == upload.account ? 1 : 0;
            if (isExpired(row) || m_leaving.contains(own) || own == key || m_arriving.contains(own))
                note(row, -1);
            else if (!m_held.contains(own) && m_clock.now() - row.touchedAt >= m_settings.uploadIdleMs)
                idle.push_back(row);
        }
        for (const auto &[other, row] : m_arriving) {
            if (other != key)
                note(row, 1);
        }
    }
    const auto isFull = [&] {
        return count >= m_settings.uploadsPerAccount || ofAccount + upload.size > m_settings.accountQuotaBytes
            || ofStream + upload.size > m_settings.streamQuotaBytes;
    };
    // The account's own first; another's only for the stream's sake.
    std::stable_partition(idle.begin(), idle.end(), [&](const UploadRow &row) { return row.account == upload.account; });
    for (const auto &row : idle) {
        if (!isFull())
            break;
        const bool isOwn = row.account == upload.account;
        if (isOwn || (row.stream == upload.stream && ofStream + upload.size > m_settings.streamQuotaBytes)) {
            note(row, -1);
            leaving.push_back(row);
        }
    }
    giveUp(leaving);
    if (count >= m_settings.uploadsPerAccount)
        return tl::unexpected<Refusal>(
            Refusal{{ErrorCode::TooManyRequests, "so many uploads of this account are unfinished that another has to wait"}, kAgainMs, {}, {}});
    if (isFull())
        return tl::unexpected<Refusal>(Refusal{{ErrorCode::StorageFull, "the room for attachments is used up"}, kAgainMs, {}, {}});
    const std::lock_guard lock(m_mutex);
    m_arriving.insert_or_assign(key, upload);
    return Hold(this, [self = shared_from_this(), key](const void *) {
        const std::lock_guard ending(self->m_mutex);
        self->m_arriving.erase(key);
    });
}

std::vector<UploadRow> UploadRoom::expired(const std::vector<UploadRow> &unfinished) const
{
    std::vector<UploadRow> old;
    std::ranges::copy_if(unfinished, std::back_inserter(old), [&](const UploadRow &row) { return isExpired(row); });
    return old;
}

bool UploadRoom::isExpired(const UploadRow &row) const { return m_clock.now() - row.touchedAt >= m_settings.uploadExpiryMs; }

void UploadRoom::expire()
{
    const std::lock_guard deciding(m_reserving);
    const auto unfinished = m_storage.read()->unfinishedUploads();
    giveUp(expired(unfinished));
}

void UploadRoom::clean()
{
    expire();
    std::set<std::string> kept;
    for (const auto &row : m_storage.read()->unfinishedUploads())
        kept.insert(keyOf(row));
    (void)m_store.discardAllBut(kept); // room that is not got back now is got back at the next start
}

void UploadRoom::giveUp(const std::vector<UploadRow> &uploads)
{
    const auto going = std::make_shared<std::vector<UploadRow>>();
    const auto holds = std::make_shared<std::vector<Hold>>();
    for (const auto &row : uploads) {
        const auto key = keyOf(row);
        auto held = hold(key);
        if (!held || !m_store.discard(key))
            continue; // somebody goes on with it, or it lies there until the next time
        holds->push_back(std::move(held));
        going->push_back(row);
        const std::lock_guard lock(m_mutex);
        m_leaving.insert(key);
    }
    if (going->empty())
        return;
    const auto gone = [self = shared_from_this(), going, holds] {
        const std::lock_guard lock(self->m_mutex);
        for (const auto &row : *going)
            self->m_leaving.erase(keyOf(row));
    };
    WriteTask task;
    task.work = [going](WriteTransaction &storage) -> Result<void> {
        for (const auto &row : *going)
            storage.removeUpload(row.stream, row.digest, row.account);
        return {};
    };
    // The holds go with the task, after the rows.
    task.done = [gone, holds](const Result<void> &) {
        gone();
        holds->clear();
    };
    if (!m_writer.submit(std::move(task))) {
        gone();
        holds->clear();
    }
}

} // namespace redoubt::server
