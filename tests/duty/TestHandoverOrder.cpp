// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/ShiftLimits.h"
#include "duty/shift/HoldRules.h"
#include "duty/shift/OrderRules.h"
#include "duty/shift/Punctuality.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

/// What an office's order asks of a handover, when a handover is late, and what holds one.
class TestHandoverOrder : public QObject
{
    Q_OBJECT

    static constexpr std::int64_t ends = 24 * 60; // minutes after the shift's beginning
    static Instant at(std::int64_t minutes) { return Instant{1'776'213'000'000 + minutes * 60'000}; }
    static Id id(std::uint8_t number)
    {
        std::array<std::uint8_t, 16> bytes{};
        bytes[15] = number;
        return Id(bytes);
    }
    static HandedOrder handed()
    {
        const auto usual = usualOrder();
        return {id(1), 1, usual.steps, usual.lastRoundMinutes, 19, 20, usual.earlyMinutes, {}};
    }

private Q_SLOTS:
    void aHandoverIsOnTimeEarlyLateOrMissed_data()
    {
        QTest::addColumn<int>("passed");
        QTest::addColumn<int>("early");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *what, int passed, int early, Punctuality expected) {
            QTest::newRow(what) << passed << early << static_cast<int>(expected);
        };
        row("to the minute", ends, 0, Punctuality::OnTime);
        row("three minutes before", ends - 3, 0, Punctuality::OnTime);
        row("half an hour before, as most offices have it", ends - 30, 0, Punctuality::OnTime);
        row("a minute more", ends - 31, 0, Punctuality::Early);
        row("within what the order has the incoming side come early", ends - 45, 45, Punctuality::OnTime);
        row("an order of less than the usual half hour makes nobody early", ends - 20, 15, Punctuality::OnTime);
        row("a minute late", ends + 1, 0, Punctuality::Late);
        row("one minute short of the next shift's end", 2 * ends - 1, 0, Punctuality::Late);
        row("the whole next shift was never stood", 2 * ends, 0, Punctuality::Missed);
    }

    void aHandoverIsOnTimeEarlyLateOrMissed()
    {
        QFETCH(int, passed);
        QFETCH(int, early);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(punctualityOf(at(0), at(ends), at(passed), early > 0 ? std::optional<std::int64_t>(early) : std::nullopt)),
                 expected);
    }

    void secondsDoNotMakeAHandoverLate()
    {
        QCOMPARE(punctualityOf(at(0), at(ends), at(ends) + 59'000), Punctuality::OnTime);
        QCOMPARE(punctualityOf(at(0), at(ends), at(ends) + 60'000), Punctuality::Late);
    }

    void theUsualOrderIsFiveStepsThatHold()
    {
        const auto usual = usualOrder();
        QVERIFY(checkSteps(usual.steps));
        QCOMPARE(usual.lastRoundMinutes, std::optional<std::int64_t>(30));
        QStringList names;
        for (const auto &step : usual.steps)
            names << QString::fromStdString(step.name);
        QCOMPARE(names, QStringList({"看清", "讲清", "问清", "查清", "点清"}));
    }

    void stepsThatCannotBeTickedAreRefused_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"nobody ticks it", "two have one key", "no name", "the key of coming early", "too many"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }

    void stepsThatCannotBeTickedAreRefused()
    {
        QFETCH(QString, fault);
        auto steps = usualOrder().steps;
        if (fault == "nobody ticks it")
            steps[1].outgoing = steps[1].incoming = false;
        else if (fault == "two have one key")
            steps[1].key = steps[0].key;
        else if (fault == "no name")
            steps[2].name.clear();
        else if (fault == "the key of coming early")
            steps[3].key = StepTick::Arrived;
        else
            while (steps.size() <= static_cast<std::size_t>(bounds::HandoverSteps)) {
                steps.push_back(steps[0]);
                steps.back().key += std::to_string(steps.size());
            }

        const auto checked = checkSteps(steps);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    }

    /// 五清: five steps, of which three are ticked by both, one by each side alone: eight ticks, before them the round and coming early.
    void anOrderAsksForEachSideByItself()
    {
        const auto points = orderPoints(handed(), {}, at(ends));

        QCOMPARE(points.size(), 10U);
        QCOMPARE(points[0].part, OrderPart::LastRound);
        QVERIFY(!points[0].fulfilled); // 19 of 20
        QCOMPARE(points[1].part, OrderPart::Early);
        QCOMPARE(std::ranges::count_if(points, [](const auto &point) { return point.fulfilled; }), 0);
        QCOMPARE(
            std::ranges::count_if(points, [](const auto &point) { return point.part == OrderPart::Step && point.side == HandoverSide::Incoming; }),
            4);
    }

    void whatIsTickedIsThereAndWhatIsTakenBackIsNot()
    {
        Ticks ticks;
        ticks[{"look", HandoverSide::Outgoing}] = {true, at(ends - 20), "值班员01"};
        ticks[{"look", HandoverSide::Incoming}] = {false, at(ends - 19), "值班员03"};
        auto order = handed();
        order.roundDone = 20;

        const auto points = orderPoints(order, ticks, at(ends));
        const auto look = [&](HandoverSide side) {
            return *std::ranges::find_if(points, [&](const auto &point) { return point.key == "look" && point.side == side; });
        };
        QVERIFY(look(HandoverSide::Outgoing).fulfilled);
        QCOMPARE(look(HandoverSide::Outgoing).tick->by, std::string("值班员01"));
        QVERIFY(!look(HandoverSide::Incoming).fulfilled);
        QVERIFY(points[0].fulfilled);
    }

    void whoComesLaterThanTheOrderHasItIsHereAndNotInTime_data()
    {
        QTest::addColumn<int>("came");
        QTest::addColumn<bool>("inTime");
        QTest::newRow("a quarter before") << static_cast<int>(ends - 15) << true;
        QTest::newRow("a minute later") << static_cast<int>(ends - 14) << false;
    }

    void whoComesLaterThanTheOrderHasItIsHereAndNotInTime()
    {
        QFETCH(int, came);
        QFETCH(bool, inTime);
        Ticks ticks;
        ticks[{StepTick::Arrived, HandoverSide::Incoming}] = {true, at(came), "值班员03"};

        const auto point = orderPoints(handed(), ticks, at(ends))[1];
        QVERIFY(point.tick.has_value());
        QCOMPARE(point.fulfilled, inTime);
    }

    void whatHoldsIsOrderedOrAMajorIncidentThatIsOpen()
    {
        HoldFacts facts;
        HandoverHold hold;
        hold.reason = "重大事件处置中";
        hold.by = "带班领导A";
        hold.at = at(10);
        facts.holds = {{id(1), hold}, {id(2), hold}};
        facts.ended = {id(2)};
        OpenMatter incident;
        incident.title = "政务云大面积中断";
        incident.major = true;
        auto small = incident;
        small.major.reset();
        auto over = incident;
        over.closedAt = at(5);
        facts.open = {{id(3), incident}, {id(4), small}, {id(5), over}};

        QCOMPARE(holdCauses(facts).size(), 1U); // the office's order does not speak of incidents
        facts.heldInMajorIncident = true;
        auto causes = holdCauses(facts);
        QCOMPARE(causes.size(), 2U);
        QCOMPARE(causes[0].record, id(1));
        QCOMPARE(causes[1].record, id(3));
        QVERIFY(isHeld(causes));

        facts.letGo = {id(1)};
        QVERIFY(isHeld(holdCauses(facts))); // the incident was not spoken of
        facts.letGo.insert(id(3));
        QVERIFY(!isHeld(holdCauses(facts)));
    }
};

REDOUBT_TEST(TestHandoverOrder)
#include "TestHandoverOrder.moc"
