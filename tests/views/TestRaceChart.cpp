// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/charts/ChartScale.h"
#include "views/charts/RaceChart.h"
#include "views/delegates/RowPainting.h"
#include "views/theme/Theme.h"

#include <QtTest>

#include <random>

using namespace redoubt::views;

namespace {

constexpr qint64 aMinute = 60'000;
constexpr qint64 start = 1'776'214'800'000; // 2026-04-15 01:00 UTC, 09:00 in Beijing

QList<RaceSeries> teams(int count, int points)
{
    std::mt19937 random(7);
    QList<RaceSeries> all;
    for (int team = 0; team < count; ++team) {
        RaceSeries series{QString::number(team), QStringLiteral("Team %1").arg(team), team, {}};
        double total = 0;
        for (int i = 0; i < points; ++i) {
            total += static_cast<double>(random() % 50);
            series.points << RacePoint{start + i * aMinute, total};
        }
        all << series;
    }
    return all;
}

} // namespace

class TestRaceChart : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void axesEndOnWholeSteps_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<double>("bottom");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("the design's board") << 1200.0 << 6180.0 << 0.0 << 8000.0 << 2000.0;
        QTest::newRow("a few points") << 0.0 << 3.0 << 0.0 << 3.0 << 1.0;
        QTest::newRow("defence below zero") << -450.0 << 100.0 << -600.0 << 200.0 << 200.0;
        QTest::newRow("nothing yet") << 0.0 << 0.0 << 0.0 << 1.0 << 0.2;
        QTest::newRow("exactly on a step") << 0.0 << 5000.0 << 0.0 << 5000.0 << 1000.0;
    }
    void axesEndOnWholeSteps()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(double, bottom);
        QFETCH(double, top);
        QFETCH(double, step);

        const ValueScale scale = valueScale(low, high, 5);

        QCOMPARE(scale.low, bottom);
        QCOMPARE(scale.high, top);
        QCOMPARE(scale.step, step);
    }

    void ticksAreRoundLocalTimes()
    {
        const QTimeZone beijing("Asia/Shanghai");
        QStringList labels;
        for (const TimeTick &tick : timeTicks(start, start + 326 * aMinute, 7, beijing))
            labels << tick.label;

        QCOMPARE(labels, QStringList({"09:00", "10:00", "11:00", "12:00", "13:00", "14:00"}));
    }

    void ticksOfSeveralDaysAreAllDifferent()
    {
        const auto ticks = timeTicks(start, start + 5 * 24 * 60 * aMinute, 8, QTimeZone("Asia/Shanghai"));
        QSet<QString> labels;
        for (const TimeTick &tick : ticks)
            labels.insert(tick.label);

        QVERIFY(ticks.size() >= 3);
        QCOMPARE(labels.size(), ticks.size());
    }

    void labelsStandApartAndMoveLeast()
    {
        // Two at 10 need 6 between them: the least squares answer moves each by 3.
        QCOMPARE(spreadLabels({10, 10}, 6, 0, 100), QList<double>({7, 13}));
        QCOMPARE(spreadLabels({10, 40}, 6, 0, 100), QList<double>({10, 40}));
        QCOMPARE(spreadLabels({1, 1, 1}, 6, 0, 100), QList<double>({0, 6, 12}));
        QCOMPARE(spreadLabels({99, 100}, 6, 0, 100), QList<double>({94, 100}));
        QCOMPARE(spreadLabels({}, 6, 0, 100), QList<double>());
    }

    void leadersAndTheTeamOnScreenAreColoured()
    {
        RaceChart chart;
        chart.setSeries({{"a", "A", 0, {{start, 10}}},
                         {"b", "B", 1, {{start, 60}}},
                         {"c", "C", 2, {{start, 50}}},
                         {"d", "D", 3, {{start, 40}}},
                         {"e", "E", 4, {{start, 30}}},
                         {"f", "F", 5, {{start, 20}}}});

        QCOMPARE(chart.colouredIds(), QStringList({"b", "c", "d", "e", "f"}));
        chart.setOwn("a");
        QCOMPARE(chart.colouredIds(), QStringList({"b", "c", "d", "e", "f", "a"}));
        QVERIFY(chart.accessibleDescription().startsWith("B 60, C 50"));
    }

    void pointingAtALineExplainsIt()
    {
        RaceChart chart;
        chart.setTimeZone(QTimeZone("Asia/Shanghai"));
        chart.setSeries({{"a", "A", 0, {{start, 0}, {start + 30 * aMinute, 4812}}}});
        chart.setRange(start, start + 60 * aMinute);
        chart.resize(600, 300);
        chart.show();
        QTRY_VERIFY(!chart.explain(QPointF(300, 20)).isEmpty() || !chart.grab().isNull());
        QString found;
        for (int y = 0; y < 300 && found.isEmpty(); ++y)
            found = chart.explain(QPointF(450, y));

        QVERIFY2(found.startsWith("A at 09:4") || found.startsWith("A at 09:5"), qPrintable(found));
        QVERIFY2(found.endsWith("4,812"), qPrintable(found));
        QCOMPARE(chart.explain(QPointF(-50, 100)), QString());
    }

    void aChartWithoutPointsIsDrawn()
    {
        RaceChart chart;
        chart.setSeries({{"a", "A", 0, {}}, {"b", "B", 1, {}}});
        chart.resize(400, 200);

        QVERIFY(!chart.grab().isNull());
    }

    // 240 teams × 300 points, as in the largest exercise. The bounds leave a slow machine three times the room.
    void twoHundredAndFortyTeamsStayFast()
    {
        RaceChart chart;
        chart.resize(900, 260);
        chart.show();
        const auto all = teams(240, 300);
        QElapsedTimer timer;
        timer.start();
        chart.setSeries(all);
        (void)chart.grab();
        const qint64 first = timer.elapsed();
        auto moved = all;
        moved[3].points << RacePoint{start + 301 * aMinute, moved[3].last() + 500};
        timer.restart();

        chart.setSeries(moved);
        (void)chart.grab();

        qInfo("first %lld ms, one more entry %lld ms", first, timer.elapsed());
        QVERIFY2(first < 1500, qPrintable(QString::number(first)));
        QVERIFY2(timer.elapsed() < 750, qPrintable(QString::number(timer.elapsed())));
    }

    void pointsReadAsWritten_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<QString>("text");
        QTest::newRow("thousands") << 4812.0 << "4,812";
        QTest::newRow("one decimal") << 38.4 << "38.4";
        QTest::newRow("no trailing zero") << 38.0 << "38";
        QTest::newRow("a true minus") << -50.0 << QStringLiteral("−50");
        QTest::newRow("no minus zero") << -0.001 << "0";
    }
    void pointsReadAsWritten()
    {
        QFETCH(double, points);
        QFETCH(QString, text);

        QCOMPARE(pointsText(points), text);
        QCOMPARE(gainText(620), QStringLiteral("+620"));
        QCOMPARE(gainText(0), QStringLiteral("0"));
    }
};

REDOUBT_TEST(TestRaceChart)
#include "TestRaceChart.moc"
