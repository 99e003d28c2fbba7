// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Sealing.h"
#include "feed/Chain.h"
#include "store/Outbox.h"
#include "store/parts/StreamTable.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace redoubt::store {

/// An own line, without its bytes.
struct OutboxRow
{
    std::int64_t no = 0;
    Id id;
    Id stream;
    Id record;
    std::string kind;
    feed::Act act = feed::Act::Add;
    std::optional<Id> group;
    feed::ChainHead head; ///< of its chain after it
    Instant mintedAt;
    std::int64_t size = 0;
    std::optional<std::int64_t> takenSeq; ///< given once the server has it
    bool isSealedByAccount = false;       ///< its stream was purged
};

/// From the columns no, id, stream, record, kind, act, group_id, pos, hash, minted_at, size, taken_seq, sealed_by, the first of them @p column.
[[nodiscard]] OutboxRow readOutboxRow(const Query &query, int column = 0);
/// Its bytes, of the column "line"; @p key: its stream's, or the cache's if it is sealed by account. Throws CannotOpenSeal.
[[nodiscard]] std::string openOutboxLine(const OutboxRow &row, const SealingKey &key, ByteView sealed);

/// Own lines in minted order: their rows in memory, their bytes sealed in the table. Throws.
class OutboxTable
{
public:
    OutboxTable(Database &database, StreamTable &streams, const SealingKey &cacheKey, Random &random)
        : m_database(database), m_streams(streams), m_cacheKey(cacheKey), m_random(random)
    { }
    void load();
    [[nodiscard]] const std::map<std::int64_t, OutboxRow> &all() const { return m_rows; }
    [[nodiscard]] const OutboxRow *find(const Id &id) const;
    [[nodiscard]] const OutboxRow *at(std::int64_t no) const;
    /// Lines not yet acknowledged.
    [[nodiscard]] std::int64_t waiting() const { return m_waiting; }

    /// Stores a line behind all others; row.no is filled.
    const OutboxRow &add(OutboxRow row, std::string_view bytes);
    [[nodiscard]] std::string bytes(const OutboxRow &row) const;
    [[nodiscard]] feed::Line line(const OutboxRow &row) const;
    void setTaken(std::int64_t no, std::optional<std::int64_t> seq);
    void remove(std::int64_t no);
    /// Seals a line by the cache key instead of its stream's, so that it outlives the stream.
    void spare(std::int64_t no);

private:
    [[nodiscard]] const SealingKey &keyOf(const OutboxRow &row) const;

    Database &m_database;
    StreamTable &m_streams;
    const SealingKey &m_cacheKey;
    Random &m_random;
    std::map<std::int64_t, OutboxRow> m_rows;
    std::unordered_map<Id, std::int64_t> m_byId;
    std::int64_t m_waiting = 0;
    std::int64_t m_next = 1;
};

} // namespace redoubt::store
