// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "server/Answer.h"
#include "server/storage/BlobStore.h"
#include "server/storage/Rows.h"
#include "server/storage/Writer.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::server {

class Storage;
struct BlobSettings;

/// The name of an upload in the BlobStore.
[[nodiscard]] std::string uploadKey(const Id &account, const Id &stream, const Digest &digest);

/// Who holds room for attachments, and who writes to an upload now. An announced upload holds room for its whole size until it is published;
/// one that nothing was added to for a while is given up where the room is needed, and one that lies for long in any case.
/// What is reserved stands in the database, so that a restart forgets nothing. Thread-safe.
class UploadRoom : public std::enable_shared_from_this<UploadRoom>
{
public:
    UploadRoom(Storage &storage, Writer &writer, BlobStore &store, const Clock &clock, const BlobSettings &settings);

    /// Held by one call at a time; lets go when the last copy is gone.
    using Hold = std::shared_ptr<const void>;
    /// None while another call holds it.
    [[nodiscard]] Hold hold(const std::string &key);

    /// Reserves room for @p upload, which is new or of another size than before; held until the last copy of the Hold is gone, by when its
    /// row should be committed. Refused with TooManyRequests (too many unfinished) or StorageFull (no room), both with retryAfterMs.
    /// Throws StorageException.
    [[nodiscard]] Answer<Hold> reserve(const UploadRow &upload);

    /// Gives up what has lain for too long. Throws StorageException.
    void expire();
    /// As expire(), and removes files that no unfinished upload owns. At the start, before any upload.
    void clean();

private:
    void giveUp(const std::vector<UploadRow> &uploads);
    [[nodiscard]] bool isExpired(const UploadRow &row) const;
    [[nodiscard]] std::vector<UploadRow> expired(const std::vector<UploadRow> &unfinished) const;

    Storage &m_storage;
    Writer &m_writer;
    BlobStore &m_store;
    const Clock &m_clock;
    const BlobSettings &m_settings;
    std::mutex m_reserving; ///< one decides at a time
    std::mutex m_mutex;
    std::set<std::string> m_held;
    std::set<std::string> m_leaving;             ///< given up, and their rows not yet removed
    std::map<std::string, UploadRow> m_arriving; ///< reserved, and their rows not yet committed
};

} // namespace redoubt::server
