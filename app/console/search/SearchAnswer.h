// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/SearchIndex.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::console {

/// When something was written, by the wall clock of who asks.
enum class SearchTime { Today, Week, Year, Before };
inline constexpr std::size_t SearchTimes = 4;

/// What is asked of the index. Values only.
struct SearchAsk
{
    std::string typed;
    std::optional<std::string> group;             ///< kinds() of that group alone
    std::optional<SearchTime> time;               ///< written then alone
    std::optional<bool> asWritten;                ///< spelled as it was typed, or not, alone
    std::set<std::string> opened;                 ///< groups of which more than the first are listed
    std::array<Instant, SearchTimes - 1> since;   ///< where today, the week before it and the year begin
    std::vector<std::vector<std::string>> groups; ///< kinds that stand together, in the order in which they are listed; the first names the group

    bool operator==(const SearchAsk &) const = default;
};

/// A text with the places of the words in it.
struct MarkedText
{
    std::string field;
    std::string text; ///< may be cut at either end, which is seen by "…"
    std::vector<search::SearchPassage> marks;

    bool operator==(const MarkedText &) const = default;
};

struct FoundRecord
{
    Id stream;
    Id record;
    std::string kind;
    Instant at;
    Id author;
    bool asWritten = true;
    MarkedText name;
    MarkedText sentence; ///< the first other text with a word in it; empty where there is none

    bool operator==(const FoundRecord &) const = default;
};

struct FoundGroup
{
    std::string kind; ///< that names it
    std::size_t count = 0;
    std::vector<FoundRecord> listed;

    bool operator==(const FoundGroup &) const = default;
};

struct SearchAnswer
{
    SearchAsk ask;
    search::SearchQuery query;
    std::vector<FoundGroup> groups;                ///< those with hits, whatever group is chosen
    std::size_t found = 0;                         ///< all their counts together
    std::array<std::size_t, SearchTimes> byTime{}; ///< of the chosen group, whatever time is chosen
    std::size_t asWritten = 0;                     ///< of the chosen group, whatever spelling is chosen
    std::size_t otherwise = 0;
    std::vector<std::pair<std::string, std::size_t>> alone; ///< where nothing was found: hits of each word by itself
    std::size_t searched = 0;                               ///< records that were looked at
    std::int64_t microseconds = 0;

    bool operator==(const SearchAnswer &) const = default;
};

/// All of one record in which a word stands.
struct SearchLook
{
    Id stream;
    Id record;
    std::vector<MarkedText> passages; ///< one a text, the name first
    bool operator==(const SearchLook &) const = default;
};

} // namespace redoubt::console
