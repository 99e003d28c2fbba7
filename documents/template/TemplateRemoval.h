// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/TemplateTree.h"

namespace redoubt::documents {

/// Takes elements out of a part so that what is left is one that a word processor opens. They lie beside the part until the end, so that nobody
/// holds one that is gone, and none is taken for another.
class TemplateRemoval
{
public:
    TemplateRemoval(pugi::xml_document &tree, const TemplateDialect &dialect, FilledNodes &filled);
    ~TemplateRemoval();
    TemplateRemoval(const TemplateRemoval &) = delete;
    TemplateRemoval &operator=(const TemplateRemoval &) = delete;

    /// @p node, and around it what has no sense without it: a table without rows, a list without points. Where a paragraph must be (the last one of a
    /// cell, one with which a section of pages ends), it stays without its words.
    void remove(pugi::xml_node node);
    /// A paragraph that is left with nothing in it is removed.
    void removeIfBare(const pugi::xml_node &paragraph);
    [[nodiscard]] bool isGone(const pugi::xml_node &node) const;

private:
    [[nodiscard]] bool mustStay(const pugi::xml_node &paragraph) const;
    void bury(pugi::xml_node node);
    void clearWords(const pugi::xml_node &node);

    pugi::xml_document &m_tree;
    const TemplateDialect &m_dialect;
    FilledNodes &m_filled;
    pugi::xml_node m_grave;
};

} // namespace redoubt::documents
