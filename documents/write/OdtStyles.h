// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/write/PackageXml.h"

#include <string>

/// What the parts of an open document share, and its part styles.xml.
namespace redoubt::documents {

/// 1.50pt: always with a point, whatever the computer's language is.
[[nodiscard]] std::string odtPoints(double points);
void declareOdtNamespaces(pugi::xml_node root);
/// Which typefaces there are, by the names under which styles use them.
void declareOdtFonts(pugi::xml_node root);
/// Typeface and size of @p style, whatever script its words are in.
void addOdtLook(pugi::xml_node style, FontRole font, double size);
/// The page of @p paper with its numbers, and the styles that people see by name: Heading 1.
[[nodiscard]] std::string odtStyles(const Paper &paper);

} // namespace redoubt::documents
