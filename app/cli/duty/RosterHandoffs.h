// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `handoffs`: when a rotation is handed over.
void addRosterHandoffs(CLI::App &roster, ExitCode &exitCode);

} // namespace redoubt::cli
