// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/commands/Context.h"

/// Each adds its part of the command line to @p app; the context outlives it.
namespace redoubt::app {

void addInit(CLI::App &app, CommandContext &context);
void addServe(CLI::App &app, CommandContext &context);
void addAccount(CLI::App &app, CommandContext &context);
void addUnit(CLI::App &app, CommandContext &context);
/// Below "unit".
void addOpenDuty(CLI::App &unit, CommandContext &context);
void addGrant(CLI::App &app, CommandContext &context);
void addEnrol(CLI::App &app, CommandContext &context);
void addBackup(CLI::App &app, CommandContext &context);
void addCertificate(CLI::App &app, CommandContext &context);
void addUsage(CLI::App &app, CommandContext &context);
void addSettings(CLI::App &app, CommandContext &context);

} // namespace redoubt::app
