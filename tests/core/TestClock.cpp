// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Clock.h"
#include "tests/testkit/TestRegistry.h"

#include <QDateTime>
#include <QtTest>

using namespace redoubt;

class TestClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("the epoch") << "1970-01-01T00:00:00Z" << qint64(0);
        QTest::newRow("a second before it") << "1969-12-31T23:59:59Z" << qint64(-1000);
        QTest::newRow("with a fraction") << "1985-04-12T23:20:50.52Z" << qint64(482196050520);                // RFC 3339 §5.8
        QTest::newRow("an offset west") << "1996-12-19T16:39:57-08:00" << qint64(851042397000);               // RFC 3339 §5.8
        QTest::newRow("an offset of 20 minutes") << "1937-01-01T12:00:27.87+00:20" << qint64(-1041337172130); // RFC 3339 §5.8
        QTest::newRow("Beijing") << "2026-04-14T14:26:18+08:00" << qint64(1776147978000);
        QTest::newRow("a leap second counts as the next") << "1990-12-31T23:59:60Z" << qint64(662688000000); // RFC 3339 §5.8
        QTest::newRow("29 February 2000") << "2000-02-29T00:00:00Z" << qint64(951782400000);
        QTest::newRow("29 February 2024") << "2024-02-29T12:00:00Z" << qint64(1709208000000);
        QTest::newRow("microseconds are cut") << "1970-01-01T00:00:00.0019999Z" << qint64(1);
        QTest::newRow("unknown local offset") << "1970-01-01T00:00:01-00:00" << qint64(1000);
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);

        QCOMPARE(instantFromRfc3339(text.toStdString()).value().ms, ms);
    }

    void refusesTimes_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "2026",
                                 "2026-04-14",
                                 "2026-04-14T06:26:18",
                                 "2026-04-14 06:26:18Z",
                                 "2026-4-14T06:26:18Z",
                                 "26-04-14T06:26:18Z",
                                 "2026-13-01T00:00:00Z",
                                 "2026-00-01T00:00:00Z",
                                 "2026-04-31T00:00:00Z",
                                 "2026-04-00T00:00:00Z",
                                 "2025-02-29T00:00:00Z",
                                 "1900-02-29T00:00:00Z",
                                 "2026-04-14T24:00:00Z",
                                 "2026-04-14T23:60:00Z",
                                 "2026-04-14T23:59:61Z",
                                 "2026-04-14T06:26:18.Z",
                                 "2026-04-14T06:26:18+08",
                                 "2026-04-14T06:26:18+0800",
                                 "2026-04-14T06:26:18+24:00",
                                 "2026-04-14T06:26:18+08:60",
                                 "2026-04-14T06:26:18ZZ",
                                 "2026-04-14T06:26:18Z ",
                                 " 2026-04-14T06:26:18Z",
                                 "2026-04-14T-6:26:18Z",
                                 "-026-04-14T06:26:18Z",
                                 "12026-04-14T06:26:18Z",
                                 "2026-04-14T06:26Z",
                                 "2026/04/14T06:26:18Z"})
            QTest::newRow(*text ? text : "empty") << text;
    }
    void refusesTimes()
    {
        QFETCH(QString, text);

        const auto instant = instantFromRfc3339(text.toStdString());

        QVERIFY(!instant);
        QCOMPARE(instant.error().code, ErrorCode::Malformed);
    }

    void writesMillisecondsAndUtc()
    {
        QCOMPARE(toRfc3339({0}), "1970-01-01T00:00:00.000Z");
        QCOMPARE(toRfc3339({-1}), "1969-12-31T23:59:59.999Z");
        QCOMPARE(toRfc3339({1776147978005}), "2026-04-14T06:26:18.005Z");
        QCOMPARE(toRfc3339({253402300799999}), "9999-12-31T23:59:59.999Z");
        QCOMPARE(toRfc3339({-62167219200000}), "0000-01-01T00:00:00.000Z");
    }

    /// Qt's calendar is the second opinion.
    void everyDayOfFourCenturiesReadsBackAndAgreesWithQt()
    {
        for (std::int64_t day = -25567; day < 120'530; ++day) { // 1900-01-01 … 2300-01-01
            const Instant instant{day * 86'400'000 + 45'296'789};
            const auto text = toRfc3339(instant);

            if (instantFromRfc3339(text).value() != instant)
                QFAIL(text.c_str());
            if (QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODateWithMs).toStdString() != text)
                QFAIL(text.c_str());
        }
    }

    void aManualClockStandsUntilItIsMoved()
    {
        ManualClock clock({10});

        QCOMPARE(clock.now().ms, 10);
        QCOMPARE(clock.now().ms, 10);
        clock.advance(-3);
        QCOMPARE(clock.now().ms, 7);
        QCOMPARE(clock.now() - Instant{2}, 5);
    }

    void theSystemClockAgreesWithQt()
    {
        const auto before = QDateTime::currentMSecsSinceEpoch();
        const auto now = SystemClock().now().ms;

        QVERIFY(now >= before && now <= QDateTime::currentMSecsSinceEpoch());
    }
};

REDOUBT_TEST(TestClock)
#include "TestClock.moc"
