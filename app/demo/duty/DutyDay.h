// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"

#include <functional>
#include <map>
#include <string>

namespace redoubt::demo {

/// What the demo's duty room came to.
struct DutyOutcome
{
    Id office;
    int checks = 0;
    int lines = 0;
    int matters = 0;
};

/// Stands a shift in the home unit's office through the server, up to @p now: its planner makes the checklist, its officers check, write the log and
/// open matters. Nothing lies in the future. @p accounts: by sign-in name. Fails where anyone is refused.
[[nodiscard]] Result<DutyOutcome> playDuty(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &accounts, Instant now,
                                           const std::function<void(std::string_view)> &say);

} // namespace redoubt::demo
