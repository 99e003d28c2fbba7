// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/exercise/DrilledExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::DrilledExercise;

class TestJudgingDrafts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// 6.1 user rights 50 × 1.4 (key unit) = 70. Then 6.2 on the same system, by a vulnerability used once before, at 80 %:
    /// (500 − 50) × 1.4 × 0.7 × 80 % = 352.8, rounded up 353.
    void anAwardIsWhatTheRulesSay()
    {
        DrilledExercise drill;
        QVERIFY(drill.rule(drill.claim("红03", "CVE-2020-14882"), "6.1"));
        QCOMPARE(drill.totalOf("红03"), std::string("70"));

        const auto ruled = drill.rule(drill.claim("红03", "CVE-2020-14882"), "6.2", 80);

        QVERIFY(ruled);
        QCOMPARE(ruled->points.text(), std::string("353"));
        QCOMPARE(drill.totalOf("红03"), std::string("423"));
    }

    void theDefenderLosesWhatTheAttackerWins()
    {
        DrilledExercise drill;

        QVERIFY(drill.rule(drill.claim("红03"), "6.1"));

        QCOMPARE(drill.totalOf("蓝"), std::string("-70"));
    }

    void aTargetOffTheCatalogueCostsNobody()
    {
        DrilledExercise drill;

        const auto ruled = drill.rule(drill.claim("红03", {}, false), "6.1");

        QVERIFY(ruled);
        QCOMPARE(ruled->points.text(), std::string("40")); // 50 × 0.8
        QCOMPARE(drill.totalOf("蓝"), std::string("0"));
    }

    void theTeamIsToldInItsOwnRoomOnly()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");

        const auto ruled = drill.rule(claim, "6.1");

        for (const auto &draft : ruled->drafts) {
            const bool isNotice = draft.kind == RulingNotice::Kind;
            QCOMPARE(draft.stream == drill.roomOf("红03"), isNotice);
        }
        QCOMPARE(int(drill.board->claim(claim)->status), int(ClaimStatus::Accepted));
        QVERIFY(drill.board->claim(claim)->notice);
    }

    void aClaimIsRuledOnOnce()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        QVERIFY(drill.rule(claim, "6.1"));

        const auto again = drill.rule(claim, "6.2");

        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::RuleViolated);
    }

    void aReversalUndoesAwardAndDeductionOfTheSameRuling()
    {
        DrilledExercise drill;
        QVERIFY(drill.rule(drill.claim("红03"), "6.1"));
        QVERIFY(drill.rule(drill.claim("红01"), "6.1"));
        Id entry;
        drill.board->ledger().eachEntry([&](const ScoreEntry &other, LedgerPosition) {
            if (other.team == drill.teamOf("红03"))
                entry = other.id;
        });

        const auto drafts = drafts::reversalDrafts(*drill.board, entry, "重复提交", drill.clock.now());
        QVERIFY(drafts);
        QCOMPARE(drafts->size(), std::size_t(3)); // two entries, and the notice to the team
        drill.apply(*drafts, drill.judge, Role::Judge);

        QCOMPARE(drill.totalOf("红03"), std::string("0"));
        QCOMPARE(drill.totalOf("红01"), std::string("70"));
        QCOMPARE(drill.totalOf("蓝"), std::string("-70"));
        const auto again = drafts::reversalDrafts(*drill.board, entry, "x", drill.clock.now());
        QCOMPARE(again.error().code, ErrorCode::RuleViolated);
    }

    void aClaimWhoseRulingWasReversedIsRuledOnAgain()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        QVERIFY(drill.rule(claim, "6.2"));
        const auto first = drill.board->claim(claim)->ruling->id;
        Id entry;
        drill.board->ledger().eachEntry([&](const ScoreEntry &other, LedgerPosition) {
            if (other.kind == ScoreKind::Award)
                entry = other.id;
        });
        const auto reversal = drafts::reversalDrafts(*drill.board, entry, "条款用错", drill.clock.now());
        QVERIFY(reversal);
        drill.apply(*reversal, drill.judge, Role::Judge);
        QVERIFY(drill.board->isUndone(first));
        // Nothing is decided: it waits, from the reversal on.
        const auto waiting = drill.board->claim(claim);
        QCOMPARE(int(waiting->status), int(ClaimStatus::Waiting));
        QVERIFY(waiting->undone);
        QCOMPARE(waiting->waitingSince, drill.board->ledger().reversalOf(entry)->at);

        const auto again = drill.rule(claim, "6.1");

        QVERIFY(again);
        QCOMPARE(drill.totalOf("红03"), std::string("70"));
        QVERIFY(drill.board->claim(claim)->ruling->id != first);
        QCOMPARE(int(drill.board->claim(claim)->status), int(ClaimStatus::Accepted));
        QVERIFY(!drill.board->claim(claim)->undone);
        QCOMPARE(drill.board->claim(claim)->rulings, 1); // no contradiction of two judges
        QCOMPARE(drill.rule(claim, "6.1").error().code, ErrorCode::RuleViolated);
    }

    void aRulingAsksForItsReason()
    {
        DrilledExercise drill;
        drafts::RulingRequest request;
        request.claim = drill.claim("红03");
        request.decision = Decision::Reject;

        const auto ruled = drafts::rulingDrafts(*drill.board, request, drill.clock.now(), drill.ids());

        QCOMPARE(ruled.error().code, ErrorCode::MissingReason);
    }

    void aFormulaPackAwardsNothingByHand()
    {
        DrilledExercise drill("attack-defence-faust.json");

        const auto ruled = drill.rule(drill.claim("红03"), "6.1");

        QCOMPARE(ruled.error().code, ErrorCode::RuleViolated);
    }

    void whatIsFrozenIsPublishedFrozen()
    {
        DrilledExercise drill;
        QVERIFY(drill.rule(drill.claim("红03"), "6.1"));
        drill.apply(*drafts::freezeDrafts(*drill.board, false, {}, drill.clock.now()), drill.judge, Role::ChiefJudge);
        QVERIFY(drill.rule(drill.claim("红01"), "6.2"));

        const auto published = drafts::publishDraft(*drill.board, TeamSide::Red, drill.clock.now());

        const auto board = fromJson<PublishedBoard>(json::value(published->fields));
        QCOMPARE(board->rows.size(), std::size_t(2));
        QCOMPARE(board->rows[0].code, std::string("红03"));
        QCOMPARE(Points::fromNano(board->rows[0].pointsNano).text(), std::string("70"));
        QCOMPARE(Points::fromNano(board->rows[1].pointsNano).text(), std::string("0"));
    }

    void aJudgeHasOneNoteOfWhatIsOpen()
    {
        DrilledExercise drill;
        const auto first = drill.claim("红03");
        const auto second = drill.claim("红01");
        const auto say = [&](const Id &claim, std::int64_t at) {
            drill.apply({drafts::reviewDraft(*drill.board, claim, drill.judge, Instant{at}, 600'000)}, drill.judge, Role::Judge);
            return drill.board->reviews().begin()->second.value;
        };
        QCOMPARE(say(first, 1'000).since, Instant{1'000});

        const auto renewed = say(first, 481'000);
        QCOMPARE(renewed.since, Instant{1'000}); // open all the while
        QCOMPARE(renewed.until, Instant{1'081'000});
        const auto moved = say(second, 500'000);

        QCOMPARE(moved.claim, second);
        QCOMPARE(moved.since, Instant{500'000});
        QCOMPARE(drill.board->reviews().size(), std::size_t(1));
    }

    void aReturnedClaimIsAddedToAndWaitsAgain()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        drafts::RulingRequest request;
        request.claim = claim;
        request.decision = Decision::Return;
        request.reason = "缺过程记录";
        drill.apply(drafts::rulingDrafts(*drill.board, request, drill.clock.now(), drill.ids())->drafts, drill.judge, Role::Judge);
        QCOMPARE(int(drill.board->claim(claim)->status), int(ClaimStatus::Returned));
        drill.clock.advance(60'000);

        const auto draft = drafts::supplementDraft(*drill.board, claim, "补充过程记录", {}, drill.clock.now());
        QVERIFY(draft);
        drill.apply({*draft}, drill.attacker, Role::RedMember);

        QCOMPARE(int(drill.board->claim(claim)->status), int(ClaimStatus::Waiting));
        QCOMPARE(drill.board->claim(claim)->claim.value.narrative, std::string("补充过程记录"));
    }

    void aTeamIsToldThatItsRulingWasTakenBack()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        QVERIFY(drill.rule(claim, "6.2"));
        const auto seenByTeam = [&] {
            ExerciseBoard board(drill.id);
            drill.showTo(board, {drill.id});
            return *board.claim(claim);
        };
        QCOMPARE(int(seenByTeam().status), int(ClaimStatus::Accepted));
        const auto ruling = drill.board->claim(claim)->ruling->id;
        Id award;
        drill.board->ledger().eachEntry([&](const ScoreEntry &entry, LedgerPosition) {
            if (entry.ruling == ruling && entry.kind == ScoreKind::Award)
                award = entry.id;
        });
        drill.clock.advance(60'000);

        const auto drafts = drafts::reversalDrafts(*drill.board, award, "重复认定", drill.clock.now());
        drill.apply(*drafts, drill.judge, Role::Judge);

        auto seen = seenByTeam();
        QVERIFY(seen.undone);
        QCOMPARE(int(seen.status), int(ClaimStatus::Waiting));
        QCOMPARE(seen.waitingSince, drill.clock.now());
        QCOMPARE(seen.notice->value.reason, std::string("重复认定"));
        QVERIFY(seen.notice->value.pointsNano == drill.board->ruling(ruling)->value.pointsNano); // what was taken back
        drill.clock.advance(60'000);

        QVERIFY(drill.rule(claim, "6.2", 50)); // a judge decides again

        seen = seenByTeam();
        QVERIFY(!seen.undone);
        QCOMPARE(int(seen.status), int(ClaimStatus::Accepted));
        QCOMPARE(seen.notice->value.sharePercent, std::int64_t(50));
        QVERIFY(!seen.notice->value.reversed.has_value());
    }

    void anExerciseGoesFromStateToState_data()
    {
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("leadsThere");
        QTest::newRow("planned to running") << int(ExerciseState::Running) << true;
        QTest::newRow("planned to stopped") << int(ExerciseState::Stopped) << false;
        QTest::newRow("planned to ended") << int(ExerciseState::Ended) << false;
    }
    void anExerciseGoesFromStateToState()
    {
        QFETCH(int, to);
        QFETCH(bool, leadsThere);
        DrilledExercise drill;

        QCOMPARE(drafts::stateDrafts(*drill.board, static_cast<ExerciseState>(to)).has_value(), leadsThere);
    }
};

REDOUBT_TEST(TestJudgingDrafts)
#include "TestJudgingDrafts.moc"
