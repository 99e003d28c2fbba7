// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/TemplateTree.h"

#include <cstdint>

namespace redoubt::documents {

/// Copies of elements of one part, in which nothing stands twice that may stand once: marks and ids go, drawings get numbers of their own.
class TemplateCopies
{
public:
    TemplateCopies(const pugi::xml_node &root, FilledNodes &filled, std::int64_t &copied);

    /// A copy of @p node before @p before; what is filled in is filled in the copy, too. @p isFirst: it takes the place of @p node and keeps its
    /// marks. Fails with TooLarge once 1,000,000 elements of the paper were copied.
    [[nodiscard]] Result<pugi::xml_node> put(const pugi::xml_node &node, pugi::xml_node before, bool isFirst);

private:
    Result<void> keepFilled(const pugi::xml_node &from, const pugi::xml_node &to);
    void makeUnlike(pugi::xml_node node);

    FilledNodes &m_filled;
    std::int64_t &m_copied;
    std::int64_t m_lastDrawing = 0;
};

} // namespace redoubt::documents
