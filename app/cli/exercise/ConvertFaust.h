// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `convert faust FILE`: a ctf-gameserver fixture to the game log, on standard output.
void addConvertFaust(CLI::App &convert, ExitCode &exitCode);

} // namespace redoubt::cli
