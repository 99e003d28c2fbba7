// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roles/Role.h"

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

namespace redoubt {

bool may(Role role, Permission permission)
{
    switch (permission) {
    case Permission::AdministerDirectory: return role == Role::Administrator;
    case Permission::PlanExercise:
    case Permission::RunExercise: return role == Role::Coordinator;
    case Permission::SubmitClaim: return role == Role::RedMember || role == Role::BlueMember;
    case Permission::JudgeClaim:
    case Permission::ReverseScore: return role == Role::Judge || role == Role::ChiefJudge || role == Role::Coordinator;
    case Permission::PublishBoard: return role == Role::ChiefJudge || role == Role::Coordinator;
    case Permission::AdmitQuarantined:
        return role == Role::ChiefJudge || role == Role::Coordinator || role == Role::DutyLeader || role == Role::IncidentApprover;
    }
    return false;
}

bool mayVerifyLedger(Role role)
{
    return may(role, Permission::JudgeClaim) || role == Role::Commander || role == Role::DutyPlanner || role == Role::DutyOfficer
        || role == Role::DutyLeader || role == Role::IncidentDrafter || role == Role::IncidentApprover || role == Role::Auditor;
}

std::vector<Permission> permissionsOf(Role role)
{
    std::vector<Permission> result;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Permission>>([&](auto d) {
        if (may(role, d.value))
            result.push_back(d.value);
    });
    return result;
}

} // namespace redoubt
