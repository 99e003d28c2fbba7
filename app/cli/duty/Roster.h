// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `redoubt-cli roster …`: what rosters come to, without a server.
void addRoster(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
