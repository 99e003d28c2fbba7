// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/Sheet.h"

#include "core/calendar/CivilDate.h"
#include "documents/read/ZipParts.h"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <utility>

namespace redoubt::documents {

namespace {

constexpr std::size_t mostXlsxBytes = 16 * 1024 * 1024;
constexpr std::uint64_t mostOfWorkbook = 64ull * 1024 * 1024;
constexpr std::size_t mostXlsxRows = 100'000;
constexpr std::size_t mostXlsxColumns = 500;
constexpr std::size_t mostXlsxCells = 1'000'000;

/// A name without its namespace's prefix: some writers put one before everything.
std::string_view localName(const pugi::xml_node &node)
{
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node childOf(const pugi::xml_node &node, std::string_view name)
{
    return node.find_child([&](const pugi::xml_node &child) { return localName(child) == name; });
}

template <class Take>
void eachChild(const pugi::xml_node &node, std::string_view name, const Take &take)
{
    for (const auto &child : node.children()) {
        if (localName(child) == name)
            take(child);
    }
}

/// The text of a shared or inline string: its runs joined, without the phonetic ones.
std::string stringItem(const pugi::xml_node &item)
{
    std::string text;
    for (const auto &child : item.children()) {
        if (localName(child) == "t")
            text += child.text().get();
        else if (localName(child) == "r")
            text += childOf(child, "t").text().get();
    }
    return text;
}

/// "BC12" to row 11, column 54, counted from 0.
std::optional<std::pair<std::size_t, std::size_t>> placeOf(std::string_view reference)
{
    std::size_t column = 0;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at)
        column = column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
    std::size_t row = 0;
    const auto *end = reference.data() + reference.size();
    const auto read = std::from_chars(reference.data() + at, end, row);
    if (at == 0 || read.ec != std::errc() || read.ptr != end || row == 0)
        return std::nullopt;
    return std::pair{row - 1, column - 1};
}

/// Whether a format shows its number as a date or a time: a letter of one outside of quotes and brackets.
bool isDateFormat(std::string_view code)
{
    bool isQuoted = false;
    bool isBracket = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\') {
            ++i;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == '[' || c == ']')) {
            isBracket = c == '[';
        } else if (!isQuoted && !isBracket && std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// Formats that are dates without being written out (ECMA-376 part 1, 18.8.30, with the East Asian ones).
bool isBuiltInDate(int id) { return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58); }

std::string numberText(double number)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    return std::string(text.data(), end.ptr);
}

class Workbook
{
public:
    explicit Workbook(ZipParts parts) : m_parts(std::move(parts)) { }

    Result<std::vector<Sheet>> read()
    {
        pugi::xml_document workbook;
        REDOUBT_TRY(parse("xl/workbook.xml", workbook));
        REDOUBT_TRY(readTargets());
        REDOUBT_TRY(readStrings());
        REDOUBT_TRY(readStyles());
        const auto root = workbook.document_element();
        m_from1904 = childOf(root, "workbookPr").attribute("date1904").as_bool();
        std::vector<Sheet> sheets;
        std::optional<Error> failure;
        eachChild(childOf(root, "sheets"), "sheet", [&](const pugi::xml_node &node) {
            const std::string_view state = node.attribute("state").as_string("visible");
            if (failure || state != "visible")
                return;
            auto sheet = readSheet(node);
            if (sheet)
                sheets.push_back(std::move(*sheet));
            else
                failure = std::move(sheet.error());
        });
        if (failure)
            return fail(std::move(*failure));
        return sheets;
    }

private:
    Result<void> parse(const std::string &name, pugi::xml_document &document)
    {
        REDOUBT_ASSIGN(const auto text, m_parts.read(name));
        // No document type, no entities of its own, no comments; blanks within texts stay.
        const auto parsed = document.load_buffer(text.data(), text.size(),
                                                 pugi::parse_minimal | pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata_single);
        if (!parsed)
            return fail(ErrorCode::Malformed, "part " + name + ": " + parsed.description());
        return {};
    }

    Result<void> readTargets()
    {
        pugi::xml_document document;
        REDOUBT_TRY(parse("xl/_rels/workbook.xml.rels", document));
        eachChild(document.document_element(), "Relationship", [&](const pugi::xml_node &node) {
            const std::string target = node.attribute("Target").as_string();
            m_targets[node.attribute("Id").as_string()] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
        });
        return {};
    }

    Result<void> readStrings()
    {
        if (!m_parts.has("xl/sharedStrings.xml"))
            return {};
        pugi::xml_document document;
        REDOUBT_TRY(parse("xl/sharedStrings.xml", document));
        eachChild(document.document_element(), "si", [&](const pugi::xml_node &item) { m_strings.push_back(stringItem(item)); });
        return {};
    }

    Result<void> readStyles()
    {
        if (!m_parts.has("xl/styles.xml"))
            return {};
        pugi::xml_document document;
        REDOUBT_TRY(parse("xl/styles.xml", document));
        std::map<int, bool> own;
        eachChild(childOf(document.document_element(), "numFmts"), "numFmt", [&](const pugi::xml_node &node) {
            own[node.attribute("numFmtId").as_int()] = isDateFormat(node.attribute("formatCode").as_string());
        });
        eachChild(childOf(document.document_element(), "cellXfs"), "xf", [&](const pugi::xml_node &node) {
            const int id = node.attribute("numFmtId").as_int();
            const auto found = own.find(id);
            m_isDateStyle.push_back(found != own.end() ? found->second : isBuiltInDate(id));
        });
        return {};
    }

    Result<Sheet> readSheet(const pugi::xml_node &node)
    {
        std::string target;
        for (const auto &attribute : node.attributes()) {
            if (std::string_view(attribute.name()).ends_with(":id"))
                target = m_targets[attribute.as_string()];
        }
        pugi::xml_document document;
        REDOUBT_TRY(parse(target, document));
        Sheet sheet;
        sheet.name = node.attribute("name").as_string();
        std::optional<Error> failure;
        std::size_t nextRow = 0;
        eachChild(childOf(document.document_element(), "sheetData"), "row", [&](const pugi::xml_node &row) {
            nextRow = row.attribute("r") ? row.attribute("r").as_ullong(1) - 1 : nextRow;
            std::size_t nextColumn = 0;
            eachChild(row, "c", [&](const pugi::xml_node &cell) {
                if (failure)
                    return;
                const auto place = placeOf(cell.attribute("r").as_string()).value_or(std::pair{nextRow, nextColumn});
                nextColumn = place.second + 1;
                if (auto put = putCell(sheet, place, cell); !put)
                    failure = std::move(put.error());
            });
            ++nextRow;
        });
        if (failure)
            return fail(std::move(*failure));
        eachChild(childOf(document.document_element(), "mergeCells"), "mergeCell",
                  [&](const pugi::xml_node &merge) { spread(sheet, merge.attribute("ref").as_string()); });
        return sheet;
    }

    Result<void> putCell(Sheet &sheet, std::pair<std::size_t, std::size_t> place, const pugi::xml_node &cell)
    {
        const auto [row, column] = place;
        if (row >= mostXlsxRows || column >= mostXlsxColumns || ++m_cells > mostXlsxCells)
            return fail(ErrorCode::TooLarge, "sheet " + sheet.name + " has more than 100,000 rows, 500 columns or 1,000,000 cells");
        REDOUBT_ASSIGN(auto text, textOf(cell));
        if (text.empty())
            return {};
        if (sheet.rows.size() <= row)
            sheet.rows.resize(row + 1);
        auto &cells = sheet.rows[row];
        if (cells.size() <= column)
            cells.resize(column + 1);
        cells[column] = std::move(text);
        return {};
    }

    Result<std::string> textOf(const pugi::xml_node &cell) const
    {
        const std::string_view type = cell.attribute("t").as_string("n");
        if (type == "inlineStr")
            return stringItem(childOf(cell, "is"));
        const std::string value = childOf(cell, "v").text().get();
        if (type == "s") {
            std::size_t index = 0;
            const auto read = std::from_chars(value.data(), value.data() + value.size(), index);
            if (read.ec != std::errc() || index >= m_strings.size())
                return fail(ErrorCode::Malformed, "cell " + std::string(cell.attribute("r").as_string()) + " names a text that is not there");
            return m_strings[index];
        }
        if (type == "b")
            return std::string(value == "1" ? "TRUE" : "FALSE");
        if (type != "n" || value.empty())
            return value; // texts of formulas, errors, dates that are written out
        double number = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
        if (read.ec != std::errc() || !std::isfinite(number))
            return value;
        const auto style = cell.attribute("s").as_uint();
        return style < m_isDateStyle.size() && m_isDateStyle[style] ? dateText(number) : numberText(number);
    }

    /// Days since 1899-12-30, or since 1904-01-01. (The first counts a 29 February 1900 that there was not; dates before it are none that
    /// rosters have.)
    std::string dateText(double serial) const
    {
        using calendar::CivilDate;
        const auto epoch = *CivilDate::of(m_from1904 ? 1904 : 1899, m_from1904 ? 1 : 12, m_from1904 ? 1 : 30);
        if (serial < 0 || serial > 100'000)
            return numberText(serial);
        const auto seconds = std::llround(serial * 86'400);
        const auto date = epoch + static_cast<std::int32_t>(seconds / 86'400);
        const calendar::TimeOfDay time{static_cast<std::int32_t>(seconds % 86'400 / 60)};
        if (seconds < 86'400)
            return time.toString();
        return seconds % 86'400 == 0 ? date.toString() : date.toString() + 'T' + time.toString();
    }

    static void spread(Sheet &sheet, std::string_view reference)
    {
        const auto colon = reference.find(':');
        if (colon == std::string_view::npos)
            return;
        const auto from = placeOf(reference.substr(0, colon));
        const auto to = placeOf(reference.substr(colon + 1));
        if (!from || !to || from->first >= sheet.rows.size() || from->second >= sheet.rows[from->first].size())
            return;
        const auto text = sheet.rows[from->first][from->second];
        for (auto row = from->first + 1; row <= to->first && row < sheet.rows.size(); ++row) {
            auto &cells = sheet.rows[row];
            if (cells.size() <= from->second)
                cells.resize(from->second + 1);
            cells[from->second] = text;
        }
    }

    ZipParts m_parts;
    std::map<std::string, std::string> m_targets;
    std::vector<std::string> m_strings;
    std::vector<bool> m_isDateStyle;
    std::size_t m_cells = 0;
    bool m_from1904 = false;
};

} // namespace

Result<std::vector<Sheet>> readXlsx(std::string_view bytes)
{
    if (bytes.size() > mostXlsxBytes)
        return fail(ErrorCode::TooLarge, "more than 16 MiB");
    // An encrypted workbook is no zip archive but an old compound file.
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return fail(ErrorCode::Malformed, "it is encrypted, or of the form before xlsx; save it as xlsx without a password");
    REDOUBT_ASSIGN(auto parts, ZipParts::open(bytes, mostOfWorkbook));
    auto sheets = Workbook(std::move(parts)).read();
    if (!sheets && sheets.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::Malformed, "no workbook: " + sheets.error().detail);
    return sheets;
}

} // namespace redoubt::documents
