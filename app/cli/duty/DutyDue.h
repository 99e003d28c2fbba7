// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `duty due LEDGER`: what waits in a duty office at an instant, what was missed and who is told next, by the code of the console's badges and
/// notices.
void addDuty(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
