// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace redoubt::demo {

/// What the demo's bulletins came to.
struct BulletinOutcome
{
    int bulletins = 0;
    int answers = 0;
};

/// The leader of the home unit issues bulletins, the units acknowledge and give feedback, the officer reminds who keeps silent. Four run, one of them
/// overdue, the others are finished; every number, time and answer is made up, and every one of them is a signed change that the server took when the
/// demo was made. @p units: ids by name. Nothing that was done lies in the future. Fails where anyone is refused.
[[nodiscard]] Result<BulletinOutcome> playBulletins(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &units, Instant now,
                                                    const std::function<void(std::string_view)> &say);

} // namespace redoubt::demo
