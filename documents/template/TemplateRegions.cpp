// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplateRegions.h"

#include <algorithm>
#include <map>
#include <utility>

namespace redoubt::documents {

namespace {
pugi::xml_node tableAround(pugi::xml_node node, const pugi::xml_node &story, const TemplateDialect &dialect)
{
    for (; node && node != story; node = node.parent()) {
        if (dialect.isTable(node))
            return node;
    }
    return {};
}

std::vector<pugi::xml_node> lineTo(pugi::xml_node node)
{
    std::vector<pugi::xml_node> line;
    for (; node; node = node.parent())
        line.push_back(node);
    std::ranges::reverse(line);
    return line;
}

bool isWhole(const TemplateParagraph &paragraph, const TemplateRegion &region)
{
    const std::string_view text = paragraph.text;
    const auto first = text.find_first_not_of(" \t\n");
    const auto last = text.find_last_not_of(" \t\n");
    return paragraph.tokens[region.open.token].begin == first && paragraph.tokens[region.close.token].end == last + 1;
}

class RegionReader
{
public:
    RegionReader(const std::vector<TemplateParagraph> &paragraphs, const TemplateDialect &dialect) : m_paragraphs(paragraphs), m_dialect(dialect) { }

    TemplateRegions run()
    {
        for (std::size_t paragraph = 0; paragraph < m_paragraphs.size(); ++paragraph) {
            for (std::size_t token = 0; token < m_paragraphs[paragraph].tokens.size(); ++token)
                read({paragraph, token});
        }
        for (const auto &[story, stack] : m_open) {
            for (const auto &place : stack)
                m_found.flaws.push_back({TemplateProblemSort::NotClosed, place});
        }
        std::ranges::stable_sort(m_found.regions, {}, [](const auto &region) { return std::pair(region.open.paragraph, region.open.token); });
        return std::move(m_found);
    }

private:
    [[nodiscard]] const PlaceholderToken &token(const TokenPlace &place) const { return m_paragraphs[place.paragraph].tokens[place.token]; }

    void read(const TokenPlace &place)
    {
        const auto &found = token(place);
        auto &stack = m_open[m_paragraphs[place.paragraph].story.internal_object()];
        if (found.sort == TokenSort::OpenRepeat || found.sort == TokenSort::OpenCondition) {
            stack.push_back(place);
            m_found.deepest = std::max(m_found.deepest, static_cast<int>(stack.size()));
        } else if (found.sort == TokenSort::NotClosed || found.sort == TokenSort::NotAName) {
            m_found.flaws.push_back({found.sort == TokenSort::NotClosed ? TemplateProblemSort::NotClosed : TemplateProblemSort::NotAName, place});
        } else if (found.sort == TokenSort::Close) {
            close(stack, place);
        }
    }

    void close(std::vector<TokenPlace> &stack, const TokenPlace &place)
    {
        const auto name = token(place).name;
        const auto opened = std::find_if(stack.rbegin(), stack.rend(), [&](const auto &each) { return token(each).name == name; });
        if (opened == stack.rend()) {
            m_found.flaws.push_back({TemplateProblemSort::NotOpened, place});
            return;
        }
        const TokenPlace open = *opened;
        const auto &story = m_paragraphs[place.paragraph].story;
        const bool isOtherTable =
            tableAround(m_paragraphs[open.paragraph].node, story, m_dialect) != tableAround(m_paragraphs[place.paragraph].node, story, m_dialect);
        if (opened != stack.rbegin() || isOtherTable)
            m_found.flaws.push_back({TemplateProblemSort::Crossing, place});
        else
            put({open, place});
        stack.erase(std::next(opened).base());
    }

    void put(const TemplateRegion &region)
    {
        m_found.regions.push_back(region);
        const bool takesWords = region.open.paragraph == region.close.paragraph;
        if (takesWords || m_dialect.isRow(elementsOf(m_paragraphs, region, m_dialect).front()))
            return;
        if (!areEnds(region.open.paragraph, 0, region.open.token, true))
            m_found.flaws.push_back({TemplateProblemSort::Splits, region.open});
        if (!areEnds(region.close.paragraph, region.close.token, m_paragraphs[region.close.paragraph].tokens.size() - 1, false))
            m_found.flaws.push_back({TemplateProblemSort::Splits, region.close});
    }

    /// Whether nothing but blanks and other @p openings (else ends) stands from token @p from to @p to of a paragraph and between them and its
    /// beginning (else its end).
    [[nodiscard]] bool areEnds(std::size_t paragraph, std::size_t from, std::size_t to, bool openings) const
    {
        const auto &text = m_paragraphs[paragraph].text;
        const auto &tokens = m_paragraphs[paragraph].tokens;
        const auto isBlank = [&](std::size_t begin, std::size_t end) { return text.find_first_not_of(" \t\n", begin) >= end; };
        std::size_t at = openings ? 0 : tokens[from].end;
        for (auto token = openings ? from : from + 1; token <= to; ++token) {
            const auto sort = tokens[token].sort;
            if (openings ? sort != TokenSort::OpenRepeat && sort != TokenSort::OpenCondition : sort != TokenSort::Close)
                return false;
            if (!isBlank(at, tokens[token].begin))
                return false;
            at = tokens[token].end;
        }
        return openings || isBlank(at, text.size());
    }

    const std::vector<TemplateParagraph> &m_paragraphs;
    const TemplateDialect &m_dialect;
    TemplateRegions m_found;
    std::map<const void *, std::vector<TokenPlace>> m_open; ///< by story
};
} // namespace

TemplateRegions regionsOf(const std::vector<TemplateParagraph> &paragraphs, const TemplateDialect &dialect)
{
    return RegionReader(paragraphs, dialect).run();
}

std::vector<pugi::xml_node> elementsOf(const std::vector<TemplateParagraph> &paragraphs, const TemplateRegion &region, const TemplateDialect &dialect)
{
    const auto &first = paragraphs[region.open.paragraph];
    if (region.open.paragraph == region.close.paragraph)
        return isWhole(first, region) ? std::vector{dialect.pointAround(first.node)} : std::vector<pugi::xml_node>();
    const auto from = lineTo(first.node);
    const auto to = lineTo(paragraphs[region.close.paragraph].node);
    std::size_t same = 0;
    while (same < from.size() && same < to.size() && from[same] == to[same])
        ++same;
    if (same == from.size() || same == to.size())
        return {first.node}; // one within the other
    // Cells of one row, also where a control holds them: the row itself is repeated, for a table whose rows have other numbers of cells is none.
    const auto isEdge = [&](const pugi::xml_node &node) { return dialect.isCell(node) || dialect.isRow(node) || dialect.isTable(node); };
    const auto edge = std::find_if(from.begin() + static_cast<std::ptrdiff_t>(same), from.end(), isEdge);
    if (edge != from.end() && dialect.isCell(*edge)) {
        while (same > 1 && !dialect.isRow(from[same - 1]))
            --same;
        return {from[same - 1]};
    }
    std::vector<pugi::xml_node> elements;
    for (auto node = from[same]; node; node = node.next_sibling()) {
        elements.push_back(node);
        if (node == to[same])
            break;
    }
    return elements;
}

OpenLists::OpenLists(const std::vector<TemplateParagraph> &paragraphs, const std::vector<TemplateRegion> &regions, const TemplateDialect &dialect)
    : m_paragraphs(paragraphs)
{
    for (const auto &region : regions) {
        const auto &open = paragraphs[region.open.paragraph].tokens[region.open.token];
        if (open.sort != TokenSort::OpenRepeat)
            continue;
        ListRegion list{open.name, region, {}};
        for (const auto &element : elementsOf(paragraphs, region, dialect))
            list.elements.push_back(element.internal_object());
        std::ranges::sort(list.elements);
        m_lists.push_back(std::move(list));
    }
}

std::vector<std::string> OpenLists::at(const TokenPlace &place) const
{
    std::vector<const void *> around;
    for (auto node = m_paragraphs[place.paragraph].node; node; node = node.parent())
        around.push_back(node.internal_object());
    const auto order = [](const TokenPlace &each) { return std::pair(each.paragraph, each.token); };
    std::vector<std::string> open;
    for (const auto &list : m_lists) {
        const bool isBetween = m_paragraphs[list.region.open.paragraph].story == m_paragraphs[place.paragraph].story
            && order(list.region.open) < order(place) && order(place) < order(list.region.close);
        const auto isElement = [&](const void *node) { return std::ranges::binary_search(list.elements, node); };
        if (isBetween || std::ranges::any_of(around, isElement))
            open.push_back(list.name);
    }
    return open;
}

} // namespace redoubt::documents
