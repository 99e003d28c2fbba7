// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/PlainText.h"

#include "documents/model/PaperText.h"

namespace redoubt::documents {

namespace {
/// One line whatever is in it: words that hold a line feed must not look like a line of their own, such as a signature.
std::string lineOf(std::string_view text)
{
    auto line = printable(text);
    for (auto &character : line) {
        if (character == '\n' || character == '\t')
            character = ' ';
    }
    return line;
}

std::string lineOf(const std::vector<Run> &runs) { return lineOf(wordsOf(runs)); }

/// The names of the columns, by the column at which each begins; of the last row of heads.
std::vector<std::string> columnNames(const Table &table)
{
    std::vector<std::string> names(table.widths.size());
    if (table.heads == 0 || table.heads > table.rows.size())
        return names;
    std::size_t column = 0;
    for (const auto &cell : table.rows[table.heads - 1].cells) {
        if (column < names.size())
            names[column] = lineOf(cell.runs);
        column += static_cast<std::size_t>(cell.columns);
    }
    return names;
}

class LineWriter
{
public:
    void operator()(const Paragraph &paragraph)
    {
        auto line = lineOf(paragraph.runs);
        if (paragraph.right)
            line += "  " + lineOf(paragraph.right->text);
        put(line);
    }

    void operator()(const Table &table)
    {
        const auto names = columnNames(table);
        for (std::size_t i = table.heads; i < table.rows.size(); ++i) {
            std::string line;
            std::size_t column = 0;
            for (const auto &cell : table.rows[i].cells) {
                const auto words = lineOf(cell.runs);
                const auto &name = column < names.size() ? names[column] : std::string();
                column += static_cast<std::size_t>(cell.columns);
                if (words.empty())
                    continue;
                line += (line.empty() ? "" : name.empty() ? "  " : "；") + (name.empty() ? std::string() : name + "：") + words;
            }
            put(line);
        }
    }

    void operator()(const SignatureBlock &block)
    {
        for (const auto &place : block.places) {
            put(lineOf(place.role) + "：" + (place.name.empty() ? "—" : lineOf(place.name))
                + (place.seal ? "（" + lineOf(*place.seal) + "）" : std::string()));
            for (const auto &line : place.lines)
                put(lineOf(line.text));
        }
    }

    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    void put(const std::string &line) { m_text += line + '\n'; }
    std::string m_text;
};
} // namespace

std::string writePlainText(const Paper &paper)
{
    LineWriter writer;
    for (const auto &block : paper.blocks)
        std::visit([&](const auto &each) { writer(each); }, block);
    return writer.text();
}

} // namespace redoubt::documents
