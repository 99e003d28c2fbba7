// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/write/Pdf.h"

#include <optional>
#include <vector>

/// What every writer of papers makes of the same part, so that a docx looks like the PDF of its paper. All lengths in points.
namespace redoubt::documents {

constexpr PaperColour ruleColour = 0x8B929A; ///< of tables
constexpr double cellPad = 5;                ///< beside the text of a cell
constexpr double numberSize = 14;            ///< of the page's number: 4 号 (GB/T 9704-2012, 7.5)
constexpr double millimetresAboveNumber = 7; ///< likewise
constexpr int deepestHeading = 3;            ///< that is a style of its own
constexpr double pointsOfMm = 72 / 25.4;

/// Of words in @p tone; none: of all words.
[[nodiscard]] std::optional<PaperColour> inkOf(Tone tone);
/// What a cell with @p mark is drawn on.
[[nodiscard]] std::optional<PaperColour> groundOf(CellMark mark);
/// Of the text between the margins.
[[nodiscard]] double textWidth(const PageSetup &page);
/// Of the columns of @p table, which come to @p width together.
[[nodiscard]] std::vector<double> columnWidths(const Table &table, double width);
/// @p place as lines: who as what, and whether it is signed; then what proves it.
[[nodiscard]] std::vector<Paragraph> linesOf(const Signature &place);

} // namespace redoubt::documents
