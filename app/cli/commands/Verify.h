// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `verify`: checks an exported ledger without a server.
void addVerify(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
