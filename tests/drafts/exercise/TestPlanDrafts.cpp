// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/exercise/DrilledExercise.h"
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

    static Id add(DrilledExercise &drill, PhaseKind kind, const char *name, std::int64_t from, std::int64_t until)
    {
        Phase phase;
        phase.kind = kind;
        phase.name = name;
        phase.order = static_cast<std::int64_t>(drill.board->phases().size());
        phase.startsAt = Instant{from};
        phase.endsAt = Instant{until};
        const auto id = drill.newId();
        drill.apply({drafts::addOf(drill.id, phase, id)}, drill.coordinator, Role::Coordinator);
        return id;
    }
    /// The form of an exercise as it opens.
    static drafts::PlanEdit asItIs(const DrilledExercise &drill)
    {
        drafts::PlanEdit edit;
        const auto &exercise = drill.board->exercise()->value;
        edit.name = exercise.name;
        edit.summary = exercise.summary.value_or("");
        edit.startsAt = exercise.startsAt;
        edit.endsAt = exercise.endsAt;
        for (const auto &phase : drill.board->orderedPhases())
            edit.phases.push_back({phase.id, phase.value});
        edit.planAt = {1, 1'000};
        edit.noticeAt = {1, 1'000};
        return edit;
    }
    static std::string packNamed(const char *file)
    {
        for (const auto &pack : resources::shippedRulePacks()) {
            if (pack.fileName == file)
                return std::string(pack.text);
        }
        return {};
    }

private Q_SLOTS:
    void aTeamReadsTheStateItsExerciseIsIn()
    {
        DrilledExercise drill;
        QVERIFY(seenByTeam(drill).state() == ExerciseState::Planned);

        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Running), drill.coordinator, Role::Coordinator);
        QVERIFY(seenByTeam(drill).state() == ExerciseState::Running);
        QVERIFY(drill.board->state() == ExerciseState::Running);

        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Stopped, {"误伤业务系统", Instant{7'000}, "导演01"}), drill.coordinator,
                    Role::Coordinator);
        QVERIFY(seenByTeam(drill).state() == ExerciseState::Stopped);
        const ExerciseBoard::StateWord told{"误伤业务系统", Instant{7'000}, "导演01"};
        QVERIFY(seenByTeam(drill).stateWord() == told);
        QVERIFY(drill.board->stateWord() == told);

        // What was the reason of the stop is none of going on.
        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Running, {{}, Instant{9'000}, "导演01"}), drill.coordinator, Role::Coordinator);
        QVERIFY((seenByTeam(drill).stateWord() == ExerciseBoard::StateWord{{}, Instant{9'000}, "导演01"}));
    }

    void aStopSaysWhy()
    {
        DrilledExercise drill;
        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Running), drill.coordinator, Role::Coordinator);

        QCOMPARE(drafts::stateDrafts(*drill.board, ExerciseState::Stopped).error().code, ErrorCode::MissingReason);
        QVERIFY(drafts::stateDrafts(*drill.board, ExerciseState::Ended));
    }

    void thePhaseFreezeFreezesTheBoardForEverybody()
    {
        DrilledExercise drill;
        const auto freeze = add(drill, PhaseKind::Freeze, "冻结", 10'000, 20'000);
        const auto window = add(drill, PhaseKind::AttackWindow, "第二窗口", 20'000, 30'000);

        const auto moved = *drafts::phaseDrafts(*drill.board, freeze, Instant{11'000});
        drill.apply(moved, drill.coordinator, Role::Coordinator);

        for (const auto &board : {std::as_const(*drill.board), seenByTeam(drill)}) {
            QVERIFY(board.freeze());
            QCOMPARE(board.freeze()->at, Instant{11'000});
            QVERIFY(board.freeze()->publishAt == Instant{20'000});
        }
        QVERIFY(drill.board->freeze()->by == drill.coordinator);
        QVERIFY(!seenByTeam(drill).freeze()->by);
        // Moving on lifts nothing; coming back does not freeze a second time.
        drill.apply(*drafts::phaseDrafts(*drill.board, window, Instant{21'000}), drill.coordinator, Role::Coordinator);
        QVERIFY(drill.board->freeze());
        const auto again = *drafts::phaseDrafts(*drill.board, freeze, Instant{22'000});
        QVERIFY(std::none_of(again.begin(), again.end(), [](const auto &draft) { return draft.kind == BoardFreeze::Kind; }));
        drill.apply(*drafts::freezeDrafts(*drill.board, true, {}, Instant{23'000}), drill.coordinator, Role::Coordinator);
        QVERIFY(!drill.board->freeze());
        QVERIFY(!seenByTeam(drill).freeze());
    }

    void aTeamReadsThePhasesThatAreToCome()
    {
        DrilledExercise drill;
        const auto preparation = add(drill, PhaseKind::Preparation, "准备", 0, 10'000);
        const auto window = add(drill, PhaseKind::AttackWindow, "攻击窗口", 10'000, 20'000);
        drill.apply(*drafts::editDrafts(*drill.board, asItIs(drill), drill.ids()), drill.coordinator, Role::Coordinator);
        drill.apply(*drafts::phaseDrafts(*drill.board, preparation, Instant{1'000}), drill.coordinator, Role::Coordinator);

        const auto seen = seenByTeam(drill);

        QCOMPARE(seen.schedule().size(), std::size_t(2));
        QVERIFY(seen.schedule() == drill.board->schedule());
        QVERIFY(seen.currentPhase() == preparation);
        QCOMPARE(seen.schedule()[1].id, window);
        QVERIFY(seen.schedule()[1].endsAt == Instant{20'000});
    }

    void aPlanIsMendedInEveryStreamThatSaysIt()
    {
        DrilledExercise drill;
        const auto first = add(drill, PhaseKind::Preparation, "准备", 0, 10'000);
        const auto gone = add(drill, PhaseKind::Retrospective, "复盘", 10'000, 20'000);
        auto edit = asItIs(drill);
        edit.name = "磐石-2027";
        edit.summary = "改期";
        edit.startsAt = Instant{5'000};
        edit.endsAt = Instant{50'000};
        edit.packText = packNamed("attack-defence-faust.json");
        edit.phases.erase(edit.phases.begin() + 1);
        edit.phases[0].phase.endsAt = Instant{12'000};
        Phase window;
        window.kind = PhaseKind::AttackWindow;
        window.name = "窗口";
        window.startsAt = Instant{12'000};
        edit.phases.push_back({std::nullopt, window});

        drill.apply(*drafts::editDrafts(*drill.board, edit, drill.ids()), drill.coordinator, Role::Coordinator);

        for (const auto &board : {std::as_const(*drill.board), seenByTeam(drill)}) {
            QCOMPARE(board.name(), std::string("磐石-2027"));
            QVERIFY(board.rulePack());
            QCOMPARE(std::string(board.rulePack()->kind()), std::string("attack-defence/faust"));
            QCOMPARE(board.schedule().size(), std::size_t(2));
            QCOMPARE(board.schedule()[0].id, first);
            QVERIFY(board.schedule()[0].endsAt == Instant{12'000});
            QCOMPARE(board.schedule()[1].name, std::string("窗口"));
            QVERIFY(board.noticeBoard()->startsAt == Instant{5'000});
        }
        for (const auto &[id, room] : drill.board->rooms())
            QCOMPARE(room.value.exerciseName, std::string("磐石-2027"));
        QVERIFY(!drill.board->phases().contains(gone));
        QVERIFY(drill.board->exercise()->value.summary == std::optional<std::string>("改期"));
        // Whoever saves a form in which nothing was changed writes nothing.
        QVERIFY(drafts::editDrafts(*drill.board, asItIs(drill), drill.ids())->empty());
    }

    void theRulesStayOnceSomethingWasRuledByThem()
    {
        DrilledExercise drill;
        QVERIFY(drill.rule(drill.claim("红03"), "6.1"));
        auto edit = asItIs(drill);
        edit.packText = packNamed("attack-defence-faust.json");

        QCOMPARE(drafts::editDrafts(*drill.board, edit, drill.ids()).error().code, ErrorCode::RuleViolated);
        edit.packText = packNamed("municipal-attack.json");
        QVERIFY(drafts::editDrafts(*drill.board, edit, drill.ids()));
    }

    void whatRunsOrHasEndedIsNotMendedAway()
    {
        DrilledExercise drill;
        const auto window = add(drill, PhaseKind::AttackWindow, "攻击窗口", 0, 10'000);
        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Running), drill.coordinator, Role::Coordinator);
        drill.apply(*drafts::phaseDrafts(*drill.board, window, Instant{1'000}), drill.coordinator, Role::Coordinator);
        auto edit = asItIs(drill);
        edit.phases.clear();
        QCOMPARE(drafts::editDrafts(*drill.board, edit, drill.ids()).error().code, ErrorCode::RuleViolated);
        edit = asItIs(drill);
        edit.name.clear();
        QCOMPARE(drafts::editDrafts(*drill.board, edit, drill.ids()).error().code, ErrorCode::InvalidArgument);

        drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Ended), drill.coordinator, Role::Coordinator);
        QCOMPARE(drafts::editDrafts(*drill.board, asItIs(drill), drill.ids()).error().code, ErrorCode::RuleViolated);
    }

    void aCopyIsThePlanWithoutWhatCameOfIt()
    {
        DrilledExercise drill;
        add(drill, PhaseKind::AttackWindow, "攻击窗口", 0, 10'000);
        QVERIFY(drill.rule(drill.claim("红03"), "6.1"));

        const auto copy = drafts::copiedPlan(*drill.board);

        QVERIFY(copy);
        QCOMPARE(copy->teams.size(), std::size_t(3));
        QCOMPARE(copy->targets.size(), std::size_t(1));
        QCOMPARE(copy->members.size(), std::size_t(1));
        QCOMPARE(copy->phases.size(), std::size_t(1));
        QVERIFY(drafts::planDrafts(*copy, drill.ids()));
    }

    void whatNobodyHasWorkedOnIsDiscarded()
    {
        DrilledExercise drill;
        const auto draft = drafts::discardDraft(*drill.board);
        QVERIFY(draft);

        drill.apply({*draft}, drill.coordinator, Role::Coordinator);

        QVERIFY(drill.board->isDiscarded());
    }

    void whatHasBegunIsNotDiscarded_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("it was started") << 0;
        QTest::newRow("a claim was submitted") << 1;
        QTest::newRow("points were given") << 2;
    }
    void whatHasBegunIsNotDiscarded()
    {
        QFETCH(int, what);
        DrilledExercise drill;
        if (what == 0)
            drill.apply(*drafts::stateDrafts(*drill.board, ExerciseState::Running), drill.coordinator, Role::Coordinator);
        else if (const auto claim = drill.claim("红03"); what == 2)
            QVERIFY(drill.rule(claim, "6.1"));

        QCOMPARE(drafts::discardDraft(*drill.board).error().code, ErrorCode::RuleViolated);
    }

    void aTeamReadsTheNameOfThePhaseAndNotTheOthers()
    {
        DrilledExercise drill;
        Phase window;
        window.kind = PhaseKind::AttackWindow;
        window.name = "第一攻击窗口";
        const auto id = drill.newId();
        drill.apply({drafts::addOf(drill.id, window, id)}, drill.coordinator, Role::Coordinator);

        drill.apply(*drafts::phaseDrafts(*drill.board, id, drill.clock.now()), drill.coordinator, Role::Coordinator);

        const auto seen = seenByTeam(drill);
        QVERIFY(seen.noticeBoard() != nullptr);
        QVERIFY(seen.noticeBoard()->phase == std::optional<std::string>("第一攻击窗口"));
        QVERIFY(seen.phases().empty());
        QCOMPARE(drafts::phaseDrafts(*drill.board, drill.newId(), drill.clock.now()).error().code, ErrorCode::NotFound);
    }

    void aTeamClaimsByTheRulesThatItIsJudgedBy()
    {
        DrilledExercise drill;
        const auto seen = seenByTeam(drill);

        QVERIFY(seen.rulePack() != nullptr);
        QCOMPARE(seen.rulePack()->digest, drill.board->rulePack()->digest);
    }

    void aPlanWhoseNamesTheServerWouldRefuseIsNotSaved_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a blank behind the exercise's name") << 0 << false;
        QTest::newRow("two codes that look alike") << 1 << true;
        QTest::newRow("two teams of one name") << 2 << true;
        QTest::newRow("two targets of one unit") << 3 << true;
        QTest::newRow("a code that turns the direction") << 4 << false;
    }
    void aPlanWhoseNamesTheServerWouldRefuseIsNotSaved()
    {
        QFETCH(int, change);
        QFETCH(bool, isTaken);
        DrilledExercise drill;
        drafts::ExercisePlan plan;
        plan.unit = drill.newId();
        plan.name = "磐石";
        plan.teams = {{TeamSide::Red, "红01", "惊蛰", {}, false, 1}, {TeamSide::Red, "红02", "朔风", {}, false, 2}};
        Target target;
        target.name = "平台";
        target.unit = drill.newId();
        plan.targets = {target};
        if (change == 0)
            plan.name = "磐石 ";
        else if (change == 1)
            plan.teams[1].code = "红O1";
        else if (change == 2)
            plan.teams[1].name = "惊蛰";
        else if (change == 3)
            plan.targets.push_back(target);
        else
            plan.teams[1].code = "红\xe2\x80\xae"
                                 "2";

        const auto planned = drafts::planDrafts(plan, [&] { return drill.newId(); });

        QVERIFY(!planned);
        QCOMPARE(planned.error().code, isTaken ? ErrorCode::AlreadyExists : ErrorCode::InvalidArgument);
    }

    void aTeamIsCheckedAgainstTheOthersBeforeItIsSaved()
    {
        DrilledExercise drill;
        const auto &[id, known] = *drill.board->teams().begin();
        drafts::TeamPlan plan;
        plan.code = known.value.code;

        QCOMPARE(drafts::checkTeam(*drill.board, plan, {}).error().code, ErrorCode::AlreadyExists);
        QVERIFY(drafts::checkTeam(*drill.board, plan, id));
        plan.code += "x";
        QVERIFY(drafts::checkTeam(*drill.board, plan, {}));
        const auto &target = drill.board->targets().begin()->second.value;
        QCOMPARE(drafts::checkTarget(*drill.board, target, {}).error().code, ErrorCode::AlreadyExists);
        QVERIFY(drafts::checkTarget(*drill.board, target, drill.board->targets().begin()->first));
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
