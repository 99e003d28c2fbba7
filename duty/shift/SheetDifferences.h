// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Handover.h"

#include <optional>
#include <string>
#include <vector>

/// What has come of one handover by the next: two sheets of an office, side by side.
namespace redoubt::duty {

enum class SheetChangeSort {
    New,   ///< on the later sheet alone
    Other, ///< on both, and not alike
    Same,  ///< on both alike: it goes on
    Gone,  ///< on the earlier sheet alone: whether it is in order again or closed, no sheet says
};

struct SheetRow
{
    SheetChangeSort sort = SheetChangeSort::New;
    Id matter; ///< nil: an item of the checklist
    std::string name;
    std::string before; ///< what was found, or the answer; empty where it was not on the sheet
    std::string after;
    std::optional<Instant> beforeBy; ///< of a matter: its limit
    std::optional<Instant> afterBy;
    std::string beforeWho; ///< of a matter: who follows it; empty: nobody by name
    std::string afterWho;
    bool critical = false; ///< of a matter, on the sheet that has it last
    bool operator==(const SheetRow &) const = default;
};

struct SheetDifferences
{
    std::vector<SheetRow> checks;  ///< items that need a word on either: in the order of the later sheet, then those that are gone
    std::vector<SheetRow> matters; ///< likewise
    bool operator==(const SheetDifferences &) const = default;
};

/// Holds @p later against @p earlier. Items are the same by key, matters by their record, and alike where title, question, answer, limit, tracker and
/// weight are; of an item with rounds the last round that needs a word
/// counts.
[[nodiscard]] SheetDifferences differencesOf(const HandoverSheet &earlier, const HandoverSheet &later);

/// How many rows of @p rows are of @p sort.
[[nodiscard]] std::int64_t countOf(const std::vector<SheetRow> &rows, SheetChangeSort sort);

} // namespace redoubt::duty
