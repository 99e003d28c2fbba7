// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/deadlines/DeadlineClocks.h"
#include "tests/incident/IncidentFacts.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {
constexpr std::int64_t clockMinute = 60'000;

std::vector<ZonedRegime> national() { return {shippedRegime("cn-reporting")}; }
std::vector<ZonedRegime> nationalAndHouse() { return {shippedRegime("cn-reporting"), shippedRegime("house-example")}; }

/// Afternoon of 15 April 2026 in China.
Instant clock(const char *time) { return rfc(QStringLiteral("2026-04-15T%1:00+08:00").arg(QString::fromLatin1(time))); }

IncidentCourse courseOf(const char *party, Severity severity)
{
    IncidentCourse course;
    course.parties = {party};
    course.discovered = CourseTime{clock("14:20"), {}};
    course.steps = {{clock("14:20"), severity}};
    return course;
}

DeadlineClocks clocksAt(const std::vector<ZonedRegime> &regimes, const IncidentCourse &course, Instant at)
{
    const auto clocks = deadlineClocks(regimes, course, at);
    if (!clocks)
        qFatal("%s", clocks.error().detail.c_str());
    return *clocks;
}

HopClock hopAt(const IncidentCourse &course, const char *hop, Instant at, const std::vector<ZonedRegime> &regimes = national())
{
    const auto clocks = clocksAt(regimes, course, at);
    const auto found = std::ranges::find(clocks.clocks, std::string(hop), &HopClock::hop);
    if (found == clocks.clocks.end())
        qFatal("no clock %s", hop);
    return *found;
}

/// One rule of a made-up regime of @p zoneName.
std::vector<ZonedRegime> houseOf(HopLimit limit, const char *zoneName, ClockStart starts = ClockStart::Learned)
{
    ReportingRegime regime;
    regime.id = "house";
    regime.version = "1";
    regime.zone = zoneName;
    ReportingHop hop;
    hop.id = "close";
    hop.to = {"值班室", "duty office"};
    hop.starts = starts;
    hop.limit = limit;
    regime.hops = {hop};
    return {{regime, *zones::systemZone(zoneName)}};
}

QString stateOf(const HopClock &clock) { return QString::fromStdString(enumName(clock.state)); }
} // namespace

/// Clocks of hops: from which fact, until when, what was late and by how much.
class TestDeadlineClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoReportsWhereByWhen_data()
    {
        QTest::addColumn<QString>("party");
        QTest::addColumn<QStringList>("hops"); // "id due" of the first reports
        QTest::newRow("critical infrastructure: one hour, two receivers")
            << "cii_operator" << QStringList{"cii.protection 15:20", "cii.police 15:20"};
        QTest::newRow("central organs: two hours") << "state_organ" << QStringList{"organ.office 16:20"};
        QTest::newRow("others: four hours") << "other_operator" << QStringList{"other.province 18:20"};
    }
    void whoReportsWhereByWhen()
    {
        QFETCH(QString, party);
        QFETCH(QStringList, hops);
        const auto clocks = clocksAt(national(), courseOf(qPrintable(party), Severity::Considerable), clock("14:26"));
        QStringList running;
        for (const auto &each : clocks.clocks) {
            if (each.state == HopState::Running)
                running << QString::fromStdString(each.hop) + ' ' + told(*each.due).mid(11, 5);
        }
        QCOMPARE(running, hops);
    }

    void theNextHopRunsFromTheReceipt_data()
    {
        QTest::addColumn<QString>("party");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("nextMinutes");
        QTest::addColumn<int>("endToEnd"); // as the file of facts adds it up
        QTest::newRow("half an hour after the protection department") << "cii_operator"
                                                                      << "cii.protection"
                                                                      << "cii.national" << 30 << 90;
        QTest::newRow("and to the ministry") << "cii_operator"
                                             << "cii.protection"
                                             << "cii.national_police" << 30 << 90;
        QTest::newRow("an hour after the department's office") << "state_organ"
                                                               << "organ.office"
                                                               << "organ.national" << 60 << 180;
        QTest::newRow("an hour after the province") << "other_operator"
                                                    << "other.province"
                                                    << "other.national" << 60 << 300;
        QTest::newRow("and to its peers") << "other_operator"
                                          << "other.province"
                                          << "other.peers" << 60 << 300;
    }
    void theNextHopRunsFromTheReceipt()
    {
        QFETCH(QString, party);
        QFETCH(QString, first);
        QFETCH(QString, next);
        QFETCH(int, nextMinutes);
        QFETCH(int, endToEnd);
        auto course = courseOf(qPrintable(party), Severity::Major);

        auto waiting = hopAt(course, qPrintable(next), clock("14:30"));
        QCOMPARE(stateOf(waiting), QString("waiting"));
        QVERIFY(!waiting.due);
        QCOMPARE(waiting.latestDue->ms, (clock("14:20") + endToEnd * clockMinute).ms);

        course.sendings.push_back({"cn-reporting", first.toStdString(), clock("14:58"), clock("15:02"), {}, {}});
        auto running = hopAt(course, qPrintable(next), clock("15:10"));
        QCOMPARE(stateOf(running), QString("running"));
        QCOMPARE(running.due->ms, (clock("15:02") + nextMinutes * clockMinute).ms);

        // At 较大 it is not owed, and says when it would be due.
        course.steps = {{clock("14:20"), Severity::Considerable}};
        const auto lower = hopAt(course, qPrintable(next), clock("15:10"));
        QCOMPARE(stateOf(lower), QString("if_raised"));
        QCOMPARE(lower.due->ms, running.due->ms);
    }

    void sentOnTheStrokeIsInTime_data()
    {
        QTest::addColumn<qint64>("after"); // ms after it was due
        QTest::addColumn<QString>("state");
        QTest::newRow("a minute before") << qint64{-60'000} << "in_time";
        QTest::newRow("on the stroke") << qint64{0} << "in_time";
        QTest::newRow("a second after") << qint64{1'000} << "late";
        QTest::newRow("seven minutes after") << qint64{420'000} << "late";
    }
    void sentOnTheStrokeIsInTime()
    {
        QFETCH(qint64, after);
        QFETCH(QString, state);
        auto course = courseOf("cii_operator", Severity::Considerable);
        course.sendings.push_back({"cn-reporting", "cii.protection", clock("15:20") + after, {}, {}, {}});
        const auto sent = hopAt(course, "cii.protection", clock("16:00"));
        QCOMPARE(stateOf(sent), state);
        QCOMPARE(qint64{sent.lateMs.value_or(0)}, std::max<qint64>(0, after));
        QCOMPARE(qint64{*sent.tookMs}, 3'600'000 + after);
    }

    void whatIsNotSentIsOverdue()
    {
        const auto course = courseOf("cii_operator", Severity::Considerable);
        QCOMPARE(stateOf(hopAt(course, "cii.police", clock("15:20"))), QString("running"));
        const auto overdue = hopAt(course, "cii.police", clock("15:27"));
        QCOMPARE(stateOf(overdue), QString("overdue"));
        QCOMPARE(qint64{*overdue.lateMs}, qint64{420'000});
        QCOMPARE(clocksAt(national(), course, clock("14:26")).changesAt->ms, clock("15:20").ms + 1);
        // A later sending counts only when it has happened.
        auto later = course;
        later.sendings.push_back({"cn-reporting", "cii.police", clock("15:30"), {}, {}, {}});
        QCOMPARE(stateOf(hopAt(later, "cii.police", clock("15:27"))), QString("overdue"));
        QCOMPARE(qint64{*hopAt(later, "cii.police", clock("15:30")).lateMs}, qint64{600'000});
    }

    void theFirstOfDiscoveredAndLearnedStarts()
    {
        auto course = courseOf("cii_operator", Severity::Considerable);
        course.learned = CourseTime{clock("14:05"), {}};
        QCOMPARE(told(*hopAt(course, "cii.police", clock("14:30")).due), QStringLiteral("2026-04-15T15:05:00+08:00"));
        course.discovered.reset();
        course.learned.reset();
        const auto waiting = hopAt(course, "cii.police", clock("14:30"));
        QCOMPARE(stateOf(waiting), QString("waiting"));
        QVERIFY(!waiting.due && !waiting.latestDue);
    }

    void aCorrectedDiscoveryMovesTheClock()
    {
        auto course = courseOf("cii_operator", Severity::Considerable);
        course.sendings.push_back({"cn-reporting", "cii.police", clock("15:15"), {}, {}, {}});
        QCOMPARE(stateOf(hopAt(course, "cii.police", clock("16:00"))), QString("in_time"));

        course.discovered = CourseTime{clock("14:08"), {{clock("14:20"), "网关日志第一条错误"}}};
        const auto corrected = hopAt(course, "cii.police", clock("16:00"));
        QCOMPARE(stateOf(corrected), QString("late"));
        QCOMPARE(qint64{*corrected.lateMs}, qint64{7 * 60'000});
        QCOMPARE(corrected.dueBefore.size(), std::size_t{1});
        QCOMPARE(told(corrected.dueBefore[0]), QStringLiteral("2026-04-15T15:20:00+08:00"));

        // Moved to later than it was learned: the clock does not move, and nothing is said to have been another.
        course.learned = CourseTime{clock("14:00"), {}};
        QVERIFY(hopAt(course, "cii.police", clock("16:00")).dueBefore.empty());
    }

    void aRiseOfTheLevelCountsFromTheSameFact()
    {
        // Mock-up 4: ordinary until 14:30, then 较大: 15:20, counted from 14:20.
        auto course = courseOf("cii_operator", Severity::Ordinary);
        course.steps.push_back({clock("14:30"), Severity::Considerable});

        const auto before = hopAt(course, "cii.protection", clock("14:26"));
        QCOMPARE(stateOf(before), QString("if_raised"));
        QCOMPARE(told(*before.due), QStringLiteral("2026-04-15T15:20:00+08:00"));
        QCOMPARE(qint64{*before.leftMs}, qint64{54 * 60'000});
        QVERIFY(!before.owedSince);

        const auto after = hopAt(course, "cii.protection", clock("14:31"));
        QCOMPARE(stateOf(after), QString("running"));
        QCOMPARE(told(*after.due), QStringLiteral("2026-04-15T15:20:00+08:00"));
        QCOMPARE(after.owedSince->ms, clock("14:30").ms);
        QVERIFY(!after.roseAfterDue);
    }

    void aLevelThatRisesAfterTheLimitSaysSo()
    {
        auto course = courseOf("cii_operator", Severity::Ordinary);
        course.steps.push_back({clock("17:00"), Severity::Considerable});
        QCOMPARE(stateOf(hopAt(course, "cii.protection", clock("16:59"))), QString("if_raised"));
        const auto owed = hopAt(course, "cii.protection", clock("17:05"));
        QCOMPARE(stateOf(owed), QString("overdue"));
        QVERIFY(owed.roseAfterDue);
        // What was sent before anybody asked for it is not late.
        course.sendings.push_back({"cn-reporting", "cii.protection", clock("16:00"), {}, {}, {}});
        QCOMPARE(stateOf(hopAt(course, "cii.protection", clock("17:05"))), QString("in_time"));
    }

    void aLevelThatFallsEndsWhatIsOwedAndForgivesNothing()
    {
        auto course = courseOf("cii_operator", Severity::Considerable);
        course.steps.push_back({clock("15:30"), Severity::Ordinary});
        const auto ended = hopAt(course, "cii.protection", clock("16:00"));
        QCOMPARE(stateOf(ended), QString("no_longer_owed"));
        QCOMPARE(qint64{*ended.lateMs}, qint64{10 * 60'000}); // overdue from 15:20 until 15:30
        course.sendings.push_back({"cn-reporting", "cii.protection", clock("15:25"), {}, {}, {}});
        QCOMPARE(stateOf(hopAt(course, "cii.protection", clock("16:00"))), QString("late"));
        // Sent after it was asked for no more, the limit being past only then.
        course.steps.back().at = clock("15:10");
        QCOMPARE(stateOf(hopAt(course, "cii.protection", clock("16:00"))), QString("in_time"));
        // And it rises again.
        course.sendings.clear();
        course.steps.push_back({clock("15:50"), Severity::Major});
        QCOMPARE(hopAt(course, "cii.protection", clock("16:00")).owedSince->ms, clock("15:50").ms);
    }

    void aClockGoesOnOverMidnight()
    {
        IncidentCourse course;
        course.parties = {"other_operator"};
        course.discovered = CourseTime{rfc("2026-12-31T22:30:00+08:00"), {}};
        course.steps = {{course.discovered->at, Severity::Considerable}};
        QCOMPARE(told(*hopAt(course, "other.province", rfc("2026-12-31T23:00:00+08:00")).due), QStringLiteral("2027-01-01T02:30:00+08:00"));
    }

    void theSummaryIsDueThirtyDaysAfterTheEnd()
    {
        // Mock-up 17: ended on 19 March, due on 18 April.
        auto course = courseOf("other_operator", Severity::Considerable);
        QCOMPARE(stateOf(hopAt(course, "other.summary_province", clock("15:00"))), QString("waiting"));
        course.discovered->at = rfc("2026-03-17T09:12:00+08:00");
        course.steps[0].at = course.discovered->at;
        course.ended = CourseTime{rfc("2026-03-19T10:00:00+08:00"), {}};
        const auto running = hopAt(course, "other.summary_province", clock("15:00"));
        QCOMPARE(stateOf(running), QString("running"));
        QCOMPARE(running.due->ms, rfc("2026-04-19T00:00:00+08:00").ms - 1);
        course.sendings.push_back({"cn-reporting", "other.province", rfc("2026-03-17T10:00:00+08:00"), {}, "platform", {}});
        course.sendings.push_back({"cn-reporting", "other.summary_province", rfc("2026-04-18T23:59:59+08:00"), {}, "platform", {}});
        auto sent = hopAt(course, "other.summary_province", rfc("2026-04-20T00:00:00+08:00"));
        QCOMPARE(stateOf(sent), QString("in_time"));
        QVERIFY(!sent.isOtherChannel);
        course.sendings.back() = {"cn-reporting", "other.summary_province", rfc("2026-04-19T00:00:00+08:00"), {}, "fax", {}};
        sent = hopAt(course, "other.summary_province", rfc("2026-04-20T00:00:00+08:00"));
        QCOMPARE(stateOf(sent), QString("late"));
        QVERIFY(sent.isOtherChannel);
    }

    void daysAreThoseOfThePlace_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end"); // the first instant that is not in time
        const auto row = [](const char *name, LimitSort sort, int count, const char *start, const char *end) {
            QTest::newRow(name) << static_cast<int>(sort) << count << QString(start) << QString(end);
        };
        row("a day of 23 hours", LimitSort::SameDay, 0, "2026-03-08T01:00:00-06:00", "2026-03-09T00:00:00-05:00");
        row("a day of 25 hours", LimitSort::SameDay, 0, "2026-11-01T00:30:00-05:00", "2026-11-02T00:00:00-06:00");
        row("the last second of a day", LimitSort::SameDay, 0, "2026-03-08T23:59:59-05:00", "2026-03-09T00:00:00-05:00");
        row("midnight belongs to the new day", LimitSort::SameDay, 0, "2026-03-09T00:00:00-05:00", "2026-03-10T00:00:00-05:00");
        row("thirty days over the change of clocks", LimitSort::Days, 30, "2026-02-20T15:00:00-06:00", "2026-03-23T00:00:00-05:00");
        row("one day over a leap day", LimitSort::Days, 1, "2028-02-28T12:00:00-06:00", "2028-03-01T00:00:00-06:00");
        row("half an hour while clocks are put back", LimitSort::Minutes, 30, "2026-11-01T01:50:00-05:00", "2026-11-01T01:20:00.001-06:00");
        row("half an hour while clocks are put on", LimitSort::Minutes, 30, "2026-03-08T01:50:00-06:00", "2026-03-08T03:20:00.001-05:00");
    }
    void daysAreThoseOfThePlace()
    {
        QFETCH(int, sort);
        QFETCH(int, count);
        QFETCH(QString, start);
        QFETCH(QString, end);
        IncidentCourse course;
        course.discovered = CourseTime{rfc(start), {}};
        const auto regimes = houseOf({static_cast<LimitSort>(sort), count}, "America/Chicago");
        const auto due = *hopAt(course, "close", rfc(start), regimes).due;
        QCOMPARE(due.ms, rfc(end).ms - 1);
        course.sendings = {{"house", "close", due, {}, {}, {}}};
        QCOMPARE(stateOf(hopAt(course, "close", rfc(end), regimes)), QString("in_time"));
        course.sendings[0].sentAt = rfc(end);
        QCOMPARE(stateOf(hopAt(course, "close", rfc(end), regimes)), QString("late"));
    }

    void regimesHoldAtOnce()
    {
        // Mock-up 4 and 17: head of the unit 14:24, the city's duty room by 14:50, the province's copy by 18:20 if 较大 is reached.
        auto course = courseOf("cii_operator", Severity::Ordinary);
        course.parties.push_back("city_unit");
        course.sendings.push_back({"house-example", "city.head", clock("14:24"), clock("14:24"), "platform", "平台回执"});
        course.sendings.push_back({"house-example", "city.duty_office", clock("14:45"), clock("14:47"), "platform", {}});
        const auto at = clock("15:00");
        const auto head = hopAt(course, "city.head", at, nationalAndHouse());
        QCOMPARE(stateOf(head), QString("in_time"));
        QCOMPARE(qint64{*head.tookMs}, qint64{4 * 60'000});
        QCOMPARE(stateOf(hopAt(course, "city.duty_office", at, nationalAndHouse())), QString("in_time"));
        QCOMPARE(told(*hopAt(course, "city.response", at, nationalAndHouse()).due), QStringLiteral("2026-04-15T15:17:00+08:00"));
        QCOMPARE(hopAt(course, "city.closure", at, nationalAndHouse()).due->ms, rfc("2026-04-16T00:00:00+08:00").ms - 1);
        const auto province = hopAt(course, "city.province", at, nationalAndHouse());
        QCOMPARE(stateOf(province), QString("if_raised"));
        QCOMPARE(told(*province.due), QStringLiteral("2026-04-15T18:20:00+08:00"));
        QCOMPARE(stateOf(hopAt(course, "cii.protection", at, nationalAndHouse())), QString("if_raised"));
        // 国家网信部门 owe 有关部门 a word promptly, which is late at no time.
        QVERIFY(
            std::ranges::none_of(clocksAt(nationalAndHouse(), course, at).clocks, [](const auto &each) { return each.hop.starts_with("county"); }));
    }

    void promptlyIsLateAtNoTime()
    {
        auto course = courseOf("state_organ", Severity::Gravest);
        course.sendings.push_back({"cn-reporting", "organ.office", clock("14:30"), clock("14:31"), {}, {}});
        course.sendings.push_back({"cn-reporting", "organ.national", clock("14:40"), clock("14:41"), {}, {}});
        const auto promptly = hopAt(course, "organ.concerned", rfc("2026-05-15T14:00:00+08:00"));
        QCOMPARE(stateOf(promptly), QString("promptly"));
        QVERIFY(promptly.start && !promptly.due && !promptly.lateMs);
    }

    void countyToCityToProvince()
    {
        IncidentCourse course = courseOf("county_unit", Severity::Considerable);
        const std::vector regimes{shippedRegime("house-example")};
        QCOMPARE(hopAt(course, "county.city", clock("14:21"), regimes).latestDue->ms, clock("15:20").ms);
        QCOMPARE(hopAt(course, "county.province", clock("14:21"), regimes).latestDue->ms, clock("16:20").ms);
        course.sendings.push_back({"house-example", "county.duty_office", clock("14:31"), clock("14:33"), {}, {}});
        course.sendings.push_back({"house-example", "county.city", clock("15:10"), clock("15:12"), {}, {}});
        const auto city = hopAt(course, "county.city", clock("15:15"), regimes);
        QCOMPARE(stateOf(city), QString("late"));
        QCOMPARE(qint64{*city.lateMs}, qint64{7 * 60'000}); // due 15:03
        QCOMPARE(told(*hopAt(course, "county.province", clock("15:15"), regimes).due), QStringLiteral("2026-04-15T16:12:00+08:00"));
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("says");
        QTest::newRow("an unknown party") << 0 << "museum";
        QTest::newRow("an unknown hop") << 1 << "cn-reporting/cii.nobody";
        QTest::newRow("received before it was sent") << 2 << "cii.police";
        QTest::newRow("levels out of order") << 3 << "levels";
        QTest::newRow("a regime twice") << 4 << "cn-reporting";
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(int, which);
        QFETCH(QString, says);
        auto course = courseOf("cii_operator", Severity::Major);
        auto regimes = national();
        switch (which) {
        case 0: course.parties.push_back("museum"); break;
        case 1: course.sendings = {{"cn-reporting", "cii.nobody", clock("15:00"), {}, {}, {}}}; break;
        case 2: course.sendings = {{"cn-reporting", "cii.police", clock("15:00"), clock("14:59"), {}, {}}}; break;
        case 3: course.steps.push_back({clock("14:00"), Severity::Ordinary}); break;
        default: regimes.push_back(regimes.front());
        }
        const auto clocks = deadlineClocks(regimes, course, clock("16:00"));
        QVERIFY(!clocks);
        QVERIFY2(QString::fromStdString(clocks.error().detail).contains(says), clocks.error().detail.c_str());
    }
};

REDOUBT_TEST(TestDeadlineClocks)
#include "TestDeadlineClocks.moc"
