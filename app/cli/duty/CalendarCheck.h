// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `redoubt-cli calendar check YEAR`: what is known of a year's days.
void addCalendar(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
