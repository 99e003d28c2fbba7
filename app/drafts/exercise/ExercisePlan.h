// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/kinds/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::drafts {

struct TeamPlan
{
    exercise::TeamSide side = exercise::TeamSide::Red;
    std::string code;
    std::string name;
    std::optional<Id> unit; ///< whom a blue team defends
    bool noOp = false;
    std::int64_t colour = 0;
};

struct MemberPlan
{
    Id account;
    std::string name;
    Role role = Role::Judge;
    std::optional<std::string> teamCode; ///< for RedMember and BlueMember
    std::string unitName = {};           ///< of their unit, for their team to read; may be empty
};

/// A whole exercise before its first save.
struct ExercisePlan
{
    Id unit;
    std::string unitName; ///< for the teams to read; may be empty
    std::string name;
    std::string summary;
    bool anonymousJudges = false; ///< the teams are not to learn who rules
    std::string packText;         ///< of a rule pack that loadRulePack reads
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::vector<exercise::Phase> phases;
    std::vector<TeamPlan> teams;
    std::vector<exercise::Target> targets;
    std::vector<MemberPlan> members;
};

} // namespace redoubt::drafts
