// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commands/Commands.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::app {

void addSettings(CLI::App &app, CommandContext &context)
{
    auto *command = app.add_subcommand("settings", "Print every setting with its default and its environment variable, as a TOML file to start from");
    const auto check = std::make_shared<bool>(false);
    command->add_flag("--check", *check, "Only read the settings that hold now and say whether they are right");
    context.onRun(*command, [&context, check]() -> Result<void> {
        if (!*check) {
            std::cout << describeSettings();
            return {};
        }
        REDOUBT_TRY(context.configuration());
        std::cout << "the settings are right\n";
        return {};
    });
}

} // namespace redoubt::app
