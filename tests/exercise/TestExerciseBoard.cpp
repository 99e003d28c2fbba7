// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/board/ExerciseBoard.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "tests/testkit/feed/FoldedStream.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::FoldedStream;

class TestExerciseBoard : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{11};
    IdSource m_ids{m_clock, m_random};
    feed::KindRegistry m_registry;
    Id m_judge = m_ids.next();
    Id m_exercise = m_ids.next();
    Id m_room = m_ids.next();
    Id m_team = m_ids.next();
    Id m_claim = m_ids.next();

    Claim claim(std::int64_t submitted)
    {
        Claim result;
        result.exercise = m_exercise;
        result.team = m_team;
        result.title = "经互联网进入内网";
        result.submittedAt = {submitted};
        return result;
    }
    Ruling ruling(Decision decision, std::int64_t at)
    {
        Ruling result;
        result.claim = m_claim;
        result.claimStream = m_room;
        result.team = m_team;
        result.decision = decision;
        result.reason = "x";
        result.at = {at};
        return result;
    }
    struct Streams
    {
        FoldedStream white;
        FoldedStream room;
    };
    Streams streams()
    {
        Streams result{{m_exercise, StreamPurpose::WhiteCell, m_registry}, {m_room, StreamPurpose::Team, m_registry}};
        Exercise exercise;
        exercise.unit = m_ids.next();
        exercise.name = "磐石";
        Team team;
        team.code = "红01";
        team.room = m_room;
        Room room;
        room.unit = exercise.unit;
        room.exercise = m_exercise;
        room.exerciseName = "磐石";
        room.team = m_team;
        const bool made = result.white.add(m_exercise, exercise, m_judge, Role::Coordinator)
            && result.white.add(m_team, team, m_judge, Role::Coordinator) && result.room.add(m_room, room, m_judge, Role::Coordinator)
            && result.room.add(m_claim, claim(1000), m_judge, Role::RedMember);
        if (!made)
            qFatal("the exercise was refused");
        return result;
    }
    static void takeAll(ExerciseBoard &board, const FoldedStream &stream)
    {
        for (const char *kind :
             {Exercise::Kind, Team::Kind, Room::Kind, Claim::Kind, Ruling::Kind, RulingNotice::Kind, ScoreEntryRecord::Kind, BoardFreeze::Kind}) {
            stream.forEach(kind, [&](const feed::RecordState &record) {
                board.take(stream.stream(), record);
                return true;
            });
        }
    }

private Q_SLOTS:
    void initTestCase() { declareExerciseKinds(m_registry); }

    void aClaimsStatusFollowsTheLastRuling_data()
    {
        QTest::addColumn<QList<int>>("decisions");
        QTest::addColumn<int>("status");
        QTest::newRow("nobody has ruled") << QList<int>{} << int(ClaimStatus::Waiting);
        QTest::newRow("accepted") << QList<int>{int(Decision::Accept)} << int(ClaimStatus::Accepted);
        QTest::newRow("rejected") << QList<int>{int(Decision::Reject)} << int(ClaimStatus::Rejected);
        QTest::newRow("returned") << QList<int>{int(Decision::Return)} << int(ClaimStatus::Returned);
        QTest::newRow("returned, then accepted") << QList<int>{int(Decision::Return), int(Decision::Accept)} << int(ClaimStatus::Accepted);
    }
    void aClaimsStatusFollowsTheLastRuling()
    {
        QFETCH(QList<int>, decisions);
        QFETCH(int, status);
        auto both = streams();
        std::int64_t at = 2000;
        for (const int decision : decisions)
            QVERIFY(both.white.add(m_ids.next(), ruling(static_cast<Decision>(decision), at++), m_judge, Role::Judge));
        ExerciseBoard board(m_exercise);

        takeAll(board, both.white);
        takeAll(board, both.room);

        QCOMPARE(int(board.claim(m_claim)->status), status);
    }

    void aReturnedClaimWaitsAgainWhenTheTeamHasAddedToIt()
    {
        auto both = streams();
        QVERIFY(both.white.add(m_ids.next(), ruling(Decision::Return, 2000), m_judge, Role::Judge));
        QVERIFY(both.room.write(m_ids.next(), m_claim, Claim::Kind, feed::Act::Set, {{"submittedAt", 3000}}, m_judge, Role::RedMember));
        ExerciseBoard board(m_exercise);

        takeAll(board, both.white);
        takeAll(board, both.room);

        QCOMPARE(int(board.claim(m_claim)->status), int(ClaimStatus::Waiting));
        QCOMPARE(board.claim(m_claim)->waitingSince.ms, 3000);
    }

    // Two judges ruled without seeing each other, and one of the two awards is taken back: the other one stands, whichever it was.
    void whatWasReversedCountsNoMore_data()
    {
        QTest::addColumn<QList<int>>("reversed");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("counts"); // of the rulings
        QTest::newRow("neither") << QList<int>{} << int(ClaimStatus::Accepted) << 1;
        QTest::newRow("the later") << QList<int>{1} << int(ClaimStatus::Accepted) << 0;
        QTest::newRow("the earlier") << QList<int>{0} << int(ClaimStatus::Accepted) << 1;
        QTest::newRow("both") << QList<int>{0, 1} << int(ClaimStatus::Waiting) << 1;
    }
    void whatWasReversedCountsNoMore()
    {
        QFETCH(QList<int>, reversed);
        QFETCH(int, status);
        QFETCH(int, counts);
        auto both = streams();
        Id rulings[2];
        Id awards[2];
        for (int i = 0; i < 2; ++i) {
            rulings[i] = m_ids.next();
            awards[i] = m_ids.next();
            ScoreEntryRecord award;
            award.team = m_team;
            award.pointsNano = Points::whole(10).nano();
            award.ruling = rulings[i];
            QVERIFY(both.white.add(rulings[i], ruling(Decision::Accept, 2000 + i), m_judge, Role::Judge));
            QVERIFY(both.white.add(awards[i], award, m_judge, Role::Judge));
        }
        for (const int which : reversed) {
            ScoreEntryRecord reversal;
            reversal.team = m_team;
            reversal.kind = ScoreKind::Reversal;
            reversal.reverses = awards[which];
            reversal.ruling = rulings[which];
            reversal.reason = "x";
            reversal.at = {5000 + which};
            QVERIFY(both.white.add(m_ids.next(), reversal, m_judge, Role::Judge));
        }
        ExerciseBoard board(m_exercise);

        takeAll(board, both.white);
        takeAll(board, both.room);

        const auto view = board.claim(m_claim);
        QCOMPARE(int(view->status), status);
        QCOMPARE(view->ruling->id, rulings[counts]);
        QCOMPARE(view->undone, reversed.size() == 2);
        QCOMPARE(view->rulings, 2 - int(reversed.size()));
        QCOMPARE(view->waitingSince.ms, reversed.size() == 2 ? 5001 : 1000);
    }

    void theSameRecordsInAnyOrderShowTheSame()
    {
        auto both = streams();
        QVERIFY(both.white.add(m_ids.next(), ruling(Decision::Return, 2000), m_judge, Role::Judge));
        QVERIFY(both.white.add(m_ids.next(), ruling(Decision::Accept, 2100), m_judge, Role::Judge));
        ExerciseBoard forwards(m_exercise);
        ExerciseBoard backwards(m_exercise);

        takeAll(forwards, both.white);
        takeAll(forwards, both.room);
        takeAll(backwards, both.room);
        takeAll(backwards, both.white);

        QCOMPARE(forwards.claims(), backwards.claims());
        QCOMPARE(forwards.latestRulings(10), backwards.latestRulings(10));
    }

    void aTeamsMemberReadsTheNameFromTheRoom()
    {
        auto both = streams();
        ExerciseBoard board(m_exercise);

        takeAll(board, both.room);

        QVERIFY(!board.exercise());
        QCOMPARE(board.name(), std::string("磐石"));
    }

    void aFreezeHoldsUntilItIsLifted()
    {
        auto both = streams();
        BoardFreeze freeze;
        freeze.at = {5000};
        QVERIFY(both.white.add(m_ids.next(), freeze, m_judge, Role::ChiefJudge));
        ExerciseBoard board(m_exercise);
        takeAll(board, both.white);
        QVERIFY(board.freeze());
        QCOMPARE(board.freeze()->position, LedgerPosition(3)); // exercise, team, freeze

        freeze.lifts = true;
        QVERIFY(both.white.add(m_ids.next(), freeze, m_judge, Role::ChiefJudge));
        takeAll(board, both.white);

        QVERIFY(!board.freeze());
    }

    void aPurgedWhiteCellTakesItsScoresWithIt()
    {
        auto both = streams();
        ScoreEntryRecord award;
        award.team = m_team;
        award.pointsNano = Points::whole(10).nano();
        QVERIFY(both.white.add(m_ids.next(), award, m_judge, Role::Judge));
        QVERIFY(both.white.add(m_ids.next(), ruling(Decision::Accept, 2000), m_judge, Role::Judge));
        ExerciseBoard board(m_exercise);
        takeAll(board, both.white);
        takeAll(board, both.room);
        QCOMPARE(board.ledger().size(), std::size_t(1));

        board.forget(m_exercise);

        QCOMPARE(board.ledger().size(), std::size_t(0));
        QVERIFY(board.teams().empty());
        QVERIFY(!board.claim(m_claim)->ruling);
        QCOMPARE(board.name(), std::string("磐石")); // the room is still there
    }

    void whatCannotBeReadIsShown()
    {
        auto both = streams();
        ScoreEntryRecord award;
        award.team = m_team;
        award.pointsNano = Points::whole(10).nano();
        const Id id = m_ids.next();
        QVERIFY(both.white.add(id, award, m_judge, Role::Judge));
        auto record = both.white.record(id).value();
        record.fields["kind"].front().value = "bonus_of_a_newer_version";
        ExerciseBoard board(m_exercise);

        board.take(m_exercise, record);

        QCOMPARE(board.unreadable().size(), std::size_t(1));
        QCOMPARE(board.unreadable().front().why.code, ErrorCode::UnsupportedVersion);
        QVERIFY(!board.ledger().find(id));
    }
};

REDOUBT_TEST(TestExerciseBoard)
#include "TestExerciseBoard.moc"
