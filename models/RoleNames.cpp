// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RoleNames.h"

#include <QCoreApplication>
#include <QStringList>

namespace redoubt::models {

namespace {
/// Gives the words their place in the translations.
struct RoleNames
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::models::RoleNames)
};
} // namespace

QString roleName(redoubt::Role role)
{
    switch (role) {
    case redoubt::Role::Administrator: return RoleNames::tr("Administrator");
    case redoubt::Role::Coordinator: return RoleNames::tr("Coordinator");
    case redoubt::Role::ChiefJudge: return RoleNames::tr("Chief judge");
    case redoubt::Role::Judge: return RoleNames::tr("Judge");
    case redoubt::Role::Commander: return RoleNames::tr("Commander");
    case redoubt::Role::RedMember: return RoleNames::tr("Red member");
    case redoubt::Role::BlueMember: return RoleNames::tr("Blue member");
    case redoubt::Role::Member: return RoleNames::tr("Member");
    case redoubt::Role::DutyPlanner: return RoleNames::tr("Duty planner");
    case redoubt::Role::DutyOfficer: return RoleNames::tr("Duty officer");
    case redoubt::Role::DutyLeader: return RoleNames::tr("Duty leader");
    case redoubt::Role::Liaison: return RoleNames::tr("Security liaison");
    case redoubt::Role::ContentKeeper: return RoleNames::tr("Content keeper");
    case redoubt::Role::IncidentDrafter: return RoleNames::tr("Incident drafter");
    case redoubt::Role::IncidentApprover: return RoleNames::tr("Incident approver");
    case redoubt::Role::Superior: return RoleNames::tr("Superior");
    case redoubt::Role::Auditor: return RoleNames::tr("Auditor");
    }
    return RoleNames::tr("From a newer version");
}

QString roleNames(const std::set<redoubt::Role> &roles)
{
    QStringList names;
    for (const auto role : roles)
        names << roleName(role);
    return names.join(QStringLiteral(" · "));
}

} // namespace redoubt::models
