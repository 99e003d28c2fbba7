// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Odt.h"

#include "documents/model/PaperText.h"
#include "documents/write/Archive.h"
#include "documents/write/OdtStyles.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <utility>

namespace redoubt::documents {

namespace {
constexpr const char *odtManifest =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>
)";

/// @p text below @p node: tabs, line feeds and blanks that do not stand by themselves between words as elements, since ODF reads several
/// blanks as one, and one at either end of a paragraph as none (ODF 1.2 part 1, 6.1.2).
void putText(pugi::xml_node node, std::string_view text)
{
    std::string words;
    const auto flush = [&] {
        if (!words.empty())
            node.append_child(pugi::node_pcdata).set_value(words.c_str());
        words.clear();
    };
    bool afterBlank = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char character = text[i];
        const bool isBeforeWord = i + 1 < text.size() && text.find_first_of(" \n\t", i + 1) != i + 1;
        if (character == ' ' && (afterBlank || !isBeforeWord)) {
            flush();
            node.append_child("text:s");
        } else if (character == '\n' || character == '\t') {
            flush();
            node.append_child(character == '\n' ? "text:line-break" : "text:tab");
        } else {
            words += character;
        }
        afterBlank = character == ' ' || character == '\n' || character == '\t';
    }
    flush();
}

const char *odtAlign(Align align) { return align == Align::Centre ? "center" : align == Align::Right ? "end" : "start"; }

class OdtWriter
{
public:
    explicit OdtWriter(const Paper &paper) : m_paper(paper), m_width(textWidth(paper.page)), m_root(rootOf(m_document, "office:document-content"))
    {
        declareOdtNamespaces(m_root);
        declareOdtFonts(m_root);
        m_styles = m_root.append_child("office:automatic-styles");
        m_text = m_root.append_child("office:body").append_child("office:text");
    }

    Result<std::string> run()
    {
        for (const auto &block : m_paper.blocks)
            std::visit([this](const auto &each) { write(each); }, block);
        return writeArchive({{"mimetype", "application/vnd.oasis.opendocument.text", Packing::Stored},
                             {"META-INF/manifest.xml", odtManifest, Packing::Deflated},
                             {"content.xml", xmlOf(m_document), Packing::Deflated},
                             {"styles.xml", odtStyles(m_paper), Packing::Deflated},
                             {"meta.xml", meta(), Packing::Deflated}});
    }

private:
    /// The name of a style of @p family with what @p fill puts into it; the same contents are the same style.
    std::string style(const char *family, const std::string &key, const std::function<void(pugi::xml_node)> &fill)
    {
        const auto whole = std::string(family) + '|' + key;
        const auto known = m_names.find(whole);
        if (known != m_names.end())
            return known->second;
        const auto name = std::string(1, static_cast<char>(std::toupper(static_cast<unsigned char>(family[0])))) + std::to_string(m_names.size() + 1);
        auto node = m_styles.append_child("style:style");
        node.append_attribute("style:name") = name.c_str();
        node.append_attribute("style:family") = family;
        fill(node);
        return m_names.emplace(whole, name).first->second;
    }

    std::string textStyle(FontRole font, double size, bool bold, Tone tone)
    {
        const auto ink = inkOf(tone);
        const auto key = std::string(officialName(font)) + '|' + odtPoints(size) + (bold ? "|b|" : "||") + (ink ? colourText(*ink) : std::string());
        return style("text", key, [&](pugi::xml_node node) {
            addOdtLook(node, font, size);
            auto properties = node.child("style:text-properties");
            if (bold) {
                for (const char *attribute : {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"})
                    properties.append_attribute(attribute) = "bold";
            }
            if (ink)
                properties.append_attribute("fo:color") = ('#' + colourText(*ink)).c_str();
        });
    }

    void putRuns(pugi::xml_node node, const std::vector<Run> &runs, FontRole font, double size)
    {
        for (const auto &run : runs) {
            auto span = node.append_child("text:span");
            span.append_attribute("text:style-name") = textStyle(run.font.value_or(font), run.size.value_or(size), run.bold, run.tone).c_str();
            putText(span, printable(run.text));
        }
    }

    std::string paragraphStyle(const Paragraph &paragraph)
    {
        const auto level = std::to_string(std::clamp(paragraph.heading, 0, deepestHeading));
        const auto key = std::string(odtAlign(paragraph.align)) + odtPoints(paragraph.before) + odtPoints(paragraph.after)
            + odtPoints(paragraph.indent) + (paragraph.right ? "r" : "") + level + officialName(paragraph.font) + odtPoints(paragraph.size);
        return style("paragraph", key, [&](pugi::xml_node node) {
            node.append_attribute("style:parent-style-name") = paragraph.heading > 0 ? ("Heading_20_" + level).c_str() : "Standard";
            auto properties = node.append_child("style:paragraph-properties");
            properties.append_attribute("fo:text-align") = odtAlign(paragraph.align);
            properties.append_attribute("fo:margin-top") = odtPoints(paragraph.before).c_str();
            properties.append_attribute("fo:margin-bottom") = odtPoints(paragraph.after).c_str();
            properties.append_attribute("fo:text-indent") = odtPoints(paragraph.indent).c_str();
            if (paragraph.right) {
                auto stop = properties.append_child("style:tab-stops").append_child("style:tab-stop");
                stop.append_attribute("style:position") = odtPoints(m_width).c_str();
                stop.append_attribute("style:type") = "right";
            }
            addOdtLook(node, paragraph.font, paragraph.size); // of a line without words
        });
    }

    void write(const Paragraph &paragraph)
    {
        auto node = m_text.append_child(paragraph.heading > 0 ? "text:h" : "text:p");
        node.append_attribute("text:style-name") = paragraphStyle(paragraph).c_str();
        if (paragraph.heading > 0)
            node.append_attribute("text:outline-level") = std::to_string(std::min(paragraph.heading, deepestHeading)).c_str();
        putRuns(node, paragraph.runs, paragraph.font, paragraph.size);
        if (paragraph.right) {
            node.append_child("text:tab");
            putRuns(node, {*paragraph.right}, paragraph.font, paragraph.size);
        }
    }

    pugi::xml_node tableNode(const std::vector<double> &widths)
    {
        auto table = m_text.append_child("table:table");
        table.append_attribute("table:style-name") = style("table", odtPoints(m_width), [&](pugi::xml_node node) {
                                                         auto properties = node.append_child("style:table-properties");
                                                         properties.append_attribute("style:width") = odtPoints(m_width).c_str();
                                                         properties.append_attribute("table:align") = "left";
                                                         properties.append_attribute("table:border-model") =
                                                             "collapsing"; // one rule between two cells
                                                     }).c_str();
        for (const double width : widths) {
            auto column = table.append_child("table:table-column");
            column.append_attribute("table:style-name") =
                style("table-column", odtPoints(width), [&](pugi::xml_node node) {
                    node.append_child("style:table-column-properties").append_attribute("style:column-width") = odtPoints(width).c_str();
                }).c_str();
        }
        return table;
    }

    pugi::xml_node rowNode(pugi::xml_node table)
    {
        auto row = table.append_child("table:table-row");
        row.append_attribute("table:style-name") = style("table-row", "whole", [](pugi::xml_node node) {
                                                       node.append_child("style:table-row-properties").append_attribute("fo:keep-together") =
                                                           "always";
                                                   }).c_str();
        return row;
    }

    pugi::xml_node cellNode(pugi::xml_node row, int columns, CellMark mark, bool isRuled, double pad)
    {
        auto cell = row.append_child("table:table-cell");
        const auto ground = groundOf(mark);
        const auto key = (ground ? colourText(*ground) : std::string()) + (isRuled ? "|r|" : "||") + odtPoints(pad);
        cell.append_attribute("table:style-name") = style("table-cell", key, [&](pugi::xml_node node) {
                                                        auto properties = node.append_child("style:table-cell-properties");
                                                        properties.append_attribute("fo:border") =
                                                            isRuled ? ("0.5pt solid #" + colourText(ruleColour)).c_str() : "none";
                                                        for (const char *attribute : {"fo:padding-top", "fo:padding-bottom"})
                                                            properties.append_attribute(attribute) = odtPoints(pad).c_str();
                                                        for (const char *attribute : {"fo:padding-left", "fo:padding-right"})
                                                            properties.append_attribute(attribute) = odtPoints(isRuled ? cellPad : 0).c_str();
                                                        properties.append_attribute("style:vertical-align") = isRuled ? "middle" : "top";
                                                        if (ground)
                                                            properties.append_attribute("fo:background-color") = ('#' + colourText(*ground)).c_str();
                                                    }).c_str();
        if (columns > 1)
            cell.append_attribute("table:number-columns-spanned") = columns;
        return cell;
    }

    void write(const Table &table)
    {
        if (table.rows.empty()) // what has no rows is no table there
            return;
        auto node = tableNode(columnWidths(table, m_width));
        auto heads = table.heads > 0 ? node.append_child("table:table-header-rows") : pugi::xml_node();
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            auto row = rowNode(i < table.heads ? heads : node);
            for (const auto &cell : table.rows[i].cells) {
                auto inside = cellNode(row, cell.columns, cell.mark, true, table.pad);
                Paragraph line;
                line.align = cell.align;
                line.font = table.font;
                line.size = table.size;
                auto words = inside.append_child("text:p");
                words.append_attribute("text:style-name") = paragraphStyle(line).c_str();
                putRuns(words, cell.runs, table.font, table.size);
                for (int covered = 1; covered < cell.columns; ++covered)
                    row.append_child("table:covered-table-cell");
            }
        }
    }

    void write(const SignatureBlock &block)
    {
        if (block.places.empty())
            return;
        auto node = tableNode(std::vector<double>(block.places.size(), m_width / static_cast<double>(block.places.size())));
        auto row = rowNode(node);
        for (const auto &place : block.places) {
            auto inside = cellNode(row, 1, CellMark::None, false, 0);
            double before = block.before;
            for (auto line : linesOf(place)) {
                line.before = std::exchange(before, 0);
                auto words = inside.append_child("text:p");
                words.append_attribute("text:style-name") = paragraphStyle(line).c_str();
                putRuns(words, line.runs, line.font, line.size);
            }
        }
    }

    std::string meta() const
    {
        pugi::xml_document document;
        auto root = rootOf(document, "office:document-meta");
        declareOdtNamespaces(root);
        auto of = root.append_child("office:meta");
        of.append_child("meta:generator").text() = "Redoubt";
        of.append_child("dc:title").text() = printable(m_paper.title).c_str();
        of.append_child("dc:language").text() = m_paper.language.c_str();
        of.append_child("meta:creation-date").text() = xmlTime(m_paper.at).c_str();
        of.append_child("dc:date").text() = xmlTime(m_paper.at).c_str();
        return xmlOf(document);
    }

    const Paper &m_paper;
    double m_width; ///< of the text, in points
    pugi::xml_document m_document;
    pugi::xml_node m_root;
    pugi::xml_node m_styles;
    pugi::xml_node m_text;
    std::map<std::string, std::string> m_names; ///< of styles, by what is in them
};
} // namespace

Result<std::string> writeOdt(const Paper &paper)
{
    if (const auto flaw = flawOf(paper); !flaw.empty())
        return fail(ErrorCode::InvalidArgument, flaw);
    return OdtWriter(paper).run();
}

} // namespace redoubt::documents
