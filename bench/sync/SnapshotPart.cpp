// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sync/BenchHouse.h"
#include "bench/sync/Parts.h"
#include "exercise/kinds/Judging.h"

namespace redoubt::bench {

namespace {
constexpr std::size_t kRecords = 100'000;
constexpr int kRuns = 5;
constexpr int kTeams = 20;

/// Signs in at a new console and waits until it holds all; gives the seconds from the end of the sign-in.
double newcomer(BenchHouse &house, const std::string &profile, const Id &stream)
{
    const auto person = house.person(Commander, profile);
    const auto start = now();
    BenchHouse::reach(*person, stream, house.lastSeq);
    return secondsSince(start);
}

/// Awards over all teams, as judges give them.
void addScores(RawAuthor &judge, BenchHouse &house, const std::vector<Id> &teams, std::size_t count)
{
    SystemClock clock;
    SystemRandom random;
    IdSource ids(clock, random);
    std::vector<Id> units;
    for (int i = 0; i < 400; ++i)
        units.push_back(ids.next());
    for (std::size_t done = 0; done < count; done += 500) {
        house.lastSeq = judge.push(judge.batch(house.exercise, 500, [&](feed::Change &change, std::size_t number) {
            exercise::ScoreEntryRecord entry;
            entry.team = teams[number % teams.size()];
            entry.pointsNano = static_cast<std::int64_t>(1 + number % 500) * 1'000'000'000;
            entry.basisNano = entry.pointsNano;
            entry.at = clock.now();
            entry.clause = "6.2";
            entry.scoringClass = "centralised";
            entry.unit = units[number % units.size()];
            change.kind = exercise::ScoreEntryRecord::Kind;
            change.act = feed::Act::Add;
            change.record = change.id;
            change.fields = toJsonObject(entry);
        }));
    }
}
} // namespace

void measureSnapshot(const std::filesystem::path &folder, const std::string &program)
{
    BenchHouse house(folder, program);
    boost::asio::io_context io;
    RawAuthor author(io, house.ticket(), Coordinator, Password);
    (void)house.addTargets(author, kRecords);
    for (int run = 0; run < kRuns; ++run) {
        const auto profile = "newcomer" + std::to_string(run);
        print("snapshot_into_cache", kRecords / newcomer(house, profile, house.noticeBoard), "records/s, 100,000 targets");
        std::filesystem::remove_all(folder / profile);
    }
}

void measureDrill(const std::filesystem::path &folder, const std::string &program)
{
    BenchHouse house(folder, program, kTeams);
    boost::asio::io_context io;
    RawAuthor judge(io, house.ticket(), Judge, Password);
    std::vector<Id> teams;
    {
        const auto person = house.person(Commander, "reader");
        person->follow(house.exercise);
        need(person->waitFor([&](const exercise::ExerciseBoard &board) { return board.teams().size() == kTeams; }), "teams");
        for (const auto &[id, team] : person->board().teams())
            teams.push_back(id);
    }
    addScores(judge, house, teams, kRecords);
    print("snapshot_of_drill", kRecords / newcomer(house, "commander", house.exercise), "records/s, 100,000 score entries");
}

} // namespace redoubt::bench
