// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Complaint.h"
#include "app/cli/incident/ExchangeInput.h"
#include "app/cli/incident/IncidentExchange.h"
#include "app/commandline/PlainText.h"
#include "incident/exchange/ExchangeImport.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {
struct ExchangeImportOptions
{
    std::string input;
    std::string serverKey;
    std::string recipient;
    std::string registerId;
    std::string number = "—";
    std::string by = "—";
};

ExitCode importIncident(const ExchangeImportOptions &options)
{
    const auto stream = Id::parse(options.registerId);
    if (!stream)
        return complain(BadUsage, "The register is named by its id.");
    auto code = Done;
    const auto input = readExchangeInput(options.input, options.serverKey, options.recipient, code);
    if (!input)
        return code;
    if (!input->report.isGenuine()) {
        std::cerr << exchangeFindings(input->report);
        return complain(NotGenuine, "The file is not genuine; nothing is taken from it.");
    }
    incident::ImportPlace place;
    place.stream = *stream;
    place.number = options.number;
    place.by = options.by;
    // Not the computer's clock: the same file gives the same answer.
    place.at = input->report.file->head.exportedAt;
    const auto plan = incident::importExchange(*input->report.file, place);
    if (!plan)
        return complain(BadInput, "No incident can begin from it: " + plan.error().detail + ".");
    json::array records;
    for (const auto &record : plan->records)
        records.push_back(json::object{{"kind", record.kind}, {"id", record.id.toString()}, {"fields", record.fields}});
    const json::object answer{{"incident", plan->incident.toString()}, {"records", std::move(records)}, {"ledger", plan->ledger.toJson()}};
    std::cout << app::plainJson(writeJson(answer)) << std::endl;
    remark("Kept " + std::to_string(plan->ledger.count(incident::Outcome::Kept)) + ", changed "
           + std::to_string(plan->ledger.count(incident::Outcome::Changed)) + ", left behind "
           + std::to_string(plan->ledger.count(incident::Outcome::Dropped)) + ".");
    return Done;
}
} // namespace

void addIncidentImport(CLI::App &incident, ExitCode &exitCode)
{
    auto *command = incident.add_subcommand("import", "Say what would begin in another register from the file of an incident, as JSON");
    const auto options = std::make_shared<ExchangeImportOptions>();
    command->add_option("FILE", options->input, "The file; - reads standard input")->required();
    command->add_option("--register", options->registerId, "Id of the register that it would come to")->required()->type_name("ID");
    command->add_option("--server-key", options->serverKey, "The key of the server that it comes from (base64url), from a source that you trust")
        ->type_name("KEY");
    command->add_option("--for", options->recipient, "For whom it has to be; without it for anybody")->type_name("RECIPIENT");
    command->add_option("--number", options->number, "Number that it would have there")->capture_default_str();
    command->add_option("--by", options->by, "Who would take it over")->capture_default_str()->type_name("NAME");
    command->callback([options, &exitCode] { exitCode = importIncident(*options); });
    command->footer("Writes nothing: records as they would be minted, and a ledger of what was kept, changed and left behind, and why. The same\n"
                    "file and register give the same ids. Ends with 4 where the file is not genuine.");
}

} // namespace redoubt::cli
