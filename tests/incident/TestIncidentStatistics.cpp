// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/statistics/IncidentStatistics.h"
#include "tests/incident/IncidentFacts.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;

/// Figures over incidents: rows are predicates, rates keep their denominators, what is not over counts.
class TestIncidentStatistics : public QObject
{
    Q_OBJECT

    static CountedIncident counted(int month, std::optional<Severity> severity, const char *category, const char *unit)
    {
        CountedIncident each;
        each.month = month;
        each.severity = severity;
        each.category = category;
        each.unit = unit;
        return each;
    }
    static IncidentView viewOf(std::optional<Instant> discovered, std::optional<Instant> contained)
    {
        IncidentView view;
        view.incident.value.begunAt = testing::rfc("2026-11-30T23:50:00Z"); // 1 December in Shanghai
        view.incident.value.category = "NADOS";
        const auto add = [&](MomentSort sort, Instant at) {
            Moment moment;
            moment.sort = sort;
            moment.at = at;
            FactHistory<Moment> history;
            history.entries.resize(1);
            history.entries[0].value = moment;
            history.heads = {history.entries[0].id};
            view.moments.emplace(sort, history);
        };
        if (discovered)
            add(MomentSort::Discovered, *discovered);
        if (contained)
            add(MomentSort::Contained, *contained);
        return view;
    }

private Q_SLOTS:
    /// Computed by hand: S falls by (n − 1)/n at each end, n those still seen.
    void theMedianCountsWhatIsNotOver_data()
    {
        QTest::addColumn<QList<int>>("over");
        QTest::addColumn<QList<int>>("going");
        QTest::addColumn<int>("median"); // below zero: none
        QTest::newRow("nothing") << QList<int>{} << QList<int>{} << -1;
        QTest::newRow("one") << QList<int>{7} << QList<int>{} << 7;
        QTest::newRow("three") << QList<int>{9, 1, 5} << QList<int>{} << 5;
        QTest::newRow("four: the second") << QList<int>{1, 2, 3, 4} << QList<int>{} << 2;
        QTest::newRow("none is over") << QList<int>{} << QList<int>{3, 4} << -1;
        // 1: 4/5; 3 is lost; 5: 4/5 · 2/3 = 8/15; 7: 8/15 · 1/2 = 4/15.
        QTest::newRow("what is lost from sight early") << QList<int>{1, 5, 7, 9} << QList<int>{3} << 7;
        // 1: 2/3; 2: 1/3. Left out, the open ones would give 1.
        QTest::newRow("an open one draws it out") << QList<int>{1, 2} << QList<int>{10} << 2;
        // 2: 3/4; 3: 1/2.
        QTest::newRow("just a half") << QList<int>{2, 3} << QList<int>{50, 60} << 3;
        // 2: 4/5; 3: 3/5, and no further end.
        QTest::newRow("more than half go on") << QList<int>{2, 3} << QList<int>{50, 60, 70} << -1;
        // At 4 one ends and one is lost: the end counts first, of three.
        QTest::newRow("an end and a loss at one time") << QList<int>{2, 4} << QList<int>{4, 9} << 4;
    }
    void theMedianCountsWhatIsNotOver()
    {
        QFETCH(QList<int>, over);
        QFETCH(QList<int>, going);
        QFETCH(int, median);
        std::vector<Lasting> all;
        for (const int ms : over)
            all.push_back({ms, true});
        for (const int ms : going)
            all.push_back({ms, false});
        QCOMPARE(static_cast<int>(medianLasting(all).value_or(-1)), median);
    }

    void rowsAreTheVeryIncidentsOfTheirKey()
    {
        const int december = 56 * 12 + 11;
        std::vector<CountedIncident> all{
            counted(december, Severity::Ordinary, "NADOS", "市网信办"), counted(december, Severity::Major, "", "市网信办"),
            counted(december - 1, Severity::Ordinary, "NADOS", "市教育局"), counted(december - 12, {}, "MPMINER", "市网信办")};
        all[0].inTime = 3;
        all[0].late = 1;
        all[1].inTime = 1;
        all[1].running = 5;
        all[2].isClosed = true;
        for (const auto by : {StatisticsBy::Month, StatisticsBy::Severity, StatisticsBy::Category, StatisticsBy::Unit}) {
            int sum = 0;
            for (const auto &row : statisticsBy(all, by)) {
                QCOMPARE(row.count(),
                         static_cast<int>(std::ranges::count_if(all, [&](const auto &each) { return statisticsKey(each, by) == row.key; })));
                sum += row.count();
            }
            QCOMPARE(sum, 4);
        }
        const auto months = statisticsBy(all, StatisticsBy::Month);
        QCOMPARE(months.size(), std::size_t(3));
        QCOMPARE(months[0].key, "2026-12");
        QCOMPARE(months[1].key, "2026-11");
        QCOMPARE(months[2].key, "2025-12");
        QVERIFY((months[0].inTime == Share{4, 5}));
        QCOMPARE(months[0].open, 2);
        QCOMPARE(months[1].open, 0);
        const auto levels = statisticsBy(all, StatisticsBy::Severity);
        QCOMPARE(levels[0].key, "major");
        QCOMPARE(levels[1].key, "ordinary");
        QCOMPARE(levels[2].key, "");
        const auto units = statisticsBy(all, StatisticsBy::Unit);
        QCOMPARE(units[0].key, "市网信办");
        QCOMPARE(units[0].count(), 3);
        QCOMPARE(statisticsOfAll(all).count(), 4);
        QVERIFY((statisticsOfAll(all).bySeverity == std::array<int, 5>{1, 2, 0, 1, 0}));
    }

    void anIncidentIsCountedInTheMonthOfItsDiscoveryByTheRegistersClocks()
    {
        const auto zone = *zones::systemZone("Asia/Shanghai");
        const auto now = testing::rfc("2026-12-02T00:00:00Z");
        // 16:00 UTC on the last of November is December there.
        auto each = countedIncident(viewOf(testing::rfc("2026-11-30T16:00:00Z"), {}), {}, zone, "市网信办", now);
        QCOMPARE(each.month, 56 * 12 + 11);
        QVERIFY(!each.isContained);
        QCOMPARE(*each.lastedMs, std::int64_t(32) * 3'600'000); // until now
        QVERIFY(!each.severity);
        each = countedIncident(viewOf(testing::rfc("2026-11-30T15:59:59Z"), testing::rfc("2026-11-30T16:30:00Z")), {}, zone, "市网信办", now);
        QCOMPARE(each.month, 56 * 12 + 10);
        QVERIFY(each.isContained);
        QCOMPARE(*each.lastedMs, std::int64_t(30 * 60 + 1) * 1000);
        // Without a discovery it is counted when it was entered, and in no duration.
        each = countedIncident(viewOf({}, {}), {}, zone, "市网信办", now);
        QCOMPARE(each.month, 56 * 12 + 11);
        QVERIFY(!each.lastedMs);
        // Contained before it was discovered: one of them is wrong, and no duration follows.
        each = countedIncident(viewOf(testing::rfc("2026-12-01T10:00:00Z"), testing::rfc("2026-12-01T09:00:00Z")), {}, zone, "市网信办", now);
        QVERIFY(!each.lastedMs);
    }
};

REDOUBT_TEST(TestIncidentStatistics)
#include "TestIncidentStatistics.moc"
