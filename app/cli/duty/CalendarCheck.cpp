// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/CalendarCheck.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/duty/KnownCalendar.h"
#include "app/commandline/PlainText.h"

#include <CLI/CLI.hpp>

#include <array>
#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {

using calendar::CivilDate;
using calendar::DayType;

struct CalendarOptions
{
    int year = 0;
    std::vector<std::string> files;
    std::string format = "text";
};

/// Days of the year by type, in the order of DayType.
std::array<int, 4> daysByType(const calendar::Calendar &known, int year)
{
    std::array<int, 4> count{};
    for (auto date = CivilDate::clamped(year, 1, 1); date.year() == year; date = date + 1) {
        if (const auto type = known.dayType(date))
            ++count.at(static_cast<std::size_t>(*type));
    }
    return count;
}

json::object calendarAsJson(const calendar::CalendarPack &pack, const std::array<int, 4> &days)
{
    json::array holidays;
    for (const auto &holiday : pack.holidays)
        holidays.push_back(toJson(holiday));
    return {{"year", pack.year},
            {"pack", pack.id + ' ' + pack.version},
            {"digest", pack.digest},
            {"papers", toJson(pack.papers)},
            {"holidays", std::move(holidays)},
            {"days", json::object{{"workday", days[0]}, {"rest_day", days[1]}, {"statutory_holiday", days[2]}, {"shifted_workday", days[3]}}}};
}

std::string dayWithWeekday(CivilDate date) { return date.toString() + ' ' + std::string(calendar::abbreviation(date.weekday())); }

void writeCalendar(const calendar::CalendarPack &pack, const std::array<int, 4> &days)
{
    std::cout << pack.year << ": " << app::plainText(pack.title.en) << " (" << app::plainText(pack.title.zh) << "), pack " << pack.id << ' '
              << pack.version << '\n';
    for (const auto &paper : pack.papers)
        std::cout << "source: " << app::plainText(paper) << '\n';
    for (const auto &holiday : pack.holidays) {
        std::cout << "  " << dayWithWeekday(holiday.first);
        if (holiday.last != holiday.first)
            std::cout << " – " << dayWithWeekday(holiday.last);
        std::cout << "  " << holiday.last - holiday.first + 1 << " off  " << app::plainText(holiday.name.zh) << ' '
                  << app::plainText(holiday.name.en);
        for (const auto date : holiday.workdays)
            std::cout << ", worked " << dayWithWeekday(date);
        if (holiday.sure != calendar::Sureness::Final)
            std::cout << " (" << enumName(holiday.sure) << ')';
        std::cout << '\n';
    }
    std::cout << days[0] << " workdays, " << days[3] << " weekend days worked, " << days[1] << " rest days, " << days[2] << " days of holidays\n";
}

ExitCode checkYear(const CalendarOptions &options)
{
    const auto known = knownCalendar(options.files);
    if (!known)
        return complain(isFileError(known.error()) ? FileError : BadInput, "The calendar cannot be used: " + known.error().detail + ".");
    const auto *pack = known->packOf(options.year);
    if (!pack)
        return complain(BadInput,
                        "The calendar of " + std::to_string(options.year)
                            + " is not published yet, as far as this program knows. Give the yearly file with --file once there is one.");
    const auto days = daysByType(*known, options.year);
    if (options.format == "json")
        std::cout << app::plainJson(writeJson(calendarAsJson(*pack, days))) << std::endl;
    else
        writeCalendar(*pack, days);
    if (!known->isPublished(options.year + 1))
        remark("The calendar of " + std::to_string(options.year + 1) + " is not published yet; it may still move the last days of December.");
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}

} // namespace

void addCalendar(CLI::App &app, ExitCode &exitCode)
{
    auto *group = app.add_subcommand("calendar", "Statutory holidays and moved workdays");
    group->require_subcommand(1);
    auto *command = group->add_subcommand("check", "Check a year's calendar and tell what it says");
    const auto options = std::make_shared<CalendarOptions>();
    command->add_option("YEAR", options->year, "1970 to 2100")
        ->required()
        ->check(CLI::Range(calendar::EarliestDate.year(), calendar::LatestDate.year()));
    command->add_option("--file", options->files, "A calendar pack, or the yearly file of holiday-cn; takes the place of a shipped one")
        ->type_name("FILE");
    command->add_option("--format", options->format, "How the result is written")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->callback([options, &exitCode] { exitCode = checkYear(*options); });
    command->footer("A year that is not published ends with 1; nothing is guessed from weekdays.");
}

} // namespace redoubt::cli
