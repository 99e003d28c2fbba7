// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"
#include "duty/due/DueList.h"
#include "duty/due/EscalationRules.h"
#include "duty/kinds/EscalationLimits.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

namespace {
EscalationStep stepAfter(std::int64_t minutes, EscalateTo to)
{
    EscalationStep step;
    step.afterMinutes = minutes;
    step.to = to;
    return step;
}

MatterRule ruleOf(MatterSort sort, bool critical)
{
    MatterRule rule;
    rule.sort = sort;
    rule.critical = critical;
    return rule;
}
} // namespace

/// The rules that an office may have, what holds without any, and what of a list waits now.
class TestEscalationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsTakenOrNamesWhatIsWrong_data()
    {
        QTest::addColumn<EscalationPlan>("plan");
        QTest::addColumn<QByteArray>("wrong"); // empty: nothing
        EscalationPlan plan;
        QTest::newRow("no rule at all: the product's own hold") << plan << QByteArray();
        QTest::newRow("the product's own") << usualEscalation() << QByteArray();
        plan.matters = {ruleOf(MatterSort::Incident, true), ruleOf(MatterSort::Incident, false)};
        QTest::newRow("two grades of one sort") << plan << QByteArray();
        plan.matters.push_back(ruleOf(MatterSort::Incident, true));
        QTest::newRow("two rules for one sort and grade") << plan << QByteArray("matters");
        plan.matters = {ruleOf(MatterSort::Other, false)};
        plan.matters.front().respondMinutes = 0;
        QTest::newRow("respond at once") << plan << QByteArray("respondMinutes");
        plan.matters.front().respondMinutes = 30;
        plan.matters.front().unanswered = {stepAfter(0, EscalateTo::Leader), stepAfter(30, EscalateTo::Leader)};
        QTest::newRow("the leader is told twice") << plan << QByteArray("to");
        plan.matters.front().unanswered = {stepAfter(-1, EscalateTo::Leader)};
        QTest::newRow("before the time was missed") << plan << QByteArray("afterMinutes");
        plan.matters.front().unanswered = {stepAfter(bounds::EscalationMinutes, EscalateTo::Leader)};
        QTest::newRow("after a week") << plan << QByteArray();
        plan.lateRelief = {stepAfter(bounds::EscalationMinutes + 1, EscalateTo::Leader)};
        QTest::newRow("a late relief after more than a week") << plan << QByteArray("afterMinutes");
    }

    void aPlanIsTakenOrNamesWhatIsWrong()
    {
        QFETCH(EscalationPlan, plan);
        QFETCH(QByteArray, wrong);

        const auto checked = checkEscalationPlan(plan);

        QCOMPARE(checked.has_value(), wrong.isEmpty());
        if (!checked)
            QVERIFY2(checked.error().detail.starts_with(wrong.toStdString()), checked.error().detail.c_str());
    }

    void everySortAndGradeHasARule()
    {
        EscalationPlan plan;
        plan.matters = {ruleOf(MatterSort::Equipment, false)};
        plan.matters.front().respondMinutes = 45;

        QCOMPARE(ruleFor(&plan, MatterSort::Equipment, false).respondMinutes, std::optional<std::int64_t>(45));
        QCOMPARE(ruleFor(&plan, MatterSort::Equipment, true).respondMinutes, std::optional<std::int64_t>(30));
        QCOMPARE(ruleFor(nullptr, MatterSort::Incident, false).respondMinutes, std::optional<std::int64_t>(30));
        QCOMPARE(ruleFor(nullptr, MatterSort::FollowUp, false).respondMinutes, std::optional<std::int64_t>());
        const auto &critical = ruleFor(nullptr, MatterSort::Incident, true);
        QCOMPARE(critical.unanswered, (std::vector{stepAfter(0, EscalateTo::Leader), stepAfter(30, EscalateTo::Commander)}));
        QVERIFY(lateReliefOf(&plan).empty()); // an office that says nothing of it tells nobody
        QCOMPARE(lateReliefOf(nullptr).size(), 2U);
    }

    void closingTimesAreOfTheOfficesClock_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("opened"); // civil
        QTest::addColumn<int>("closeAt");    // minutes since midnight
        QTest::addColumn<QString>("closeBy");
        QTest::newRow("the day's end") << "Asia/Shanghai"
                                       << "2026-04-16T02:11" << 0 << "2026-04-17T00:00:00+08:00";
        QTest::newRow("a minute before midnight") << "Asia/Shanghai"
                                                  << "2026-04-16T23:59" << 0 << "2026-04-17T00:00:00+08:00";
        QTest::newRow("at midnight a day begins") << "Asia/Shanghai"
                                                  << "2026-04-16T00:00" << 0 << "2026-04-17T00:00:00+08:00";
        QTest::newRow("18:00 of the same day") << "Asia/Shanghai"
                                               << "2026-04-16T17:59" << 18 * 60 << "2026-04-16T18:00:00+08:00";
        QTest::newRow("18:00 is past: the next day's") << "Asia/Shanghai"
                                                       << "2026-04-16T18:00" << 18 * 60 << "2026-04-17T18:00:00+08:00";
        QTest::newRow("a day of 23 hours") << "America/Chicago"
                                           << "2026-03-08T01:30" << 0 << "2026-03-09T00:00:00-05:00";
        QTest::newRow("a time that clocks skip") << "America/Chicago"
                                                 << "2026-03-08T01:30" << 2 * 60 + 30 << "2026-03-08T03:00:00-05:00";
    }

    void closingTimesAreOfTheOfficesClock()
    {
        QFETCH(QString, zone);
        QFETCH(QString, opened);
        QFETCH(int, closeAt);
        QFETCH(QString, closeBy);
        const auto clocks = zones::systemZone(zone.toStdString());
        QVERIFY(clocks);
        MatterRule rule;
        rule.closeAt = calendar::TimeOfDay{closeAt};

        const auto due = closeByOf(rule, *clocks, clocks->instant(*calendar::CivilTime::parse(opened.toStdString())));

        QVERIFY(due);
        QCOMPARE(QString::fromStdString(clocks->rfc3339(*due)), closeBy);
        QVERIFY(!closeByOf({}, *clocks, Instant{}));
    }

    void twoConsolesComeToTheSameKey()
    {
        Escalation one;
        one.clock = EscalatedClock::Close;
        one.due = Instant{1'776'270'660'000};
        one.step = stepAfter(30, EscalateTo::Leader);
        one.at = Instant{1};
        one.by = "值班员01";
        auto other = one;
        other.at = Instant{2};
        other.by = "值班员02";
        QCOMPARE(escalationKey(one), escalationKey(other));
        QCOMPARE(escalationKey(one).size(), 32U);

        for (const auto &change : std::initializer_list<std::function<void(Escalation &)>>{
                 [](Escalation &each) { each.clock = EscalatedClock::Respond; }, [](Escalation &each) { each.subject = Id({1}); },
                 [](Escalation &each) { each.due = each.due + 1; }, [](Escalation &each) { each.step.afterMinutes = 31; },
                 [](Escalation &each) { each.step.to = EscalateTo::Commander; }, [](Escalation &each) { each.person = Id({2}); }}) {
            other = one;
            change(other);
            QVERIFY(escalationKey(one) != escalationKey(other));
        }
    }

    void whatWaitsNowAndWhatComesNext_data()
    {
        QTest::addColumn<qint64>("dueIn"); // minutes; -999: without a time
        QTest::addColumn<bool>("waits");
        QTest::addColumn<bool>("overdue");
        QTest::addColumn<qint64>("nextIn"); // milliseconds; -1: nothing changes
        QTest::newRow("no time: it waits, and nothing changes by itself") << qint64(-999) << true << false << qint64(-1);
        QTest::newRow("in two hours: it comes near in one") << qint64(120) << false << false << qint64(60 * 60'000);
        QTest::newRow("in exactly an hour: overdue past its end") << qint64(60) << true << false << qint64(60 * 60'000 + 1);
        QTest::newRow("now") << qint64(0) << true << false << qint64(1);
        QTest::newRow("a minute ago") << qint64(-1) << true << true << qint64(-1);
    }

    void whatWaitsNowAndWhatComesNext()
    {
        QFETCH(qint64, dueIn);
        QFETCH(bool, waits);
        QFETCH(bool, overdue);
        QFETCH(qint64, nextIn);
        const Instant now{1'776'270'660'000};
        DueList list;
        DueItem item;
        if (dueIn != -999)
            item.due = now + dueIn * 60'000;
        list.add(item);

        finish(list, now);

        QCOMPARE(waitsNow(list.items.front(), now), waits);
        QCOMPARE(isOverdue(list.items.front(), now), overdue);
        QCOMPARE(list.next, nextIn < 0 ? std::nullopt : std::optional(now + nextIn));
        QCOMPARE(waitingNow(list, now).size(), waits ? 1U : 0U);
    }

    void listsAddUpInTheirOrder()
    {
        const Instant now{1'776'270'660'000};
        const auto at = [&](const char *title, std::optional<std::int64_t> minutes) {
            DueList list;
            DueItem item;
            item.title = title;
            if (minutes)
                item.due = now + *minutes * 60'000;
            list.add(item);
            finish(list, now);
            return list;
        };
        auto all = at("late", 300);
        all += at("first", -5);
        all += at("at once", {});
        all += at("next", 20);

        std::string order;
        for (const auto &item : all.items)
            order += item.title + ",";
        QCOMPARE(order, std::string("at once,first,next,late,"));
        QCOMPARE(all.next, std::optional(now + 20 * 60'000 + 1));
    }
};

REDOUBT_TEST(TestEscalationRules)
#include "TestEscalationRules.moc"
