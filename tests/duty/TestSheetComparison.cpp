// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/SheetComparison.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;
using namespace redoubt::duty::testing;

namespace {
/// Two posts of three people, A to C, from Monday 2 March 2026: A B C on main, B C A on second.
RosterPlan sheetOffice()
{
    auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'C'))}), dailyPost("second", {line("all", {}, {{"B"}, {"C"}, {"A"}})})},
                       "2026-03-02");
    plan.posts[0].name = "主班";
    plan.posts[1].name = "副班";
    plan.members.emplace();
    for (const auto *id : {"A", "B", "C"}) {
        RosterMember member;
        member.id = id;
        member.name = std::string("值班员 ") + id;
        plan.members->push_back(std::move(member));
    }
    return plan;
}

SheetComparison compared(const std::vector<std::vector<std::string>> &rows, const RosterPlan &plan = sheetOffice(), Instant now = {})
{
    const auto sheet = readRosterSheet(rows);
    if (!sheet)
        qFatal("%s", sheet.error().detail.c_str());
    return compareSheet(*sheet, plan, build(plan, "2026-03-02", "2026-03-05")->cells, now);
}
} // namespace

class TestSheetComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAlikeChangesNothing()
    {
        const auto comes = compared({{"日期", "主班", "副班"},
                                     {"2026-03-02", "值班员A", "值班员 B"},
                                     {"2026-03-03", "值班员　Ｂ", "值班员C"},
                                     {"2026-03-04", "值班员C", "值班员A"}});

        QVERIFY(comes.changes.empty());
        QVERIFY(comes.problems.empty());
        QCOMPARE(comes.same, 6);
        QCOMPARE(comes.empty, 0);
    }

    void whatIsOtherwiseIsNamed()
    {
        const auto comes = compared({{"日期", "主班", "副班"}, {"2026-03-03", "值班员C", ""}, {"2026-03-04", "值班员C", "值班员B"}});

        QVERIFY(comes.problems.empty());
        QCOMPARE(comes.same, 1);
        QCOMPARE(comes.empty, 1); // no word of the second post of the 3rd
        QCOMPARE(comes.changes.size(), 2U);
        QCOMPARE(comes.changes[0].shift.post, std::string("main"));
        QCOMPARE(comes.changes[0].date, day("2026-03-03"));
        QVERIFY(comes.changes[0].stood == std::vector<std::string>{"B"});
        QVERIFY(comes.changes[0].stands == std::vector<std::string>{"C"});
        QCOMPARE(comes.changes[0].row, 2);
        QCOMPARE(comes.changes[1].shift.post, std::string("second"));
        QVERIFY(comes.changes[1].stands == std::vector<std::string>{"B"});
    }

    void whatCannotBeTakenIsNamedWithItsRow_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("who");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *post, const char *date, const char *who, SheetProblemKind kind, int at, const char *text) {
            QTest::newRow(name) << QString(post) << QString(date) << QString(who) << static_cast<int>(kind) << at << QString(text);
        };
        row("a post that is none", "机房", "2026-03-03", "值班员A", SheetProblemKind::UnknownPost, 0, "机房");
        row("nobody of that name", "主班", "2026-03-03", "值班员X", SheetProblemKind::UnknownPerson, 2, "值班员X");
        row("two of that name", "主班", "2026-03-03", "双名", SheetProblemKind::TwoSuchPeople, 2, "双名");
        row("a day without that shift", "主班", "2026-03-09", "值班员A", SheetProblemKind::NoSuchShift, 2, "主班");
        row("a shift that is over", "主班", "2026-03-02", "值班员B", SheetProblemKind::Over, 2, "主班");
    }
    void whatCannotBeTakenIsNamedWithItsRow()
    {
        QFETCH(QString, post);
        QFETCH(QString, date);
        QFETCH(QString, who);
        QFETCH(int, kind);
        QFETCH(int, row);
        QFETCH(QString, text);
        auto plan = sheetOffice();
        for (const auto *id : {"Y", "Z"}) {
            RosterMember member;
            member.id = id;
            member.name = "双名";
            plan.members->push_back(member);
        }
        const auto noonOfTheThird = *instantFromRfc3339("2026-03-03T12:00:00+08:00");

        const auto comes = compared({{"日期", post.toStdString()}, {date.toStdString(), who.toStdString()}}, plan, noonOfTheThird);

        QVERIFY(comes.changes.empty());
        QCOMPARE(comes.problems.size(), 1U);
        QCOMPARE(static_cast<int>(comes.problems[0].kind), kind);
        QCOMPARE(comes.problems[0].row, row);
        QCOMPARE(QString::fromStdString(comes.problems[0].text), text);
    }

    void aShiftThatIsOverAndAlikeIsNoProblem()
    {
        const auto comes = compared({{"日期", "主班"}, {"2026-03-02", "值班员A"}}, sheetOffice(), *instantFromRfc3339("2026-03-04T12:00:00+08:00"));

        QCOMPARE(comes.same, 1);
        QVERIFY(comes.problems.empty());
    }

    void shiftsOfOneDayAreNotToldApart()
    {
        auto plan = sheetOffice();
        plan.posts[0].rotation.type = RotationType::Hourly;
        plan.posts[0].rotation.length = 12;

        const auto comes = compared({{"日期", "主班"}, {"2026-03-03", "值班员A"}}, plan);

        QCOMPARE(comes.problems.size(), 1U);
        QCOMPARE(comes.problems[0].kind, SheetProblemKind::SeveralShifts);
    }
};

REDOUBT_TEST(TestSheetComparison)
#include "TestSheetComparison.moc"
