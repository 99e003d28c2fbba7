// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"

#include <functional>
#include <map>
#include <string>

namespace redoubt::demo {

/// What the demo's roster came to.
struct RosterOutcome
{
    int months = 0; ///< published
    int swaps = 0;
};

/// By @p planner, who is signed in, and others, who are not yet: the roster of the demo's duty room: ten leaders and forty officers, of whom only the
/// demo's accounts sign in. The month before and the present one are published, and the next one from the 24th on; one officer is away, a guarantee
/// period runs, and two swaps were asked for. By it, 带班领导A, 值班员01 and 值班员02 stand on the duty day of @p shiftStart. Where the year's
/// holidays are not published, all days are alike.
[[nodiscard]] Result<RosterOutcome> playRoster(DemoActor &planner, const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &accounts,
                                               const Id &office, Instant now, Instant shiftStart);

} // namespace redoubt::demo
