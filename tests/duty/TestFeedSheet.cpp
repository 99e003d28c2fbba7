// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rosterfeed/FeedSheet.h"
#include "app/rosterfeed/RosterFeed.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roster/SheetComparison.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;
using redoubt::duty::testing::day;
using redoubt::duty::testing::shanghai;

namespace {
RosterMember called(const char *id, const char *name)
{
    RosterMember member;
    member.id = id;
    member.name = name;
    return member;
}

Post postCalled(const char *id, const char *name)
{
    Post post;
    post.id = id;
    post.name = name;
    return post;
}

/// Two posts, one of whose names begins as the other's does.
RosterPlan feedPlan()
{
    RosterPlan plan;
    plan.posts = {postCalled("main", "主班"), postCalled("head", "主班长"), postCalled("second", "Second")};
    plan.members = std::vector{called("m3", "值班员03"), called("m5", "值班员05"), called("m8", "值班员08")};
    return plan;
}

documents::CalendarEntry entryOf(const char *summary, const char *from = "2026-10-12", int hour = 8)
{
    documents::CalendarEntry entry;
    entry.summary = summary;
    entry.start = shanghai().startOf(day(from)) + hour * 3'600'000LL + 30 * 60'000LL;
    entry.end = entry.start + 86'400'000LL;
    return entry;
}

Cell feedCell(const char *post, const documents::CalendarEntry &entry, std::vector<std::string> stands)
{
    Cell cell;
    cell.post = post;
    cell.start = entry.start;
    cell.end = entry.end;
    cell.date = shanghai().date(entry.start);
    cell.stands = std::move(stands);
    return cell;
}

QStringList namesOf(const RosterSheet &sheet)
{
    QStringList names;
    for (const auto &shift : sheet.shifts) {
        QStringList people;
        for (const auto &person : shift.people)
            people << QString::fromStdString(person.name);
        names << QString::fromStdString(shift.date.toString() + ' ' + shift.post + ": ") + people.join('+');
    }
    return names;
}
} // namespace

/// A calendar that was sent, held against a roster.
class TestFeedSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSummaryNamesAPostAndPeople_data()
    {
        QTest::addColumn<QString>("summary");
        QTest::addColumn<QString>("read"); // empty: passed over
        QTest::newRow("as the product writes it") << "主班 值班员03"
                                                  << "2026-10-12 主班: 值班员03";
        QTest::newRow("two people") << "主班 值班员03 值班员05"
                                    << "2026-10-12 主班: 值班员03+值班员05";
        QTest::newRow("the longer post") << "主班长 值班员05"
                                         << "2026-10-12 主班长: 值班员05";
        QTest::newRow("a colon, full width") << "主班：值班员０３"
                                             << "2026-10-12 主班: 值班员03";
        QTest::newRow("without anything between") << "主班值班员03"
                                                  << "2026-10-12 主班: 值班员03";
        QTest::newRow("a substitute") << "主班 值班员05（替）"
                                      << "2026-10-12 主班: 值班员05";
        QTest::newRow("a gap") << "主班 —"
                               << "2026-10-12 主班: ";
        QTest::newRow("a post alone") << "主班"
                                      << "2026-10-12 主班: ";
        QTest::newRow("in English") << "Second - 值班员08"
                                    << "2026-10-12 Second: 值班员08";
        QTest::newRow("a word that only begins so") << "Seconds 值班员08"
                                                    << "";
        QTest::newRow("leave") << "值班员08 休假"
                               << "";
        QTest::newRow("a meeting") << "例会"
                                   << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void aSummaryNamesAPostAndPeople()
    {
        QFETCH(const QString, summary);
        QFETCH(const QString, read);

        const auto sheet = rosterfeed::sheetOf({entryOf(summary.toUtf8())}, feedPlan(), shanghai());

        QVERIFY(sheet.isCalendar);
        QCOMPARE(namesOf(sheet), read.isEmpty() ? QStringList() : QStringList{read});
        QCOMPARE(sheet.remarks.size(), read.isEmpty() ? 1U : 0U);
    }

    void aFeedThatWasSentIsReadAsItsReadmeSays()
    {
        QFile file(QStringLiteral(REDOUBT_SHARED_DIR "/data/duty/feed.ics"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto entries = documents::readCalendarFile(file.readAll().toStdString(), shanghai(), zones::systemZone,
                                                         shanghai().startOf(day("2026-10-01")), shanghai().startOf(day("2026-11-01")));
        QVERIFY(entries);

        const auto sheet = rosterfeed::sheetOf(*entries, feedPlan(), shanghai());

        QCOMPARE(namesOf(sheet), (QStringList{"2026-10-12 主班: 值班员03", "2026-10-26 主班: 值班员05", "2026-10-28 主班: 值班员03"}));
        QCOMPARE(sheet.remarks.size(), 1U); // leave
        QVERIFY(sheet.remarks.front().text.find("值班员08") != std::string::npos);
    }

    void anEntryForEachPersonIsOneShift()
    {
        const auto plan = feedPlan();
        const auto together = entryOf("主班 值班员03");
        const auto second = entryOf("主班：值班员05");
        const auto again = entryOf("主班 值班员05");
        const auto evening = entryOf("主班 值班员08", "2026-10-12", 20);
        const auto sheet = rosterfeed::sheetOf({together, second, again, evening}, plan, shanghai());

        QCOMPARE(namesOf(sheet), (QStringList{"2026-10-12 主班: 值班员03+值班员05", "2026-10-12 主班: 值班员08"}));
        const auto alike =
            compareSheet(rosterfeed::sheetOf({together, second}, plan, shanghai()), plan, {feedCell("main", together, {"m3", "m5"})}, Instant{});
        QVERIFY(alike.changes.empty() && alike.problems.empty());
        QCOMPARE(alike.same, 1);
    }

    void onlyTheVeryShiftIsTaken()
    {
        const auto morning = entryOf("主班 值班员05");
        auto evening = entryOf("主班 值班员05", "2026-10-12", 20);
        auto shorter = morning;
        shorter.end = shorter.end + -3'600'000LL;
        const auto plan = feedPlan();
        const std::vector cells{feedCell("main", morning, {"m3"})};
        const auto compared = [&](const documents::CalendarEntry &entry, const std::vector<Cell> &with) {
            return compareSheet(rosterfeed::sheetOf({entry}, plan, shanghai()), plan, with, Instant{});
        };

        QCOMPARE(compared(morning, cells).changes.size(), 1U);
        QCOMPARE(compared(morning, cells).changes.front().stands, std::vector<std::string>{"m5"});
        for (const auto &other : {evening, shorter}) {
            const auto result = compared(other, cells);
            QVERIFY(result.changes.empty());
            QCOMPARE(result.problems.size(), 1U);
            QVERIFY(result.problems.front().kind == SheetProblemKind::OtherTimes);
        }
        // Two shifts of a day, which a table would not tell apart.
        const std::vector two{feedCell("main", morning, {"m3"}), feedCell("main", evening, {"m3"})};
        QVERIFY(compared(evening, two).problems.empty());
        QCOMPARE(compared(evening, two).changes.front().shift.start, evening.start);
    }

    void whatTheProductWroteChangesNothing()
    {
        const auto plan = feedPlan();
        Roster roster;
        for (const char *date : {"2026-10-12", "2026-10-13", "2026-10-14"})
            roster.cells.push_back(feedCell("main", entryOf("", date), {"m3", "m8"}));
        roster.cells.push_back(feedCell("head", entryOf("", "2026-10-14"), {}));
        const auto text = documents::writeCalendarFile(rosterfeed::entriesOf(plan, roster, "office"), "office", Instant{1});
        const auto entries = documents::readCalendarFile(text, shanghai(), zones::systemZone, shanghai().startOf(day("2026-10-01")),
                                                         shanghai().startOf(day("2026-11-01")));
        QVERIFY(entries);

        const auto result = compareSheet(rosterfeed::sheetOf(*entries, plan, shanghai()), plan, roster.cells, Instant{});

        QVERIFY(result.changes.empty() && result.problems.empty());
        QCOMPARE(result.same, 3);
        QCOMPARE(result.empty, 1);
    }
};

REDOUBT_TEST(TestFeedSheet)
#include "TestFeedSheet.moc"
