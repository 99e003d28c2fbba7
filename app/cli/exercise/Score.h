// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `score`: the result of a game log by a formula pack, as CSV or JSON on standard output.
void addScore(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
