// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/AdminDesk.h"
#include "app/server/RoleName.h"
#include "app/server/UnitFile.h"
#include "app/server/commands/Commands.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace redoubt::app {

namespace {
struct GrantOptions
{
    std::string signInName;
    std::string role;
    std::string unit;
    std::string stream;
};
enum class Direction { Give, Take };

Result<void> grant(const CommandContext &context, const GrantOptions &options, Direction direction)
{
    REDOUBT_ASSIGN(const auto role, roleNamed(options.role));
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    auto &administration = desk->administration();
    const bool give = direction == Direction::Give;
    if (!options.stream.empty()) {
        REDOUBT_ASSIGN(const auto stream, Id::parse(options.stream));
        return give ? administration.grantStream(options.signInName, stream, role) : administration.revokeStream(options.signInName, stream, role);
    }
    REDOUBT_ASSIGN(const auto units, administration.units());
    REDOUBT_ASSIGN(const auto unit, findUnit(units, options.unit));
    return give ? administration.grantUnitRole(options.signInName, unit, role) : administration.revokeUnitRole(options.signInName, unit, role);
}

void addDirection(CLI::App &app, CommandContext &context, Direction direction, const char *name, const char *help)
{
    auto *command = app.add_subcommand(name, help);
    const auto options = std::make_shared<GrantOptions>();
    command->add_option("NAME", options->signInName, "Sign-in name of the account")->required();
    command->add_option("ROLE", options->role, roleNames())->required();
    auto *where = command->add_option_group("where");
    where->add_option("--unit", options->unit, "In this unit and all below it, by name or id");
    where->add_option("--stream", options->stream, "On this one stream, by id");
    where->require_option(1);
    context.onRun(*command, [&context, options, direction] { return grant(context, *options, direction); });
}
} // namespace

void addGrant(CLI::App &app, CommandContext &context)
{
    addDirection(app, context, Direction::Give, "grant", "Give an account a role in a unit or on a stream");
    addDirection(app, context, Direction::Take, "revoke", "Take a role that was given");
}

} // namespace redoubt::app
