// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerDesk.h"

#include "app/cli/Complaint.h"
#include "app/cli/InputFile.h"
#include "app/cli/ServerWords.h"
#include "app/commandline/TypedFile.h"
#include "app/kinds/ProductKinds.h"
#include "feed/kinds/AccountKinds.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace redoubt::cli {

namespace {
constexpr std::uint64_t kSmallFile = 1024 * 1024;

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
} // namespace

/// A folder that goes with this object.
struct ServerDesk::PassingFolder
{
    PassingFolder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "redoubt-export-XXXXXX").string();
        if (::mkdtemp(pattern.data()))
            path = pattern;
    }
    ~PassingFolder()
    {
        std::error_code ignored;
        if (!path.empty())
            std::filesystem::remove_all(path, ignored);
    }
    PassingFolder(const PassingFolder &) = delete;
    PassingFolder &operator=(const PassingFolder &) = delete;
    std::filesystem::path path;
};

void addDeskOptions(CLI::App &command, DeskOptions &options, bool withTicket)
{
    auto *how = command.add_option_group("enrolment");
    how->add_option("--profile", options.profile, "Folder of a console's profile that is enrolled and not open now")->type_name("DIR");
    if (withTicket)
        how->add_option("--ticket", options.ticket, "An administrator's enrolment file; used up by this, nothing stays on this machine")
            ->type_name("FILE");
    how->require_option(1);
    command.add_option("--credentials", options.credentials, "JSON with account and password; - reads standard input")->required()->type_name("FILE");
}

ServerDesk::~ServerDesk() = default;

Result<std::unique_ptr<ServerDesk>> ServerDesk::open(const DeskOptions &options)
{
    REDOUBT_ASSIGN(const auto credentials, readDescribed<Credentials>(options.credentials));
    std::unique_ptr<ServerDesk> desk(new ServerDesk());
    desk->m_account = credentials.account;
    desk->m_password = credentials.password;
    desk->m_registry = productKinds();
    desk->m_passing = std::make_unique<PassingFolder>();
    link::HeadlessConsole::Options console;
    console.folder = options.profile.empty() ? desk->m_passing->path / "profile" : std::filesystem::path(options.profile);
    console.registry = &desk->m_registry;
    REDOUBT_ASSIGN(desk->m_console, link::HeadlessConsole::open(std::move(console)));
    if (!options.ticket.empty()) {
        REDOUBT_ASSIGN(const auto ticket, readDescribed<feed::EnrolmentTicket>(options.ticket));
        if (const auto enrolled = desk->m_console->enrol(ticket, ticket.name.value_or("EXPORT")); !enrolled)
            return fail(inWords(enrolled.error()));
    }
    const auto enrolment = desk->m_console->enrolment();
    if (!enrolment)
        return fail(ErrorCode::NotFound, options.profile + " is no console's profile, or it is not enrolled");
    desk->m_server = enrolment->server;
    return desk;
}

Result<std::unique_ptr<ServerDesk>> ServerDesk::signIn(const DeskOptions &options)
{
    REDOUBT_ASSIGN(auto desk, open(options));
    if (const auto signedIn = desk->m_console->signIn(desk->m_account, desk->m_password); !signedIn)
        return fail(inWords(signedIn.error()));
    return desk;
}

Result<std::unique_ptr<ServerDesk>> ServerDesk::unlock(const DeskOptions &options)
{
    REDOUBT_ASSIGN(auto desk, open(options));
    REDOUBT_TRY(desk->m_console->unlockOffline(desk->m_account, desk->m_password));
    return desk;
}

Result<feed::SignedWord> ServerDesk::sign(const feed::SignedMatter &matter) { return m_console->signWord(m_account, m_password, matter); }

std::string ServerDesk::shownName()
{
    const auto account = m_console->author().account;
    const auto directory = feed::directoryStream(m_server.id);
    const auto name = m_console->withCache([&](store::Cache &cache) -> std::string {
        const auto known = cache.record(directory, account);
        const auto staff =
            known && *known ? feed::decodeFields<feed::StaffRecord>((*known)->state) : Result<feed::StaffRecord>(fail(ErrorCode::NotFound));
        return staff ? staff->name : std::string();
    });
    return name.empty() ? m_account : name;
}

Result<std::set<Id>> readableStreams(link::HeadlessConsole &console, const Id &server, StreamPurpose purpose)
{
    std::map<Id, feed::GrantRecord> grants;
    feed::PullRequest request;
    request.cursors = {{feed::accountStream(server, console.author().account), 0, 0}};
    for (bool more = true; more;) {
        const auto page = console.pullPage(request);
        if (!page)
            return fail(inWords(page.error()));
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
        if (grant.purpose == purpose)
            streams.insert(grant.stream);
    }
    return streams;
}

Result<void> waitForStreams(link::HeadlessConsole &console, const std::set<Id> &streams, std::chrono::seconds most)
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

std::map<Id, std::string> namesInDirectory(link::HeadlessConsole &console, const Id &server)
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

} // namespace redoubt::cli
