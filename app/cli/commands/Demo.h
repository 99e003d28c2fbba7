// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `demo`: a server with a made-up drill on it, in a folder of its own.
void addDemo(CLI::App &app, ExitCode &exitCode);

} // namespace redoubt::cli
