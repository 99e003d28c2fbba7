// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/exchange/RemovedTexts.h"

#include <string>
#include <string_view>
#include <vector>

namespace redoubt::exchange {

/// What unpacks to more is not searched, and refused.
inline constexpr std::size_t MostUnpacked = std::size_t{256} * 1024 * 1024;

/// Whether texts that were removed stand in a finished paper: a docx, odt, xlsx or other zip archive, of which every part is inflated and searched
/// (archives within it too, three deep), as it is and with its markup taken out, so that a text that a word processor cut into runs is found; or any
/// other bytes, as they are. FoundText::in is the part ("word/document.xml"; "a.xlsx!xl/sharedStrings.xml"), empty for the bytes around them.
///
/// A PDF is refused with InvalidArgument: its text stands there as numbers of glyphs of fonts that were cut down, in compressed streams, so that a
/// search that finds nothing would prove nothing. What guarantees a PDF is that it was set from data which do not have the removed fields (DESIGN
/// §11): search the docx that is made of the same paper. Nor is anything said of pictures. Fails with Malformed (damaged, encrypted, two parts of one
/// name) or TooLarge otherwise: what could not be searched is never said to be clean.
[[nodiscard]] Result<std::vector<incident::FoundText>> removedInPaper(std::string_view bytes, const incident::RemovedTextSearch &search);

} // namespace redoubt::exchange
