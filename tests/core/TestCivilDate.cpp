// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CivilDate.h"
#include "core/calendar/CivilJson.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <string>

using namespace redoubt;
using namespace redoubt::calendar;

namespace {

struct Appointment
{
    CivilDate day;
    std::optional<TimeOfDay> at;
    std::vector<Weekday> weekdays;
    CivilTime start;
};
BOOST_DESCRIBE_STRUCT(Appointment, (), (day, at, weekdays, start))

} // namespace

class TestCivilDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void datesAreCountedInDays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("weekday");
        // Seconds of `date -u -d … +%s` by 86400.
        QTest::newRow("the first day") << "1970-01-01" << 0 << 3;
        QTest::newRow("the day before") << "1969-12-31" << -1 << 2;
        QTest::newRow("a leap day") << "2024-02-29" << 19782 << 3;
        QTest::newRow("National Day 2026, a Thursday") << "2026-10-01" << 20727 << 3;
        QTest::newRow("the last of a century without a leap day") << "2100-12-31" << 47846 << 4;
    }
    void datesAreCountedInDays()
    {
        QFETCH(QString, text);
        QFETCH(int, days);
        QFETCH(int, weekday);

        const auto date = CivilDate::parse(text.toStdString());

        QVERIFY(date.has_value());
        QCOMPARE(date->daysSince1970(), days);
        QCOMPARE(static_cast<int>(date->weekday()), weekday);
        QCOMPARE(QString::fromStdString(date->toString()), text);
    }

    void whatIsNoDayIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "2026-2-1", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00", "2026-04-1x",
                                 "2026/04/01", "2026-04-01 ", "+026-04-01", "２０２６-04-01"})
            QTest::newRow(text) << text;
    }
    void whatIsNoDayIsRefused()
    {
        QFETCH(QString, text);

        const auto date = CivilDate::parse(text.toStdString());

        QVERIFY(!date);
        QCOMPARE(date.error().code, ErrorCode::Malformed);
    }

    void monthsEndsClamp_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::addColumn<QString>("date");
        QTest::newRow("the 31st of a month of 30 days") << 2026 << 4 << 31 << "2026-04-30";
        QTest::newRow("of February") << 2026 << 2 << 31 << "2026-02-28";
        QTest::newRow("of February in a leap year") << 2024 << 2 << 30 << "2024-02-29";
        QTest::newRow("month 13 is next January") << 2026 << 13 << 31 << "2027-01-31";
        QTest::newRow("month 0 is last December") << 2026 << 0 << 15 << "2025-12-15";
        QTest::newRow("month -10 is February of the year before") << 2025 << -10 << 30 << "2024-02-29";
    }
    void monthsEndsClamp()
    {
        QFETCH(int, year);
        QFETCH(int, month);
        QFETCH(int, day);
        QFETCH(QString, date);

        QCOMPARE(QString::fromStdString(CivilDate::clamped(year, month, day).toString()), date);
    }

    void everyDayHasItsWeekAndMonth()
    {
        auto date = *CivilDate::of(1999, 12, 27); // a Monday
        int month = (1999 - 1970) * 12 + 11;
        for (int i = 0; i < 800; ++i, date = date + 1) {
            QCOMPARE(static_cast<int>(date.weekday()), i % 7);
            QCOMPARE(date - date.monday(), i % 7);
            if (i > 0 && date.day() == 1)
                ++month;
            QCOMPARE(date.monthIndex(), month);
        }
    }

    void civilTimesReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTime");
        QTest::newRow("to the minute") << "2020-10-30T01:30" << true;
        QTest::newRow("to the second") << "2020-10-30T01:30:05" << true;
        QTest::newRow("before 1970") << "1969-12-31T23:59" << true;
        QTest::newRow("an instant is none") << "2020-10-30T01:30Z" << false;
        QTest::newRow("hour 24") << "2020-10-30T24:00" << false;
        QTest::newRow("a blank for the T") << "2020-10-30 01:30" << false;
    }
    void civilTimesReadBack()
    {
        QFETCH(QString, text);
        QFETCH(bool, isTime);

        const auto time = CivilTime::parse(text.toStdString());

        QCOMPARE(time.has_value(), isTime);
        if (time) {
            QCOMPARE(QString::fromStdString(time->toString()), text);
            QVERIFY(CivilTime::fromSeconds(time->seconds()) == *time);
        }
    }

    void structsCarryThemAsText()
    {
        const std::string text = R"({"day":"2026-10-01","at":"08:30","weekdays":["MO","SU"],"start":"2026-10-01T08:30"})";

        const auto read = fromJson<Appointment>(*parseJson(text));

        QVERIFY(read.has_value());
        QCOMPARE(read->at->minute, 510);
        QCOMPARE(read->weekdays.size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(writeJson(toJson(*read))), QString::fromStdString(text));
        QVERIFY(!fromJson<Appointment>(*parseJson(R"({"day":"2026-10-32","weekdays":[],"start":"2026-10-01T08:30"})")));
        QVERIFY(!fromJson<Appointment>(*parseJson(R"({"day":"2026-10-31","weekdays":["MONDAY"],"start":"2026-10-01T08:30"})")));
    }
};

REDOUBT_TEST(TestCivilDate)
#include "TestCivilDate.moc"
