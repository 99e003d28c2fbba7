// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/search/SearchAnswer.h"

namespace redoubt::console {

inline constexpr std::size_t FirstOfGroup = 3;    ///< listed of each group
inline constexpr std::size_t MostOfGroup = 500;   ///< listed of one that is opened
inline constexpr std::size_t MostOfPassage = 160; ///< characters of a text that is shown around its first word
inline constexpr std::size_t MostLinked = 12;     ///< linked records that a look lists

/// Answers @p ask by @p index, on several threads where that pays.
[[nodiscard]] SearchAnswer answer(const search::SearchIndex &index, const SearchAsk &ask);

/// Every hit of @p ask, which groups are opened makes no difference.
[[nodiscard]] SearchList listing(const search::SearchIndex &index, const SearchAsk &ask);

/// How many hits @p ask has, as answer() counts them: those of the chosen kinds.
[[nodiscard]] SearchTally tally(const search::SearchIndex &index, const SearchAsk &ask);

/// The texts of @p record in which words of @p ask stand, and what is linked with it among the hits within the bounds of @p ask, whatever is chosen;
/// nothing where it is no longer there.
[[nodiscard]] std::optional<SearchLook> look(const search::SearchIndex &index, const Id &stream, const Id &record, const SearchAsk &ask);

} // namespace redoubt::console
