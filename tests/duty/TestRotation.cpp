// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"
#include "duty/roster/Rotation.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;

class TestRotation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handOversFollowTheWall_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("expected");
        const char *chicago = "America/Chicago";
        const char *lordHowe = "Australia/Lord_Howe";
        const char *shanghai = "Asia/Shanghai";

        // GoAlert's tables (schedule/rotation/rotation_test.go), as RFC 3339.
        const QStringList fallBack{"2020-10-29T01:30:00-05:00", "2020-10-30T01:30:00-05:00", "2020-10-31T01:30:00-05:00",
                                   "2020-11-01T01:30:00-05:00", "2020-11-02T01:30:00-06:00", "2020-11-03T01:30:00-06:00"};
        QTest::newRow("every 24 hours, clocks go back; the first lies before the start")
            << "hourly" << 24 << "2020-10-30T01:30" << chicago << "2020-10-30T01:00:00-05:00"
            << "2020-11-03T01:00:00-06:00" << fallBack;
        QTest::newRow("daily is the same") << "daily" << 1 << "2020-10-30T01:30" << chicago << "2020-10-30T01:00:00-05:00"
                                           << "2020-11-03T01:00:00-06:00" << fallBack;
        QTest::newRow("daily over a skipped half past two")
            << "daily" << 1 << "2020-03-06T02:30" << chicago << "2020-03-06T01:00:00-06:00"
            << "2020-03-10T01:00:00-05:00" << QStringList{"2020-03-05T02:30:00-06:00", "2020-03-06T02:30:00-06:00", "2020-03-07T02:30:00-06:00",
                                                          "2020-03-08T03:00:00-05:00", "2020-03-09T02:30:00-05:00", "2020-03-10T02:30:00-05:00"};
        QTest::newRow("hourly over a skipped half past two")
            << "hourly" << 1 << "2020-03-06T02:30" << chicago << "2020-03-08T01:00:00-06:00"
            << "2020-03-08T04:00:00-05:00"
            << QStringList{"2020-03-08T00:30:00-06:00", "2020-03-08T01:30:00-06:00", "2020-03-08T03:00:00-05:00", "2020-03-08T03:30:00-05:00",
                           "2020-03-08T04:30:00-05:00"};
        QTest::newRow("hourly: two that fall on one instant are one")
            << "hourly" << 1 << "2020-03-06T02:00" << chicago << "2020-03-08T01:00:00-06:00"
            << "2020-03-08T04:00:00-05:00"
            << QStringList{"2020-03-08T01:00:00-06:00", "2020-03-08T03:00:00-05:00", "2020-03-08T04:00:00-05:00", "2020-03-08T05:00:00-05:00"};
        QTest::newRow("hourly, the hour that is shown twice is one shift")
            << "hourly" << 1 << "2020-07-06T02:30" << chicago << "2020-11-01T00:00:00-05:00"
            << "2020-11-01T04:00:00-06:00" << QStringList{"2020-10-31T23:30:00-05:00", "2020-11-01T00:30:00-05:00", "2020-11-01T01:30:00-05:00",
                                                          "2020-11-01T02:30:00-06:00", "2020-11-01T03:30:00-06:00", "2020-11-01T04:30:00-06:00"};
        QTest::newRow("asked for in the second of two equal hours")
            << "hourly" << 1 << "2020-07-06T02:30" << chicago << "2020-11-01T01:10:00-06:00"
            << "2020-11-01T01:20:00-06:00" << QStringList{"2020-11-01T01:30:00-05:00", "2020-11-01T02:30:00-06:00"};
        QTest::newRow("monthly, from standard to summer time")
            << "monthly" << 1 << "2020-01-02T01:30" << chicago << "2020-04-05T01:00:00-05:00"
            << "2020-06-12T01:00:00-05:00"
            << QStringList{"2020-04-02T01:30:00-05:00", "2020-05-02T01:30:00-05:00", "2020-06-02T01:30:00-05:00", "2020-07-02T01:30:00-05:00"};
        QTest::newRow("a zone of half hours, hourly, clocks go back")
            << "hourly" << 1 << "2021-04-03T02:30" << lordHowe << "2021-04-04T01:00:00+11:00"
            << "2021-04-04T04:00:00+10:30"
            << QStringList{"2021-04-04T00:30:00+11:00", "2021-04-04T01:30:00+11:00", "2021-04-04T02:30:00+10:30", "2021-04-04T03:30:00+10:30",
                           "2021-04-04T04:30:00+10:30"};
        QTest::newRow("a zone of half hours, hand-over where they end")
            << "daily" << 1 << "2021-04-02T02:00" << lordHowe << "2021-04-02T01:00:00+11:00"
            << "2021-04-06T01:00:00+10:30" << QStringList{"2021-04-01T02:00:00+11:00", "2021-04-02T02:00:00+11:00", "2021-04-03T02:00:00+11:00",
                                                          "2021-04-04T02:00:00+10:30", "2021-04-05T02:00:00+10:30", "2021-04-06T02:00:00+10:30"};
        QTest::newRow("a zone of half hours, hand-over in the half that is skipped")
            << "daily" << 1 << "2020-10-02T02:15" << lordHowe << "2020-10-02T01:00:00+10:30"
            << "2020-10-06T01:00:00+11:00" << QStringList{"2020-10-01T02:15:00+10:30", "2020-10-02T02:15:00+10:30", "2020-10-03T02:15:00+10:30",
                                                          "2020-10-04T02:30:00+11:00", "2020-10-05T02:15:00+11:00", "2020-10-06T02:15:00+11:00"};
        // 10 hours from 3 o'clock: 30 hours on is a hand-over, the next is 19:00; 30 hours back likewise.
        QTest::newRow("not a divisor of the day") << "hourly" << 10 << "2020-06-01T03:00"
                                                  << "UTC"
                                                  << "2020-06-02T09:00:00Z"
                                                  << "2020-06-02T09:00:00Z" << QStringList{"2020-06-02T09:00:00+00:00", "2020-06-02T19:00:00+00:00"};
        QTest::newRow("and backwards") << "hourly" << 10 << "2020-06-01T03:00"
                                       << "UTC"
                                       << "2020-05-30T21:00:00Z"
                                       << "2020-05-30T21:00:00Z" << QStringList{"2020-05-30T21:00:00+00:00", "2020-05-31T07:00:00+00:00"};

        // Shanghai's summer time of 1986 to 1991: 4 May 1986, then Sundays of April to September.
        QTest::newRow("Shanghai goes into its first summer time")
            << "daily" << 1 << "1986-05-01T02:30" << shanghai << "1986-05-03T12:00:00+08:00"
            << "1986-05-04T12:00:00+09:00" << QStringList{"1986-05-03T02:30:00+08:00", "1986-05-04T03:00:00+09:00", "1986-05-05T02:30:00+09:00"};
        QTest::newRow("Shanghai comes out of its last")
            << "weekly" << 1 << "1991-09-01T01:30" << shanghai << "1991-09-08T12:00:00+09:00"
            << "1991-09-15T12:00:00+08:00" << QStringList{"1991-09-08T01:30:00+09:00", "1991-09-15T01:30:00+09:00", "1991-09-22T01:30:00+08:00"};

        QTest::newRow("month ends clamp and come back")
            << "monthly" << 1 << "2024-01-31T08:30" << shanghai << "2024-02-01T00:00:00+08:00"
            << "2024-05-01T00:00:00+08:00"
            << QStringList{"2024-01-31T08:30:00+08:00", "2024-02-29T08:30:00+08:00", "2024-03-31T08:30:00+08:00", "2024-04-30T08:30:00+08:00",
                           "2024-05-31T08:30:00+08:00"};
        QTest::newRow("every third month, backwards over a leap February")
            << "monthly" << 3 << "2024-05-31T08:30" << shanghai << "2023-12-01T00:00:00+08:00"
            << "2024-03-01T00:00:00+08:00" << QStringList{"2023-11-30T08:30:00+08:00", "2024-02-29T08:30:00+08:00", "2024-05-31T08:30:00+08:00"};
        QTest::newRow("from and to on a hand-over: it comes first, and one more after it")
            << "weekly" << 2 << "2026-10-01T08:30" << shanghai << "2026-10-15T08:30:00+08:00"
            << "2026-10-15T08:30:00+08:00" << QStringList{"2026-10-15T08:30:00+08:00", "2026-10-29T08:30:00+08:00"};
    }
    void handOversFollowTheWall()
    {
        QFETCH(QString, type);
        QFETCH(int, length);
        QFETCH(QString, start);
        QFETCH(QString, zone);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QStringList, expected);
        const Rotation rotation{*enumFromName<RotationType>(type.toStdString()), length, *CivilTime::parse(start.toStdString()), {}};
        const auto known = *zones::systemZone(zone.toStdString());

        const auto instants = handoffs(rotation, known, *instantFromRfc3339(from.toStdString()), *instantFromRfc3339(to.toStdString()));

        QVERIFY2(instants.has_value(), instants ? "" : instants.error().detail.c_str());
        QStringList texts;
        for (const auto at : *instants)
            texts << QString::fromStdString(known.rfc3339(at));
        QCOMPARE(texts, expected);
    }

    /// Any stretch asked for gives the same instants as the whole.
    void aPartAgreesWithTheWhole_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("zone");
        for (const char *zone : {"America/Chicago", "Australia/Lord_Howe", "Antarctica/Troll"}) {
            for (const char *type : {"hourly", "daily", "weekly", "monthly"}) {
                for (const int length : {1, 5})
                    QTest::addRow("%s %d %s", type, length, zone) << type << length << zone;
            }
        }
    }
    void aPartAgreesWithTheWhole()
    {
        QFETCH(QString, type);
        QFETCH(int, length);
        QFETCH(QString, zone);
        const Rotation rotation{*enumFromName<RotationType>(type.toStdString()), length, *CivilTime::parse("2020-01-31T02:10"), {}};
        const auto known = *zones::systemZone(zone.toStdString());
        const auto begin = *instantFromRfc3339("2020-03-01T00:00:00Z");
        const auto whole = *handoffs(rotation, known, begin, begin + 260ll * 86'400'000);

        // Around every change of clocks of 2020 in these zones, minute by minute.
        for (const char *day : {"2020-03-08T05:00:00Z", "2020-03-28T22:00:00Z", "2020-04-04T13:00:00Z", "2020-10-03T13:00:00Z",
                                "2020-10-24T22:00:00Z", "2020-11-01T05:00:00Z"}) {
            for (int minute = 0; minute < 5 * 60; minute += 7) {
                const auto at = *instantFromRfc3339(day) + minute * 60'000ll;
                const auto next = std::upper_bound(whole.begin(), whole.end(), at);
                const auto part = *handoffs(rotation, known, at, at);

                QVERIFY2(part.size() == 2 && part[0] == *std::prev(next) && part[1] == *next, known.rfc3339(at).c_str());
            }
        }
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("code");
        const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
        const int tooLarge = static_cast<int>(ErrorCode::TooLarge);
        const char *start = "2020-01-01T08:00";
        const char *time = "2020-05-01T00:00:00Z";
        QTest::newRow("no length") << 0 << start << time << time << invalid;
        QTest::newRow("a negative length") << -1 << start << time << time << invalid;
        QTest::newRow("an absurd length") << 9001 << start << time << time << invalid;
        QTest::newRow("a start in antiquity") << 1 << "0020-01-01T08:00" << time << time << invalid;
        QTest::newRow("the end before the beginning") << 1 << start << time << "2020-04-01T00:00:00Z" << invalid;
        QTest::newRow("ten thousand years") << 1 << start << "0000-01-01T00:00:00Z"
                                            << "9999-12-31T23:59:59Z" << invalid;
        QTest::newRow("a century of hours") << 1 << start << "1980-01-01T00:00:00Z"
                                            << "2080-01-01T00:00:00Z" << tooLarge;
        QTest::newRow("the next hand-over after 2100") << 9000 << start << "2100-12-01T00:00:00Z"
                                                       << "2100-12-01T00:00:00Z" << invalid;
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(int, length);
        QFETCH(QString, start);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, code);
        const Rotation rotation{RotationType::Hourly, length, *CivilTime::parse(start.toStdString()), {}};

        const auto instants = handoffs(rotation, TimeZone::utc(), *instantFromRfc3339(from.toStdString()), *instantFromRfc3339(to.toStdString()));

        QVERIFY(!instants);
        QCOMPARE(static_cast<int>(instants.error().code), code);
    }
};

REDOUBT_TEST(TestRotation)
#include "TestRotation.moc"
