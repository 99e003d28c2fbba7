// SPDX-License-Identifier: GPL-3.0-or-later
// The paths of DESIGN §8 from end to end: a redoubt-server of its own, TLS 1.3 on loopback, durable answers.
// Prints "<name>\t<value>\t<unit>", a line a figure; scripts/bench.sh sets them beside limits of the same run.
#include "app/demo/DemoActor.h"
#include "app/demo/DemoServer.h"
#include "app/drafts/PlanDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "bench/sync/RawAuthor.h"
#include "feed/wire/Compression.h"
#include "resources/rulepacks/ShippedRulePacks.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

using namespace redoubt;
using namespace redoubt::bench;

namespace {

constexpr const char *Password = "Bench-2026-only-here";
constexpr std::size_t kChanges = 25'000;
constexpr std::size_t kTargets = 1'000;

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print(const char *name, double value, const char *unit) { std::cout << name << '\t' << value << '\t' << unit << std::endl; }

template <class T>
T need(Result<T> result, const char *what)
{
    if (!result)
        giveUp(std::string(what) + ": " + result.error().detail);
    return std::move(*result);
}
void need(const Result<void> &result, const char *what)
{
    if (!result)
        giveUp(std::string(what) + ": " + result.error().detail);
}

/// A server with two people and one exercise of a thousand targets.
struct House
{
    std::filesystem::path folder;
    demo::DemoServer server;
    feed::KindRegistry kinds = productKinds();
    std::unique_ptr<demo::ChildProcess> process;
    std::unique_ptr<demo::DemoActor> coordinator;
    Id exercise;
    Id stream; ///< of the targets
    std::vector<Id> targets;
    int tickets = 0;

    House(std::filesystem::path where, const char *program) : folder(std::move(where)), server(program, folder)
    {
        std::filesystem::create_directories(folder);
        need(server.init(Password), "init");
        const auto units = need(server.importUnits(), "units");
        const auto coordinatorId = need(server.addAccount("bench-coordinator", "导演", "市网信办", "coordinator", Password), "account");
        const auto commanderId = need(server.addAccount("bench-commander", "指挥员", "市网信办", {}, Password), "account");
        process = need(server.serve(), "serve");
        coordinator = person("bench-coordinator", "coordinator");
        drafts::ExercisePlan plan;
        plan.unit = units.find("市网信办")->second;
        plan.name = "bench";
        plan.packText = resources::shippedRulePacks().front().text;
        plan.members = {{coordinatorId, "导演", Role::Coordinator, {}}, {commanderId, "指挥员", Role::Commander, {}}};
        auto planned = need(drafts::planDrafts(plan, [&] { return coordinator->newId(); }), "plan");
        exercise = planned.exercise;
        stream = planned.noticeBoard;
        (void)need(coordinator->commit(std::move(planned.drafts)), "commit");
        for (std::size_t i = 0; i < kTargets; i += 250) {
            std::vector<store::Draft> some;
            for (std::size_t k = 0; k < 250; ++k) {
                exercise::Target target;
                target.name = "target";
                target.unit = plan.unit;
                target.unitName = "市网信办";
                some.push_back(drafts::addOf(stream, target));
            }
            for (const auto &change : need(coordinator->commit(std::move(some)), "targets").changes)
                targets.push_back(change.record);
        }
        need(coordinator->drained(), "drain");
    }

    feed::EnrolmentTicket ticket()
    {
        const auto file = folder / ("ticket" + std::to_string(++tickets));
        need(server.issueTicket("BENCH", file), "ticket");
        return need(demo::readTicket(file), "ticket");
    }
    /// At the console @p profile, which is enrolled where it is new.
    std::unique_ptr<demo::DemoActor> person(const char *account, const char *profile)
    {
        return need(demo::DemoActor::signIn(folder / profile, kinds, ticket(), {account, Password}), "sign-in");
    }
    /// Until @p actor holds the stream up to @p seq.
    void reach(demo::DemoActor &actor, std::int64_t seq) const
    {
        for (;;) {
            const auto at = actor.positionOf(stream);
            if (at && at->seq >= seq)
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
};

void pushAndPull(House &house)
{
    boost::asio::io_context io;
    RawAuthor author(io, house.ticket(), "bench-coordinator", Password);
    {
        const auto reader = house.person("bench-commander", "reader");
        house.reach(*reader, static_cast<std::int64_t>(kTargets) + 1);
    }

    std::vector<feed::PushRequest> batches;
    std::size_t plain = 0;
    std::size_t packed = 0;
    for (std::size_t i = 0; i < kChanges; i += 500) {
        batches.push_back(author.batch(house.stream, house.targets, 500));
        const auto body = feed::writePush(batches.back());
        plain += body.size();
        packed += feed::compressZstd(body).size();
    }
    print("wire_bytes_per_change", static_cast<double>(packed) / kChanges, "bytes, zstd");
    print("plain_bytes_per_change", static_cast<double>(plain) / kChanges, "bytes");

    // The reader was away, comes back and pulls in pages of 500.
    std::int64_t last = 0;
    for (auto &batch : batches) {
        const auto answer = author.wait<feed::PushResponse>([&](auto done) { author.client().push(std::move(batch), std::move(done)); });
        last = answer->verdicts.back().seq.value_or(0);
    }
    const auto reader = house.person("bench-commander", "reader");
    const auto lacking = need(reader->positionOf(house.stream), "position").seq;
    const auto start = std::chrono::steady_clock::now();
    house.reach(*reader, last);
    print("pull_into_cache", static_cast<double>(last - lacking) / secondsSince(start), "changes/s");

    const auto fresh = std::chrono::steady_clock::now();
    const auto newcomer = house.person("bench-commander", "newcomer");
    const auto signedIn = secondsSince(fresh);
    house.reach(*newcomer, last);
    print("newcomer_sign_in", signedIn * 1000, "ms");
    print("newcomer_until_current", secondsSince(fresh) * 1000, "ms, 1,000 records by snapshot");
}

void pushAlone(House &house)
{
    boost::asio::io_context io;
    RawAuthor author(io, house.ticket(), "bench-coordinator", Password);
    std::vector<feed::PushRequest> batches;
    for (std::size_t i = 0; i < kChanges; i += 500)
        batches.push_back(author.batch(house.stream, house.targets, 500));
    const auto start = std::chrono::steady_clock::now();
    for (auto &batch : batches)
        (void)author.wait<feed::PushResponse>([&](auto done) { author.client().push(std::move(batch), std::move(done)); });
    print("push_500", kChanges / secondsSince(start), "changes/s");

    // Pulled raw, page after page, without a cache.
    feed::PullRequest request;
    request.cursors = {{house.stream, 0, 0}};
    std::size_t pulled = 0;
    const auto pulling = std::chrono::steady_clock::now();
    for (bool more = true; more;) {
        const auto page = author.wait<feed::PullPage>([&](auto done) { author.client().pull(request, std::move(done)); });
        const auto &section = page->header.sections.front();
        pulled += page->lines.front().size();
        request.cursors.front() = {section.stream, section.epoch, section.from + section.count};
        more = page->header.more;
    }
    print("pull_500_raw", static_cast<double>(pulled) / secondsSince(pulling), "changes/s");

    std::vector<double> times;
    for (int i = 0; i < 500; ++i) {
        auto batch = author.batch(house.stream, house.targets, 1);
        const auto one = std::chrono::steady_clock::now();
        (void)author.wait<feed::PushResponse>([&](auto done) { author.client().push(std::move(batch), std::move(done)); });
        times.push_back(secondsSince(one) * 1000);
    }
    std::sort(times.begin(), times.end());
    print("one_change_p50", times[times.size() / 2], "ms");
    print("one_change_p99", times[times.size() * 99 / 100], "ms");

    request.cursors = {{house.stream, request.cursors.front().epoch, request.cursors.front().seq + 500}};
    const auto upToDate = std::chrono::steady_clock::now();
    for (int i = 0; i < 2000; ++i)
        (void)author.wait<feed::PullPage>([&](auto done) { author.client().pull(request, std::move(done)); });
    print("up_to_date_pull_one_connection", 2000 / secondsSince(upToDate), "pulls/s");
}

/// @p consoles each push one change at the same time, again and again.
void together(House &house, std::size_t consoles, const char *name)
{
    boost::asio::io_context io;
    std::vector<std::unique_ptr<RawAuthor>> authors;
    for (std::size_t i = 0; i < consoles; ++i)
        authors.push_back(std::make_unique<RawAuthor>(io, house.ticket(), "bench-coordinator", Password));
    constexpr int kRounds = 20;
    std::size_t done = 0;
    const auto start = std::chrono::steady_clock::now();
    std::function<void(RawAuthor &, int)> next = [&](RawAuthor &author, int left) {
        author.client().push(author.batch(house.stream, house.targets, 1), [&, left](const sync::Answer<feed::PushResponse> &answer) {
            if (!answer)
                giveUp(answer.error().detail);
            ++done;
            if (left > 1)
                next(author, left - 1);
        });
    };
    io.restart();
    for (auto &author : authors)
        next(*author, kRounds);
    while (done < consoles * kRounds)
        io.run_one();
    print(name, static_cast<double>(done) / secondsSince(start), "changes/s");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::cerr << "usage: redoubt_bench_paths FOLDER REDOUBT-SERVER paths|together\n";
        return 2;
    }
    House house(std::filesystem::absolute(argv[1]), argv[2]);
    if (std::string(argv[3]) == "together") {
        together(house, 1, "single_commits");
        together(house, 64, "consoles_64");
    } else {
        pushAlone(house);
        pushAndPull(house);
    }
    return 0;
}
