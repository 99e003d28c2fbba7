// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/CsvCells.h"

#include <utility>

namespace redoubt::incident {

namespace {

constexpr std::size_t mostCellsBytes = 64 * 1024 * 1024;
constexpr std::size_t mostCellsRows = 200'000;
constexpr std::size_t mostCellsColumns = 100;

/// Walks over a table and counts lines.
class CellScan
{
public:
    explicit CellScan(std::string_view text) : m_text(text) { }

    Result<CsvRows> whole()
    {
        CsvRows rows;
        while (m_at < m_text.size()) {
            REDOUBT_ASSIGN(auto row, oneRow());
            rows.push_back(std::move(row));
            if (rows.size() > mostCellsRows)
                return fail(ErrorCode::TooLarge, "more than 200,000 lines");
        }
        return rows;
    }

private:
    bool isBreak() const { return m_text[m_at] == '\n' || m_text[m_at] == '\r'; }
    /// One end of a line, of one or two characters.
    void takeBreak()
    {
        if (m_text.substr(m_at).starts_with("\r\n"))
            ++m_at;
        ++m_at;
        ++m_line;
        m_lineStart = m_at;
    }
    Result<CsvRow> oneRow()
    {
        CsvRow row;
        for (;;) {
            CsvCell cell{{}, m_line, m_at - m_lineStart + 1};
            if (row.size() == mostCellsColumns)
                return fail(ErrorCode::TooLarge, placeOfCell(cell) + ": more than 100 columns");
            if (m_at < m_text.size() && m_text[m_at] == '"') {
                REDOUBT_TRY(quoted(cell));
            } else {
                for (; m_at < m_text.size() && m_text[m_at] != ',' && !isBreak(); ++m_at)
                    cell.text += m_text[m_at];
            }
            row.push_back(std::move(cell));
            if (m_at < m_text.size() && m_text[m_at] == ',') {
                ++m_at;
                continue;
            }
            if (m_at < m_text.size())
                takeBreak();
            return row;
        }
    }
    Result<void> quoted(CsvCell &cell)
    {
        for (++m_at; m_at < m_text.size();) {
            if (m_text[m_at] == '"' && m_text.substr(m_at).starts_with("\"\"")) {
                cell.text += '"';
                m_at += 2;
            } else if (m_text[m_at] == '"') {
                ++m_at;
                if (m_at < m_text.size() && m_text[m_at] != ',' && !isBreak())
                    return fail(ErrorCode::Malformed, placeOfCell({{}, m_line, m_at - m_lineStart + 1}) + ": expected a comma behind the quote");
                return {};
            } else if (isBreak()) {
                const auto from = m_at;
                takeBreak();
                cell.text += m_text.substr(from, m_at - from);
            } else {
                cell.text += m_text[m_at++];
            }
        }
        return fail(ErrorCode::Malformed, placeOfCell(cell) + ": the quote does not close");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_lineStart = 0;
};

} // namespace

std::string placeOfCell(const CsvCell &cell) { return "line " + std::to_string(cell.line) + ", column " + std::to_string(cell.column); }

Result<CsvRows> readCsvCells(std::string_view text)
{
    if (text.size() > mostCellsBytes)
        return fail(ErrorCode::TooLarge, "more than 64 MiB");
    return CellScan(text).whole();
}

std::string csvCell(std::string_view text)
{
    const bool isPlain = !text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos && text.front() != ' ' && text.back() != ' ';
    if (isPlain || text.empty())
        return std::string(text);
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

} // namespace redoubt::incident
