// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/AdminDesk.h"
#include "app/server/UnitFile.h"
#include "app/server/commands/Commands.h"
#include "core/units/UnitTree.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "incident/kinds/Incident.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::app {

namespace {
struct OpenDutyOptions
{
    std::vector<std::string> units;
    bool below = false;
    std::string zone = "Asia/Shanghai";
};

template <class T>
server::UnitOpening openingOf(T record)
{
    auto fields = toJsonObject(record);
    fields.erase("unit"); // the server's to say
    return {T::Purpose, std::move(fields)};
}

/// A name of units is longer than that of an office; what is too long loses its end.
std::string officeName(const std::string &unit)
{
    std::string name;
    std::size_t characters = 0;
    for (const char c : unit) {
        const bool begins = (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        if (begins && characters++ == duty::bounds::OfficeName)
            break;
        name += c;
    }
    return name;
}

Result<void> openDuty(const CommandContext &context, const OpenDutyOptions &options)
{
    REDOUBT_ASSIGN(const auto configuration, context.configuration());
    REDOUBT_ASSIGN(const auto desk, AdminDesk::open(configuration));
    auto &administration = desk->administration();
    REDOUBT_ASSIGN(const auto units, administration.units());
    REDOUBT_ASSIGN(const auto tree, UnitTree::build(units));
    std::vector<Id> chosen;
    for (const auto &name : options.units) {
        REDOUBT_ASSIGN(const auto unit, findUnit(units, name));
        for (const auto &id : options.below ? tree.within(unit) : std::vector{unit}) {
            if (std::find(chosen.begin(), chosen.end(), id) == chosen.end())
                chosen.push_back(id);
        }
    }
    std::size_t opened = 0;
    for (const auto &id : chosen) {
        const auto &unit = *tree.find(id);
        std::vector<server::UnitOpening> openings{openingOf(duty::Office{{}, officeName(unit.name), options.zone, {}}),
                                                  openingOf(duty::Broadcast{{}, unit.name, {}})};
        openings.push_back(openingOf(incident::Register{{}, officeName(unit.name), options.zone, {}}));
        // Who has nobody above has nobody to report to.
        if (unit.parent)
            openings.push_back(openingOf(duty::Channel{{}, unit.name, {}}));
        REDOUBT_ASSIGN(const auto count, administration.openUnitStreams(id, openings));
        opened += count;
    }
    std::cout << opened << " streams of " << chosen.size() << " units opened\n";
    return {};
}
} // namespace

void addOpenDuty(CLI::App &unit, CommandContext &context)
{
    auto *opening = unit.add_subcommand(
        "open-duty",
        "Open duty in units: the duty office, the register of incidents, the broadcast and the channel to the unit above; what is "
        "open already stays as it is");
    const auto options = std::make_shared<OpenDutyOptions>();
    opening->add_option("UNIT", options->units, "Name or id; several may be named")->required();
    opening->add_flag("--below", options->below, "In all units below them too");
    opening->add_option("--zone", options->zone, "Time zone of their days and hours, by its IANA name")->capture_default_str();
    context.onRun(*opening, [&context, options] { return openDuty(context, *options); });
}

} // namespace redoubt::app
