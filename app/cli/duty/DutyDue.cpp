// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/DutyDue.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/TypedTime.h"
#include "app/commandline/PlainText.h"
#include "app/kinds/ProductKinds.h"
#include "app/ledger/LedgerFold.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/due/EscalationRules.h"
#include "duty/due/OfficeDue.h"
#include "duty/roles/DutyRoles.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace redoubt::cli {

namespace {
constexpr std::uint64_t mostOfficeBytes = 4ull << 30;

struct DueOptions
{
    std::string input;
    std::string at;
    std::string format = "text";
};

struct OfficeRecords
{
    duty::OfficeBoard office;
    duty::EscalationBoard told;
};

Result<OfficeRecords> officeIn(const std::string &path)
{
    const auto registry = productKinds();
    ledger::Fold fold(registry);
    std::string rest;
    std::int64_t number = 0;
    const auto take = [&](std::string_view line) -> Result<void> {
        ++number;
        if (const auto taken = fold.take(line); !taken)
            return fail(taken.error().code, "line " + std::to_string(number) + ": " + taken.error().detail);
        return {};
    };
    const auto read = readTextInput(path, mostOfficeBytes, [&](std::string_view piece) -> Result<void> {
        rest += piece;
        std::size_t begin = 0;
        for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', begin)) {
            REDOUBT_TRY(take(std::string_view(rest).substr(begin, end - begin)));
            begin = end + 1;
        }
        rest.erase(0, begin);
        if (rest.size() > ledger::MaxRowBytes)
            return fail(ErrorCode::TooLarge, "a line is longer than an entry can be");
        return {};
    });
    if (!read)
        return fail(read.error());
    if (!rest.empty())
        REDOUBT_TRY(take(rest));
    if (!fold.header() || !fold.isEnded())
        return fail(ErrorCode::Malformed, "its last line is missing: it is not whole");
    OfficeRecords records{duty::OfficeBoard(fold.header()->stream), duty::EscalationBoard(fold.header()->stream)};
    fold.forEach([&](const feed::RecordState &record) {
        (void)records.office.take(record);
        (void)records.told.take(record);
    });
    if (!records.office.office())
        return fail(ErrorCode::InvalidArgument, "it is no ledger of a duty office");
    return records;
}

struct DueReport
{
    std::string office;
    Instant at;
    calendar::TimeZone zone = calendar::TimeZone::utc();
    duty::DueList list;
    std::vector<duty::Escalation> toTell;
    std::optional<Instant> nextStep;
};

DueReport reportOf(const OfficeRecords &records, Instant at, calendar::TimeZone zone)
{
    // As whoever stands duty there, and is told as a leader and commander: everything that waits for anybody.
    duty::OfficeEye everybody{Id(), {duty::roles::Officer, duty::roles::Leader, duty::roles::Commander}};
    DueReport report{records.office.office()->value.name,
                     at,
                     std::move(zone),
                     duty::officeDue(records.office, records.told, everybody, at),
                     duty::escalationsWanted(records.office, records.told, at, {}),
                     duty::nextEscalation(records.office, records.told.rules(), at)};
    // Whoever was named is nobody of these.
    for (const auto &view : records.told.untaken()) {
        const auto &told = view.told.value;
        if (!told.person || !duty::stillStands(records.office, told))
            continue;
        const auto *matter = records.office.matter(told.subject);
        report.list.add(
            {duty::DueWhat::Take, records.office.id(), view.told.id, (matter ? matter->value.title + ", " : "") + told.name, std::nullopt, true, 1});
    }
    duty::finish(report.list, at);
    return report;
}

const char *wordOfDue(duty::DueWhat what)
{
    switch (what) {
    case duty::DueWhat::Respond: return "answer";
    case duty::DueWhat::Close: return "close";
    case duty::DueWhat::Relief: return "hand over";
    case duty::DueWhat::ReadBack: return "read back";
    case duty::DueWhat::Take: return "take";
    case duty::DueWhat::Report: return "report";
    case duty::DueWhat::Collect: return "collect";
    case duty::DueWhat::Acknowledge: return "acknowledge";
    case duty::DueWhat::Feedback: return "feedback";
    case duty::DueWhat::Answers: break;
    }
    return "answers";
}

std::string titleOfSubject(const OfficeRecords &records, const duty::Escalation &told)
{
    const auto *matter = records.office.matter(told.subject);
    return matter ? matter->value.title : std::string("relief");
}

void writeDueJson(const OfficeRecords &records, const DueReport &report)
{
    const auto time = [&](std::optional<Instant> at) { return at ? json::value(report.zone.rfc3339(*at)) : json::value(nullptr); };
    json::array items;
    for (const auto &item : report.list.items)
        items.push_back(json::object{{"what", wordOfDue(item.what)},
                                     {"record", item.record.toString()},
                                     {"title", item.title},
                                     {"due", time(item.due)},
                                     {"critical", item.critical},
                                     {"waits", duty::waitsNow(item, report.at)},
                                     {"overdue", duty::isOverdue(item, report.at)}});
    json::array toTell;
    for (const auto &each : report.toTell)
        toTell.push_back(json::object{{"clock", enumName(each.clock)},
                                      {"subject", each.subject.toString()},
                                      {"title", titleOfSubject(records, each)},
                                      {"missed", time(each.due)},
                                      {"to", enumName(each.step.to)},
                                      {"name", each.name}});
    std::cout << writeJson(json::object{{"office", report.office},
                                        {"at", time(report.at)},
                                        {"items", std::move(items)},
                                        {"notTold", std::move(toTell)},
                                        {"nextStep", time(report.nextStep)},
                                        {"nextChange", time(report.list.next)}})
              << '\n';
}

void writeDueText(const OfficeRecords &records, const DueReport &report)
{
    const auto time = [&](Instant at) { return report.zone.rfc3339(at); };
    std::cout << app::plainText(report.office) << ", " << time(report.at) << ": " << report.list.items.size() << " wait, "
              << duty::waitingNow(report.list, report.at).size() << " of them now\n";
    for (const auto &item : report.list.items) {
        std::cout << (duty::isOverdue(item, report.at) ? "! " : "  ") << wordOfDue(item.what) << ' ' << app::plainText(item.title);
        if (item.due)
            std::cout << (item.title.empty() ? "" : ", ") << "by " << time(*item.due);
        std::cout << (item.critical ? " (critical)" : "") << '\n';
    }
    for (const auto &each : report.toTell)
        std::cout << "not told: " << enumName(each.step.to) << (each.name.empty() ? "" : " " + app::plainText(each.name)) << " of "
                  << app::plainText(titleOfSubject(records, each)) << ", missed " << time(each.due) << '\n';
    if (report.nextStep)
        std::cout << "next step: " << time(*report.nextStep) << '\n';
    if (report.list.next)
        std::cout << "next change: " << time(*report.list.next) << '\n';
}

ExitCode runDue(const DueOptions &options)
{
    const auto records = officeIn(options.input);
    if (!records)
        return complain(isFileError(records.error()) ? FileError : BadInput, options.input + ": " + records.error().detail + ".");
    const auto zone = zones::systemZone(records->office.office()->value.zone).value_or(calendar::TimeZone::utc());
    const auto at = options.at.empty() ? Result<Instant>(SystemClock().now()) : typedInstant(options.at, zone);
    if (!at)
        return complain(BadUsage, "--at: " + at.error().detail + ".");
    const auto report = reportOf(*records, *at, zone);
    options.format == "json" ? writeDueJson(*records, report) : writeDueText(*records, report);
    return Done;
}
} // namespace

void addDuty(CLI::App &app, ExitCode &exitCode)
{
    auto *duty = app.add_subcommand("duty", "What is stood in a duty office");
    duty->require_subcommand(1);
    auto *command = duty->add_subcommand("due", "What waits there at an instant, what was missed, and who is told next");
    const auto options = std::make_shared<DueOptions>();
    command->add_option("ledger", options->input, "The office's ledger (redoubt-cli export ledger --office); - reads standard input")
        ->required()
        ->type_name("LEDGER");
    command->add_option("--at", options->at, "The instant, with offset or by the office's clock; now without it")->type_name("TIME");
    command->add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}));
    command->callback([options, &exitCode] { exitCode = runDue(*options); });
    command->footer("The ledger is read as it is: whether it is genuine says redoubt-cli verify.");
}

} // namespace redoubt::cli
