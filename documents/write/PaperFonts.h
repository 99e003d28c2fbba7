// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/model/Paper.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace redoubt::documents {

/// Which installed font is taken for a typeface of official papers. Fontconfig would map 仿宋, 小标宋, 楷体 and 黑体 to one sans face without a
/// word (DESIGN §11): here the list is explicit, and what stands for another is known.
class PaperFonts
{
public:
    struct Face
    {
        std::string family;
        bool isOfficial = false; ///< the typeface itself, by one of its makers
        bool asBold = false;     ///< the typeface is a heavy one, and what stands for it is not
    };
    /// @p installed: families, by the names that the font map gives.
    explicit PaperFonts(const std::set<std::string> &installed);

    [[nodiscard]] const Face &face(FontRole role) const { return m_faces.at(role); }
    /// As people call it: 仿宋.
    [[nodiscard]] static std::string_view nameOf(FontRole role);

private:
    std::map<FontRole, Face> m_faces;
};

} // namespace redoubt::documents
