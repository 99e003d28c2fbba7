// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoIncidents.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::views;
using incident::HopState;
using testing::DemoIncidents;

/// The time limits of all open incidents beside each other: counted so that the parts come to all, on an axis of whole hours, each lane with its
/// words.
class TestRaceBoard : public QObject
{
    Q_OBJECT

    static Instant at(int hour, int minute) { return DemoIncidents::at(hour, minute); }
    static models::ClockRow lane(HopState state, std::optional<Instant> start, std::optional<Instant> due)
    {
        models::ClockRow row;
        row.to = QStringLiteral("公安机关");
        row.clock.state = state;
        row.clock.start = start;
        row.clock.due = due;
        return row;
    }
    static models::RaceValues with(std::vector<models::ClockRow> lanes)
    {
        models::RaceValues values;
        values.offsetSeconds = DemoIncidents::offset();
        models::RaceBlock block;
        block.title = QStringLiteral("平台中断");
        block.lanes = std::move(lanes);
        values.blocks = {block};
        return values;
    }
    static const models::ClockRow &laneTo(const models::RaceValues &race, const char *to, std::size_t block = 0)
    {
        const auto &lanes = race.blocks[block].lanes;
        return *std::ranges::find(lanes, QString::fromUtf8(to), &models::ClockRow::to);
    }

private Q_SLOTS:
    void thePartsComeToAll()
    {
        const auto count = with({lane(HopState::Running, {}, {}), lane(HopState::Promptly, {}, {}), lane(HopState::InTime, {}, {}),
                                 lane(HopState::Late, {}, {}), lane(HopState::Overdue, {}, {}), lane(HopState::Waiting, {}, {}),
                                 lane(HopState::IfRaised, {}, {}), lane(HopState::IfRaised, {}, {})})
                               .count();
        QCOMPARE(count.all, 8);
        QCOMPARE(count.running, 2);
        QCOMPARE(count.sent, 1);
        QCOMPARE(count.late, 2);
        QCOMPARE(count.waiting, 1);
        QCOMPARE(count.ifRaised, 2);
        QCOMPARE(count.running + count.sent + count.late + count.waiting + count.ifRaised, count.all);
    }

    void theAxisIsOfWholeHours_data()
    {
        QTest::addColumn<int>("startMinute"); // of the day
        QTest::addColumn<int>("dueMinute");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("as the picture has it") << 14 * 60 + 20 << 18 * 60 + 20 << 14 * 60 << 19 * 60;
        QTest::newRow("at least two hours") << 14 * 60 + 20 << 14 * 60 + 50 << 14 * 60 << 16 * 60;
        QTest::newRow("a due time on the hour") << 13 * 60 << 16 * 60 << 13 * 60 << 16 * 60;
        QTest::newRow("what began long ago is no measure") << 7 * 60 << 15 * 60 + 10 << 14 * 60 << 16 * 60;
        QTest::newRow("what is due in days is no measure") << 14 * 60 + 20 << 23 * 60 << 14 * 60 << 16 * 60;
    }
    void theAxisIsOfWholeHours()
    {
        QFETCH(int, startMinute);
        QFETCH(int, dueMinute);
        QFETCH(int, from);
        QFETCH(int, to);
        const auto axis = models::raceAxis(with({lane(HopState::Running, at(0, startMinute), at(0, dueMinute))}), at(14, 26));
        QCOMPARE(axis.from.ms, at(0, from).ms);
        QCOMPARE(axis.to.ms, at(0, to).ms);
        QCOMPARE(axis.at(axis.from), 0.0);
        QCOMPARE(axis.at(axis.to), 1.0);
    }

    /// The numbers of mock-up 17: discovered 14:20, house rule 14:50, 保护工作部门 15:20 and the province's copy 18:20 only if the level rises.
    void eachLaneSaysWhenItIsDue()
    {
        DemoIncidents demo;
        demo.page.showRace(true);
        demo.page.resize(1848, 940);
        demo.page.show();
        auto &board = *demo.page.race();
        const auto race = board.values();
        QCOMPARE(board.said(laneTo(race, "单位负责人")), QStringLiteral("23 min left   due 14:50"));
        QCOMPARE(board.said(laneTo(race, "保护工作部门")), QStringLiteral("only from Larger on   due 15:20"));
        QCOMPARE(board.said(laneTo(race, "市网信办值班室")), QStringLiteral("sent 14:25, took 5 min"));
        QCOMPARE(board.said(race.blocks[1].lanes[0]), QStringLiteral("7 min late, sent 13:57"));
        QVERIFY(race.blocks[0].risesAt);
        QCOMPARE(*race.blocks[0].risesAt, at(14, 30));
        QCOMPARE(race.blocks[0].risesTo, 2);
        // Below a quarter of an hour to the second.
        demo.page.setNow(at(14, 46));
        QCOMPARE(board.said(laneTo(race, "单位负责人")), QStringLiteral("04:00   due 14:50"));
    }

    void anIncidentIsChosenByKeyAndByPress()
    {
        DemoIncidents demo;
        demo.page.showRace(true);
        demo.page.resize(1848, 500);
        demo.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&demo.page));
        auto &board = *demo.page.race();
        QSignalSpy chosen(&board, &RaceBoard::incidentChosen);
        QTest::keyClick(&board, Qt::Key_J);
        QTest::keyClick(&board, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Id>(), DemoIncidents::id(20));
        QVERIFY(board.viewport()->rect().contains(board.laneRect(1, 0).center())); // it was brought into sight
        board.verticalScrollBar()->setValue(0);
        QTest::mouseClick(board.viewport(), Qt::LeftButton, {}, board.laneRect(0, 1).center());
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen[1][0].value<Id>(), DemoIncidents::id(1));
    }
};

REDOUBT_TEST(TestRaceBoard)
#include "TestRaceBoard.moc"
