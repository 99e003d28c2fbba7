// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/RosterIcal.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/duty/FullPlan.h"
#include "app/cli/JsonArgument.h"
#include "app/cli/TypedTime.h"
#include "app/commandline/PlainText.h"
#include "app/commandline/TypedFile.h"
#include "app/rosterfeed/RosterFeed.h"
#include "core/zones/ZoneDatabase.h"
#include "documents/ical/CalendarFile.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {

constexpr JsonLimits icalPlanLimits{.maxBytes = 4 * 1024 * 1024, .maxDepth = 16, .maxValues = 500'000, .maxStringBytes = 4'096};
constexpr std::uint64_t mostFeedBytes = 8 * 1024 * 1024;

struct IcalOptions
{
    std::string plan;
    std::string read;
    std::string from;
    std::string to;
    std::string office;
    std::string stamp;
    std::string timezone = "Asia/Shanghai";
    std::vector<std::string> calendars;
};

ExitCode writeOut(const std::string &text)
{
    std::cout << text << std::flush;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}

ExitCode exportIcal(const IcalOptions &options, calendar::CivilDate from, calendar::CivilDate until)
{
    const auto stamp = options.stamp.empty() ? Result<Instant>(SystemClock().now()) : typedInstant(options.stamp, calendar::TimeZone::utc());
    if (!stamp)
        return complain(BadUsage, "--stamp: " + stamp.error().detail + ".");
    const auto value = jsonArgument(options.plan, icalPlanLimits);
    if (!value)
        return complainOfArgument("--plan", options.plan, value.error());
    ExitCode exitCode = Done;
    const auto built = buildFullPlan(*value, from, until, options.calendars, exitCode);
    return built ? writeOut(documents::writeCalendarFile(rosterfeed::entriesOf(built->plan, built->roster, options.office), options.office, *stamp))
                 : exitCode;
}

ExitCode readIcal(const IcalOptions &options, calendar::CivilDate from, calendar::CivilDate until)
{
    const auto zone = zones::systemZone(options.timezone);
    if (!zone)
        return complain(zone.error().code == ErrorCode::StorageFailed ? FileError : BadUsage, "--timezone: " + zone.error().detail + ".");
    const auto bytes = readWholeInput(options.read, mostFeedBytes);
    if (!bytes)
        return complain(isFileError(bytes.error()) ? FileError : BadInput, "Cannot read " + options.read + ": " + bytes.error().detail + ".");
    const auto text = app::typedText(*bytes, options.read, remark);
    if (!text)
        return complain(BadInput, "Cannot read " + text.error().detail + ".");
    const auto entries = documents::readCalendarFile(*text, *zone, zones::systemZone, zone->startOf(from), zone->startOf(until));
    if (!entries)
        return complain(BadInput, "The calendar in " + options.read + " cannot be used: " + entries.error().detail + ".");
    json::array list;
    for (const auto &entry : *entries) {
        json::object one{{"uid", entry.uid}, {"summary", entry.summary}, {"start", zone->rfc3339(entry.start)}, {"end", zone->rfc3339(entry.end)}};
        if (entry.firstDay && entry.untilDay) {
            one["firstDay"] = entry.firstDay->toString();
            one["untilDay"] = entry.untilDay->toString();
        }
        if (entry.isMoved)
            one["moved"] = true;
        list.push_back(std::move(one));
    }
    return writeOut(app::plainJson(writeJson(list)) + '\n');
}

ExitCode roundIcal(const IcalOptions &options)
{
    const auto from = calendar::CivilDate::parse(options.from);
    const auto until = calendar::CivilDate::parse(options.to);
    if (!from || !until)
        return complain(BadUsage, (from ? "--to: " + until.error().detail : "--from: " + from.error().detail) + ".");
    if (*until < *from || *from < calendar::EarliestDate || *until > calendar::LatestDate)
        return complain(BadUsage, "--from and --to go from an earlier to a later day, between 1970 and 2100.");
    return options.read.empty() ? exportIcal(options, *from, *until) : readIcal(options, *from, *until);
}

} // namespace

void addRosterIcal(CLI::App &roster, ExitCode &exitCode)
{
    auto *command = roster.add_subcommand("ical", "A roster as a calendar (RFC 5545), or what a calendar says");
    const auto options = std::make_shared<IcalOptions>();
    auto *plan = command->add_option("--plan", options->plan, "A full plan, written out or a file; - reads standard input: writes a calendar")
                     ->type_name("JSON");
    auto *read = command->add_option("--read", options->read, "A calendar; - reads standard input: writes its entries as JSON, series written out")
                     ->type_name("FILE");
    command->add_option("--from", options->from, "The first day")->required()->type_name("DATE");
    command->add_option("--to", options->to, "The first day that no longer belongs")->required()->type_name("DATE");
    command->add_option("--office", options->office, "The calendar's name; shifts of two offices are told apart by it")
        ->needs(plan)
        ->type_name("NAME");
    command->add_option("--stamp", options->stamp, "When the calendar was made (DTSTAMP); now")->needs(plan)->type_name("TIME");
    command->add_option("--calendar", options->calendars, "A calendar pack or a yearly file; takes the place of a shipped one")
        ->needs(plan)
        ->type_name("FILE");
    command->add_option("--timezone", options->timezone, "Whose days are asked for, and times that have no zone")->needs(read)->capture_default_str();
    plan->excludes(read);
    command->callback([options, &exitCode] {
        exitCode = options->plan.empty() && options->read.empty() ? complain(BadUsage, "One of --plan and --read is required.") : roundIcal(*options);
    });
    command->footer("Times are written in UTC. The same plan and stamp give the same bytes, and a shift keeps its uid, whoever stands it.");
}

} // namespace redoubt::cli
