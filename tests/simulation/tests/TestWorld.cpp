// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"
#include "tests/simulation/World.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace redoubt::simulation;

namespace {
struct Run
{
    std::vector<std::string> trace;
    Violations broken;
    WorldStats stats;
};

/// Leaves holes between blocks that are in use, so that whoever allocates next gets addresses in another order.
class ScatteredMemory
{
public:
    ScatteredMemory()
    {
        redoubt::SeededRandom random(1);
        for (int i = 0; i < 20'000; ++i)
            m_blocks.push_back(std::make_unique<char[]>(16 + random.below(600)));
        for (auto &block : m_blocks) {
            if (random.below(2) == 0)
                block.reset();
        }
    }

private:
    std::vector<std::unique_ptr<char[]>> m_blocks;
};

Run play(std::uint64_t seed)
{
    Run run;
    WorldOptions options;
    options.seed = seed;
    options.trace = [&](const std::string &line) { run.trace.push_back(line); };
    World world(options);
    run.broken = world.run();
    run.stats = world.stats();
    return run;
}
} // namespace

class TestWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedIsTheSameRun_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {2, 52, 766})
            QTest::addRow("seed %llu", seed) << seed;
    }
    /// What ran before in this process must not matter, nor where things come to lie in memory.
    void theSameSeedIsTheSameRun()
    {
        QFETCH(const quint64, seed);
        const auto first = play(seed);
        (void)play(seed + 1);
        const ScatteredMemory scattered;
        const auto again = play(seed);

        QVERIFY(first.trace.size() > 20);
        QCOMPARE(again.trace, first.trace);
        QCOMPARE(again.stats.events, first.stats.events);
        QCOMPARE(again.stats.changes, first.stats.changes);
    }

    void neighbouringSeedsAreRunsOfTheirOwn()
    {
        std::set<std::pair<std::int64_t, std::int64_t>> runs;
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const auto run = play(seed);
            runs.emplace(run.stats.commits, run.stats.changes);
        }

        QCOMPARE(runs.size(), std::size_t{10});
    }

    void thirtySeedsMeetEverythingThatCanHappen()
    {
        WorldStats all;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            const auto run = play(seed);
            QVERIFY2(run.broken.empty(), run.broken.empty() ? "" : run.broken.front().c_str());
            all += run.stats;
        }

        // A simulation that nothing happens in proves nothing.
        QVERIFY(all.commits > 500);
        QVERIFY(all.quarantined > 50);
        QVERIFY(all.strays > 5);
        QVERIFY(all.conflicts > 5);
        QVERIFY(all.crashes > 5);
        QVERIFY(all.forks > 0);
        QVERIFY(all.attachments > 20);
        QVERIFY(all.locks > 0);
        QVERIFY(all.resets > 0);
        QVERIFY(all.rescues > 0);
        QVERIFY(all.setAsides > 0);
        QVERIFY(all.handovers > 3);
    }
};

REDOUBT_TEST(TestWorld)
#include "TestWorld.moc"
