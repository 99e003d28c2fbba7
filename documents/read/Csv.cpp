// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/Sheet.h"

#include <algorithm>
#include <array>
#include <utility>

namespace redoubt::documents {

namespace {

constexpr std::size_t mostCsvBytes = 8 * 1024 * 1024;
constexpr std::size_t mostCsvRows = 100'000;
constexpr std::size_t mostCsvColumns = 500;

char separatorOf(std::string_view text)
{
    std::array<std::pair<char, std::size_t>, 3> found{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (!isQuoted && (c == '\n' || c == '\r'))
            break;
        for (auto &[separator, count] : found)
            count += !isQuoted && c == separator ? 1 : 0;
    }
    return std::max_element(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.second < b.second; })->first;
}

} // namespace

Result<Sheet> readCsv(std::string_view text)
{
    if (text.size() > mostCsvBytes)
        return fail(ErrorCode::TooLarge, "more than 8 MiB");
    const char separator = separatorOf(text);
    Sheet sheet;
    std::vector<std::string> row;
    std::string cell;
    bool isQuoted = false;
    std::size_t line = 1;
    std::size_t quotedFrom = 0;
    const auto endCell = [&] {
        row.push_back(std::exchange(cell, {}));
        return row.size() <= mostCsvColumns;
    };
    const auto endRow = [&] {
        const bool fits = endCell();
        sheet.rows.push_back(std::exchange(row, {}));
        return fits && sheet.rows.size() <= mostCsvRows;
    };
    const auto tooLarge = [&] { return fail(ErrorCode::TooLarge, "more than 100,000 rows or 500 columns"); };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isBreak = c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        line += isBreak ? 1 : 0;
        if (isQuoted) {
            if (c != '"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                cell += '"';
                ++i;
            } else {
                isQuoted = false;
            }
        } else if (c == '"' && cell.empty()) {
            isQuoted = true;
            quotedFrom = line;
        } else if (c == separator) {
            if (!endCell())
                return tooLarge();
        } else if (isBreak) {
            if (!endRow())
                return tooLarge();
        } else if (c != '\r') {
            cell += c;
        }
    }
    if (isQuoted)
        return fail(ErrorCode::Malformed, "the quote in line " + std::to_string(quotedFrom) + " does not close");
    if ((!cell.empty() || !row.empty()) && !endRow())
        return tooLarge();
    return sheet;
}

} // namespace redoubt::documents
