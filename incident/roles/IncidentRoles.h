// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <set>

/// The incident trade's table of roles (DESIGN §10): who is who, whose registers each reaches, and who writes which of the trade's kinds.
///
/// | held in a unit | register |
/// |---|---|
/// | Drafter | the unit's, as Drafter |
/// | Approver | the unit's, as Approver |
/// | who stands duty there, its liaison | the unit's, as they are: they draft |
/// | who leads duty there | the unit's, as they are: they draft and approve |
/// | Commander | of the unit and, while one is looked at, of all below |
/// | Auditor | the unit's, as Auditor |
namespace redoubt::incident {

namespace registerRoles {
inline constexpr Role Drafter = Role::IncidentDrafter;   ///< 起草人
inline constexpr Role Approver = Role::IncidentApprover; ///< 签发人
inline constexpr Role OnDuty = Role::DutyOfficer;        ///< whoever is on duty begins an incident, and knows it first
inline constexpr Role LeadsDuty = Role::DutyLeader;
inline constexpr Role Liaison = Role::Liaison;
inline constexpr Role Commander = Role::Commander;
inline constexpr Role Auditor = Role::Auditor;
} // namespace registerRoles

/// Who writes a kind, for KindDeclaration::writers.
namespace registerWriters {
/// What is known of an incident, its measures, and that something was sent.
[[nodiscard]] std::set<Role> ofIncidents();
/// What somebody answers for with their name: another level than the guide's, and what leaves the unit.
[[nodiscard]] std::set<Role> ofApprovals();
} // namespace registerWriters

/// Who reads beyond what is told stream by stream (feed::isTold).
namespace registerReaders {
/// The registers of all units below, each while one is looked at.
[[nodiscard]] std::set<Role> ofRegistersBelow();
} // namespace registerReaders

/// Declares which streams each role reaches: the table above.
void declareIncidentRoles(feed::KindRegistry &registry);

} // namespace redoubt::incident
