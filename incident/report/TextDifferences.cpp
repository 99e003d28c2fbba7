// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/TextDifferences.h"

#include "core/text/CodePoints.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace redoubt::incident {

namespace {
using Units = std::vector<std::string_view>;

/// Letters and digits of which several make a word: those before the scripts of East Asia, Hangul Jamo aside.
bool makesWord(const text::CodePoint &point) { return point.value >= 0 && point.value < 0x1100 && text::isLetterOrDigit(point.value); }

std::size_t endOfWord(std::string_view whole, std::size_t at)
{
    while (at < whole.size()) {
        const auto point = text::codePointAt(whole, at);
        if (!makesWord(point))
            break;
        at += point.bytes;
    }
    return at;
}

std::size_t endOfUnit(std::string_view whole, std::size_t at)
{
    if (whole.substr(at).starts_with("{{")) {
        const auto end = whole.find("}}", at + 2);
        if (end != std::string_view::npos && whole.substr(at, end - at).find('\n') == std::string_view::npos)
            return end + 2;
    }
    const auto point = text::codePointAt(whole, at);
    std::size_t end = makesWord(point) ? endOfWord(whole, at) : at + point.bytes;
    while (end < whole.size()) { // a mark stands on what is before it
        const auto next = text::codePointAt(whole, end);
        if (next.value < 0 || !text::isCombining(next.value))
            break;
        end += next.bytes;
    }
    return end;
}

Units unitsOf(std::string_view whole)
{
    Units units;
    for (std::size_t at = 0; at < whole.size();) {
        const auto end = endOfUnit(whole, at);
        units.push_back(whole.substr(at, end - at));
        at = end;
    }
    return units;
}

/// Runs as they come; what is replaced is kept back until it is known whole.
class Runs
{
public:
    void same(std::string_view unit)
    {
        put();
        if (m_runs.empty() || m_runs.back().sort != TextRun::Sort::Same)
            m_runs.push_back({TextRun::Sort::Same, {}});
        m_runs.back().text += unit;
    }
    void removed(std::string_view unit) { m_removed += unit; }
    void added(std::string_view unit) { m_added += unit; }
    std::vector<TextRun> take()
    {
        put();
        return std::move(m_runs);
    }

private:
    void put()
    {
        if (!m_removed.empty())
            m_runs.push_back({TextRun::Sort::Removed, std::move(m_removed)});
        if (!m_added.empty())
            m_runs.push_back({TextRun::Sort::Added, std::move(m_added)});
        m_removed.clear();
        m_added.clear();
    }

    std::vector<TextRun> m_runs;
    std::string m_removed;
    std::string m_added;
};

/// What of both sides stays, as pairs of places; none: it takes more than MostTextChanges. One row of furthest places for each number of changes.
class ShortestWay
{
public:
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

    ShortestWay(const Units &before, const Units &after)
        : m_before(before), m_after(after), m_n(static_cast<int>(before.size())), m_m(static_cast<int>(after.size()))
    { }

    std::optional<Pairs> kept()
    {
        const int most = std::min(m_n + m_m, MostTextChanges);
        for (int changes = 0; changes <= most; ++changes) {
            m_rows.emplace_back(2 * changes + 1, 0);
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = beginning(changes, diagonal);
                int y = x - diagonal;
                while (x < m_n && y < m_m && x >= 0 && y >= 0 && isSame(x, y)) {
                    ++x;
                    ++y;
                }
                at(changes, diagonal) = x;
                if (x >= m_n && y >= m_m)
                    return wayBack(changes);
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool isSame(int x, int y) const { return m_before[static_cast<std::size_t>(x)] == m_after[static_cast<std::size_t>(y)]; }
    [[nodiscard]] int &at(int changes, int diagonal)
    {
        return m_rows[static_cast<std::size_t>(changes)][static_cast<std::size_t>(diagonal + changes)];
    }
    /// Whether the way to @p diagonal adds: it comes from the diagonal above.
    [[nodiscard]] bool comesByAdding(int changes, int diagonal)
    {
        return diagonal == -changes || (diagonal != changes && at(changes - 1, diagonal - 1) < at(changes - 1, diagonal + 1));
    }
    /// How far one is on @p diagonal before what is the same is passed.
    [[nodiscard]] int beginning(int changes, int diagonal)
    {
        if (changes == 0)
            return 0;
        return comesByAdding(changes, diagonal) ? at(changes - 1, diagonal + 1) : at(changes - 1, diagonal - 1) + 1;
    }
    Pairs wayBack(int changes)
    {
        Pairs pairs;
        int x = m_n;
        int y = m_m;
        for (; changes >= 0; --changes) {
            const int diagonal = x - y;
            const int begun = beginning(changes, diagonal);
            for (; x > begun; --x, --y)
                pairs.emplace_back(static_cast<std::size_t>(x - 1), static_cast<std::size_t>(y - 1));
            if (changes > 0) {
                const bool added = comesByAdding(changes, diagonal);
                x = added ? begun : begun - 1;
                y = x - (added ? diagonal + 1 : diagonal - 1);
            }
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

    const Units &m_before;
    const Units &m_after;
    int m_n;
    int m_m;
    std::vector<std::vector<int>> m_rows;
};
} // namespace

std::vector<TextRun> textDifferences(std::string_view before, std::string_view after)
{
    auto was = unitsOf(before);
    auto is = unitsOf(after);
    std::size_t head = 0;
    while (head < was.size() && head < is.size() && was[head] == is[head])
        ++head;
    std::size_t tail = 0;
    while (tail < was.size() - head && tail < is.size() - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail])
        ++tail;
    const Units middleWas(was.begin() + static_cast<std::ptrdiff_t>(head), was.end() - static_cast<std::ptrdiff_t>(tail));
    const Units middleIs(is.begin() + static_cast<std::ptrdiff_t>(head), is.end() - static_cast<std::ptrdiff_t>(tail));

    Runs runs;
    for (std::size_t i = 0; i < head; ++i)
        runs.same(was[i]);
    std::size_t x = 0;
    std::size_t y = 0;
    const auto upTo = [&](std::size_t toX, std::size_t toY) {
        for (; x < toX; ++x)
            runs.removed(middleWas[x]);
        for (; y < toY; ++y)
            runs.added(middleIs[y]);
    };
    const auto kept = ShortestWay(middleWas, middleIs).kept().value_or(ShortestWay::Pairs());
    for (const auto &[keptX, keptY] : kept) {
        upTo(keptX, keptY);
        runs.same(middleWas[x]);
        ++x;
        ++y;
    }
    upTo(middleWas.size(), middleIs.size());
    for (std::size_t i = was.size() - tail; i < was.size(); ++i)
        runs.same(was[i]);
    return runs.take();
}

} // namespace redoubt::incident
