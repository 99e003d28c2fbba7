// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchRun.h"

#include "core/text/CodePoints.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <thread>

namespace redoubt::console {

namespace {
using search::SearchHit;
using search::SearchIndex;
using search::SearchPassage;
using search::SearchQuery;

constexpr std::size_t bytesPerThread = 4UL << 20; // less is read sooner than a thread begins
constexpr std::size_t charactersBefore = 24;      // of a text that is cut, before its first word

std::vector<SearchHit> hitsOf(const SearchIndex &index, const SearchQuery &query)
{
    const auto threads = std::clamp<std::size_t>(index.bytes() / bytesPerThread, 1, std::max(1U, std::thread::hardware_concurrency()));
    const auto share = index.slotCount() / threads + 1;
    std::vector<std::future<std::vector<SearchHit>>> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.push_back(std::async(std::launch::async, [&, i] { return index.find(query, i * share, (i + 1) * share); }));
    auto hits = index.find(query, 0, share);
    for (auto &other : others) {
        const auto more = other.get();
        hits.insert(hits.end(), more.begin(), more.end());
    }
    search::order(hits);
    return hits;
}

SearchTime timeOf(Instant at, const SearchAsk &ask)
{
    for (std::size_t i = 0; i < ask.since.size(); ++i) {
        if (at >= ask.since[i])
            return static_cast<SearchTime>(i);
    }
    return SearchTime::Before;
}

/// The byte at which the character @p count characters before @p at begins.
std::size_t back(std::string_view text, std::size_t at, std::size_t count)
{
    while (at > 0 && count > 0) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
            --at;
        --count;
    }
    return at;
}

std::size_t forth(std::string_view text, std::size_t at, std::size_t count)
{
    while (at < text.size() && count > 0) {
        at += text::codePointAt(text, at).bytes;
        --count;
    }
    return at;
}

/// @p text around its first word.
MarkedText marked(const search::SearchText &source, const SearchQuery &query)
{
    MarkedText result{source.field, source.text, search::passagesIn(source.text, query)};
    const auto from = result.marks.empty() ? 0 : back(source.text, result.marks.front().from, charactersBefore);
    const auto begin = from <= 4 ? 0 : from; // no ellipsis for less than it takes
    const auto end = forth(source.text, begin, MostOfPassage);
    if (begin == 0 && end == source.text.size())
        return result;
    static constexpr std::string_view dots = "…";
    const auto shift = begin > 0 ? dots.size() : 0;
    result.text = (begin > 0 ? std::string(dots) : std::string()) + source.text.substr(begin, end - begin)
        + (end < source.text.size() ? std::string(dots) : std::string());
    std::vector<SearchPassage> marks;
    for (const auto &mark : result.marks) {
        if (mark.from >= begin && mark.from < end)
            marks.push_back({mark.from - begin + shift, std::min(mark.to, end) - begin + shift});
    }
    result.marks = std::move(marks);
    return result;
}

FoundRecord found(const SearchIndex &index, const SearchHit &hit, const SearchQuery &query)
{
    const auto &record = index.at(hit.slot);
    FoundRecord result{record.stream, record.record, record.kind, record.at, record.author, hit.asWritten, marked(record.texts.front(), query), {}};
    for (std::size_t i = 1; i < record.texts.size() && result.sentence.text.empty(); ++i) {
        if (auto text = marked(record.texts[i], query); !text.marks.empty())
            result.sentence = std::move(text);
    }
    return result;
}

/// Which group each kind stands in, as an index into SearchAsk::groups.
std::map<std::string, std::size_t, std::less<>> placesOf(const SearchAsk &ask)
{
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < ask.groups.size(); ++i) {
        for (const auto &kind : ask.groups[i])
            places.emplace(kind, i);
    }
    return places;
}
} // namespace

SearchAnswer answer(const SearchIndex &index, const SearchAsk &ask)
{
    const auto begun = std::chrono::steady_clock::now();
    SearchAnswer result;
    result.ask = ask;
    result.query = search::searchQuery(ask.typed);
    result.searched = index.size();
    const auto hits = hitsOf(index, result.query);
    const auto places = placesOf(ask);
    std::vector<FoundGroup> groups(ask.groups.size());
    for (const auto &hit : hits) {
        const auto place = places.find(index.at(hit.slot).kind);
        if (place == places.end())
            continue; // a kind that nobody lists
        auto &group = groups[place->second];
        const auto &name = ask.groups[place->second].front();
        const auto time = timeOf(hit.at, ask);
        const bool rightTime = !ask.time || *ask.time == time;
        const bool rightSpelling = !ask.asWritten || *ask.asWritten == hit.asWritten;
        if (!ask.group || *ask.group == name) {
            if (rightSpelling)
                ++result.byTime[static_cast<std::size_t>(time)];
            if (rightTime)
                ++(hit.asWritten ? result.asWritten : result.otherwise);
        }
        if (!rightTime || !rightSpelling)
            continue;
        ++group.count;
        const auto most = ask.opened.contains(name) || ask.group == name ? MostOfGroup : FirstOfGroup;
        if ((!ask.group || *ask.group == name) && group.listed.size() < most)
            group.listed.push_back(found(index, hit, result.query));
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].count == 0)
            continue;
        groups[i].kind = ask.groups[i].front();
        result.found += groups[i].count;
        result.groups.push_back(std::move(groups[i]));
    }
    if (hits.empty() && result.query.words.size() > 1) {
        for (const auto &word : result.query.words) {
            std::size_t count = 0;
            for (const auto &hit : index.find({{word}}, 0, index.slotCount()))
                count += places.contains(index.at(hit.slot).kind) ? 1 : 0;
            result.alone.emplace_back(word.typed, count);
        }
    }
    result.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun).count();
    return result;
}

std::optional<SearchLook> look(const SearchIndex &index, const Id &stream, const Id &record, const std::string &typed)
{
    const auto slot = index.slotOf(stream, record);
    if (!slot)
        return std::nullopt;
    const auto query = search::searchQuery(typed);
    SearchLook result{stream, record, {}};
    for (const auto &text : index.at(*slot).texts) {
        if (auto passage = marked(text, query); !passage.marks.empty())
            result.passages.push_back(std::move(passage));
    }
    return result;
}

} // namespace redoubt::console
