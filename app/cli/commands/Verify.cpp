// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/Verify.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/commandline/PlainText.h"
#include "app/ledger/AuthorName.h"
#include "app/ledger/LedgerAudit.h"
#include "exercise/scoring/Standings.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

namespace redoubt::cli {

namespace {

constexpr std::uint64_t mostLedgerBytes = 4ull << 30;

struct VerifyOptions
{
    std::string input;
    std::string serverKey;
    bool requireAuthors = false;
    std::string format = "text";
};

/// Hands @p auditor the file's lines. Fails with TooLarge for a line that no ledger has.
Result<void> readLines(const std::string &path, ledger::Auditor &auditor)
{
    std::string rest;
    REDOUBT_TRY(readTextInput(path, mostLedgerBytes, [&](std::string_view piece) -> Result<void> {
        rest += piece;
        std::size_t begin = 0;
        for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n', begin)) {
            auditor.take(std::string_view(rest).substr(begin, end - begin));
            begin = end + 1;
        }
        rest.erase(0, begin);
        if (rest.size() > ledger::MaxRowBytes)
            return fail(ErrorCode::TooLarge, "a line is longer than an entry can be");
        return {};
    }));
    if (!rest.empty())
        auditor.take(rest);
    return {};
}

struct Total
{
    int place = 0;
    std::string side;
    std::string code;
    std::string name;
    std::string points;
};

std::vector<Total> totalsOf(const exercise::ExerciseBoard &board)
{
    std::vector<Total> totals;
    for (const auto side : {exercise::TeamSide::Red, exercise::TeamSide::Blue}) {
        exercise::StandingsQuery query;
        query.teams = board.scoringTeams(side);
        for (const auto &standing : exercise::standings(board.ledger(), query)) {
            const auto &team = board.teams().at(standing.team).value;
            totals.push_back({standing.place, enumName(side), team.code, team.name, standing.total.text()});
        }
    }
    return totals;
}

std::string sentenceOf(const ledger::Finding &finding)
{
    std::string text = enumName(finding.fault);
    if (finding.seq > 0) {
        text += " entry " + std::to_string(finding.seq);
        if (finding.lastSeq > finding.seq)
            text += "–" + std::to_string(finding.lastSeq);
    }
    if (finding.record)
        text += ", record " + finding.record->toString() + " (" + finding.kind + ")";
    if (finding.fileLine > 0)
        text += ", line " + std::to_string(finding.fileLine) + " of the file";
    return text + ": " + finding.detail;
}

constexpr const char *NoSignatures = "authors' signatures: not in this file (it has version 1)";

/// Who wrote a ledger, as its reader knows them.
using Names = std::function<std::optional<ledger::AuthorName>(const Id &account)>;

json::value asJson(const std::optional<ledger::AuthorProof> &proof, const Names &nameOf)
{
    if (!proof)
        return nullptr;
    json::array signers;
    for (const auto &signer : proof->signers) {
        const auto called = nameOf(signer.author.account);
        signers.push_back(json::object{{"account", signer.author.account.toString()},
                                       {"name", called ? json::value(called->name) : json::value()},
                                       {"nameFrom", called ? json::value(enumName(called->source)) : json::value()},
                                       {"installation", signer.author.installation.toString()},
                                       {"console", signer.console},
                                       {"key", signer.key.toString()},
                                       {"batches", signer.batches},
                                       {"entries", signer.entries}});
    }
    return json::object{{"chains", proof->chains},           {"batches", proof->batches}, {"entries", proof->entries},
                        {"notInStream", proof->notInStream}, {"later", proof->later},     {"signers", std::move(signers)}};
}

/// With the account always: two people may have one name, and a name of the export proves nothing.
std::string sentenceOf(const ledger::Signer &signer, const std::optional<ledger::AuthorName> &called)
{
    const auto account = "account " + signer.author.account.toString();
    if (signer.console.empty())
        return account + " (the server)";
    const auto where = " on " + app::plainText(signer.console);
    if (!called)
        return account + where;
    if (called->source == ledger::AuthorName::Source::Plan)
        return app::plainText(called->name) + ", " + account + where;
    return account + " (" + app::plainText(called->name) + ", says the export)" + where;
}

void writeText(const std::optional<ledger::AuthorProof> &proof, const Names &nameOf)
{
    if (!proof) {
        std::cout << NoSignatures << '\n';
        return;
    }
    std::cout << "authors' signatures: " << proof->entries << " entries in " << proof->batches << " batches of " << proof->chains << " chains";
    if (proof->notInStream > 0)
        std::cout << ", " << proof->notInStream << " signed lines in quarantine";
    if (proof->later > 0)
        std::cout << ", " << proof->later << " later than this file";
    std::cout << '\n';
    for (const auto &signer : proof->signers)
        std::cout << "  " << sentenceOf(signer, nameOf(signer.author.account)) << ", " << signer.entries << " entries, key " << signer.key.toString()
                  << '\n';
}

json::object asJson(const ledger::Report &report, const std::string &fingerprint, bool keyGiven, const std::vector<Total> &totals,
                    const Names &nameOf)
{
    json::object object{{"genuine", report.isGenuine()},      {"entries", report.entries}, {"withheld", report.withheld},
                        {"chains", report.authors},           {"serverKey", fingerprint},  {"keyGiven", keyGiven},
                        {"moreFindings", report.moreFindings}};
    json::array findings;
    for (const auto &finding : report.findings) {
        json::object one{{"fault", enumName(finding.fault)},
                         {"seq", finding.seq},
                         {"lastSeq", finding.lastSeq},
                         {"line", finding.fileLine},
                         {"detail", finding.detail}};
        if (finding.record) {
            one.emplace("record", finding.record->toString());
            one.emplace("kind", finding.kind);
        }
        findings.push_back(std::move(one));
    }
    object.emplace("findings", std::move(findings));
    object.emplace("authors", asJson(report.proof, nameOf));
    json::array standings;
    for (const auto &total : totals)
        standings.push_back(
            json::object{{"side", total.side}, {"place", total.place}, {"code", total.code}, {"name", total.name}, {"points", total.points}});
    object.emplace("totals", std::move(standings));
    return object;
}

void writeText(const ledger::Report &report, const std::string &fingerprint, bool keyGiven, const std::vector<Total> &totals, const Names &nameOf)
{
    for (const auto &finding : report.findings)
        std::cout << app::plainText(sentenceOf(finding)) << '\n';
    if (report.moreFindings > 0)
        std::cout << "… and " << report.moreFindings << " more\n";
    if (report.header) {
        std::cout << (report.header->exercise ? app::plainText(*report.header->exercise) + ", " : "") << "stream " << report.header->stream.toString()
                  << ", " << report.entries << " entries of " << report.authors << " chains";
        if (report.withheld > 0)
            std::cout << ", " << report.withheld << " as digests only";
        std::cout << '\n' << (keyGiven ? "checked with the key given, " : "checked with the file's own key, ") << fingerprint << '\n';
        if (report.checkpoint)
            std::cout << "signed at " << toRfc3339(report.checkpoint->time) << '\n';
        writeText(report.proof, nameOf);
    }
    for (const auto &total : totals)
        std::cout << total.side << ' ' << total.place << "  " << app::plainText(total.code) << ' ' << app::plainText(total.name) << "  "
                  << total.points << '\n';
    std::cout << (report.isGenuine() ? "GENUINE" : "NOT GENUINE") << std::endl;
}

ExitCode verify(const VerifyOptions &options)
{
    std::optional<VerifyKey> key;
    if (!options.serverKey.empty()) {
        const auto bytes = fromBase64Url(options.serverKey);
        const auto read = bytes ? VerifyKey::fromBytes(*bytes) : Result<VerifyKey>(fail(bytes.error()));
        if (!read)
            return complain(BadUsage, "The server's key is 43 characters of base64url, as in a ledger's header.");
        key = *read;
    }
    ledger::Auditor auditor;
    if (const auto read = readLines(options.input, auditor); !read)
        return complain(isFileError(read.error()) ? FileError : NotGenuine, "Cannot read " + options.input + ": " + read.error().detail + ".");
    const auto report = auditor.finish(key);
    const auto fingerprint = report.header ? digestOf(ByteView(report.header->serverKey)).toString() : std::string();
    const auto totals = totalsOf(auditor.board());
    const Names nameOf = [&](const Id &account) { return ledger::authorName(auditor.board(), report, account); };
    if (options.format == "json")
        std::cout << app::plainJson(writeJson(asJson(report, fingerprint, key.has_value(), totals, nameOf))) << std::endl;
    else
        writeText(report, fingerprint, key.has_value(), totals, nameOf);
    if (report.isGenuine() && !key)
        remark("The key came from the file itself: compare its fingerprint with the server's, or give it with --server-key.");
    if (options.requireAuthors && report.header && !report.proof)
        return complain(NotGenuine, "This file has no authors' signatures, and they were asked for.");
    return report.isGenuine() ? Done : NotGenuine;
}

} // namespace

void addVerify(CLI::App &app, ExitCode &exitCode)
{
    auto *command = app.add_subcommand("verify", "Check an exported ledger anywhere, without a server");
    const auto options = std::make_shared<VerifyOptions>();
    command->add_option("LEDGER", options->input, "The file; .xz is unpacked; - reads standard input")->required();
    command->add_option("--server-key", options->serverKey, "The server's key (base64url), from a source that you trust; without it the file's own")
        ->type_name("KEY");
    command->add_flag("--require-authors", options->requireAuthors, "Refuse a file of version 1, which has no authors' signatures");
    command->add_option("--format", options->format, "How the outcome is written")->check(CLI::IsMember({"text", "json"}))->capture_default_str();
    command->callback([options, &exitCode] { exitCode = verify(*options); });
    command->footer("Recomputes the chain of the stream from its first entry to the checkpoint that the server signed, and each author's own\n"
                    "chain up to the signatures of its batches. What was altered, removed, reordered, repeated, cut off or not signed by\n"
                    "its author is named by its number (seq) and record. Ends with 4 unless all is well.\n"
                    "With the totals that the entries come to. What this proves and what it does not: docs/manual/ledger.md.");
}

} // namespace redoubt::cli
