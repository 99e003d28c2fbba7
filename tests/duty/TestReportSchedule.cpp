// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"
#include "duty/report/ScheduleRules.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;
using calendar::CivilDate;
using calendar::TimeOfDay;

namespace {
Id scheduleId(std::uint8_t number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = number;
    return Id(bytes);
}
Instant rfc(const char *text) { return *instantFromRfc3339(text); }
CivilDate dayOf(const char *text) { return *CivilDate::parse(text); }

ReportPeriod period(const char *from, const char *until, std::initializer_list<const char *> times)
{
    ReportPeriod result;
    result.from = dayOf(from);
    result.until = dayOf(until);
    for (const auto *time : times)
        result.times.push_back(*TimeOfDay::parse(time));
    return result;
}

/// Once a day, and three times in the guarantee period of 1 to 8 October: mock-up 9.
ReportSchedule octoberSchedule()
{
    ReportSchedule schedule;
    schedule.name = "零报告";
    schedule.zone = "Asia/Shanghai";
    schedule.since = rfc("2026-01-01T00:00:00Z");
    schedule.reminderMinutes = {0, 10};
    schedule.periods = {period("2026-10-01", "2026-10-08", {"09:00", "12:00", "16:30"}), period("2026-01-01", "2026-12-31", {"16:30"})};
    return schedule;
}

ScheduleVersion versionOf(std::uint8_t number, ReportSchedule schedule)
{
    schedule.version = number;
    const auto zone = *zones::systemZone(schedule.zone);
    return {scheduleId(number), std::move(schedule), zone};
}

QStringList timesOf(const std::vector<DueTime> &dues, const calendar::TimeZone &zone)
{
    QStringList times;
    for (const auto &due : dues)
        times << QString::fromStdString(zone.rfc3339(due.at));
    return times;
}
} // namespace

/// When reports are due, and what comes next for who has not sent one.
class TestReportSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayBelongsToTheFirstPeriodThatHasIt()
    {
        const std::vector versions{versionOf(1, octoberSchedule())};
        const auto &zone = versions[0].zone;
        QCOMPARE(timesOf(dueTimesOn(versions, dayOf("2026-10-06")), zone),
                 QStringList({"2026-10-06T09:00:00+08:00", "2026-10-06T12:00:00+08:00", "2026-10-06T16:30:00+08:00"}));
        QCOMPARE(timesOf(dueTimesOn(versions, dayOf("2026-09-30")), zone), QStringList({"2026-09-30T16:30:00+08:00"}));
        QCOMPARE(timesOf(dueTimesOn(versions, dayOf("2027-01-01")), zone), QStringList());
        const auto noon = dueTimesOn(versions, dayOf("2026-10-06")).at(1);
        QCOMPARE(QString::fromStdString(zone.rfc3339(noon.opens)), QStringLiteral("2026-10-06T11:00:00+08:00"));
        // 14 days to 6 October: 8 of once, 6 of three times, as the mock-up counts 25 of them up to noon.
        QCOMPARE(dueTimesUpTo(versions, dayOf("2026-10-06"), 14).size(), std::size_t{8 + 18});
    }

    void aNewVersionHoldsFromItsBeginning()
    {
        auto later = octoberSchedule();
        later.since = rfc("2026-10-06T10:00:00+08:00");
        later.periods = {period("2026-10-01", "2026-10-08", {"08:00", "20:00"})};
        const std::vector versions{versionOf(1, octoberSchedule()), versionOf(2, later)};
        const auto dues = dueTimesOn(versions, dayOf("2026-10-06"));
        // 09:00 was asked by the first; from 10:00 on the second holds, whose 08:00 is past and was never asked.
        QCOMPARE(timesOf(dues, versions[0].zone), QStringList({"2026-10-06T09:00:00+08:00", "2026-10-06T20:00:00+08:00"}));
        QCOMPARE(dues[0].schedule, scheduleId(1));
        QCOMPARE(dues[1].schedule, scheduleId(2));
    }

    void aTimeThatClocksSkipIsDueAtTheFirstValidInstant()
    {
        auto schedule = octoberSchedule();
        schedule.zone = "America/Chicago";
        schedule.periods = {period("2026-03-08", "2026-03-08", {"02:30"})};
        const auto version = versionOf(1, schedule);
        QCOMPARE(timesOf(dueTimesOn({version}, dayOf("2026-03-08")), version.zone), QStringList({"2026-03-08T03:00:00-05:00"}));
    }

    void theNextIsFoundAcrossDays()
    {
        const std::vector versions{versionOf(1, octoberSchedule())};
        const auto after = [&](const char *now) {
            const auto due = nextDue(versions, rfc(now));
            return due ? QString::fromStdString(versions[0].zone.rfc3339(due->at)) : QString();
        };
        QCOMPARE(after("2026-10-06T12:26:18+08:00"), QStringLiteral("2026-10-06T16:30:00+08:00"));
        QCOMPARE(after("2026-10-06T16:30:00+08:00"), QStringLiteral("2026-10-07T09:00:00+08:00"));
        QCOMPARE(after("2026-10-08T16:30:00+08:00"), QStringLiteral("2026-10-09T16:30:00+08:00"));
        QCOMPARE(after("2026-12-31T16:30:00+08:00"), QString());
        QVERIFY(!nextDue({}, rfc("2026-10-06T12:00:00+08:00")));
    }

    void whoHasNotReportedIsRemindedThenItIsTheLeaders_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("next"); // empty: none
        QTest::addColumn<bool>("escalates");
        QTest::addColumn<int>("reminded");
        QTest::newRow("before it is due") << "11:59:59"
                                          << "12:00:00" << false << 0;
        QTest::newRow("when it is due") << "12:00:00"
                                        << "12:10:00" << false << 1;
        QTest::newRow("after the second reminder") << "12:10:00"
                                                   << "12:30:00" << true << 2;
        QTest::newRow("the mock-up's moment, 3 min 42 s before") << "12:26:18"
                                                                 << "12:30:00" << true << 2;
        QTest::newRow("after all of it") << "12:30:00"
                                         << "" << false << 2;
    }
    void whoHasNotReportedIsRemindedThenItIsTheLeaders()
    {
        QFETCH(QString, now);
        QFETCH(QString, next);
        QFETCH(bool, escalates);
        QFETCH(int, reminded);
        const auto today = [](const QString &time) { return rfc(qPrintable(QStringLiteral("2026-10-06T%1+08:00").arg(time))); };
        const auto schedule = octoberSchedule();
        const auto step = nextStep(schedule, today("12:00:00"), today(now));
        QCOMPARE(step.has_value(), !next.isEmpty());
        if (step) {
            QCOMPARE(step->at.ms, today(next).ms);
            QCOMPARE(step->what == NextStep::What::Escalation, escalates);
        }
        QCOMPARE(static_cast<int>(remindersUntil(schedule, today("12:00:00"), today(now)).size()), reminded);
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, int which, const char *says) { QTest::newRow(name) << which << QString::fromLatin1(says); };
        row("no period", 0, "periods");
        row("a period that ends before it begins", 1, "periods");
        row("a period without a time", 2, "periods");
        row("times out of order", 3, "periods");
        row("a time twice", 4, "periods");
        row("a unit in two groups", 5, "groups");
        row("a group without a name", 6, "");
        row("no zone", 7, "zone");
        row("a period longer than a year and a bit", 8, "periods");
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(int, which);
        QFETCH(QString, says);
        auto schedule = octoberSchedule();
        schedule.groups = {{"市直部门", {scheduleId(1), scheduleId(2)}, {}}};
        QVERIFY(checkSchedule(schedule));
        switch (which) {
        case 0: schedule.periods.clear(); break;
        case 1: schedule.periods = {period("2026-10-08", "2026-10-07", {"09:00"})}; break;
        case 2: schedule.periods = {period("2026-10-01", "2026-10-07", {})}; break;
        case 3: schedule.periods = {period("2026-10-01", "2026-10-07", {"12:00", "09:00"})}; break;
        case 4: schedule.periods = {period("2026-10-01", "2026-10-07", {"12:00", "12:00"})}; break;
        case 5: schedule.groups.push_back({"县区", {scheduleId(2)}, {}}); break;
        case 6: schedule.groups[0].name.clear(); break;
        case 7: schedule.zone.clear(); break;
        default: schedule.periods = {period("2026-10-01", "2028-10-01", {"09:00"})};
        }
        const auto said = checkSchedule(schedule);
        QVERIFY(!said);
        QVERIFY2(QString::fromStdString(said.error().detail).startsWith(says), said.error().detail.c_str());
    }
};

REDOUBT_TEST(TestReportSchedule)
#include "TestReportSchedule.moc"
