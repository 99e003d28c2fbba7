// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/write/PaperParts.h"

#include <pugixml.hpp>
#include <string>

/// What the packages of office programs (docx, odt, xlsx) have in common.
namespace redoubt::documents {

/// @p document as bytes, without blanks between elements.
[[nodiscard]] std::string xmlOf(const pugi::xml_document &document);
/// With a declaration before it.
[[nodiscard]] pugi::xml_node rootOf(pugi::xml_document &document, const char *name);
/// 2026-04-16T14:31:00Z.
[[nodiscard]] std::string xmlTime(Instant at);
/// docProps/core.xml: title and time of the paper, never the computer's.
[[nodiscard]] std::string coreProperties(const Paper &paper);
/// How the maker of official typefaces calls one, which is what a word processor looks for: 仿宋_GB2312 is 仿宋 there.
[[nodiscard]] const char *officialName(FontRole role);
/// RRGGBB.
[[nodiscard]] std::string colourText(PaperColour colour);
/// The language of Chinese words in a paper in @p language, as office programs want it: with a country. zh is zh-CN.
[[nodiscard]] std::string languageWithCountry(const std::string &language);

} // namespace redoubt::documents
