// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/ScoreLedger.h"
#include "exercise/scoring/Standings.h"
#include "tests/exercise/ScoreEntryMaker.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace redoubt;
using namespace redoubt::exercise;
using namespace redoubt::exercise::testing;

namespace {

Points totalOf(const ScoreLedger &ledger, std::uint32_t number)
{
    const auto index = ledger.teamIndex(team(number));
    return index ? ledger.totals(*index).all.value() : Points();
}

std::vector<RaceSeries> raceOf(const ScoreLedger &ledger) { return race(ledger, {team(1), team(2), team(3)}); }

} // namespace

class TestScoreLedger : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void totalIgnoresResentEntries()
    {
        ScoreLedger ledger(Exercise1);
        const auto entry = award(1, 1, 50);

        QVERIFY(ledger.record(entry, 7) == ScoreLedger::Recorded::New);
        QVERIFY(ledger.record(entry, 7) == ScoreLedger::Recorded::AlreadyKnown);
        QVERIFY(ledger.record(entry) == ScoreLedger::Recorded::AlreadyKnown);

        QCOMPARE(totalOf(ledger, 1), Points::whole(50));
        QCOMPARE(ledger.size(), std::size_t(1));
        QCOMPARE(*ledger.positionOf(entry.id), LedgerPosition(7));
    }

    void otherContentsUnderAKnownIdAreAConflict()
    {
        ScoreLedger ledger(Exercise1);
        QVERIFY(ledger.record(award(1, 1, 50), 7));

        QCOMPARE(ledger.record(award(1, 1, 80), 7).error().code, ErrorCode::Conflict);
        QCOMPARE(ledger.record(award(1, 1, 50), 8).error().code, ErrorCode::Conflict);

        QCOMPARE(totalOf(ledger, 1), Points::whole(50));
    }

    void whatIsWrongByItselfIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("code");
        const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("zero points") << 0 << invalid;
        QTest::newRow("negative points") << 1 << invalid;
        QTest::newRow("over a million points") << 2 << invalid;
        QTest::newRow("another exercise") << 3 << invalid;
        QTest::newRow("an award that names an entry") << 4 << invalid;
        QTest::newRow("a reversal that names none") << 5 << invalid;
        QTest::newRow("a reversal with points") << 6 << invalid;
        QTest::newRow("a reversal of itself") << 7 << invalid;
        QTest::newRow("a reversal without a reason") << 8 << static_cast<int>(ErrorCode::MissingReason);
        QTest::newRow("a deduction without a reason") << 9 << static_cast<int>(ErrorCode::MissingReason);
        QTest::newRow("a negative basis") << 10 << invalid;
    }
    void whatIsWrongByItselfIsRefused()
    {
        QFETCH(int, which);
        QFETCH(int, code);
        ScoreEntry entry = which >= 5 && which <= 8 ? reversal(2, award(1, 1, 50)) : award(2, 1, 50);
        switch (which) {
        case 0: entry.points = Points(); break;
        case 1: entry.points = Points::whole(-1); break;
        case 2: entry.points = Points::fromNano(1'000'000'000'000'001); break;
        case 3: entry.exercise = makeId(1, 2); break;
        case 4: entry.reverses = entryId(1); break;
        case 5: entry.reverses.reset(); break;
        case 6: entry.points = Points::whole(1); break;
        case 7: entry.reverses = entry.id; break;
        case 8: entry.reason.clear(); break;
        case 9: entry.kind = ScoreKind::Deduction; break;
        case 10: entry.basis = Points::whole(-1); break;
        }
        ScoreLedger ledger(Exercise1);

        const auto recorded = ledger.record(entry);

        QVERIFY(!recorded);
        QCOMPARE(static_cast<int>(recorded.error().code), code);
        QCOMPARE(ledger.size(), std::size_t(0));
    }

    void aDeductionTakesAway()
    {
        ScoreLedger ledger(Exercise1);
        QVERIFY(ledger.record(award(1, 1, 50)));
        QVERIFY(ledger.record(deduction(2, 1, 80)));

        QCOMPARE(totalOf(ledger, 1), Points::whole(-30));
    }

    void aReversalUndoesAnAwardAndADeduction()
    {
        ScoreLedger ledger(Exercise1);
        const auto given = award(1, 1, 50);
        const auto taken = deduction(2, 1, 80);
        for (const auto &entry : {given, taken, reversal(3, given), reversal(4, taken)})
            QVERIFY(ledger.record(entry));

        QCOMPARE(totalOf(ledger, 1), Points());
        QCOMPARE(ledger.reversalOf(given.id)->id, entryId(3));
        QVERIFY(ledger.issues().empty());
    }

    void aReversalWaitsForItsEntry()
    {
        ScoreLedger ledger(Exercise1);
        const auto given = award(1, 1, 50);
        QVERIFY(ledger.record(reversal(2, given), 4));
        QCOMPARE(ledger.issues(), (std::vector<ScoreLedger::Issue>{{entryId(2), ScoreLedger::IssueKind::WaitingForEntry}}));

        QVERIFY(ledger.record(given, 3));

        QCOMPARE(totalOf(ledger, 1), Points());
        QVERIFY(ledger.issues().empty());
    }

    void aSecondReversalDoesNothingAndIsReported()
    {
        ScoreLedger ledger(Exercise1);
        const auto given = award(1, 1, 50);
        QVERIFY(ledger.record(given, 1));
        QVERIFY(ledger.record(reversal(3, given), 3));
        QVERIFY(ledger.record(reversal(2, given), 2));

        QCOMPARE(totalOf(ledger, 1), Points());
        QCOMPARE(ledger.reversalOf(given.id)->id, entryId(2)); // the first by position, not by arrival
        QCOMPARE(ledger.issues(), (std::vector<ScoreLedger::Issue>{{entryId(3), ScoreLedger::IssueKind::RepeatedReversal}}));
    }

    void aReversalCannotBeReversed()
    {
        ScoreLedger ledger(Exercise1);
        const auto given = award(1, 1, 50);
        const auto undone = reversal(2, given);
        for (const auto &entry : {given, undone, reversal(3, undone)})
            QVERIFY(ledger.record(entry));

        QCOMPARE(totalOf(ledger, 1), Points());
        QCOMPARE(ledger.issues(), (std::vector<ScoreLedger::Issue>{{entryId(3), ScoreLedger::IssueKind::ReversalOfReversal}}));
    }

    void aProvisionalEntryIsMarkedUntilItHasItsPosition()
    {
        ScoreLedger ledger(Exercise1);
        const auto entry = award(1, 1, 50);
        QVERIFY(ledger.record(entry));
        const TeamTotals before = ledger.totals(0);

        QVERIFY(ledger.record(entry, 9) == ScoreLedger::Recorded::Confirmed);

        QCOMPARE(before.provisional.value(), Points::whole(50));
        QCOMPARE(before.provisionalEntries, 1);
        QCOMPARE(ledger.totals(0).provisional.value(), Points());
        QCOMPARE(ledger.totals(0).provisionalEntries, 0);
        QCOMPARE(totalOf(ledger, 1), Points::whole(50));
    }

    void aWithdrawnEntryLeavesNoTrace()
    {
        ScoreLedger ledger(Exercise1);
        const auto kept = award(1, 1, 50, 100);
        auto refused = award(2, 1, 30, 200);
        refused.unit = unit(1);
        const auto undoing = reversal(3, kept, 300);
        QVERIFY(ledger.record(kept, 1));
        const TeamTotals before = ledger.totals(0);
        QVERIFY(ledger.record(refused));
        QVERIFY(ledger.record(undoing));

        QVERIFY(ledger.withdraw(undoing.id));
        QVERIFY(ledger.withdraw(refused.id));

        QVERIFY(ledger.totals(0).all == before.all);
        QVERIFY(ledger.totals(0).provisional == before.provisional);
        QCOMPARE(ledger.totals(0).provisionalEntries, 0);
        QVERIFY(ledger.totals(0).lastChange == before.lastChange);
        QCOMPARE(ledger.size(), std::size_t(1));
        QVERIFY(!ledger.find(refused.id));
        QVERIFY(!ledger.reversalOf(kept.id));
        QCOMPARE(ledger.history({.team = team(1), .unit = unit(1), .scoringClass = "", .target = {}, .vulnerability = ""}).unitUsed, Points());
        QCOMPARE(ledger.withdraw(kept.id).error().code, ErrorCode::Conflict);
        QCOMPARE(ledger.withdraw(refused.id).error().code, ErrorCode::NotFound);
        QVERIFY(ledger.record(refused, 5) == ScoreLedger::Recorded::New); // admitted later after all
        QCOMPARE(totalOf(ledger, 1), Points::whole(80));
    }

    /// Any order of arrival, with entries first provisional or not, resent or not, ends in the same state.
    void theOrderOfArrivalIsNoMatter()
    {
        struct Arrival
        {
            ScoreEntry entry;
            LedgerPosition position;
        };
        std::mt19937 chance(7);
        for (int round = 0; round < 60; ++round) {
            std::vector<Arrival> arrivals;
            std::vector<ScoreEntry> undoable;
            for (std::uint32_t i = 1; i <= 60; ++i) {
                const auto at = static_cast<std::int64_t>(chance() % 40);
                const std::uint32_t to = 1 + chance() % 3;
                ScoreEntry entry = chance() % 4 == 0 ? deduction(i, to, 1 + chance() % 90, at) : award(i, to, 1 + chance() % 90, at);
                if (!undoable.empty() && chance() % 3 == 0)
                    entry = reversal(i, undoable[chance() % undoable.size()], at);
                else
                    undoable.push_back(entry);
                arrivals.push_back({entry, i > 50 ? Provisional : i});
            }
            ScoreLedger expected(Exercise1);
            for (const auto &arrival : arrivals)
                QVERIFY(expected.record(arrival.entry, arrival.position));

            std::vector<Arrival> shuffled = arrivals;
            for (const auto &arrival : arrivals) {
                if (chance() % 2 == 0)
                    shuffled.push_back({arrival.entry, Provisional});
                if (chance() % 3 == 0)
                    shuffled.push_back(arrival);
            }
            std::ranges::shuffle(shuffled, chance);
            ScoreLedger actual(Exercise1);
            for (const auto &arrival : shuffled)
                QVERIFY(actual.record(arrival.entry, arrival.position));

            const StandingsQuery query{.teams = {team(1), team(2), team(3)}, .frozenAt = {}, .changesSince = Instant{20}, .recentSince = Instant{30}};
            QVERIFY(standings(actual, query) == standings(expected, query));
            StandingsQuery frozen = query;
            frozen.frozenAt = 25;
            QVERIFY(standings(actual, frozen) == standings(expected, frozen));
            QVERIFY(raceOf(actual) == raceOf(expected));
            QVERIFY(actual.issues() == expected.issues());
            // What is kept up entry by entry is what one pass over everything gives.
            for (std::uint32_t index = 0; index < actual.teams().size(); ++index) {
                PointsSum sum;
                actual.eachEffect([&](const ScoreEffect &effect) {
                    if (effect.team == index)
                        sum.add(effect.change);
                });
                QVERIFY(sum == actual.totals(index).all);
            }
        }
    }

    void historyIsWhatBearsOnTheNextAward()
    {
        ScoreLedger ledger(Exercise1);
        const auto on = [](ScoreEntry entry, std::uint32_t onUnit, std::uint32_t onTarget, const char *scoringClass, std::int64_t basis) {
            entry.unit = unit(onUnit);
            entry.target = target(onTarget);
            entry.scoringClass = scoringClass;
            entry.basis = Points::whole(basis);
            return entry;
        };
        auto first = on(award(1, 1, 50), 1, 1, "centralised", 50);
        first.vulnerability = "CVE-2021-44228";
        auto offCatalogue = on(award(2, 1, 8), 1, 2, "server", 10);
        offCatalogue.offCatalogue = true;
        auto elsewhere = on(award(3, 1, 40), 2, 3, "server", 50);
        elsewhere.offCatalogue = true;
        elsewhere.vulnerability = "CVE-2021-44228";
        const auto others = on(award(4, 2, 500), 1, 1, "centralised", 500);
        const auto undone = on(award(5, 1, 1000), 1, 1, "centralised", 1000);
        for (const auto &entry : {first, offCatalogue, elsewhere, others, undone, reversal(6, undone)})
            QVERIFY(ledger.record(entry));

        const auto history =
            ledger.history({.team = team(1), .unit = unit(1), .scoringClass = "centralised", .target = target(1), .vulnerability = "CVE-2021-44228"});

        QCOMPARE(history.scoredOnTarget, Points::whole(50));
        QCOMPARE(*history.scoredBy, first.id);
        QCOMPARE(history.classEntries, 1);
        QCOMPARE(history.vulnerabilityUses, 2);
        QCOMPARE(history.offCatalogueOfTeam, 2);
        QCOMPARE(history.offCatalogueOnUnit, 1);
        QCOMPARE(history.classUsed, Points::whole(50));
        QCOMPARE(history.unitUsed, Points::whole(58));
        QCOMPARE(history.deducted, Points());
    }

    void aTargetOffTheCatalogueIsNotCountedAgainstItself()
    {
        ScoreLedger ledger(Exercise1);
        auto entry = award(1, 1, 8);
        entry.target = target(1);
        entry.offCatalogue = true;
        QVERIFY(ledger.record(entry));

        QCOMPARE(ledger.history({.team = team(1), .unit = {}, .scoringClass = "", .target = target(1), .vulnerability = ""}).offCatalogueOfTeam, 0);
        QCOMPARE(ledger.history({.team = team(1), .unit = {}, .scoringClass = "", .target = target(2), .vulnerability = ""}).offCatalogueOfTeam, 1);
    }

    void awardsWithoutATargetEachCountAsOneOffTheCatalogue()
    {
        ScoreLedger ledger(Exercise1);
        for (const std::uint32_t i : {1u, 2u}) {
            auto entry = award(i, 1, 8);
            entry.offCatalogue = true;
            QVERIFY(ledger.record(entry));
        }

        QCOMPARE(ledger.history({.team = team(1), .unit = {}, .scoringClass = "", .target = {}, .vulnerability = ""}).offCatalogueOfTeam, 2);
    }

    void withoutAUnitNoCapIsUsed()
    {
        ScoreLedger ledger(Exercise1);
        QVERIFY(ledger.record(award(1, 1, 8)));

        const auto history = ledger.history({.team = team(1), .unit = {}, .scoringClass = "", .target = {}, .vulnerability = ""});

        QCOMPARE(history.unitUsed, Points());
        QCOMPARE(history.classEntries, 0);
    }

    void whatADefenderWasDeductedIsItsLiveDeductionsOfTheUnit()
    {
        ScoreLedger ledger(Exercise1);
        const auto onUnit = [](ScoreEntry entry, std::uint32_t number) {
            entry.unit = unit(number);
            return entry;
        };
        const auto undone = onUnit(deduction(3, 1, 500), 1);
        for (const auto &entry :
             {onUnit(deduction(1, 1, 353), 1), onUnit(deduction(2, 1, 50), 2), undone, reversal(4, undone), onUnit(award(5, 1, 7), 1)})
            QVERIFY(ledger.record(entry));

        const auto history = ledger.history({.team = team(1), .unit = unit(1), .scoringClass = "report", .target = {}, .vulnerability = ""});

        QCOMPARE(history.deducted, Points::whole(353));
        QCOMPARE(history.unitUsed, Points::whole(7));
    }

    void aTeamNobodyScoredHasAnEmptyHistory()
    {
        ScoreLedger ledger(Exercise1);

        QVERIFY(ledger.history({.team = team(1), .unit = unit(1), .scoringClass = "c", .target = {}, .vulnerability = "v"}) == AwardHistory());
    }
};

REDOUBT_TEST(TestScoreLedger)
#include "TestScoreLedger.moc"
