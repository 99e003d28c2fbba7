// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `export ledger`: the white cell's stream of an exercise as a file that `verify` checks anywhere.
void addExportLedger(CLI::App &exporting, ExitCode &exitCode);

} // namespace redoubt::cli
