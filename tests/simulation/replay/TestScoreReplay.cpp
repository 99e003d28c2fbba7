// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/PlanDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "exercise/board/ExerciseBoard.h"
#include "exercise/scoring/AttackDefenceGame.h"
#include "exercise/scoring/FormulaChanges.h"
#include "exercise/scoring/GameLogReader.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/cli/CliRun.h"
#include "tests/simulation/Console.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

using namespace redoubt;
using namespace redoubt::simulation;
using exercise::ScoreComponent;

namespace {
const QString realFixture = QStringLiteral(REDOUBT_SHARED_DIR "/data/scoring/faust/scoring.json.xz");
const QString realReference = QStringLiteral(REDOUBT_SHARED_DIR "/data/scoring/faust/scoring_reference.csv");
constexpr const char *Password = "Correct-Horse-9-battery";

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", std::string(name(result.error().code)).c_str(), result.error().detail.c_str());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

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
        store::AccountKeys keys{identity.id, identity.key.verifyKey(), {account, installation.installation}, SealingKey::generate(random), SigningKey::generate(random)};
        LinkPeer peer;
        peer.signInName = who;
        peer.password = Password;
        peer.installationSecret = installation.secret;
        ConsoleEvents events;
        events.broken = [this](const std::string &what) { broken.push_back(what); };
        events.isAtServer = [this](const Id &stream, const Id &change) { return server.holds(stream, change); };
        events.acknowledged = [this](const feed::PushRequest &, const feed::PushResponse &response) {
            for (const auto &verdict : response.verdicts) {
                if (verdict.verdict == feed::Verdict::Quarantined)
                    broken.push_back("quarantined: " + verdict.code.value_or("?"));
            }
        };
        auto console = std::make_unique<Console>(schedule, network, server, kinds, number, std::move(keys), peer, sync::EngineSettings{}, random.next(), std::move(events));
        feed::SignInRequest request{1, who, Password, installation.installation, installation.secret, {console->key().bytes.begin(), console->key().bytes.end()}};
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
            if (must(scorer->cache().outbox()).empty() && info && truth.streams.contains(stream) && info->cursor.seq == truth.streams.at(stream).head.seq)
                return true;
        }
        return false;
    }
};

exercise::AttackDefenceGame readGame()
{
    const auto log = cli::testing::runCli({"convert", "faust", realFixture});
    exercise::AttackDefenceGame game;
    exercise::GameLogReader reader([&](exercise::GameEvent &&event, std::size_t line) { return game.add(event, line); });
    must(reader.feed(std::string_view(log.out.constData(), static_cast<std::size_t>(log.out.size()))));
    must(reader.finish());
    must(game.finish());
    return game;
}

drafts::ExercisePlan planOf(const exercise::AttackDefenceTable &table, const Stage &stage)
{
    drafts::ExercisePlan plan;
    plan.unit = stage.unit;
    plan.name = "FAUST CTF";
    for (const auto &pack : resources::shippedRulePacks()) {
        if (pack.fileName == "attack-defence-faust.json")
            plan.packText = std::string(pack.text);
    }
    for (const auto &team : table.teams)
        plan.teams.push_back({exercise::TeamSide::Red, team.id.text, team.name, {}, false, 0});
    plan.members = {{stage.watcherAccount, "watcher", Role::Commander, {}}};
    return plan;
}

/// The board as a page of @p console would show it.
exercise::ExerciseBoard boardOf(Console &console, const Id &exerciseId, const feed::KindRegistry &kinds)
{
    exercise::ExerciseBoard board(exerciseId);
    for (const auto *kind : kinds.kinds()) {
        const auto damaged = console.cache().forEach(kind->name, {}, [&](const store::RecordView &view) {
            board.take(view.stream, view.state);
            return true;
        });
        if (!damaged || !damaged->empty())
            qFatal("records that cannot be read");
    }
    return board;
}

std::vector<store::Draft> entriesOf(const std::vector<exercise::FormulaChange> &changes, const Id &exerciseId, const std::map<std::string, Id> &teams, Instant at)
{
    std::vector<store::Draft> drafts;
    for (const auto &change : changes) {
        const bool isAward = change.change > exercise::Points();
        exercise::ScoreEntryRecord entry;
        entry.team = teams.at(change.team.text);
        entry.kind = isAward ? exercise::ScoreKind::Award : exercise::ScoreKind::Deduction;
        entry.pointsNano = std::abs(change.change.nano());
        entry.at = at;
        entry.component = change.component;
        entry.service = change.service.text;
        entry.reason = "formula";
        drafts.push_back(drafts::addOf(exerciseId, entry));
    }
    return drafts;
}
} // namespace

class TestScoreReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRealGameReplayedThroughSyncEndsInTheSameTotalsOnASecondConsole()
    {
        if (!QFile::exists(realFixture))
            QSKIP("the competition's data is not here");
        const auto game = readGame();
        const auto empty = exercise::scoreAttackDefence(game, {}, -1);
        Stage stage;
        const auto newId = [&] { return stage.scorer->cache().newId(); };
        const auto plan = must(drafts::planDrafts(planOf(empty, stage), newId));
        must(stage.scorer->commit(plan.drafts));
        QVERIFY(stage.settle(plan.exercise));
        std::map<std::string, Id> teams;
        const auto planned = boardOf(*stage.scorer, plan.exercise, stage.kinds);
        for (const auto &[id, team] : planned.teams())
            teams.emplace(team.value.code, id);

        // Tick by tick; the scorer sits in a basement for a third of the game, and loses power once.
        auto before = empty;
        std::size_t entries = 0;
        for (std::int64_t tick = 0; tick <= game.lastTick(); ++tick) {
            if (tick == game.lastTick() / 3)
                stage.network.setPartitioned(0, true);
            if (tick == game.lastTick() / 2) {
                stage.scorer->crash(stage.random);
                must(stage.scorer->start({}));
            }
            if (tick == 2 * game.lastTick() / 3)
                stage.network.setPartitioned(0, false);
            auto after = exercise::scoreAttackDefence(game, {}, tick);
            auto drafts = entriesOf(must(exercise::formulaChanges(before, after)), plan.exercise, teams, stage.scorer->clock().now());
            before = std::move(after);
            entries += drafts.size();
            for (std::size_t i = 0; i < drafts.size(); i += 400) {
                const auto end = std::min(drafts.size(), i + 400);
                must(stage.scorer->commit({drafts.begin() + static_cast<std::ptrdiff_t>(i), drafts.begin() + static_cast<std::ptrdiff_t>(end)}));
            }
            stage.schedule.runUntil(stage.schedule.now() + 10'000);
        }
        QVERIFY(stage.settle(plan.exercise));
        qInfo("%zu entries", entries);

        // What the commander's console shows, against the competition's official table.
        const auto board = boardOf(*stage.watcher, plan.exercise, stage.kinds);
        QCOMPARE(board.ledger().size(), entries);
        std::map<std::tuple<Id, std::string, ScoreComponent>, double> sums;
        board.ledger().eachEntry([&](const exercise::ScoreEntry &entry, exercise::LedgerPosition) {
            const auto nano = static_cast<double>(entry.points.nano());
            sums[{entry.team, entry.service, entry.component}] += (entry.kind == exercise::ScoreKind::Award ? nano : -nano) / 1e9;
        });
        QFile reference(realReference);
        QVERIFY(reference.open(QIODevice::ReadOnly));
        int rows = 0;
        std::map<Id, double> totals;
        for (const auto &line : reference.readAll().split('\n')) {
            const auto fields = line.trimmed().split(',');
            if (fields.size() < 6)
                continue;
            const auto found = teams.find(fields[0].toStdString());
            if (found == teams.end())
                continue; // a heading
            const auto service = fields[1].toStdString();
            const ScoreComponent components[] = {ScoreComponent::Attack, ScoreComponent::Defence, ScoreComponent::Sla};
            for (int i = 0; i < 3; ++i)
                QVERIFY2(std::abs(sums[{found->second, service, components[i]}] - fields[2 + i].toDouble()) < 1e-6, line);
            totals[found->second] += fields[5].toDouble();
            ++rows;
        }
        QCOMPARE(rows, static_cast<int>(empty.teams.size() * empty.services.size()));
        for (const auto &[team, total] : totals) {
            const auto index = board.ledger().teamIndex(team); // none: no entry names the team, which scored nothing
            const auto shown = index ? std::stod(board.ledger().totals(*index).all.value().text()) : 0.0;
            QVERIFY(std::abs(shown - total) < 1e-5);
        }
        QVERIFY2(stage.broken.empty(), stage.broken.empty() ? "" : stage.broken.front().c_str());
    }
};

REDOUBT_TEST(TestScoreReplay)
#include "TestScoreReplay.moc"
