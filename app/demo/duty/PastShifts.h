// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"
#include "core/calendar/TimeZone.h"
#include "duty/board/OfficeBoard.h"

#include <functional>

namespace redoubt::demo {

/// Two officers who relieve one another, each at a console of their own, and how they stand.
struct Relief
{
    DemoActor *actor = nullptr;
    Id account;
    std::string name;
    std::vector<duty::DutyPerson> people; ///< of a shift of theirs; who signs among them
};

inline constexpr int pastShifts = 30; ///< a month behind the one that is stood; an even number

/// The shifts before the one that begins at @p start: stood, with their rounds by the clocks of @p zone, handed over, read back and signed by both,
/// few of them late, and few by @p leader on behalf of who had to leave. The last one hands over to @p today, who stand from then on. @p board is the
/// office's, with its checklist.
[[nodiscard]] Result<void> playPastShifts(duty::OfficeBoard &board, const Relief &today, const Relief &other, const Relief &leader, Instant start,
                                          const calendar::TimeZone &zone);

} // namespace redoubt::demo
