// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Odt.h"

#include "documents/model/PaperText.h"
#include "documents/write/Archive.h"
#include "documents/write/PackageXml.h"

#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <numeric>

namespace redoubt::documents {

namespace {
constexpr double numberPoints = 14; ///< of the page's number, 4 号

constexpr const char *odtManifest =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>
)";

/// 1.5pt: always with a point, whatever the computer's language is.
std::string points(double value)
{
    const auto hundredths = static_cast<long>(value * 100 + (value < 0 ? -0.5 : 0.5));
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%ld.%02ldpt", hundredths / 100, hundredths % 100);
    return text.data();
}
std::string pointsFromMm(double millimetres) { return points(millimetres * 72 / 25.4); }

void declareNamespaces(pugi::xml_node root)
{
    for (const auto &[prefix, name] :
         {std::pair("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
          std::pair("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
          std::pair("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
          std::pair("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
          std::pair("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
          std::pair("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"), std::pair("xmlns:dc", "http://purl.org/dc/elements/1.1/")})
        root.append_attribute(prefix) = name;
    root.append_attribute("office:version") = "1.2";
}

/// @p text below @p node: tabs, line feeds and all blanks after the first as elements, since ODF reads several blanks as one.
void putText(pugi::xml_node node, std::string_view text)
{
    std::string words;
    const auto flush = [&] {
        if (!words.empty())
            node.append_child(pugi::node_pcdata).set_value(words.c_str());
        words.clear();
    };
    bool afterBlank = true; // one at the beginning is read as none
    for (const char character : text) {
        if (character == ' ' && afterBlank) {
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
    explicit OdtWriter(const Paper &paper)
        : m_paper(paper), m_width((paper.page.width - paper.page.left - paper.page.right) * 72 / 25.4),
          m_root(rootOf(m_document, "office:document-content")), m_styles(m_root.append_child("office:automatic-styles")),
          m_text(m_root.append_child("office:body").append_child("office:text"))
    {
        declareNamespaces(m_root);
    }

    Result<std::string> run()
    {
        for (const auto &block : m_paper.blocks)
            std::visit([this](const auto &each) { write(each); }, block);
        return writeArchive({{"mimetype", "application/vnd.oasis.opendocument.text", Packing::Stored},
                             {"META-INF/manifest.xml", odtManifest, Packing::Deflated},
                             {"content.xml", xmlOf(m_document), Packing::Deflated},
                             {"styles.xml", pageStyles(), Packing::Deflated},
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
        const auto name = std::string(1, static_cast<char>(std::toupper(family[0]))) + std::to_string(m_names.size() + 1);
        auto node = m_styles.append_child("style:style");
        node.append_attribute("style:name") = name.c_str();
        node.append_attribute("style:family") = family;
        fill(node);
        return m_names.emplace(whole, name).first->second;
    }

    std::string textStyle(FontRole font, double size, bool bold, Tone tone)
    {
        const auto key = std::string(officialName(font)) + '|' + points(size) + (bold ? "|b|" : "||") + wordInk(tone);
        return style("text", key, [&](pugi::xml_node node) {
            auto properties = node.append_child("style:text-properties");
            for (const char *attribute : {"style:font-name", "style:font-name-asian", "fo:font-family", "style:font-family-asian"})
                properties.append_attribute(attribute) = officialName(font);
            for (const char *attribute : {"fo:font-size", "style:font-size-asian"})
                properties.append_attribute(attribute) = points(size).c_str();
            for (const char *attribute : {"fo:font-weight", "style:font-weight-asian"})
                properties.append_attribute(attribute) = bold ? "bold" : "normal";
            properties.append_attribute("fo:color") = (std::string("#") + wordInk(tone)).c_str();
        });
    }

    void putRuns(pugi::xml_node node, const std::vector<Run> &runs, FontRole font, double size)
    {
        for (const auto &run : runs) {
            auto span = node.append_child("text:span");
            span.append_attribute("text:style-name") = textStyle(run.font.value_or(font), run.size.value_or(size), run.bold, run.tone).c_str();
            putText(span, xmlText(run.text));
        }
    }

    std::string paragraphStyle(const Paragraph &paragraph)
    {
        const auto key = std::string(odtAlign(paragraph.align)) + points(paragraph.before) + points(paragraph.after) + points(paragraph.indent)
            + (paragraph.right ? "r" : "") + (paragraph.heading > 0 ? "h" : "");
        return style("paragraph", key, [&](pugi::xml_node node) {
            auto properties = node.append_child("style:paragraph-properties");
            properties.append_attribute("fo:text-align") = odtAlign(paragraph.align);
            properties.append_attribute("fo:margin-top") = points(paragraph.before).c_str();
            properties.append_attribute("fo:margin-bottom") = points(paragraph.after).c_str();
            properties.append_attribute("fo:text-indent") = points(paragraph.indent).c_str();
            if (paragraph.heading > 0)
                properties.append_attribute("fo:keep-with-next") = "always";
            if (paragraph.right) {
                auto stop = properties.append_child("style:tab-stops").append_child("style:tab-stop");
                stop.append_attribute("style:position") = points(m_width).c_str();
                stop.append_attribute("style:type") = "right";
            }
        });
    }

    void write(const Paragraph &paragraph)
    {
        auto node = m_text.append_child(paragraph.heading > 0 ? "text:h" : "text:p");
        node.append_attribute("text:style-name") = paragraphStyle(paragraph).c_str();
        if (paragraph.heading > 0)
            node.append_attribute("text:outline-level") = std::to_string(paragraph.heading).c_str();
        putRuns(node, paragraph.runs, paragraph.font, paragraph.size);
        if (paragraph.right) {
            node.append_child("text:tab");
            putRuns(node, {*paragraph.right}, paragraph.font, paragraph.size);
        }
    }

    pugi::xml_node tableNode(const std::vector<double> &widths)
    {
        auto table = m_text.append_child("table:table");
        table.append_attribute("table:style-name") = style("table", points(m_width), [&](pugi::xml_node node) {
                                                         auto properties = node.append_child("style:table-properties");
                                                         properties.append_attribute("style:width") = points(m_width).c_str();
                                                         properties.append_attribute("table:align") = "left";
                                                     }).c_str();
        for (const double width : widths) {
            auto column = table.append_child("table:table-column");
            column.append_attribute("table:style-name") =
                style("table-column", points(width), [&](pugi::xml_node node) {
                    node.append_child("style:table-column-properties").append_attribute("style:column-width") = points(width).c_str();
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
        const auto key = std::string(groundOf(mark)) + (isRuled ? "|r|" : "||") + points(pad);
        cell.append_attribute("table:style-name") = style("table-cell", key, [&](pugi::xml_node node) {
                                                        auto properties = node.append_child("style:table-cell-properties");
                                                        properties.append_attribute("fo:border") = isRuled ? "0.5pt solid #8b929a" : "none";
                                                        properties.append_attribute("fo:padding") = points(pad).c_str();
                                                        properties.append_attribute("style:vertical-align") = "middle";
                                                        if (*groundOf(mark))
                                                            properties.append_attribute("fo:background-color") =
                                                                (std::string("#") + groundOf(mark)).c_str();
                                                    }).c_str();
        if (columns > 1)
            cell.append_attribute("table:number-columns-spanned") = columns;
        return cell;
    }

    void write(const Table &table)
    {
        const double shares = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
        std::vector<double> widths;
        for (const double share : table.widths)
            widths.push_back(m_width * share / shares);
        auto node = tableNode(widths);
        auto heads = table.heads > 0 ? node.append_child("table:table-header-rows") : pugi::xml_node();
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            auto row = rowNode(i < table.heads ? heads : node);
            for (const auto &cell : table.rows[i].cells) {
                auto inside = cellNode(row, cell.columns, cell.mark, true, table.pad);
                Paragraph line;
                line.align = cell.align;
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
            auto inside = cellNode(row, 1, CellMark::None, false, 2);
            const auto line = [&](const Run &run, double before) {
                Paragraph look;
                look.before = before;
                auto words = inside.append_child("text:p");
                words.append_attribute("text:style-name") = paragraphStyle(look).c_str();
                putRuns(words, {run}, FontRole::FangSong, 12);
            };
            line({place.role + "：" + place.name + (place.seal ? "（" + *place.seal + "）" : std::string()), true, Tone::Plain, FontRole::HeiTi, {}},
                 block.before);
            for (const auto &each : place.lines)
                line(each, 0);
        }
    }

    void putFooter(pugi::xml_node master, const char *element, const char *styleName) const
    {
        auto words = master.append_child(element).append_child("text:p");
        words.append_attribute("text:style-name") = styleName;
        words.append_child(pugi::node_pcdata).set_value("— ");
        words.append_child("text:page-number").append_attribute("text:select-page") = "current";
        words.append_child(pugi::node_pcdata).set_value(" —");
    }

    std::string pageStyles() const
    {
        pugi::xml_document document;
        auto root = rootOf(document, "office:document-styles");
        declareNamespaces(root);
        auto automatic = root.append_child("office:automatic-styles");
        for (const auto &[name, align] : {std::pair("Odd", "end"), std::pair("Even", "start")}) {
            auto look = automatic.append_child("style:style");
            look.append_attribute("style:name") = name;
            look.append_attribute("style:family") = "paragraph";
            look.append_child("style:paragraph-properties").append_attribute("fo:text-align") = align;
            auto type = look.append_child("style:text-properties");
            for (const char *attribute : {"fo:font-family", "style:font-family-asian"})
                type.append_attribute(attribute) = officialName(FontRole::FangSong);
            for (const char *attribute : {"fo:font-size", "style:font-size-asian"})
                type.append_attribute(attribute) = points(numberPoints).c_str();
        }
        auto layout = automatic.append_child("style:page-layout");
        layout.append_attribute("style:name") = "Page";
        auto page = layout.append_child("style:page-layout-properties");
        const auto &setup = m_paper.page;
        // The number stands in a footer, which takes its room from the page: 7 mm below the text (GB/T 9704-2012, 7.5).
        const double room = setup.numbers ? 7 + numberPoints * 25.4 / 72 : 0;
        page.append_attribute("fo:page-width") = pointsFromMm(setup.width).c_str();
        page.append_attribute("fo:page-height") = pointsFromMm(setup.height).c_str();
        page.append_attribute("style:print-orientation") = setup.width > setup.height ? "landscape" : "portrait";
        page.append_attribute("fo:margin-top") = pointsFromMm(setup.top).c_str();
        page.append_attribute("fo:margin-left") = pointsFromMm(setup.left).c_str();
        page.append_attribute("fo:margin-right") = pointsFromMm(setup.right).c_str();
        page.append_attribute("fo:margin-bottom") = pointsFromMm(std::max(5.0, setup.bottom - room)).c_str();
        if (setup.numbers) {
            auto footer = layout.append_child("style:footer-style").append_child("style:header-footer-properties");
            footer.append_attribute("fo:min-height") = pointsFromMm(room).c_str();
            footer.append_attribute("fo:margin-top") = pointsFromMm(7).c_str();
        }
        auto master = root.append_child("office:master-styles").append_child("style:master-page");
        master.append_attribute("style:name") = "Standard";
        master.append_attribute("style:page-layout-name") = "Page";
        if (setup.numbers) {
            putFooter(master, "style:footer", "Odd");
            putFooter(master, "style:footer-left", "Even");
        }
        return xmlOf(document);
    }

    std::string meta() const
    {
        pugi::xml_document document;
        auto root = rootOf(document, "office:document-meta");
        declareNamespaces(root);
        auto of = root.append_child("office:meta");
        of.append_child("dc:title").text() = xmlText(m_paper.title).c_str();
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
