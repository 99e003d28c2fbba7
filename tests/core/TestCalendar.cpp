// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/Calendar.h"
#include "resources/calendars/ShippedCalendars.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;

namespace {

Calendar shipped()
{
    Calendar calendar;
    for (const auto &file : resources::shippedCalendars()) {
        auto pack = loadCalendarPack(file.text);
        if (!pack || !calendar.add(std::move(*pack)))
            qFatal("%s", std::string(file.fileName).c_str());
    }
    return calendar;
}

/// A pack of one holiday, with @p holiday put in.
std::string packWith(const std::string &holiday, const std::string &more = {})
{
    return R"({"format":"redoubt-calendar","formatVersion":1,"id":"cn","version":"2026.1","scope":"statutory","year":2026,"holdsFrom":"2026-01-01",)"
           R"("title":{"zh":"标题","en":"title"},"source":{"zh":"来源","en":"source"},"holidays":[)"
        + holiday + "]" + more + "}";
}

const std::string nationalDay =
    R"({"name":{"zh":"国庆节","en":"National Day"},"first":"2026-10-01","last":"2026-10-07","workdays":["2026-09-20","2026-10-10"],"sure":"final"})";

} // namespace

class TestCalendar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void octoberOf2026IsAsTheNoticeSays_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("holiday");
        QTest::addColumn<int>("nth");
        QTest::newRow("a Sunday worked before the holiday") << "2026-09-20"
                                                            << "shifted_workday"
                                                            << "国庆节" << 0;
        QTest::newRow("the first day of National Day") << "2026-10-01"
                                                       << "statutory_holiday"
                                                       << "国庆节" << 1;
        QTest::newRow("a Sunday within it") << "2026-10-04"
                                            << "statutory_holiday"
                                            << "国庆节" << 4;
        QTest::newRow("its last day") << "2026-10-07"
                                      << "statutory_holiday"
                                      << "国庆节" << 7;
        QTest::newRow("the Thursday after") << "2026-10-08"
                                            << "workday"
                                            << "" << 0;
        QTest::newRow("a Saturday worked after it") << "2026-10-10"
                                                    << "shifted_workday"
                                                    << "国庆节" << 0;
        QTest::newRow("the Sunday after") << "2026-10-11"
                                          << "rest_day"
                                          << "" << 0;
    }
    void octoberOf2026IsAsTheNoticeSays()
    {
        QFETCH(QString, date);
        QFETCH(QString, type);
        QFETCH(QString, holiday);
        QFETCH(int, nth);

        const auto day = shipped().day(*CivilDate::parse(date.toStdString()));

        QVERIFY(day.has_value());
        QCOMPARE(QString::fromStdString(enumName(day->type)), type);
        QCOMPARE(day->holiday ? QString::fromStdString(day->holiday->zh) : QString(), holiday);
        QCOMPARE(day->dayOfHoliday, nth);
        QCOMPARE(QString::fromStdString(day->pack), QStringLiteral("cn 2026.1"));
    }

    void aYearWithoutAPackIsNotGuessed()
    {
        const auto calendar = shipped();

        for (const char *date : {"2023-12-31", "2027-01-01", "2027-06-07"}) {
            const auto type = calendar.dayType(*CivilDate::parse(date));
            QVERIFY(!type);
            QCOMPARE(type.error().code, ErrorCode::NotFound);
            QVERIFY2(type.error().detail.find("not published yet") != std::string::npos, type.error().detail.c_str());
        }
        QVERIFY((calendar.years() == std::vector<int>{2024, 2025, 2026}));
    }

    /// Every day of the shipped packs against the yearly files that they are made from.
    void shippedPacksAgreeWithTheYearlyFiles_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("daysOff");
        QTest::addColumn<int>("worked");
        // Counted in the notices: 1+8+3+5+1+3+7, 1+8+3+5+3+8, 3+9+3+5+3+3+7.
        QTest::newRow("2024") << 2024 << 28 << 8;
        QTest::newRow("2025") << 2025 << 28 << 5;
        QTest::newRow("2026") << 2026 << 33 << 6;
    }
    void shippedPacksAgreeWithTheYearlyFiles()
    {
        QFETCH(int, year);
        QFETCH(int, daysOff);
        QFETCH(int, worked);
        QFile file(QStringLiteral(REDOUBT_SHARED_DIR "/data/calendar/cn-%1.json").arg(year));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared data is not here");
        const auto bytes = file.readAll();
        std::map<CivilDate, bool> facts;
        const auto days = QJsonDocument::fromJson(bytes)["days"].toArray();
        for (const auto &day : days)
            facts[*CivilDate::parse(day.toObject()["date"].toString().toStdString())] = day.toObject()["isOffDay"].toBool();
        Calendar imported;
        auto pack = importYearlyFile(bytes.toStdString(), "cn");
        QVERIFY2(pack.has_value(), pack ? "" : pack.error().detail.c_str());
        QVERIFY(imported.add(std::move(*pack)));

        const auto calendar = shipped();
        int off = 0;
        int moved = 0;
        for (auto date = *CivilDate::of(year, 1, 1); date.year() == year; date = date + 1) {
            const auto type = *calendar.dayType(date);
            const bool isWeekend = date.weekday() >= Weekday::Saturday;
            const auto fact = facts.find(date);
            const auto expected = fact == facts.end() ? (isWeekend ? DayType::RestDay : DayType::Workday)
                                                      : (fact->second ? DayType::StatutoryHoliday : DayType::ShiftedWorkday);
            QVERIFY2(type == expected, date.toString().c_str());
            QVERIFY2(*imported.dayType(date) == expected, date.toString().c_str());
            QVERIFY2(imported.day(date)->holiday == calendar.day(date)->holiday, date.toString().c_str());
            off += type == DayType::StatutoryHoliday ? 1 : 0;
            moved += type == DayType::ShiftedWorkday ? 1 : 0;
        }
        QCOMPARE(off, daysOff);
        QCOMPARE(moved, worked);
    }

    void theFileOf2027SaysThatItIsNotPublished()
    {
        const std::string_view empty = R"({"$schema":"x","$id":"y","year":2027,"papers":[],"days":[]})";

        const auto pack = readCalendarFile(empty, "cn");

        QVERIFY(!pack);
        QCOMPARE(pack.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(QString::fromStdString(pack.error().detail), QStringLiteral("the calendar of 2027 is not published yet: the file holds no day"));
    }

    void brokenPacksAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const std::string &text, const char *says) {
            QTest::newRow(name) << QString::fromStdString(text) << says;
        };
        const auto changed = [](const char *from, const char *to) {
            return packWith(QString::fromStdString(nationalDay).replace(from, to).toStdString());
        };
        row("not JSON", "{", "");
        row("another format", R"({"format":"redoubt-rulepack"})", "format");
        row("no format", "{}", "format");
        row("no holiday", packWith(""), "holidays");
        row("an unknown member", packWith(nationalDay, R"(,"wrokdays":[])"), "wrokdays");
        row("an unknown member of a holiday", changed("\"sure\":\"final\"", "\"sure\":\"final\",\"note\":1"), "note");
        row("a day that there is not", changed("2026-10-07", "2026-10-32"), "2026-10-32");
        row("it ends before it begins", changed("2026-10-07", "2026-09-30"), "2026-10-01 begins a holiday that ends before it");
        row("another year's day", changed("2026-10-10", "2027-10-09"), "2027-10-09 does not belong to 2026");
        row("a workday moved to a Thursday", changed("2026-10-10", "2026-10-08"), "2026-10-08 is no weekend");
        row("off and worked at once", changed("2026-10-10", "2026-10-04"), "2026-10-04 is a day off and worked at once");
        row("worked twice", changed("2026-09-20", "2026-10-10"), "2026-10-10 is worked for two holidays");
        row("two holidays on a day", packWith(nationalDay + "," + nationalDay), "2026-10-01 is a day of two holidays");
        row("an unknown sureness", changed("\"final\"", "\"surely\""), "surely");
    }
    void brokenPacksAreRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);

        const auto pack = loadCalendarPack(text.toStdString());

        QVERIFY(!pack);
        QVERIFY2(QString::fromStdString(pack.error().detail).contains(says), pack.error().detail.c_str());
    }

    void anOfficesDaysOutrankTheStatutoryOnes()
    {
        auto calendar = shipped();
        const auto text = QString::fromStdString(packWith(
            R"({"name":{"zh":"局庆","en":"Founding day"},"first":"2026-10-08","last":"2026-10-08","workdays":["2026-10-11","2026-10-02"],"sure":"final"})"));
        QVERIFY(!loadCalendarPack(text.toStdString())); // 2 October is a Friday: no country moves a workday there, an office may
        const auto own = *loadCalendarPack(QString(text).replace("\"statutory\"", "\"office\"").replace("\"cn\"", "\"bureau\"").toStdString());

        QVERIFY(calendar.add(own));

        QVERIFY(*calendar.dayType(*CivilDate::of(2026, 10, 8)) == DayType::RestDay);
        QVERIFY(*calendar.dayType(*CivilDate::of(2026, 10, 11)) == DayType::ShiftedWorkday);
        QVERIFY(*calendar.dayType(*CivilDate::of(2026, 10, 2)) == DayType::Workday);
        QVERIFY(*calendar.dayType(*CivilDate::of(2026, 10, 3)) == DayType::StatutoryHoliday);
        // In either order.
        Calendar turned;
        QVERIFY(turned.add(own));
        QVERIFY(!turned.dayType(*CivilDate::of(2026, 10, 3)));
        QVERIFY(turned.add(*loadCalendarPack(packWith(nationalDay))));
        QVERIFY(*turned.dayType(*CivilDate::of(2026, 10, 2)) == DayType::Workday);
        QVERIFY(*turned.dayType(*CivilDate::of(2026, 10, 3)) == DayType::StatutoryHoliday);
    }

    void aYearIsTakenOnce()
    {
        auto calendar = shipped();

        const auto again = calendar.add(*loadCalendarPack(packWith(nationalDay)));

        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    }

    void twoYearsMayNotDisagree()
    {
        Calendar calendar;
        auto next = *loadCalendarPack(packWith(nationalDay));
        next.year = 2027;
        next.holidays = {{{"元旦", "New Year"}, *CivilDate::of(2026, 12, 26), *CivilDate::of(2027, 1, 3), {}, Sureness::Final, {}}};
        auto year = *loadCalendarPack(packWith(nationalDay));
        year.holidays[0].workdays.push_back(*CivilDate::of(2026, 12, 27));

        QVERIFY(calendar.add(year));
        const auto added = calendar.add(next);

        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Conflict);
        QVERIFY(!calendar.isPublished(2027)); // and nothing half-applied
        QVERIFY(*calendar.dayType(*CivilDate::of(2026, 12, 26)) == DayType::RestDay);
    }
};

REDOUBT_TEST(TestCalendar)
#include "TestCalendar.moc"
