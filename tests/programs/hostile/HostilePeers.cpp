// SPDX-License-Identifier: GPL-3.0-or-later
// So many connections that ask for much, read nothing and go on with nothing, all at one time: the server's memory stays under its ceiling, and
// an account that behaves is served all the while.
//
//   redoubt_hostile_peers REDOUBT-SERVER CONNECTIONS
#include "tests/programs/hostile/HostileHouse.h"

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <system_error>

using namespace redoubt;
using namespace redoubt::hostile;

namespace {
constexpr std::size_t MiB = std::size_t{1024} * 1024;
constexpr std::size_t Accounts = 4;
/// What the server may hold (server/http/Flights.h, docs/adr/0012): for each hostile account, for all strangers, for a connection whatever it
/// does (TLS, its header, 4 KiB of a body), and for the work of its threads.
constexpr std::size_t OfAnAccount = 32 * MiB;
constexpr std::size_t OfStrangers = 32 * MiB;
constexpr std::size_t OfAConnection = 72 * 1024;
constexpr std::size_t OfTheWork = 128 * MiB;
/// How long an account that behaves may wait for an answer meanwhile; this program shares the machine with the server.
constexpr std::chrono::seconds Patience{20};

struct Kind
{
    const char *what;
    /// What such a peer says, and then says and reads no more.
    std::string (*say)(const HostileHouse &house, const std::string &token);
};

std::string times(int count, const std::string &text)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

std::string snapshotPath(const HostileHouse &house) { return "/v1/streams/" + house.directory().toString() + "/snapshot"; }

std::string pullBody(const HostileHouse &house)
{
    return R"({"v":1,"cursors":[{"stream":")" + house.directory().toString() + R"(","epoch":1,"seq":0}],"limit":500})";
}

const std::array<Kind, 8> Kinds{
    Kind{"snapshots that are not read",
         [](const HostileHouse &house, const std::string &token) { return times(4, request("GET", snapshotPath(house), token)); }},
    Kind{"pulls that are not read",
         [](const HostileHouse &house, const std::string &token) { return times(4, request("POST", "/v1/pull", token, pullBody(house))); }},
    Kind{"uploads that stand still",
         [](const HostileHouse &house, const std::string &token) {
             return "PUT /v1/streams/" + house.directory().toString() + "/blobs/sha256:" + std::string(64, 'a')
                 + " HTTP/1.1\r\nHost: x\r\nUpload-Offset: 0\r\nUpload-Length: 4194304\r\nContent-Length: 4194304\r\nAuthorization: Bearer " + token
                 + "\r\n\r\n" + std::string(MiB, 'u');
         }},
    Kind{"pushes in chunks that stand still",
         [](const HostileHouse &, const std::string &token) {
             return "POST /v1/push HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer " + token + "\r\n\r\n100000\r\n"
                 + std::string(MiB / 2, 'p');
         }},
    Kind{"sign-ins of strangers that stand still",
         [](const HostileHouse &, const std::string &) {
             return "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\n" + std::string(50'000, 's');
         }},
    Kind{"headers of strangers without an end",
         [](const HostileHouse &, const std::string &) { return "GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + std::string(12'000, 'h'); }},
    Kind{"strangers' small bodies without an end",
         [](const HostileHouse &, const std::string &) {
             return "POST /v1/push HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer nobody\r\nContent-Length: 4000\r\n\r\n" + std::string(3'900, 'b');
         }},
    Kind{"documents that are not read", [](const HostileHouse &, const std::string &) { return times(40, request("GET", "/v1/openapi.yaml", {})); }},
};

void mayOpen(std::size_t files)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 65'536);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur < files)
        giveUp("this system lets a program open " + std::to_string(limit.rlim_cur) + " files; " + std::to_string(files) + " are needed (ulimit -n)");
}

/// One who reads what they ask for. Gives the milliseconds until both answers were there.
double behave(const HostileHouse &house, const std::string &token)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto peer = house.connect(1);
    for (const auto &asked : {request("GET", snapshotPath(house), token), request("POST", "/v1/pull", token, pullBody(house))}) {
        peer->send(asked);
        const auto answer = peer->receive(Patience);
        if (!answer || answer->status != 200)
            giveUp("an account that behaves was not served: "
                   + (answer ? std::to_string(answer->status) + ' ' + answer->body.substr(0, 200) : "no answer"));
    }
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

struct Folder
{
    std::filesystem::path path;
    Folder()
    {
        auto name = (std::filesystem::temp_directory_path() / "redoubt-hostile-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            giveUp("no folder can be made");
        path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
};

int run(const std::string &program, std::size_t connections)
{
    mayOpen(connections + 500);
    const Folder folder;
    HostileHouse house(program, folder.path);
    const auto honest = house.enter("honest");
    std::array<std::string, Accounts> tokens;
    for (std::size_t i = 0; i < Accounts; ++i)
        tokens[i] = house.enter("hostile" + std::to_string(i));
    double slowest = behave(house, honest);
    const auto before = house.memory("VmRSS");
    const auto ceiling = before + Accounts * OfAnAccount + OfStrangers + connections * OfAConnection + OfTheWork;
    std::cout << "memory before " << before / MiB << " MiB, ceiling " << ceiling / MiB << " MiB" << std::endl;

    std::vector<std::unique_ptr<TlsPeer>> peers;
    std::size_t most = before;
    std::size_t refused = 0;
    const auto every = std::max<std::size_t>(1, connections / 16);
    for (std::size_t i = 0; i < connections; ++i) {
        auto peer = house.connect(static_cast<std::uint8_t>(2 + i / 1000));
        const auto &kind = Kinds[i % Kinds.size()];
        peer->send(kind.say(house, tokens[i / Kinds.size() % Accounts]), std::chrono::milliseconds(300));
        refused += peer->isConnected() ? 0 : 1;
        peers.push_back(std::move(peer));
        if (i % every == 0) {
            slowest = std::max(slowest, behave(house, honest));
            most = std::max(most, house.memory("VmRSS"));
        }
    }
    slowest = std::max(slowest, behave(house, honest));
    const auto peak = house.memory("VmHWM");
    std::size_t index = 0;
    for (const auto &kind : Kinds)
        std::cout << "  " << (connections + Kinds.size() - 1 - index++) / Kinds.size() << ' ' << kind.what << '\n';
    std::cout << "  " << refused << " did not come in\n"
              << "memory at most " << peak / MiB << " MiB (seen: " << most / MiB << " MiB), " << (peak - before) / connections / 1024
              << " KiB a connection; the slowest answer to one who behaves took " << static_cast<int>(slowest) << " ms" << std::endl;

    const auto toldToComeBack = house.figure("redoubt_flights_refused_total");
    const auto held = static_cast<std::size_t>(house.figure("redoubt_flight_peak_bytes"));
    std::cout << "  " << toldToComeBack << " requests were told to come back; bodies and answers held at most " << held / MiB << " MiB" << std::endl;
    peers.clear();
    (void)behave(house, honest);
    std::cout << "memory after " << house.memory("VmRSS") / MiB << " MiB" << std::endl;
    if (refused > 0)
        giveUp("not all connections were there at one time");
    // What is counted is exact, whatever a process needs besides: each account its share, the honest one too.
    if (held > (Accounts + 1) * OfAnAccount + OfStrangers)
        giveUp("bodies and answers held more than the shares of those who asked");
    if (toldToComeBack < 1)
        giveUp("nobody met a bound: there were too few to show that there is one");
    if (peak > ceiling)
        giveUp("the server held more than its ceiling");
    return house.isRunning() ? 0 : 1;
}
} // namespace

int main(int argc, char **argv)
{
    const auto connections = argc == 3 ? std::strtoull(argv[2], nullptr, 10) : 0;
    if (connections == 0) {
        std::cerr << "usage: redoubt_hostile_peers REDOUBT-SERVER CONNECTIONS\n";
        return 2;
    }
    return run(argv[1], connections);
}
