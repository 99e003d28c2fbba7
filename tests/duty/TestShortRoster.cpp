// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/ShortRoster.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;

class TestShortRoster : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void daysBelongToGroups_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *plan, const char *from, const char *until, const char *expected) {
            QTest::newRow(name) << plan << from << until << expected;
        };
        // 5 August 2024 was a Monday.
        row("daily: a group every day", R"({"start":"2024-08-05","frequency":"daily","interval":1,"groups":[["A"],["B","C"]]})", "2024-08-04",
            "2024-08-08", "08-05 A, 08-06 B+C, 08-07 A");
        row("daily, every third day only", R"({"start":"2024-08-05","weekdays":null,"frequency":"daily","interval":3,"groups":[["A"],["B"]]})",
            "2024-08-05", "2024-08-15", "08-05 A, 08-08 B, 08-11 A, 08-14 B");
        row("daily with weekdays: the next group after two selected days",
            R"({"start":"2024-08-05","weekdays":["MO","WE","FR"],"frequency":"daily","interval":2,"groups":[["A"],["B"]]})", "2024-08-05",
            "2024-08-19", "08-05 A, 08-07 A, 08-09 B, 08-12 B, 08-14 A, 08-16 A");
        row("daily with weekdays, begun on none of them",
            R"({"start":"2024-08-06","weekdays":["MO"],"frequency":"daily","interval":1,"groups":[["A"],["B"]]})", "2024-08-01", "2024-08-21",
            "08-12 A, 08-19 B");
        row("weekly without weekdays: the start's", R"({"start":"2024-08-07","frequency":"weekly","interval":1,"groups":[["A"],["B"]]})",
            "2024-08-01", "2024-08-29", "08-07 A, 08-14 B, 08-21 A, 08-28 B");
        row("weekly, every other week, weeks from Monday",
            R"({"start":"2024-08-08","weekdays":["SU","MO","TH"],"frequency":"weekly","interval":2,"groups":[["A"],["B"]]})", "2024-08-01",
            "2024-09-07", "08-08 A, 08-11 A, 08-19 B, 08-22 B, 08-25 B, 09-02 A, 09-05 A");
        row("monthly without weekdays: the start's day, clamped",
            R"({"start":"2024-01-31","frequency":"monthly","interval":1,"groups":[["A"],["B"]]})", "2024-01-01", "2024-06-01",
            "01-31 A, 02-29 B, 03-31 A, 04-30 B, 05-31 A");
        row("monthly, every second month, on its weekdays",
            R"({"start":"2024-08-20","weekdays":["MO"],"frequency":"monthly","interval":2,"groups":[["A"],["B"]]})", "2024-08-01", "2024-11-01",
            "08-26 A, 10-07 B, 10-14 B, 10-21 B, 10-28 B");
        row("a part far from the start agrees",
            R"({"start":"2000-01-03","weekdays":["MO","WE"],"frequency":"daily","interval":3,"groups":[["A"],["B"],["C"]]})", "2024-08-05",
            "2024-08-15", // 1,283 weeks on: 2,566 selected days; 2,566 / 3 = 855, a multiple of 3, and 2,567 / 3 is 855 too
            "08-05 A, 08-07 A, 08-12 B, 08-14 B");
        row("no interval is one", R"({"start":"2024-08-05","frequency":"daily","groups":[["A"]]})", "2024-08-05", "2024-08-07", "08-05 A, 08-06 A");
        row("no day asked for", R"({"start":"2024-08-05","frequency":"daily","groups":[["A"]]})", "2024-08-05", "2024-08-05", "");
        row("all before the start", R"({"start":"2024-08-05","frequency":"weekly","groups":[["A"]]})", "2024-07-01", "2024-08-05", "");
    }
    void daysBelongToGroups()
    {
        QFETCH(QString, plan);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, expected);
        const auto read = fromJson<ShortPlan>(*parseJson(plan.toStdString()));
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());

        const auto days = buildShortRoster(*read, *CivilDate::parse(from.toStdString()), *CivilDate::parse(until.toStdString()));

        QVERIFY2(days.has_value(), days ? "" : days.error().detail.c_str());
        QStringList texts;
        for (const auto &[date, people] : *days) {
            QStringList names;
            for (const auto &member : people)
                names << QString::fromStdString(member);
            texts << QString::fromStdString(date.toString().substr(5)) + ' ' + names.join('+');
        }
        QCOMPARE(texts.join(", "), expected);
    }

    void wrongPlansAreRefused_data()
    {
        QTest::addColumn<QString>("plan");
        QTest::addColumn<QString>("says");
        QTest::newRow("no group") << R"({"start":"2024-08-05","frequency":"daily","groups":[]})"
                                  << "groups: is empty";
        QTest::newRow("an empty group") << R"({"start":"2024-08-05","frequency":"daily","groups":[["A"],[]]})"
                                        << "group 2 is empty";
        QTest::newRow("overlapping groups") << R"({"start":"2024-08-05","frequency":"daily","groups":[["A"],["B","A"]]})"
                                            << "A is there twice";
        QTest::newRow("one twice in a group") << R"({"start":"2024-08-05","frequency":"daily","groups":[["A","A"]]})"
                                              << "A is there twice";
        QTest::newRow("a nameless member") << R"({"start":"2024-08-05","frequency":"daily","groups":[[""]]})"
                                           << "group 1";
        QTest::newRow("no weekday") << R"({"start":"2024-08-05","frequency":"daily","weekdays":[],"groups":[["A"]]})"
                                    << "weekdays";
        QTest::newRow("interval 0") << R"({"start":"2024-08-05","frequency":"daily","interval":0,"groups":[["A"]]})"
                                    << "interval";
        QTest::newRow("an interval below") << R"({"start":"2024-08-05","frequency":"weekly","interval":-2,"groups":[["A"]]})"
                                           << "interval";
        QTest::newRow("a start in antiquity") << R"({"start":"0024-08-05","frequency":"daily","groups":[["A"]]})"
                                              << "start";
    }
    void wrongPlansAreRefused()
    {
        QFETCH(QString, plan);
        QFETCH(QString, says);
        const auto read = fromJson<ShortPlan>(*parseJson(plan.toStdString()));
        QVERIFY(read);

        const auto days = buildShortRoster(*read, *CivilDate::parse("2024-08-05"), *CivilDate::parse("2024-08-06"));

        QVERIFY(!days);
        QVERIFY2(QString::fromStdString(days.error().detail).contains(says), days.error().detail.c_str());
    }

    void absurdStretchesAreRefused()
    {
        const auto plan = *fromJson<ShortPlan>(*parseJson(R"({"start":"2024-08-05","frequency":"daily","groups":[["A"]]})"));

        QVERIFY(!buildShortRoster(plan, *CivilDate::parse("2024-08-05"), *CivilDate::parse("2024-08-04")));
        QVERIFY(!buildShortRoster(plan, *CivilDate::parse("1970-01-01"), *CivilDate::parse("2100-01-01")));
        QVERIFY(!buildShortRoster(plan, *CivilDate::parse("0001-01-01"), *CivilDate::parse("9999-12-31")));
    }
};

REDOUBT_TEST(TestShortRoster)
#include "TestShortRoster.moc"
