// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/OfficeTemplate.h"
#include "documents/template/TemplatePackage.h"
#include "documents/template/TemplateRegions.h"
#include "documents/template/TemplateTree.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace redoubt::documents {

namespace {
constexpr std::size_t mostPlaceholders = 5000;
constexpr int deepestNesting = 16;      ///< repeats and conditions in each other
constexpr std::size_t wordsAround = 24; ///< bytes on either side, to the next character

std::string near(std::string_view text, std::size_t begin, std::size_t end)
{
    auto from = begin > wordsAround ? begin - wordsAround : 0;
    auto to = std::min(text.size(), end + wordsAround);
    const auto isInside = [&](std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
    while (isInside(from))
        ++from;
    while (isInside(to))
        ++to;
    return std::string(text.substr(from, to - from));
}

/// Looks through one part.
class PartInspector
{
public:
    PartInspector(const TemplatePackage::Story &story, TemplateFormat format, const TemplateNames &names, TemplateXray &xray)
        : m_story(story), m_dialect(format), m_names(names), m_xray(xray), m_paragraphs(paragraphsIn(*story.tree, m_dialect, {}))
    {
        for (const auto &[list, columns] : names.lists)
            m_all.push_back(list);
        m_all.insert(m_all.end(), names.fields.begin(), names.fields.end());
        m_all.insert(m_all.end(), names.conditions.begin(), names.conditions.end());
        for (const auto &paragraph : m_paragraphs)
            m_numbers.push_back((m_numbers.empty() ? 0 : m_numbers.back()) + (paragraph.isFallback ? 0 : 1));
        std::pair<int, int> outside;
        countRows(*story.tree, outside);
    }

    /// Fails with TooLarge.
    Result<void> run()
    {
        const auto regions = regionsOf(m_paragraphs, m_dialect);
        if (regions.deepest > deepestNesting)
            return fail(ErrorCode::TooLarge, m_story.file + ": repeats and conditions lie more than 16 deep in each other");
        const OpenLists lists(m_paragraphs, regions.regions, m_dialect);
        for (std::size_t paragraph = 0; paragraph < m_paragraphs.size(); ++paragraph) {
            if (m_paragraphs[paragraph].isFallback)
                continue; // it says again what the first form says
            for (std::size_t token = 0; token < m_paragraphs[paragraph].tokens.size(); ++token)
                read({paragraph, token}, lists.at({paragraph, token}));
        }
        for (const auto &flaw : regions.flaws) {
            if (!m_paragraphs[flaw.at.paragraph].isFallback)
                put(flaw.sort, flaw.at, {});
        }
        findRevisions(*m_story.tree, false);
        return {};
    }

private:
    /// Numbers of tables, and of rows within theirs; @p within is the table around and the row that was last there.
    void countRows(const pugi::xml_node &node, std::pair<int, int> &within)
    {
        for (const auto &child : node.children()) {
            if (m_dialect.isTable(child)) {
                std::pair<int, int> table{++m_tables, 0};
                countRows(child, table);
                continue;
            }
            if (m_dialect.isRow(child) && within.first > 0)
                m_rows.emplace(child.internal_object(), std::pair(within.first, ++within.second));
            countRows(child, within);
        }
    }

    [[nodiscard]] TemplatePlace placeOf(std::size_t paragraph) const
    {
        TemplatePlace place{m_story.part, m_story.file, m_numbers[paragraph], false, false, false, 0, 0};
        for (auto node = m_paragraphs[paragraph].node; node; node = node.parent()) {
            if (const auto row = m_rows.find(node.internal_object()); row != m_rows.end() && place.row == 0)
                std::tie(place.table, place.row) = row->second;
            place.inTable = place.inTable || m_dialect.isTable(node);
            place.inTextBox = place.inTextBox || m_dialect.isTextBox(node);
            place.inControl = place.inControl || m_dialect.isControl(node);
            if (std::string_view(node.name()).starts_with("style:footer"))
                place.part = TemplatePart::Footer;
            if (std::string_view(node.name()) == "text:note-body")
                place.part = TemplatePart::Footnote;
        }
        for (const auto &piece : m_paragraphs[paragraph].pieces) { // controls within a paragraph, too
            for (auto node = piece.node; node && node != m_paragraphs[paragraph].node; node = node.parent())
                place.inControl = place.inControl || m_dialect.isControl(node);
        }
        return place;
    }

    void put(TemplateProblemSort sort, const TokenPlace &at, std::string meant)
    {
        const auto &paragraph = m_paragraphs[at.paragraph];
        const auto &token = paragraph.tokens[at.token];
        m_xray.problems.push_back({sort, token.name, std::move(meant), placeOf(at.paragraph), near(paragraph.text, token.begin, token.end)});
    }

    void read(const TokenPlace &at, const std::vector<std::string> &lists)
    {
        const auto &paragraph = m_paragraphs[at.paragraph];
        const auto &token = paragraph.tokens[at.token];
        if (token.sort == TokenSort::Close || token.sort == TokenSort::NotAName || token.sort == TokenSort::NotClosed)
            return;
        TemplatePlaceholder found;
        found.sort = token.sort == TokenSort::OpenRepeat ? PlaceholderSort::Repeat
            : token.sort == TokenSort::OpenCondition     ? PlaceholderSort::Condition
                                                         : PlaceholderSort::Field;
        found.name = token.name;
        found.place = placeOf(at.paragraph);
        found.asFound = paragraph.text.substr(token.begin, token.end - token.begin);
        found.pieces = static_cast<int>(
            std::ranges::count_if(paragraph.pieces, [&](const auto &piece) { return piece.begin < token.end && piece.end > token.begin; }));
        if (!isKnown(found, lists))
            put(TemplateProblemSort::UnknownName, at, likestName(token.name, namesFor(found.sort, lists)));
        m_xray.placeholders.push_back(std::move(found));
    }

    [[nodiscard]] bool isKnown(const TemplatePlaceholder &found, const std::vector<std::string> &lists) const
    {
        const auto hasColumn = [&](const std::string &list) {
            const auto columns = m_names.lists.find(list);
            return columns != m_names.lists.end() && columns->second.contains(found.name);
        };
        const bool isField = m_names.fields.contains(found.name) || std::ranges::any_of(lists, hasColumn);
        switch (found.sort) {
        case PlaceholderSort::Field: return isField;
        case PlaceholderSort::Repeat: return m_names.lists.contains(found.name);
        case PlaceholderSort::Condition: break;
        }
        return isField || m_names.lists.contains(found.name) || m_names.conditions.contains(found.name);
    }

    [[nodiscard]] std::vector<std::string> namesFor(PlaceholderSort sort, const std::vector<std::string> &lists) const
    {
        std::vector<std::string> names;
        for (const auto &list : lists) {
            if (const auto columns = m_names.lists.find(list); columns != m_names.lists.end())
                names.insert(names.end(), columns->second.begin(), columns->second.end());
        }
        if (sort == PlaceholderSort::Repeat) {
            for (const auto &[list, columns] : m_names.lists)
                names.push_back(list);
        } else {
            names.insert(names.end(), m_names.fields.begin(), m_names.fields.end());
            if (sort == PlaceholderSort::Condition)
                names = m_all;
        }
        return names;
    }

    /// Once for each place: a paragraph that was changed has many marks.
    void findRevisions(const pugi::xml_node &node, bool isWithin)
    {
        for (const auto &child : node.children()) {
            const bool isRevision = m_dialect.isRevision(child);
            if (isRevision && !isWithin) {
                TemplateProblem problem;
                problem.sort = TemplateProblemSort::Revision;
                problem.name = child.attribute("w:author").value();
                problem.place = {m_story.part, m_story.file, 0, false, false, false, 0, 0};
                for (std::size_t i = 0; i < m_paragraphs.size(); ++i) {
                    if (m_paragraphs[i].node == child.parent()) {
                        problem.place = placeOf(i);
                        problem.near = near(m_paragraphs[i].text, 0, 0);
                    }
                }
                m_xray.problems.push_back(std::move(problem));
            }
            findRevisions(child, isWithin || isRevision);
        }
    }

    const TemplatePackage::Story &m_story;
    TemplateDialect m_dialect;
    const TemplateNames &m_names;
    TemplateXray &m_xray;
    std::vector<TemplateParagraph> m_paragraphs;
    std::vector<std::string> m_all;
    std::vector<int> m_numbers; ///< of paragraphs, from 1; those of a second form as the one before
    int m_tables = 0;
    std::map<const void *, std::pair<int, int>> m_rows; ///< table and row, from 1
};
} // namespace

Result<TemplateXray> inspectTemplate(std::string_view bytes, const TemplateNames &names)
{
    REDOUBT_ASSIGN(auto package, TemplatePackage::open(bytes));
    TemplateXray xray;
    xray.format = package.format();
    for (const auto &story : package.stories()) {
        REDOUBT_TRY(PartInspector(story, xray.format, names, xray).run());
        if (xray.placeholders.size() > mostPlaceholders)
            return fail(ErrorCode::TooLarge, "at most 5,000 placeholders");
    }
    xray.problems.insert(xray.problems.end(), package.dangers().begin(), package.dangers().end());
    for (const auto &required : names.required) {
        if (std::ranges::find(xray.placeholders, required, &TemplatePlaceholder::name) == xray.placeholders.end())
            xray.problems.push_back({TemplateProblemSort::Missing, required, {}, {}, {}});
    }
    return xray;
}

} // namespace redoubt::documents
