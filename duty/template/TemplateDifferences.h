// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Template.h"

#include <string>
#include <vector>

/// What two versions of a template have in common and what not, row by row.
namespace redoubt::duty {

/// What a row says, part by part.
enum class RowPart { Section, Name, Type, Unit, Range, Choices, Expected, Required, Evidence, Rounds, Every, LogSort, Text, Who, Minutes };

/// A part of a row as text; types, sorts and truths by their names on the wire ("number", "phone", "true"), which a page puts into words.
struct RowWord
{
    RowPart part = RowPart::Text;
    std::string before;
    std::string after;
    bool operator==(const RowWord &) const = default;
};

enum class RowChange { Same, Added, Removed, Changed, Moved };

struct RowDifference
{
    std::string key;
    std::string name; ///< of the row as it is called last
    RowChange change = RowChange::Same;
    std::vector<RowWord> words; ///< of Changed: what differs
    bool operator==(const RowDifference &) const = default;
};

/// The rows of @p after in their order, and those of @p before that it lacks where they stood. Rows are the same by their keys. Of rows that only
/// changed their order the fewest are said to have moved.
[[nodiscard]] std::vector<RowDifference> compareContents(const TemplateContent &before, const TemplateContent &after);

} // namespace redoubt::duty
