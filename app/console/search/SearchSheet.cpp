// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchSheet.h"

#include "app/commandline/Csv.h"

#include <QDateTime>
#include <QString>

namespace redoubt::console {

namespace {
using SheetRow = std::array<std::string, SearchColumns>;

constexpr std::array<double, SearchColumns> widthsOfSheet{0.05, 0.08, 0.2, 0.25, 0.1, 0.11, 0.08, 0.07, 0.06};

std::string lineOf(std::string text)
{
    for (char &c : text) {
        if (c == '\n' || c == '\r' || c == '\t')
            c = ' ';
    }
    return text;
}

template <class K>
std::string wordIn(const std::map<K, std::string> &words, const K &key)
{
    const auto found = words.find(key);
    return found == words.end() ? std::string() : found->second;
}

SheetRow rowOf(const SearchSheetWords &words, const std::string &kind, const FoundRecord &record, std::size_t number)
{
    std::string remark = record.drill ? words.drill : std::string();
    if (!record.asWritten)
        remark += (remark.empty() ? std::string() : words.comma) + words.otherwise;
    return {std::to_string(number),
            kind,
            lineOf(record.name.text),
            lineOf(record.sentence.text),
            record.unit ? wordIn(words.units, *record.unit) : std::string(),
            QDateTime::fromMSecsSinceEpoch(record.at.ms).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toStdString(),
            wordIn(words.people, record.author),
            remark,
            record.record.toString()};
}

/// @p take gets each row.
template <class Take>
void eachRow(const SearchSheetWords &words, const SearchList &list, Take take)
{
    std::size_t number = 0;
    for (const auto &group : list.groups) {
        const auto kind = wordIn(words.kinds, group.kind);
        for (const auto &record : group.listed)
            take(rowOf(words, kind, record, ++number), record);
    }
}

documents::TableCell cellOf(const std::string &text, documents::CellMark mark = documents::CellMark::None)
{
    documents::TableCell cell;
    cell.runs = {{text, false, documents::Tone::Plain, {}, {}}};
    cell.mark = mark;
    return cell;
}

void appendCsv(std::string &csv, const SheetRow &row)
{
    for (std::size_t i = 0; i < row.size(); ++i)
        csv += (i > 0 ? "," : "") + app::csvText(row[i]);
    csv += "\r\n";
}
} // namespace

documents::Paper searchPaper(const SearchSheetWords &words, const SearchList &list)
{
    documents::Paper paper;
    paper.title = words.title;
    paper.language = words.language;
    paper.at = words.at;
    paper.page = {297, 210, 16, 14, 14, 16, true}; // A4 on its side: nine columns
    documents::Paragraph title;
    title.runs = {{words.title, false, documents::Tone::Plain, {}, {}}};
    title.font = documents::FontRole::XiaoBiaoSong;
    title.size = 20;
    title.heading = 1;
    title.align = documents::Align::Centre;
    title.after = 6;
    paper.blocks.emplace_back(std::move(title));
    for (const auto &[name, value] : words.facts) {
        documents::Paragraph fact;
        fact.runs = {{name + "  ", true, documents::Tone::Plain, {}, {}}, {lineOf(value), false, documents::Tone::Plain, {}, {}}};
        fact.font = documents::FontRole::KaiTi;
        fact.size = 10.5;
        paper.blocks.emplace_back(std::move(fact));
    }
    documents::Table table;
    table.widths.assign(widthsOfSheet.begin(), widthsOfSheet.end());
    table.heads = 1;
    table.size = 9;
    auto &heads = table.rows.emplace_back();
    for (const auto &head : words.heads)
        heads.cells.push_back(cellOf(head, documents::CellMark::Head));
    eachRow(words, list, [&](const SheetRow &row, const FoundRecord &record) {
        auto &to = table.rows.emplace_back();
        for (const auto &text : row)
            to.cells.push_back(cellOf(text));
        to.cites = documents::Citation{{record.record}, {}};
    });
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

std::string searchCsv(const SearchSheetWords &words, const SearchList &list)
{
    std::string csv(app::CsvMark);
    for (const auto &[name, value] : words.facts)
        appendCsv(csv, {name, lineOf(value)});
    appendCsv(csv, {});
    appendCsv(csv, words.heads);
    eachRow(words, list, [&](const SheetRow &row, const FoundRecord &) { appendCsv(csv, row); });
    return csv;
}

} // namespace redoubt::console
