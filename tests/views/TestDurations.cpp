// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/theme/Durations.h"
#include "views/theme/Language.h"
#include "views/theme/TimeText.h"

#include <QtTest>

using namespace redoubt::views;

class TestDurations : public QObject
{
    Q_OBJECT
private:
    Language m_language;

private Q_SLOTS:
    void durationsReadAsPeopleSayThem_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("eleven minutes") << 660LL << "11 min left"
                                        << "还有 11 分钟";
        QTest::newRow("seconds are dropped") << 719LL << "11 min left"
                                             << "还有 11 分钟";
        QTest::newRow("under a minute") << 59LL << "under a minute left"
                                        << "不到 1 分钟了";
        QTest::newRow("an hour exactly") << 3600LL << "1 h left"
                                         << "还有 1 小时";
        QTest::newRow("the clock of the design") << 3 * 3600LL + 34 * 60 << "3 h 34 min left"
                                                 << "还有 3 小时 34 分";
        QTest::newRow("days with hours") << 86400LL * 2 + 3 * 3600 + 59 * 60 << "2 d 3 h left"
                                         << "还有 2 天 3 小时";
        QTest::newRow("overdue") << -86400LL * 2 << "overdue by 2 d"
                                 << "超期 2 天";
    }
    void durationsReadAsPeopleSayThem()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, english);
        QFETCH(QString, chinese);

        m_language.apply("en");
        QCOMPARE(Durations::left(seconds), english);
        m_language.apply("zh_CN");
        QCOMPARE(Durations::left(seconds), chinese);
    }

    void waitsAndPastAreShort()
    {
        m_language.apply("zh_CN");
        QCOMPARE(Durations::waiting(24 * 60), QStringLiteral("等 24 分"));
        QCOMPARE(Durations::waiting(59), QStringLiteral("刚刚"));
        QCOMPARE(Durations::ago(24 * 60), QStringLiteral("24 分钟前"));
        QCOMPARE(Durations::ago(3), QStringLiteral("刚刚"));
    }

    void clockCountsHoursPastADay()
    {
        QCOMPARE(Durations::clock(5 * 3600 + 26 * 60 + 18), QStringLiteral("05:26:18"));
        QCOMPARE(Durations::clock(8 * 60 + 24), QStringLiteral("08:24"));
        QCOMPARE(Durations::clock(100 * 3600), QStringLiteral("100:00:00"));
        QCOMPARE(Durations::clock(-5), QStringLiteral("00:00"));
    }

    // 1776234378000 ms is 2026-04-15 06:26:18 UTC (date -u -d @1776234378).
    void timesAreLocalWithUtcInTheTooltip()
    {
        m_language.apply("en");
        const qint64 at = 1'776'234'378'000;
        const TimeText beijing(at, QTimeZone("Asia/Shanghai"));

        QCOMPARE(beijing.time(at), QStringLiteral("14:26"));
        QCOMPARE(beijing.tooltip(at), QStringLiteral("14:26:18 (UTC+8)\nUTC 2026-04-15 06:26:18"));
        QCOMPARE(TimeText(at, QTimeZone("Asia/Kolkata")).tooltip(at).section('\n', 0, 0), QStringLiteral("11:56:18 (UTC+5:30)"));
    }

    void daysAreNamedWhenTheyAreNotToday()
    {
        m_language.apply("en");
        const qint64 hour = 3'600'000;
        const qint64 now = 1'776'234'378'000;
        const TimeText text(now, QTimeZone("Asia/Shanghai"));

        QCOMPARE(text.moment(now - 14 * hour), QStringLiteral("00:26"));
        QCOMPARE(text.moment(now - 15 * hour), QStringLiteral("yesterday 23:26"));
        QCOMPARE(text.moment(now + 24 * hour), QStringLiteral("tomorrow 14:26"));
        QCOMPARE(text.moment(now + 72 * hour), QStringLiteral("Apr 18 14:26"));
        QCOMPARE(text.moment(now - 366 * 24 * hour), QStringLiteral("Apr 14 2025 14:26"));
        m_language.apply("zh_CN");
        QCOMPARE(text.moment(now + 72 * hour), QStringLiteral("4 月 18 日 14:26"));
        QCOMPARE(text.moment(now - 366 * 24 * hour), QStringLiteral("2025 年 4 月 14 日 14:26"));
    }
};

REDOUBT_TEST(TestDurations)
#include "TestDurations.moc"
