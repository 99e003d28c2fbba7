// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `quality`: coverage, balance and gaps of shifts.
void addRosterQuality(CLI::App &roster, ExitCode &exitCode);

} // namespace redoubt::cli
