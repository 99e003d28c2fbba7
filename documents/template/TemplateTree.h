// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/OfficeTemplate.h"
#include "documents/template/PlaceholderScan.h"

#include <pugixml.hpp>

#include <set>
#include <string>
#include <vector>

/// A part of a template as a tree, and the words of its paragraphs with the elements that they lie in.
namespace redoubt::documents {

/// Some words of a paragraph, in one element.
struct TextPiece
{
    pugi::xml_node node;   ///< docx: w:t, w:tab or w:br; odt: the characters themselves, text:s, text:tab or text:line-break
    std::size_t begin = 0; ///< bytes in the paragraph's words
    std::size_t end = 0;
    bool isText = true; ///< false: a blank, tab or break that is an element
};

struct TemplateParagraph
{
    pugi::xml_node node;
    std::string text;
    std::vector<TextPiece> pieces;
    std::vector<PlaceholderToken> tokens;
    pugi::xml_node story;    ///< body, text box, cell of a header …: what begins in it ends in it
    bool isFallback = false; ///< the second form of a text box, for older programs
};

/// How a format calls things.
class TemplateDialect
{
public:
    explicit TemplateDialect(TemplateFormat format) : m_isDocx(format == TemplateFormat::Docx) { }

    [[nodiscard]] bool isDocx() const { return m_isDocx; }
    [[nodiscard]] bool isParagraph(const pugi::xml_node &node) const;
    [[nodiscard]] bool isRow(const pugi::xml_node &node) const;
    [[nodiscard]] bool isCell(const pugi::xml_node &node) const;
    [[nodiscard]] bool isTable(const pugi::xml_node &node) const;
    [[nodiscard]] bool isTextBox(const pugi::xml_node &node) const;
    [[nodiscard]] bool isControl(const pugi::xml_node &node) const;
    [[nodiscard]] bool isStory(const pugi::xml_node &node) const;
    /// The point of a list of which @p paragraph is the only content; else the paragraph itself. In a docx paragraphs themselves are points.
    [[nodiscard]] pugi::xml_node pointAround(const pugi::xml_node &paragraph) const;
    /// What has no sense without anything in it: points and lists, and what holds the content of a control.
    [[nodiscard]] bool isFrame(const pugi::xml_node &node) const;
    /// What must not be left without a paragraph.
    [[nodiscard]] bool needsParagraph(const pugi::xml_node &node) const;
    [[nodiscard]] bool isRevision(const pugi::xml_node &node) const;

private:
    bool m_isDocx;
};

/// Elements that hold a value: what is in them is nobody's placeholder.
using FilledNodes = std::set<const void *>;

/// The paragraphs at and below @p node, in their order. Words of elements in @p filled count as one U+FFFC each.
[[nodiscard]] std::vector<TemplateParagraph> paragraphsIn(const pugi::xml_node &node, const TemplateDialect &dialect, const FilledNodes &filled);

/// The words from @p begin to @p end are taken out. What stands there from now on goes behind the result: an element of the paragraph that had the
/// look of the first of them.
pugi::xml_node cutWords(TemplateParagraph &paragraph, std::size_t begin, std::size_t end, const TemplateDialect &dialect);
/// @p value behind @p anchor (cutWords), its line feeds and tabs as elements; what it made is noted in @p filled.
void putWords(pugi::xml_node anchor, const std::string &value, const TemplateDialect &dialect, FilledNodes &filled);

} // namespace redoubt::documents
