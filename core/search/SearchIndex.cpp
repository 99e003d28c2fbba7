// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/SearchIndex.h"

#include "core/text/SearchKey.h"

#include <algorithm>
#include <string_view>

namespace redoubt::search {

namespace {
bool standsIn(std::string_view keys, const SearchQuery &query)
{
    return std::ranges::all_of(query.words, [&](const auto &word) { return keys.find(word.key) != std::string_view::npos; });
}

bool standsAsTyped(const SearchRecord &record, const SearchQuery &query)
{
    return std::ranges::all_of(query.words, [&](const auto &word) {
        return std::ranges::any_of(record.texts, [&](const auto &text) { return text.text.find(word.typed) != std::string::npos; });
    });
}
} // namespace

void SearchIndex::put(const SearchRecord &record)
{
    if (record.texts.empty()) {
        remove(record.stream, record.record);
        return;
    }
    Entry entry;
    entry.record = record;
    for (const auto &text : record.texts) {
        entry.keys += text::searchKey(text.text);
        entry.keys += '\n';
        if (entry.nameEnds == 0)
            entry.nameEnds = entry.keys.size();
    }
    m_bytes += entry.keys.size();
    const Key key{record.stream, record.record};
    if (const auto known = m_places.find(key); known != m_places.end()) {
        m_bytes -= m_entries[known->second].keys.size();
        m_entries[known->second] = std::move(entry);
    } else if (!m_free.empty()) {
        m_places.emplace(key, m_free.back());
        m_entries[m_free.back()] = std::move(entry);
        m_free.pop_back();
    } else {
        m_places.emplace(key, m_entries.size());
        m_entries.push_back(std::move(entry));
    }
}

void SearchIndex::drop(const std::map<Key, std::size_t>::iterator &place)
{
    auto &entry = m_entries[place->second];
    m_bytes -= entry.keys.size();
    entry = Entry();
    m_free.push_back(place->second);
}

void SearchIndex::remove(const Id &stream, const Id &record)
{
    if (const auto place = m_places.find({stream, record}); place != m_places.end()) {
        drop(place);
        m_places.erase(place);
    }
}

void SearchIndex::forget(const Id &stream)
{
    auto place = m_places.lower_bound({stream, Id()});
    while (place != m_places.end() && place->first.first == stream) {
        drop(place);
        place = m_places.erase(place);
    }
}

void SearchIndex::clear()
{
    m_entries.clear();
    m_free.clear();
    m_places.clear();
    m_bytes = 0;
}

std::optional<std::size_t> SearchIndex::slotOf(const Id &stream, const Id &record) const
{
    const auto place = m_places.find({stream, record});
    return place == m_places.end() ? std::nullopt : std::optional(place->second);
}

std::vector<SearchHit> SearchIndex::find(const SearchQuery &query, std::size_t first, std::size_t last) const
{
    std::vector<SearchHit> hits;
    if (query.isEmpty())
        return hits;
    for (auto slot = first; slot < std::min(last, m_entries.size()); ++slot) {
        const auto &entry = m_entries[slot];
        if (!standsIn(entry.keys, query))
            continue;
        const auto name = std::string_view(entry.keys).substr(0, entry.nameEnds);
        hits.push_back({slot, standsIn(name, query), standsAsTyped(entry.record, query), entry.record.at});
    }
    return hits;
}

void order(std::vector<SearchHit> &hits)
{
    std::ranges::sort(hits, [](const SearchHit &a, const SearchHit &b) {
        if (a.inName != b.inName)
            return a.inName;
        if (a.at != b.at)
            return b.at < a.at;
        return a.slot < b.slot;
    });
}

std::vector<SearchPassage> passagesIn(const std::string &text, const SearchQuery &query)
{
    const auto placed = text::placedSearchKey(text);
    std::vector<SearchPassage> found;
    for (const auto &word : query.words) {
        for (auto at = placed.key.find(word.key); at != std::string::npos; at = placed.key.find(word.key, at + word.key.size())) {
            // To where the next character of the text begins.
            auto end = at + word.key.size();
            while (end < placed.key.size() && placed.from[end] == placed.from[end - 1])
                ++end;
            found.push_back({placed.from[at], placed.from[end]});
        }
    }
    std::ranges::sort(found, {}, [](const SearchPassage &passage) { return std::pair(passage.from, passage.to); });
    std::vector<SearchPassage> merged;
    for (const auto &passage : found) {
        if (!merged.empty() && passage.from < merged.back().to)
            merged.back().to = std::max(merged.back().to, passage.to);
        else
            merged.push_back(passage);
    }
    return merged;
}

} // namespace redoubt::search
