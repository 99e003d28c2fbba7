// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/model/Paper.h"

#include <pugixml.hpp>
#include <string>
#include <string_view>

/// What the packages of office programs (docx, odt, xlsx) have in common.
namespace redoubt::documents {

/// @p document as bytes, without blanks between elements.
[[nodiscard]] std::string xmlOf(const pugi::xml_document &document);
/// With a declaration before it.
[[nodiscard]] pugi::xml_node rootOf(pugi::xml_document &document, const char *name);
/// @p text as XML 1.0 can hold it: what it cannot is a visible U+FFFD.
[[nodiscard]] std::string xmlText(std::string_view text);
/// 2026-04-16T14:31:00Z.
[[nodiscard]] std::string xmlTime(Instant at);
/// docProps/core.xml: title and time of the paper, never the computer's.
[[nodiscard]] std::string coreProperties(const Paper &paper);
/// How the maker of official typefaces calls one, which is what a word processor looks for: 仿宋_GB2312 is 仿宋 there.
[[nodiscard]] const char *officialName(FontRole role);
/// RRGGBB of what a cell's mark is drawn on; empty: nothing.
[[nodiscard]] const char *groundOf(CellMark mark);
/// RRGGBB of words in @p tone.
[[nodiscard]] const char *wordInk(Tone tone);

} // namespace redoubt::documents
