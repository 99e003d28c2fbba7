// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Two texts of one part of a report beside each other: what went and what came.
namespace redoubt::incident {

/// Words that both texts have, or only one of them.
struct TextRun
{
    enum class Sort { Same, Removed, Added };
    Sort sort = Sort::Same;
    std::string text; ///< never empty
    bool operator==(const TextRun &) const = default;
};

/// How @p after differs from @p before, in the order of reading: the runs that are not Added make @p before, those that are not Removed make @p
/// after, no two of one sort stand beside each other, and what was replaced comes before what replaces it. Compared are fields in braces, words of
/// letters and digits outside Chinese, and every other character by itself. The shortest way from one to the other (E. W. Myers, An O(ND) Difference
/// Algorithm and Its Variations, 1986) as long as it takes at most MostTextChanges additions and removals; beyond, all between what they begin and
/// end with in common counts as replaced.
[[nodiscard]] std::vector<TextRun> textDifferences(std::string_view before, std::string_view after);

inline constexpr int MostTextChanges = 1500;

} // namespace redoubt::incident
