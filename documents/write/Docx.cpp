// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Docx.h"

#include "documents/model/PaperText.h"
#include "documents/write/Archive.h"
#include "documents/write/PackageXml.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace redoubt::documents {

namespace {
constexpr const char *wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char *relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

constexpr const char *docxTypes =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
)";
constexpr const char *docxRelations =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
)";
constexpr const char *documentRelations =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer2.xml"/></Relationships>
)";

std::string twips(double points) { return std::to_string(std::lround(points * 20)); }
std::string twipsOfMm(double millimetres) { return twips(millimetres * pointsOfMm); }

pugi::xml_node valued(pugi::xml_node parent, const char *name, const std::string &value)
{
    auto child = parent.append_child(name);
    child.append_attribute("w:val") = value.c_str();
    return child;
}

void type(pugi::xml_node properties, FontRole font, double size, bool bold, Tone tone)
{
    auto fonts = properties.append_child("w:rFonts");
    for (const char *attribute : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"})
        fonts.append_attribute(attribute) = officialName(font);
    if (bold)
        properties.append_child("w:b");
    if (const auto ink = inkOf(tone))
        valued(properties, "w:color", colourText(*ink));
    const auto halves = std::to_string(std::lround(size * 2));
    valued(properties, "w:sz", halves);
    valued(properties, "w:szCs", halves);
}

/// @p text in a run, its tabs and line feeds as elements.
void put(pugi::xml_node run, std::string_view text)
{
    std::size_t at = 0;
    while (at <= text.size()) {
        const auto end = std::min(text.find_first_of("\n\t", at), text.size());
        if (end > at) {
            auto words = run.append_child("w:t");
            words.append_attribute("xml:space") = "preserve";
            words.text() = std::string(text.substr(at, end - at)).c_str();
        }
        if (end == text.size())
            break;
        run.append_child(text[end] == '\n' ? "w:br" : "w:tab");
        at = end + 1;
    }
}

void typeRuns(pugi::xml_node paragraph, const std::vector<Run> &runs, FontRole font, double size)
{
    for (const auto &each : runs) {
        auto run = paragraph.append_child("w:r");
        type(run.append_child("w:rPr"), each.font.value_or(font), each.size.value_or(size), each.bold, each.tone);
        put(run, printable(each.text));
    }
}

/// How high a line without words is: that of its mark.
void typeMark(pugi::xml_node properties, FontRole font, double size) { type(properties.append_child("w:rPr"), font, size, false, Tone::Plain); }

const char *alignment(Align align) { return align == Align::Centre ? "center" : align == Align::Right ? "right" : "left"; }

class DocxWriter
{
public:
    explicit DocxWriter(const Paper &paper)
        : m_paper(paper), m_width(textWidth(paper.page)), m_root(rootOf(m_document, "w:document")), m_body(m_root.append_child("w:body"))
    {
        m_root.append_attribute("xmlns:w") = wordNamespace;
        m_root.append_attribute("xmlns:r") = relationNamespace;
    }

    Result<std::string> run()
    {
        for (const auto &block : m_paper.blocks)
            std::visit([this](const auto &each) { write(each); }, block);
        section();
        return writeArchive({{"[Content_Types].xml", docxTypes},
                             {"_rels/.rels", docxRelations},
                             {"docProps/core.xml", coreProperties(m_paper)},
                             {"word/_rels/document.xml.rels", documentRelations},
                             {"word/document.xml", xmlOf(m_document)},
                             {"word/styles.xml", styles()},
                             {"word/settings.xml", settings()},
                             {"word/footer1.xml", footer("right")},
                             {"word/footer2.xml", footer("left")}});
    }

private:
    void write(const Paragraph &paragraph)
    {
        auto node = m_body.append_child("w:p");
        auto properties = node.append_child("w:pPr");
        if (paragraph.heading > 0)
            valued(properties, "w:pStyle", "Heading" + std::to_string(std::min(paragraph.heading, deepestHeading)));
        if (paragraph.right) {
            auto tab = properties.append_child("w:tabs").append_child("w:tab");
            tab.append_attribute("w:val") = "right";
            tab.append_attribute("w:pos") = twips(m_width).c_str();
        }
        auto spacing = properties.append_child("w:spacing");
        spacing.append_attribute("w:before") = twips(paragraph.before).c_str();
        spacing.append_attribute("w:after") = twips(paragraph.after).c_str();
        if (paragraph.indent > 0)
            properties.append_child("w:ind").append_attribute("w:firstLine") = twips(paragraph.indent).c_str();
        valued(properties, "w:jc", alignment(paragraph.align));
        typeMark(properties, paragraph.font, paragraph.size);
        typeRuns(node, paragraph.runs, paragraph.font, paragraph.size);
        if (paragraph.right) {
            node.append_child("w:r").append_child("w:tab");
            typeRuns(node, {*paragraph.right}, paragraph.font, paragraph.size);
        }
    }

    void write(const Table &table)
    {
        if (table.rows.empty()) // what has no rows is no table there
            return;
        const auto widths = columnWidths(table, m_width);
        auto node = tableNode(true);
        addGrid(node, widths);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            auto row = rowNode(node, i < table.heads);
            std::size_t column = 0;
            for (const auto &cell : table.rows[i].cells) {
                const auto span = static_cast<std::size_t>(cell.columns);
                const auto first = widths.begin() + static_cast<std::ptrdiff_t>(column);
                column += span;
                auto inside = cellNode(row, std::accumulate(first, first + static_cast<std::ptrdiff_t>(span), 0.0), cell.columns, cell.mark, true);
                auto line = inside.append_child("w:p");
                auto properties = line.append_child("w:pPr");
                auto spacing = properties.append_child("w:spacing");
                spacing.append_attribute("w:before") = twips(table.pad).c_str();
                spacing.append_attribute("w:after") = twips(table.pad).c_str();
                valued(properties, "w:jc", alignment(cell.align));
                typeMark(properties, table.font, table.size);
                typeRuns(line, cell.runs, table.font, table.size);
            }
        }
        between();
    }

    void write(const SignatureBlock &block)
    {
        if (block.places.empty())
            return;
        const double width = m_width / static_cast<double>(block.places.size());
        auto node = tableNode(false);
        addGrid(node, std::vector<double>(block.places.size(), width));
        auto row = rowNode(node, false);
        for (const auto &place : block.places) {
            auto inside = cellNode(row, width, 1, CellMark::None, false);
            double before = block.before;
            for (const auto &line : linesOf(place)) {
                auto paragraph = inside.append_child("w:p");
                auto properties = paragraph.append_child("w:pPr");
                properties.append_child("w:spacing").append_attribute("w:before") = twips(std::exchange(before, 0)).c_str();
                typeMark(properties, line.font, line.size);
                typeRuns(paragraph, line.runs, line.font, line.size);
            }
        }
        between();
    }

    /// Two tables with nothing between them would be one.
    void between()
    {
        auto spacing = m_body.append_child("w:p").append_child("w:pPr").append_child("w:spacing");
        spacing.append_attribute("w:line") = "20";
        spacing.append_attribute("w:lineRule") = "exact";
    }

    pugi::xml_node tableNode(bool ruled)
    {
        auto node = m_body.append_child("w:tbl");
        auto properties = node.append_child("w:tblPr");
        auto width = properties.append_child("w:tblW");
        width.append_attribute("w:w") = twips(m_width).c_str();
        width.append_attribute("w:type") = "dxa";
        if (ruled) {
            auto borders = properties.append_child("w:tblBorders");
            for (const char *side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
                auto border = valued(borders, side, "single");
                border.append_attribute("w:sz") = "4";
                border.append_attribute("w:space") = "0";
                border.append_attribute("w:color") = colourText(ruleColour).c_str();
            }
        }
        properties.append_child("w:tblLayout").append_attribute("w:type") = "fixed";
        auto margins = properties.append_child("w:tblCellMar");
        for (const char *side : {"w:left", "w:right"}) {
            auto margin = margins.append_child(side);
            margin.append_attribute("w:w") = twips(ruled ? cellPad : 0).c_str();
            margin.append_attribute("w:type") = "dxa";
        }
        return node;
    }

    static void addGrid(pugi::xml_node table, const std::vector<double> &widths)
    {
        auto grid = table.append_child("w:tblGrid");
        for (const double width : widths)
            grid.append_child("w:gridCol").append_attribute("w:w") = twips(width).c_str();
    }

    static pugi::xml_node rowNode(pugi::xml_node table, bool isHead)
    {
        auto row = table.append_child("w:tr");
        auto properties = row.append_child("w:trPr");
        properties.append_child("w:cantSplit");
        if (isHead)
            properties.append_child("w:tblHeader");
        return row;
    }

    static pugi::xml_node cellNode(pugi::xml_node row, double width, int columns, CellMark mark, bool isCentred)
    {
        auto cell = row.append_child("w:tc");
        auto properties = cell.append_child("w:tcPr");
        auto size = properties.append_child("w:tcW");
        size.append_attribute("w:w") = twips(width).c_str();
        size.append_attribute("w:type") = "dxa";
        if (columns > 1)
            valued(properties, "w:gridSpan", std::to_string(columns));
        if (const auto ground = groundOf(mark)) {
            auto shading = valued(properties, "w:shd", "clear");
            shading.append_attribute("w:color") = "auto";
            shading.append_attribute("w:fill") = colourText(*ground).c_str();
        }
        valued(properties, "w:vAlign", isCentred ? "center" : "top");
        return cell;
    }

    void section()
    {
        auto section = m_body.append_child("w:sectPr");
        if (m_paper.page.numbers) {
            for (const auto &[type, id] : {std::pair("default", "rId3"), std::pair("even", "rId4")}) {
                auto reference = section.append_child("w:footerReference");
                reference.append_attribute("w:type") = type;
                reference.append_attribute("r:id") = id;
            }
        }
        auto size = section.append_child("w:pgSz");
        size.append_attribute("w:w") = twipsOfMm(m_paper.page.width).c_str();
        size.append_attribute("w:h") = twipsOfMm(m_paper.page.height).c_str();
        if (m_paper.page.width > m_paper.page.height)
            size.append_attribute("w:orient") = "landscape";
        auto margins = section.append_child("w:pgMar");
        margins.append_attribute("w:top") = twipsOfMm(m_paper.page.top).c_str();
        margins.append_attribute("w:right") = twipsOfMm(m_paper.page.right).c_str();
        margins.append_attribute("w:bottom") = twipsOfMm(m_paper.page.bottom).c_str();
        margins.append_attribute("w:left") = twipsOfMm(m_paper.page.left).c_str();
        margins.append_attribute("w:header") = "720";
        const double below = m_paper.page.bottom - millimetresAboveNumber - numberSize / pointsOfMm;
        margins.append_attribute("w:footer") = twipsOfMm(std::max(5.0, below)).c_str();
        margins.append_attribute("w:gutter") = "0";
    }

    std::string settings() const
    {
        pugi::xml_document document;
        auto root = rootOf(document, "w:settings");
        root.append_attribute("xmlns:w") = wordNamespace;
        if (m_paper.page.numbers)
            root.append_child("w:evenAndOddHeaders");
        // From 15 on a table's rule stands on the margin; before, and where nothing is said, its text does, and the rule beside it.
        auto setting = root.append_child("w:compat").append_child("w:compatSetting");
        setting.append_attribute("w:name") = "compatibilityMode";
        setting.append_attribute("w:uri") = "http://schemas.microsoft.com/office/word";
        setting.append_attribute("w:val") = "15";
        return xmlOf(document);
    }

    std::string styles() const
    {
        pugi::xml_document document;
        auto root = rootOf(document, "w:styles");
        root.append_attribute("xmlns:w") = wordNamespace;
        auto defaults = root.append_child("w:docDefaults");
        auto words = defaults.append_child("w:rPrDefault").append_child("w:rPr");
        const Paragraph usual;
        type(words, usual.font, usual.size, false, Tone::Plain);
        auto language = valued(words, "w:lang", languageWithCountry(m_paper.language));
        language.append_attribute("w:eastAsia") = languageWithCountry(m_paper.language).c_str();
        auto spacing = defaults.append_child("w:pPrDefault").append_child("w:pPr").append_child("w:spacing");
        spacing.append_attribute("w:before") = "0";
        spacing.append_attribute("w:after") = "0";
        const auto style = [&](const std::string &id, const char *name) {
            auto node = root.append_child("w:style");
            node.append_attribute("w:type") = "paragraph";
            if (id == "Normal")
                node.append_attribute("w:default") = "1";
            node.append_attribute("w:styleId") = id.c_str();
            valued(node, "w:name", name);
            return node;
        };
        style("Normal", "Normal");
        for (int level = 1; level <= deepestHeading; ++level) {
            auto node = style("Heading" + std::to_string(level), ("heading " + std::to_string(level)).c_str());
            valued(node, "w:basedOn", "Normal");
            valued(node, "w:next", "Normal");
            node.append_child("w:qFormat");
            auto properties = node.append_child("w:pPr");
            properties.append_child("w:keepNext");
            valued(properties, "w:outlineLvl", std::to_string(level - 1));
        }
        return xmlOf(document);
    }

    static std::string footer(const char *side)
    {
        pugi::xml_document document;
        auto root = rootOf(document, "w:ftr");
        root.append_attribute("xmlns:w") = wordNamespace;
        auto line = root.append_child("w:p");
        auto properties = line.append_child("w:pPr");
        // One character from the edge of the text (GB/T 9704-2012, 7.5).
        properties.append_child("w:ind").append_attribute((std::string("w:") + side).c_str()) = twips(numberSize).c_str();
        valued(properties, "w:jc", side);
        const auto words = [&](const char *text) {
            auto run = line.append_child("w:r");
            type(run.append_child("w:rPr"), FontRole::FangSong, numberSize, false, Tone::Plain);
            put(run, text);
        };
        words("— ");
        auto field = line.append_child("w:fldSimple");
        field.append_attribute("w:instr") = " PAGE ";
        auto run = field.append_child("w:r");
        type(run.append_child("w:rPr"), FontRole::FangSong, numberSize, false, Tone::Plain);
        put(run, "1");
        words(" —");
        return xmlOf(document);
    }

    const Paper &m_paper;
    double m_width; ///< of the text, in points
    pugi::xml_document m_document;
    pugi::xml_node m_root;
    pugi::xml_node m_body;
};
} // namespace

Result<std::string> writeDocx(const Paper &paper)
{
    if (const auto flaw = flawOf(paper); !flaw.empty())
        return fail(ErrorCode::InvalidArgument, flaw);
    return DocxWriter(paper).run();
}

} // namespace redoubt::documents
