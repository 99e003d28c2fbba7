// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/TemplateTree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace redoubt::documents {

struct TokenPlace
{
    std::size_t paragraph = 0;
    std::size_t token = 0;
    bool operator==(const TokenPlace &) const = default;
};

/// A repeat or a condition from its opening to its end.
struct TemplateRegion
{
    TokenPlace open;
    TokenPlace close;
};

struct RegionFlaw
{
    TemplateProblemSort sort = TemplateProblemSort::NotClosed;
    TokenPlace at;
};

struct TemplateRegions
{
    std::vector<TemplateRegion> regions; ///< in the order of their openings: what lies in another comes behind it
    std::vector<RegionFlaw> flaws;
    /// For each paragraph and token: the lists that are open there, the innermost last.
    std::vector<std::vector<std::vector<std::string>>> lists;
};

[[nodiscard]] TemplateRegions regionsOf(const std::vector<TemplateParagraph> &paragraphs, const TemplateDialect &dialect);

/// The elements side by side that a region over several paragraphs takes: rows of a table where it goes over cells, else all from the one with its
/// opening to the one with its end.
[[nodiscard]] std::vector<pugi::xml_node> elementsOf(const pugi::xml_node &open, const pugi::xml_node &close);

} // namespace redoubt::documents
