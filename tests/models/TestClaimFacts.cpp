// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/ExerciseKinds.h"
#include "models/exercise/ClaimFacts.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/LedgerModel.h"
#include "models/exercise/PlanValues.h"
#include "models/exercise/PointsText.h"
#include "models/exercise/WallValues.h"
#include "models/Roles.h"
#include "tests/models/demo/DemoBoard.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::models;
using testkit::DemoBoard;

/// What the pages say of a claim, of the ledger and of the state of an exercise.
class TestClaimFacts : public QObject
{
    Q_OBJECT

    template <class T>
    static feed::RecordState recordOf(const Id &id, const Id &author, const T &value, Instant when, std::int64_t seq)
    {
        feed::RecordState record;
        record.id = id;
        record.kind = T::Kind;
        record.author = {author, author};
        record.addedAt = when;
        record.addSeq = record.lastSeq = seq;
        for (const auto &member : toJsonObject(value)) {
            feed::Head head;
            head.value = member.value();
            head.author = record.author;
            head.seq = seq;
            record.fields[std::string(member.key())] = {head};
        }
        return record;
    }
    /// @p who has @p claim open for ten minutes from @p since on.
    static void open(DemoBoard &demo, const std::string &who, const Id &claim, Instant since)
    {
        exercise::ClaimReview review;
        review.claim = claim;
        review.since = since;
        review.until = since + 600'000;
        demo.board().take(demo.board().exerciseId(), recordOf(demo.id("review:" + who), demo.id(who), review, since, 20'000));
    }
    static void sayOf(DemoBoard &demo, exercise::ExerciseState state, Instant since)
    {
        exercise::Exercise plan = demo.board().exercise()->value;
        plan.state = state;
        plan.stateAt = since;
        demo.board().take(demo.board().exerciseId(), recordOf(demo.board().exerciseId(), demo.id("control"), plan, DemoBoard::at(8, 0, 13), 2));
    }
    static ClaimRow rowOf(DemoBoard &demo, const Id &account, Instant now)
    {
        for (const auto &row : claimRows(demo.board(), account, now)) {
            if (row.claim == demo.claim())
                return row;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }

    void whoElseHasAClaimOpenIsSeenUntilItRunsOut()
    {
        DemoBoard demo;
        open(demo, "裁判02", demo.claim(), DemoBoard::at(14, 20));

        const auto open = rowOf(demo, demo.judge(), DemoBoard::at(14, 26));
        QCOMPARE(open.group, ClaimGroup::Others);
        QCOMPARE(open.mark, ClaimMark::UnderReview);
        QCOMPARE(open.assignee, QStringLiteral("裁判02"));
        const auto detail = claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::at(14, 26));
        QCOMPARE(detail->openElsewhere.size(), std::size_t(1));
        QCOMPARE(detail->openElsewhere[0].since, DemoBoard::at(14, 20));
        // Of one's own nobody needs to be told, and after ten minutes it is said no more.
        QCOMPARE(rowOf(demo, demo.id("裁判02"), DemoBoard::at(14, 26)).group, ClaimGroup::Free);
        QCOMPARE(rowOf(demo, demo.judge(), DemoBoard::at(14, 30)).group, ClaimGroup::Free);
        QVERIFY(claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::at(14, 30))->openElsewhere.empty());
    }

    void aClaimOutOfTimeIsMarked_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<int>("expected");
        namespace flags = exercise::flags;
        QTest::newRow("in time") << QString() << int(Late::InTime);
        QTest::newRow("after the end") << QString(flags::ExerciseOver) << int(Late::AfterEnd);
        QTest::newRow("while stopped") << QString(flags::ExerciseStopped) << int(Late::WhileStopped);
        QTest::newRow("before the start") << QString(flags::BeforeStart) << int(Late::BeforeStart);
        QTest::newRow("in a freeze") << QString(flags::ExerciseFrozen) << int(Late::WhileFrozen);
        QTest::newRow("changed after the end") << QString(flags::ChangedWhenOver) << int(Late::Changed);
    }
    void aClaimOutOfTimeIsMarked()
    {
        QFETCH(QString, flag);
        QFETCH(int, expected);
        DemoBoard demo;
        exercise::Claim claim = demo.board().claim(demo.claim())->claim.value;
        auto record = recordOf(demo.claim(), demo.id("攻击03-1"), claim, DemoBoard::at(14, 2), 400);
        if (!flag.isEmpty())
            record.flags = {flag.toStdString()};

        demo.board().take(demo.id("room:红03"), record);

        QCOMPARE(int(claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now())->late), expected);
        ClaimQueueModel model;
        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));
        QCOMPARE(model.index(model.rowOfClaim(demo.claim()), 0).data(LateRole).toBool(), expected != int(Late::InTime));
    }

    /// The coordinator stops at 14:00 without a network, or by a clock that is slow: what the server had taken unmarked came in time.
    void whatTheServerTookUnmarkedCameInTime()
    {
        for (const auto state : {exercise::ExerciseState::Stopped, exercise::ExerciseState::Ended}) {
            DemoBoard demo;
            sayOf(demo, state, DemoBoard::at(14, 0));

            for (const char *number : {"红03-07", "红02-05"}) // submitted and taken at 14:02 and 13:55
                QCOMPARE(lateness(demo.board(), *demo.board().claim(demo.id(std::string("claim:") + number))), Late::InTime);
        }
    }

    void whatNoServerHasSeenIsMarkedByWhenItWasSubmitted_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("expected");
        using State = exercise::ExerciseState;
        QTest::newRow("behind the end") << int(State::Ended) << 1 << int(Late::AfterEnd);
        QTest::newRow("before the end") << int(State::Ended) << -1 << int(Late::InTime);
        QTest::newRow("behind the stop") << int(State::Stopped) << 1 << int(Late::WhileStopped);
        QTest::newRow("before the stop") << int(State::Stopped) << -1 << int(Late::InTime);
        QTest::newRow("after it was resumed") << int(State::Running) << 1 << int(Late::InTime);
        QTest::newRow("before the start") << int(State::Planned) << -1 << int(Late::BeforeStart);
    }
    void whatNoServerHasSeenIsMarkedByWhenItWasSubmitted()
    {
        QFETCH(int, state);
        QFETCH(int, minute);
        QFETCH(int, expected);
        DemoBoard demo;
        sayOf(demo, exercise::ExerciseState(state), DemoBoard::at(14, 0));
        exercise::Claim claim = demo.board().claim(demo.claim())->claim.value;
        claim.submittedAt = DemoBoard::at(14, 0) + minute * 60'000;

        demo.board().take(demo.id("room:红03"), recordOf(demo.claim(), demo.id("攻击03-1"), claim, {}, 0));

        QCOMPARE(int(lateness(demo.board(), *demo.board().claim(demo.claim()))), expected);
    }

    void whatWasGivenStandsBesideWhatWasAskedFor()
    {
        DemoBoard demo;
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 9000);
        ClaimQueueModel model;

        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));

        const auto index = model.index(model.rowOfClaim(demo.claim()), 0);
        QCOMPARE(index.data(PointsAskedRole).toDouble(), 500.0);
        QCOMPARE(index.data(PointsGivenRole).toDouble(), 353.0);
        const auto waiting = model.index(model.rowOfClaim(demo.id("claim:红06-02")), 0);
        QVERIFY(!waiting.data(PointsGivenRole).isValid());
    }

    void aJudgeIsToldWhoTookARulingBackWhenAndWhy()
    {
        DemoBoard demo;
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 9000);
        demo.reverse("红03-07", DemoBoard::at(14, 40));

        const auto past = *claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::at(15, 0))->ruling;

        QVERIFY(past.reversed && past.own);
        QVERIFY(past.reversedAt == DemoBoard::at(14, 40));
        QCOMPARE(past.reversedBy, QStringLiteral("裁判03"));
        QCOMPARE(past.reversalReason, QStringLiteral("重复认定"));
        QVERIFY(past.reason.contains("05、06")); // what the ruling itself said stays beside it
    }

    /// Times are their authors'; the ledger's own order is said by number.
    void theLedgerIsInItsOwnOrderAndSaysIt()
    {
        DemoBoard demo;
        demo.award("红01", 10, DemoBoard::at(9, 30), 9000); // made early, arrived late
        demo.award("红02", 20, DemoBoard::at(14, 20), 0);   // not yet ordered

        const auto rows = ledgerRows(demo.board(), std::nullopt, 1000);

        QVERIFY(!rows[0].number);
        QCOMPARE(rows[0].team.code, QStringLiteral("红02"));
        QVERIFY(rows[1].number == static_cast<int>(rows.size()) - 1);
        QCOMPARE(rows[1].team.code, QStringLiteral("红01"));
        for (std::size_t i = 2; i < rows.size(); ++i)
            QVERIFY(*rows[i].number == *rows[i - 1].number - 1);
        const auto one = ledgerRows(demo.board(), demo.id("team:红01"), 1);
        QVERIFY(one[0].number == rows[1].number); // its place in the whole
    }

    /// What a team's pages say of who judged its claim, by what the exercise says of its judges.
    void aTeamReadsWhoRuledByTheCoordinatorsChoice_data()
    {
        QTest::addColumn<int>("anonymous"); // -1: an exercise of an earlier version
        QTest::addColumn<QString>("by");    // as the notice says
        QTest::addColumn<QString>("judge"); // as the page does
        QTest::newRow("anonymous") << 1 << ""
                                   << "Judge (anonymous)";
        QTest::newRow("named") << 0 << "裁判03"
                               << "裁判03";
        QTest::newRow("an earlier version") << -1 << ""
                                            << "";
    }
    void aTeamReadsWhoRuledByTheCoordinatorsChoice()
    {
        QFETCH(int, anonymous);
        QFETCH(QString, by);
        QFETCH(QString, judge);
        DemoBoard demo;
        exercise::ExerciseBoard board(demo.board().exerciseId());
        exercise::NoticeBoard notices;
        notices.unit = demo.id("unit:市网信办");
        notices.unitName = "市网信办";
        notices.exercise = demo.board().exerciseId();
        if (anonymous >= 0)
            notices.anonymousJudges = anonymous == 1;
        board.take(demo.id("notice"), recordOf(demo.id("notice"), demo.id("control"), notices, DemoBoard::at(8, 0, 13), 1));
        const auto claim = demo.board().claim(demo.claim())->claim;
        board.take(claim.stream, recordOf(claim.id, claim.author, claim.value, claim.addedAt, 2));
        exercise::RulingNotice told;
        told.claim = claim.id;
        told.ruling = demo.id("ruling");
        told.decision = exercise::Decision::Reject;
        told.reason = "证据不足";
        if (!by.isEmpty())
            told.by = by.toStdString();
        board.take(claim.stream, recordOf(demo.id("told"), demo.id("server"), told, DemoBoard::at(14, 20), 3));

        const auto ruled = claimDetail(board, claim.id, claim.author, DemoBoard::now())->ruling;
        QCOMPARE(ruled->judge, judge);
        QCOMPARE(ruled->reason, QStringLiteral("证据不足"));
        QCOMPARE(planDetail(board, {}, DemoBoard::now(), true).unitName, QStringLiteral("市网信办"));

        told.reversed = true;
        told.reason = "重复认定";
        board.take(claim.stream, recordOf(demo.id("told again"), demo.id("server"), told, DemoBoard::at(14, 24), 4));
        const auto taken = claimDetail(board, claim.id, claim.author, DemoBoard::now())->ruling;
        QVERIFY(taken->reversed);
        QCOMPARE(taken->reversedBy, judge);
        QCOMPARE(taken->reversalReason, QStringLiteral("重复认定"));
        QVERIFY(taken->judge.isEmpty()); // whose ruling it takes back, the notice of a reversal does not say
    }

    void aTeamReadsPhaseAndClockFromTheNoticeBoard()
    {
        DemoBoard demo;
        exercise::ExerciseBoard board(demo.board().exerciseId());
        exercise::NoticeBoard notice;
        notice.unit = demo.id("unit:市网信办");
        notice.exercise = demo.board().exerciseId();
        notice.exerciseName = "磐石";
        notice.state = exercise::ExerciseState::Stopped;
        notice.stateReason = "误伤业务系统";
        notice.stateAt = DemoBoard::at(14, 20);
        notice.stateBy = "导演01";
        notice.schedule = demo.board().schedule();
        notice.currentPhase = demo.board().currentPhase();
        board.take(demo.id("notice"), recordOf(demo.id("notice"), demo.id("control"), notice, DemoBoard::at(8, 0, 13), 1));

        const auto plan = planDetail(board, {}, DemoBoard::now(), true);

        QCOMPARE(plan.currentPhase, 1);
        QVERIFY(todaysStretch(plan, DemoBoard::now()));
        QVERIFY(plan.told.state == exercise::ExerciseState::Stopped);
        QCOMPARE(plan.told.reason, QStringLiteral("误伤业务系统"));
        QCOMPARE(plan.told.by, QStringLiteral("导演01"));
        QVERIFY(plan.told.since == DemoBoard::at(14, 20));
        // Today it closes at 18:00; the freeze comes at the end of the last day.
        QVERIFY(plan.told.daily);
        QVERIFY(plan.told.phaseUntil == DemoBoard::at(18, 0));
        QVERIFY(plan.told.nextAt == DemoBoard::at(18, 0, 18));
    }

    void anOfflineWallSaysHowFarItIsKnown()
    {
        DemoBoard demo;
        const auto plan = planDetail(demo.board(), {}, DemoBoard::now(), true);

        QVERIFY(!wallValues(demo.board(), plan, DemoBoard::now(), true, DemoBoard::at(14, 25)).asOf);
        QVERIFY(wallValues(demo.board(), plan, DemoBoard::now(), false, DemoBoard::at(14, 1)).asOf == DemoBoard::at(14, 1));
    }

    void numbersHaveOneSign_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a loss") << -1234.5 << 2 << "−1,234.5";
        QTest::newRow("a whole one") << 2000.0 << 2 << "2,000";
        QTest::newRow("what rounds to nothing has no sign") << -0.001 << 2 << "0";
        QTest::newRow("without decimals") << -1999.6 << 0 << "−2,000";
    }
    void numbersHaveOneSign()
    {
        QFETCH(double, number);
        QFETCH(int, decimals);
        QFETCH(QString, expected);

        QCOMPARE(numberText(number, decimals), expected);
    }

    void anActionLiesInTheWindowWhileThatIsOpen_data()
    {
        using State = exercise::ExerciseState;
        QTest::addColumn<Instant>("began");
        QTest::addColumn<Instant>("ended");
        QTest::addColumn<State>("state");
        QTest::addColumn<Instant>("since");
        QTest::addColumn<bool>("inside");
        // The window: 14 April 09:00 to 18 April 18:00, so from 09:00 to 18:00 each day, as strip and wall say.
        const auto row = [](const char *name, Instant began, Instant ended, bool inside, State state = State::Running, Instant since = {}) {
            QTest::newRow(name) << began << ended << state << since << inside;
        };
        row("within a day", DemoBoard::at(11, 37), DemoBoard::at(13, 48), true);
        row("up to its last minute", DemoBoard::at(17, 0), DemoBoard::at(18, 0), true);
        row("before it opens for the day", DemoBoard::at(8, 59), DemoBoard::at(9, 30), false);
        row("after it has closed for the day", DemoBoard::at(17, 0), DemoBoard::at(18, 1), false);
        row("from one day to the next, each in its hours", DemoBoard::at(17, 50, 14), DemoBoard::at(9, 10), true);
        row("before the first day", DemoBoard::at(11, 0, 13), DemoBoard::at(11, 30, 13), false);
        row("after the last day", DemoBoard::at(11, 0, 19), DemoBoard::at(11, 30, 19), false);
        row("over when the exercise was stopped", DemoBoard::at(11, 37), DemoBoard::at(13, 48), true, State::Stopped, DemoBoard::at(13, 50));
        row("going on when the exercise was stopped", DemoBoard::at(11, 37), DemoBoard::at(13, 48), false, State::Stopped, DemoBoard::at(13, 0));
        row("begun after the stop", DemoBoard::at(13, 10), DemoBoard::at(13, 48), false, State::Stopped, DemoBoard::at(13, 0));
        row("going on when the exercise ended", DemoBoard::at(11, 37), DemoBoard::at(13, 48), false, State::Ended, DemoBoard::at(13, 0));
        row("after a stop that is over", DemoBoard::at(11, 37), DemoBoard::at(13, 48), true, State::Running, DemoBoard::at(13, 0));
    }
    void anActionLiesInTheWindowWhileThatIsOpen()
    {
        QFETCH(Instant, began);
        QFETCH(Instant, ended);
        QFETCH(exercise::ExerciseState, state);
        QFETCH(Instant, since);
        QFETCH(bool, inside);
        DemoBoard demo;
        auto claim = demo.board().claim(demo.claim())->claim.value;
        claim.startedAt = began;
        claim.endedAt = ended;
        demo.board().take(demo.id("room:红03"), recordOf(demo.claim(), demo.id("攻击03-1"), claim, DemoBoard::at(14, 2), 400));
        auto plan = demo.board().exercise()->value;
        plan.state = state;
        plan.stateAt = since;
        demo.board().take(demo.board().exerciseId(), recordOf(demo.board().exerciseId(), demo.id("control"), plan, DemoBoard::at(8, 0, 13), 2));

        QCOMPARE(claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now())->inWindow, std::optional(inside));
    }
};

REDOUBT_TEST(TestClaimFacts)
#include "TestClaimFacts.moc"
