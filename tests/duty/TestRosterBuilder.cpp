// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/PlanChecks.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;
using namespace redoubt::duty::testing;

namespace {

QStringList words(const char *text) { return QString::fromUtf8(text).split(' '); }

Policy traitPolicy(const char *id, PolicyKind kind, const char *trait, int count)
{
    Policy policy;
    policy.id = id;
    policy.kind = kind;
    policy.trait = trait;
    policy.count = count;
    return policy;
}

Policy pairPolicy(const char *id, PolicyKind kind, std::vector<std::string> members)
{
    Policy policy;
    policy.id = id;
    policy.kind = kind;
    policy.members = std::move(members);
    return policy;
}

RosterMember member(const char *id, std::vector<std::string> traits = {})
{
    RosterMember result;
    result.id = id;
    result.traits = std::move(traits);
    return result;
}

Leave leave(const char *who, const char *from, const char *until)
{
    Leave result;
    result.member = who;
    result.from = day(from);
    result.until = day(until);
    return result;
}

/// One post, one line of A to D on every day.
RosterPlan fourPeople(const char *start = "2026-03-02") { return planOf({dailyPost("main", {line("all", {}, lettered('A', 'D'))})}, start); }

/// October 2026 of the mock-up's office (picture 8): three lines each, rest of 48 hours for the two officers, 05 seconded, 22 ill, 06 had
/// stood for 19 on 30 September.
RosterPlan octoberOffice()
{
    auto plan = planOf({dailyPost("lead", threeLines(lettered('A', 'J'), 7, 5, 0)), dailyPost("main", threeLines(numbered(1, 20), 19, 13, 4)),
                        dailyPost("deputy", threeLines(numbered(21, 40), 2, 17, 8))},
                       "2026-10-01");
    plan.policies = {restPolicy(48, {{"main", "deputy"}})};
    plan.leaves = {leave("05", "2026-09-30", "2026-10-05"), leave("22", "2026-10-23", "2026-10-28")};
    plan.leaves->at(0).kind = "抽调";
    plan.leaves->at(1).kind = "病假";
    const auto zone = shanghai();
    plan.carried = Carried{plan.start,
                           {},
                           {{"06", "main", day("2026-09-30"), zone.instant(*CivilTime::parse("2026-09-30T08:30")),
                             zone.instant(*CivilTime::parse("2026-10-01T08:30"))}}};
    return plan;
}

} // namespace

class TestRosterBuilder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void octoberOf2026IsTheMockUps()
    {
        const auto roster = build(octoberOffice(), "2026-10-01", "2026-11-01");

        QCOMPARE(standsOf(roster, "lead"), words("A B C D E F G H I J F A B C D E G H F G H I J I J A B C D E A"));
        QCOMPARE(standsOf(roster, "main"), words("07 08 06 09 10 11 12 20 01 02 14 03 04 05 06 07 15 16 08 09 10 11 12 17 18 13 14 15 16 17 19"));
        // 25 October: 22 is ill, and the turn lapses. (The picture shows it before it is filled.)
        QCOMPARE(standsOf(roster, "deputy"), words("29 30 31 32 33 34 35 23 24 25 38 26 27 28 29 30 39 40 31 32 33 34 35 21 23 36 37 38 39 40 24"));
        QVERIFY(roster->collisions.empty());
    }

    void everyCellExplainsItself()
    {
        const auto roster = build(octoberOffice(), "2026-10-01", "2026-11-01");
        const auto officers = numbered(1, 20);

        const auto &first = cellOf(*roster, "main", "2026-10-01");
        QCOMPARE(QString::fromStdString(first.line), QStringLiteral("holiday"));
        QVERIFY(first.dayType == DayType::StatutoryHoliday);
        QCOMPARE(ledgerOf(first, officers), QStringLiteral("lapsed 05 on_leave/抽调; postponed 06 by_policy/rest; reached 07"));
        QVERIFY(first.why[1].blocks[0].since == shanghai().instant(*CivilTime::parse("2026-10-01T08:30")));
        QVERIFY((first.turnOf == std::vector<std::string>{"07"} && first.stands == first.turnOf));
        QCOMPARE(ledgerOf(cellOf(*roster, "main", "2026-10-02"), officers), QStringLiteral("still_kept 06 by_policy/rest; reached 08"));
        QCOMPARE(ledgerOf(cellOf(*roster, "main", "2026-10-03"), officers), QStringLiteral("kept_turn 06"));
        QCOMPARE(ledgerOf(cellOf(*roster, "main", "2026-10-04"), officers), QStringLiteral("reached 09"));
        QCOMPARE(ledgerOf(cellOf(*roster, "deputy", "2026-10-25"), numbered(21, 40)), QStringLiteral("lapsed 22 on_leave/病假; reached 23"));
        // A moved workday goes by the work line.
        QCOMPARE(QString::fromStdString(cellOf(*roster, "main", "2026-10-10").line), QStringLiteral("work"));
        QVERIFY(cellOf(*roster, "main", "2026-10-10").dayType == DayType::ShiftedWorkday);
        QCOMPARE(shanghai().rfc3339(first.start), std::string("2026-10-01T08:30:00+08:00"));
        QCOMPARE(shanghai().rfc3339(first.end), std::string("2026-10-02T08:30:00+08:00"));
    }

    void aPartIsEqualToTheWhole()
    {
        auto plan = octoberOffice();
        GuaranteePeriod period;
        period.id = "重保";
        period.from = day("2026-10-12");
        period.until = day("2026-10-20");
        period.posts = {dailyPost("expert", {line("all", {}, numbered(1, 6))})};
        plan.guarantees = {period};
        const auto whole = *build(plan, "2026-10-01", "2026-12-01");

        for (int from = 0; from < 40; from += 3) {
            for (const int days : {1, 2, 9}) {
                const auto part = *buildRoster(plan, shanghai(), china(), plan.start + from, plan.start + from + days);
                std::vector<Cell> expected;
                std::copy_if(whole.cells.begin(), whole.cells.end(), std::back_inserter(expected),
                             [&](const Cell &cell) { return cell.date >= plan.start + from && cell.date < plan.start + from + days; });
                QVERIFY(part.cells == expected);
            }
        }
    }

    void aPlanGoesOnWhereTheOneBeforeEnded_data()
    {
        QTest::addColumn<int>("days");
        for (const int days : {1, 2, 5, 10, 14, 15, 16, 21, 30})
            QTest::addRow("%d days", days) << days;
    }
    void aPlanGoesOnWhereTheOneBeforeEnded()
    {
        QFETCH(int, days);
        auto plan = octoberOffice();
        plan.posts.push_back(dailyPost("week", {line("all", {}, lettered('P', 'S'))}));
        plan.posts.back().lines[0].turnUnit = TurnUnit::Week;
        plan.posts.back().lines[0].turnLength = 2;
        plan.posts.push_back(dailyPost("three", {line("all", {}, lettered('T', 'W'))}));
        plan.posts.back().lines[0].turnLength = 3;
        GuaranteePeriod period;
        period.id = "重保";
        period.from = day("2026-10-10");
        period.until = day("2026-10-25");
        period.posts = {dailyPost("expert", {line("all", {}, numbered(1, 9))})};
        plan.guarantees = {period};
        const auto whole = *build(plan, "2026-10-01", "2026-11-20");
        const auto until = plan.start + days;

        const auto before = *buildRoster(plan, shanghai(), china(), plan.start, until);
        auto next = plan;
        next.start = until;
        next.carried = before.after;
        next.carried = *fromJson<Carried>(toJson(*next.carried)); // as a record keeps it
        const auto after = *buildRoster(next, shanghai(), china(), until, day("2026-11-20"));

        auto both = before.cells;
        both.insert(both.end(), after.cells.begin(), after.cells.end());
        for (std::size_t i = 0; i < whole.cells.size(); ++i) {
            const auto &cell = whole.cells[i];
            QVERIFY2(both[i].stands == cell.stands && both[i].turnOf == cell.turnOf, (cell.post + ' ' + cell.date.toString()).c_str());
        }
        QCOMPARE(both.size(), whole.cells.size());
    }

    void aNewVersionLooksBackOnWhoReallyStood()
    {
        auto plan = fourPeople();
        plan.policies = {restPolicy(24)};
        const auto before = build(plan, "2026-03-02", "2026-03-08"); // A B C D A B
        auto stood = before->cells;
        stood[5].stands = {"C"}; // for B, on the last day before the new version

        const auto next = planFrom(plan, shanghai(), china(), day("2026-03-08"), stood);

        // The turn was B's, so it goes on with C; C has not rested, keeps the turn and has it the day after.
        QVERIFY(next.has_value());
        QCOMPARE(standsOf(build(*next, "2026-03-08", "2026-03-12"), "main"), words("D C A B"));
        const auto unchanged = *planFrom(plan, shanghai(), china(), day("2026-03-08"), before->cells);
        QCOMPARE(standsOf(build(unchanged, "2026-03-08", "2026-03-12"), "main"), words("C D A B"));
        QVERIFY(checkPlan(*next) && *fromJson<RosterPlan>(toJson(*next)) == *next);
        QVERIFY(!planFrom(plan, shanghai(), china(), day("2026-03-01"), {}));
    }

    void turnsOfOneShiftGoRound() { QCOMPARE(standsOf(build(fourPeople(), "2026-03-01", "2026-03-08"), "main"), words("A B C D A B")); }

    void turnsLast_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("expected");
        const int shift = static_cast<int>(TurnUnit::Shift);
        const int week = static_cast<int>(TurnUnit::Week);
        const int month = static_cast<int>(TurnUnit::Month);
        // From Wednesday 25 February to Tuesday 10 March 2026; weeks begin on 2 and 9 March.
        QTest::newRow("three shifts") << shift << 3 << "A A A B B B C C C D D D A A";
        QTest::newRow("a week") << week << 1 << "A A A A A B B B B B B B C C";
        QTest::newRow("two weeks") << week << 2 << "A A A A A A A A A A A A B B";
        QTest::newRow("a month") << month << 1 << "A A A A B B B B B B B B B B";
    }
    void turnsLast()
    {
        QFETCH(int, unit);
        QFETCH(int, length);
        QFETCH(QString, expected);
        auto plan = fourPeople("2026-02-25");
        plan.posts[0].lines[0].turnUnit = static_cast<TurnUnit>(unit);
        plan.posts[0].lines[0].turnLength = length;
        plan.policies = {restPolicy(24)}; // between turns; a turn of several shifts is one stretch

        QCOMPARE(standsOf(build(plan, "2026-02-25", "2026-03-11"), "main"), expected.split(' '));
    }

    void whoStandsInHasNoTurnByIt()
    {
        auto plan = fourPeople();
        plan.posts[0].lines[0].turnLength = 3;
        plan.leaves = {leave("A", "2026-03-04", "2026-03-05")};

        const auto roster = build(plan, "2026-03-02", "2026-03-10");

        // A's leave touches the shift that ends on its morning too.
        QCOMPARE(standsOf(roster, "main"), words("A B B B B B C C"));
        const auto &cell = cellOf(*roster, "main", "2026-03-03");
        QVERIFY((cell.turnOf == std::vector<std::string>{"A"}));
        QCOMPARE(ledgerOf(cell, lettered('A', 'D')), QStringLiteral("lapsed A on_leave; stands_in B"));
    }

    void shiftsAreCutByHoursAndLines()
    {
        // Days and nights of twelve hours; nights have a line of their own, Sundays nobody.
        auto post = dailyPost("watch", {line("night", {}, lettered('N', 'P')), line("day", {}, lettered('A', 'C'))});
        post.rotation.type = RotationType::Hourly;
        post.rotation.length = 12;
        post.lines[0].beginsAt = {{TimeOfDay{20 * 60 + 30}}};
        const std::vector<Weekday> noSunday{Weekday::Monday,   Weekday::Tuesday, Weekday::Wednesday,
                                            Weekday::Thursday, Weekday::Friday,  Weekday::Saturday};
        post.lines[0].weekdays = noSunday;
        post.lines[1].weekdays = noSunday;
        auto shorter = dailyPost("expert", {line("all", {DayType::Workday}, lettered('X', 'Y'))});
        shorter.minutes = 8 * 60;
        auto monthly = dailyPost("head", {line("all", {}, lettered('H', 'I'))});
        monthly.rotation = {RotationType::Monthly, 1, *CivilTime::parse("2026-01-31T09:00"), {}};

        const auto roster = build(planOf({post, shorter, monthly}, "2026-02-27"), "2026-02-27", "2026-04-01");

        QCOMPARE(standsOf(roster, "watch").mid(0, 8), words("A N B O C P A N")); // Friday, Saturday, Monday, Tuesday
        QCOMPARE(roster->cells[1].end - roster->cells[1].start, 8 * 3'600'000);
        // 27 February is a Friday, the 28th a Saturday that is worked: no plain workday.
        QCOMPARE(standsOf(roster, "expert").size(), 1 + 22);
        QCOMPARE(standsOf(roster, "head"), words("H I"));
        QCOMPARE(cellOf(*roster, "head", "2026-02-28").end, shanghai().instant(*CivilTime::parse("2026-03-31T09:00")));
    }

    void groupsStandTogether()
    {
        auto plan = planOf({dailyPost("main", {line("all", {}, {{"A", "B"}, {"C", "D"}, {"E"}})})}, "2026-03-02");
        plan.leaves = {leave("C", "2026-03-03", "2026-03-04"), leave("A", "2026-03-05", "2026-03-06"), leave("B", "2026-03-05", "2026-03-06")};

        QCOMPARE(standsOf(build(plan, "2026-03-02", "2026-03-08"), "main"), words("A+B D E C+D E A+B"));
        plan.posts[0].lines[0].whole = true;
        QCOMPARE(standsOf(build(plan, "2026-03-02", "2026-03-08"), "main"), words("A+B E C+D E A+B C+D"));
    }

    void leaveTakesTheTurnOrKeepsIt()
    {
        auto plan = fourPeople();
        plan.leaves = {leave("B", "2026-03-03", "2026-03-04")};
        QCOMPARE(standsOf(build(plan, "2026-03-02", "2026-03-09"), "main"), words("A C D A B C D"));

        plan.leaves->at(0).keepsTurn = true;
        QCOMPARE(standsOf(build(plan, "2026-03-02", "2026-03-09"), "main"), words("A C B D A B C"));
    }

    void membersJoinAndLeave()
    {
        auto plan = fourPeople();
        plan.members = {member("A"), member("B"), member("C"), member("D")};
        plan.members->at(1).joins = day("2026-03-07");
        plan.members->at(2).leaves = day("2026-03-09");

        const auto roster = build(plan, "2026-03-02", "2026-03-14");

        // C's last possible shift begins on the 7th and ends on the 8th.
        QCOMPARE(standsOf(roster, "main"), words("A C D A C D A B D A B D"));
        QCOMPARE(ledgerOf(cellOf(*roster, "main", "2026-03-03"), lettered('A', 'D')), QStringLiteral("not_member B not_yet_joined; reached C"));
        QCOMPARE(ledgerOf(cellOf(*roster, "main", "2026-03-10"), lettered('A', 'D')), QStringLiteral("not_member C has_left; reached D"));
    }

    void holidaysAreSharedAmongThemselves()
    {
        // By one line for all days the four people meet National Day as chance has it; by a line of its own everyone gets the next one.
        auto plan = planOf({dailyPost("main", threeLines(lettered('A', 'D'), 0, 0, 0))}, "2024-01-01");

        const auto roster = *build(plan, "2024-01-01", "2027-01-01");

        std::map<std::string, int> holidays;
        for (const auto &cell : roster.cells) {
            if (cell.dayType == DayType::StatutoryHoliday)
                ++holidays[cell.stands.front()];
        }
        // 28 + 28 + 33 = 89 days: 22 each and one more for the first.
        QCOMPARE(holidays["A"], 23);
        for (const char *other : {"B", "C", "D"})
            QCOMPARE(holidays[other], 22);
    }

    void restIsKeptAcrossPosts()
    {
        // Both posts begin with A; B is the first who can stand beside A, and then nobody may stand two days in a row.
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'D'))}), dailyPost("deputy", {line("all", {}, lettered('A', 'D'))})},
                           "2026-03-02");
        plan.policies = {restPolicy(24)};

        const auto roster = build(plan, "2026-03-02", "2026-03-06");

        QCOMPARE(standsOf(roster, "main"), words("A C B D"));
        QCOMPARE(standsOf(roster, "deputy"), words("B D A C"));
        QCOMPARE(ledgerOf(cellOf(*roster, "deputy", "2026-03-02"), lettered('A', 'D')), QStringLiteral("postponed A on_duty/main; reached B"));
    }

    void daysInARowAreBounded()
    {
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'C'))})}, "2026-03-02");
        plan.posts[0].lines[0].turnLength = 4;
        Policy row;
        row.id = "row";
        row.kind = PolicyKind::MaximumConsecutive;
        row.days = 2;
        plan.policies = {row};

        QCOMPARE(standsOf(build(plan, "2026-03-02", "2026-03-12"), "main"), words("A A B A B B C B C C"));
    }

    void pairsStandApartOrTogether()
    {
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'C'))}), dailyPost("deputy", {line("all", {}, lettered('X', 'Z'))})},
                           "2026-03-02");
        plan.policies = {pairPolicy("spouses", PolicyKind::Apart, {"A", "X"})};
        auto roster = build(plan, "2026-03-02", "2026-03-08");
        QCOMPARE(standsOf(roster, "main"), words("A B C A B C"));
        QCOMPARE(standsOf(roster, "deputy"), words("Y X Z Y X Z"));
        QCOMPARE(ledgerOf(cellOf(*roster, "deputy", "2026-03-02"), lettered('X', 'Z')), QStringLiteral("postponed X by_policy/spouses; reached Y"));

        plan.policies = {pairPolicy("trainee", PolicyKind::Together, {"X", "B", "C"})};
        roster = build(plan, "2026-03-02", "2026-03-08");
        QCOMPARE(standsOf(roster, "deputy"), words("Y X Z Y X Z"));
    }

    void traitsAreAskedForAndLimited()
    {
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'C'))}), dailyPost("deputy", {line("all", {}, lettered('X', 'Z'))})},
                           "2026-03-02");
        plan.members = {member("A", {"senior"}), member("B"), member("C"), member("X"), member("Y", {"senior"}), member("Z")};
        plan.policies = {traitPolicy("senior", PolicyKind::AtLeast, "senior", 1)};
        auto roster = build(plan, "2026-03-02", "2026-03-06");
        // With A on, the deputy is free; with B or C it must be Y, and X and Z wait.
        QCOMPARE(standsOf(roster, "main"), words("A B C A"));
        QCOMPARE(standsOf(roster, "deputy"), words("X Y Y Z"));

        plan.policies = {traitPolicy("few", PolicyKind::AtMost, "senior", 1)};
        roster = build(plan, "2026-03-02", "2026-03-06");
        QCOMPARE(standsOf(roster, "deputy"), words("X Y Z X"));
        plan.posts[1].lines[0].firstTurn = 1;
        roster = build(plan, "2026-03-02", "2026-03-06");
        QCOMPARE(standsOf(roster, "deputy"), words("Z Y X Z"));
    }

    void heightenedPostsChooseFirst()
    {
        auto plan = fourPeople();
        plan.posts[0].lines[0].firstTurn = 1;
        plan.policies = {restPolicy(24)};
        GuaranteePeriod period;
        period.id = "重保";
        period.from = day("2026-03-04");
        period.until = day("2026-03-06");
        period.posts = {dailyPost("heightened", {line("all", {}, lettered('A', 'C'), 2)})};
        plan.guarantees = {period};

        const auto roster = build(plan, "2026-03-02", "2026-03-09");

        // C is needed on the 4th and could not have rested after the 3rd; nor could A, who is needed on the 5th, after the 4th.
        QCOMPARE(standsOf(roster, "heightened"), words("C A"));
        QCOMPARE(standsOf(roster, "main"), words("B D B D C A B"));
        QVERIFY(cellOf(*roster, "heightened", "2026-03-04").guarantee == "重保");

        plan.guarantees->at(0).standDown = {"main"};
        const auto without = build(plan, "2026-03-02", "2026-03-09");
        QCOMPARE(standsOf(without, "main"), words("B D C A B"));
    }

    void aGuaranteePeriodAsksForMore()
    {
        auto plan = fourPeople();
        plan.members = {member("A"), member("B", {"cyber"}), member("C"), member("D", {"cyber"})};
        GuaranteePeriod period;
        period.id = "重保";
        period.from = day("2026-03-02");
        period.until = day("2026-03-05");
        period.demands = {{{"main", {"cyber"}, {}}}};
        plan.guarantees = {period};

        QCOMPARE(standsOf(build(plan, "2026-03-02", "2026-03-08"), "main"), words("B D B A C C"));
    }

    void rulesThatLeaveNobodyAreNamed()
    {
        // Two people, one day on and two off: on the third day neither has rested.
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'B'))})}, "2026-03-02");
        plan.policies = {traitPolicy("idle", PolicyKind::AtMost, "nobody", 5), restPolicy(48)};

        const auto roster = build(plan, "2026-03-02", "2026-03-08");

        QCOMPARE(standsOf(roster, "main"), words("A B - A B -"));
        QCOMPARE(roster->collisions.size(), std::size_t(2));
        const auto &collision = roster->collisions[0];
        QCOMPARE(QString::fromStdString(collision.post), QStringLiteral("main"));
        QVERIFY(collision.first == day("2026-03-04") && collision.last == day("2026-03-04") && collision.shifts == 1);
        QVERIFY((collision.rules == std::vector<std::string>{"rest"}));
        QVERIFY(roster->collisions[1].first == day("2026-03-07"));
        QVERIFY(cellOf(*roster, "main", "2026-03-04").turnOf.empty());
    }

    void onlyRulesThatAreNeededForTheGapAreNamed()
    {
        // Whoever is senior has stood yesterday, and the rest are not senior: neither rule alone would leave nobody.
        auto plan = planOf({dailyPost("main", {line("all", {}, {{"A"}, {"B"}})})}, "2026-03-02");
        plan.members = {member("A", {"senior"}), member("B")};
        plan.policies = {traitPolicy("senior", PolicyKind::AtLeast, "senior", 1), restPolicy(24), pairPolicy("apart", PolicyKind::Apart, {"A", "B"})};

        const auto roster = build(plan, "2026-03-02", "2026-03-08");

        QCOMPARE(standsOf(roster, "main"), words("A - A - A -"));
        QCOMPARE(roster->collisions.size(), std::size_t(3));
        QVERIFY((roster->collisions[0].rules == std::vector<std::string>{"senior", "rest"}));
    }

    void collisionsOfSeveralDaysAreOne()
    {
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'C'))})}, "2026-03-02");
        plan.policies = {traitPolicy("senior", PolicyKind::AtLeast, "senior", 1)};

        const auto roster = build(plan, "2026-03-02", "2026-03-12");

        QCOMPARE(roster->collisions.size(), std::size_t(1));
        QVERIFY(roster->collisions[0].first == day("2026-03-02") && roster->collisions[0].last == day("2026-03-11"));
        QCOMPARE(roster->collisions[0].shifts, 10);
    }

    void oneForTwoPostsIsARuleToo()
    {
        const auto plan = planOf({dailyPost("main", {line("all", {}, {{"A"}})}), dailyPost("deputy", {line("all", {}, {{"A"}})})}, "2026-03-02");

        const auto roster = build(plan, "2026-03-02", "2026-03-03");

        QCOMPARE(standsOf(roster, "deputy"), words("-"));
        QVERIFY((roster->collisions[0].rules == std::vector<std::string>{std::string(OnePostAtATime)}));
    }

    void whereEverybodyIsAwayNoRuleIsToBlame()
    {
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'B'))})}, "2026-03-02");
        plan.policies = {restPolicy(24)};
        plan.leaves = {leave("A", "2026-03-01", "2026-03-10"), leave("B", "2026-03-01", "2026-03-10")};

        const auto roster = build(plan, "2026-03-02", "2026-03-04");

        QCOMPARE(standsOf(roster, "main"), words("- -"));
        QVERIFY(roster->collisions.empty());
        QCOMPARE(ledgerOf(cellOf(*roster, "main", "2026-03-02"), lettered('A', 'B')), QStringLiteral("lapsed A on_leave; lapsed B on_leave; nobody"));
    }

    void aCalendarThatIsNotPublishedIsNotGuessed()
    {
        auto plan = planOf({dailyPost("main", threeLines(lettered('A', 'D'), 0, 0, 0))}, "2026-12-20");

        const auto roster = build(plan, "2026-12-20", "2027-01-02");

        QVERIFY(!roster);
        QCOMPARE(roster.error().code, ErrorCode::NotFound);
        QVERIFY2(roster.error().detail.find("2027 is not published yet") != std::string::npos, roster.error().detail.c_str());
        QCOMPARE(build(plan, "2026-12-20", "2027-01-01")->cells.size(), std::size_t(12));
        // A plan that does not go by the type of days needs none.
        const auto plain = build(fourPeople("2026-12-20"), "2026-12-20", "2027-01-02");
        QCOMPARE(plain->cells.size(), std::size_t(13));
        QVERIFY(!plain->cells.back().dayType);
    }

    void clocksThatChangeMakeShiftsLonger()
    {
        auto plan = fourPeople("2020-10-30");
        plan.timezone = "America/Chicago";
        const auto zone = *zones::systemZone("America/Chicago");

        const auto roster = *buildRoster(plan, zone, china(), day("2020-10-30"), day("2020-11-03"));

        QCOMPARE((roster.cells[0].end - roster.cells[0].start) / 3'600'000, 24);
        QCOMPARE((roster.cells[1].end - roster.cells[1].start) / 3'600'000, 25);
        QCOMPARE(zone.rfc3339(roster.cells[1].end), std::string("2020-11-01T08:30:00-06:00"));
        QVERIFY(!buildRoster(plan, shanghai(), china(), day("2020-10-30"), day("2020-11-03")));
    }

    void equalPlansGiveEqualRosters()
    {
        const auto plan = octoberOffice();
        const auto again = *fromJson<RosterPlan>(*parseJson(writeJson(toJson(plan)), {.maxBytes = 1 << 20}));

        QVERIFY(again == plan);
        QVERIFY(*build(again, "2026-10-01", "2026-12-01") == *build(plan, "2026-10-01", "2026-12-01"));
    }

    void absurdLengthsAreRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::newRow("a lifetime") << "2026-03-02"
                                    << "2090-01-01";
        QTest::newRow("the wrong way round") << "2026-03-02"
                                             << "2026-03-01";
        QTest::newRow("antiquity") << "0001-01-01"
                                   << "2026-03-03";
        QTest::newRow("ten thousand years") << "2026-03-02"
                                            << "9999-12-31";
    }
    void absurdLengthsAreRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);

        QVERIFY(!build(fourPeople(), from.toUtf8().constData(), until.toUtf8().constData()));
    }

    void tooManyShiftsAreRefused()
    {
        auto plan = fourPeople();
        plan.posts[0].rotation.type = RotationType::Hourly;
        for (int i = 1; i < 20; ++i) {
            plan.posts.push_back(plan.posts[0]);
            plan.posts.back().id += std::to_string(i);
        }

        const auto roster = build(plan, "2026-03-02", "2027-03-02");

        QVERIFY(!roster);
        QCOMPARE(roster.error().code, ErrorCode::TooLarge);
    }
};

REDOUBT_TEST(TestRosterBuilder)
#include "TestRosterBuilder.moc"
