// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/CapReview.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

class TestCapReview : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{3};
    IdSource m_ids{m_clock, m_random};
    Id m_exercise = m_ids.next();
    Id m_team = m_ids.next();
    Id m_unit = m_ids.next();

    ScoreEntry award(int points, const char *scoringClass)
    {
        ScoreEntry entry;
        entry.id = m_ids.next();
        entry.exercise = m_exercise;
        entry.team = m_team;
        entry.points = Points::whole(points);
        entry.scoringClass = scoringClass;
        entry.unit = m_unit;
        return entry;
    }
    static FixedRules rules()
    {
        FixedRules result;
        ScoringClass server;
        server.id = "server";
        server.capPerUnit = Points::whole(600);
        result.classes = {server};
        result.teamUnitCap = Points::whole(1000);
        return result;
    }

private Q_SLOTS:
    void theLaterOfTwoOfflineAwardsExceedsTheClass()
    {
        ScoreLedger ledger(m_exercise);
        const auto second = award(400, "server");
        const auto first = award(400, "server");
        QVERIFY(ledger.record(second, 8)); // arrives first, stands later
        QVERIFY(ledger.record(first, 7));

        const auto excesses = reviewCaps(ledger, rules());

        QCOMPARE(excesses, (std::vector<CapExcess>{{second.id, CapExcess::Which::Class, "server", Points::whole(600), Points::whole(800)}}));
    }

    void exactlyTheCapIsNoExcess()
    {
        ScoreLedger ledger(m_exercise);
        QVERIFY(ledger.record(award(600, "server"), 1));

        QVERIFY(reviewCaps(ledger, rules()).empty());
    }

    void classesWithoutACapStillCountForTheUnit()
    {
        ScoreLedger ledger(m_exercise);
        QVERIFY(ledger.record(award(600, "server"), 1));
        const auto over = award(401, "boundary");
        QVERIFY(ledger.record(over, 2));

        const auto excesses = reviewCaps(ledger, rules());

        QCOMPARE(excesses, (std::vector<CapExcess>{{over.id, CapExcess::Which::TeamOnUnit, "", Points::whole(1000), Points::whole(1001)}}));
    }

    void aReversedAwardFreesTheCap()
    {
        ScoreLedger ledger(m_exercise);
        const auto first = award(400, "server");
        QVERIFY(ledger.record(first, 1));
        QVERIFY(ledger.record(award(400, "server"), 2));
        ScoreEntry reversal;
        reversal.id = m_ids.next();
        reversal.exercise = m_exercise;
        reversal.team = m_team;
        reversal.kind = ScoreKind::Reversal;
        reversal.reverses = first.id;
        reversal.reason = "重复";
        QVERIFY(ledger.record(reversal, 3));

        QVERIFY(reviewCaps(ledger, rules()).empty());
    }
};

REDOUBT_TEST(TestCapReview)
#include "TestCapReview.moc"
