// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplateRegions.h"

#include <algorithm>
#include <map>

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

class RegionReader
{
public:
    RegionReader(const std::vector<TemplateParagraph> &paragraphs, const TemplateDialect &dialect) : m_paragraphs(paragraphs), m_dialect(dialect) { }

    TemplateRegions run()
    {
        m_found.lists.resize(m_paragraphs.size());
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
        m_found.lists[place.paragraph].push_back(m_lists);
        if (found.sort == TokenSort::OpenRepeat || found.sort == TokenSort::OpenCondition) {
            stack.push_back(place);
            if (found.sort == TokenSort::OpenRepeat)
                m_lists.push_back(found.name);
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
            m_found.regions.push_back({open, place});
        if (token(open).sort == TokenSort::OpenRepeat) {
            const auto list = std::find(m_lists.rbegin(), m_lists.rend(), name);
            if (list != m_lists.rend())
                m_lists.erase(std::next(list).base());
        }
        stack.erase(std::next(opened).base());
    }

    const std::vector<TemplateParagraph> &m_paragraphs;
    const TemplateDialect &m_dialect;
    TemplateRegions m_found;
    std::map<const void *, std::vector<TokenPlace>> m_open; ///< by story
    std::vector<std::string> m_lists;
};
} // namespace

TemplateRegions regionsOf(const std::vector<TemplateParagraph> &paragraphs, const TemplateDialect &dialect)
{
    return RegionReader(paragraphs, dialect).run();
}

std::vector<pugi::xml_node> elementsOf(const pugi::xml_node &open, const pugi::xml_node &close)
{
    const auto from = lineTo(open);
    const auto to = lineTo(close);
    std::size_t same = 0;
    while (same < from.size() && same < to.size() && from[same] == to[same])
        ++same;
    if (same == from.size() || same == to.size())
        return {open}; // one and the same
    // Cells of one row: the row itself is repeated, for a table whose rows have other numbers of cells is none.
    const std::string_view around = from[same - 1].name();
    if (around == "w:tr" || around == "table:table-row")
        return {from[same - 1]};
    std::vector<pugi::xml_node> elements;
    for (auto node = from[same]; node; node = node.next_sibling()) {
        elements.push_back(node);
        if (node == to[same])
            break;
    }
    return elements;
}

} // namespace redoubt::documents
