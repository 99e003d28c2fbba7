// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Sealing.h"
#include "feed/RecordState.h"
#include "store/RecordView.h"
#include "store/parts/StreamTable.h"

#include <functional>
#include <limits>
#include <list>
#include <string_view>
#include <unordered_map>

namespace redoubt::store {

/// Confirmed records: sealed rows, and in front of them the decoded ones that were used last, within a bound.
/// Changes are made on what edit() gives and written by flush(). Throws.
class RecordTable
{
public:
    RecordTable(Database &database, Random &random, std::size_t hotBytes) : m_database(database), m_random(random), m_hotBytes(hotBytes) { }

    /// nullptr: unknown. Valid until the next call.
    [[nodiscard]] const feed::RecordState *find(const StreamRow &stream, const Id &record);
    /// A copy for who only looks; none: unknown. What is not in memory is not kept there for it: a whole desk may be read once.
    [[nodiscard]] std::optional<feed::RecordState> read(const StreamRow &stream, const Id &record);
    /// For folding into. Marked to be written by flush(); valid until then.
    [[nodiscard]] std::optional<feed::RecordState> &edit(const StreamRow &stream, const Id &record);
    /// Writes what was edited.
    void flush();
    /// Brings memory back within its bound; after flush().
    void trim();
    /// Forgets what is in memory: after a transaction that failed, or when parts were deleted.
    void forget();

    /// A row of a snapshot, straight into @p part.
    void stage(const StreamRow &stream, std::int64_t part, const feed::RecordState &state, std::string_view encoded);
    void deletePart(std::int64_t part);

    static constexpr std::size_t All = std::numeric_limits<std::int32_t>::max();
    struct Listed
    {
        Id record;
        std::int64_t addSeq = 0;
    };
    /// Confirmed records of @p kind that are not removed, in the order of their adds: the first @p limit behind @p from.
    [[nodiscard]] std::vector<Listed> list(const StreamRow &stream, std::string_view kind, std::int64_t from, std::size_t limit);
    /// All confirmed records, the removed ones too.
    [[nodiscard]] std::vector<Id> all(const StreamRow &stream);
    [[nodiscard]] std::int64_t count(const StreamRow &stream, std::string_view kind);
    [[nodiscard]] std::vector<Id> conflicted(const StreamRow &stream);
    [[nodiscard]] std::int64_t conflictedCount();

private:
    struct Key
    {
        std::int64_t part = 0;
        Id record;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        std::size_t operator()(const Key &key) const noexcept { return std::hash<Id>()(key.record) ^ static_cast<std::size_t>(key.part); }
    };
    struct Hot
    {
        std::optional<feed::RecordState> state;
        std::int64_t no = 0; ///< 0: no row yet
        std::int64_t version = 0;
        std::size_t bytes = 0;
        bool isDirty = false;
        std::list<Key>::iterator place;
    };
    [[nodiscard]] Hot readRow(const StreamRow &stream, const Id &record);
    Hot &load(const StreamRow &stream, const Id &record);
    void write(const StreamRow &stream, Hot &hot);

    Database &m_database;
    Random &m_random;
    std::size_t m_hotBytes;
    std::size_t m_usedBytes = 0;
    std::unordered_map<Key, Hot, KeyHash> m_hot;
    std::list<Key> m_byUse; ///< the one used last in front
    std::vector<std::pair<const StreamRow *, Key>> m_dirty;
};

} // namespace redoubt::store
