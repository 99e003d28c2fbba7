// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/duty/HandoverVerify.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/commandline/PlainText.h"
#include "app/handover/HandoverAudit.h"
#include "core/zones/ZoneDatabase.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <optional>

namespace redoubt::cli {

namespace {

struct HandoverOptions
{
    std::string input;
    std::string serverKey;
    std::string format = "text";
};

std::string handoverSentence(const handover::Finding &finding)
{
    auto text = finding.what;
    if (!finding.field.empty())
        text += " " + finding.field;
    if (finding.line > 0)
        text += ", line " + std::to_string(finding.line);
    return text + ": " + finding.detail;
}

/// By the office's clocks, where this computer knows its zone.
std::string clocksOf(const handover::Report &report, Instant at)
{
    const auto zone = zones::systemZone(report.header->zone);
    return zone ? zone->rfc3339(at) : toRfc3339(at);
}

void writeFacts(const handover::Report &report)
{
    const auto &header = *report.header;
    std::cout << app::plainText(header.officeName) << ", " << app::plainText(header.number) << '\n';
    if (!report.view)
        return;
    const auto &handover = report.view->handover.value;
    for (const auto &line : report.proof) {
        if (!line.holds)
            continue;
        switch (line.part) {
        case duty::ProofPart::Digest: std::cout << "digest: the sheet's, " << line.detail << '\n'; break;
        case duty::ProofPart::ReadBack: std::cout << "read back: " << line.who << '\n'; break;
        case duty::ProofPart::Outgoing:
        case duty::ProofPart::Incoming: break; // told with whose key it is
        }
    }
    for (const auto &signer : report.signers) {
        std::cout << (signer.as == "outgoing"       ? "handed over by "
                          : signer.as == "incoming" ? "taken over by "
                          : signer.as == "consent"  ? "by consent of "
                                                    : "exported by ")
                  << app::plainText(signer.name) << ", account " << signer.account.toString() << " on " << app::plainText(signer.console) << ", "
                  << clocksOf(report, signer.at) << '\n';
    }
    std::cout << "checklist: " << handover.sheet.itemsDone << " of " << handover.sheet.itemsAll << " items\n";
    for (const auto &matter : handover.sheet.matters)
        std::cout << "open: " << duty::matterNumber(matter.matter) << ' ' << app::plainText(matter.title) << (matter.critical ? " (critical)" : "")
                  << '\n';
    if (!report.hasPaper)
        std::cout << "paper: not in this file\n";
}

void writeReport(const handover::Report &report, const std::string &fingerprint, bool keyGiven)
{
    for (const auto &finding : report.findings)
        std::cout << app::plainText(handoverSentence(finding)) << '\n';
    if (report.moreFindings > 0)
        std::cout << "… and " << report.moreFindings << " more\n";
    if (report.header) {
        writeFacts(report);
        std::cout << (keyGiven ? "checked with the key given, " : "checked with the file's own key, ") << fingerprint << '\n';
    }
    std::cout << (report.isGenuine() ? "GENUINE" : "NOT GENUINE") << std::endl;
}

json::object reportAsJson(const handover::Report &report, const std::string &fingerprint, bool keyGiven)
{
    json::array findings;
    for (const auto &finding : report.findings)
        findings.push_back(json::object{{"what", finding.what}, {"line", finding.line}, {"field", finding.field}, {"detail", finding.detail}});
    json::array signers;
    for (const auto &signer : report.signers)
        signers.push_back(json::object{{"as", signer.as},
                                       {"name", signer.name},
                                       {"account", signer.account.toString()},
                                       {"console", signer.console},
                                       {"at", toRfc3339(signer.at)}});
    json::object object{{"genuine", report.isGenuine()},
                        {"serverKey", fingerprint},
                        {"keyGiven", keyGiven},
                        {"paper", report.hasPaper},
                        {"moreFindings", report.moreFindings}};
    if (report.header) {
        object.emplace("office", report.header->officeName);
        object.emplace("number", report.header->number);
    }
    if (report.view)
        object.emplace("digest", report.view->handover.value.digest);
    object.emplace("signers", std::move(signers));
    object.emplace("findings", std::move(findings));
    return object;
}

ExitCode verifyHandover(const HandoverOptions &options)
{
    std::optional<VerifyKey> key;
    if (!options.serverKey.empty()) {
        const auto bytes = fromBase64Url(options.serverKey);
        const auto read = bytes ? VerifyKey::fromBytes(*bytes) : Result<VerifyKey>(fail(bytes.error()));
        if (!read)
            return complain(BadUsage, "The server's key is 43 characters of base64url, as in the file's first line.");
        key = *read;
    }
    const auto bytes = readWholeInput(options.input, handover::MaxFileBytes);
    if (!bytes)
        return complain(isFileError(bytes.error()) ? FileError : NotGenuine, "Cannot read " + options.input + ": " + bytes.error().detail + ".");
    const auto report = handover::audit(*bytes, key);
    const auto fingerprint = report.header ? digestOf(ByteView(report.header->serverKey)).toString() : std::string();
    if (options.format == "json")
        std::cout << app::plainJson(writeJson(reportAsJson(report, fingerprint, key.has_value()))) << std::endl;
    else
        writeReport(report, fingerprint, key.has_value());
    if (report.isGenuine() && !key)
        remark("The key came from the file itself: compare its fingerprint with the server's, or give it with --server-key.");
    return report.isGenuine() ? Done : NotGenuine;
}

} // namespace

void addHandover(CLI::App &app, ExitCode &exitCode)
{
    auto *handover = app.add_subcommand("handover", "Handovers that were exported");
    handover->require_subcommand(1);
    auto *command = handover->add_subcommand("verify", "Check an exported handover anywhere, without a server");
    const auto options = std::make_shared<HandoverOptions>();
    command->add_option("FILE", options->input, "The exported file, or the handover.jsonl in it; - reads standard input")->required();
    command->add_option("--server-key", options->serverKey, "The server's key (base64url), from a source that you trust; without it the file's own")
        ->type_name("KEY");
    command->add_option("--format", options->format, "How the outcome is written")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->callback([options, &exitCode] { exitCode = verifyHandover(*options); });
    command->footer("Recomputes the sheet's digest, which both officers signed, checks both signatures and the server's certificates of their keys,\n"
                    "what had to be read back, that the paper is the one that was exported, and who exported it. What was altered is named by line\n"
                    "and field. Ends with 4 unless all is well. What this proves and what it does not: docs/manual/handover.md.");
}

} // namespace redoubt::cli
