// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/roles/IncidentRoles.h"

namespace redoubt::incident {

namespace writers {
std::set<Role> ofIncidents() { return {roles::Drafter, roles::Approver, roles::OnDuty, roles::LeadsDuty, roles::Liaison}; }
std::set<Role> ofApprovals() { return {roles::Approver, roles::LeadsDuty}; }
} // namespace writers

namespace readers {
std::set<Role> ofRegistersBelow() { return {roles::Commander}; }
} // namespace readers

void declareIncidentRoles(feed::KindRegistry &registry)
{
    using feed::Reach;
    const auto asHeld = [&](Role role, Reach reach) { registry.declare(feed::UnitGrantRule{StreamPurpose::IncidentRegister, role, reach, role}); };
    for (const auto role : {roles::Drafter, roles::Approver, roles::OnDuty, roles::LeadsDuty, roles::Liaison, roles::Commander, roles::Auditor})
        asHeld(role, Reach::OwnUnit);
    for (const auto role : readers::ofRegistersBelow())
        asHeld(role, Reach::UnitAndBelow);
}

} // namespace redoubt::incident
