// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Quality.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

namespace {

constexpr std::int64_t hour = 3'600'000;

DutyShift shift(const char *user, int from, int until) { return {user, Instant{from * hour}, Instant{until * hour}}; }
Interval hours(int from, int until) { return {Instant{from * hour}, Instant{until * hour}}; }

QString told(const RosterQuality &quality)
{
    QString text = QString("%1 %2 %3").arg(quality.coverage).arg(quality.balance).arg(quality.total);
    for (const auto &one : quality.overloaded)
        text += QString(" %1+%2").arg(QString::fromStdString(one.user)).arg(one.percent);
    for (const auto &gap : quality.gaps)
        text += QString(" %1-%2").arg(gap.start.ms / hour).arg(gap.end.ms / hour);
    return text;
}

} // namespace

class TestQuality : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Coverage, balance, total, then the overloaded and the gaps; by hand.
    void qualityIsReckoned_data()
    {
        QTest::addColumn<QList<DutyShift>>("shifts");
        QTest::addColumn<int>("until");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nobody") << QList<DutyShift>{} << 24 << "0 0 0 0-24";
        QTest::newRow("one for all of it") << QList{shift("A", 0, 24)} << 24 << "100 100 100";
        QTest::newRow("two halves") << QList{shift("A", 0, 12), shift("B", 12, 24)} << 24 << "100 100 100";
        QTest::newRow("beyond the edges counts for nothing")
            << QList{shift("A", -12, 12), shift("B", 12, 99), shift("C", -5, 0)} << 24 << "100 100 100";
        // 10 and 14 hours: 10/14 = 71.4 %; the mean is 12, and 14 is 16.7 % more. (100 + 71) / 2 = 85.5: to even.
        QTest::newRow("a half goes to the even number") << QList{shift("A", 0, 10), shift("B", 10, 24)} << 24 << "100 71 86 B+17";
        // (75 + 50) / 2 = 62.5: to even.
        QTest::newRow("downwards, too") << QList{shift("A", 0, 10), shift("B", 10, 15)} << 20 << "75 50 62 A+33 15-20";
        QTest::newRow("twice covered counts once") << QList{shift("A", 0, 12), shift("B", 6, 18)} << 24 << "75 100 88 18-24";
        QTest::newRow("nobody is on twice at a time") << QList{shift("A", 0, 6), shift("A", 3, 9), shift("B", 9, 18)} << 18 << "100 100 100";
        // 19/20 = 95 %.
        QTest::newRow("95 counts as 100") << QList{shift("A", 0, 19), shift("B", 19, 39)} << 39 << "100 100 100";
        // 17/18 = 94.4 %; mean 17.5, 18 is 2.9 % more.
        QTest::newRow("94 does not") << QList{shift("A", 0, 17), shift("B", 17, 35)} << 35 << "100 94 97 B+3";
        // 94.5 %: 189/200 → to even 94. 200 by 194.5 is 102.8.
        QTest::newRow("94.5 is 94") << QList{shift("A", 0, 189), shift("B", 189, 389)} << 389 << "100 94 97 B+3";
        // 1/2, 1/3, 2/3: mean 50. Mean duration 4: C +50.
        QTest::newRow("pairs of three") << QList{shift("A", 0, 2), shift("B", 2, 6), shift("C", 6, 12)} << 12 << "100 50 75 C+50";
        // Durations 8, 8, 2: 100, 25, 25 → 50; mean 6, 8 is 33.3 % more.
        QTest::newRow("equal overloads by name") << QList{shift("B", 0, 8), shift("A", 8, 16), shift("C", 16, 18)} << 18 << "100 50 75 A+33 B+33";
        QTest::newRow("gaps between and at both ends") << QList{shift("A", 2, 4), shift("B", 6, 8)} << 10 << "40 100 70 0-2 4-6 8-10";
        // 1/8 of 8 hours is 12.5 %: 12. 3/8: 37.5: 38.
        QTest::newRow("12.5 is 12") << QList{shift("A", 0, 1)} << 8 << "12 100 56 1-8";
        QTest::newRow("37.5 is 38") << QList{shift("A", 0, 3)} << 8 << "38 100 69 3-8";
    }
    void qualityIsReckoned()
    {
        QFETCH(QList<DutyShift>, shifts);
        QFETCH(int, until);
        QFETCH(QString, expected);

        const auto quality = qualityOf({shifts.begin(), shifts.end()}, hours(0, until));

        QVERIFY(quality.has_value());
        QCOMPARE(told(*quality), expected);
    }

    void whatCannotBeIsRefused()
    {
        QVERIFY(!qualityOf({}, hours(3, 3)));
        QVERIFY(!qualityOf({}, hours(3, 2)));
        QVERIFY(!qualityOf({shift("A", 5, 5)}, hours(0, 24)));
        QVERIFY(!qualityOf({shift("A", 5, 4)}, hours(0, 24)));
        std::vector<DutyShift> many;
        for (int i = 0; i < 2'001; ++i)
            many.push_back({std::to_string(i), Instant{0}, Instant{hour}});
        QCOMPARE(qualityOf(many, hours(0, 24)).error().code, ErrorCode::TooLarge);
    }

    /// The union against minutes counted one by one.
    void unionsAgreeWithCounting()
    {
        std::uint32_t chance = 1;
        const auto next = [&](int below) {
            chance = chance * 1'664'525 + 1'013'904'223;
            return static_cast<int>(chance >> 16) % below;
        };
        for (int round = 0; round < 300; ++round) {
            std::vector<Interval> intervals;
            std::vector<bool> covered(200, false);
            for (int i = next(12); i > 0; --i) {
                const int from = next(200);
                const int until = from + next(40) - 3;
                intervals.push_back({Instant{from}, Instant{until}});
                for (int at = from; at < std::min(until, 200); ++at)
                    covered[static_cast<std::size_t>(at)] = true;
            }

            const auto all = unionOf(intervals);
            const auto gaps = gapsIn(all, {Instant{0}, Instant{200}});

            QCOMPARE(durationOf(gaps), std::count(covered.begin(), covered.end(), false));
            for (const auto &gap : gaps) {
                QVERIFY(gap.start < gap.end);
                QVERIFY(std::none_of(covered.begin() + gap.start.ms, covered.begin() + gap.end.ms, [](bool is) { return is; }));
            }
            for (std::size_t i = 1; i < all.size(); ++i)
                QVERIFY(all[i - 1].end < all[i].start);
        }
    }
};

REDOUBT_TEST(TestQuality)
#include "TestQuality.moc"
