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
    int deepest = 0; ///< how many lie in each other at most
};

[[nodiscard]] TemplateRegions regionsOf(const std::vector<TemplateParagraph> &paragraphs, const TemplateDialect &dialect);

/// What a region takes with it: elements side by side. The row of a table where it goes over cells of one, rows where over several, else all from
/// the one with its opening to the one with its end; of a paragraph that is a point of a list, the point. None: words within a paragraph.
[[nodiscard]] std::vector<pugi::xml_node> elementsOf(const std::vector<TemplateParagraph> &paragraphs, const TemplateRegion &region,
                                                     const TemplateDialect &dialect);

/// The lists that are open at each place of @p paragraphs, those of the paragraph around a text box or note too.
class OpenLists
{
public:
    OpenLists(const std::vector<TemplateParagraph> &paragraphs, const std::vector<TemplateRegion> &regions, const TemplateDialect &dialect);
    [[nodiscard]] std::vector<std::string> at(const TokenPlace &place) const;

private:
    struct ListRegion
    {
        std::string name;
        TemplateRegion region;
        std::vector<const void *> elements;
    };
    const std::vector<TemplateParagraph> &m_paragraphs;
    std::vector<ListRegion> m_lists; ///< in the order of their openings
};

} // namespace redoubt::documents
