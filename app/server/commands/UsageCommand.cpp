// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/AdminDesk.h"
#include "app/server/commands/Commands.h"
#include "core/json/Described.h"

#include <CLI/CLI.hpp>

#include <array>
#include <iomanip>
#include <iostream>
#include <memory>
#include <sstream>

namespace redoubt::app {

namespace {
constexpr std::size_t MostAlarms = 200;

/// "1.5 MiB"
std::string sizeText(std::int64_t bytes)
{
    constexpr std::array Units{"B", "KiB", "MiB", "GiB", "TiB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1024 && unit + 1 < Units.size(); ++unit)
        value /= 1024;
    std::ostringstream text;
    text << std::fixed << std::setprecision(unit == 0 ? 0 : 1) << value << ' ' << Units[unit];
    return text.str();
}

std::string usageLine(const server::AccountUsage &account)
{
    const auto &use = account.use;
    auto line = plainText(account.signInName) + "  " + std::to_string(use.changes) + " changes, " + sizeText(use.bytes) + "  quarantine "
        + std::to_string(use.quarantined) + ", " + sizeText(use.quarantineBytes) + "  attachments " + sizeText(account.attachmentBytes);
    if (account.unfinishedUploads > 0)
        line += " (" + std::to_string(account.unfinishedUploads) + " unfinished)";
    line += "  " + std::to_string(use.chains) + " chains";
    if (use.strays > 0)
        line += "  " + std::to_string(use.strays) + " changes to streams where it has no role";
    return line;
}

json::object usageObject(const server::AccountUsage &account)
{
    const auto &use = account.use;
    return {{"account", use.account.toString()},
            {"signInName", account.signInName},
            {"changes", use.changes},
            {"bytes", use.bytes},
            {"quarantined", use.quarantined},
            {"quarantineBytes", use.quarantineBytes},
            {"attachmentBytes", account.attachmentBytes},
            {"unfinishedUploads", account.unfinishedUploads},
            {"chains", use.chains},
            {"strayDigests", use.strays}};
}

Result<void> printUsage(const CommandContext &context, bool asJson)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(const auto accounts, desk->administration().usage());
    for (const auto &account : accounts)
        std::cout << (asJson ? plainJson(writeJson(usageObject(account))) : usageLine(account)) << '\n';
    return {};
}

Result<void> printAlarms(const CommandContext &context, bool asJson)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(const auto alarms, desk->administration().alarms(MostAlarms));
    for (const auto &alarm : alarms) {
        const auto stream = alarm.stream ? alarm.stream->toString() : std::string();
        if (asJson)
            std::cout << plainJson(writeJson(json::object{{"at", alarm.at.ms}, {"kind", alarm.kind}, {"stream", stream}, {"detail", alarm.detail}}))
                      << '\n';
        else
            std::cout << toRfc3339(alarm.at) << "  " << alarm.kind << (stream.empty() ? "" : "  ") << stream << "  " << plainText(alarm.detail)
                      << '\n';
    }
    return {};
}
} // namespace

void addUsage(CLI::App &app, CommandContext &context)
{
    const auto asJson = std::make_shared<bool>(false);
    auto *usage = app.add_subcommand("usage", "List what each account has put on the disk");
    usage->add_flag("--json", *asJson, "One JSON object a line");
    context.onRun(*usage, [&context, asJson] { return printUsage(context, *asJson); });

    auto *alarms =
        app.add_subcommand("alarms", "List what the server found wrong: forked chains, bounds that an account met, a full disk; newest first");
    alarms->add_flag("--json", *asJson, "One JSON object a line");
    context.onRun(*alarms, [&context, asJson] { return printAlarms(context, *asJson); });
}

} // namespace redoubt::app
