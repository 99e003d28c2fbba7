// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchRun.h"

#include "core/text/CodePoints.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>
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

/// The unit that @p record belongs to; none: nobody here knows.
std::optional<Id> unitOf(const search::SearchRecord &record, const SearchAsk &ask)
{
    if (record.unit || !ask.owners)
        return record.unit;
    const auto owner = ask.owners->find(record.stream);
    return owner == ask.owners->end() ? std::nullopt : std::optional(owner->second);
}

bool isWithin(const search::SearchRecord &record, const SearchAsk &ask)
{
    return !ask.bounds || ask.bounds->streams.contains(record.stream) || (ask.bounds->unit && unitOf(record, ask) == ask.bounds->unit);
}

FoundRecord found(const SearchIndex &index, const SearchHit &hit, const SearchQuery &query, const SearchAsk &ask)
{
    const auto &record = index.at(hit.slot);
    FoundRecord result{
        record.stream,       record.record, record.kind, record.at, record.author, hit.asWritten, marked(record.texts.front(), query), {},
        unitOf(record, ask), record.drill};
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

/// What each choice says of a hit.
struct Fits
{
    bool group = false;
    bool unit = false;
    bool time = false;
    bool nature = false;
    bool spelling = false;

    /// Every choice but @p one.
    [[nodiscard]] bool allBut(bool Fits::*one) const
    {
        return (one == &Fits::group || group) && (one == &Fits::unit || unit) && (one == &Fits::time || time) && (one == &Fits::nature || nature)
            && (one == &Fits::spelling || spelling);
    }
    [[nodiscard]] bool all() const { return allBut(nullptr); }
};

/// The hits of a question one by one, in their order, with what each choice says of them.
class HitWalk
{
public:
    HitWalk(const SearchIndex &index, const SearchAsk &ask)
        : m_index(index), m_ask(ask), m_places(placesOf(ask)), m_query(search::searchQuery(ask.typed))
    { }

    [[nodiscard]] const SearchQuery &query() const { return m_query; }
    /// Whether anybody lists its kind, and it lies within the bounds.
    [[nodiscard]] bool counts(const SearchHit &hit) const
    {
        const auto &record = m_index.at(hit.slot);
        return m_places.contains(record.kind) && isWithin(record, m_ask);
    }
    template <class Take>
    void run(Take take) const
    {
        for (const auto &hit : hitsOf(m_index, m_query)) {
            const auto &record = m_index.at(hit.slot);
            const auto place = m_places.find(record.kind);
            if (place == m_places.end() || !isWithin(record, m_ask))
                continue;
            const auto &choice = m_ask.choice;
            Fits fits;
            fits.group = !choice.group || *choice.group == m_ask.groups[place->second].front();
            fits.unit = !choice.unit || *choice.unit == unitOf(record, m_ask).value_or(Id());
            fits.time = !choice.time || *choice.time == timeOf(hit.at, m_ask);
            fits.nature = !choice.drill || *choice.drill == record.drill;
            fits.spelling = !choice.asWritten || *choice.asWritten == hit.asWritten;
            take(hit, place->second, fits);
        }
    }

private:
    const SearchIndex &m_index;
    const SearchAsk &m_ask;
    std::map<std::string, std::size_t, std::less<>> m_places;
    SearchQuery m_query;
};

/// Those of @p groups with hits, named; returns how many hits they have.
std::size_t takeGroups(std::vector<FoundGroup> groups, const SearchAsk &ask, std::vector<FoundGroup> &to)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].count == 0)
            continue;
        groups[i].kind = ask.groups[i].front();
        sum += groups[i].count;
        to.push_back(std::move(groups[i]));
    }
    return sum;
}

/// Where nothing was found: what there would be.
void lookElsewhere(const SearchIndex &index, const HitWalk &walk, SearchAnswer &result)
{
    auto wide = result.ask;
    wide.choice = {};
    wide.bounds.reset();
    if (wide != result.ask)
        HitWalk(index, wide).run([&](const SearchHit &, std::size_t, const Fits &) { ++result.elsewhere; });
    if (result.query.words.size() < 2 || result.elsewhere > 0)
        return;
    for (const auto &word : result.query.words) {
        std::size_t count = 0;
        for (const auto &hit : index.find({{word}}, 0, index.slotCount()))
            count += walk.counts(hit) ? 1 : 0;
        result.alone.emplace_back(word.typed, count);
    }
}

std::size_t recordsWithin(const SearchIndex &index, const SearchAsk &ask)
{
    if (!ask.bounds)
        return index.size();
    std::size_t count = 0;
    for (std::size_t slot = 0; slot < index.slotCount(); ++slot)
        count += !index.at(slot).texts.empty() && isWithin(index.at(slot), ask) ? 1 : 0;
    return count;
}
} // namespace

SearchAnswer answer(const SearchIndex &index, const SearchAsk &ask)
{
    const auto begun = std::chrono::steady_clock::now();
    SearchAnswer result;
    result.ask = ask;
    result.searched = recordsWithin(index, ask);
    const HitWalk walk(index, ask);
    result.query = walk.query();
    std::vector<FoundGroup> groups(ask.groups.size());
    auto &shares = result.shares;
    walk.run([&](const SearchHit &hit, std::size_t place, const Fits &fits) {
        const auto &record = index.at(hit.slot);
        if (fits.allBut(&Fits::unit))
            ++shares.byUnit[unitOf(record, ask)];
        if (fits.allBut(&Fits::time))
            ++shares.byTime[static_cast<std::size_t>(timeOf(hit.at, ask))];
        if (fits.allBut(&Fits::nature))
            ++(record.drill ? shares.drill : shares.real);
        if (fits.allBut(&Fits::spelling))
            ++(hit.asWritten ? shares.asWritten : shares.otherwise);
        if (!fits.allBut(&Fits::group))
            return;
        auto &group = groups[place];
        ++group.count;
        const auto &name = ask.groups[place].front();
        const auto most = ask.opened.contains(name) || ask.choice.group == name ? MostOfGroup : FirstOfGroup;
        if (fits.group && group.listed.size() < most)
            group.listed.push_back(found(index, hit, result.query, ask));
    });
    result.found = takeGroups(std::move(groups), ask, result.groups);
    if (result.found == 0)
        lookElsewhere(index, walk, result);
    result.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun).count();
    return result;
}

SearchList listing(const SearchIndex &index, const SearchAsk &ask)
{
    SearchList result;
    result.ask = ask;
    result.searched = recordsWithin(index, ask);
    const HitWalk walk(index, ask);
    std::vector<FoundGroup> groups(ask.groups.size());
    walk.run([&](const SearchHit &hit, std::size_t place, const Fits &fits) {
        if (!fits.all())
            return;
        ++groups[place].count;
        const auto &record = groups[place].listed.emplace_back(found(index, hit, walk.query(), ask));
        result.authors.insert(record.author);
        if (record.unit)
            result.units.insert(*record.unit);
    });
    result.found = takeGroups(std::move(groups), ask, result.groups);
    return result;
}

SearchTally tally(const SearchIndex &index, const SearchAsk &ask)
{
    SearchTally result;
    HitWalk(index, ask).run([&](const SearchHit &hit, std::size_t, const Fits &fits) {
        if (!fits.all())
            return;
        ++result.found;
        const auto &bytes = index.at(hit.slot).record.bytes();
        std::uint64_t mark = 0;
        for (auto at = bytes.size() - sizeof mark; at < bytes.size(); ++at)
            mark = mark << 8 | bytes[at];
        result.marks.push_back(mark);
    });
    std::ranges::sort(result.marks);
    return result;
}

std::optional<SearchLook> look(const SearchIndex &index, const Id &stream, const Id &record, const SearchAsk &ask)
{
    const auto slot = index.slotOf(stream, record);
    if (!slot)
        return std::nullopt;
    auto wide = ask;
    wide.choice = {};
    const HitWalk walk(index, wide);
    SearchLook result{stream, record, {}, {}, 0};
    const auto &looked = index.at(*slot);
    for (const auto &text : looked.texts) {
        if (auto passage = marked(text, walk.query()); !passage.marks.empty())
            result.passages.push_back(std::move(passage));
    }
    const auto names = [](const search::SearchRecord &from, const Id &to) { return std::ranges::binary_search(from.links, to); };
    walk.run([&](const SearchHit &hit, std::size_t, const Fits &) {
        const auto &other = index.at(hit.slot);
        if (hit.slot == *slot || !(names(looked, other.record) || names(other, looked.record)))
            return;
        if (++result.linkedCount <= MostLinked)
            result.linked.push_back(found(index, hit, walk.query(), wide));
    });
    return result;
}

} // namespace redoubt::console
