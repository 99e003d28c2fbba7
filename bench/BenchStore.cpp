// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Cache.h"
#include "tests/testkit/feed/FakeServer.h"
#include "tests/testkit/feed/TestKinds.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <map>
#include <unistd.h>

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
/// A console that follows one stream of @p records notes, each then edited @p rounds times in one field.
struct Setup
{
    feed::KindRegistry registry = testRegistry();
    ManualClock clock;
    SystemRandom random;
    FakeServer server{registry, clock, random};
    store::AccountKeys keys;
    Id room;
    std::filesystem::path folder;

    explicit Setup(int records, int rounds)
        : keys(makeKeys()), room(IdSource(clock, random).next()),
          folder(std::filesystem::temp_directory_path() / ("redoubt-bench-" + std::to_string(::getpid())))
    {
        server.enrol(keys.author, keys.signingKey.verifyKey());
        server.grant(keys.author.account, room, StreamPurpose::Team, Role::Coordinator);
        std::vector<Id> ids;
        for (int i = 0; i < records; ++i)
            ids.push_back(server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "靶标 " + std::to_string(i)}, {"body", "initial text"}}));
        for (int round = 0; round < rounds; ++round) {
            for (const auto &id : ids)
                server.write(room, NoteRecord::Kind, feed::Act::Set, {{"body", "text of round " + std::to_string(round)}}, id);
        }
    }
    ~Setup() { std::filesystem::remove_all(folder); }
    store::AccountKeys makeKeys()
    {
        IdSource ids(clock, random);
        return {server.id(), server.key(), {ids.next(), ids.next()}, SealingKey::generate(random), SigningKey::generate(random)};
    }
    std::unique_ptr<store::Cache> cache()
    {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        auto made = std::move(*store::Cache::create(folder / "cache.db", keys.clone(), registry, clock, random));
        static_cast<void>(*made->applyPull(server.pull(keys.author.account, *made->cursors())));
        return made;
    }
};

/// Pages of 500 one-field changes, from the wire's bytes to a durable commit. Items: changes.
void pullPages(benchmark::State &state)
{
    Setup setup(static_cast<int>(state.range(0)), static_cast<int>(20'000 / state.range(0)));
    std::int64_t changes = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto cache = setup.cache();
        std::vector<std::string> bodies;
        for (std::int64_t at = 0; at < setup.server.head(setup.room); at += 500)
            bodies.push_back(feed::writePull(setup.server.pull(setup.keys.author.account, {{setup.room, 1, at}})));
        state.ResumeTiming();
        for (const auto &body : bodies) {
            const auto page = *feed::readPull(body);
            static_cast<void>(*cache->applyPull(page));
        }
        changes += setup.server.head(setup.room);
    }
    state.SetItemsProcessed(changes);
}
BENCHMARK(pullPages)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond)->UseRealTime();

void snapshotPages(benchmark::State &state)
{
    Setup setup(20'000, 1);
    std::vector<std::string> bodies;
    std::optional<Id> after;
    do {
        const auto page = setup.server.snapshot(setup.room, after, feed::SnapshotPage::MaxRecords);
        bodies.push_back(feed::writeSnapshot(page));
        after = page.header.next;
    } while (after);
    std::int64_t records = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto cache = setup.cache();
        state.ResumeTiming();
        std::optional<Id> asked;
        for (const auto &body : bodies) {
            const auto page = *feed::readSnapshot(body);
            static_cast<void>(*cache->applySnapshotPage(page, asked));
            asked = page.header.next;
        }
        records += 20'000;
    }
    state.SetItemsProcessed(records);
}
BENCHMARK(snapshotPages)->Unit(benchmark::kMillisecond)->UseRealTime();

/// One change, durable.
void commitOne(benchmark::State &state)
{
    Setup setup(1, 0);
    auto cache = setup.cache();
    for (auto _ : state)
        static_cast<void>(*cache->commit({{setup.room, MarkRecord::Kind, feed::Act::Add, {}, {{"text", "m"}, {"points", 1}}, {}, {}}}));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(commitOne)->Unit(benchmark::kMicrosecond)->UseRealTime();

/// 500 waiting lines into one signed push.
void nextBatch(benchmark::State &state)
{
    Setup setup(1, 0);
    auto cache = setup.cache();
    const std::vector<store::Draft> drafts(500, {setup.room, MarkRecord::Kind, feed::Act::Add, {}, {{"text", "m"}, {"points", 1}}, {}, {}});
    static_cast<void>(*cache->commit(drafts));
    for (auto _ : state)
        benchmark::DoNotOptimize(cache->nextBatch());
    state.SetItemsProcessed(state.iterations() * 500);
}
BENCHMARK(nextBatch)->Unit(benchmark::kMillisecond)->UseRealTime();
} // namespace
