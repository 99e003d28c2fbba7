// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/Access.h"

namespace redoubt::models {

Access accessOf(std::optional<redoubt::Role> role)
{
    if (!role)
        return {};
    Access access;
    access.seesBoard = *role == redoubt::Role::Coordinator || *role == redoubt::Role::ChiefJudge || *role == redoubt::Role::Judge
        || *role == redoubt::Role::Commander;
    access.plans = may(*role, Permission::PlanExercise);
    access.runs = may(*role, Permission::RunExercise);
    access.judges = may(*role, Permission::JudgeClaim);
    access.reverses = may(*role, Permission::ReverseScore);
    access.publishes = may(*role, Permission::PublishBoard);
    access.submits = may(*role, Permission::SubmitClaim);
    return access;
}

} // namespace redoubt::models
