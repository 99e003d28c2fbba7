// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/OfficeTemplate.h"

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What a template must not have: programs, and what is fetched from elsewhere, however it is spelled.
namespace redoubt::documents {

[[nodiscard]] std::string inSmallLetters(std::string_view text);

/// The prefix by which @p element calls a namespace whose elements are known by another one; empty: it does not.
[[nodiscard]] std::string otherPrefix(const pugi::xml_node &element);
/// Of a manifest of an odt.
[[nodiscard]] bool isEncrypted(const pugi::xml_node &manifest);

/// Of a part by its name: of a docx vbaProject and ActiveX, of an odt Basic and Scripts.
void findPartDanger(const std::string &name, std::vector<TemplateProblem> &found);
/// Relationships to the outside in @p file of a docx.
void findLinks(const pugi::xml_node &relationships, const std::string &file, std::vector<TemplateProblem> &found);
/// Scripts, links, and fields that fetch (ECMA-376-1, 17.16.5) in the words of @p file.
void findDangers(const pugi::xml_node &story, TemplatePart part, const std::string &file, std::vector<TemplateProblem> &found);

} // namespace redoubt::documents
