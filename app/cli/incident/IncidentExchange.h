// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitCode.h"

#include <CLI/App.hpp>

namespace redoubt::cli {

/// `incident export | verify | redact | import`: an incident as one signed file (docs/manual/exchange.md).
void addIncident(CLI::App &app, ExitCode &exitCode);

/// Each of its commands, of @p incident.
void addIncidentExport(CLI::App &incident, ExitCode &exitCode);
void addIncidentVerify(CLI::App &incident, ExitCode &exitCode);
void addIncidentRedact(CLI::App &incident, ExitCode &exitCode);
void addIncidentImport(CLI::App &incident, ExitCode &exitCode);

} // namespace redoubt::cli
