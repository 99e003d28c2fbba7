// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sync/BenchHouse.h"
#include "bench/sync/Parts.h"
#include "feed/wire/Compression.h"
#include "feed/wire/Http.h"

#include <sys/resource.h>

namespace redoubt::bench {

namespace {
namespace wire = feed::http;
constexpr int kSockets = 1'000;
constexpr int kLiveRuns = 3;
constexpr int kTokens = 32;

/// A line of /proc/<pid>/@p file in KiB.
double memoryOf(int pid, const char *file, const std::string &key)
{
    std::ifstream lines("/proc/" + std::to_string(pid) + '/' + file);
    std::string word;
    while (lines >> word) {
        double value = 0;
        if (word == key && lines >> value)
            return value;
    }
    giveUp("no " + key + " of the server");
}

void mayOpenManyFiles()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &limit); // inherited by the server
}

/// The server is new and has one live socket; then it has 1,000 more.
void measureIdleSockets(boost::asio::io_context &io, BenchHouse &house, RawAuthor &author)
{
    house.restart();
    std::vector<std::unique_ptr<sync::Client>> clients;
    int opened = 0;
    const auto open = [&] {
        clients.push_back(author.anotherClient());
        clients.back()->setToken(author.token);
        sync::LiveEvents events;
        events.opened = [&] { ++opened; };
        events.hinted = [](const feed::Hint &) {};
        events.closed = [](const sync::Failure &failure) { giveUp("a live socket ended: " + failure.detail); };
        clients.back()->openLive(std::move(events));
        const auto wanted = static_cast<int>(clients.size());
        io.restart();
        while (opened < wanted)
            io.run_one();
    };
    open();
    const auto residentBefore = memoryOf(house.serverPid(), "status", "VmRSS:");
    const auto shareBefore = memoryOf(house.serverPid(), "smaps_rollup", "Pss:");
    for (int i = 0; i < kSockets; ++i)
        open();
    print("live_rss", (memoryOf(house.serverPid(), "status", "VmRSS:") - residentBefore) / kSockets, "KiB, an idle live socket");
    print("live_pss", (memoryOf(house.serverPid(), "smaps_rollup", "Pss:") - shareBefore) / kSockets, "KiB, an idle live socket");
}

/// Each byte as an escape: what zstd made is no text.
std::string luaString(std::string_view bytes)
{
    std::string text = "\"";
    for (const unsigned char byte : bytes) {
        const auto number = std::to_string(byte);
        text += '\\' + std::string(3 - number.size(), '0') + number;
    }
    return text + '"';
}

/// The pull that a console sends on reconnecting: every cursor and the digest of all heads, as sync/client writes it.
feed::PullRequest upToDatePull(demo::DemoActor &actor)
{
    feed::PullRequest request;
    request.cursors = need(actor.cursors(), "cursors");
    request.digest = feed::headsDigest(request.cursors).toString();
    return request;
}

void writeScript(const std::filesystem::path &file, const feed::PullRequest &request, const std::vector<std::string> &tokens)
{
    auto body = writeJson(toJson(request));
    std::ofstream script(file);
    script << "-- Up-to-date pulls, each with the next of " << tokens.size() << " sessions' tokens.\nlocal tokens = {";
    for (const auto &token : tokens)
        script << '"' << token << "\", ";
    script << "}\nlocal requests = {}\nlocal at = 0\nfunction init(args)\n  for i, token in ipairs(tokens) do\n"
           << "    requests[i] = wrk.format(\"POST\", \"" << wire::PullPath << "\", {\n"
           << "      [\"Authorization\"] = \"" << wire::Bearer << "\" .. token, [\"Content-Type\"] = \"" << wire::JsonType
           << "\", [\"Accept-Encoding\"] = \"zstd\"";
    if (body.size() >= wire::CompressFromBytes) {
        body = feed::compressZstd(body);
        script << ", [\"Content-Encoding\"] = \"zstd\"";
    }
    script << "}, " << luaString(body) << ")\n  end\nend\nfunction request()\n  at = at % #requests + 1\n  return requests[at]\nend\n";
    if (!script.flush())
        giveUp("cannot write " + file.string());
}
} // namespace

void measureDoor(const std::filesystem::path &folder, const std::string &program)
{
    mayOpenManyFiles();
    BenchHouse house(folder, program);
    boost::asio::io_context io;
    RawAuthor author(io, house.ticket(), Commander, Password);
    for (int run = 0; run < kLiveRuns; ++run)
        measureIdleSockets(io, house, author);

    house.restart();
    std::vector<std::string> tokens;
    for (int i = 0; i < kTokens; ++i)
        tokens.push_back(RawAuthor(io, house.ticket(), Commander, Password).token);
    feed::PullRequest request;
    {
        const auto reader = house.person(Commander, "reader");
        // Every one of those sign-ins is news in the account's own stream.
        for (;;) {
            request = upToDatePull(*reader);
            author.client().setToken(author.token);
            const auto page = author.wait<feed::PullPage>([&](auto done) { author.client().pull(request, std::move(done)); });
            if (page->header.upToDate && !page->header.more)
                break;
        }
    }
    writeScript(folder / "pull.lua", request, tokens);
    std::ofstream(folder / "address") << house.address() << wire::PullPath << '\n';
    std::cout << "ready" << std::endl;
    std::string ignored;
    while (std::getline(std::cin, ignored)) {
    }
    const auto page = author.wait<feed::PullPage>([&](auto done) { author.client().pull(request, std::move(done)); });
    if (!page->header.upToDate)
        giveUp("the pulls were not up to date");
}

} // namespace redoubt::bench
