// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoCast.h"
#include "app/demo/DemoServer.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "app/link/HeadlessConsole.h"
#include "tests/simulation/replay/FaustReplay.h"
#include "tests/simulation/replay/MustHold.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <string>

using namespace redoubt;
using testkit::must;

namespace {
constexpr const char *ScorerPassword = "Correct-Horse-9-battery";
constexpr std::chrono::seconds Patience{120};

/// The built redoubt-server on loopback, and consoles that talk to it as the product does.
struct HttpsStage
{
    QTemporaryDir folder;
    feed::KindRegistry kinds = productKinds();
    demo::DemoServer server{REDOUBT_BINARY_DIR "/redoubt-server", path("server")};
    std::unique_ptr<demo::ChildProcess> process;
    Id unit;
    Id watcherAccount;
    std::unique_ptr<link::HeadlessConsole> scorer;
    std::unique_ptr<link::HeadlessConsole> watcher;

    HttpsStage()
    {
        std::filesystem::create_directories(path("server"));
        must(server.init(ScorerPassword, demo::DemoServer::NoAccountLimits));
        unit = must(server.importUnits()).find(demo::HomeUnit)->second;
        must(server.addAccount("scorer", "scorer", demo::HomeUnit, "coordinator", ScorerPassword));
        watcherAccount = must(server.addAccount("watcher", "watcher", demo::HomeUnit, "", ScorerPassword));
        process = must(server.serve());
        scorer = enter("scorer");
        watcher = enter("watcher");
    }

    [[nodiscard]] std::filesystem::path path(const std::string &name) const { return std::filesystem::path(folder.path().toStdString()) / name; }

    std::unique_ptr<link::HeadlessConsole> enter(const std::string &name)
    {
        must(server.issueTicket(name, path(name + ".ticket")));
        link::HeadlessConsole::Options options;
        options.folder = path(name);
        options.registry = &kinds;
        auto console = must(link::HeadlessConsole::open(std::move(options)));
        must(console->enrol(must(demo::readTicket(path(name + ".ticket"))), name));
        must(console->signIn(name, ScorerPassword));
        return console;
    }

    /// The board on @p console once it holds @p entries confirmed score entries, or the last one seen.
    exercise::ExerciseBoard boardOf(link::HeadlessConsole &console, const Id &exercise, std::size_t entries) const
    {
        const auto isThere = [&] {
            return console.withCache([](store::Cache &cache) { return cache.count(exercise::ScoreEntryRecord::Kind); }).value_or(0)
                >= static_cast<std::int64_t>(entries);
        };
        (void)QTest::qWaitFor(isThere, static_cast<int>(std::chrono::milliseconds(Patience).count()));
        return console.withCache([&](store::Cache &cache) { return testkit::boardOf(cache, exercise, kinds); });
    }
};
} // namespace

/// As TestScoreReplay, with nothing simulated: the server's program, TLS, and the console's own threads.
class TestScoreReplayOverHttps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTotalsOnASecondConsoleAreTheOfficialOnes()
    {
        if (!testkit::FaustReplay::isPossible())
            QSKIP("the competition's data is not here");
        testkit::FaustReplay replay;
        HttpsStage stage;
        const auto newId = [&] { return stage.scorer->withCache([](store::Cache &cache) { return cache.newId(); }); };
        const auto plan = must(drafts::planDrafts(replay.plan(stage.unit, stage.watcherAccount), newId));
        for (const auto &group : plan.groups)
            must(stage.scorer->commit(group));
        replay.begin(stage.boardOf(*stage.scorer, plan.exercise, 0));

        for (std::int64_t tick = 0; tick <= replay.lastTick(); ++tick) {
            for (auto &group : replay.entriesUpTo(tick, {GameBegan + tick * 60'000}))
                must(stage.scorer->commit(std::move(group)));
        }
        QVERIFY(stage.scorer->waitUntilDrained(Patience));

        const auto board = stage.boardOf(*stage.watcher, plan.exercise, replay.entries());
        const auto differences = replay.differencesFrom(board);
        QCOMPARE(board.ledger().size(), replay.entries());
        QVERIFY2(differences.empty(), differences.empty() ? "" : differences.front().c_str());
        QVERIFY(must(stage.scorer->withCache([](store::Cache &cache) { return cache.quarantine(); })).empty());
    }

private:
    static constexpr std::int64_t GameBegan = 1'776'000'000'000;
};

REDOUBT_TEST(TestScoreReplayOverHttps)
#include "TestScoreReplayOverHttps.moc"
