// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Complaint.h"
#include "app/cli/incident/ExchangeInput.h"
#include "app/cli/incident/IncidentExchange.h"
#include "app/commandline/PlainText.h"
#include "core/zones/ZoneDatabase.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {
struct ExchangeVerifyOptions
{
    std::string input;
    std::string serverKey;
    std::string recipient;
    std::string format = "text";
};

std::string exchangeTime(const incident::ExchangeHead &head, Instant at)
{
    const auto zone = zones::systemZone(head.zone);
    return zone ? zone->rfc3339(at) : toRfc3339(at);
}

void writeExchangeFacts(const incident::ExchangeReport &report)
{
    const auto &file = *report.file;
    const auto &head = file.head;
    std::cout << app::plainText(head.unitName) << ", " << enumName(head.sort) << ' ' << head.incident.toString() << ", version " << head.version
              << '\n';
    std::cout << "for: " << app::plainText(file.recipient()) << '\n';
    for (const auto &signer : report.signers)
        std::cout << (signer.as == "export" ? "exported by " : "parts left out by ") << app::plainText(signer.name) << ", account "
                  << signer.account.toString() << " on " << app::plainText(signer.console) << ", " << exchangeTime(head, signer.at) << '\n';
    std::cout << "fields: " << file.shown.size() << " shown of " << head.count << '\n';
    for (const auto &[fieldClass, count] : report.removed)
        std::cout << "left out: " << count << ", " << lawName(fieldClass) << " (" << enumName(fieldClass) << ")\n";
    for (const auto &inner : report.inside)
        std::cout << inner.kind << ' ' << inner.record.toString() << ": "
                  << (inner.name.empty() ? std::string() : "signed by " + app::plainText(inner.name) + ", ") << enumName(inner.state) << '\n';
}

json::object exchangeAsJson(const ExchangeInput &input)
{
    const auto &report = input.report;
    json::object object{{"genuine", report.isGenuine()}, {"serverKey", report.keyFingerprint}, {"keyGiven", input.hasKey}};
    if (report.file) {
        const auto &file = *report.file;
        object["head"] = toJson(file.head);
        object["recipient"] = file.recipient();
        object["shown"] = file.shown.size();
    }
    json::array signers;
    for (const auto &signer : report.signers)
        signers.push_back(json::object{{"as", signer.as},
                                       {"name", signer.name},
                                       {"account", signer.account.toString()},
                                       {"console", signer.console},
                                       {"at", toRfc3339(signer.at)}});
    json::array inside;
    for (const auto &inner : report.inside)
        inside.push_back(
            json::object{{"kind", inner.kind}, {"record", inner.record.toString()}, {"name", inner.name}, {"state", enumName(inner.state)}});
    json::object removed;
    for (const auto &[fieldClass, count] : report.removed)
        removed[enumName(fieldClass)] = count;
    json::array findings;
    for (const auto &finding : report.findings)
        findings.push_back(json::object{{"what", finding.what}, {"place", finding.place}, {"detail", finding.detail}});
    object["signers"] = std::move(signers);
    object["inside"] = std::move(inside);
    object["removed"] = std::move(removed);
    object["findings"] = std::move(findings);
    return object;
}

ExitCode verifyExchange(const ExchangeVerifyOptions &options)
{
    auto code = Done;
    const auto input = readExchangeInput(options.input, options.serverKey, options.recipient, code);
    if (!input)
        return code;
    const auto &report = input->report;
    if (options.format == "json") {
        std::cout << app::plainJson(writeJson(exchangeAsJson(*input))) << std::endl;
    } else {
        std::cout << exchangeFindings(report);
        if (report.file) {
            writeExchangeFacts(report);
            std::cout << (input->hasKey ? "checked with the key given, " : "checked with the file's own key, ") << report.keyFingerprint << '\n';
        }
        std::cout << (report.isGenuine() ? "GENUINE" : "NOT GENUINE") << std::endl;
    }
    if (report.isGenuine() && !input->hasKey)
        remark("The key came from the file itself: compare its fingerprint with the server's, or give it with --server-key.");
    return report.isGenuine() ? Done : NotGenuine;
}
} // namespace

void addIncidentVerify(CLI::App &incident, ExitCode &exitCode)
{
    auto *command = incident.add_subcommand("verify", "Check the file of an incident anywhere, without a server");
    const auto options = std::make_shared<ExchangeVerifyOptions>();
    command->add_option("FILE", options->input, "The file; - reads standard input")->required();
    command->add_option("--server-key", options->serverKey, "The server's key (base64url), from a source that you trust; without it the file's own")
        ->type_name("KEY");
    command->add_option("--for", options->recipient, "For whom it has to be; without it for anybody")->type_name("RECIPIENT");
    command->add_option("--format", options->format, "How the outcome is written")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->callback([options, &exitCode] { exitCode = verifyExchange(*options); });
    command->footer("Recomputes the leaf of every field that is shown and the root over all, checks who signed it, who left out what for whom,\n"
                    "the server's certificates of their keys, and the signatures of reports within. What was left out is counted by class.\n"
                    "Ends with 4 unless all is well.");
}

} // namespace redoubt::cli
