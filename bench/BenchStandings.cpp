// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/ScoreLedger.h"
#include "exercise/scoring/Standings.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdlib>
#include <optional>
#include <random>
#include <vector>

// The province's drill of DESIGN §8: 240 teams, 400 units, 100,000 entries. Limits: below 50 ms from the entries to the
// standings, below 1 ms for one more entry.

using namespace redoubt;
using namespace redoubt::exercise;

namespace {

constexpr std::uint32_t teamCount = 240;
constexpr std::uint32_t unitCount = 400;
constexpr std::uint32_t entryCount = 100'000;
constexpr std::int64_t day = 86'400'000;

Id randomId(std::mt19937_64 &chance)
{
    std::array<std::uint8_t, 16> bytes;
    for (auto &byte : bytes)
        byte = static_cast<std::uint8_t>(chance());
    return Id(bytes);
}

struct Drill
{
    Id exercise;
    std::vector<Id> teams;
    std::vector<ScoreEntry> entries;
};

const Drill &drill()
{
    static const Drill made = [] {
        std::mt19937_64 chance(42);
        Drill drill;
        drill.exercise = randomId(chance);
        std::vector<Id> units;
        for (std::uint32_t i = 0; i < teamCount; ++i)
            drill.teams.push_back(randomId(chance));
        for (std::uint32_t i = 0; i < unitCount; ++i)
            units.push_back(randomId(chance));
        for (std::uint32_t i = 0; i < entryCount; ++i) {
            ScoreEntry entry;
            entry.id = randomId(chance);
            entry.exercise = drill.exercise;
            entry.team = drill.teams[chance() % teamCount];
            entry.at = Instant{static_cast<std::int64_t>(chance() % (5 * day))};
            if (i > 100 && i % 50 == 0) {
                entry.kind = ScoreKind::Reversal;
                entry.reverses = drill.entries[chance() % i].id;
                entry.reason = "the evidence was another team's, as the appeal showed";
            } else {
                entry.points = Points::whole(1 + static_cast<std::int64_t>(chance() % 500));
                entry.clause = "6.2";
                entry.scoringClass = "centralised";
                entry.unit = units[chance() % unitCount];
                entry.target = randomId(chance);
                entry.ruling = randomId(chance);
                entry.basis = entry.points;
                entry.vulnerability = "CVE-2021-44228";
            }
            entry.author = drill.teams[0];
            drill.entries.push_back(std::move(entry));
        }
        return drill;
    }();
    return made;
}

ScoreLedger filled()
{
    ScoreLedger ledger(drill().exercise);
    ledger.reserve(entryCount);
    LedgerPosition position = 0;
    for (const ScoreEntry &entry : drill().entries) {
        if (!ledger.record(entry, ++position))
            std::abort();
    }
    return ledger;
}

/// What the board asks for: places, changes since an instant, points of the last hour.
StandingsQuery boardQuery() { return {drill().teams, std::nullopt, Instant{4 * day}, Instant{5 * day - 3'600'000}}; }

void standingsFromScratch(benchmark::State &state)
{
    for (auto _ : state) {
        std::optional<ScoreLedger> ledger(filled());
        benchmark::DoNotOptimize(standings(*ledger, boardQuery()));
        // Nobody waits for the old ledger to go.
        state.PauseTiming();
        ledger.reset();
        state.ResumeTiming();
    }
}
BENCHMARK(standingsFromScratch)->Unit(benchmark::kMillisecond);

void oneMoreEntry(benchmark::State &state)
{
    ScoreLedger ledger = filled();
    std::mt19937_64 chance(43);
    LedgerPosition position = entryCount;
    const StandingsQuery query = boardQuery();
    for (auto _ : state) {
        ScoreEntry entry = drill().entries[0];
        entry.id = randomId(chance);
        if (!ledger.record(entry, ++position))
            std::abort();
        benchmark::DoNotOptimize(standings(ledger, query));
    }
}
BENCHMARK(oneMoreEntry)->Unit(benchmark::kMillisecond);

void frozenStandings(benchmark::State &state)
{
    const ScoreLedger ledger = filled();
    StandingsQuery query = boardQuery();
    query.frozenAt = entryCount / 2;
    for (auto _ : state)
        benchmark::DoNotOptimize(standings(ledger, query));
}
BENCHMARK(frozenStandings)->Unit(benchmark::kMillisecond);

void raceOfEightTeams(benchmark::State &state)
{
    const ScoreLedger ledger = filled();
    const std::vector<Id> teams(drill().teams.begin(), drill().teams.begin() + 8);
    for (auto _ : state)
        benchmark::DoNotOptimize(race(ledger, teams));
}
BENCHMARK(raceOfEightTeams)->Unit(benchmark::kMillisecond);

void historyForTheJudgesPane(benchmark::State &state)
{
    const ScoreLedger ledger = filled();
    const ScoreEntry &entry = drill().entries[5];
    const ScoreLedger::HistoryQuery query{entry.team, entry.unit, entry.scoringClass, entry.target, entry.vulnerability};
    for (auto _ : state)
        benchmark::DoNotOptimize(ledger.history(query));
}
BENCHMARK(historyForTheJudgesPane)->Unit(benchmark::kMicrosecond);

} // namespace
