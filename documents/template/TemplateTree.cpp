// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplateTree.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace redoubt::documents {

namespace {
bool isOneOf(const pugi::xml_node &node, std::initializer_list<std::string_view> names)
{
    const std::string_view name = node.name();
    return std::ranges::find(names, name) != names.end();
}

constexpr const char *opaqueWord = "\uFFFC";

/// Collects the words of one paragraph, and the paragraphs of text boxes and notes within it.
class ParagraphReader
{
public:
    ParagraphReader(const TemplateDialect &dialect, const FilledNodes &filled, std::vector<TemplateParagraph> &found)
        : m_dialect(dialect), m_filled(filled), m_found(found)
    { }

    void read(const pugi::xml_node &node, const pugi::xml_node &story, bool isFallback)
    {
        if (m_dialect.isParagraph(node)) {
            TemplateParagraph paragraph;
            paragraph.node = node;
            paragraph.story = story;
            paragraph.isFallback = isFallback;
            std::vector<pugi::xml_node> within;
            words(node, paragraph, within);
            paragraph.tokens = placeholdersIn(paragraph.text);
            m_found.push_back(std::move(paragraph));
            for (const auto &each : within)
                read(each, each, isFallback || isInFallback(each, node));
            return;
        }
        if (isOneOf(node, {"office:annotation", "w:comment"}))
            return; // what somebody noted beside the text
        const auto below = m_dialect.isStory(node) ? node : story;
        for (const auto &child : node.children())
            read(child, below, isFallback || isOneOf(child, {"mc:Fallback"}));
    }

private:
    static bool isInFallback(pugi::xml_node node, const pugi::xml_node &until)
    {
        for (; node && node != until; node = node.parent()) {
            if (isOneOf(node, {"mc:Fallback"}))
                return true;
        }
        return false;
    }

    void put(TemplateParagraph &paragraph, const pugi::xml_node &node, std::string_view text, bool isText) const
    {
        const bool isFilled = m_filled.contains(node.internal_object());
        const auto begin = paragraph.text.size();
        paragraph.text += isFilled && isText ? std::string_view(opaqueWord) : text;
        paragraph.pieces.push_back({node, begin, paragraph.text.size(), isText && !isFilled});
    }

    void words(const pugi::xml_node &node, TemplateParagraph &paragraph, std::vector<pugi::xml_node> &within) const
    {
        for (const auto &child : node.children()) {
            if (m_dialect.isStory(child))
                within.push_back(child);
            else if (m_dialect.isDocx())
                docxWords(child, paragraph, within);
            else
                odtWords(child, paragraph, within);
        }
    }

    void docxWords(const pugi::xml_node &child, TemplateParagraph &paragraph, std::vector<pugi::xml_node> &within) const
    {
        if (isOneOf(child, {"w:t"}))
            put(paragraph, child, child.text().get(), true);
        else if (isOneOf(child, {"w:tab"}))
            put(paragraph, child, "\t", false);
        else if (isOneOf(child, {"w:br", "w:cr"}))
            put(paragraph, child, "\n", false);
        else if (!isOneOf(child, {"w:pPr", "w:rPr", "w:instrText", "w:delText", "w:sdtPr"}))
            words(child, paragraph, within);
    }

    void odtWords(const pugi::xml_node &child, TemplateParagraph &paragraph, std::vector<pugi::xml_node> &within) const
    {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            put(paragraph, child, child.value(), true);
        else if (isOneOf(child, {"text:s"}))
            put(paragraph, child, std::string(static_cast<std::size_t>(std::clamp(child.attribute("text:c").as_int(1), 1, 1000)), ' '), false);
        else if (isOneOf(child, {"text:tab"}))
            put(paragraph, child, "\t", false);
        else if (isOneOf(child, {"text:line-break"}))
            put(paragraph, child, "\n", false);
        else if (!isOneOf(child, {"text:note-citation", "office:annotation"}))
            words(child, paragraph, within);
    }

    const TemplateDialect &m_dialect;
    const FilledNodes &m_filled;
    std::vector<TemplateParagraph> &m_found;
};

std::string pieceText(const TextPiece &piece, const TemplateDialect &dialect)
{
    return dialect.isDocx() ? piece.node.text().get() : piece.node.value();
}

void setPieceText(const TextPiece &piece, const std::string &text, const TemplateDialect &dialect)
{
    auto node = piece.node;
    if (!dialect.isDocx()) {
        node.set_value(text.c_str());
        return;
    }
    node.text().set(text.c_str());
    auto space = node.attribute("xml:space");
    if (!space)
        space = node.append_attribute("xml:space");
    space.set_value("preserve");
}

/// Words as a sibling behind @p anchor.
pugi::xml_node putText(pugi::xml_node anchor, const std::string &text, const TemplateDialect &dialect)
{
    auto parent = anchor.parent();
    if (!dialect.isDocx()) {
        auto node = parent.insert_child_after(pugi::node_pcdata, anchor);
        node.set_value(text.c_str());
        return node;
    }
    auto node = parent.insert_child_after("w:t", anchor);
    node.append_attribute("xml:space").set_value("preserve");
    node.text().set(text.c_str());
    return node;
}

/// Takes @p node away, and runs and spans that are left without anything.
void removePiece(pugi::xml_node node, const TemplateDialect &dialect)
{
    auto parent = node.parent();
    parent.remove_child(node);
    const bool isRun = isOneOf(parent, {"w:r"});
    const bool isSpan = isOneOf(parent, {"text:span"});
    const auto first = parent.first_child();
    const bool isBare = !first || (dialect.isDocx() && isOneOf(first, {"w:rPr"}) && !first.next_sibling());
    if ((isRun || isSpan) && isBare)
        parent.parent().remove_child(parent);
}
} // namespace

bool TemplateDialect::isParagraph(const pugi::xml_node &node) const
{
    return m_isDocx ? isOneOf(node, {"w:p"}) : isOneOf(node, {"text:p", "text:h"});
}
bool TemplateDialect::isRow(const pugi::xml_node &node) const { return isOneOf(node, {m_isDocx ? "w:tr" : "table:table-row"}); }
bool TemplateDialect::isCell(const pugi::xml_node &node) const { return isOneOf(node, {m_isDocx ? "w:tc" : "table:table-cell"}); }
bool TemplateDialect::isTable(const pugi::xml_node &node) const { return isOneOf(node, {m_isDocx ? "w:tbl" : "table:table"}); }
bool TemplateDialect::isTextBox(const pugi::xml_node &node) const { return isOneOf(node, {m_isDocx ? "w:txbxContent" : "draw:text-box"}); }
bool TemplateDialect::isControl(const pugi::xml_node &node) const { return m_isDocx && isOneOf(node, {"w:sdt"}); }

bool TemplateDialect::isStory(const pugi::xml_node &node) const
{
    if (m_isDocx)
        return isOneOf(node, {"w:body", "w:hdr", "w:ftr", "w:txbxContent", "w:footnote", "w:endnote"});
    return isOneOf(node,
                   {"office:text", "draw:text-box", "text:note-body", "style:header", "style:header-left", "style:header-first", "style:footer",
                    "style:footer-left", "style:footer-first"});
}

pugi::xml_node TemplateDialect::pointAround(const pugi::xml_node &paragraph) const
{
    const auto point = paragraph.parent();
    const auto isOther = [&](const pugi::xml_node &node) { return node != paragraph && node.type() == pugi::node_element; };
    return isOneOf(point, {"text:list-item"}) && std::none_of(point.begin(), point.end(), isOther) ? point : paragraph;
}

bool TemplateDialect::isFrame(const pugi::xml_node &node) const { return isOneOf(node, {"text:list-item", "text:list", "w:sdtContent"}); }

bool TemplateDialect::needsParagraph(const pugi::xml_node &node) const
{
    return isCell(node) || isTextBox(node) || (isStory(node) && !isOneOf(node, {"w:body", "office:text"}));
}

bool TemplateDialect::isRevision(const pugi::xml_node &node) const
{
    return m_isDocx ? isOneOf(node, {"w:del", "w:ins", "w:moveFrom", "w:moveTo"}) : isOneOf(node, {"text:changed-region"});
}

std::vector<TemplateParagraph> paragraphsIn(const pugi::xml_node &node, const TemplateDialect &dialect, const FilledNodes &filled)
{
    std::vector<TemplateParagraph> found;
    pugi::xml_node story = node;
    while (story && !dialect.isStory(story))
        story = story.parent();
    ParagraphReader(dialect, filled, found).read(node, story, false);
    return found;
}

pugi::xml_node cutWords(TemplateParagraph &paragraph, std::size_t begin, std::size_t end, const TemplateDialect &dialect)
{
    pugi::xml_node anchor;
    for (auto &piece : paragraph.pieces) {
        if (piece.end <= begin || piece.begin >= end || piece.begin == piece.end)
            continue;
        if (!piece.isText) {
            if (piece.begin >= begin && piece.end <= end) {
                removePiece(piece.node, dialect);
                piece.node = {};
                piece.end = piece.begin;
            }
            continue;
        }
        const bool isFirst = !anchor;
        if (!isFirst && piece.begin >= begin && piece.end <= end) {
            removePiece(piece.node, dialect);
            piece.node = {};
            piece.end = piece.begin;
            continue;
        }
        const auto text = pieceText(piece, dialect);
        const auto from = begin > piece.begin ? begin - piece.begin : 0;
        const auto to = std::min(end, piece.end) - piece.begin;
        if (!isFirst) { // the last one: what follows stays
            setPieceText(piece, text.substr(to), dialect);
            piece.begin = end;
            continue;
        }
        anchor = piece.node;
        setPieceText(piece, text.substr(0, from), dialect);
        if (to < text.size())
            putText(anchor, text.substr(to), dialect);
        piece.end = piece.begin + from;
    }
    return anchor;
}

void putWords(pugi::xml_node anchor, const std::string &value, const TemplateDialect &dialect, FilledNodes &filled)
{
    const auto note = [&](const pugi::xml_node &node) {
        filled.insert(node.internal_object());
        anchor = node;
    };
    const auto element = [&](const char *name) { note(anchor.parent().insert_child_after(name, anchor)); };
    std::string words;
    const auto flush = [&] {
        if (!words.empty())
            note(putText(anchor, words, dialect));
        words.clear();
    };
    for (const char c : value) {
        // An odt runs blanks together unless they are elements.
        const bool isExtraBlank = !dialect.isDocx() && c == ' ' && (words.empty() || words.back() == ' ');
        if (c != '\n' && c != '\t' && !isExtraBlank) {
            words += c;
            continue;
        }
        flush();
        element(c == '\n' ? (dialect.isDocx() ? "w:br" : "text:line-break") : c == '\t' ? (dialect.isDocx() ? "w:tab" : "text:tab") : "text:s");
    }
    flush();
}

} // namespace redoubt::documents
