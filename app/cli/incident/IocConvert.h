// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `ioc convert`: indicators from one format to another, with a ledger of what was lost.
void addIoc(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
