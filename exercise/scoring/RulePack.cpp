// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/RulePack.h"

namespace redoubt::exercise {

Result<FixedRules::Found> FixedRules::find(std::string_view clause) const
{
    for (const ScoringClass &scoringClass : classes) {
        for (const ScoringItem &item : scoringClass.items) {
            if (item.clause == clause)
                return Found{&scoringClass, &item};
        }
    }
    return fail(ErrorCode::NotFound, "the rule pack has no clause " + std::string(clause));
}

std::string_view RulePack::kind() const { return std::holds_alternative<FixedRules>(rules) ? "fixed" : "attack-defence/faust"; }

} // namespace redoubt::exercise
