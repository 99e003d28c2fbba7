// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "core/crypto/Sealing.h"
#include "store/StreamInfo.h"
#include "store/sqlite/Database.h"

#include <map>
#include <optional>

namespace redoubt::store {

/// A snapshot on its way in.
struct StagedSnapshot
{
    std::int64_t part = 0;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;         ///< of the first page: the cursor to come
    std::int64_t newest = 0;      ///< of the newest page so far
    std::optional<Id> next;       ///< the page to ask for
    std::optional<Digest> digest; ///< the stream's head at seq, if a checkpoint vouched for it
};

/// A stream as the cache keeps it: one row, and its data key opened.
struct StreamRow
{
    Id stream;
    std::int64_t part = 0; ///< of the records that are shown
    StreamState state = StreamState::Following;
    bool granted = false; ///< a grant has been seen; when it goes, so does the stream
    feed::StreamPosition cursor;
    std::int64_t head = 0;
    std::optional<Digest> headDigest; ///< the server's chain at the cursor; none after a snapshot without a checkpoint
    std::int64_t bootstrapUntil = 0;
    std::optional<StagedSnapshot> staged;
    SealingKey key;

    // Not stored, derived from the account's records.
    StreamPurpose purpose = StreamPurpose::Public;
    Id owner;
    std::vector<Role> roles;
    std::string classification;
    bool followed = false; ///< here by Cache::follow() alone
};

/// The streams that are here, all in memory, written through. Throws.
class StreamTable
{
public:
    StreamTable(Database &database, const SealingKey &cacheKey, Random &random) : m_database(database), m_cacheKey(cacheKey), m_random(random) { }

    void load();
    [[nodiscard]] StreamRow *find(const Id &stream);
    [[nodiscard]] std::map<Id, StreamRow> &all() { return m_rows; }
    /// Makes the row with a new data key.
    StreamRow &open(const Id &stream, StreamState state, Random &keySource);
    void save(const StreamRow &row);
    /// Deletes the row and with it the data key.
    void drop(const Id &stream);
    [[nodiscard]] std::int64_t newPart();

private:
    Database &m_database;
    const SealingKey &m_cacheKey;
    Random &m_random;
    std::map<Id, StreamRow> m_rows;
};

} // namespace redoubt::store
