// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/WhatIf.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;
using namespace redoubt::duty::testing;

namespace {
RosterPlan smallOffice() { return planOf({dailyPost("main", {line("all", {}, lettered('A', 'C'))})}, "2026-03-02"); }
Leave away(const char *who, const char *from, const char *until) { return {who, day(from), day(until), {}, {}, {}}; }
} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leaveIsTriedBeforeItIsGranted()
    {
        const auto before = smallOffice();
        auto after = before;
        after.leaves = {away("B", "2026-03-03", "2026-03-04")};

        const auto comes = compareRosters(before, *build(before, "2026-03-02", "2026-03-08"), after, *build(after, "2026-03-02", "2026-03-08"));

        // A B C A B C becomes A C A B C A.
        QCOMPARE(comes.shifts.size(), std::size_t(5));
        QVERIFY(comes.shifts[0].before->stands == std::vector<std::string>{"B"});
        QVERIFY(comes.shifts[0].after->stands == std::vector<std::string>{"C"});
        QVERIFY(comes.newGaps.empty() && comes.closedGaps.empty() && comes.collisions.empty());
        // A had Monday and Thursday, and has Monday, Wednesday and Saturday; B loses Tuesday; C keeps two, one on Saturday before.
        QStringList changes;
        for (const auto &one : comes.fairness)
            changes << QString("%1 %2 %3→%4")
                           .arg(QString::fromStdString(one.member), QString::fromStdString(enumName(*one.dayType)))
                           .arg(one.stoodBefore)
                           .arg(one.stoodAfter);
        QCOMPARE(changes.join(", "), QStringLiteral("A rest_day 0→1, B workday 2→1, C workday 1→2, C rest_day 1→0"));
    }

    void gapsThatComeAndGoAreTold()
    {
        auto before = smallOffice();
        before.posts[0].lines[0].groups = {{"A"}};
        before.leaves = {away("A", "2026-03-03", "2026-03-04")};
        auto after = before;
        after.leaves = {away("A", "2026-03-04", "2026-03-05")};

        const auto comes = compareRosters(before, *build(before, "2026-03-02", "2026-03-08"), after, *build(after, "2026-03-02", "2026-03-08"));

        // A shift may not touch a leave: the 2nd and 3rd are empty before, the 3rd and 4th after.
        QCOMPARE(comes.newGaps.size(), std::size_t(1));
        QCOMPARE(shanghai().rfc3339(comes.newGaps[0].start), std::string("2026-03-04T08:30:00+08:00"));
        QCOMPARE(shanghai().rfc3339(comes.newGaps[0].end), std::string("2026-03-05T08:30:00+08:00"));
        QCOMPARE(comes.closedGaps.size(), std::size_t(1));
        QCOMPARE(shanghai().rfc3339(comes.closedGaps[0].start), std::string("2026-03-02T08:30:00+08:00"));
    }

    void aMovedWorkdayIsTried()
    {
        // 调休 that an office decides for itself: Sunday 8 March is worked, Monday 9 March is not.
        const auto plan = planOf({dailyPost("main", threeLines(lettered('A', 'D'), 0, 0, 0))}, "2026-03-02");
        auto own = china();
        CalendarPack pack;
        pack.id = "bureau";
        pack.version = "1";
        pack.scope = CalendarScope::Office;
        pack.year = 2026;
        pack.holidays = {{{"局庆", "Founding day"}, day("2026-03-09"), day("2026-03-09"), {day("2026-03-08")}, Sureness::Draft, {}}};
        QVERIFY(own.add(pack));

        const auto comes = compareRosters(plan, *build(plan, "2026-03-02", "2026-03-12"), plan,
                                          *buildRoster(plan, shanghai(), own, day("2026-03-02"), day("2026-03-12")));

        // 2 to 6 March are worked by A B C D A, Saturday rests with A. Then Sunday by rest, B, and Monday by work, B; or Sunday by work, B, and
        // Monday by rest, B. Nobody stands on another day, and what the days count as is exchanged.
        QVERIFY(comes.shifts.empty());
        QStringList changes;
        for (const auto &one : comes.fairness)
            changes << QString("%1 %2 %3→%4")
                           .arg(QString::fromStdString(one.member), QString::fromStdString(enumName(*one.dayType)))
                           .arg(one.stoodBefore)
                           .arg(one.stoodAfter);
        QCOMPARE(changes.join(", "), QStringLiteral("B workday 2→1, B shifted_workday 0→1"));
    }

    void oneWhoGoesOnLeaveAfterwardsLeavesAGap()
    {
        auto plan = smallOffice();
        const auto published = build(plan, "2026-03-02", "2026-03-08")->cells;
        plan.leaves = {away("B", "2026-03-03", "2026-03-04")};

        const auto now = withoutTheAbsent(published, plan, shanghai());

        QCOMPARE(standsOf(now, "main").join(' '), QStringLiteral("A - C A B C"));
        QVERIFY(now[1].turnOf == std::vector<std::string>{"B"});
        const auto gaps = gapsOf(now);
        QCOMPARE(gaps.size(), std::size_t(1));
        QCOMPARE((gaps[0].end - gaps[0].start) / 3'600'000, 24);
    }

    void neighbouringEmptyShiftsAreOneGap()
    {
        auto plan = smallOffice();
        plan.posts.push_back(dailyPost("deputy", {line("all", {}, {{"X"}})}));
        auto cells = build(plan, "2026-03-02", "2026-03-08")->cells;
        for (auto &cell : cells) {
            if (cell.post == "main" && cell.date >= day("2026-03-03") && cell.date < day("2026-03-06"))
                cell.stands.clear();
        }

        const auto gaps = gapsOf(cells);

        QCOMPARE(gaps.size(), std::size_t(1)); // whatever the deputy does
        QCOMPARE((gaps[0].end - gaps[0].start) / 3'600'000, 72);
        QCOMPARE(QString::fromStdString(gaps[0].post), QStringLiteral("main"));
    }
};

REDOUBT_TEST(TestWhatIf)
#include "TestWhatIf.moc"
