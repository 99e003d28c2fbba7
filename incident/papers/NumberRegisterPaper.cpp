// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/papers/NumberRegisterPaper.h"

namespace redoubt::incident {

namespace {
using documents::CellMark;
using documents::FontRole;

documents::Paragraph registerLine(const std::string &text, documents::Align align)
{
    documents::Paragraph line;
    line.size = 12;
    line.align = align;
    line.after = 4;
    line.runs = {{text, false, documents::Tone::Plain, {}, {}}};
    return line;
}

documents::TableRow rowOf(const RegisterLine &line)
{
    documents::TableRow row;
    for (const auto *text : {&line.text, &line.fate, &line.what, &line.by, &line.at}) {
        documents::TableCell cell;
        cell.runs = {{*text, false, documents::Tone::Plain, {}, {}}};
        cell.mark = line.amiss ? CellMark::Amiss : CellMark::None;
        row.cells.push_back(std::move(cell));
    }
    return row;
}
} // namespace

documents::Paper numberRegisterPaper(const RegisterSheet &sheet)
{
    documents::Paper paper;
    paper.title = sheet.unit + "文号登记簿（" + std::to_string(sheet.year) + "年）";
    paper.at = sheet.at;
    auto title = registerLine(paper.title, documents::Align::Centre);
    title.font = FontRole::XiaoBiaoSong;
    title.size = 22;
    title.heading = 1;
    paper.blocks.emplace_back(std::move(title));
    paper.blocks.emplace_back(registerLine(sheet.series + "　　" + sheet.asOf, documents::Align::Centre));
    documents::Table table;
    table.widths = {25, 16, 31, 14, 20};
    table.heads = 1;
    documents::TableRow head;
    for (const auto &name : sheet.heads) {
        documents::TableCell cell;
        cell.runs = {{name, true, documents::Tone::Plain, {}, {}}};
        cell.mark = CellMark::Head;
        head.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(head));
    for (const auto &line : sheet.lines)
        table.rows.push_back(rowOf(line));
    paper.blocks.emplace_back(std::move(table));
    paper.blocks.emplace_back(registerLine(sheet.sum, documents::Align::Left));
    return paper;
}

} // namespace redoubt::incident
