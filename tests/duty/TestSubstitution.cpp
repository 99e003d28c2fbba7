// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Fairness.h"
#include "duty/roster/Substitution.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;
using namespace redoubt::duty::testing;

namespace {

Instant at(const char *civil) { return shanghai().instant(*CivilTime::parse(civil)); }

SeenShift seen(const char *post, const char *date)
{
    const auto start = at((std::string(date) + "T08:30").c_str());
    return {post, start, start + 86'400'000};
}

/// Main A to F, from Monday, 2 March 2026, with a day of rest; deputy X to Z.
RosterPlan swapOffice()
{
    auto plan =
        planOf({dailyPost("main", {line("all", {}, lettered('A', 'F'))}), dailyPost("deputy", {line("all", {}, lettered('X', 'Z'))})}, "2026-03-02");
    plan.policies = {restPolicy(24)};
    return plan;
}

/// E stands D's shift of 5 March.
Substitution agreed()
{
    Substitution one;
    one.shift = seen("main", "2026-03-05");
    one.gives = "D";
    one.takes = "E";
    one.inReturn = seen("main", "2026-03-06");
    one.askedAt = at("2026-03-02T12:00");
    one.consentedAt = at("2026-03-02T13:00");
    one.approvedAt = at("2026-03-02T14:00");
    return one;
}

} // namespace

class TestSubstitution : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSwapChangesWhoStandsAndNoTurn()
    {
        const auto plan = swapOffice();
        const auto roster = *build(plan, "2026-03-02", "2026-03-14");

        const auto stood = withSubstitutions(roster.cells, {agreed()}, {}, plan, shanghai());

        QCOMPARE(stood.verdicts.size(), std::size_t(1));
        QVERIFY(stood.verdicts[0].state == SubstitutionState::Holds);
        QCOMPARE(standsOf(stood.cells, "main").join(' '), QStringLiteral("A B C E D F A B C D E F"));
        for (std::size_t i = 0; i < roster.cells.size(); ++i)
            QVERIFY(stood.cells[i].turnOf == roster.cells[i].turnOf);
        // Figures tell turns from shifts stood.
        auto onlyOne = agreed();
        onlyOne.inReturn.reset();
        for (const auto &row : fairnessOf(plan, withSubstitutions(roster.cells, {onlyOne}, {}, plan, shanghai()).cells)) {
            if (row.member == "D" && row.dayType == DayType::Workday)
                QVERIFY(row.turns == 2 && row.stood == 1); // Thursday 5 March, Wednesday 11 March
        }
    }

    void whatIsAskedForWaits_data()
    {
        QTest::addColumn<bool>("needsConsent");
        QTest::addColumn<bool>("needsApproval");
        QTest::addColumn<bool>("consented");
        QTest::addColumn<bool>("approved");
        QTest::addColumn<bool>("ended");
        QTest::addColumn<int>("state");
        const int consent = static_cast<int>(SubstitutionState::WaitsForConsent);
        const int approval = static_cast<int>(SubstitutionState::WaitsForApproval);
        const int holds = static_cast<int>(SubstitutionState::Holds);
        const int ended = static_cast<int>(SubstitutionState::Ended);
        QTest::newRow("asked") << true << true << false << false << false << consent;
        QTest::newRow("approved before anybody consented") << true << true << false << true << false << consent;
        QTest::newRow("consented") << true << true << true << false << false << approval;
        QTest::newRow("both") << true << true << true << true << false << holds;
        QTest::newRow("no approval needed") << true << false << true << false << false << holds;
        QTest::newRow("no consent needed") << false << true << false << true << false << holds;
        QTest::newRow("nothing needed") << false << false << false << false << false << holds;
        QTest::newRow("withdrawn") << true << true << true << true << true << ended;
    }
    void whatIsAskedForWaits()
    {
        QFETCH(bool, needsConsent);
        QFETCH(bool, needsApproval);
        QFETCH(bool, consented);
        QFETCH(bool, approved);
        QFETCH(bool, ended);
        QFETCH(int, state);
        const auto plan = swapOffice();
        const auto roster = *build(plan, "2026-03-02", "2026-03-14");
        auto one = agreed();
        if (!consented)
            one.consentedAt.reset();
        if (!approved)
            one.approvedAt.reset();
        if (ended)
            one.endedAt = at("2026-03-03T08:00");

        const auto stood = withSubstitutions(roster.cells, {one}, {needsConsent, needsApproval, 0}, plan, shanghai());

        QCOMPARE(static_cast<int>(stood.verdicts[0].state), state);
        QCOMPARE(stood.cells != roster.cells, state == static_cast<int>(SubstitutionState::Holds));
    }

    void itGoesStaleWhenTheRosterChangesUnderIt_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("staleness");
        QTest::newRow("the shift is gone") << "noShift" << static_cast<int>(Staleness::NoSuchShift);
        QTest::newRow("its hours changed") << "hours" << static_cast<int>(Staleness::OtherHours);
        QTest::newRow("someone else stands it") << "person" << static_cast<int>(Staleness::OtherPerson);
        QTest::newRow("who takes it stands another post") << "busy" << static_cast<int>(Staleness::TakerIsOn);
        QTest::newRow("who takes it is on leave") << "leave" << static_cast<int>(Staleness::TakerIsAway);
        QTest::newRow("who takes it has left") << "left" << static_cast<int>(Staleness::TakerIsAway);
        QTest::newRow("the return has changed") << "return" << static_cast<int>(Staleness::OtherPerson);
    }
    void itGoesStaleWhenTheRosterChangesUnderIt()
    {
        QFETCH(QString, what);
        QFETCH(int, staleness);
        auto plan = swapOffice();
        if (what == "noShift") {
            plan.posts[0].lines[0].weekdays = {{Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Friday}};
        } else if (what == "hours") {
            plan.posts[0].minutes = 12 * 60;
        } else if (what == "person") {
            plan.posts[0].lines[0].firstTurn = 1;
        } else if (what == "busy") {
            plan.posts[1].lines[0].groups = {{"X"}, {"Y"}, {"Z"}, {"E"}};
        } else if (what == "leave") {
            plan.leaves = {Leave{"E", day("2026-03-06"), day("2026-03-07"), {}, {}, {}}};
        } else if (what == "left") {
            plan.members.emplace();
            for (const char *id : {"A", "B", "C", "D", "E", "F", "X", "Y", "Z"})
                plan.members->push_back({id, {}, {}, {}, {}, {}, {}});
            plan.members->at(4).leaves = day("2026-03-06");
        }
        auto roster = *build(plan, "2026-03-02", "2026-03-14");
        if (what == "return") {
            for (auto &cell : roster.cells) {
                if (cell.post == "main" && cell.date == day("2026-03-06"))
                    cell.stands = {"F"};
            }
        } else if (what == "leave" || what == "left") {
            // The roster as it was published, before anybody knew.
            roster = *build(swapOffice(), "2026-03-02", "2026-03-14");
        }

        const auto stood = withSubstitutions(roster.cells, {agreed()}, {}, plan, shanghai());

        QVERIFY(stood.verdicts[0].state == SubstitutionState::Stale);
        QCOMPARE(static_cast<int>(*stood.verdicts[0].staleness), staleness);
        QVERIFY(stood.cells == roster.cells); // nothing half-applied
    }

    void theSecondOfTwoIsJudgedByWhatTheFirstLeft()
    {
        const auto plan = swapOffice();
        const auto roster = *build(plan, "2026-03-02", "2026-03-14");
        auto first = agreed();
        first.inReturn.reset();
        auto same = first; // D gives it again, to F
        same.takes = "F";
        auto onward = first; // and E gives on what E took
        onward.gives = "E";
        onward.takes = "A";

        const auto stood = withSubstitutions(roster.cells, {first, same, onward}, {}, plan, shanghai());

        QVERIFY(stood.verdicts[0].state == SubstitutionState::Holds);
        QVERIFY(stood.verdicts[1].staleness == Staleness::OtherPerson);
        QVERIFY(stood.verdicts[2].state == SubstitutionState::Holds);
        QCOMPARE(standsOf(stood.cells, "main").mid(0, 5).join(' '), QStringLiteral("A B C A E"));
    }

    void shortNoticeIsMarked()
    {
        const auto plan = swapOffice();
        const auto roster = *build(plan, "2026-03-02", "2026-03-14");
        auto one = agreed();
        one.askedAt = at("2026-03-03T08:30"); // 48 hours before

        QVERIFY(!withSubstitutions(roster.cells, {one}, {true, true, 48}, plan, shanghai()).verdicts[0].isLate);
        QVERIFY(withSubstitutions(roster.cells, {one}, {true, true, 49}, plan, shanghai()).verdicts[0].isLate);
    }

    void rulesThatItWouldBreakAreNamed()
    {
        const auto plan = swapOffice();
        const auto roster = *build(plan, "2026-03-02", "2026-03-14");
        auto one = agreed();
        one.inReturn.reset();

        // E stands the 6th as well, without a day between.
        const auto broken = *rulesBrokenBy(one, roster.cells, plan, shanghai(), china());
        QCOMPARE(broken.size(), std::size_t(1));
        QVERIFY(broken[0].member == "E" && broken[0].kind == BlockKind::ByPolicy && broken[0].rule == "rest");
        // Exchanged, E and D stand one day each, as before.
        QVERIFY(rulesBrokenBy(agreed(), roster.cells, plan, shanghai(), china())->empty());
        // F stands the 7th: a day lies between.
        one.takes = "F";
        QVERIFY(rulesBrokenBy(one, roster.cells, plan, shanghai(), china())->empty());
        one.takes = "stranger";
        QCOMPARE(rulesBrokenBy(one, roster.cells, plan, shanghai(), china()).error().code, ErrorCode::NotFound);
    }

    void itReadsBack()
    {
        const auto one = agreed();

        QVERIFY(*fromJson<Substitution>(toJson(one)) == one);
    }
};

REDOUBT_TEST(TestSubstitution)
#include "TestSubstitution.moc"
