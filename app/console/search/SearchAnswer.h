// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "core/search/SearchIndex.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace redoubt::console {

/// When something was written, by the wall clock of who asks.
enum class SearchTime { Today, Week, Year, Before };
inline constexpr std::size_t SearchTimes = 4;
BOOST_DESCRIBE_ENUM(SearchTime, Today, Week, Year, Before)

/// A part of what is here in which alone one looks: streams, or what belongs to a unit.
struct SearchBounds
{
    std::set<Id> streams;
    std::optional<Id> unit;
    bool operator==(const SearchBounds &) const = default;
};

/// What somebody chose beside the words; each narrows what is found.
struct SearchChoice
{
    std::optional<std::string> group; ///< kinds() of that group alone
    std::optional<Id> unit;           ///< of that unit alone; the nil id: of none that is known here
    std::optional<SearchTime> time;   ///< written then alone
    std::optional<bool> drill;        ///< of exercises alone, or nothing of them
    std::optional<bool> asWritten;    ///< spelled as it was typed, or not, alone

    bool operator==(const SearchChoice &) const = default;
};

/// What is asked of the index. Values only.
struct SearchAsk
{
    std::string typed;
    SearchChoice choice;
    std::optional<SearchBounds> bounds;               ///< none: everything that is here
    std::set<std::string> opened;                     ///< groups of which more than the first are listed
    std::array<Instant, SearchTimes - 1> since{};     ///< where today, the week before it and the year begin
    std::vector<std::vector<std::string>> groups;     ///< kinds that stand together, in the order in which they are listed; the first names the group
    std::shared_ptr<const std::map<Id, Id>> owners{}; ///< the unit of each stream; null: nobody knows

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
    std::optional<Id> unit;
    bool drill = false;

    bool operator==(const FoundRecord &) const = default;
};

struct FoundGroup
{
    std::string kind; ///< that names it
    std::size_t count = 0;
    std::vector<FoundRecord> listed;

    bool operator==(const FoundGroup &) const = default;
};

/// Of each choice how many there are of each sort, whatever is chosen of that sort and as everything else is chosen: each adds up.
struct SearchShares
{
    std::map<std::optional<Id>, std::size_t> byUnit; ///< none: of no unit that is known here
    std::array<std::size_t, SearchTimes> byTime{};
    std::size_t real = 0;
    std::size_t drill = 0;
    std::size_t asWritten = 0;
    std::size_t otherwise = 0;

    bool operator==(const SearchShares &) const = default;
};

struct SearchAnswer
{
    SearchAsk ask;
    search::SearchQuery query;
    std::vector<FoundGroup> groups; ///< those with hits, whatever group is chosen
    std::size_t found = 0;          ///< all their counts together
    SearchShares shares;
    std::vector<std::pair<std::string, std::size_t>> alone; ///< where nothing was found: hits of each word by itself
    std::size_t elsewhere = 0;                              ///< where nothing was found: hits without any choice and in no bounds
    std::size_t searched = 0;                               ///< records that were looked at: those within the bounds
    std::int64_t microseconds = 0;

    bool operator==(const SearchAnswer &) const = default;
};

/// All hits of a question, in the order in which the page lists them.
struct SearchList
{
    SearchAsk ask;
    std::vector<FoundGroup> groups; ///< of the chosen kinds; every hit is listed
    std::size_t found = 0;
    std::size_t searched = 0;
    std::set<Id> authors; ///< of the hits
    std::set<Id> units;

    bool operator==(const SearchList &) const = default;
};

/// How many hits a question has, and which.
struct SearchTally
{
    std::size_t found = 0;
    std::vector<std::uint64_t> marks; ///< one for each, sorted: the end of its record's id

    bool operator==(const SearchTally &) const = default;
};

/// All of one record in which a word stands, and records that it names, or that name it, in which all words stand, too.
struct SearchLook
{
    Id stream;
    Id record;
    std::vector<MarkedText> passages; ///< one a text, the name first
    std::vector<FoundRecord> linked;  ///< at most MostLinked
    std::size_t linkedCount = 0;
    bool operator==(const SearchLook &) const = default;
};

} // namespace redoubt::console
