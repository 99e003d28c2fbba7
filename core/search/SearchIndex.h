// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/search/SearchQuery.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace redoubt::search {

/// A text of a record.
struct SearchText
{
    std::string field; ///< by its name in the record
    std::string text;
    bool operator==(const SearchText &) const = default;
};

/// What is searched of one record.
struct SearchRecord
{
    Id stream;
    Id record;
    std::string kind;
    Instant at;                    ///< when it was written
    Id author;                     ///< of the account that wrote it
    std::vector<SearchText> texts; ///< what it is known by first; none: it is not searched
    std::optional<Id> unit{};      ///< whose it is, where that is not the owner of its stream
    bool drill = false;            ///< of an exercise: nothing of it has really happened
    std::vector<Id> links{};       ///< that it names, sorted, each once: of records, people and units
    bool operator==(const SearchRecord &) const = default;
};

/// A record in which all words stand.
struct SearchHit
{
    std::size_t slot = 0;   ///< for SearchIndex::at; until the index changes
    bool inName = false;    ///< all of them in the text that it is known by
    bool asWritten = false; ///< each stands somewhere just as it was typed; otherwise it was found by width, case, script or armed address alone
    Instant at;
    bool operator==(const SearchHit &) const = default;
};

/// Where a word stands in a text, in bytes: [from, to).
struct SearchPassage
{
    std::size_t from = 0;
    std::size_t to = 0;
    bool operator==(const SearchPassage &) const = default;
};

/// The texts of records in memory: nothing of it is ever written anywhere. A word is found as a part of a text, from one character upward. Owned by
/// one thread; find() may run on several at once while nothing is put or removed.
class SearchIndex
{
public:
    /// Takes the place of what is there of that record.
    void put(const SearchRecord &record);
    void remove(const Id &stream, const Id &record);
    /// Nothing of @p stream is found any more.
    void forget(const Id &stream);
    void clear();

    /// Records that are searched.
    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    /// Bytes of their keys: what a search reads.
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    /// Places of records, with and without one in it: find() takes parts of [0, slotCount()).
    [[nodiscard]] std::size_t slotCount() const { return m_entries.size(); }
    [[nodiscard]] const SearchRecord &at(std::size_t slot) const { return m_entries[slot].record; }
    [[nodiscard]] std::optional<std::size_t> slotOf(const Id &stream, const Id &record) const;

    /// Hits among the slots [first, last), unordered. An empty query finds nothing.
    [[nodiscard]] std::vector<SearchHit> find(const SearchQuery &query, std::size_t first, std::size_t last) const;

private:
    struct Entry
    {
        SearchRecord record;
        std::string keys;         ///< of its texts, each behind a line break, so that no word reaches over two of them
        std::size_t nameEnds = 0; ///< of the first, in keys
    };
    using Key = std::pair<Id, Id>; ///< stream, record
    void drop(const std::map<Key, std::size_t>::iterator &place);

    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_free;
    std::map<Key, std::size_t> m_places;
    std::size_t m_bytes = 0;
};

/// What is known by its name first, then the newest; equal ones by slot.
void order(std::vector<SearchHit> &hits);

/// Where the words of @p query stand in @p text, from left to right; those that overlap are one.
[[nodiscard]] std::vector<SearchPassage> passagesIn(const std::string &text, const SearchQuery &query);

} // namespace redoubt::search
