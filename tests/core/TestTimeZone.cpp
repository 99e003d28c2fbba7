// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/TimeZone.h"
#include "core/zones/PosixRule.h"
#include "core/zones/ZoneDatabase.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;

/// Against the system's database, whose facts are those of IANA's tables.
class TestTimeZone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void civilTimesBecomeInstants_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("civil");
        QTest::addColumn<int>("occurs");
        QTest::addColumn<QString>("instant");
        const int once = static_cast<int>(TimeZone::Occurs::Once);
        const int never = static_cast<int>(TimeZone::Occurs::Never);
        const int twice = static_cast<int>(TimeZone::Occurs::Twice);
        QTest::newRow("an ordinary day") << "Asia/Shanghai"
                                         << "2026-10-01T08:30" << once << "2026-10-01T08:30:00+08:00";
        QTest::newRow("a minute before clocks go forward") << "America/Chicago"
                                                           << "2020-03-08T01:59" << once << "2020-03-08T01:59:00-06:00";
        QTest::newRow("skipped: the first valid instant") << "America/Chicago"
                                                          << "2020-03-08T02:30" << never << "2020-03-08T03:00:00-05:00";
        QTest::newRow("the first that is not skipped") << "America/Chicago"
                                                       << "2020-03-08T03:00" << once << "2020-03-08T03:00:00-05:00";
        QTest::newRow("shown twice: the earlier") << "America/Chicago"
                                                  << "2020-11-01T01:30" << twice << "2020-11-01T01:30:00-05:00";
        QTest::newRow("the last that is shown twice") << "America/Chicago"
                                                      << "2020-11-01T01:59:59" << twice << "2020-11-01T01:59:59-05:00";
        QTest::newRow("shown once again") << "America/Chicago"
                                          << "2020-11-01T02:00" << once << "2020-11-01T02:00:00-06:00";
        QTest::newRow("half an hour is skipped") << "Australia/Lord_Howe"
                                                 << "2020-10-04T02:15" << never << "2020-10-04T02:30:00+11:00";
        QTest::newRow("half an hour is shown twice") << "Australia/Lord_Howe"
                                                     << "2021-04-04T01:45" << twice << "2021-04-04T01:45:00+11:00";
        QTest::newRow("and no more than that") << "Australia/Lord_Howe"
                                               << "2021-04-04T02:00" << once << "2021-04-04T02:00:00+10:30";
        QTest::newRow("Shanghai, 4 May 1986") << "Asia/Shanghai"
                                              << "1986-05-04T02:30" << never << "1986-05-04T03:00:00+09:00";
        QTest::newRow("Shanghai, summer of 1988") << "Asia/Shanghai"
                                                  << "1988-07-01T08:30" << once << "1988-07-01T08:30:00+09:00";
        QTest::newRow("Shanghai, 15 September 1991") << "Asia/Shanghai"
                                                     << "1991-09-15T01:30" << twice << "1991-09-15T01:30:00+09:00";
        QTest::newRow("Shanghai, 1992 without summer time") << "Asia/Shanghai"
                                                            << "1992-07-01T08:30" << once << "1992-07-01T08:30:00+08:00";
        // Second Sunday of March and first of November, by the rule behind the table, which ends in 2037.
        QTest::newRow("Chicago, 13 March 2050") << "America/Chicago"
                                                << "2050-03-13T02:30" << never << "2050-03-13T03:00:00-05:00";
        QTest::newRow("Chicago, 7 November 2100") << "America/Chicago"
                                                  << "2100-11-07T01:30" << twice << "2100-11-07T01:30:00-05:00";
        QTest::newRow("Lord Howe, 4 October 2076") << "Australia/Lord_Howe"
                                                   << "2076-10-04T02:15" << never << "2076-10-04T02:30:00+11:00";
        // -02 and -01 since 2024, changed on the last Sunday of March at one hour before midnight.
        QTest::newRow("Nuuk, the Saturday before the last Sunday of March 2060") << "America/Nuuk"
                                                                                 << "2060-03-27T23:30" << never << "2060-03-28T00:00:00-01:00";
        QTest::newRow("Dublin, whose winter is the exception") << "Europe/Dublin"
                                                               << "2060-03-28T01:30" << never << "2060-03-28T02:00:00+01:00";
        QTest::newRow("a day that Samoa left out") << "Pacific/Apia"
                                                   << "2011-12-30T12:00" << never << "2011-12-31T00:00:00+14:00";
    }
    void civilTimesBecomeInstants()
    {
        QFETCH(QString, zone);
        QFETCH(QString, civil);
        QFETCH(int, occurs);
        QFETCH(QString, instant);
        const auto known = zones::systemZone(zone.toStdString());
        QVERIFY2(known.has_value(), known ? "" : known.error().detail.c_str());
        const auto time = *CivilTime::parse(civil.toStdString());

        const auto at = known->instant(time);

        QCOMPARE(QString::fromStdString(known->rfc3339(at)), instant);
        QCOMPARE(at.ms, instantFromRfc3339(instant.toStdString())->ms);
        QCOMPARE(static_cast<int>(known->occurs(time)), occurs);
        if (occurs != static_cast<int>(TimeZone::Occurs::Never))
            QVERIFY(known->civil(at) == time);
    }

    void laterCivilTimesNeverComeOutEarlier_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone : {"America/Chicago", "Australia/Lord_Howe", "Asia/Shanghai", "Europe/Dublin", "Africa/Casablanca", "UTC"})
            QTest::newRow(zone) << zone;
    }
    void laterCivilTimesNeverComeOutEarlier()
    {
        QFETCH(QString, zone);
        const auto known = *zones::systemZone(zone.toStdString());
        const auto from = CivilTime{*CivilDate::of(1985, 1, 1), 0}.seconds();
        const auto until = CivilTime{*CivilDate::of(2045, 1, 1), 0}.seconds();

        Instant last = known.instant(CivilTime::fromSeconds(from - 900));
        for (auto second = from; second < until; second += 900) {
            const auto time = CivilTime::fromSeconds(second);
            const auto at = known.instant(time);

            QVERIFY(at >= last);
            // Nothing is lost either: an hour and a half at most between two quarters of an hour.
            QVERIFY(at - last <= 90 * 60'000);
            QVERIFY(known.civil(at) >= time);
            last = at;
        }
    }

    void unknownZonesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "Asia/Nowhere", "../../etc/passwd", "/etc/localtime", "tzdata.zi", "zone.tab", "Asia", "asia/shanghai"})
            QTest::newRow(*name ? name : "nothing") << name;
        QTest::newRow("a long one") << QString(1000, 'x');
    }
    void unknownZonesAreRefused()
    {
        QFETCH(QString, name);

        const auto zone = zones::systemZone(name.toStdString());

        QVERIFY(!zone);
        QCOMPARE(zone.error().code, ErrorCode::NotFound);
    }

    /// Every zone of the table of names is one.
    void everyZoneOfTheSystemIsRead()
    {
        QFile table("/usr/share/zoneinfo/zone1970.tab");
        QVERIFY(table.open(QIODevice::ReadOnly));
        int read = 0;
        for (const auto &line : table.readAll().split('\n')) {
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            const auto name = line.split('\t').at(2);
            const auto zone = zones::systemZone(name.toStdString());
            QVERIFY2(zone.has_value(), (name + ": " + (zone ? "" : zone.error().detail.c_str())).constData());
            ++read;
        }
        QVERIFY(read > 300);
    }

    void rulesOfPosixAreRead_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QStringList>("changes2040");
        // By a calendar of 2040: 1 January is a Sunday, leap year.
        QTest::newRow("no summer time") << "CST-8" << QStringList{};
        QTest::newRow("second Sunday and first Sunday")
            << "CST6CDT,M3.2.0,M11.1.0" << QStringList{"2040-03-11T08:00:00.000Z -5", "2040-11-04T07:00:00.000Z -6"};
        QTest::newRow("last Sundays at a time of their own")
            << "CET-1CEST,M3.5.0,M10.5.0/3" << QStringList{"2040-03-25T01:00:00.000Z 2", "2040-10-28T01:00:00.000Z 1"};
        QTest::newRow("half an hour, names in brackets, the southern summer")
            << "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0" << QStringList{"2040-03-31T15:00:00.000Z 10.5", "2040-10-06T15:30:00.000Z 11"};
        QTest::newRow("before midnight") << "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"
                                         << QStringList{"2040-03-25T01:00:00.000Z -1", "2040-10-28T01:00:00.000Z -2"};
        QTest::newRow("fifty hours on") << "EET-2EEST,M3.4.4/50,M10.4.4/50"
                                        << QStringList{"2040-03-24T00:00:00.000Z 3", "2040-10-26T23:00:00.000Z 2"};
        QTest::newRow("winter is the exception") << "IST-1GMT0,M10.5.0,M3.5.0/1"
                                                 << QStringList{"2040-03-25T01:00:00.000Z 1", "2040-10-28T01:00:00.000Z 0"};
    }
    void rulesOfPosixAreRead()
    {
        QFETCH(QString, rule);
        QFETCH(QStringList, changes2040);

        const auto read = zones::PosixRule::parse(rule.toStdString());

        QVERIFY(read.has_value());
        QCOMPARE(read->changes(), !changes2040.isEmpty());
        QStringList texts;
        for (const auto &change : read->changesBetween(2'208'988'800, 2'240'611'200)) // 2040
            texts << QString::fromStdString(toRfc3339(Instant{change.second * 1000})) + QString(" %1").arg(change.offsetSeconds / 3600.0);
        QCOMPARE(texts, changes2040);
    }

    void whatIsNoRuleIsRefused_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char *rule : {"", "C8", "CST", "CST6CDT", "CST6CDT,M3.2.0", "CST6CDT,M13.2.0,M11.1.0", "CST6CDT,M3.6.0,M11.1.0",
                                 "CST6CDT,M3.2.7,M11.1.0", "CST6CDT,J60,J300", "CST6CDT,M3.2.0,M11.1.0x", "<CST6CDT,M3.2.0,M11.1.0", "CST99"})
            QTest::newRow(*rule ? rule : "nothing") << rule;
    }
    void whatIsNoRuleIsRefused()
    {
        QFETCH(QString, rule);

        QVERIFY(!zones::PosixRule::parse(rule.toStdString()));
    }

    void stretchesMustFollowOneAnother()
    {
        const Instant noon{12 * 3'600'000};

        QVERIFY(!TimeZone::of("X", {}));
        QVERIFY(TimeZone::of("X", {{Instant{0}, 0}, {noon, 3600}, {noon + 86'400'000, 0}}));
        QVERIFY(!TimeZone::of("X", {{Instant{0}, 0}, {noon, 3600}, {noon, 0}}));
        // Back again before the hour that was skipped is over.
        QVERIFY(!TimeZone::of("X", {{Instant{0}, 7200}, {noon, 3600}, {noon + 1'800'000, 0}}));
    }

    void anOffsetThatIsNoWholeMinuteKeepsTheInstant()
    {
        // Monrovia until 1972: 44 minutes and 30 seconds west.
        const auto zone = *TimeZone::of("X", {{Instant{0}, -2670}});

        QCOMPARE(QString::fromStdString(zone.rfc3339(Instant{0})), QStringLiteral("1969-12-31T23:16:00-00:44"));
        QCOMPARE(instantFromRfc3339(zone.rfc3339(Instant{0}))->ms, 0);
    }
};

REDOUBT_TEST(TestTimeZone)
#include "TestTimeZone.moc"
