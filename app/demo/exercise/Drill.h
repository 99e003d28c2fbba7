// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"
#include "app/demo/exercise/DemoPlan.h"

#include <functional>
#include <map>
#include <string>

namespace redoubt::demo {

/// What a drill came to.
struct DrillOutcome
{
    Id exercise;
    int claims = 0;
    int rulings = 0;
    int waiting = 0;
    int conflicts = 0;
};

/// Plays the demo script through the server: the coordinator plans, the teams claim with evidence, the judges rule, the chief
/// judge takes an award back and publishes the boards, and the two coordinators change one target without seeing each other.
/// Everyone writes as who they are. Points come from the rule pack by drafts::rulingDrafts.
/// Fails where anyone is refused.
[[nodiscard]] Result<DrillOutcome> playDrill(const SignInAs &signInAs, const CastIds &ids, const DrillCalendar &calendar,
                                             const std::function<void(std::string_view)> &say);

} // namespace redoubt::demo
