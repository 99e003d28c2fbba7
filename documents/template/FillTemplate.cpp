// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/model/PaperText.h"
#include "documents/template/OfficeTemplate.h"
#include "documents/template/TemplatePackage.h"
#include "documents/template/TemplateRegions.h"
#include "documents/template/TemplateTree.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace redoubt::documents {

namespace {
constexpr std::string_view missingMark = "【待补报】";
constexpr std::int64_t mostCopied = 1'000'000; ///< elements

/// The rows that stand around a place, the innermost last.
using RowScope = std::vector<const TemplateRow *>;

/// Fills one part.
class PartFiller
{
public:
    PartFiller(TemplateFormat format, const TemplateData &data, std::vector<FillNote> &notes, std::int64_t &copied)
        : m_dialect(format), m_data(data), m_notes(notes), m_copied(copied)
    { }

    /// Whether anything was filled in. Fails with TooLarge.
    Result<bool> fill(const pugi::xml_node &root)
    {
        REDOUBT_TRY(fillAll({root}, {}));
        return m_touched;
    }

private:
    Result<void> fillAll(std::vector<pugi::xml_node> nodes, const RowScope &scope)
    {
        // One region after the other, each whole: the tree is another after it.
        for (;;) {
            auto paragraphs = paragraphsBelow(nodes);
            const auto found = regionsOf(paragraphs, m_dialect);
            if (found.regions.empty()) {
                for (auto &paragraph : paragraphs)
                    fillFields(paragraph, scope);
                return {};
            }
            REDOUBT_TRY(expand(paragraphs, found.regions.front(), nodes, scope));
        }
    }

    [[nodiscard]] std::vector<TemplateParagraph> paragraphsBelow(const std::vector<pugi::xml_node> &nodes) const
    {
        std::vector<TemplateParagraph> paragraphs;
        for (const auto &node : nodes) {
            auto some = paragraphsIn(node, m_dialect, m_filled);
            std::ranges::move(some, std::back_inserter(paragraphs));
        }
        return paragraphs;
    }

    Result<void> expand(std::vector<TemplateParagraph> &paragraphs, const TemplateRegion &region, std::vector<pugi::xml_node> &within,
                        const RowScope &scope)
    {
        m_touched = true;
        auto &first = paragraphs[region.open.paragraph];
        auto &last = paragraphs[region.close.paragraph];
        const auto open = first.tokens[region.open.token];
        const auto close = last.tokens[region.close.token];
        const auto rows = rowsOf(open, scope);
        const bool isOne = region.open.paragraph == region.close.paragraph;
        const bool isWhole = isOne && open.begin == firstWord(first.text) && close.end == afterLastWord(first.text);
        if (isOne && !isWhole) {
            expandWords(first, open, close, rows, scope);
            return {};
        }
        const auto elements = isOne ? std::vector<pugi::xml_node>{first.node} : elementsOf(first.node, last.node);
        // The ends are taken out last first, so that the places of the other stay.
        (void)cutWords(last, close.begin, close.end, m_dialect);
        if (isOne)
            first.pieces = paragraphsIn(first.node, m_dialect, m_filled).front().pieces;
        (void)cutWords(first, open.begin, open.end, m_dialect);
        auto kept = elements;
        if (!isOne) {
            for (const auto &end : {last.node, first.node}) {
                if (dropBare(end)) {
                    std::erase(kept, end);
                    std::erase(within, end);
                }
            }
        }
        REDOUBT_ASSIGN(const auto copies, repeat(kept, rows, scope));
        // What was being filled as a whole is its copies from now on.
        if (std::ranges::any_of(kept, [&](const auto &node) { return std::ranges::find(within, node) != within.end(); })) {
            std::erase_if(within, [&](const auto &node) { return std::ranges::find(kept, node) != kept.end(); });
            within.insert(within.end(), copies.begin(), copies.end());
        }
        return {};
    }

    /// @p nodes once for each of @p rows, in their place.
    Result<std::vector<pugi::xml_node>> repeat(const std::vector<pugi::xml_node> &nodes, const std::vector<const TemplateRow *> &rows,
                                               const RowScope &scope)
    {
        std::vector<pugi::xml_node> all;
        if (nodes.empty())
            return all;
        auto parent = nodes.front().parent();
        for (const auto *row : rows) {
            std::vector<pugi::xml_node> copies;
            for (const auto &node : nodes) {
                copies.push_back(parent.insert_copy_before(node, nodes.front()));
                REDOUBT_TRY(keepMarks(node, copies.back()));
            }
            auto inner = scope;
            if (row)
                inner.push_back(row);
            all.insert(all.end(), copies.begin(), copies.end());
            REDOUBT_TRY(fillAll(std::move(copies), inner));
        }
        for (const auto &node : nodes)
            removeElement(node);
        return all;
    }

    /// Within one paragraph: the words between are said once for each row.
    void expandWords(TemplateParagraph &paragraph, const PlaceholderToken &open, const PlaceholderToken &close,
                     const std::vector<const TemplateRow *> &rows, const RowScope &scope)
    {
        if (open.sort == TokenSort::OpenCondition) {
            if (rows.empty()) {
                (void)cutWords(paragraph, open.begin, close.end, m_dialect);
                return;
            }
            (void)cutWords(paragraph, close.begin, close.end, m_dialect);
            (void)cutWords(paragraph, open.begin, open.end, m_dialect);
            return;
        }
        std::string said;
        const auto between = paragraph.text.substr(open.end, close.begin - open.end);
        for (const auto *row : rows) {
            auto inner = scope;
            inner.push_back(row);
            said += wordsOf(between, inner);
        }
        const auto anchor = cutWords(paragraph, open.begin, close.end, m_dialect);
        if (anchor)
            putWords(anchor, said, m_dialect, m_filled);
    }

    /// @p text with its fields filled in, its inner conditions and repeats too.
    [[nodiscard]] std::string wordsOf(const std::string &text, const RowScope &scope)
    {
        std::string said;
        const auto tokens = placeholdersIn(text);
        std::size_t at = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto &token = tokens[i];
            said.append(text, at, token.begin - at);
            at = token.end;
            if (token.sort == TokenSort::Field)
                said += valueOf(token.name, scope);
            if (token.sort != TokenSort::OpenRepeat && token.sort != TokenSort::OpenCondition)
                continue;
            std::size_t end = i + 1;
            while (end < tokens.size() && (tokens[end].sort != TokenSort::Close || tokens[end].name != token.name))
                ++end;
            if (end == tokens.size())
                continue;
            const auto inside = text.substr(token.end, tokens[end].begin - token.end);
            for (const auto *row : rowsOf(token, scope)) {
                auto inner = scope;
                if (row)
                    inner.push_back(row);
                said += wordsOf(inside, inner);
            }
            at = tokens[end].end;
            i = end;
        }
        return said.append(text, at, std::string::npos);
    }

    void fillFields(TemplateParagraph &paragraph, const RowScope &scope)
    {
        for (auto token = paragraph.tokens.rbegin(); token != paragraph.tokens.rend(); ++token) {
            if (token->sort != TokenSort::Field)
                continue;
            m_touched = true;
            const auto anchor = cutWords(paragraph, token->begin, token->end, m_dialect);
            if (!anchor)
                continue;
            putWords(anchor, valueOf(token->name, scope), m_dialect, m_filled);
            showAsFilled(anchor);
        }
    }

    /// A content control that shows a value shows no hint any more.
    void showAsFilled(pugi::xml_node node) const
    {
        for (; node; node = node.parent()) {
            if (m_dialect.isControl(node))
                node.child("w:sdtPr").remove_child("w:showingPlcHdr");
        }
    }

    [[nodiscard]] const std::string *known(const std::string &name, const RowScope &scope) const
    {
        for (auto row = scope.rbegin(); row != scope.rend(); ++row) {
            if (const auto found = (*row)->find(name); found != (*row)->end())
                return &found->second;
        }
        const auto found = m_data.fields.find(name);
        return found == m_data.fields.end() ? nullptr : &found->second;
    }

    [[nodiscard]] std::string valueOf(const std::string &name, const RowScope &scope)
    {
        const auto *value = known(name, scope);
        if (!value || value->empty()) {
            note(FillNoteSort::Missing, name);
            return std::string(missingMark);
        }
        auto written = printable(*value);
        const auto marks = [](std::string_view text) {
            std::size_t count = 0;
            for (auto at = text.find("\uFFFD"); at != std::string_view::npos; at = text.find("\uFFFD", at + 1))
                ++count;
            return count;
        };
        if (marks(written) > marks(*value))
            note(FillNoteSort::Replaced, name);
        return written;
    }

    void note(FillNoteSort sort, const std::string &name)
    {
        const FillNote said{sort, name};
        if (std::ranges::find(m_notes, said) == m_notes.end())
            m_notes.push_back(said);
    }

    /// What stands between is said once for each; null: without a row of its own.
    [[nodiscard]] std::vector<const TemplateRow *> rowsOf(const PlaceholderToken &open, const RowScope &scope) const
    {
        std::vector<const TemplateRow *> rows;
        const auto list = m_data.lists.find(open.name);
        if (open.sort == TokenSort::OpenRepeat) {
            for (std::size_t i = 0; list != m_data.lists.end() && i < list->second.size(); ++i)
                rows.push_back(&list->second[i]);
            return rows;
        }
        const auto *value = known(open.name, scope);
        const bool holds = m_data.holds.contains(open.name) || (value && !value->empty()) || (list != m_data.lists.end() && !list->second.empty());
        if (holds)
            rows.push_back(nullptr);
        return rows;
    }

    static std::size_t firstWord(std::string_view text) { return std::min(text.find_first_not_of(" \t\n"), text.size()); }
    static std::size_t afterLastWord(std::string_view text)
    {
        const auto last = text.find_last_not_of(" \t\n");
        return last == std::string_view::npos ? 0 : last + 1;
    }

    /// A paragraph that had an end alone in it goes; false: there is more in it.
    bool dropBare(const pugi::xml_node &paragraph)
    {
        const auto now = paragraphsIn(paragraph, m_dialect, m_filled);
        const bool isBare =
            std::ranges::all_of(now, [](const auto &each) { return firstWord(each.text) == each.text.size(); }) && !holdsMore(paragraph);
        if (isBare)
            removeElement(paragraph);
        return isBare;
    }

    /// Pictures, and where a section of pages ends.
    static bool holdsMore(const pugi::xml_node &paragraph)
    {
        const auto found = paragraph.find_node([](const pugi::xml_node &node) {
            const std::string_view name = node.name();
            return name == "w:drawing" || name == "w:pict" || name == "w:object" || name == "w:sectPr" || name == "draw:frame";
        });
        return static_cast<bool>(found);
    }

    void removeElement(pugi::xml_node node)
    {
        auto parent = node.parent();
        if (m_dialect.isParagraph(node) && node.child("w:pPr").child("w:sectPr")) {
            clearWords(node); // the section ends here all the same
            return;
        }
        const auto isLike = [&](const pugi::xml_node &other) { return other != node && m_dialect.isParagraph(other); };
        if (m_dialect.isParagraph(node) && m_dialect.needsParagraph(parent) && std::none_of(parent.begin(), parent.end(), isLike)) {
            clearWords(node);
            return;
        }
        const bool wasRow = m_dialect.isRow(node);
        parent.remove_child(node);
        const auto isRow = [&](const pugi::xml_node &other) { return m_dialect.isRow(other); };
        if (wasRow && m_dialect.isTable(parent) && !parent.find_node(isRow))
            parent.parent().remove_child(parent);
    }

    void clearWords(const pugi::xml_node &node) const
    {
        for (auto &paragraph : paragraphsIn(node, m_dialect, {}))
            (void)cutWords(paragraph, 0, paragraph.text.size(), m_dialect);
    }

    /// What is filled in @p from is filled in its copy, too.
    Result<void> keepMarks(const pugi::xml_node &from, const pugi::xml_node &to)
    {
        if (++m_copied > mostCopied)
            return fail(ErrorCode::TooLarge, "filled in, it has more than 1,000,000 elements");
        if (m_filled.contains(from.internal_object()))
            m_filled.insert(to.internal_object());
        auto copy = to.first_child();
        for (const auto &child : from.children()) {
            REDOUBT_TRY(keepMarks(child, copy));
            copy = copy.next_sibling();
        }
        return {};
    }

    TemplateDialect m_dialect;
    const TemplateData &m_data;
    std::vector<FillNote> &m_notes;
    std::int64_t &m_copied;
    FilledNodes m_filled;
    bool m_touched = false;
};

bool barsFilling(TemplateProblemSort sort) { return sort != TemplateProblemSort::UnknownName && sort != TemplateProblemSort::Missing; }
} // namespace

Result<FilledTemplate> fillTemplate(std::string_view bytes, const TemplateData &data)
{
    REDOUBT_ASSIGN(const auto xray, inspectTemplate(bytes, {}));
    const auto bar = std::ranges::find_if(xray.problems, [](const auto &problem) { return barsFilling(problem.sort); });
    if (bar != xray.problems.end())
        return fail(ErrorCode::RuleViolated, bar->place.file + ": " + bar->name);
    REDOUBT_ASSIGN(auto package, TemplatePackage::open(bytes));
    FilledTemplate filled;
    std::vector<std::string> changed;
    std::int64_t copied = 0;
    for (auto &story : package.stories()) {
        REDOUBT_ASSIGN(const auto touched, PartFiller(package.format(), data, filled.notes, copied).fill(*story.tree));
        if (touched)
            changed.push_back(story.file);
    }
    REDOUBT_ASSIGN(filled.bytes, package.write(changed));
    return filled;
}

} // namespace redoubt::documents
