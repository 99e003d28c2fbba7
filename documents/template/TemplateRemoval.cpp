// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplateRemoval.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace redoubt::documents {

namespace {
constexpr const char *graveName = "gone";

/// What stands in a paragraph beside its words: pictures, notes, fields, breaks of pages, and where a section of pages ends.
bool holdsMore(const pugi::xml_node &paragraph)
{
    static constexpr std::array<std::string_view, 14> others{
        "w:drawing",          "w:pict",     "w:object",  "w:sectPr",          "w:footnoteReference", "w:endnoteReference", "w:fldChar", "w:fldSimple",
        "w:commentReference", "draw:frame", "text:note", "draw:custom-shape", "draw:line",           "office:annotation"};
    const auto found = paragraph.find_node([](const pugi::xml_node &node) {
        const std::string_view name = node.name();
        const std::string_view type = node.attribute("w:type").value();
        return std::ranges::find(others, name) != others.end() || (name == "w:br" && (type == "page" || type == "column"));
    });
    return static_cast<bool>(found);
}

pugi::xml_node elementBefore(pugi::xml_node node)
{
    do
        node = node.previous_sibling();
    while (node && node.type() != pugi::node_element);
    return node;
}

bool isLastElement(pugi::xml_node node)
{
    do
        node = node.next_sibling();
    while (node && node.type() != pugi::node_element);
    return !node;
}
} // namespace

TemplateRemoval::TemplateRemoval(pugi::xml_document &tree, const TemplateDialect &dialect, FilledNodes &filled)
    : m_tree(tree), m_dialect(dialect), m_filled(filled), m_grave(tree.append_child(graveName))
{ }

TemplateRemoval::~TemplateRemoval() { m_tree.remove_child(m_grave); }

bool TemplateRemoval::isGone(const pugi::xml_node &node) const
{
    auto top = node;
    while (top.parent() && top.parent() != m_tree)
        top = top.parent();
    return top == m_grave;
}

void TemplateRemoval::bury(pugi::xml_node node) { m_grave.append_move(node); }

bool TemplateRemoval::mustStay(const pugi::xml_node &paragraph) const
{
    if (paragraph.child("w:pPr").child("w:sectPr"))
        return true; // the section ends here all the same
    const auto parent = paragraph.parent();
    if (!m_dialect.needsParagraph(parent))
        return false;
    const auto isLike = [&](const pugi::xml_node &other) { return other != paragraph && m_dialect.isParagraph(other); };
    const bool isOnly = std::none_of(parent.begin(), parent.end(), isLike);
    return isOnly || (m_dialect.isDocx() && isLastElement(paragraph) && m_dialect.isTable(elementBefore(paragraph)));
}

void TemplateRemoval::remove(pugi::xml_node node)
{
    if (m_dialect.isParagraph(node) && mustStay(node)) {
        clearWords(node);
        return;
    }
    auto parent = node.parent();
    const bool wasRow = m_dialect.isRow(node);
    bury(node);
    if (wasRow) {
        auto table = parent;
        while (table && !m_dialect.isTable(table))
            table = table.parent(); // groups of rows lie between
        if (table && !table.find_node([&](const pugi::xml_node &other) { return m_dialect.isRow(other); }))
            remove(table);
        return;
    }
    const auto isElement = [](const pugi::xml_node &other) { return other.type() == pugi::node_element; };
    if (m_dialect.isFrame(parent) && std::none_of(parent.begin(), parent.end(), isElement))
        remove(m_dialect.isControl(parent.parent()) ? parent.parent() : parent);
}

void TemplateRemoval::removeIfBare(const pugi::xml_node &paragraph)
{
    const auto now = paragraphsIn(paragraph, m_dialect, m_filled);
    const auto isBlank = [](const TemplateParagraph &each) { return each.text.find_first_not_of(" \t\n") == std::string::npos; };
    if (std::ranges::all_of(now, isBlank) && !holdsMore(paragraph))
        remove(paragraph);
}

void TemplateRemoval::clearWords(const pugi::xml_node &node)
{
    for (auto &paragraph : paragraphsIn(node, m_dialect, {})) {
        for (const auto &piece : paragraph.pieces)
            m_filled.erase(piece.node.internal_object());
        (void)cutWords(paragraph, 0, paragraph.text.size(), m_dialect);
    }
}

} // namespace redoubt::documents
