// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::duty {

/// The kinds of Shift.h.
void declareShiftKinds(feed::KindRegistry &registry);
/// The kinds of Handover.h.
void declareHandoverKinds(feed::KindRegistry &registry);
/// The kinds of HandoverOrder.h and HandoverWords.h.
void declareHandoverWordKinds(feed::KindRegistry &registry);
/// The kinds of RosterRecords.h.
void declareRosterKinds(feed::KindRegistry &registry);

/// What validators flag: taken all the same, for nothing that was written on duty is lost.
namespace marks {
inline constexpr const char *AfterShift = "after_shift";               ///< written into a shift that was over
inline constexpr const char *NotHandedOver = "not_handed_over";        ///< a shift that began while another was stood
inline constexpr const char *CriticalMissing = "critical_missing";     ///< a sheet without a critical matter that is open, or with another answer
inline constexpr const char *HandedOverInHold = "handed_over_in_hold"; ///< duty passed while a hold stood, without a leader's word for it
inline constexpr const char *NoDutyRole = "no_duty_role";              ///< signed by somebody who holds no role in the unit's duty
inline constexpr const char *NotSeen = "not_seen";                     ///< a plan or a month made without having seen another of that version
} // namespace marks

} // namespace redoubt::duty
