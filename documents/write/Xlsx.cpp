// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Xlsx.h"

#include "documents/model/PaperText.h"
#include "documents/write/Archive.h"
#include "documents/write/PackageXml.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>

namespace redoubt::documents {

namespace {
constexpr std::size_t mostRows = 100'000;
constexpr std::size_t longestSheetName = 31;
constexpr double widthOfSheet = 92; ///< columns' widths come to it, in characters

/// Indexes of cellXfs below.
enum SheetStyle : int { PlainStyle, TitleStyle, HeadStyle, TextStyle, BandStyle, AmissStyle, NoteStyle };

constexpr const char *sheetStyles =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="4"><font><sz val="11"/><name val="仿宋"/></font><font><b/><sz val="18"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="黑体"/></font><font><sz val="10"/><name val="楷体"/></font></fonts><fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEEF0F2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF5F6F7"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBEEDD"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FF8B929A"/></left><right style="thin"><color rgb="FF8B929A"/></right><top style="thin"><color rgb="FF8B929A"/></top><bottom style="thin"><color rgb="FF8B929A"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="3" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="4" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
)";
constexpr const char *contentTypes =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
)";
constexpr const char *packageRelations =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
)";
constexpr const char *workbookRelations =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
)";
constexpr const char *mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

pugi::xml_node sheetRoot(pugi::xml_document &document, const char *name, const char *xmlNamespace)
{
    auto root = rootOf(document, name);
    root.append_attribute("xmlns") = xmlNamespace;
    return root;
}

/// A, B, … Z, AA.
std::string columnName(std::size_t column)
{
    std::string name;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

std::size_t codePoints(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class SheetWriter
{
public:
    explicit SheetWriter(const Paper &paper, const std::string &name) : m_paper(paper), m_name(name) { }

    Result<std::string> run()
    {
        if (const auto flaw = flawOf(m_paper); !flaw.empty())
            return fail(ErrorCode::InvalidArgument, flaw);
        if (m_name.empty() || codePoints(m_name) > longestSheetName || m_name.find_first_of("[]:*?/\\'") != std::string::npos
            || m_name != printable(m_name))
            return fail(ErrorCode::InvalidArgument, "a name that no sheet may have");
        const Table *first = nullptr;
        std::size_t rows = 0;
        for (const auto &block : m_paper.blocks) {
            const auto *table = std::get_if<Table>(&block);
            rows += table ? table->rows.size() : 1;
            if (table) {
                first = first ? first : table;
                m_columns = std::max(m_columns, table->widths.size());
            }
        }
        if (!first)
            return fail(ErrorCode::InvalidArgument, "a paper without a table makes no sheet");
        if (rows > mostRows)
            return fail(ErrorCode::TooLarge, "more than 100,000 rows");
        auto root = sheetRoot(m_sheet, "worksheet", mainNamespace);
        root.append_child("sheetPr").append_child("pageSetUpPr").append_attribute("fitToPage") = "1";
        addColumns(root, *first);
        m_data = root.append_child("sheetData");
        for (const auto &block : m_paper.blocks) {
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                add(*paragraph);
            else if (const auto *table = std::get_if<Table>(&block))
                add(*table);
            else
                add(std::get<SignatureBlock>(block));
        }
        addMerges(root);
        addPage(root);
        return writeArchive({{"[Content_Types].xml", contentTypes},
                             {"_rels/.rels", packageRelations},
                             {"docProps/core.xml", coreProperties(m_paper)},
                             {"xl/workbook.xml", workbook()},
                             {"xl/_rels/workbook.xml.rels", workbookRelations},
                             {"xl/worksheets/sheet1.xml", xmlOf(m_sheet)},
                             {"xl/styles.xml", sheetStyles},
                             {"xl/sharedStrings.xml", sharedStrings()}});
    }

private:
    void addColumns(pugi::xml_node root, const Table &table)
    {
        double shares = 0;
        for (const double share : table.widths)
            shares += share;
        auto columns = root.append_child("cols");
        for (std::size_t i = 0; i < m_columns; ++i) {
            auto column = columns.append_child("col");
            column.append_attribute("min") = static_cast<unsigned>(i + 1);
            column.append_attribute("max") = static_cast<unsigned>(i + 1);
            // Hundredths, as text: what printf makes of a double depends on nothing then.
            const auto hundredths =
                static_cast<long>(100 * widthOfSheet * (i < table.widths.size() ? table.widths[i] / shares : 1.0 / static_cast<double>(m_columns)));
            column.append_attribute("width") =
                (std::to_string(hundredths / 100) + "." + (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100)).c_str();
            column.append_attribute("customWidth") = "1";
        }
    }

    pugi::xml_node addRow()
    {
        auto row = m_data.append_child("row");
        row.append_attribute("r") = static_cast<unsigned>(++m_row);
        return row;
    }

    [[nodiscard]] std::string cellName(std::size_t column) const { return columnName(column) + std::to_string(m_row); }

    void addCell(pugi::xml_node row, std::size_t column, const std::string &text, int style)
    {
        auto cell = row.append_child("c");
        cell.append_attribute("r") = cellName(column).c_str();
        cell.append_attribute("s") = style;
        if (text.empty())
            return;
        // Shared, not inline: some readers lose inline strings without a word.
        const auto [known, isNew] = m_indexOf.try_emplace(text, m_strings.size());
        if (isNew)
            m_strings.push_back(text);
        ++m_uses;
        cell.append_attribute("t") = "s";
        cell.append_child("v").text() = static_cast<unsigned>(known->second);
    }

    void addWide(const std::string &text, int style)
    {
        auto row = addRow();
        for (std::size_t i = 0; i < m_columns; ++i)
            addCell(row, i, i == 0 ? text : std::string(), style);
        merge(0, m_columns);
    }

    void merge(std::size_t column, std::size_t columns)
    {
        if (columns > 1)
            m_merges.push_back(cellName(column) + ":" + cellName(column + columns - 1));
    }

    void add(const Paragraph &paragraph)
    {
        auto text = wordsOf(paragraph.runs);
        if (paragraph.right)
            text += (text.empty() ? "" : "　　") + paragraph.right->text;
        addWide(printable(text), paragraph.heading == 1 ? TitleStyle : NoteStyle);
    }

    void add(const Table &table)
    {
        if (table.heads > 0 && !m_heads)
            m_heads = {m_row + 1, m_row + table.heads};
        for (const auto &line : table.rows) {
            auto row = addRow();
            std::size_t column = 0;
            for (const auto &cell : line.cells) {
                const int style = cell.mark == CellMark::Head ? HeadStyle
                    : cell.mark == CellMark::Band             ? BandStyle
                    : cell.mark == CellMark::Amiss            ? AmissStyle
                                                              : TextStyle;
                const auto columns = static_cast<std::size_t>(cell.columns);
                for (std::size_t i = 0; i < columns; ++i)
                    addCell(row, column + i, i == 0 ? printable(wordsOf(cell.runs)) : std::string(), style);
                merge(column, columns);
                column += columns;
            }
        }
    }

    void add(const SignatureBlock &block)
    {
        for (const auto &sign : block.places) {
            auto text = sign.role + "　" + sign.name + (sign.seal ? "　" + *sign.seal : "");
            for (const auto &line : sign.lines)
                text += "　" + line.text;
            addWide(printable(text), NoteStyle);
        }
    }

    void addMerges(pugi::xml_node root)
    {
        if (m_merges.empty())
            return;
        auto merges = root.append_child("mergeCells");
        merges.append_attribute("count") = static_cast<unsigned>(m_merges.size());
        for (const auto &area : m_merges)
            merges.append_child("mergeCell").append_attribute("ref") = area.c_str();
    }

    void addPage(pugi::xml_node root)
    {
        auto setup = root.append_child("pageSetup");
        setup.append_attribute("paperSize") = "9"; // A4
        setup.append_attribute("orientation") = m_paper.page.width > m_paper.page.height ? "landscape" : "portrait";
        setup.append_attribute("fitToWidth") = "1";
        setup.append_attribute("fitToHeight") = "0";
    }

    std::string workbook()
    {
        pugi::xml_document document;
        auto root = sheetRoot(document, "workbook", mainNamespace);
        root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        auto sheet = root.append_child("sheets").append_child("sheet");
        sheet.append_attribute("name") = m_name.c_str();
        sheet.append_attribute("sheetId") = "1";
        sheet.append_attribute("r:id") = "rId1";
        if (m_heads) {
            auto name = root.append_child("definedNames").append_child("definedName");
            name.append_attribute("name") = "_xlnm.Print_Titles";
            name.append_attribute("localSheetId") = "0";
            name.text() = ("'" + m_name + "'!$" + std::to_string(m_heads->first) + ":$" + std::to_string(m_heads->second)).c_str();
        }
        return xmlOf(document);
    }

    std::string sharedStrings()
    {
        pugi::xml_document document;
        auto root = sheetRoot(document, "sst", mainNamespace);
        root.append_attribute("count") = static_cast<unsigned>(m_uses);
        root.append_attribute("uniqueCount") = static_cast<unsigned>(m_strings.size());
        for (const auto &text : m_strings) {
            auto node = root.append_child("si").append_child("t");
            node.append_attribute("xml:space") = "preserve";
            node.text() = text.c_str();
        }
        return xmlOf(document);
    }

    const Paper &m_paper;
    const std::string &m_name;
    pugi::xml_document m_sheet;
    pugi::xml_node m_data;
    std::size_t m_columns = 0;
    std::size_t m_row = 0;
    std::optional<std::pair<std::size_t, std::size_t>> m_heads; ///< rows that stand on each printed page
    std::vector<std::string> m_merges;
    std::vector<std::string> m_strings;
    std::map<std::string, std::size_t> m_indexOf;
    std::size_t m_uses = 0;
};
} // namespace

Result<std::string> writeXlsx(const Paper &paper, const std::string &sheet) { return SheetWriter(paper, sheet).run(); }

} // namespace redoubt::documents
