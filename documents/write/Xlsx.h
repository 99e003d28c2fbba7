// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/model/Paper.h"

#include <string>

namespace redoubt::documents {

/// @p paper as a workbook (OOXML) of one sheet called @p sheet: paragraphs over all its columns, tables with heads, marks and merged cells,
/// every cell a text. Prints as wide as its page, heads on each. The same paper gives the same bytes.
/// Fails with InvalidArgument (no table, a paper that cannot be set, a name that no sheet may have) or TooLarge (100,000 rows).
[[nodiscard]] Result<std::string> writeXlsx(const Paper &paper, const std::string &sheet);

} // namespace redoubt::documents
