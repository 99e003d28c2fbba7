// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/model/Paper.h"

#include <string>

namespace redoubt::documents {

/// @p paper as a document of a word processor (ECMA-376, WordprocessingML): typefaces by their official names, headings that are headings, tables
/// whose heads come again on each page, page numbers odd at the right and even at the left. The same paper gives the same bytes. Fails with
/// InvalidArgument (a paper that cannot be set; the detail says what) or Internal.
[[nodiscard]] Result<std::string> writeDocx(const Paper &paper);

} // namespace redoubt::documents
