// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>
#include <vector>

/// Tables that people send, as rows of texts: bytes in, values out; no files.
namespace redoubt::documents {

/// One table. Rows have as many cells as were written; what is not there is empty. Texts are as they stand, dates as YYYY-MM-DD (with
/// THH:MM, where there is a time), numbers as short as they can be said. A cell that is merged downwards stands in each of its rows, one that is
/// merged to the right in its first column.
struct Sheet
{
    std::string name;
    std::vector<std::vector<std::string>> rows;
    bool operator==(const Sheet &) const = default;
};

/// RFC 4180 with whichever of comma, semicolon and tab the first line has most of outside of quotes; any end of line. @p text is UTF-8
/// (text::decodeText). Fails with Malformed (quotes that do not close; the detail names the line) or TooLarge (8 MiB, 100,000 rows, 500 columns).
[[nodiscard]] Result<Sheet> readCsv(std::string_view text);

/// The visible sheets of a workbook (OOXML), in their order. Shared, inline and calculated texts alike, runs of rich text joined, phonetic
/// hints left out, both systems of dates. Fails with Malformed (no workbook, cut off, encrypted) or TooLarge (16 MiB; unpacked 64 MiB, 100,000 rows,
/// 500 columns, 1,000,000 cells).
[[nodiscard]] Result<std::vector<Sheet>> readXlsx(std::string_view bytes);

} // namespace redoubt::documents
