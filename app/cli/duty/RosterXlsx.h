// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `xlsx`: what a roster says that an office sent as a workbook or as CSV.
void addRosterXlsx(CLI::App &roster, ExitCode &exitCode);

} // namespace redoubt::cli
