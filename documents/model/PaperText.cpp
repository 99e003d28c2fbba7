// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/model/PaperText.h"

#include <numeric>

namespace redoubt::documents {

std::string wordsOf(const std::vector<Run> &runs)
{
    return std::accumulate(runs.begin(), runs.end(), std::string(), [](std::string words, const Run &run) { return std::move(words) + run.text; });
}

std::string printable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\r')
            continue;
        if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F)
            result += "\xEF\xBF\xBD";
        else
            result += c;
    }
    return result;
}

std::string flawOf(const Paper &paper)
{
    for (const auto &block : paper.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (!table)
            continue;
        if (table->widths.empty())
            return "a table without columns";
        for (std::size_t i = 0; i < table->rows.size(); ++i) {
            std::size_t columns = 0;
            for (const auto &cell : table->rows[i].cells)
                columns += static_cast<std::size_t>(cell.columns < 1 ? table->widths.size() + 1 : static_cast<std::size_t>(cell.columns));
            if (columns != table->widths.size())
                return "row " + std::to_string(i + 1) + " of a table does not fill its columns";
        }
    }
    return {};
}

} // namespace redoubt::documents
