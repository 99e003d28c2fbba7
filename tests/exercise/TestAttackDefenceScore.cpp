// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/AttackDefenceScore.h"
#include "exercise/scoring/FormulaChanges.h"
#include "exercise/scoring/GameLogReader.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {

/// Four teams and a no-op team, two services. All expected values below are worked out by hand.
const std::vector<std::string> competition{
    R"({"t":"team","id":"a"})",
    R"({"t":"team","id":"b"})",
    R"({"t":"team","id":"c"})",
    R"({"t":"team","id":"d"})",
    R"({"t":"team","id":"n","nop":true})",
    R"({"t":"service","id":1})",
    R"({"t":"service","id":2})",
    R"({"t":"flag","id":10,"tick":0,"team":"a","service":1})",
    R"({"t":"flag","id":11,"tick":0,"team":"b","service":1})",
    R"({"t":"flag","id":12,"tick":1,"team":"a","service":2})",
    R"({"t":"flag","id":13,"tick":1,"team":"n","service":1})",
    R"({"t":"capture","tick":1,"by":"b","flag":10})",
    R"({"t":"capture","tick":2,"by":"c","flag":10})",
    R"({"t":"capture","tick":2,"by":"c","flag":11})",
    R"({"t":"capture","tick":2,"by":"n","flag":11})", // a no-op team's capture counts nowhere
    R"({"t":"capture","tick":2,"by":"c","flag":13})", // nor does one of its flags
    R"({"t":"capture","tick":2,"by":"a","flag":12})", // nor one's own
    R"({"t":"check","tick":0,"team":"a","service":1,"status":"up"})",
    R"({"t":"check","tick":1,"team":"a","service":1,"status":"up"})",
    R"({"t":"check","tick":2,"team":"a","service":1,"status":"recovering"})",
    R"({"t":"check","tick":0,"team":"b","service":1,"status":"flag_missing"})",
    R"({"t":"check","tick":1,"team":"b","service":1,"status":"mumble"})",
    R"({"t":"check","tick":2,"team":"b","service":1,"status":"down"})",
    R"({"t":"check","tick":3,"team":"b","service":1,"status":"not_checked"})",
    R"({"t":"check","tick":0,"team":"b","service":2,"status":"recovering"})",
    R"({"t":"check","tick":0,"team":"n","service":1,"status":"up"})",
};

Result<AttackDefenceGame> gather(const std::vector<std::string> &lines)
{
    AttackDefenceGame game;
    GameLogReader reader([&](GameEvent &&event, std::size_t line) { return game.add(event, line); });
    for (const auto &line : lines)
        REDOUBT_TRY(reader.feed(line + "\n"));
    REDOUBT_TRY(reader.finish());
    REDOUBT_TRY(game.finish());
    return game;
}

AttackDefenceScore cellOf(const AttackDefenceTable &table, const std::string &team, const std::string &service)
{
    for (std::size_t t = 0; t < table.teams.size(); ++t) {
        for (std::size_t s = 0; s < table.services.size(); ++s) {
            if (table.teams[t].id.text == team && table.services[s].id.text == service)
                return table.cell(t, s);
        }
    }
    return {NAN, NAN, NAN};
}

bool isNear(double actual, double expected) { return std::abs(actual - expected) < 1e-12; }

} // namespace

class TestAttackDefenceScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellIsAsWorkedOutByHand_data()
    {
        QTest::addColumn<QString>("team");
        QTest::addColumn<QString>("service");
        QTest::addColumn<double>("attack");
        QTest::addColumn<double>("defence");
        QTest::addColumn<double>("sla");
        // Four teams score, so √teams = 2. 2^0.75 = 1.681792830507429.
        QTest::newRow("a lost a flag to two, was up twice and recovering once") << "a"
                                                                                << "1" << 0.0 << -1.681792830507429 << 5.0;
        QTest::newRow("its own capture gives a nothing and costs nothing") << "a"
                                                                           << "2" << 0.0 << 0.0 << 0.0;
        QTest::newRow("b shared a flag with one, lost one to one, never worked") << "b"
                                                                                 << "1" << 1.5 << -1.0 << 0.0;
        QTest::newRow("b recovered once") << "b"
                                          << "2" << 0.0 << 0.0 << 1.0;
        QTest::newRow("c shared one and has one alone") << "c"
                                                        << "1" << 3.5 << 0.0 << 0.0;
        QTest::newRow("d did nothing") << "d"
                                       << "2" << 0.0 << 0.0 << 0.0;
    }
    void everyCellIsAsWorkedOutByHand()
    {
        QFETCH(QString, team);
        QFETCH(QString, service);
        QFETCH(double, attack);
        QFETCH(double, defence);
        QFETCH(double, sla);

        const auto score = cellOf(scoreAttackDefence(*gather(competition)), team.toStdString(), service.toStdString());

        QVERIFY2(isNear(score.attack, attack), qPrintable(QString::number(score.attack, 'g', 17)));
        QVERIFY2(isNear(score.defence, defence), qPrintable(QString::number(score.defence, 'g', 17)));
        QVERIFY2(isNear(score.sla, sla), qPrintable(QString::number(score.sla, 'g', 17)));
        QVERIFY2(!std::signbit(score.defence) || score.defence < 0, "a negative zero would be printed as -0");
    }

    void theNoOpTeamHasNoRow()
    {
        const auto table = scoreAttackDefence(*gather(competition));

        QCOMPARE(table.teams.size(), 4u);
        QVERIFY(std::ranges::none_of(table.teams, &GameTeam::nop));
    }

    void theOrderOfTheLinesIsNoMatterToTheLastBit()
    {
        const auto expected = rankedByTeam(scoreAttackDefence(*gather(competition)));
        std::vector<std::string> lines = competition;
        std::mt19937 chance(20260414);

        for (int i = 0; i < 200; ++i) {
            std::ranges::shuffle(lines, chance);
            const auto rows = rankedByTeam(scoreAttackDefence(*gather(lines)));

            for (const auto &row : expected) {
                const auto same = std::ranges::find(rows, row.team, &AttackDefenceRow::team);
                QVERIFY(same != rows.end());
                QVERIFY(same->score == row.score);
                QCOMPARE(same->rank, row.rank);
            }
        }
    }

    void aLineMetTwiceChangesNothing()
    {
        std::vector<std::string> lines = competition;
        lines.insert(lines.end(), competition.begin(), competition.end());

        QVERIFY(scoreAttackDefence(*gather(lines)).cells == scoreAttackDefence(*gather(competition)).cells);
    }

    void onlyWhatHappenedByTheTickCounts()
    {
        const auto table = scoreAttackDefence(*gather(competition), {}, 1);

        // At tick 1 only b had captured a's flag: 1 + 1/1, and a had been up twice.
        QCOMPARE(cellOf(table, "b", "1").attack, 2.0);
        QCOMPARE(cellOf(table, "a", "1").defence, -1.0);
        QCOMPARE(cellOf(table, "a", "1").sla, 4.0);
        QCOMPARE(cellOf(table, "c", "1").attack, 0.0);
    }

    void thePacksNumbersAreUsed()
    {
        const AttackDefenceRules rules{.perCapture = 2, .sharedCapture = 4, .defenceExponent = 1, .up = 3, .recovering = 1};

        const auto table = scoreAttackDefence(*gather(competition), rules);

        QCOMPARE(cellOf(table, "b", "1").attack, 4.0); // 2 + 4/2
        QCOMPARE(cellOf(table, "a", "1").defence, -2.0);
        QCOMPARE(cellOf(table, "a", "1").sla, 14.0); // (3·2 + 1·1) · 2
    }

    void equalTotalsShareARank()
    {
        const auto rows = rankedByTeam(scoreAttackDefence(*gather({
            R"({"t":"team","id":"x"})",
            R"({"t":"team","id":"y"})",
            R"({"t":"team","id":"z"})",
            R"({"t":"service","id":1})",
            R"({"t":"check","tick":0,"team":"z","service":1,"status":"up"})",
            R"({"t":"check","tick":0,"team":"y","service":1,"status":"up"})",
            R"({"t":"check","tick":0,"team":"x","service":1,"status":"recovering"})",
        })));

        QCOMPARE(rows.size(), 3u);
        QCOMPARE(rows[0].rank, 1);
        QCOMPARE(rows[0].team.text, std::string("y"));
        QCOMPARE(rows[1].rank, 1);
        QCOMPARE(rows[2].rank, 3);
        QCOMPARE(rows[2].team.text, std::string("x"));
    }

    void byServiceEachServiceHasItsOwnRanking()
    {
        const auto rows = rankedByService(scoreAttackDefence(*gather(competition)));

        QCOMPARE(rows.size(), 8u);
        QCOMPARE(rows[0].service->text, std::string("1"));
        QCOMPARE(rows[0].team.text, std::string("c")); // 3.5; a has 3.32
        QCOMPARE(rows[1].team.text, std::string("a"));
        QCOMPARE(rows[4].service->text, std::string("2"));
        QCOMPARE(rows[4].rank, 1);
        QCOMPARE(rows[4].team.text, std::string("b"));
        QCOMPARE(rows[7].rank, 2); // the other three have nothing there
    }

    void whatContradictsItselfIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const int conflict = static_cast<int>(ErrorCode::Conflict);
        const int notFound = static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("a team of another name") << R"({"t":"team","id":"a","name":"x"})" << conflict << "line 27";
        QTest::newRow("a flag of another owner") << R"({"t":"flag","id":10,"tick":0,"team":"b","service":1})" << conflict << "\"10\"";
        QTest::newRow("a check with another status") << R"({"t":"check","tick":0,"team":"a","service":1,"status":"down"})" << conflict << "tick 0";
        QTest::newRow("an unknown captor") << R"({"t":"capture","tick":0,"by":"zz","flag":10})" << notFound << "line 27: team \"zz\"";
        QTest::newRow("an unknown flag") << R"({"t":"capture","tick":0,"by":"a","flag":99})" << notFound << "line 27: flag \"99\"";
        QTest::newRow("an unknown service") << R"({"t":"check","tick":0,"team":"a","service":9,"status":"up"})" << notFound
                                            << "line 27: service \"9\"";
    }
    void whatContradictsItselfIsRefused()
    {
        QFETCH(QString, line);
        QFETCH(int, code);
        QFETCH(QString, says);
        std::vector<std::string> lines = competition;
        lines.push_back(line.toStdString());
        QCOMPARE(lines.size(), 27u);

        const auto game = gather(lines);

        QVERIFY(!game);
        QCOMPARE(static_cast<int>(game.error().code), code);
        QVERIFY2(QString::fromStdString(game.error().detail).contains(says), game.error().detail.c_str());
    }

    void aSmallLogCannotAskForAHugeTable()
    {
        AttackDefenceGame game;
        Result<void> added;
        std::size_t line = 0;
        for (int i = 0; added && i < 1001; ++i) {
            added = game.add(GameTeam{{"t" + std::to_string(i), false}, "", false}, ++line);
            if (added)
                added = game.add(GameService{{"s" + std::to_string(i), false}, "", 1}, ++line);
        }

        QVERIFY(!added); // 1001 × 1000 pairs
        QCOMPARE(added.error().code, ErrorCode::TooLarge);
    }

    void changesTickByTickAddUpToTheResult()
    {
        const AttackDefenceGame game = *gather(competition);
        AttackDefenceTable before;
        std::map<std::tuple<std::string, std::string, ScoreComponent>, PointsSum> sums;

        for (std::int64_t tick = 0; tick <= game.lastTick(); ++tick) {
            const auto after = scoreAttackDefence(game, {}, tick);
            const auto changes = formulaChanges(before, after);
            QVERIFY(changes);
            for (const auto &change : *changes) {
                QVERIFY(!change.change.isZero());
                sums[{change.team.text, change.service.text, change.component}].add(change.change);
            }
            before = after;
        }

        // b's share of flag 10 fell from 2 to 1.5 at tick 2; the entries must follow.
        QCOMPARE((sums[{"b", "1", ScoreComponent::Attack}].value()), *Points::parse("1.5"));
        QCOMPARE((sums[{"a", "1", ScoreComponent::Defence}].value()), *Points::parse("-1.681792831"));
        QCOMPARE((sums[{"a", "1", ScoreComponent::Sla}].value()), Points::whole(5));
        QCOMPARE((sums[{"c", "1", ScoreComponent::Attack}].value()), *Points::parse("3.5"));
    }

    void changesNeedTablesOfOneGame()
    {
        const auto whole = scoreAttackDefence(*gather(competition));
        const auto other = scoreAttackDefence(*gather({R"({"t":"team","id":"x"})", R"({"t":"service","id":1})"}));

        QVERIFY(!formulaChanges(whole, other));
    }
};

REDOUBT_TEST(TestAttackDefenceScore)
#include "TestAttackDefenceScore.moc"
