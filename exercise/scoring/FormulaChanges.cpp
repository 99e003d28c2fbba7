// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/FormulaChanges.h"

#include <array>

namespace redoubt::exercise {

namespace {

using Part = double AttackDefenceScore::*;

struct Component
{
    ScoreComponent name;
    Part part;
};
constexpr std::array<Component, 3> components{{{ScoreComponent::Attack, &AttackDefenceScore::attack},
                                               {ScoreComponent::Defence, &AttackDefenceScore::defence},
                                               {ScoreComponent::Sla, &AttackDefenceScore::sla}}};

} // namespace

Result<std::vector<FormulaChange>> formulaChanges(const AttackDefenceTable &before, const AttackDefenceTable &after)
{
    const bool fromNothing = before.teams.empty() && before.services.empty();
    if (!fromNothing && (before.teams != after.teams || before.services != after.services))
        return fail(ErrorCode::InvalidArgument, "the tables are not of one game");
    std::vector<FormulaChange> changes;
    for (std::size_t team = 0; team < after.teams.size(); ++team) {
        for (std::size_t service = 0; service < after.services.size(); ++service) {
            for (const Component &component : components) {
                REDOUBT_ASSIGN(const Points now, Points::fromDouble(after.cell(team, service).*component.part));
                Points then;
                if (!fromNothing) {
                    REDOUBT_ASSIGN(then, Points::fromDouble(before.cell(team, service).*component.part));
                }
                if (now != then)
                    changes.push_back({after.teams[team].id, after.services[service].id, component.name, now - then});
            }
        }
    }
    return changes;
}

} // namespace redoubt::exercise
