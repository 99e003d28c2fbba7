// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <set>

/// The duty trade's table of roles (DESIGN §10): who is who, whose streams each reaches, and who writes which of the trade's kinds.
///
/// | held in a unit | duty office | broadcast | channel |
/// |---|---|---|---|
/// | Planner | the unit's, as Planner | | |
/// | Officer | the unit's, as Officer | | the unit's, as Officer; of each unit directly below, as Superior |
/// | Leader | the unit's, as Leader | the unit's, as Leader | the unit's, as Leader; of each unit directly below, as Superior |
/// | Liaison | | | the unit's, as Liaison |
/// | ContentKeeper | | the unit's, as ContentKeeper | |
/// | Commander | of the unit and, while one is looked at, of all below | | of each unit directly below, as Commander |
/// | Auditor | the unit's, as Auditor | | |
/// | whatever role but a team's | | the unit's and those of all above, as Member | |
namespace redoubt::duty {

namespace roles {
inline constexpr Role Planner = Role::DutyPlanner; ///< 排班员
inline constexpr Role Officer = Role::DutyOfficer; ///< 值班员
inline constexpr Role Leader = Role::DutyLeader;   ///< 带班领导
inline constexpr Role Liaison = Role::Liaison;     ///< 安全联络员
inline constexpr Role ContentKeeper = Role::ContentKeeper;
inline constexpr Role Superior = Role::Superior; ///< on a channel: who is on duty in the unit above
inline constexpr Role Commander = Role::Commander;
inline constexpr Role Auditor = Role::Auditor;
} // namespace roles

/// Who writes a kind, for KindDeclaration::writers.
namespace writers {
/// Posts, members, rotations, rosters: in the duty office.
[[nodiscard]] std::set<Role> ofRosters();
/// Shifts, checklist results, log, handovers, open matters: in the duty office.
[[nodiscard]] std::set<Role> ofShifts();
/// What a leader orders in the duty office: that no duty passes, and that it does again.
[[nodiscard]] std::set<Role> ofOrders();
/// What either may say in the duty office, e.g. consent to a swap.
[[nodiscard]] std::set<Role> ofOffice();
/// Whether a swap is agreed to, by who answers for the roster: in the duty office.
[[nodiscard]] std::set<Role> ofApprovals();
/// That somebody who was told takes note, a commander too: in the duty office.
[[nodiscard]] std::set<Role> ofTaking();
/// Groups of units, guarantee periods, templates, data packs: in the broadcast.
[[nodiscard]] std::set<Role> ofBroadcast();
/// What goes out to all below under somebody's name: bulletins and their ends, in the broadcast.
[[nodiscard]] std::set<Role> ofIssuing();
/// What the unit says to its superior: acknowledgements, zero reports, its liaisons' telephones. In the channel.
[[nodiscard]] std::set<Role> upward();
/// What the superior says to the unit: reminders, notices. In the channel.
[[nodiscard]] std::set<Role> downward();
} // namespace writers

/// Who reads beyond what is told stream by stream (feed::isTold).
namespace readers {
/// The duty offices of all units below, each while one is looked at.
[[nodiscard]] std::set<Role> ofOfficesBelow();
} // namespace readers

/// Declares which streams each role reaches: the table above.
void declareDutyRoles(feed::KindRegistry &registry);

} // namespace redoubt::duty
