// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::incident {

/// A cell of a table, and where it begins.
struct CsvCell
{
    std::string text;
    std::size_t line = 1;   ///< from 1
    std::size_t column = 1; ///< from 1, in bytes
};
using CsvRow = std::vector<CsvCell>;
using CsvRows = std::vector<CsvRow>;

/// "line 3, column 17".
[[nodiscard]] std::string placeOfCell(const CsvCell &cell);
/// RFC 4180 with commas; any end of line. Stricter than what a spreadsheet takes: a quote stands around a whole cell or not at all. Fails with
/// Malformed (the detail names line and column) or TooLarge (64 MiB, 200,000 rows, 100 columns).
[[nodiscard]] Result<CsvRows> readCsvCells(std::string_view text);
/// @p text as a cell: in quotes where it needs them.
[[nodiscard]] std::string csvCell(std::string_view text);

} // namespace redoubt::incident
