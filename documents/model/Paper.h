// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a paper 文书 is made of, as a value (DESIGN §11). The trades make papers of their records, documents/write makes files of papers.
/// Texts are UTF-8 and are never interpreted; lengths are points (1/72 inch) where nothing else is said.
namespace redoubt::documents {

/// The typefaces of official papers by their names (GB/T 9704-2012); which font is taken for one is for the writer to say.
enum class FontRole {
    FangSong,     ///< 仿宋: the text
    XiaoBiaoSong, ///< 小标宋: titles
    HeiTi,        ///< 黑体: headings, tables
    KaiTi,        ///< 楷体: second headings, notes
    Mono,         ///< digests and commands
};

/// What a run says beside its words; never by colour alone.
enum class Tone { Plain, Weak, Amiss, Waits, Good };

/// Where a figure or a row comes from: the records that it was made of, and the rule by which.
struct Citation
{
    std::vector<Id> ids;
    std::string rule; ///< "HandoverSheet.itemsDone"; empty: as it stands in the record
    bool operator==(const Citation &) const = default;
};

/// Words in one look.
struct Run
{
    std::string text;
    bool bold = false;
    Tone tone = Tone::Plain;
    std::optional<FontRole> font; ///< left out: its block's
    std::optional<double> size;   ///< likewise
    bool operator==(const Run &) const = default;
};

enum class Align { Left, Centre, Right };

/// A paragraph, or a heading.
struct Paragraph
{
    std::vector<Run> runs;
    FontRole font = FontRole::FangSong;
    double size = 16;
    int heading = 0; ///< 1 is the title; 0: none. A heading stays with what follows
    Align align = Align::Left;
    double before = 0; ///< space above; not at the top of a page
    double after = 0;
    double indent = 0;             ///< of its first line
    std::optional<Run> right{};    ///< at the right edge of its only line
    std::optional<Citation> cites; ///< of the figures in it
    bool operator==(const Paragraph &) const = default;
};

enum class CellMark {
    None,
    Head, ///< a heading of a row or a column
    Band, ///< set off from the rows beside it: another sort of day
    Amiss ///< somebody or something is missing
};

struct TableCell
{
    std::vector<Run> runs;
    int columns = 1; ///< that it takes
    Align align = Align::Left;
    CellMark mark = CellMark::None;
    std::optional<Citation> cites;
    bool operator==(const TableCell &) const = default;
};

struct TableRow
{
    std::vector<TableCell> cells; ///< their columns come to the table's
    std::optional<Citation> cites;
    bool operator==(const TableRow &) const = default;
};

/// Rows are not parted over pages; the heads stand on top of each.
struct Table
{
    std::vector<double> widths; ///< of the columns, as shares of the paper's width
    std::size_t heads = 0;      ///< how many of the rows are heads
    std::vector<TableRow> rows;
    FontRole font = FontRole::HeiTi;
    double size = 10.5;
    double pad = 3; ///< above and below each text
    bool operator==(const Table &) const = default;
};

/// A signature's place: who signs as what, and what proves it.
struct Signature
{
    std::string role;                ///< 交班
    std::string name;                ///< empty: nobody yet
    std::optional<std::string> seal; ///< 已签; none: it is still to be signed
    std::vector<Run> lines;          ///< time, console, digest: one each
    std::optional<Citation> cites;
    bool operator==(const Signature &) const = default;
};

/// Side by side, kept together on one page.
struct SignatureBlock
{
    std::vector<Signature> places;
    double before = 8;
    bool operator==(const SignatureBlock &) const = default;
};

using Block = std::variant<Paragraph, Table, SignatureBlock>;

/// Sheet and margins in millimetres; the default is that of official papers: A4, 天头 37, 订口 28, 版心 156 × 225 (GB/T 9704-2012, 5.2).
struct PageSetup
{
    double width = 210;
    double height = 297;
    double top = 37;
    double left = 28;
    double right = 26;
    double bottom = 35;
    bool numbers = true; ///< — 1 — below the text, odd ones at the right, even ones at the left (GB/T 9704-2012, 7.5)
    bool operator==(const PageSetup &) const = default;
};

struct Paper
{
    std::string title;           ///< of the file
    std::string language = "zh"; ///< BCP 47: picks the shapes of characters that two languages share
    Instant at;                  ///< of what it says; stands in the file as its date, so that the same paper has the same bytes
    PageSetup page;
    std::vector<Block> blocks;
    bool operator==(const Paper &) const = default;
};

} // namespace redoubt::documents
