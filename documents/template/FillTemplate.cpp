// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/OfficeTemplate.h"
#include "documents/template/TemplateCopies.h"
#include "documents/template/TemplatePackage.h"
#include "documents/template/TemplateRegions.h"
#include "documents/template/TemplateRemoval.h"
#include "documents/template/TemplateTree.h"
#include "documents/template/TemplateWords.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace redoubt::documents {

namespace {
/// A region that lies in no other one, and what it takes with it.
struct OuterRegion
{
    TemplateRegion region;
    std::vector<pugi::xml_node> elements; ///< none: words within a paragraph
};

/// Fills one part.
class PartFiller
{
public:
    PartFiller(pugi::xml_document &tree, const TemplateDialect &dialect, TemplateWords &words, std::int64_t &copied)
        : m_root(tree.document_element()), m_dialect(dialect), m_words(words), m_removal(tree, m_dialect, m_filled),
          m_copies(m_root, m_filled, copied)
    { }

    /// Whether anything was filled in. Fails with TooLarge.
    Result<bool> fill()
    {
        REDOUBT_TRY(fillAll({m_root}, {}));
        return m_touched;
    }

private:
    Result<void> fillAll(std::vector<pugi::xml_node> nodes, const RowScope &scope)
    {
        for (;;) {
            auto paragraphs = paragraphsBelow(nodes);
            const auto outer = outerRegions(paragraphs);
            if (outer.empty()) {
                for (auto &paragraph : paragraphs)
                    fillFields(paragraph, scope);
                return {};
            }
            // From the last to the first: what lies before one stays as it was read, so that all of them need one reading.
            for (auto each = outer.rbegin(); each != outer.rend(); ++each)
                REDOUBT_TRY(expand(paragraphs, *each, nodes, scope));
        }
    }

    [[nodiscard]] std::vector<TemplateParagraph> paragraphsBelow(const std::vector<pugi::xml_node> &nodes) const
    {
        std::vector<TemplateParagraph> paragraphs;
        for (const auto &node : nodes) {
            if (m_removal.isGone(node))
                continue;
            auto some = paragraphsIn(node, m_dialect, m_filled);
            std::ranges::move(some, std::back_inserter(paragraphs));
        }
        return paragraphs;
    }

    [[nodiscard]] std::vector<OuterRegion> outerRegions(const std::vector<TemplateParagraph> &paragraphs) const
    {
        std::vector<OuterRegion> all;
        std::map<const void *, std::size_t> takenBy; ///< elements; of two that take one, the first
        for (const auto &region : regionsOf(paragraphs, m_dialect).regions) {
            all.push_back({region, elementsOf(paragraphs, region, m_dialect)});
            for (const auto &element : all.back().elements)
                takenBy.emplace(element.internal_object(), all.size() - 1);
        }
        const auto isTaken = [&](std::size_t index) {
            for (auto node = paragraphs[all[index].region.open.paragraph].node; node; node = node.parent()) {
                if (const auto by = takenBy.find(node.internal_object()); by != takenBy.end() && by->second != index)
                    return true;
            }
            return false;
        };
        std::vector<OuterRegion> outer;
        for (std::size_t index = 0; index < all.size(); ++index) {
            const auto &open = all[index].region.open;
            // They come in the order of their openings: one in the words of another comes right behind it.
            const auto *last = outer.empty() ? nullptr : &outer.back().region;
            const bool isWithin =
                last && last->close.paragraph == open.paragraph && last->open.paragraph == open.paragraph && open.token < last->close.token;
            if (!isWithin && !isTaken(index))
                outer.push_back(std::move(all[index]));
        }
        return outer;
    }

    Result<void> expand(std::vector<TemplateParagraph> &paragraphs, const OuterRegion &outer, std::vector<pugi::xml_node> &within,
                        const RowScope &scope)
    {
        m_touched = true;
        const auto &[region, elements] = outer;
        auto &first = paragraphs[region.open.paragraph];
        auto &last = paragraphs[region.close.paragraph];
        const auto open = first.tokens[region.open.token];
        const auto close = last.tokens[region.close.token];
        const auto rows = m_words.rowsOf(open, scope);
        if (elements.empty()) {
            expandWords(first, open, close, rows, scope);
            return {};
        }
        // The end is taken out first, so that the place of the beginning stays.
        (void)cutWords(last, close.begin, close.end, m_dialect);
        (void)cutWords(first, open.begin, open.end, m_dialect);
        if (region.open.paragraph != region.close.paragraph) {
            m_removal.removeIfBare(last.node);
            m_removal.removeIfBare(first.node);
        }
        auto kept = elements;
        std::erase_if(kept, [&](const auto &node) { return m_removal.isGone(node); });
        REDOUBT_ASSIGN(const auto copies, repeat(kept, rows, scope));
        // What was being filled as a whole is its copies from now on.
        if (std::ranges::any_of(kept, [&](const auto &node) { return std::ranges::find(within, node) != within.end(); }))
            within.insert(within.end(), copies.begin(), copies.end());
        return {};
    }

    /// @p nodes once for each of @p rows, in their place.
    Result<std::vector<pugi::xml_node>> repeat(const std::vector<pugi::xml_node> &nodes, const std::vector<const TemplateRow *> &rows,
                                               const RowScope &scope)
    {
        std::vector<pugi::xml_node> all;
        if (nodes.empty())
            return all;
        for (const auto *row : rows) {
            std::vector<pugi::xml_node> copies;
            for (const auto &node : nodes) {
                REDOUBT_ASSIGN(auto copy, m_copies.put(node, nodes.front(), row == rows.front()));
                copies.push_back(copy);
            }
            auto inner = scope;
            if (row)
                inner.push_back(row);
            all.insert(all.end(), copies.begin(), copies.end());
            REDOUBT_TRY(fillAll(std::move(copies), inner));
        }
        for (const auto &node : nodes)
            m_removal.remove(node);
        return all;
    }

    /// Within one paragraph: the words between are said once for each row.
    void expandWords(TemplateParagraph &paragraph, const PlaceholderToken &open, const PlaceholderToken &close,
                     const std::vector<const TemplateRow *> &rows, const RowScope &scope)
    {
        if (open.sort == TokenSort::OpenCondition) {
            if (rows.empty()) {
                showAsFilled(cutWords(paragraph, open.begin, close.end, m_dialect));
                return;
            }
            (void)cutWords(paragraph, close.begin, close.end, m_dialect);
            showAsFilled(cutWords(paragraph, open.begin, open.end, m_dialect));
            return;
        }
        std::string said;
        const auto between = paragraph.text.substr(open.end, close.begin - open.end);
        for (const auto *row : rows) {
            auto inner = scope;
            inner.push_back(row);
            said += m_words.wordsOf(between, inner);
        }
        put(cutWords(paragraph, open.begin, close.end, m_dialect), said);
    }

    void fillFields(TemplateParagraph &paragraph, const RowScope &scope)
    {
        for (auto token = paragraph.tokens.rbegin(); token != paragraph.tokens.rend(); ++token) {
            if (token->sort != TokenSort::Field)
                continue;
            m_touched = true;
            put(cutWords(paragraph, token->begin, token->end, m_dialect), m_words.valueOf(token->name, scope));
        }
    }

    void put(const pugi::xml_node &anchor, const std::string &said)
    {
        if (!anchor)
            return;
        putWords(anchor, said, m_dialect, m_filled);
        showAsFilled(anchor);
    }

    /// A control that was filled in shows no hint any more, and is no longer bound to what would take the place of its words when it is opened.
    void showAsFilled(pugi::xml_node node) const
    {
        for (; node; node = node.parent()) {
            if (!m_dialect.isControl(node))
                continue;
            for (const char *name : {"w:showingPlcHdr", "w:dataBinding", "w15:dataBinding"})
                node.child("w:sdtPr").remove_child(name);
        }
    }

    pugi::xml_node m_root;
    TemplateDialect m_dialect;
    TemplateWords &m_words;
    FilledNodes m_filled;
    TemplateRemoval m_removal;
    TemplateCopies m_copies;
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
    const TemplateDialect dialect(package.format());
    TemplateWords words(data);
    std::vector<std::string> changed;
    std::int64_t copied = 0;
    for (auto &story : package.stories()) {
        REDOUBT_ASSIGN(const auto touched, PartFiller(*story.tree, dialect, words, copied).fill());
        if (touched)
            changed.push_back(story.file);
    }
    FilledTemplate filled;
    filled.notes = words.notes();
    REDOUBT_ASSIGN(filled.bytes, package.write(changed));
    return filled;
}

} // namespace redoubt::documents
