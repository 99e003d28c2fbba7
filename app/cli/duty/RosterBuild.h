// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `build`: whom the days of a plan belong to.
void addRosterBuild(CLI::App &roster, ExitCode &exitCode);

} // namespace redoubt::cli
