// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace redoubt::search {

/// What somebody looks for.
struct SearchQuery
{
    struct Word
    {
        std::string typed; ///< as it was typed
        std::string key;   ///< text::searchKey of it; never empty
        bool operator==(const Word &) const = default;
    };
    std::vector<Word> words;               ///< all of them must stand in a record; each once
    std::vector<std::string> passedOver{}; ///< as typed: beyond the bounds below; they are not looked for, which is to be said

    [[nodiscard]] bool isEmpty() const { return words.empty(); }
    bool operator==(const SearchQuery &) const = default;
};

/// Words are parted by blanks of whatever width; what stands in quotation marks ("…", “…”) is one word. What has no key is no word. At most
/// MostWords words of MostWordBytes bytes are looked for, which is more than anybody types; what is beyond stands in passedOver.
[[nodiscard]] SearchQuery searchQuery(std::string_view typed);

inline constexpr std::size_t MostWords = 16;
inline constexpr std::size_t MostWordBytes = 400;

} // namespace redoubt::search
