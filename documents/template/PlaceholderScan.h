// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Finds placeholders in the joined words of a paragraph.
namespace redoubt::documents {

enum class TokenSort {
    Field,
    OpenRepeat,
    OpenCondition,
    Close,
    NotAName, ///< braces around what cannot be a name
    NotClosed ///< braces that are not closed in this paragraph, or that close nothing
};

struct PlaceholderToken
{
    TokenSort sort = TokenSort::Field;
    std::string name;
    std::size_t begin = 0; ///< bytes in the text, its braces among them
    std::size_t end = 0;
    bool operator==(const PlaceholderToken &) const = default;
};

[[nodiscard]] std::vector<PlaceholderToken> placeholdersIn(std::string_view text);

} // namespace redoubt::documents
