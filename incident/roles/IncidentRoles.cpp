// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/roles/IncidentRoles.h"

namespace redoubt::incident {

namespace registerWriters {
std::set<Role> ofIncidents()
{
    return {registerRoles::Drafter, registerRoles::Approver, registerRoles::OnDuty, registerRoles::LeadsDuty, registerRoles::Liaison};
}
std::set<Role> ofApprovals() { return {registerRoles::Approver, registerRoles::LeadsDuty}; }
} // namespace registerWriters

namespace registerReaders {
std::set<Role> ofRegistersBelow() { return {registerRoles::Commander}; }
} // namespace registerReaders

void declareIncidentRoles(feed::KindRegistry &registry)
{
    using feed::Reach;
    const auto asHeld = [&](Role role, Reach reach) { registry.declare(feed::UnitGrantRule{StreamPurpose::IncidentRegister, role, reach, role}); };
    for (const auto role : {registerRoles::Drafter, registerRoles::Approver, registerRoles::OnDuty, registerRoles::LeadsDuty, registerRoles::Liaison,
                            registerRoles::Commander, registerRoles::Auditor})
        asHeld(role, Reach::OwnUnit);
    for (const auto role : registerReaders::ofRegistersBelow())
        asHeld(role, Reach::UnitAndBelow);
}

} // namespace redoubt::incident
