// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `redoubt-cli deadlines`: whom an incident must be reported to by when, what was late and by how much.
void addDeadlines(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
