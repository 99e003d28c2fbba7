// SPDX-License-Identifier: GPL-3.0-or-later
// A console without windows that works and syncs until it is done or killed. What it did stands in a journal outside its profile:
//
//     committed <id> <stream>          after the commit that made the change durable here
//     acknowledged <id> <verdict> <seq>  when the server's word arrives, before the cache takes it
//
// One line a fact, each on the disk before the next step; so whoever kills this program knows what must not be lost.
#include "app/kinds/ProductKinds.h"
#include "app/drafts/DraftOf.h"
#include "exercise/kinds/Plan.h"
#include "tests/testkit/console/HeadlessConsole.h"

#include <CLI/CLI.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace redoubt;

namespace {
enum ExitCode { Drained = 0, Failed = 1, NotDrained = 2 };

class Journal
{
public:
    explicit Journal(const std::string &path) : m_file(path.empty() ? -1 : ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644))
    {
        if (!path.empty() && m_file < 0)
            throw std::runtime_error("cannot write " + path + ": " + std::strerror(errno));
    }
    ~Journal()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// One write, so that no kill leaves half a line of several.
    void write(const std::string &lines)
    {
        if (m_file < 0)
            return;
        if (::write(m_file, lines.data(), lines.size()) != static_cast<ssize_t>(lines.size()) || ::fdatasync(m_file) != 0)
            throw std::runtime_error(std::string("journal: ") + std::strerror(errno));
    }

private:
    int m_file;
};

std::string describe(const Error &error) { return std::string(name(error.code)) + ": " + error.detail; }
std::string describe(const sync::Failure &failure) { return std::string(name(failure.code)) + ": " + failure.detail; }

/// The stream to write to: the first white cell, or a new exercise in a unit that this account coordinates.
Result<Id> findCell(testkit::HeadlessConsole &console, Journal &journal)
{
    REDOUBT_ASSIGN(const auto streams, console.withCache([](store::Cache &cache) { return cache.streams(); }));
    for (const auto &stream : streams) {
        if (stream.purpose == StreamPurpose::WhiteCell)
            return stream.stream;
    }
    REDOUBT_ASSIGN(const auto roles, console.withCache([](store::Cache &cache) { return cache.unitRoles(); }));
    for (const auto &role : roles) {
        if (!may(role.role, Permission::PlanExercise))
            continue;
        exercise::Exercise exercise;
        exercise.unit = role.unit;
        exercise.name = "test console";
        REDOUBT_ASSIGN(const auto receipt, console.commit({drafts::addOf({}, exercise)}));
        const auto &made = receipt.changes.front();
        journal.write("committed " + made.id.toString() + ' ' + made.stream.toString() + '\n');
        return made.stream;
    }
    return fail(ErrorCode::Forbidden, "this account may plan exercises nowhere");
}

exercise::Target target(const Id &unit, std::int64_t no)
{
    exercise::Target made;
    made.name = "target " + std::to_string(no);
    made.unit = unit;
    made.unitName = "unit";
    return made;
}

struct Arguments
{
    std::string profile;
    std::string ticket;
    std::string installation = "TEST-01";
    std::string account;
    std::string password;
    std::string journal;
    std::int64_t commits = 0;
    std::int64_t group = 1;
    std::int64_t patienceSeconds = 30;
    bool isOffline = false;
    bool isForever = false;
};

Result<void> signIn(testkit::HeadlessConsole &console, const Arguments &arguments)
{
    if (!console.isEnrolled()) {
        std::ifstream file(arguments.ticket);
        std::stringstream text;
        text << file.rdbuf();
        REDOUBT_ASSIGN(const auto value, parseJson(text.str()));
        REDOUBT_ASSIGN(const auto ticket, fromJson<feed::EnrolmentTicket>(value));
        if (const auto enrolled = console.enrol(ticket, arguments.installation); !enrolled)
            return fail(enrolled.error().code, "enrolment: " + enrolled.error().detail);
    }
    if (arguments.isOffline)
        return console.unlockOffline(arguments.account, arguments.password);
    const auto signedIn = console.signIn(arguments.account, arguments.password);
    if (signedIn)
        return {};
    // Killed servers come back: whoever has signed in here before works on meanwhile.
    if (sync::isLinkFailure(signedIn.error()))
        return console.unlockOffline(arguments.account, arguments.password);
    return fail(signedIn.error().code, describe(signedIn.error()));
}

Result<void> work(testkit::HeadlessConsole &console, const Arguments &arguments, Journal &journal)
{
    if (arguments.commits == 0 && !arguments.isForever)
        return {};
    if (!arguments.isOffline)
        (void)console.waitFor([](const auto &s) { return s.state == sync::SyncState::Online; }, std::chrono::seconds(arguments.patienceSeconds));
    REDOUBT_ASSIGN(const auto cell, findCell(console, journal));
    for (std::int64_t no = 0; arguments.isForever || no < arguments.commits; ++no) {
        std::vector<store::Draft> drafts;
        for (std::int64_t i = 0; i < arguments.group; ++i)
            drafts.push_back(drafts::addOf(cell, target(cell, no)));
        REDOUBT_ASSIGN(const auto receipt, console.commit(std::move(drafts)));
        std::string lines;
        for (const auto &change : receipt.changes)
            lines += "committed " + change.id.toString() + ' ' + change.stream.toString() + '\n';
        journal.write(lines);
    }
    return {};
}

int run(const Arguments &arguments)
{
    Journal journal(arguments.journal);
    const auto registry = productKinds();
    testkit::HeadlessConsole::Options options;
    options.folder = arguments.profile;
    options.registry = &registry;
    options.engine.backOffLastMs = 2000; // a test does not wait for minutes
    options.acknowledged = [&](const feed::PushRequest &, const feed::PushResponse &response) {
        std::string lines;
        for (const auto &verdict : response.verdicts)
            lines += "acknowledged " + verdict.id.toString() + ' ' + enumName(verdict.verdict) + ' ' + std::to_string(verdict.seq.value_or(0)) + '\n';
        journal.write(lines);
    };
    auto console = testkit::HeadlessConsole::open(std::move(options));
    if (!console) {
        std::cerr << describe(console.error()) << '\n';
        return Failed;
    }
    if (const auto ready = signIn(**console, arguments); !ready) {
        std::cerr << describe(ready.error()) << '\n';
        return Failed;
    }
    if (const auto worked = work(**console, arguments, journal); !worked) {
        std::cerr << describe(worked.error()) << '\n';
        return Failed;
    }
    const bool isDrained = !arguments.isOffline && (*console)->waitUntilDrained(std::chrono::seconds(arguments.patienceSeconds));
    const auto status = (*console)->status();
    json::object report{{"drained", isDrained}, {"pending", status.pending}, {"tries", status.tries}};
    if (status.lastError)
        report["lastError"] = json::string_view(name(*status.lastError).data(), name(*status.lastError).size());
    std::cout << writeJson(report) << '\n';
    return isDrained || arguments.isOffline ? Drained : NotDrained;
}
} // namespace

int main(int argc, char **argv)
{
    Arguments arguments;
    CLI::App program("A console without windows, for tests: commits changes and syncs until nothing waits.\n"
                     "Exit codes: 0 drained (or offline as asked), 1 failed, 2 not drained in time.");
    program.add_option("--profile", arguments.profile, "folder of the profile")->required();
    program.add_option("--ticket", arguments.ticket, "enrolment ticket (JSON), for a profile that is not enrolled");
    program.add_option("--installation", arguments.installation, "name to enrol under");
    program.add_option("--account", arguments.account, "sign-in name")->required();
    program.add_option("--password", arguments.password, "password")->required();
    program.add_option("--journal", arguments.journal, "file to append what was committed and acknowledged to");
    program.add_option("--commits", arguments.commits, "how many commits to make");
    program.add_option("--group", arguments.group, "changes in a commit")->check(CLI::Range(1, 100));
    program.add_option("--patience", arguments.patienceSeconds, "seconds to wait for the server to take everything");
    program.add_flag("--offline", arguments.isOffline, "unlock without the server and do not wait for it");
    program.add_flag("--forever", arguments.isForever, "commit until killed");
    CLI11_PARSE(program, argc, argv);
    try {
        return run(arguments);
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return Failed;
    }
}
