// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `handover verify`.
void addHandover(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
