// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/RosterHandoffs.h"

#include "app/cli/Complaint.h"
#include "app/cli/JsonArgument.h"
#include "app/cli/TypedTime.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roster/Rotation.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {

constexpr JsonLimits rotationLimits{.maxBytes = 64 * 1024, .maxDepth = 4, .maxValues = 100};

struct HandoffOptions
{
    std::string rotation;
    std::string from;
    std::string to;
    std::string format = "text";
};

struct ZonedRotation
{
    duty::Rotation rotation;
    calendar::TimeZone zone = calendar::TimeZone::utc();
};

Result<ZonedRotation> zonedRotation(const json::value &value)
{
    ZonedRotation result;
    REDOUBT_ASSIGN(result.rotation, fromJson<duty::Rotation>(value));
    std::string name;
    for (const auto &member : result.rotation.unknown.members) {
        if (member.key() != "timezone")
            return fail(ErrorCode::Malformed, "unknown member '" + std::string(member.key()) + "'");
        REDOUBT_ASSIGN(name, fromJson<std::string>(member.value()));
    }
    if (name.empty())
        return fail(ErrorCode::Malformed, "missing member 'timezone'");
    REDOUBT_ASSIGN(result.zone, zones::systemZone(name));
    REDOUBT_TRY(duty::checkRotation(result.rotation));
    return result;
}

ExitCode tellHandoffs(const HandoffOptions &options)
{
    const auto value = jsonArgument(options.rotation, rotationLimits);
    if (!value)
        return complainOfArgument("--rotation", options.rotation, value.error());
    const auto zoned = zonedRotation(*value);
    if (!zoned)
        return complain(zoned.error().code == ErrorCode::StorageFailed ? FileError : BadInput,
                        "What --rotation gives cannot be used: " + zoned.error().detail + ".");
    const auto from = typedInstant(options.from, zoned->zone);
    const auto to = typedInstant(options.to, zoned->zone);
    if (!from || !to)
        return complain(BadUsage, (from ? "--to: " + to.error().detail : "--from: " + from.error().detail) + ".");

    const auto instants = duty::handoffs(zoned->rotation, zoned->zone, *from, *to);
    if (!instants)
        return complain(BadInput, "These hand-overs cannot be told: " + instants.error().detail + ".");
    json::array list;
    std::string lines;
    for (const auto at : *instants) {
        const auto text = zoned->zone.rfc3339(at);
        list.emplace_back(text);
        lines += text + '\n';
    }
    std::cout << (options.format == "json" ? writeJson(list) + '\n' : lines) << std::flush;
    if (!std::cout)
        return complain(FileError, "The result could not be written to standard output.");
    return Done;
}

} // namespace

void addRosterHandoffs(CLI::App &roster, ExitCode &exitCode)
{
    auto *command = roster.add_subcommand("handoffs", "When a rotation is handed over");
    const auto options = std::make_shared<HandoffOptions>();
    command->add_option("--rotation", options->rotation, "The rotation (below), written out or a file; - reads standard input")
        ->required()
        ->type_name("JSON");
    command->add_option("--from", options->from, "RFC 3339; without an offset, by the clocks of the rotation's zone")->required()->type_name("TIME");
    command->add_option("--to", options->to, "The same")->required()->type_name("TIME");
    command->add_option("--format", options->format, "How the result is written")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->callback([options, &exitCode] { exitCode = tellHandoffs(*options); });
    command->footer("{\"type\":\"hourly|daily|weekly|monthly\",\"length\":1,\"start\":\"2020-10-30T01:30\",\"timezone\":\"America/Chicago\"}\n"
                    "A line each, RFC 3339 with offset: the hand-over at or before --from first, up to the first after --to. By the clock on\n"
                    "the wall, before the start too: a time that clocks skip is the first valid instant, one that they show twice the\n"
                    "earlier; months that are too short hand over on their last day.");
}

} // namespace redoubt::cli
