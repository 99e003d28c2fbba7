// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/OutputFile.h"
#include "app/cli/ServerDesk.h"
#include "app/cli/incident/IncidentExchange.h"
#include "app/commandline/PlainText.h"
#include "app/commandline/TypedFile.h"
#include "core/crypto/NamedId.h"
#include "feed/kinds/AccountKinds.h"
#include "incident/exchange/EvidencePack.h"
#include "incident/exchange/ExchangeAudit.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace redoubt::cli {

namespace {
constexpr std::uint64_t mostPlanBytes = 256 * 1024;

struct IncidentExportOptions
{
    std::string incident;
    std::string recipient;
    std::string plans;
    std::string output;
    DeskOptions desk;
    bool evidence = false;
    bool force = false;
};

/// A register with everything in it.
struct ReadRegister
{
    explicit ReadRegister(const Id &stream) : incidents(stream), reports(stream) { }
    incident::IncidentBoard incidents;
    incident::IncidentReportBoard reports;
};

Result<ReadRegister> readRegister(link::HeadlessConsole &console, const Id &stream)
{
    using namespace incident;
    ReadRegister made(stream);
    for (const auto *kind : {Register::Kind, Incident::Kind, Moment::Kind, Impact::Kind, Judged::Kind, CourseLine::Kind, Sending::Kind,
                             Overruling::Kind, Report::Kind, ReportSection::Kind, ReportStep::Kind, Settlement::Kind, IssuedReport::Kind}) {
        const auto read = console.withCache([&](store::Cache &cache) {
            return cache.forEach(kind, stream, [&](const store::RecordView &view) {
                made.incidents.take(view.state);
                made.reports.take(view.state);
                return true;
            });
        });
        if (!read)
            return fail(read.error());
        if (!read->empty())
            return fail(ErrorCode::StorageDamaged, "records of the register cannot be read here");
    }
    if (!made.incidents.unreadable().empty() || !made.reports.unreadable().empty())
        return fail(ErrorCode::UnsupportedVersion, "the register has records of a newer version: a file without them would not be whole");
    return made;
}

struct ChosenIncident
{
    ReadRegister from;
    incident::IncidentView view;
};

Result<ChosenIncident> chooseIncident(ServerDesk &desk, const std::string &wanted)
{
    REDOUBT_ASSIGN(const auto streams, readableStreams(desk.console(), desk.server().id, StreamPurpose::IncidentRegister));
    REDOUBT_TRY(waitForStreams(desk.console(), streams));
    std::vector<ChosenIncident> fitting;
    std::string known;
    for (const auto &stream : streams) {
        REDOUBT_ASSIGN(auto from, readRegister(desk.console(), stream));
        for (const auto &[id, incident] : from.incidents.incidents()) {
            known += ' ' + app::plainText(incident.value.number);
            if (id.toString() == wanted || incident.value.number == wanted)
                fitting.push_back({from, *from.incidents.incident(id)});
        }
    }
    if (fitting.size() == 1)
        return std::move(fitting.front());
    std::string detail = fitting.empty() ? "this account reads no incident " + app::inQuotes(wanted) + (known.empty() ? "" : "; it reads" + known)
                                         : "several have that number; say which by its id:";
    for (const auto &one : fitting)
        detail += ' ' + one.view.incident.id.toString();
    return fail(ErrorCode::NotFound, detail);
}

std::string unitNameOf(ServerDesk &desk, const Id &unit)
{
    const auto directory = feed::directoryStream(desk.server().id);
    (void)waitForStreams(desk.console(), {directory}, std::chrono::seconds(30));
    return desk.console().withCache([&](store::Cache &cache) -> std::string {
        const auto known = cache.record(directory, unit);
        const auto record =
            known && *known ? feed::decodeFields<feed::UnitRecord>((*known)->state) : Result<feed::UnitRecord>(fail(ErrorCode::NotFound));
        return record ? record->name : std::string();
    });
}

/// Rises with what the server ordered: the same state of the register is the same version.
std::int64_t versionOf(const std::vector<incident::ExchangedRecord> &records)
{
    std::int64_t version = 1;
    for (const auto &record : records) {
        if (const auto *seq = record.kept.if_contains("seq"))
            version = std::max(version, seq->as_int64());
    }
    return version;
}

Result<std::vector<incident::PlanReference>> plansIn(const std::string &path)
{
    if (path.empty())
        return std::vector<incident::PlanReference>{};
    REDOUBT_ASSIGN(const auto bytes, readWholeInput(path, mostPlanBytes));
    REDOUBT_ASSIGN(const auto value, app::typedJson(bytes, path, remark));
    return fromJson<std::vector<incident::PlanReference>>(value);
}

Result<std::string> exportedIncident(const IncidentExportOptions &options)
{
    REDOUBT_ASSIGN(const auto plans, plansIn(options.plans));
    REDOUBT_ASSIGN(const auto desk, ServerDesk::signIn(options.desk));
    REDOUBT_ASSIGN(const auto chosen, chooseIncident(*desk, options.incident));
    std::vector<incident::IncidentReportView> reports;
    for (const auto &id : chosen.from.reports.reportsOf(chosen.view.incident.id)) {
        if (auto report = chosen.from.reports.report(id))
            reports.push_back(std::move(*report));
    }
    incident::ExchangeOrder order;
    order.records = options.evidence ? incident::evidenceOfIncident(chosen.view, reports, plans) : incident::recordsOfIncident(chosen.view, reports);
    auto &head = order.head;
    head.sort = options.evidence ? incident::ExchangeSort::Evidence : incident::ExchangeSort::Incident;
    head.incident = chosen.view.incident.id;
    head.document = namedId(head.incident, "redoubt exchange/" + enumName(head.sort));
    head.version = versionOf(order.records);
    const auto &server = desk->server();
    head.server = server.id;
    head.serverName = server.name;
    head.serverKey = server.key;
    head.suite = server.suite;
    head.registerId = chosen.from.incidents.id();
    head.exportedAt = SystemClock().now();
    head.recipient = options.recipient;
    if (const auto &record = chosen.from.incidents.record()) {
        head.zone = record->value.zone;
        head.unit = record->value.unit;
        head.unitName = unitNameOf(*desk, head.unit);
        if (head.unitName.empty())
            head.unitName = record->value.name;
    }
    head.exportedBy = desk->shownName();
    SystemRandom random;
    REDOUBT_ASSIGN(auto bytes, incident::exportExchange(order, random, [&](const feed::SignedMatter &matter) -> std::optional<feed::SignedWord> {
                       auto word = desk->sign(matter);
                       return word ? std::optional(std::move(*word)) : std::nullopt;
                   }));
    desk->console().signOut();
    // What nobody else could check is not written.
    if (const auto again = incident::auditExchange(bytes, std::nullopt); !again.isGenuine())
        return fail(ErrorCode::BadSignature, again.findings.front().what + ": " + again.findings.front().detail);
    return bytes;
}

ExitCode exportIncident(const IncidentExportOptions &options)
{
    if (!options.plans.empty() && !options.evidence)
        return complain(BadUsage, "Plans belong to evidence: --evidence.");
    const auto bytes = exportedIncident(options);
    if (!bytes)
        return complain(FileError, "The incident could not be exported: " + bytes.error().detail + ".");
    if (const auto done = writeOutput(options.output, *bytes, options.force, OutputReaders::OwnerAlone); !done)
        return complain(FileError, done.error().detail + ".");
    remark("Written to " + options.output + ".");
    return Done;
}
} // namespace

void addIncidentExport(CLI::App &incident, ExitCode &exitCode)
{
    auto *command = incident.add_subcommand("export", "Write a whole incident as one signed file");
    const auto options = std::make_shared<IncidentExportOptions>();
    command->add_option("--incident", options->incident, "Its number in the register, or its id")->required()->type_name("NUMBER");
    command->add_option("--for", options->recipient, "For whom it is made")->required()->type_name("RECIPIENT");
    command->add_flag("--evidence", options->evidence, "Only dated evidence: protection, rules, times, sendings, reports as issued");
    command->add_option("--plans", options->plans, R"(With it: JSON [{"name","version","digest","since"}] of plans that were followed)")
        ->type_name("FILE");
    addDeskOptions(*command, options->desk, true);
    command->add_option("--output,--out", options->output, "Where it goes, readable by you alone: 2026-014.incident.json")
        ->required()
        ->type_name("FILE");
    command->add_flag("--force", options->force, "Replace the file that is there");
    command->callback([options, &exitCode] { exitCode = exportIncident(*options); });
    command->footer("The account must be able to read the register. The file has everything in full, and of attached files their digests alone:\n"
                    "leave out what a recipient has no need of with `incident redact`. Its format: docs/manual/exchange.md.");
}

} // namespace redoubt::cli
