// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/model/Paper.h"

#include <QString>
#include <QStringList>

#include <array>
#include <string>

/// Papers that every writer is tried with, and what a reader sees of them.
namespace redoubt::documents::testing {

/// What is given to a writer, and what a reader sees of it.
struct HostileText
{
    const char *given;
    const char *seen;
};

/// Words of template languages, of XML, of terminals and of right-to-left scripts; names with rare characters, also beyond the BMP; blanks.
inline constexpr std::array hostileTexts{
    HostileText{"{{7*7}} ${7*7} #{x} <%= 1 %>", "{{7*7}} ${7*7} #{x} <%= 1 %>"},
    HostileText{"<select> &amp; </w:t></text:span> ]]> <!-- -->", "<select> &amp; </w:t></text:span> ]]> <!-- -->"},
    HostileText{"a\x01"
                "b\x1F"
                "c\x7F",
                "a\uFFFDb\uFFFDc\uFFFD"},
    HostileText{"喆堃赟玥旸𠮷𪚥㐂", "喆堃赟玥旸𠮷𪚥㐂"},
    HostileText{"x\xEF\xBF\xBEy\xEF\xBF\xBFz\xEF\xB7\x90\xF0\x9F\xBF\xBE", "x\uFFFDy\uFFFDz\uFFFD\uFFFD"},
    HostileText{"\u202Eabc\u202C\u200F", "\u202Eabc\u202C\u200F"},
    HostileText{"  two  blanks  ", "  two  blanks  "},
    HostileText{"one ", "one "},
    HostileText{" ", " "},
    HostileText{"tab\there \t and", "tab\there \t and"},
    HostileText{"line\r\nfeed \n again\n", "line\nfeed \n again\n"},
    HostileText{"'\"\\ =1+1 @SUM(A1)", "'\"\\ =1+1 @SUM(A1)"},
};

inline Run plainRun(std::string text) { return {std::move(text), false, Tone::Plain, {}, {}}; }

inline Paragraph textLine(std::string text, int heading = 0)
{
    Paragraph paragraph;
    paragraph.heading = heading;
    paragraph.indent = heading > 0 ? 0 : 32;
    paragraph.runs = {plainRun(std::move(text))};
    return paragraph;
}

inline TableCell textCell(std::string text, CellMark mark = CellMark::None, int columns = 1, Align align = Align::Left)
{
    TableCell cell;
    cell.runs = {plainRun(std::move(text))};
    cell.mark = mark;
    cell.columns = columns;
    cell.align = align;
    return cell;
}

constexpr int richSystems = 60;
constexpr int richParagraphs = 40;

/// Five pages with everything that a paper can have.
inline Paper richPaper()
{
    Paper paper;
    paper.title = "关于数据共享交换平台中断运行的初报";
    paper.at = {1'776'321'060'000}; // 2026-04-16T14:31:00+08:00
    auto title = textLine(paper.title, 1);
    title.font = FontRole::XiaoBiaoSong;
    title.size = 22;
    title.align = Align::Centre;
    title.after = 11;
    paper.blocks.emplace_back(title);
    auto number = textLine("事件编号：2026-014");
    number.indent = 0;
    number.right = plainRun("截至 14:31");
    paper.blocks.emplace_back(number);
    auto head = textLine("一、涉事单位与系统", 2);
    head.font = FontRole::HeiTi;
    head.before = 6;
    paper.blocks.emplace_back(head);
    auto mixed = textLine("涉事单位为市数据局，");
    mixed.runs.push_back({"【待补报】", true, Tone::Waits, FontRole::KaiTi, {}});
    mixed.runs.push_back({" sha256:9c1e", false, Tone::Weak, FontRole::Mono, 10.5});
    paper.blocks.emplace_back(mixed);

    Table facts;
    facts.widths = {11, 39, 11, 39};
    facts.rows = {{{textCell("班次", CellMark::Head), textCell("4 月 16 日白班"), textCell("值班", CellMark::Head), textCell("值班员01")}, {}},
                  {{textCell("替班", CellMark::Head), textCell("没有", CellMark::None, 3)}, {}}};
    paper.blocks.emplace_back(facts);
    Table systems;
    systems.widths = {3, 2, 1};
    systems.heads = 1;
    systems.rows.push_back({{textCell("受影响系统", CellMark::Head), textCell("状态", CellMark::Head), textCell("人数", CellMark::Head)}, {}});
    for (int i = 1; i <= richSystems; ++i) {
        const bool isDown = i % 7 == 0;
        systems.rows.push_back({{textCell("系统" + std::to_string(i)), textCell(isDown ? "中断" : "缓慢", isDown ? CellMark::Amiss : CellMark::None),
                                 textCell(std::to_string(100 * i), CellMark::None, 1, Align::Right)},
                                {}});
    }
    systems.rows.push_back({{textCell("合计", CellMark::Band, 2, Align::Centre), textCell("183000")}, {}});
    paper.blocks.emplace_back(systems);

    for (int i = 1; i <= richParagraphs; ++i)
        paper.blocks.emplace_back(
            textLine("第 " + std::to_string(i) + " 段。攻击流量仍在上升，若中断满 10 分钟，将达到较大级别；若持续到 16:00，可能影响当日结算。"));
    auto date = textLine("2026年4月16日");
    date.align = Align::Right;
    paper.blocks.emplace_back(date);
    SignatureBlock signatures;
    signatures.places = {{"签发人", "签发人01", "已签", {plainRun("2026 年 4 月 16 日 14:46"), plainRun("摘要 sha256:00ff")}, {}},
                         {"核稿", "", {}, {}, {}}};
    paper.blocks.emplace_back(signatures);
    return paper;
}

constexpr int hostileSentences = 400;

/// Hostile texts wherever a text can stand; a cell that no page can hold; tables side by side; places without words.
inline Paper hostilePaper()
{
    Paper paper;
    paper.title = "<title>&]]>\x02{{7*7}}";
    paper.at = {1'776'321'060'000};
    Table table;
    table.widths = {1, 1};
    SignatureBlock signatures;
    for (const auto &text : hostileTexts) {
        auto line = textLine(text.given);
        line.indent = 0;
        paper.blocks.emplace_back(line);
        table.rows.push_back({{textCell(text.given), textCell("")}, {}});
    }
    signatures.places = {{"签<发>", "喆\n堃&", "\x01", {plainRun("<select>")}, {}}};
    paper.blocks.emplace_back(table);
    std::string sentences;
    for (int i = 1; i <= hostileSentences; ++i)
        sentences += "第" + std::to_string(i) + "句话说完了。";
    Table longer;
    longer.widths = {1};
    longer.rows = {{{textCell(sentences)}, {}}};
    paper.blocks.emplace_back(longer);
    Table empty;
    empty.widths = {1};
    empty.heads = 1;
    paper.blocks.emplace_back(empty);
    paper.blocks.emplace_back(Paragraph());
    paper.blocks.emplace_back(signatures);
    paper.blocks.emplace_back(SignatureBlock());
    return paper;
}

/// What a reader sees of @p text of a hostile paper.
inline QString seenOf(const std::string &text)
{
    for (const auto &each : hostileTexts) {
        if (text == each.given)
            return QString::fromUtf8(each.seen);
    }
    return QString::fromStdString(text).replace(QChar(1), QChar(0xFFFD)).replace(QChar(2), QChar(0xFFFD));
}

/// The words of every paragraph and cell of @p paper in their order, as a word processor is to show them: a tab before what stands at the right.
inline QStringList wordsInOrder(const Paper &paper)
{
    QStringList words;
    const auto together = [](const std::vector<Run> &runs) {
        QString text;
        for (const auto &run : runs)
            text += seenOf(run.text);
        return text;
    };
    for (const auto &block : paper.blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
            words << together(paragraph->runs) + (paragraph->right ? '\t' + seenOf(paragraph->right->text) : QString());
        } else if (const auto *table = std::get_if<Table>(&block)) {
            for (const auto &row : table->rows) {
                for (const auto &cell : row.cells)
                    words << together(cell.runs);
            }
        } else {
            for (const auto &place : std::get<SignatureBlock>(block).places) {
                words << seenOf(place.role) + QStringLiteral("：") + seenOf(place.name)
                        + (place.seal ? QStringLiteral("（%1）").arg(seenOf(*place.seal)) : QString());
                for (const auto &line : place.lines)
                    words << seenOf(line.text);
            }
        }
    }
    return words;
}

} // namespace redoubt::documents::testing
