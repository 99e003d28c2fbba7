// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/search/SearchAnswer.h"
#include "documents/model/Paper.h"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace redoubt::console {

/// Columns of a sheet of what was found.
enum class SearchColumn { Number, Kind, Name, Passage, Unit, Written, Author, Remark, Record };
inline constexpr std::size_t SearchColumns = 9;

/// The words around what was found, UTF-8, in the language of who asked: what hits are made of is theirs, what is said of them stands here.
struct SearchSheetWords
{
    std::string title;
    std::string language = "zh";
    Instant at;                                             ///< when it was asked
    std::vector<std::pair<std::string, std::string>> facts; ///< the question, what it was narrowed to, how much was found, what was not searched
    std::array<std::string, SearchColumns> heads;
    std::map<std::string, std::string> kinds; ///< by the name of the group
    std::map<Id, std::string> units;
    std::map<Id, std::string> people;
    std::string drill;     ///< of what is played
    std::string otherwise; ///< of what is spelled otherwise
    std::string comma;     ///< between two remarks
};

/// Every hit of @p list in its order, one a row; times are local. A break in a text is a blank.
[[nodiscard]] documents::Paper searchPaper(const SearchSheetWords &words, const SearchList &list);
/// The same as CSV (RFC 4180, UTF-8 behind a mark), rows ended by CR LF and all of nine cells: a row a fact, an empty one, the heads, a row a hit.
/// No cell is calculated by a spreadsheet (app::csvText).
[[nodiscard]] std::string searchCsv(const SearchSheetWords &words, const SearchList &list);

} // namespace redoubt::console
