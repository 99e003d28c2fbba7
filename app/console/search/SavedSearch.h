// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/search/SearchAnswer.h"
#include "core/Result.h"
#include "core/json/Described.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::console {

inline constexpr std::size_t MostSavedSearches = 40; ///< of an account on one console
inline constexpr std::size_t MostRecentSearches = 8;
inline constexpr std::size_t MostSeenHits = 1000;   ///< that are remembered of one search; of more it is not said what is new
inline constexpr std::size_t MostSavedWords = 1000; ///< bytes of what is looked for
inline constexpr std::size_t MostSavedName = 60;    ///< characters of its name

/// A question that somebody keeps. No hit of it is kept, only which ones were seen.
struct SavedSearch
{
    std::string name; ///< as text::checkShownName has it, MostSavedName characters; of each account each once
    std::string typed;
    std::optional<std::string> scope;     ///< SearchScope::id; none: everything that may be seen
    std::optional<std::string> scopeName; ///< as it was called then: to say which is gone
    std::optional<std::string> group;
    std::optional<Id> unit;
    std::optional<SearchTime> time;
    std::optional<bool> drill;
    std::optional<bool> asWritten;
    std::optional<std::string>
        seen; ///< SearchTally::marks of the hits that were there when it was opened last, 8 bytes each, base64url; none: unknown
    UnknownMembers unknown;

    [[nodiscard]] SearchChoice choice() const { return {group, unit, time, drill, asWritten}; }
    bool operator==(const SavedSearch &) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedSearch, (), (name, typed, scope, scopeName, group, unit, time, drill, asWritten, seen, unknown))

/// All of them, in the order in which they were kept.
struct SavedSearches
{
    std::vector<SavedSearch> searches;
    UnknownMembers unknown;
    bool operator==(const SavedSearches &) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedSearches, (), (searches, unknown))

/// Adds @p search behind the others. Fails, and changes nothing, with InvalidArgument (a name that cannot be shown, nothing that is looked for),
/// AlreadyExists (the name is taken) or TooLarge (too many, too long).
[[nodiscard]] Result<void> keepSearch(SavedSearches &all, SavedSearch search);
/// Fails as keepSearch() does, or with NotFound.
[[nodiscard]] Result<void> renameSearch(SavedSearches &all, const std::string &name, const std::string &to);
/// What was removed and where it stood, so that it can be put back; none: there is no such search.
struct RemovedSearch
{
    std::size_t place = 0;
    SavedSearch search;
};
[[nodiscard]] std::optional<RemovedSearch> removeSearch(SavedSearches &all, const std::string &name);
/// Puts it back at its place, or at the end. Fails as keepSearch() does.
[[nodiscard]] Result<void> putBack(SavedSearches &all, const RemovedSearch &removed);

/// Of @p tally those that @p search had not when it was opened last; none: nobody knows.
[[nodiscard]] std::optional<std::size_t> newHits(const SavedSearch &search, const SearchTally &tally);
/// Everything that @p tally counts has been seen.
void seeAll(SavedSearch &search, const SearchTally &tally);

} // namespace redoubt::console
