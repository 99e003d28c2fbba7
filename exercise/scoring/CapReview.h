// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/scoring/RulePack.h"
#include "exercise/scoring/ScoreLedger.h"

#include <vector>

namespace redoubt::exercise {

/// An award that went over a cap because its judge had not seen another that used the cap first.
struct CapExcess
{
    enum class Which { Class, TeamOnUnit };
    Id entry;
    Which which = Which::Class;
    std::string scoringClass; ///< of a class's cap
    Points cap;
    Points used; ///< with this award
    bool operator==(const CapExcess &) const = default;
};

/// Goes through the awards that count in ledger order and names those that exceed a cap of @p rules. Two judges who award
/// offline each stay under the cap as they see it; together they may not. Nothing is taken back by itself: a judge reverses.
/// One pass and a sort of the ledger's entries.
[[nodiscard]] std::vector<CapExcess> reviewCaps(const ScoreLedger &ledger, const FixedRules &rules);

} // namespace redoubt::exercise
