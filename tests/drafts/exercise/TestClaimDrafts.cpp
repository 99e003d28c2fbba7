// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/ExerciseKinds.h"
#include "tests/drafts/exercise/DrilledExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::DrilledExercise;

/// What a team's console lets its members submit, by what the team knows of the exercise.
class TestClaimDrafts : public QObject
{
    Q_OBJECT

    /// The white cell's stream is not there.
    static std::unique_ptr<ExerciseBoard> seenByTeam(const DrilledExercise &drill)
    {
        auto board = std::make_unique<ExerciseBoard>(drill.id);
        drill.showTo(*board, {drill.id});
        return board;
    }
    static Result<store::Draft> submitted(const DrilledExercise &drill)
    {
        Claim claim;
        claim.title = "取得权限";
        return drafts::claimDraft(*seenByTeam(drill), drill.roomOf("红03"), claim, drill.clock.now());
    }

private Q_SLOTS:
    void aClaimIsSubmittedWhileTheExerciseRuns()
    {
        DrilledExercise drill;
        // The dialog that starts it says that claims can be submitted from then on.
        QCOMPARE(submitted(drill).error().code, ErrorCode::RuleViolated);
        QVERIFY(drafts::claimsBarred(*seenByTeam(drill)) == Untimely::BeforeStart);
        drill.goTo(ExerciseState::Running);
        QVERIFY(submitted(drill));

        drill.goTo(ExerciseState::Stopped);
        QCOMPARE(submitted(drill).error().code, ErrorCode::RuleViolated);
        QVERIFY(drafts::claimsBarred(*seenByTeam(drill)) == Untimely::Stopped);

        drill.goTo(ExerciseState::Running);
        QVERIFY(submitted(drill));

        drill.goTo(ExerciseState::Ended);
        QCOMPARE(submitted(drill).error().code, ErrorCode::RuleViolated);
        QVERIFY(drafts::claimsBarred(*seenByTeam(drill)) == Untimely::Ended);
        // Who sees the white cell sees the same.
        QVERIFY(drafts::claimsBarred(*drill.board) == Untimely::Ended);
    }

    void whatAJudgeAskedForIsAddedStillAndMarked()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        drafts::RulingRequest request;
        request.claim = claim;
        request.decision = Decision::Return;
        request.reason = "证据不足";
        const auto ruled = drafts::rulingDrafts(*drill.board, request, drill.clock.now(), drill.ids());
        QVERIFY(ruled);
        drill.apply(ruled->drafts, drill.judge, Role::Judge);
        drill.goTo(ExerciseState::Ended);

        const auto added = drafts::supplementDraft(*seenByTeam(drill), claim, "补充", {}, drill.clock.now());

        QVERIFY(added);
        drill.apply({*added}, drill.attacker, Role::RedMember);
        QCOMPARE(drill.board->claim(claim)->claim.flags, std::vector<std::string>{flags::ChangedWhenOver});
    }

    void aBoardThatSaysNoStateBarsNothing()
    {
        ExerciseBoard board(Id::parse("01900000-0000-7000-8000-000000000001").value());

        QVERIFY(!drafts::claimsBarred(board));
    }
};

REDOUBT_TEST(TestClaimDrafts)
#include "TestClaimDrafts.moc"
