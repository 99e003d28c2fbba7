// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/due/DueList.h"
#include "duty/due/Escalating.h"

namespace redoubt::duty {

/// What waits in a duty office for @p eye at @p now. For who stands duty there: the clock that runs of each open matter, the relief, what they are to
/// read back of a handover that was signed. For everybody who was told of something: to take note of it while it still stands. `next` counts the
/// steps of escalation too.
[[nodiscard]] DueList officeDue(const OfficeBoard &office, const EscalationBoard &told, const OfficeEye &eye, Instant now);

} // namespace redoubt::duty
