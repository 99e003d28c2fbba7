// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roles/DutyRoles.h"

namespace redoubt::duty {

namespace writers {
std::set<Role> ofRosters() { return {roles::Planner}; }
std::set<Role> ofShifts() { return {roles::Officer, roles::Leader}; }
std::set<Role> ofOrders() { return {roles::Leader}; }
std::set<Role> ofOffice() { return {roles::Planner, roles::Officer, roles::Leader}; }
std::set<Role> ofApprovals() { return {roles::Planner, roles::Leader}; }
std::set<Role> ofTaking() { return {roles::Officer, roles::Leader, roles::Commander}; }
std::set<Role> ofBroadcast() { return {roles::Leader, roles::ContentKeeper}; }
std::set<Role> ofIssuing() { return {roles::Leader}; }
std::set<Role> upward() { return {roles::Officer, roles::Leader, roles::Liaison}; }
std::set<Role> downward() { return {roles::Superior}; }
} // namespace writers

namespace readers {
std::set<Role> ofOfficesBelow() { return {roles::Commander}; }
} // namespace readers

void declareDutyRoles(feed::KindRegistry &registry)
{
    using feed::Reach;
    const auto asHeld = [&](StreamPurpose purpose, Role role, Reach reach = Reach::OwnUnit) {
        registry.declare(feed::UnitGrantRule{purpose, role, reach, role});
    };

    for (const auto role : {roles::Planner, roles::Officer, roles::Leader, roles::Commander, roles::Auditor})
        asHeld(StreamPurpose::DutyOffice, role);
    for (const auto role : readers::ofOfficesBelow())
        asHeld(StreamPurpose::DutyOffice, role, Reach::UnitAndBelow);

    for (const auto role : {roles::Leader, roles::ContentKeeper})
        asHeld(StreamPurpose::UnitBroadcast, role);
    registry.declare(feed::UnitGrantRule{StreamPurpose::UnitBroadcast, std::nullopt, Reach::UnitAndAbove, Role::Member});

    for (const auto role : {roles::Officer, roles::Leader, roles::Liaison})
        asHeld(StreamPurpose::UnitChannel, role);
    for (const auto role : {roles::Officer, roles::Leader})
        registry.declare(feed::UnitGrantRule{StreamPurpose::UnitChannel, role, Reach::DirectlyBelow, roles::Superior});
    asHeld(StreamPurpose::UnitChannel, roles::Commander, Reach::DirectlyBelow);
}

} // namespace redoubt::duty
