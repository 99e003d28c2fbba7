// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/ParseProblem.h"
#include "app/commandline/PlainText.h"
#include "app/commandline/UnknownCommand.h"
#include "app/server/commands/Commands.h"
#include "app/commandline/CoreDumps.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

using namespace redoubt::app;

namespace {

constexpr const char *Purpose = "redoubt-server: what Redoubt's consoles sync with.\n"
                                "A first server: 'redoubt-server init', then 'serve'; 'enrol' gives a console its way in.";
constexpr const char *Footer =
    "Settings come from --config, from REDOUBT_CONFIG, or from /etc/redoubt/redoubt.toml; environment variables go before\n"
    "the file ('redoubt-server settings' lists both). Passwords are asked for at the terminal, or read from standard input\n"
    "or a file descriptor; they are never arguments.\n"
    "Exit codes: 0 done, 1 refused or failed (standard error says why), 2 not a command.";

int run(int argc, char **argv)
{
    CommandContext context;
    CLI::App app(Purpose, "redoubt-server");
    app.footer(Footer);
    app.set_version_flag("--version", "redoubt-server " REDOUBT_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.add_option("--config", context.configurationFile, "TOML file with the settings")->envname("REDOUBT_CONFIG");
    app.add_option("--data", context.dataFolder, "Folder of this server's data; goes before the settings");
    addInit(app, context);
    addServe(app, context);
    addAccount(app, context);
    addUnit(app, context);
    addGrant(app, context);
    addEnrol(app, context);
    addBackup(app, context);
    addCertificate(app, context);
    addUsage(app, context);
    addSettings(app, context);
    if (const auto unknown = unknownCommand(app, {argv + 1, argv + argc})) {
        std::cerr << "redoubt-server: " << *unknown << '\n';
        return CommandContext::BadUsage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return tellParseError(app, error) ? CommandContext::Done : CommandContext::BadUsage;
    }
    return context.exit;
}

} // namespace

int main(int argc, char **argv)
{
    // Every command reads passwords, and the server holds keys.
    redoubt::forbidCoreDumps(redoubt::Inspection::OnlyRoot);
    try {
        return run(argc, argv);
    } catch (const std::exception &error) {
        std::cerr << "redoubt-server: it stopped, for want of memory or by a fault of its own: " << plainText(error.what()) << '\n';
        return CommandContext::Refused;
    }
}
