// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"

#include <functional>
#include <map>
#include <string>

namespace redoubt::demo {

/// What the demo's zero reports came to.
struct ReportOutcome
{
    int units = 0;
    int reports = 0;
};

/// Asks the units below the home unit for zero reports and reports for them: fourteen days, and the time that was due some 25 minutes before @p now,
/// with some missing, some late, two suspicious and three with something there. Nothing lies in the future; every report is a signed change of its
/// liaison, which the server took when the demo was made. @p units: ids by name. Fails where anyone is refused.
[[nodiscard]] Result<ReportOutcome> playReports(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &units, Instant now,
                                                const std::function<void(std::string_view)> &say);

} // namespace redoubt::demo
