// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commands/Context.h"

#include "app/commandline/PlainText.h"
#include "app/commandline/TypedFile.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>

namespace redoubt::app {

namespace {
constexpr const char *DefaultFile = "/etc/redoubt/redoubt.toml";
} // namespace

Result<Configuration> CommandContext::configuration() const
{
    Configuration configuration;
    std::error_code ignored;
    const auto path = !configurationFile.empty() ? configurationFile : std::filesystem::exists(DefaultFile, ignored) ? DefaultFile : "";
    if (!path.empty()) {
        REDOUBT_ASSIGN(const auto bytes, readFile(path, MaxConfigurationBytes));
        REDOUBT_ASSIGN(const auto text, typedText(bytes, path, remark));
        REDOUBT_ASSIGN(configuration, readConfiguration(text, path));
    }
    REDOUBT_TRY(applyEnvironment(configuration, redoubtEnvironment()));
    if (!dataFolder.empty())
        configuration.data = dataFolder;
    return configuration;
}

void CommandContext::remark(const std::string &sentence) { std::cerr << "redoubt-server: " << plainText(sentence) << '\n'; }

void CommandContext::onRun(CLI::App &command, std::function<Result<void>()> work)
{
    command.callback([this, work = std::move(work)] {
        const auto done = work();
        if (done)
            return;
        remark(done.error().detail.empty() ? std::string(name(done.error().code)) : done.error().detail);
        exit = Refused;
    });
}

} // namespace redoubt::app
