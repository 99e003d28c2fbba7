// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/OutputFile.h"
#include "app/cli/ServerDesk.h"
#include "app/cli/incident/ExchangeInput.h"
#include "app/cli/incident/IncidentExchange.h"
#include "app/commandline/PlainText.h"
#include "app/exchange/PaperAbsence.h"
#include "incident/exchange/Redaction.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {
struct RedactOptions
{
    std::string input;
    std::string recipient;
    std::vector<std::string> remove;
    std::vector<std::string> removeHere;
    std::string why;
    std::vector<std::string> papers;
    std::string output;
    std::string serverKey;
    DeskOptions desk;
    bool wherever = false;
    bool force = false;
};

std::vector<std::string> removableClasses()
{
    std::vector<std::string> names;
    for (const auto &[value, name] : described::enumNames<incident::FieldClass>()) {
        if (value != incident::FieldClass::Chosen)
            names.push_back(name);
    }
    return names;
}

/// A class by its name; anything with a '/' is a place.
Result<incident::RedactionWish> redactionWish(const RedactOptions &options)
{
    incident::RedactionWish wish;
    wish.recipient = options.recipient;
    wish.why = options.why;
    wish.wherever = options.wherever;
    for (const auto &what : options.remove) {
        if (what.find('/') != std::string::npos) {
            wish.places.push_back({what, options.why, false});
            continue;
        }
        const auto fieldClass = enumFromName<incident::FieldClass>(what);
        if (!fieldClass || *fieldClass == incident::FieldClass::Chosen) {
            std::string known;
            for (const auto &name : removableClasses())
                known += (known.empty() ? "" : ", ") + name;
            return fail(ErrorCode::InvalidArgument, app::inQuotes(what) + " is neither a class (" + known + ") nor a place");
        }
        wish.classes.push_back(*fieldClass);
    }
    for (const auto &place : options.removeHere)
        wish.places.push_back({place, options.why, true});
    return wish;
}

void tellFound(const std::vector<incident::FoundText> &found)
{
    for (const auto &one : found)
        std::cerr << app::plainText(one.removed + " still stands in " + (one.in.empty() ? "the file itself" : one.in) + ", as " + one.as) << '\n';
}

/// Whether papers made of what is left are as clean.
ExitCode checkPapers(const RedactOptions &options, const std::vector<incident::RemovedText> &texts)
{
    const incident::RemovedTextSearch search(texts);
    for (const auto &path : options.papers) {
        const auto bytes = readWholeInput(path, exchange::MostUnpacked);
        if (!bytes)
            return complain(isFileError(bytes.error()) ? FileError : BadInput, "Cannot read " + path + ": " + bytes.error().detail + ".");
        const auto found = exchange::removedInPaper(*bytes, search);
        if (!found)
            return complain(BadInput, path + " cannot be searched: " + found.error().detail + ".");
        if (!found->empty()) {
            tellFound(*found);
            return complain(BadInput, path + " still has what is left out. Nothing was written; make it anew without.");
        }
    }
    return Done;
}

ExitCode redactIncident(const RedactOptions &options)
{
    if (options.remove.empty() && options.removeHere.empty())
        return complain(BadUsage, "Say what is left out: --remove CLASS or --remove PLACE.");
    auto wish = redactionWish(options);
    if (!wish)
        return complain(BadUsage, wish.error().detail + ".");
    auto code = Done;
    const auto input = readExchangeInput(options.input, options.serverKey, {}, code);
    if (!input)
        return code;
    if (!input->report.isGenuine()) {
        std::cerr << exchangeFindings(input->report);
        return complain(NotGenuine, "The file is not genuine; nothing is made of it.");
    }
    const auto desk = ServerDesk::unlock(options.desk);
    if (!desk)
        return complain(FileError, "Nobody can sign here: " + desk.error().detail + ".");
    wish->by = (*desk)->shownName();
    wish->at = SystemClock().now();
    const auto &file = *input->report.file;
    const auto redaction =
        incident::redactExchange(file, input->bytes, *wish, [&](const feed::SignedMatter &matter) -> std::optional<feed::SignedWord> {
            auto word = (*desk)->sign(matter);
            return word ? std::optional(std::move(*word)) : std::nullopt;
        });
    if (!redaction)
        return complain(BadInput, "Nothing was written: " + redaction.error().detail + ".");
    if (redaction->isRefused()) {
        tellFound(redaction->found);
        return complain(BadInput,
                        "What is left out still stands elsewhere. Nothing was written: remove these places too (--remove PLACE, or --wherever).");
    }
    if (const auto checked = checkPapers(options, redaction->texts); checked != Done)
        return checked;
    // What was signed here has to hold there; else its reader would be the first to find out.
    if (const auto again = incident::auditExchange(redaction->bytes, std::nullopt, options.recipient); !again.isGenuine()) {
        std::cerr << exchangeFindings(again);
        return complain(BadInput, "It could not be signed so that others can check it. Sign in with the server once, and try again.");
    }
    if (const auto done = writeOutput(options.output, redaction->bytes, options.force, OutputReaders::OwnerAlone); !done)
        return complain(FileError, done.error().detail + ".");
    remark(std::to_string(redaction->removed.size()) + " fields left out of " + options.output + ".");
    for (const auto &place : redaction->named)
        remark("The file's head names what stood at " + app::plainText(place) + ": who made it, for whom, or who signed.");
    return Done;
}
} // namespace

void addIncidentRedact(CLI::App &incident, ExitCode &exitCode)
{
    auto *command = incident.add_subcommand("redact", "Make the file of an incident anew for a recipient, without what is not theirs");
    const auto options = std::make_shared<RedactOptions>();
    command->add_option("FILE", options->input, "The file; - reads standard input")->required();
    command->add_option("--for", options->recipient, "Who gets it; the file is bound to them")->required()->type_name("RECIPIENT");
    command->add_option("--remove", options->remove, "contacts, names, addresses, systems, files, working; or a place, with all below it")
        ->allow_extra_args(false)
        ->delimiter(',')
        ->type_name("CLASS|PLACE");
    command->add_option("--remove-here", options->removeHere, "A place whose texts may stand elsewhere")->allow_extra_args(false)->type_name("PLACE");
    command->add_option("--why", options->why, "The reason, which the recipient reads")->type_name("TEXT");
    command->add_flag("--wherever", options->wherever, "Leave out each field that shows a removed text as well, as a whole");
    command->add_option("--paper", options->papers, "Finished papers (docx, odt, xlsx) to be searched for the same texts")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command->add_option("--server-key", options->serverKey, "The server's key (base64url), to check FILE with")->type_name("KEY");
    addDeskOptions(*command, options->desk, false);
    command->add_option("--output,--out", options->output, "Where it goes")->required()->type_name("FILE");
    command->add_flag("--force", options->force, "Replace the file that is there");
    command->callback([options, &exitCode] { exitCode = redactIncident(*options); });
    command->footer("What is left out is searched for in all that stays, in every encoding that may hide it; found means refused, with the places.\n"
                    "Signs with the account's key on that console, without a server too.");
}

} // namespace redoubt::cli
