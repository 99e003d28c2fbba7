// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/AdminDesk.h"
#include "app/server/UnitFile.h"
#include "app/server/commands/Commands.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::app {

namespace {
Result<void> import(const CommandContext &context, const std::string &file)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(const auto text, readFile(file, MaxUnitFileBytes));
    REDOUBT_ASSIGN(const auto known, desk->administration().units());
    REDOUBT_ASSIGN(const auto units, readUnits(text, file, known, desk->ids()));
    REDOUBT_ASSIGN(const auto changed, desk->administration().importUnits(units));
    std::cout << units.size() << " units read, " << changed << " added or changed\n";
    return {};
}

Result<void> listUnits(const CommandContext &context)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(auto units, desk->administration().units());
    REDOUBT_ASSIGN(const auto tree, UnitTree::build(std::move(units)));
    const std::function<void(const std::optional<Id> &, int)> below = [&](const std::optional<Id> &parent, int depth) {
        for (const auto *unit : tree.childrenOf(parent)) {
            std::cout << unit->id.toString() << "  " << std::string(static_cast<std::size_t>(2 * depth), ' ') << unit->name << '\n';
            below(unit->id, depth + 1);
        }
    };
    below({}, 0);
    return {};
}
} // namespace

void addUnit(CLI::App &app, CommandContext &context)
{
    auto *unit = app.add_subcommand("unit", "Units: import, list");
    unit->require_subcommand(1);
    auto *importing = unit->add_subcommand("import", "Add or change units from a CSV file with the header name,parent or name,parent,id");
    const auto file = std::make_shared<std::string>();
    importing->add_option("FILE", *file, "CSV, UTF-8; parent is another unit's name or id, empty for a root")->required()->check(CLI::ExistingFile);
    context.onRun(*importing, [&context, file] { return import(context, *file); });
    context.onRun(*unit->add_subcommand("list", "Print the tree of units with their ids"), [&context] { return listUnits(context); });
}

} // namespace redoubt::app
