// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/server/AdminDesk.h"
#include "app/server/RoleName.h"
#include "app/server/SecretInput.h"
#include "app/server/UnitFile.h"
#include "app/server/commands/Commands.h"
#include "core/json/Described.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::app {

namespace {
struct AccountOptions
{
    std::string signInName;
    std::string shownName;
    std::string unit;
    std::string role;
    bool keepPassword = false;
    bool asJson = false;
    SecretSource secret;
};

Result<void> add(const CommandContext &context, const AccountOptions &options)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    auto &administration = desk->administration();
    REDOUBT_ASSIGN(const auto units, administration.units());
    REDOUBT_ASSIGN(const auto unit, findUnit(units, options.unit));
    std::optional<Role> role;
    if (!options.role.empty()) {
        REDOUBT_ASSIGN(role, roleNamed(options.role));
    }
    REDOUBT_ASSIGN(const auto password, options.secret.read(options.signInName));
    const auto &shown = options.shownName.empty() ? options.signInName : options.shownName;
    REDOUBT_ASSIGN(const auto id, administration.addAccount({options.signInName, shown, unit, password, !options.keepPassword, role}));
    std::cout << id.toString() << '\n';
    return {};
}

/// Names of units by their ids; one that is not known here any more is called by its id.
class UnitNames
{
public:
    explicit UnitNames(const std::vector<Unit> &units)
    {
        for (const auto &unit : units)
            m_names.emplace(unit.id, unit.name);
    }
    [[nodiscard]] std::string of(const Id &unit) const
    {
        const auto found = m_names.find(unit);
        return found == m_names.end() ? unit.toString() : found->second;
    }

private:
    std::map<Id, std::string> m_names;
};

std::string lineOf(const server::AccountFacts &facts, const UnitNames &units)
{
    const auto &account = facts.account;
    auto line = account.id.toString() + (account.locked ? "  locked  " : "          ") + plainText(account.signInName) + "  "
        + plainText(account.name) + "  " + plainText(units.of(account.unit)) + "  ";
    std::string roles;
    for (const auto &held : facts.unitRoles)
        roles += (roles.empty() ? "" : ", ") + enumName(held.role) + " in " + plainText(units.of(held.unit));
    for (const auto &held : facts.streamRoles)
        roles += (roles.empty() ? "" : ", ") + enumName(held.role) + " on " + enumName(held.purpose) + ' ' + held.stream.toString();
    return line + (roles.empty() ? "no role" : roles);
}

json::object objectOf(const server::AccountFacts &facts, const UnitNames &units)
{
    json::array unitRoles;
    for (const auto &held : facts.unitRoles)
        unitRoles.push_back(json::object{{"role", enumName(held.role)}, {"unit", held.unit.toString()}, {"unitName", units.of(held.unit)}});
    json::array streamRoles;
    for (const auto &held : facts.streamRoles)
        streamRoles.push_back(json::object{{"role", enumName(held.role)}, {"stream", held.stream.toString()}, {"purpose", enumName(held.purpose)}});
    const auto &account = facts.account;
    return {{"id", account.id.toString()},
            {"signInName", account.signInName},
            {"name", account.name},
            {"unit", account.unit.toString()},
            {"unitName", units.of(account.unit)},
            {"locked", account.locked},
            {"mustChangePassword", account.mustChangePassword},
            {"createdAt", account.createdAt.ms},
            {"unitRoles", std::move(unitRoles)},
            {"streamRoles", std::move(streamRoles)}};
}

Result<void> listAccounts(const CommandContext &context, bool asJson)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(const auto accounts, desk->administration().accounts());
    REDOUBT_ASSIGN(const auto units, desk->administration().units());
    const UnitNames names(units);
    for (const auto &account : accounts)
        std::cout << (asJson ? plainJson(writeJson(objectOf(account, names))) : lineOf(account, names)) << '\n';
    return {};
}

const char *wordsOf(server::LiftedLocks::What what)
{
    switch (what) {
    case server::LiftedLocks::What::WrongPasswords: break;
    case server::LiftedLocks::What::AnyonesWrongPasswords: return " wrong passwords of whatever account on ";
    case server::LiftedLocks::What::NewKeys: return " new keys on ";
    }
    return " wrong passwords on ";
}

/// Says what no longer keeps the account from signing in.
void tell(const server::LiftedLocks &lifted)
{
    if (lifted.byAdministrator)
        std::cout << "lifted: the lock by an administrator\n";
    for (const auto &wait : lifted.waits) {
        std::cout << "lifted: " << wait.failures << wordsOf(wait.what) << plainText(wait.installation);
        if (wait.until)
            std::cout << ", which had to wait until " << toRfc3339(*wait.until);
        std::cout << '\n';
    }
    if (!lifted.byAdministrator && lifted.waits.empty())
        std::cout << "nothing was locked\n";
}

Result<void> lock(const CommandContext &context, const std::string &signInName, bool locked)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(const auto lifted, desk->administration().setLocked(signInName, locked));
    if (!locked)
        tell(lifted);
    return {};
}

Result<void> resetPassword(const CommandContext &context, const AccountOptions &options)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(const auto password, options.secret.read(options.signInName));
    REDOUBT_ASSIGN(const auto lifted, desk->administration().resetPassword(options.signInName, password, !options.keepPassword));
    tell(lifted);
    return {};
}
} // namespace

void addAccount(CLI::App &app, CommandContext &context)
{
    auto *account = app.add_subcommand("account", "Accounts: add, list, lock, unlock, password");
    account->require_subcommand(1);
    const auto options = std::make_shared<AccountOptions>();
    const auto named = [&](const char *name, const char *help) {
        auto *command = account->add_subcommand(name, help);
        command->add_option("NAME", options->signInName, "Sign-in name")->required();
        return command;
    };

    auto *adding = named("add", "Add an account; prints its id");
    adding->add_option("--shown", options->shownName, "Name as people see it, e.g. 裁判03");
    adding->add_option("--unit", options->unit, "Unit that it belongs to, by name or id")->required();
    adding->add_option("--role", options->role, "Role in that unit and below: " + roleNames());
    adding->add_flag("--keep-password", options->keepPassword, "The password need not be changed at the first sign-in");
    options->secret.addOptions(*adding);
    context.onRun(*adding, [&context, options] { return add(context, *options); });

    auto *listing = account->add_subcommand("list", "List all accounts with their units and roles");
    listing->add_flag("--json", options->asJson, "One JSON object a line");
    context.onRun(*listing, [&context, options] { return listAccounts(context, options->asJson); });

    context.onRun(*named("lock", "Lock an account and end its sessions"), [&context, options] { return lock(context, options->signInName, true); });
    context.onRun(*named("unlock", "Let a locked account in again: lifts the administrator's lock and the waits after wrong passwords"),
                  [&context, options] { return lock(context, options->signInName, false); });

    auto *password = named("password", "Give an account a new password, end its sessions and lift its locks; what its consoles hold is not lost");
    password->add_flag("--keep-password", options->keepPassword, "It need not be changed at the next sign-in");
    options->secret.addOptions(*password);
    context.onRun(*password, [&context, options] { return resetPassword(context, *options); });
}

} // namespace redoubt::app
