// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/RosterBuild.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/duty/JsonArgument.h"
#include "app/cli/duty/KnownCalendar.h"
#include "app/commandline/PlainText.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roster/PlanChecks.h"
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

std::string sentenceOf(const duty::Collision &collision)
{
    std::string rules;
    for (std::size_t i = 0; i < collision.rules.size(); ++i)
        rules += (i == 0 ? "" : i + 1 == collision.rules.size() ? " and " : ", ") + collision.rules[i];
    const auto when = collision.first == collision.last ? "on " + collision.first.toString()
                                                        : "from " + collision.first.toString() + " to " + collision.last.toString();
    const auto shifts = collision.shifts == 1 ? "1 shift" : std::to_string(collision.shifts) + " shifts";
    return "post " + collision.post + ", line " + collision.line + ", " + when + " (" + shifts + "): " + rules
        + (collision.rules.size() == 1 ? " leaves nobody" : " together leave nobody");
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
    const auto plan = duty::readPlan(value);
    if (!plan)
        return refusePlan(plan.error());
    const auto zone = zones::systemZone(plan->timezone);
    if (!zone)
        return zone.error().code == ErrorCode::StorageFailed ? complain(FileError, zone.error().detail + ".") : refusePlan(zone.error());
    const auto calendar = knownCalendar(options.calendars);
    if (!calendar)
        return complain(isFileError(calendar.error()) ? FileError : BadInput, "The calendar cannot be used: " + calendar.error().detail + ".");
    const auto roster = duty::buildRoster(*plan, *zone, *calendar, from, until);
    if (!roster)
        return refusePlan(roster.error());
    if (!roster->collisions.empty()) {
        std::string sentence = "The roster cannot be built by these rules: ";
        constexpr std::size_t mostTold = 20;
        for (std::size_t i = 0; i < roster->collisions.size() && i < mostTold; ++i)
            sentence += (i > 0 ? "; " : "") + sentenceOf(roster->collisions[i]);
        if (roster->collisions.size() > mostTold)
            sentence += "; and " + std::to_string(roster->collisions.size() - mostTold) + " more";
        return complain(BadInput, sentence + ".");
    }
    for (const auto &cell : roster->cells) {
        if (cell.stands.empty())
            remark("Nobody is here for post " + cell.post + " on " + cell.date.toString() + ": the shift stays empty.");
    }
    if (options.detail)
        return writeResult(inDetail(*roster, *zone));
    DaysOfPeople days;
    for (const auto &cell : roster->cells) {
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
