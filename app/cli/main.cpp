// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Complaint.h"
#include "app/cli/ExitCode.h"
#include "app/cli/exercise/ConvertFaust.h"
#include "app/cli/commands/Demo.h"
#include "app/cli/commands/ExportLedger.h"
#include "app/cli/exercise/Score.h"
#include "app/cli/commands/Verify.h"
#include "app/cli/duty/CalendarCheck.h"
#include "app/cli/duty/DutyDue.h"
#include "app/cli/duty/HandoverVerify.h"
#include "app/cli/duty/Roster.h"
#include "app/cli/incident/DeadlineClock.h"
#include "app/cli/incident/Grading.h"
#include "app/cli/incident/IncidentExchange.h"
#include "app/cli/incident/IocConvert.h"
#include "app/cli/incident/OfficeTemplates.h"
#include "app/commandline/ParseProblem.h"
#include "app/commandline/UnknownCommand.h"
#include "app/commandline/CoreDumps.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <string>

using namespace redoubt::cli;

namespace {

constexpr const char *purpose = "redoubt-cli: what Redoubt does without a window.\n"
                                "Scores competitions, converts game logs, exports and checks ledgers, makes a demo.";

constexpr const char *exitCodes = "Results go to standard output, complaints to standard error. Exit codes:\n"
                                  "  0  done\n"
                                  "  1  a file was read, and what it says is wrong\n"
                                  "  2  unknown command, option or rule pack\n"
                                  "  3  a file could not be opened, read or written, or a server did not do what was asked\n"
                                  "  4  a ledger, a handover or the file of an incident is not genuine";

int run(int argc, char **argv)
{
    CLI::App app(purpose, "redoubt-cli");
    app.footer(exitCodes);
    app.set_version_flag("--version", "redoubt-cli " REDOUBT_VERSION);
    app.require_subcommand(1);

    ExitCode exitCode = Done;
    addScore(app, exitCode);
    auto *convert = app.add_subcommand("convert", "Convert what another engine recorded to the game log");
    convert->require_subcommand(1);
    addConvertFaust(*convert, exitCode);
    auto *exporting = app.add_subcommand("export", "Write what a server holds to a file");
    exporting->require_subcommand(1);
    addExportLedger(*exporting, exitCode);
    addVerify(app, exitCode);
    addDemo(app, exitCode);
    addRoster(app, exitCode);
    addCalendar(app, exitCode);
    addHandover(app, exitCode);
    addDuty(app, exitCode);
    addGrade(app, exitCode);
    addDeadlines(app, exitCode);
    addIoc(app, exitCode);
    addTemplate(app, exitCode);
    addReport(app, exitCode);
    addIncident(app, exitCode);

    if (const auto unknown = redoubt::app::unknownCommand(app, {argv + 1, argv + argc}))
        return complain(BadUsage, *unknown);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return redoubt::app::tellParseError(app, error) ? Done : BadUsage;
    }
    return exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    redoubt::forbidCoreDumps(redoubt::Inspection::OnlyRoot); // it asks for passwords, too
    try {
        return run(argc, argv);
    } catch (const std::exception &error) {
        return complain(FileError, std::string("It stopped, for want of memory or by a fault of its own: ") + error.what() + ".");
    }
}
