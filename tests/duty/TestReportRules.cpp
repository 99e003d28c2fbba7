// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/report/ReportRules.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

namespace {
constexpr Instant nineOClock{1'791'248'400'000}; // 2026-10-06T09:00+08:00

/// "key=value"; "key" alone is a tick, "key!" could not be done.
ZeroReport reportOf(const QStringList &checks, int seconds = 300)
{
    ZeroReport report;
    report.begunAt = nineOClock;
    report.finishedAt = nineOClock + seconds * 1000LL;
    for (const auto &text : checks) {
        ReportedCheck check;
        const auto parts = text.split(QLatin1Char('='));
        check.item = parts.first().chopped(parts.first().endsWith(QLatin1Char('!')) ? 1 : 0).toStdString();
        if (parts.first().endsWith(QLatin1Char('!')))
            check.outcome = CheckOutcome::Skipped;
        if (parts.size() > 1)
            check.value = parts.last().toStdString();
        report.checks.push_back(check);
    }
    return report;
}
} // namespace

/// What a report comes to. Figures of the worked example are those of mock-up 9.
class TestReportRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreCompared_data()
    {
        QTest::addColumn<QStringList>("now");
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<bool>("same");
        QTest::newRow("all of them, down to the log count")
            << QStringList{"a=0.41", "b=12,408", "c=通"} << QStringList{"a=0.41", "b=12,408", "c=通"} << true;
        QTest::newRow("one differs") << QStringList{"a=0.41", "b=12,408"} << QStringList{"a=0.41", "b=11,967"} << false;
        QTest::newRow("the same number written otherwise") << QStringList{"a=0.4"} << QStringList{"a=0.40"} << true;
        QTest::newRow("in another order") << QStringList{"a=1", "b=2"} << QStringList{"b=2", "a=1"} << true;
        QTest::newRow("an item more") << QStringList{"a=1", "b=2"} << QStringList{"a=1"} << false;
        QTest::newRow("an item less") << QStringList{"a=1"} << QStringList{"a=1", "b=2"} << false;
        QTest::newRow("another item with the same value") << QStringList{"a=1"} << QStringList{"b=1"} << false;
        QTest::newRow("ticks alone tell nothing") << QStringList{"a", "b"} << QStringList{"a", "b"} << false;
        QTest::newRow("a tick beside an equal value") << QStringList{"a", "b=1"} << QStringList{"a", "b=1"} << true;
        QTest::newRow("what could not be done tells nothing") << QStringList{"a!=1"} << QStringList{"a!=1"} << false;
        QTest::newRow("done now, not done before") << QStringList{"a=1"} << QStringList{"a!=1"} << false;
        QTest::newRow("words") << QStringList{"a=通"} << QStringList{"a=不通"} << false;
    }
    void valuesAreCompared()
    {
        QFETCH(QStringList, now);
        QFETCH(QStringList, before);
        QFETCH(bool, same);
        QCOMPARE(saysTheSameAs(reportOf(now), reportOf(before)), same);
    }

    void theMiddleOfManyIsTheMedian_data()
    {
        QTest::addColumn<QList<int>>("values");
        QTest::addColumn<int>("median"); // -1: none
        QTest::newRow("none") << QList<int>{} << -1;
        QTest::newRow("one") << QList<int>{7} << 7;
        QTest::newRow("of an odd number the middle one") << QList<int>{9, 1, 5} << 5;
        QTest::newRow("of an even number the mean of two") << QList<int>{1, 10, 4, 7} << 5; // (4 + 7) / 2, rounded down
    }
    void theMiddleOfManyIsTheMedian()
    {
        QFETCH(QList<int>, values);
        QFETCH(int, median);
        const auto got = medianOf({values.begin(), values.end()});
        QCOMPARE(got.has_value(), median >= 0);
        if (got)
            QCOMPARE(*got, median);
    }

    void whatIsDoneTooFastIsSuspicious_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QList<int>>("before"); // seconds
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("fast");
        // Mock-up 9: 11 s against a median of 6 min 20 s (380 s), of which a quarter is 95 s; the fastest took 3 min 5 s.
        QTest::newRow("11 s of 380 s") << 11 << QList<int>{185, 370, 380, 400, 420} << 25 << true;
        // 9 s against 5 min 40 s: a quarter is 85 s.
        QTest::newRow("9 s of 340 s") << 9 << QList<int>{340, 340, 340, 340, 340} << 25 << true;
        QTest::newRow("a quarter itself is no less than a quarter") << 95 << QList<int>{380, 380, 380, 380, 380} << 25 << false;
        QTest::newRow("a second below it is") << 94 << QList<int>{380, 380, 380, 380, 380} << 25 << true;
        QTest::newRow("too few reports before say nothing") << 1 << QList<int>{380, 380, 380, 380} << 25 << false;
        QTest::newRow("a schedule that does not ask") << 1 << QList<int>{380, 380, 380, 380, 380} << 0 << false;
    }
    void whatIsDoneTooFastIsSuspicious()
    {
        QFETCH(int, seconds);
        QFETCH(QList<int>, before);
        QFETCH(int, percent);
        QFETCH(bool, fast);
        ReportSchedule schedule;
        schedule.fastPercent = percent;
        std::vector<std::int64_t> took;
        for (const int each : before)
            took.push_back(each * 1000LL);
        const auto suspicion = suspicionOf(reportOf({"a=1"}, seconds), nullptr, took, schedule);
        QCOMPARE(suspicion.fast, fast);
        QVERIFY(!suspicion.equal);
        QCOMPARE(suspicion.tookMs, seconds * 1000LL);
    }

    void theFirstReportIsEqualToNothing()
    {
        const auto report = reportOf({"a=1"});
        const auto before = reportOf({"a=1"});
        QVERIFY(!suspicionOf(report, nullptr, {}, {}).equal);
        QVERIFY(suspicionOf(report, &before, {}, {}).equal);
        ReportSchedule lenient;
        lenient.flagsEqual = false;
        QVERIFY(!suspicionOf(report, &before, {}, lenient).equal);
    }

    void aUnitStandsInTheFirstOfItsStates_data()
    {
        QTest::addColumn<QString>("facts"); // due, reported, suspicious, accepted, matter, late
        QTest::addColumn<int>("state");
        const auto row = [](const char *facts, ReportState state) { QTest::newRow(facts) << QString::fromLatin1(facts) << static_cast<int>(state); };
        row("", ReportState::NotDue);
        row("due", ReportState::Missing);
        row("reported", ReportState::Quiet);
        row("due reported", ReportState::Quiet);
        row("due reported late", ReportState::Late);
        row("due reported matter", ReportState::Matter);
        row("due reported matter late", ReportState::Matter);
        row("due reported suspicious", ReportState::Suspicious);
        row("due reported suspicious matter late", ReportState::Suspicious);
        // Made sure of: what else there is shows again.
        row("due reported suspicious accepted", ReportState::Quiet);
        row("due reported suspicious accepted late", ReportState::Late);
        row("due reported suspicious accepted matter", ReportState::Matter);
        row("due reported accepted matter", ReportState::Matter);
        // Returned: reported no longer, whatever it was.
        row("due suspicious late", ReportState::Missing);
        row("suspicious", ReportState::NotDue);
    }
    void aUnitStandsInTheFirstOfItsStates()
    {
        QFETCH(QString, facts);
        QFETCH(int, state);
        const auto words = facts.split(QLatin1Char(' '));
        const auto has = [&](const char *word) { return words.contains(QLatin1String(word)); };
        QCOMPARE(static_cast<int>(stateOf({has("due"), has("reported"), has("suspicious"), has("accepted"), has("matter"), has("late")})), state);
    }

    /// 56 = 44 + 3 + 3 + 2 + 4, of which 52 came.
    void countsAddUp()
    {
        ReportCounts counts;
        const auto add = [&](int count, ReportState state) {
            for (int i = 0; i < count; ++i)
                counts.add(state);
        };
        add(44, ReportState::Quiet);
        add(3, ReportState::Matter);
        add(3, ReportState::Late);
        add(2, ReportState::Suspicious);
        add(4, ReportState::Missing);
        QCOMPARE(counts.all, 56);
        QCOMPARE(counts.received(), 52);
        QCOMPARE(counts.received() + counts.missing + counts.notDue, counts.all);
        counts.add(ReportState::NotDue);
        QCOMPARE(counts.received() + counts.missing + counts.notDue, counts.all);
    }
};

REDOUBT_TEST(TestReportRules)
#include "TestReportRules.moc"
