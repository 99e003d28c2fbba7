// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/RosterBuild.h"

#include "app/cli/Complaint.h"
#include "app/cli/duty/FullPlan.h"
#include "app/cli/JsonArgument.h"
#include "app/commandline/PlainText.h"
#include "duty/roster/RosterBuilder.h"
#include "duty/roster/ShortRoster.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

namespace redoubt::cli {

namespace {

constexpr JsonLimits planLimits{.maxBytes = 4 * 1024 * 1024, .maxDepth = 16, .maxValues = 500'000, .maxStringBytes = 4'096};

struct BuildOptions
{
    std::string plan;
    std::string from;
    std::string to;
    std::vector<std::string> calendars;
    bool detail = false;
};

using DaysOfPeople = std::map<calendar::CivilDate, std::vector<std::string>>;

ExitCode writeResult(const json::value &value)
{
    std::cout << app::plainJson(writeJson(value)) << std::endl;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}

ExitCode writeDays(const DaysOfPeople &days)
{
    json::object object;
    for (const auto &[date, people] : days)
        object.emplace(date.toString(), toJson(people));
    return writeResult(object);
}

ExitCode refusePlan(const Error &error) { return complain(BadInput, "The roster cannot be built: " + error.detail + "."); }

ExitCode buildShort(const json::value &value, calendar::CivilDate from, calendar::CivilDate until)
{
    const auto plan = fromJson<duty::ShortPlan>(value);
    if (!plan)
        return refusePlan(plan.error());
    if (!plan->unknown.members.empty())
        return refusePlan({ErrorCode::Malformed, "unknown member '" + std::string(plan->unknown.members.begin()->key()) + "'"});
    const auto days = duty::buildShortRoster(*plan, from, until);
    return days ? writeDays(*days) : refusePlan(days.error());
}

/// All of it, as the duty domain says it, with instants that people can read.
json::object inDetail(const duty::Roster &roster, const calendar::TimeZone &zone)
{
    json::array cells;
    for (const auto &cell : roster.cells) {
        auto one = toJsonObject(cell);
        one["start"] = zone.rfc3339(cell.start);
        one["end"] = zone.rfc3339(cell.end);
        cells.push_back(std::move(one));
    }
    return {{"timezone", zone.name()}, {"cells", std::move(cells)}};
}

ExitCode buildFull(const json::value &value, calendar::CivilDate from, calendar::CivilDate until, const BuildOptions &options)
{
    ExitCode exitCode = Done;
    const auto built = buildFullPlan(value, from, until, options.calendars, exitCode);
    if (!built)
        return exitCode;
    if (options.detail)
        return writeResult(inDetail(built->roster, built->zone));
    DaysOfPeople days;
    for (const auto &cell : built->roster.cells) {
        if (cell.stands.empty())
            continue;
        auto &people = days[cell.date];
        for (const auto &member : cell.stands) {
            if (std::find(people.begin(), people.end(), member) == people.end())
                people.push_back(member);
        }
    }
    return writeDays(days);
}

ExitCode buildDays(const BuildOptions &options)
{
    const auto value = jsonArgument(options.plan, planLimits);
    if (!value)
        return complainOfArgument("--plan", options.plan, value.error());
    const auto from = calendar::CivilDate::parse(options.from);
    const auto until = calendar::CivilDate::parse(options.to);
    if (!from || !until)
        return complain(BadUsage, (from ? "--to: " + until.error().detail : "--from: " + from.error().detail) + ".");
    const auto *object = value->if_object();
    const bool isShort = object && object->contains("groups") && !object->contains("posts");
    return isShort ? buildShort(*value, *from, *until) : buildFull(*value, *from, *until, options);
}

} // namespace

void addRosterBuild(CLI::App &roster, ExitCode &exitCode)
{
    auto *command = roster.add_subcommand("build", "Whom the days of a plan belong to");
    const auto options = std::make_shared<BuildOptions>();
    command->add_option("--plan", options->plan, "The plan (below), written out or a file; - reads standard input")->required()->type_name("JSON");
    command->add_option("--from", options->from, "The first day")->required()->type_name("DATE");
    command->add_option("--to", options->to, "The first day that is no longer built")->required()->type_name("DATE");
    command->add_option("--calendar", options->calendars, "A calendar pack or a yearly file; takes the place of a shipped one")->type_name("FILE");
    command->add_flag("--detail", options->detail, "Every shift of a full plan with post, hours, whose turn it is, who stands it and why");
    command->callback([options, &exitCode] { exitCode = buildDays(*options); });
    command->footer("The short form: {\"start\":\"2024-08-05\",\"weekdays\":[\"MO\",…]|null,\"frequency\":\"daily|weekly|monthly\",\"interval\":1,\n"
                    "\"groups\":[[\"A\"],[\"B\",\"C\"]]}. The full plan of the product, with posts, lines by the type of days, rules, leave and\n"
                    "guarantee periods: docs/manual/roster.md. Writes {\"2024-08-05\":[\"A\"],…}, days without anybody left out. Rules that\n"
                    "leave nobody for a shift end with 1: they are named, with the days, and nothing is written.");
}

} // namespace redoubt::cli
