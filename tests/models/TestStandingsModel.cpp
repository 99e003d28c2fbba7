// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/StandingsModel.h"
#include "models/exercise/WallValues.h"
#include "tests/models/demo/DemoBoard.h"
#include "tests/testkit/TestRegistry.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::models;
using testkit::DemoBoard;

class TestStandingsModel : public QObject
{
    Q_OBJECT

    static std::vector<Id> roomsOf(const exercise::ExerciseBoard &board)
    {
        std::vector<Id> rooms;
        for (const auto &[id, room] : board.rooms())
            rooms.push_back(id);
        return rooms;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }

    void teamsStandByTheirTotals()
    {
        DemoBoard demo;
        StandingsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.assign(standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::now()}));

        QStringList order;
        for (const StandingRow &row : model.rows())
            order << row.team.code;
        QCOMPARE(order, (QStringList{"红05", "红01", "红03", "红06", "红02", "红08", "红04", "红07"}));
        QCOMPARE(model.index(2, StandingsModel::Total).data(SortRole).toDouble(), 4812.0);
        QCOMPARE(model.index(2, StandingsModel::Waiting).data(SortRole).toInt(), 1);
    }

    void anAwardThatNobodyOrderedYetIsMarked()
    {
        DemoBoard demo;
        StandingsModel model;
        model.assign(standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::now()}));
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);

        demo.award("红03", 353, DemoBoard::now(), 0);
        model.assign(standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::now()}));

        QCOMPARE(moved.count(), 1); // past 红01
        QCOMPARE(model.at(1).team.code, QStringLiteral("红03"));
        QVERIFY(model.index(1, 0).data(PendingRole).toBool());
        QCOMPARE(model.index(1, 0).data(StandingsModel::ProvisionalRole).toDouble(), 353.0);
        QVERIFY(!model.index(0, 0).data(PendingRole).toBool());
    }

    void aFrozenBoardStandsStill()
    {
        DemoBoard demo;
        demo.freeze(DemoBoard::now(), DemoBoard::at(18, 30));
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 30), 9000);

        const auto frozen = standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::at(15, 0), true});
        const auto live = standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::at(15, 0), false});

        QCOMPARE(frozen[2].team.code, QStringLiteral("红03"));
        QCOMPARE(frozen[2].total, exercise::Points::whole(4812));
        QVERIFY(frozen[2].waiting == std::optional(1)); // the ruling since the freeze is to be revealed
        QCOMPARE(live[1].team.code, QStringLiteral("红03"));
        QCOMPARE(live[1].total, exercise::Points::whole(5165));
    }

    void theTeamOnScreenIsOneCellOfNews()
    {
        DemoBoard demo;
        StandingsModel model;
        model.assign(standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::now()}));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.setOwnTeam(demo.id("team:红03"));
        model.setOwnTeam(demo.id("team:红03"));

        QCOMPARE(changed.count(), 1);
        QVERIFY(model.index(2, 0).data(OwnRowRole).toBool());
        QVERIFY(!model.index(1, 0).data(OwnRowRole).toBool());
    }

    void aTeamKeepsItsColourWhateverItsPlace()
    {
        DemoBoard demo;
        const auto before = standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::now()});
        demo.award("红07", 9000, DemoBoard::now(), 0);
        const auto after = standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::now()});

        QCOMPARE(before.back().team.code, QStringLiteral("红07"));
        QCOMPARE(after.front().team.code, QStringLiteral("红07"));
        QCOMPARE(after.front().team.series, before.back().team.series);
        QCOMPARE(after.front().team.series, 6); // the seventh by code
    }

    void raceLinesStartAndEndWithTheWindow()
    {
        DemoBoard demo;

        const auto lines = raceLines(demo.board(), exercise::TeamSide::Red, DemoBoard::at(9, 0), DemoBoard::now());

        QCOMPARE(lines.size(), std::size_t{8});
        QCOMPARE(lines[0].team.code, QStringLiteral("红05"));
        QCOMPARE(lines[0].steps.front().at, DemoBoard::at(9, 0));
        QCOMPARE(lines[0].steps.front().total, exercise::Points::whole(3900));
        QCOMPARE(lines[0].steps.back().at, DemoBoard::now());
        QCOMPARE(lines[0].steps.back().total, exercise::Points::whole(6180));
    }

    void theWallHidesWhatWasRuledAfterTheFreeze()
    {
        DemoBoard demo;
        demo.freeze(DemoBoard::now(), DemoBoard::at(18, 30));
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 30), 9000);
        const PlanDetail plan = planDetail(demo.board(), {}, DemoBoard::at(15, 0), true);

        const WallValues wall = wallValues(demo.board(), plan, DemoBoard::at(15, 0), true);

        QVERIFY(wall.freeze.has_value());
        QVERIFY(std::none_of(wall.latest.begin(), wall.latest.end(), [&](const FeedRow &row) { return row.id == demo.id("ruling:红03-07"); }));
        QCOMPARE(wall.redRace[2].steps.back().at, DemoBoard::now());
        // A window of several days opens and closes at the same times each day: 09:00 to 18:00.
        QCOMPARE(*wall.windowFrom, DemoBoard::at(9, 0));
        QCOMPARE(*wall.windowUntil, DemoBoard::at(18, 0));
        QCOMPARE(wall.day->day, 2);
        QCOMPARE(wall.day->of, 5);
    }

    void theWallSaysNothingOfAnAwardThatWasTakenBack()
    {
        DemoBoard demo;
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 30), 9000);
        const auto listed = [&](std::optional<exercise::LedgerPosition> until) {
            const auto rows = feedRows(demo.board(), 50, until);
            return std::any_of(rows.begin(), rows.end(), [&](const FeedRow &row) { return row.id == demo.id("ruling:红03-07"); });
        };
        QVERIFY(listed({}));

        demo.reverse("红03-07", DemoBoard::at(14, 40)); // at 9002

        QVERIFY(!listed({}));
        QVERIFY(!listed(9002));
        QVERIFY(listed(9001)); // a board that stands still there has the award
    }

    // A commander reads the white cell only: what is hidden behind a freeze is known there, what waits is not.
    void whoSeesNoRoomsIsNotToldThatNothingWaits()
    {
        DemoBoard demo;
        const auto judges = wallValues(demo.board(), planDetail(demo.board(), {}, DemoBoard::now(), true), DemoBoard::now(), true);
        demo.freeze(DemoBoard::now(), DemoBoard::at(18, 30));
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 30), 9000);
        const int ruledBefore = judges.ruled;
        QVERIFY(judges.waiting.value_or(0) > 0);

        for (const Id &room : roomsOf(demo.board()))
            (void)demo.board().forget(room);
        const auto frozen = standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::at(15, 0), true});
        const auto live = standingRows(demo.board(), {exercise::TeamSide::Red, DemoBoard::at(15, 0), false});
        const auto wall = wallValues(demo.board(), planDetail(demo.board(), {}, DemoBoard::at(15, 0), true), DemoBoard::at(15, 0), true);

        QVERIFY(!wall.waiting.has_value());
        QCOMPARE(wall.ruled, ruledBefore + 1);
        QVERIFY(frozen[2].waiting == std::optional(1));
        QVERIFY(!live[1].waiting.has_value());
    }

    void aRulingWhoseDeductionStandsIsNotTakenBack()
    {
        DemoBoard demo;
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 30), 9000);
        demo.deduct("红03-07", "蓝01", 353, DemoBoard::at(14, 30), 9002);
        demo.reverse("红03-07", DemoBoard::at(14, 40));

        const auto rows = feedRows(demo.board(), 50, {});

        QVERIFY(std::any_of(rows.begin(), rows.end(), [&](const FeedRow &row) { return row.id == demo.id("ruling:红03-07"); }));
    }
};

REDOUBT_TEST(TestStandingsModel)
#include "TestStandingsModel.moc"
