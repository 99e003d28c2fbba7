// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

namespace CLI {
class App;
}

namespace redoubt::cli {

/// `ical`: a roster as a calendar (RFC 5545), and what a calendar says.
void addRosterIcal(CLI::App &roster, ExitCode &exitCode);

} // namespace redoubt::cli
