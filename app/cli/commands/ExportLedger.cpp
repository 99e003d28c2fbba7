// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ExportLedger.h"

#include "app/cli/Complaint.h"
#include "app/cli/ServerDesk.h"
#include "app/cli/ServerWords.h"
#include "app/ledger/LedgerFile.h"
#include "app/link/HeadlessConsole.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "exercise/kinds/Plan.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace redoubt::cli {

namespace {

struct ExportOptions
{
    std::string exercise;
    std::string office; ///< instead of it
    DeskOptions desk;
    std::string output;
    bool replace = false;
};

struct Chosen
{
    Id id;
    std::string name;
};

/// What may be exported: streams of a purpose, called as their opening records are.
struct ExportSort
{
    StreamPurpose purpose;
    const char *kind;
    const char *word;
};
constexpr ExportSort exerciseSort{StreamPurpose::WhiteCell, exercise::Exercise::Kind, "exercise"};
constexpr ExportSort officeSort{StreamPurpose::DutyOffice, duty::Office::Kind, "duty office"};

std::string titleOfExport(const feed::RecordState &record)
{
    if (record.kind == duty::Office::Kind) {
        const auto office = feed::decodeFields<duty::Office>(record);
        return office ? office->name : std::string();
    }
    const auto exercise = feed::decodeFields<exercise::Exercise>(record);
    return exercise ? exercise->name : std::string();
}

/// What @p wanted names by id or name, of those of that sort that this account may read.
Result<Chosen> choose(link::HeadlessConsole &console, const Id &server, const ExportSort &sort, const std::string &wanted)
{
    REDOUBT_ASSIGN(const auto streams, readableStreams(console, server, sort.purpose));
    REDOUBT_TRY(waitForStreams(console, streams));
    std::vector<Chosen> known;
    const auto read = console.withCache([&](store::Cache &cache) {
        return cache.forEach(sort.kind, std::nullopt, [&](const store::RecordView &view) {
            known.push_back({view.stream, titleOfExport(view.state)});
            return true;
        });
    });
    if (!read)
        return fail(read.error());
    std::vector<Chosen> fitting;
    for (const auto &exercise : known) {
        if (exercise.id.toString() == wanted || exercise.name == wanted)
            fitting.push_back(exercise);
    }
    if (fitting.size() == 1)
        return fitting.front();
    std::string detail = fitting.empty() ? std::string("this account reads no ") + sort.word + " \"" + wanted + "\"; it reads"
                                         : "several have that name; say which by its id:";
    for (const auto &exercise : fitting.empty() ? known : fitting)
        detail += " " + exercise.id.toString() + " " + exercise.name + ";";
    return fail(ErrorCode::NotFound, known.empty() ? std::string("this account reads no ") + sort.word : detail);
}

/// What proves the authors: every chain of the exercise, a line for each part.
Result<void> writeChains(std::ofstream &file, link::HeadlessConsole &console, const Id &stream)
{
    std::optional<std::string> after;
    std::optional<feed::ChainsPlace> place;
    do {
        auto page = console.chainsPage(stream, after);
        if (!page)
            return fail(inWords(page.error()));
        for (auto &part : page->parts) {
            REDOUBT_ASSIGN(const auto line, ledger::Writer::addChain(std::move(part)));
            file << line;
        }
        after = page->header.next;
        if (after) {
            REDOUBT_ASSIGN(const auto next, feed::ChainsPlace::parse(*after));
            if (place && next <= *place)
                return fail(ErrorCode::ProtocolError, "the server sent the same chains again");
            place = next;
        }
    } while (after);
    return {};
}

Result<std::int64_t> pullInto(std::ofstream &file, link::HeadlessConsole &console, const Chosen &exercise, const feed::ServerFacts &server)
{
    std::optional<ledger::Writer> writer;
    feed::PullRequest request;
    request.cursors = {{exercise.id, 0, 0}};
    for (;;) {
        auto page = console.pullPage(request);
        if (!page)
            return fail(inWords(page.error()));
        if (page->header.sections.size() != 1 || page->header.sections.front().stream != exercise.id)
            return fail(ErrorCode::Forbidden, "the exercise can no longer be read");
        const auto &section = page->header.sections.front();
        if (!writer) {
            ledger::Header header;
            header.server = server.id;
            header.serverName = server.name;
            header.serverKey = server.key;
            header.suite = server.suite;
            header.stream = exercise.id;
            header.epoch = section.epoch;
            header.exercise = exercise.name;
            header.exportedAt = page->header.serverTime;
            header.exportedBy = console.author().account;
            writer.emplace(header);
            file << writer->begin();
        }
        for (const auto &line : page->lines.front()) {
            REDOUBT_ASSIGN(const auto row, writer->add(line));
            file << row;
        }
        if (section.checkpoint) {
            REDOUBT_ASSIGN(const auto seal, writer->end(*section.checkpoint, namesInDirectory(console, server.id)));
            REDOUBT_TRY(writeChains(file, console, exercise.id));
            file << seal;
            return writer->seq();
        }
        if (page->lines.front().empty())
            return fail(ErrorCode::ProtocolError, "the server sent a page without entries");
        request.cursors.front() = {exercise.id, section.epoch, writer->seq()};
    }
}

Result<std::int64_t> exportLedger(const ExportOptions &options)
{
    // Before the ticket is used up.
    std::error_code error;
    if (!options.replace && std::filesystem::exists(std::filesystem::symlink_status(options.output, error)))
        return fail(ErrorCode::AlreadyExists, options.output + ": there is a file already; name another, or replace it with --force");
    REDOUBT_ASSIGN(const auto desk, ServerDesk::signIn(options.desk));
    const auto &sort = options.office.empty() ? exerciseSort : officeSort;
    REDOUBT_ASSIGN(const auto exercise, choose(desk->console(), desk->server().id, sort, options.office.empty() ? options.exercise : options.office));

    const auto unfinished = options.output + ".part"; // never a half ledger under the name that was asked for
    std::filesystem::remove(unfinished, error);       // of a try that was cut off
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    std::filesystem::permissions(unfinished, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error); // every entry in full
    auto count = pullInto(file, desk->console(), exercise, desk->server());
    file.close();
    error.clear();
    if (count && !file)
        count = fail(ErrorCode::StorageFailed, options.output + " cannot be written");
    if (count)
        std::filesystem::rename(unfinished, options.output, error);
    else
        std::filesystem::remove(unfinished, error);
    desk->console().signOut();
    if (count && error)
        return fail(ErrorCode::StorageFailed, options.output + ": " + error.message());
    return count;
}

ExitCode run(const ExportOptions &options)
{
    const auto count = exportLedger(options);
    if (!count)
        return complain(FileError, "The ledger could not be exported: " + count.error().detail + ".");
    remark(std::to_string(*count) + " entries written to " + options.output + ".");
    return Done;
}

} // namespace

void addExportLedger(CLI::App &exporting, ExitCode &exitCode)
{
    auto *command = exporting.add_subcommand("ledger", "Write what an exercise or a duty office holds, as the server ordered and signed it");
    const auto options = std::make_shared<ExportOptions>();
    auto *what = command->add_option_group("what");
    what->add_option("--exercise", options->exercise, "An exercise's id or its name")->type_name("EXERCISE");
    what->add_option("--office", options->office, "A duty office's id or its name instead")->type_name("OFFICE");
    what->require_option(1);
    addDeskOptions(*command, options->desk, true);
    command->add_option("--output", options->output, "Where the ledger goes; readable by you alone")->required()->type_name("LEDGER");
    command->add_flag("--force", options->replace, "Replace the file that is there");
    command->callback([options, &exitCode] { exitCode = run(*options); });
    command->footer("The account must be able to read the exercise's white cell (coordinator, judge, commander). The file has every\n"
                    "entry in full, and its authors' signatures and certificates: keep it as you keep the exercise.\n"
                    "Its format: docs/manual/ledger.md. Check it: redoubt-cli verify.");
}

} // namespace redoubt::cli
