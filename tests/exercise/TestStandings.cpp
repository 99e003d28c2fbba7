// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/Standings.h"
#include "tests/exercise/ScoreEntryMaker.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::exercise;
using namespace redoubt::exercise::testing;

namespace {

constexpr std::int64_t hour = 3'600'000;

ScoreLedger ledgerOf(const std::vector<ScoreEntry> &entries)
{
    ScoreLedger ledger(Exercise1);
    LedgerPosition position = 0;
    for (const auto &entry : entries) {
        const auto recorded = ledger.record(entry, ++position);
        Q_ASSERT(recorded);
    }
    return ledger;
}

StandingsQuery of(std::uint32_t teams)
{
    StandingsQuery query;
    for (std::uint32_t i = 1; i <= teams; ++i)
        query.teams.push_back(team(i));
    return query;
}

/// "team:place" of each row, in order.
QString placesOf(const std::vector<Standing> &standings)
{
    QStringList places;
    for (const auto &standing : standings)
        places << QString("%1:%2").arg(standing.team.bytes()[15]).arg(standing.place);
    return places.join(' ');
}

const Standing &rowOf(const std::vector<Standing> &standings, std::uint32_t number)
{
    return *std::ranges::find(standings, team(number), &Standing::team);
}

} // namespace

class TestStandings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void higherTotalsComeFirst()
    {
        const auto rows = standings(ledgerOf({award(1, 1, 10), award(2, 2, 30), award(3, 3, 20)}), of(3));

        QCOMPARE(placesOf(rows), QString("2:1 3:2 1:3"));
        QCOMPARE(rows[0].total, Points::whole(30));
    }

    void equalTotalsShareAPlaceAndTheNextIsSkipped()
    {
        const auto rows = standings(ledgerOf({award(1, 1, 10), award(2, 2, 30), award(3, 3, 10), award(4, 4, 5)}), of(4));

        QCOMPARE(placesOf(rows), QString("2:1 1:2 3:2 4:4"));
    }

    void amongEqualsTheOneThatStoodThereLongerIsListedFirst()
    {
        const auto rows = standings(ledgerOf({award(1, 1, 10, 900), award(2, 2, 10, 500), award(3, 3, 10, 900)}), of(3));

        QCOMPARE(placesOf(rows), QString("2:1 1:1 3:1"));
    }

    void aTeamWithoutEntriesIsRankedWithZero()
    {
        const auto rows = standings(ledgerOf({award(1, 1, 10), deduction(2, 2, 10)}), of(3));

        QCOMPARE(placesOf(rows), QString("1:1 3:2 2:3"));
        QVERIFY(!rowOf(rows, 3).lastChange);
    }

    void onlyTheTeamsAskedForAreRanked()
    {
        StandingsQuery query;
        query.teams = {team(2)};

        const auto rows = standings(ledgerOf({award(1, 1, 90), award(2, 2, 10)}), query);

        QCOMPARE(placesOf(rows), QString("2:1"));
    }

    void aFreezeShowsTheLedgerUpToItsPosition()
    {
        const auto given = award(1, 1, 50, 100);
        auto ledger = ledgerOf({given, award(2, 2, 30, 200), reversal(3, given, 300), award(4, 2, 5, 400)});
        QVERIFY(ledger.record(award(5, 1, 1000, 500)));
        StandingsQuery query = of(2);

        query.frozenAt = 2;
        const auto frozen = standings(ledger, query);
        query.frozenAt.reset();
        const auto live = standings(ledger, query);

        QCOMPARE(placesOf(frozen), QString("1:1 2:2"));
        QCOMPARE(frozen[0].total, Points::whole(50)); // its reversal came later
        QCOMPARE(*frozen[0].lastChange, Instant{100});
        QCOMPARE(frozen[0].provisionalEntries, 0);
        QCOMPARE(rowOf(live, 1).total, Points::whole(1000));
        QCOMPARE(rowOf(live, 1).provisional, Points::whole(1000));
        QCOMPARE(rowOf(live, 1).provisionalEntries, 1);
        QCOMPARE(rowOf(live, 2).total, Points::whole(35));
    }

    void aFreezeThatHasNoPositionYetShowsAllThatIsConfirmed()
    {
        auto ledger = ledgerOf({award(1, 1, 50)});
        QVERIFY(ledger.record(award(2, 1, 7)));
        StandingsQuery query = of(1);
        query.frozenAt = Provisional;

        QCOMPARE(standings(ledger, query)[0].total, Points::whole(50));
    }

    void placesAreComparedWithThoseOfTheMomentAskedFor()
    {
        StandingsQuery query = of(3);
        query.changesSince = Instant{100};

        const auto rows = standings(ledgerOf({award(1, 1, 30, 50), award(2, 2, 20, 100), award(3, 3, 10, 60), award(4, 3, 50, 101)}), query);

        // At 100: 1, 2, 3. Now: 3 (60), 1 (30), 2 (20).
        QCOMPARE(placesOf(rows), QString("3:1 1:2 2:3"));
        QCOMPARE(rowOf(rows, 3).placeChange, 2);
        QCOMPARE(rowOf(rows, 1).placeChange, -1);
        QCOMPARE(rowOf(rows, 2).placeChange, -1);
    }

    void pointsOfTheLastHourIncludeWhatWasUndoneInIt()
    {
        const auto early = award(1, 1, 30, 0);
        StandingsQuery query = of(2);
        query.recentSince = Instant{hour};

        const auto rows = standings(ledgerOf({early, award(2, 1, 50, hour + 1), reversal(3, early, hour + 2), award(4, 2, 5, hour)}), query);

        QCOMPARE(rowOf(rows, 1).recent, Points::whole(20));
        QCOMPARE(rowOf(rows, 2).recent, Points()); // exactly at the moment: before it
    }

    void componentsOfAFormulaAreSummedApart()
    {
        auto attack = award(1, 1, 5);
        attack.component = ScoreComponent::Attack;
        auto defence = deduction(2, 1, 2);
        defence.component = ScoreComponent::Defence;
        defence.reason.clear(); // a formula's entries need none
        auto sla = award(3, 1, 7);
        sla.component = ScoreComponent::Sla;

        const auto rows = standings(ledgerOf({attack, defence, sla}), of(1));

        QCOMPARE(rows[0].attack, Points::whole(5));
        QCOMPARE(rows[0].defence, Points::whole(-2));
        QCOMPARE(rows[0].sla, Points::whole(7));
        QCOMPARE(rows[0].total, Points::whole(10));
    }

    void aRaceIsAStepForEachInstant()
    {
        const auto given = award(1, 1, 30, 100);

        const auto series = race(ledgerOf({award(2, 1, 5, 300), given, award(3, 1, 10, 100), reversal(4, given, 200)}), {team(1), team(2)});

        QCOMPARE(series.size(), std::size_t(2));
        QVERIFY((series[0].steps
                 == std::vector<RaceStep>{{Instant{100}, Points::whole(40)}, {Instant{200}, Points::whole(10)}, {Instant{300}, Points::whole(15)}}));
        QVERIFY(series[1].steps.empty());
    }

    void nothingIsUndoneBeforeItWasGiven()
    {
        const auto given = award(1, 1, 30, 500);

        const auto series = race(ledgerOf({given, reversal(2, given, 100)}), {team(1)}); // a judge's clock was slow

        QVERIFY((series[0].steps == std::vector<RaceStep>{{Instant{500}, Points()}}));
    }

    void aFrozenRaceEndsAtTheFreeze()
    {
        const auto series = race(ledgerOf({award(1, 1, 30, 100), award(2, 1, 5, 200)}), {team(1)}, 1);

        QVERIFY((series[0].steps == std::vector<RaceStep>{{Instant{100}, Points::whole(30)}}));
    }
};

REDOUBT_TEST(TestStandings)
#include "TestStandings.moc"
