// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "tests/simulation/Console.h"
#include "tests/simulation/replay/FaustReplay.h"
#include "tests/simulation/replay/MustHold.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <memory>
#include <string>

using namespace redoubt;
using namespace redoubt::simulation;
using testkit::must;

namespace {
constexpr const char *Password = "Correct-Horse-9-battery";

/// A server and two consoles on a bad day: who scores, and who looks on.
struct Stage
{
    feed::KindRegistry kinds = productKinds();
    Schedule schedule;
    Network network{schedule, 1};
    Server server{schedule, kinds, 2, {}};
    SeededRandom random{3};
    Id unit = IdSource(server.clock(), random).next();
    Id watcherAccount;
    std::unique_ptr<Console> scorer;
    std::unique_ptr<Console> watcher;
    Violations broken;

    Stage()
    {
        must(server.admin().importUnits({{unit, std::nullopt, "bureau"}}));
        scorer = enter("scorer", 0, Role::Coordinator);
        watcher = enter("watcher", 1, {});
        watcherAccount = watcher->author().account;
        server.changed = [this](const server::StreamChanged &change) {
            for (auto *console : {scorer.get(), watcher.get()}) {
                if (console->link().isLive() && change.mayHear(console->author().account))
                    network.hint(console->number(), [console, hint = change.hint] { console->link().hinted(hint); });
            }
        };
        network.weather.lostAnswer = 10;
        network.weather.lostRequest = 5;
        network.weather.duplicate = 10;
    }

    std::unique_ptr<Console> enter(const std::string &who, std::size_t number, std::optional<Role> role)
    {
        const auto account = must(server.admin().addAccount({who, who, unit, Password, false}));
        if (role)
            must(server.admin().grantUnitRole(who, unit, *role));
        feed::EnrolResponse installation;
        server.auth().enrol({1, must(server.admin().issueEnrolment(who)).code, who}, "10.0.0.1", [&](auto answer) { installation = *answer; });
        server.runWriter();
        const auto &identity = server.streams().identity();
        store::AccountKeys keys{
            identity.id, identity.key.verifyKey(), {account, installation.installation}, SealingKey::generate(random), SigningKey::generate(random)};
        LinkPeer peer;
        peer.signInName = who;
        peer.password = Password;
        peer.installationSecret = installation.secret;
        ConsoleEvents events;
        events.broken = [this](const std::string &what) { broken.push_back(what); };
        events.isAtServer = [this, author = keys.author](const Id &stream, const Id &change) { return server.holds(author, stream, change); };
        events.acknowledged = [this](const feed::PushRequest &, const feed::PushResponse &response) {
            for (const auto &verdict : response.verdicts) {
                if (verdict.verdict == feed::Verdict::Quarantined)
                    broken.push_back("quarantined: " + verdict.code.value_or("?"));
            }
        };
        auto console = std::make_unique<Console>(schedule, network, server, kinds, number, std::move(keys), peer, sync::EngineSettings{},
                                                 random.next(), std::move(events));
        feed::SignInRequest request{
            1, who, Password, installation.installation, installation.secret, {console->key().bytes.begin(), console->key().bytes.end()}};
        std::optional<feed::SessionResponse> session;
        server.auth().signIn(request, "10.0.0.1", [&](auto answer) { session = *answer; });
        server.runWriter();
        must(console->start(session));
        return console;
    }

    /// Lets time pass until the scorer has nothing to send and the watcher is where the server is.
    bool settle(const Id &stream)
    {
        const auto limit = schedule.now() + 60 * 60'000;
        while (schedule.now() < limit) {
            schedule.runUntil(schedule.now() + 5'000);
            const auto info = must(watcher->cache().stream(stream));
            Truth truth;
            server.follow(truth, {stream});
            if (must(scorer->cache().outbox()).empty() && info && truth.streams.contains(stream)
                && info->cursor.seq == truth.streams.at(stream).head.seq)
                return true;
        }
        return false;
    }
};

} // namespace

class TestScoreReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealGameReplayedThroughSyncEndsInTheSameTotalsOnASecondConsole()
    {
        if (!testkit::FaustReplay::isPossible())
            QSKIP("the competition's data is not here");
        testkit::FaustReplay replay;
        Stage stage;
        const auto plan = must(drafts::planDrafts(replay.plan(stage.unit, stage.watcherAccount), [&] { return stage.scorer->cache().newId(); }));
        for (const auto &group : plan.groups)
            must(stage.scorer->commit(group));
        QVERIFY(stage.settle(plan.exercise));
        replay.begin(testkit::boardOf(stage.scorer->cache(), plan.exercise, stage.kinds));

        // Tick by tick; the scorer sits in a basement for a third of the game, and loses power once.
        for (std::int64_t tick = 0; tick <= replay.lastTick(); ++tick) {
            if (tick == replay.lastTick() / 3)
                stage.network.setPartitioned(0, true);
            if (tick == replay.lastTick() / 2) {
                stage.scorer->crash(stage.random);
                must(stage.scorer->start({}));
            }
            if (tick == 2 * replay.lastTick() / 3)
                stage.network.setPartitioned(0, false);
            for (auto &group : replay.entriesUpTo(tick, stage.scorer->clock().now()))
                must(stage.scorer->commit(std::move(group)));
            stage.schedule.runUntil(stage.schedule.now() + 10'000);
        }
        QVERIFY(stage.settle(plan.exercise));

        const auto board = testkit::boardOf(stage.watcher->cache(), plan.exercise, stage.kinds);
        const auto differences = replay.differencesFrom(board);
        qInfo("%zu entries", replay.entries());
        QCOMPARE(board.ledger().size(), replay.entries());
        QVERIFY2(differences.empty(), differences.empty() ? "" : differences.front().c_str());
        QVERIFY2(stage.broken.empty(), stage.broken.empty() ? "" : stage.broken.front().c_str());
    }
};

REDOUBT_TEST(TestScoreReplay)
#include "TestScoreReplay.moc"
