// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/RosterXlsx.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/OutputFile.h"
#include "app/cli/duty/FullPlan.h"
#include "app/cli/JsonArgument.h"
#include "app/cli/duty/KnownCalendar.h"
#include "app/cli/TypedTime.h"
#include "app/commandline/PlainText.h"
#include "app/commandline/TypedFile.h"
#include "documents/read/Sheet.h"
#include "documents/write/Pdf.h"
#include "documents/write/Xlsx.h"
#include "duty/papers/RosterPaper.h"
#include "duty/roster/RosterSheet.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {

constexpr std::uint64_t mostSheetBytes = 16 * 1024 * 1024;
constexpr JsonLimits sheetPlanLimits{.maxBytes = 4 * 1024 * 1024, .maxDepth = 16, .maxValues = 500'000, .maxStringBytes = 4'096};
constexpr std::int32_t mostPaperDays = 366;

struct XlsxOptions
{
    std::string read;
    std::string sheet;
    std::string plan;
    std::string from;
    std::string to;
    std::string output;
    std::string office;
    std::string stamp;
    std::string note;
    std::vector<std::string> calendars;
    bool replace = false;
    bool english = false;
};

/// A workbook begins as every zip archive does; anything else is text.
Result<std::vector<documents::Sheet>> sheetsOf(const std::string &bytes, const std::string &name)
{
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0"))
        return documents::readXlsx(bytes);
    REDOUBT_ASSIGN(const auto text, app::typedText(bytes, name, remark));
    REDOUBT_ASSIGN(auto sheet, documents::readCsv(text));
    return std::vector{std::move(sheet)};
}

Result<duty::RosterSheet> rosterOf(const std::vector<documents::Sheet> &sheets, const std::string &wanted)
{
    for (const auto &sheet : sheets) {
        if (wanted.empty() || sheet.name == wanted)
            return duty::readRosterSheet(sheet.rows);
    }
    return fail(ErrorCode::InvalidArgument, wanted.empty() ? "it has no visible sheet" : "it has no visible sheet called " + wanted);
}

ExitCode readSheet(const XlsxOptions &options)
{
    const auto bytes = readWholeInput(options.read, mostSheetBytes);
    if (!bytes)
        return complain(isFileError(bytes.error()) ? FileError : BadInput, "Cannot read " + options.read + ": " + bytes.error().detail + ".");
    const auto sheets = sheetsOf(*bytes, options.read);
    const auto roster = sheets ? rosterOf(*sheets, options.sheet) : Result<duty::RosterSheet>(fail(sheets.error()));
    if (!roster)
        return complain(BadInput, "The roster in " + options.read + " cannot be used: " + roster.error().detail + ".");
    std::cout << app::plainJson(writeJson(toJson(*roster))) << std::endl;
    return std::cout ? Done : complain(FileError, "The result could not be written to standard output.");
}

Result<std::string> bytesOfPaper(const documents::Paper &paper, const std::string &sheet, bool isPdf)
{
    if (!isPdf)
        return documents::writeXlsx(paper, sheet);
    REDOUBT_ASSIGN(auto pdf, documents::writePdf(paper));
    for (const auto &substitution : pdf.substitutions)
        remark("The typeface " + substitution.wanted + " is not installed: " + substitution.used + " stands for it.");
    return std::move(pdf.bytes);
}

ExitCode writeRoster(const XlsxOptions &options)
{
    const auto from = calendar::CivilDate::parse(options.from);
    const auto until = calendar::CivilDate::parse(options.to);
    if (!from || !until)
        return complain(BadUsage, (from ? "--to: " + until.error().detail : "--from: " + from.error().detail) + ".");
    if (*until <= *from || *until - *from > mostPaperDays)
        return complain(BadUsage, "--from and --to go from an earlier to a later day, at most a year on.");
    const bool isPdf = options.output.ends_with(".pdf");
    if (!isPdf && !options.output.ends_with(".xlsx"))
        return complain(BadUsage, "--output is a name that ends in .xlsx or .pdf.");
    const auto stamp = options.stamp.empty() ? Result<Instant>(SystemClock().now()) : typedInstant(options.stamp, calendar::TimeZone::utc());
    if (!stamp)
        return complain(BadUsage, "--stamp: " + stamp.error().detail + ".");
    const auto value = jsonArgument(options.plan, sheetPlanLimits);
    if (!value)
        return complainOfArgument("--plan", options.plan, value.error());
    ExitCode exitCode = Done;
    const auto built = buildFullPlan(*value, *from, *until, options.calendars, exitCode);
    if (!built)
        return exitCode;
    const auto calendar = knownCalendar(options.calendars);
    if (!calendar)
        return complain(FileError, "The calendar cannot be used: " + calendar.error().detail + ".");
    duty::RosterPaperFacts facts{options.office, *from, *until, *stamp, {}};
    if (!options.note.empty())
        facts.note = options.note;
    const duty::PaperWords words{options.english ? duty::PaperLanguage::English : duty::PaperLanguage::Chinese};
    const auto bytes =
        bytesOfPaper(duty::rosterPaper(built->plan, built->roster, *calendar, built->zone, facts, words), duty::rosterSheetName(facts, words), isPdf);
    if (!bytes)
        return complain(BadInput, "The roster cannot be written: " + bytes.error().detail + ".");
    if (const auto written = writeOutput(options.output, *bytes, options.replace); !written)
        return complain(FileError, written.error().detail + ".");
    remark(std::to_string(built->roster.cells.size()) + " shifts written to " + options.output + ".");
    return Done;
}

} // namespace

void addRosterXlsx(CLI::App &roster, ExitCode &exitCode)
{
    auto *command =
        roster.add_subcommand("xlsx", "What a roster says that an office sent (xlsx or CSV), or a roster as its official sheet (xlsx or PDF)");
    const auto options = std::make_shared<XlsxOptions>();
    auto *read =
        command->add_option("--read", options->read, "A roster's file; - reads standard input: writes what it says as JSON")->type_name("FILE");
    command->add_option("--sheet", options->sheet, "The sheet's name; the first visible one")->needs(read)->type_name("NAME");
    auto *plan = command->add_option("--plan", options->plan, "A full plan, written out or a file; - reads standard input: writes its sheet")
                     ->type_name("JSON");
    auto *from = command->add_option("--from", options->from, "The first day")->needs(plan)->type_name("DATE");
    auto *to = command->add_option("--to", options->to, "The first day that no longer belongs")->needs(plan)->type_name("DATE");
    auto *output =
        command->add_option("--output", options->output, "Where it goes: a name that ends in .xlsx or .pdf")->needs(plan)->type_name("FILE");
    plan->needs(from)->needs(to)->needs(output)->excludes(read);
    command->add_option("--office", options->office, "The office's name, for the title")->needs(plan)->type_name("NAME");
    command->add_option("--note", options->note, "A line below: who made it and who approved it")->needs(plan)->type_name("TEXT");
    command->add_option("--stamp", options->stamp, "The roster's date in the file; now")->needs(plan)->type_name("TIME");
    command->add_option("--calendar", options->calendars, "A calendar pack or a yearly file; takes the place of a shipped one")
        ->needs(plan)
        ->type_name("FILE");
    command->add_flag("--english", options->english, "In English")->needs(plan);
    command->add_flag("--force", options->replace, "Replace the file that is there")->needs(plan);
    command->callback([options, &exitCode] {
        exitCode = options->plan.empty() && options->read.empty() ? complain(BadUsage, "One of --plan and --read is required.")
            : options->plan.empty()                               ? readSheet(*options)
                                                                  : writeRoster(*options);
    });
    command->footer(
        "Reading writes posts, shifts and remarks as JSON: names that are missing, weekdays that are another date's, rows that are no day. All or\n"
        "nothing: a date that is none, or one twice, is told with its row. CSV may be UTF-8 or GB18030, its separator , ; or a tab.\n"
        "Writing makes the 值班表 of a plan by day and post. The same plan, days and stamp give the same bytes, and --read reads it back.");
}

} // namespace redoubt::cli
