// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ExportLedger.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/commandline/TypedFile.h"
#include "app/cli/ServerWords.h"
#include "app/kinds/ProductKinds.h"
#include "app/ledger/LedgerFile.h"
#include "app/link/HeadlessConsole.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "exercise/kinds/Plan.h"
#include "feed/kinds/AccountKinds.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace redoubt::cli {

namespace {

constexpr std::uint64_t kSmallFile = 1024 * 1024;

struct ExportOptions
{
    std::string exercise;
    std::string office; ///< instead of it
    std::string profile;
    std::string ticket;
    std::string credentials;
    std::string output;
    bool replace = false;
};

struct Credentials
{
    std::string account;
    std::string password;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (account, password))

template <class T>
Result<T> readDescribed(const std::string &path)
{
    const auto bytes = readWholeInput(path, kSmallFile);
    if (!bytes)
        return fail(bytes.error().code, path + ": " + bytes.error().detail);
    REDOUBT_ASSIGN(const auto value, app::typedJson(*bytes, path, remark));
    auto read = fromJson<T>(value);
    if (!read)
        return fail(read.error().code, path + ": " + read.error().detail);
    return read;
}

Error errorOf(const sync::Failure &failure) { return inWords(failure); }

/// A folder that goes with this object.
class PassingFolder
{
public:
    PassingFolder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "redoubt-export-XXXXXX").string();
        if (::mkdtemp(pattern.data()))
            m_path = pattern;
    }
    ~PassingFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            std::filesystem::remove_all(m_path, ignored);
    }
    PassingFolder(const PassingFolder &) = delete;
    PassingFolder &operator=(const PassingFolder &) = delete;
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
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

/// The streams of that sort that this account may read, straight from its own stream: what the cache has of them comes in its own time.
Result<std::set<Id>> readableStreams(link::HeadlessConsole &console, const Id &server, const ExportSort &sort)
{
    std::map<Id, feed::GrantRecord> grants;
    feed::PullRequest request;
    request.cursors = {{feed::accountStream(server, console.author().account), 0, 0}};
    for (bool more = true; more;) {
        const auto page = console.pullPage(request);
        if (!page)
            return fail(errorOf(page.error()));
        more = page->header.more;
        if (page->header.sections.empty())
            break;
        for (const auto &pulled : page->lines.front()) {
            const auto &change = pulled.line.change;
            if (change.kind != feed::GrantRecord::Kind)
                continue;
            if (change.act == feed::Act::Remove)
                grants.erase(change.record);
            else if (const auto grant = fromJson<feed::GrantRecord>(json::value(change.fields)))
                grants.insert_or_assign(change.record, *grant);
        }
        const auto &section = page->header.sections.front();
        request.cursors.front() = {section.stream, section.epoch, section.from + section.count};
    }
    std::set<Id> streams;
    for (const auto &[record, grant] : grants) {
        if (grant.purpose == sort.purpose)
            streams.insert(grant.stream);
    }
    return streams;
}

/// Until the cache holds @p streams up to their heads.
Result<void> waitForStreams(link::HeadlessConsole &console, const std::set<Id> &streams, std::chrono::seconds most = std::chrono::minutes(2))
{
    const auto until = std::chrono::steady_clock::now() + most;
    const auto isHere = [&](store::Cache &cache) {
        return std::all_of(streams.begin(), streams.end(), [&](const Id &id) {
            const auto info = cache.stream(id);
            return info && *info && (*info)->state == store::StreamState::Following && (*info)->cursor.seq > 0
                && (*info)->cursor.seq >= (*info)->head;
        });
    };
    while (!console.withCache(isHere)) {
        if (std::chrono::steady_clock::now() > until)
            return fail(ErrorCode::Timeout, "the server did not send it");
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return {};
}

/// What @p wanted names by id or name, of those of that sort that this account may read.
Result<Chosen> choose(link::HeadlessConsole &console, const Id &server, const ExportSort &sort, const std::string &wanted)
{
    REDOUBT_ASSIGN(const auto streams, readableStreams(console, server, sort));
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

/// What the directory calls accounts. Only for people: where it does not come, the ledger goes without.
std::map<Id, std::string> namesOf(link::HeadlessConsole &console, const Id &server)
{
    const auto directory = feed::directoryStream(server);
    std::map<Id, std::string> names;
    if (!waitForStreams(console, {directory}, std::chrono::seconds(30)))
        return names;
    (void)console.withCache([&](store::Cache &cache) {
        return cache.forEach(feed::StaffRecord::Kind, directory, [&](const store::RecordView &view) {
            if (const auto staff = feed::decodeFields<feed::StaffRecord>(view.state))
                names.emplace(view.state.id, staff->name);
            return true;
        });
    });
    return names;
}

/// What proves the authors: every chain of the exercise, a line for each part.
Result<void> writeChains(std::ofstream &file, link::HeadlessConsole &console, const Id &stream)
{
    std::optional<std::string> after;
    std::optional<feed::ChainsPlace> place;
    do {
        auto page = console.chainsPage(stream, after);
        if (!page)
            return fail(errorOf(page.error()));
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
            return fail(errorOf(page.error()));
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
            REDOUBT_ASSIGN(const auto seal, writer->end(*section.checkpoint, namesOf(console, server.id)));
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
    REDOUBT_ASSIGN(const auto credentials, readDescribed<Credentials>(options.credentials));
    const PassingFolder passing;
    const auto registry = productKinds();
    link::HeadlessConsole::Options console;
    console.folder = options.profile.empty() ? passing.path() / "profile" : std::filesystem::path(options.profile);
    console.registry = &registry;
    REDOUBT_ASSIGN(const auto desk, link::HeadlessConsole::open(std::move(console)));
    if (!options.ticket.empty()) {
        REDOUBT_ASSIGN(const auto ticket, readDescribed<feed::EnrolmentTicket>(options.ticket));
        if (const auto enrolled = desk->enrol(ticket, ticket.name.value_or("EXPORT")); !enrolled)
            return fail(errorOf(enrolled.error()));
    }
    const auto enrolment = desk->enrolment();
    if (!enrolment)
        return fail(ErrorCode::NotFound, options.profile + " is no console's profile, or it is not enrolled");
    if (const auto signedIn = desk->signIn(credentials.account, credentials.password); !signedIn)
        return fail(errorOf(signedIn.error()));
    const auto &sort = options.office.empty() ? exerciseSort : officeSort;
    REDOUBT_ASSIGN(const auto exercise, choose(*desk, enrolment->server.id, sort, options.office.empty() ? options.exercise : options.office));

    const auto unfinished = options.output + ".part"; // never a half ledger under the name that was asked for
    std::filesystem::remove(unfinished, error);       // of a try that was cut off
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    std::filesystem::permissions(unfinished, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error); // every entry in full
    auto count = pullInto(file, *desk, exercise, enrolment->server);
    file.close();
    error.clear();
    if (count && !file)
        count = fail(ErrorCode::StorageFailed, options.output + " cannot be written");
    if (count)
        std::filesystem::rename(unfinished, options.output, error);
    else
        std::filesystem::remove(unfinished, error);
    desk->signOut();
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
    auto *how = command->add_option_group("enrolment");
    how->add_option("--profile", options->profile, "Folder of a console's profile that is enrolled and not open now")->type_name("DIR");
    how->add_option("--ticket", options->ticket, "An administrator's enrolment file; used up by this, nothing stays on this machine")
        ->type_name("FILE");
    how->require_option(1);
    command->add_option("--credentials", options->credentials, "JSON with account and password; - reads standard input")
        ->required()
        ->type_name("FILE");
    command->add_option("--output", options->output, "Where the ledger goes; readable by you alone")->required()->type_name("LEDGER");
    command->add_flag("--force", options->replace, "Replace the file that is there");
    command->callback([options, &exitCode] { exitCode = run(*options); });
    command->footer("The account must be able to read the exercise's white cell (coordinator, judge, commander). The file has every\n"
                    "entry in full, and its authors' signatures and certificates: keep it as you keep the exercise.\n"
                    "Its format: docs/manual/ledger.md. Check it: redoubt-cli verify.");
}

} // namespace redoubt::cli
