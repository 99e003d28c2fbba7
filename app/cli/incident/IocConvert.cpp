// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/IocConvert.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/OutputFile.h"
#include "app/commandline/TypedFile.h"
#include "incident/indicators/IndicatorCsv.h"
#include "incident/indicators/MispReader.h"
#include "incident/indicators/MispWriter.h"
#include "incident/indicators/StixReader.h"
#include "incident/indicators/StixWriter.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace redoubt::cli {

namespace {

struct IocOptions
{
    std::string from;
    std::string to;
    std::string file;
    std::string out;
    std::string ledger;
    bool force = false;
};

Result<incident::IndicatorSet> readIndicators(const std::string &format, const std::string &text, incident::LossLedger &ledger)
{
    if (format == "stix")
        return incident::readStix(text, ledger);
    return format == "misp" ? incident::readMisp(text, ledger) : incident::readIndicatorCsv(text, ledger);
}

Result<std::string> writeIndicators(const std::string &format, const incident::IndicatorSet &set, incident::LossLedger &ledger)
{
    if (format == "stix")
        return incident::writeStix(set, ledger);
    return format == "misp" ? incident::writeMisp(set, ledger) : incident::writeIndicatorCsv(set, ledger);
}

/// The ledger in a few lines, for whoever does not keep it as a file.
void tellOfLosses(const incident::LossLedger &ledger)
{
    using incident::Outcome;
    remark("Kept " + std::to_string(ledger.count(Outcome::Kept)) + ", changed " + std::to_string(ledger.count(Outcome::Changed)) + ", dropped "
           + std::to_string(ledger.count(Outcome::Dropped)) + "; --ledger FILE writes all of it.");
    std::string types;
    for (const auto &[type, count] : ledger.unsupportedTypes())
        types += (types.empty() ? "" : ", ") + type + " (" + std::to_string(count) + ")";
    if (!types.empty())
        remark("Not supported, and carried along: " + types + ".");
    int told = 0;
    for (const auto &entry : ledger.entries()) {
        if (entry.outcome == Outcome::Dropped && ++told <= 10)
            remark("Dropped: " + entry.path + " (" + entry.what + "): " + entry.why + ".");
    }
    if (told > 10)
        remark("And " + std::to_string(told - 10) + " more were dropped.");
}

ExitCode convertIndicators(const IocOptions &options)
{
    const auto bytes = readWholeInput(options.file, incident::IndicatorJsonLimits.maxBytes);
    if (!bytes)
        return complain(isFileError(bytes.error()) ? FileError : BadInput, "Cannot read " + options.file + ": " + bytes.error().detail + ".");
    const auto text = app::typedText(*bytes, options.file, remark);
    if (!text)
        return complain(BadInput, text.error().detail + ".");
    incident::LossLedger ledger;
    const auto set = readIndicators(options.from, *text, ledger);
    if (!set)
        return complain(BadInput, options.file + " cannot be read as " + options.from + ": " + set.error().detail + ".");
    const auto written = writeIndicators(options.to, *set, ledger);
    if (!written)
        return complain(BadInput, options.file + " is not converted: " + written.error().detail + ".");
    // First the ledger: what is written without one would be a loss that nobody knows of.
    if (!options.ledger.empty()) {
        if (const auto done = writeOutput(options.ledger, writeJson(ledger.toJson()) + '\n', options.force); !done)
            return complain(FileError, done.error().detail + ".");
    }
    if (!options.out.empty()) {
        if (const auto done = writeOutput(options.out, *written, options.force); !done)
            return complain(FileError, done.error().detail + ".");
    } else {
        std::cout << *written << std::flush;
        if (!std::cout)
            return complain(FileError, "The result could not be written to standard output.");
    }
    tellOfLosses(ledger);
    return Done;
}

} // namespace

void addIoc(CLI::App &app, ExitCode &exitCode)
{
    auto *ioc = app.add_subcommand("ioc", "Indicators, out and in");
    ioc->require_subcommand(1);
    auto *command = ioc->add_subcommand("convert", "Indicators from one format to another, with a ledger of what was lost");
    const auto options = std::make_shared<IocOptions>();
    command->add_option("--from", options->from, "What FILE is: a bundle of STIX, an event of MISP, a table")
        ->required()
        ->check(CLI::IsMember({"misp", "stix", "csv"}));
    command->add_option("--to", options->to, "What it becomes: STIX is 2.1")->required()->check(CLI::IsMember({"stix", "misp", "csv"}));
    command->add_option("FILE", options->file, "The file; - reads standard input")->required();
    command->add_option("--out", options->out, "Where the result goes; standard output")->type_name("FILE");
    command
        ->add_option("--ledger", options->ledger, "Where the ledger goes, as JSON: kept, changed, dropped, and why, for every attribute and object")
        ->type_name("FILE");
    command->add_flag("--force", options->force, "Replace files that are there");
    command->callback([options, &exitCode] { exitCode = convertIndicators(*options); });
    command->footer("The same file gives the same ids and the same bytes. What is marked 绝密, 机密, 秘密 or 工作秘密 is not converted.");
}

} // namespace redoubt::cli
