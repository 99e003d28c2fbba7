// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/RecordBounds.h"
#include "feed/KindRegistry.h"
#include "store/parts/OutboxTable.h"
#include "store/parts/RecordTable.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace redoubt::store {

/// A record with own pending changes folded on a copy of its confirmed state.
struct MergedRecord
{
    std::optional<feed::RecordState> state;
    std::size_t size = 0; ///< feed::recordSize() of it; 0: none
    bool isShown = false; ///< known, and not removed
    bool isConflicted = false;
    bool isConfirmedConflicted = false; ///< of the confirmed state alone
};

/// Which records have pending changes, and how they look with them. Throws.
class PendingRecords
{
public:
    PendingRecords(StreamTable &streams, RecordTable &records, OutboxTable &outbox, const feed::KindRegistry &registry, const feed::Author &author)
        : m_streams(streams), m_records(records), m_outbox(outbox), m_registry(registry), m_author(author)
    { }
    /// From the outbox.
    void load();
    [[nodiscard]] bool has(const RecordKey &key) const { return m_pending.contains(key); }
    [[nodiscard]] std::vector<RecordKey> ofStream(const Id &stream) const;
    [[nodiscard]] std::vector<RecordKey> all() const;
    /// The record must have pending changes. Valid until the next call.
    [[nodiscard]] const MergedRecord &merged(const RecordKey &key);
    [[nodiscard]] std::int64_t unsent(const RecordKey &key) const;
    /// How many more records are in conflict with pending changes than without; those that cannot be read count for nothing.
    [[nodiscard]] std::int64_t conflictDelta();

    /// A line was added to the outbox; @p line is folded in at once. Throws NotFound or Conflict as the fold does, or TooLarge where the
    /// record would be over its bounds (feed::sizeWith).
    void append(const OutboxRow &row, const feed::Line &line);
    /// A line left the outbox.
    void erase(const OutboxRow &row);
    /// The confirmed state of the record changed.
    void confirmedChanged(const RecordKey &key);
    /// That of every record of the stream did, or the stream went.
    void streamChanged(const Id &stream);

private:
    struct Pending
    {
        std::vector<std::int64_t> lines; ///< in minted order
        std::optional<MergedRecord> merged;
    };
    void keep(Pending &pending, const RecordKey &key, MergedRecord merged);
    void drop(Pending &pending, const RecordKey &key);
    [[nodiscard]] MergedRecord confirmedCopy(const RecordKey &key);
    feed::Folded fold(MergedRecord &merged, const OutboxRow &row, const feed::Line &line) const;

    StreamTable &m_streams;
    RecordTable &m_records;
    OutboxTable &m_outbox;
    const feed::KindRegistry &m_registry;
    feed::Author m_author;
    std::map<RecordKey, Pending> m_pending;
    std::set<RecordKey> m_unmerged;   ///< of m_pending, those whose merged is to be made
    std::int64_t m_conflictDelta = 0; ///< over the others
};

} // namespace redoubt::store
