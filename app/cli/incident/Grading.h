// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `redoubt-cli grade`: how grave an incident is by a guide, and why; by the code that grades on the console and on the server.
void addGrade(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
