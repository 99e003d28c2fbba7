// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/PlainText.h"
#include "app/commandline/TypedFile.h"
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
    REDOUBT_ASSIGN(const auto bytes, readFile(file, MaxUnitFileBytes));
    REDOUBT_ASSIGN(const auto text, typedText(bytes, file, CommandContext::remark));
    REDOUBT_ASSIGN(const auto lines, readUnitLines(text, file));
    REDOUBT_ASSIGN(const auto imported, desk->administration().importUnits(lines, file));
    std::cout << imported.read << " units read, " << imported.changed << " added or changed\n";
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
            std::cout << unit->id.toString() << "  " << std::string(static_cast<std::size_t>(2 * depth), ' ') << plainText(unit->name) << '\n';
            below(unit->id, depth + 1);
        }
    };
    below({}, 0);
    return {};
}

Result<void> remove(const CommandContext &context, const std::vector<std::string> &names)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    REDOUBT_ASSIGN(const auto units, desk->administration().units());
    std::vector<Id> ids;
    for (const auto &name : names) {
        REDOUBT_ASSIGN(const auto id, findUnit(units, name));
        ids.push_back(id);
    }
    REDOUBT_TRY(desk->administration().removeUnits(ids));
    std::cout << ids.size() << " units removed\n";
    return {};
}

struct MergeOptions
{
    std::vector<std::string> units;
    bool twins = false;
};

Result<void> merge(const CommandContext &context, const MergeOptions &options)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    auto &administration = desk->administration();
    if (options.twins) {
        REDOUBT_ASSIGN(const auto twins, administration.mergeTwinUnits());
        for (const auto &sentence : twins.leftApart)
            CommandContext::remark("left apart: " + sentence);
        std::cout << twins.merged << " units merged\n";
        return {};
    }
    if (options.units.size() != 2)
        return fail(ErrorCode::InvalidArgument, "name two units, FROM and INTO, or give --twins");
    REDOUBT_ASSIGN(const auto units, administration.units());
    REDOUBT_ASSIGN(const auto from, findUnit(units, options.units[0]));
    REDOUBT_ASSIGN(const auto into, findUnit(units, options.units[1]));
    REDOUBT_ASSIGN(const auto fewer, administration.mergeUnits(from, into));
    std::cout << fewer << " units merged\n";
    return {};
}
struct MoveOptions
{
    std::string unit;
    std::string below;
    bool top = false;
};

Result<void> move(const CommandContext &context, const MoveOptions &options)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    auto &administration = desk->administration();
    REDOUBT_ASSIGN(const auto units, administration.units());
    REDOUBT_ASSIGN(const auto unit, findUnit(units, options.unit));
    std::optional<Id> parent;
    if (!options.top) {
        REDOUBT_ASSIGN(parent, findUnit(units, options.below));
    }
    return administration.moveUnit(unit, parent);
}
} // namespace

void addUnit(CLI::App &app, CommandContext &context)
{
    auto *unit = app.add_subcommand("unit", "Units: import, list, move, remove, merge, open-duty");
    unit->require_subcommand(1);
    auto *importing = unit->add_subcommand("import", "Add or change units from a CSV file with the header name,parent or name,parent,id");
    const auto file = std::make_shared<std::string>();
    importing->add_option("FILE", *file, "CSV in UTF-8 or GB18030 (GBK); parent is another unit's name or id, empty for a root")
        ->required()
        ->check(CLI::ExistingFile);
    context.onRun(*importing, [&context, file] { return import(context, *file); });
    context.onRun(*unit->add_subcommand("list", "Print the tree of units with their ids"), [&context] { return listUnits(context); });

    auto *moving =
        unit->add_subcommand("move", "Put a unit with all below it below another one; who reads and writes by a role in a unit follows at once");
    const auto place = std::make_shared<MoveOptions>();
    moving->add_option("UNIT", place->unit, "Name or id")->required();
    auto *where = moving->add_option_group("where");
    where->add_option("--below", place->below, "The unit that it is to lie below, by name or id");
    where->add_flag("--top", place->top, "It is to lie below none");
    where->require_option(1);
    context.onRun(*moving, [&context, place] { return move(context, *place); });

    addOpenDuty(*unit, context);

    auto *removing = unit->add_subcommand("remove", "Remove units that no account, role, record or other unit names");
    const auto names = std::make_shared<std::vector<std::string>>();
    removing->add_option("UNIT", *names, "Name or id; several are removed all or none")->required();
    context.onRun(*removing, [&context, names] { return remove(context, *names); });

    auto *merging = unit->add_subcommand("merge", "Put what lies below one unit below another, and remove the first, which nobody may name");
    const auto options = std::make_shared<MergeOptions>();
    merging->add_option("UNIT", options->units, "FROM and INTO, by name or id")->expected(0, 2);
    merging->add_flag("--twins", options->twins, "Merge all units of one name below the same unit, as an import that ran twice left them");
    context.onRun(*merging, [&context, options] { return merge(context, *options); });
}

} // namespace redoubt::app
