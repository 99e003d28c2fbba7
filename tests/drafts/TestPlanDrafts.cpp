// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/DrilledExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::DrilledExercise;

/// What a plan says to whom.
class TestPlanDrafts : public QObject
{
    Q_OBJECT

    /// The exercise as a team's member sees it: the white cell's stream is not there.
    static ExerciseBoard seenByTeam(const DrilledExercise &drill)
    {
        ExerciseBoard board(drill.id);
        drill.showTo(board, {drill.id});
        return board;
    }

private Q_SLOTS:
    void aTeamReadsTheStateItsExerciseIsIn()
    {
        DrilledExercise drill;
        QVERIFY(seenByTeam(drill).state() == ExerciseState::Planned);

        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Running), drill.coordinator, Role::Coordinator);
        QVERIFY(seenByTeam(drill).state() == ExerciseState::Running);
        QVERIFY(drill.board->state() == ExerciseState::Running);

        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Stopped), drill.coordinator, Role::Coordinator);
        QVERIFY(seenByTeam(drill).state() == ExerciseState::Stopped);
    }

    void aTeamReadsTheNameOfThePhaseAndNotTheOthers()
    {
        DrilledExercise drill;
        Phase window;
        window.kind = PhaseKind::AttackWindow;
        window.name = "第一攻击窗口";
        const auto id = drill.newId();
        drill.apply({drafts::addOf(drill.id, window, id)}, drill.coordinator, Role::Coordinator);

        drill.apply(*drafts::phaseDrafts(*drill.board, id), drill.coordinator, Role::Coordinator);

        const auto seen = seenByTeam(drill);
        QVERIFY(seen.noticeBoard() != nullptr);
        QVERIFY(seen.noticeBoard()->phase == std::optional<std::string>("第一攻击窗口"));
        QVERIFY(seen.phases().empty());
        QCOMPARE(drafts::phaseDrafts(*drill.board, drill.newId()).error().code, ErrorCode::NotFound);
    }

    void aTeamClaimsByTheRulesThatItIsJudgedBy()
    {
        DrilledExercise drill;
        const auto seen = seenByTeam(drill);

        QVERIFY(seen.rulePack() != nullptr);
        QCOMPARE(seen.rulePack()->digest, drill.board->rulePack()->digest);
    }

    void aBoardOfAnEarlierVersionSaysNoState()
    {
        ExerciseBoard board(Id::parse("01900000-0000-7000-8000-000000000001").value());

        QVERIFY(!board.state().has_value());
        QVERIFY(board.noticeBoard() == nullptr);
    }
};

REDOUBT_TEST(TestPlanDrafts)
#include "TestPlanDrafts.moc"
