// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/SettledRecord.h"
#include "exercise/kinds/Submission.h"
#include "tests/exercise/PlannedWorld.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::PlannedWorld;

namespace {
using Flags = std::vector<std::string>;

Flags marksOf(const feed::Validation &said) { return said.value_or(Flags{"refused"}); }
} // namespace

/// What arrives when the exercise does not run is taken, and marked (ADR 10).
class TestSubmission : public QObject
{
    Q_OBJECT

    static feed::Validation addClaim(PlannedWorld &world)
    {
        return world.family->at(world.redRoom).add(world.ids.next(), world.goodClaim(), world.coordinator, Role::RedMember);
    }
    static feed::Validation change(PlannedWorld &world, feed::Act act, json::object fields = {})
    {
        return world.family->at(world.redRoom)
            .write(world.ids.next(), world.claim, Claim::Kind, act, std::move(fields), world.coordinator, Role::RedMember);
    }
    static void setExercise(PlannedWorld &world, json::object fields)
    {
        world.take(world.family->at(world.cell), world.cell, std::move(fields), Exercise::Kind);
    }

private Q_SLOTS:
    void everyMomentHasItsMark_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("phase"); // kind of the current one; empty: none
        QTest::addColumn<QString>("added");
        QTest::addColumn<QString>("changed");
        QTest::addColumn<bool>("barred");
        QTest::newRow("planned") << "planned"
                                 << ""
                                 << "before_start"
                                 << "" << true;
        QTest::newRow("running") << "running"
                                 << ""
                                 << ""
                                 << "" << false;
        QTest::newRow("running, in the attack window") << "running"
                                                       << "attack_window"
                                                       << ""
                                                       << "" << false;
        QTest::newRow("running, in the preparation") << "running"
                                                     << "preparation"
                                                     << ""
                                                     << "" << false;
        QTest::newRow("running, in a freeze") << "running"
                                              << "freeze"
                                              << "exercise_frozen"
                                              << "changed_when_frozen" << false;
        QTest::newRow("running, in the retrospective") << "running"
                                                       << "retrospective"
                                                       << ""
                                                       << "" << false;
        QTest::newRow("stopped") << "stopped"
                                 << ""
                                 << "exercise_stopped"
                                 << "changed_when_stopped" << true;
        QTest::newRow("stopped in a freeze") << "stopped"
                                             << "freeze"
                                             << "exercise_stopped"
                                             << "changed_when_stopped" << true;
        QTest::newRow("ended") << "ended"
                               << ""
                               << "exercise_over"
                               << "changed_when_over" << true;
        QTest::newRow("ended in a freeze") << "ended"
                                           << "freeze"
                                           << "exercise_over"
                                           << "changed_when_over" << true;
    }
    void everyMomentHasItsMark()
    {
        QFETCH(QString, state);
        QFETCH(QString, phase);
        QFETCH(QString, added);
        QFETCH(QString, changed);
        QFETCH(bool, barred);
        const auto expected = [](const QString &flag) { return flag.isEmpty() ? Flags{} : Flags{flag.toStdString()}; };
        PlannedWorld world;
        setExercise(world, {{"state", state.toStdString()}});
        if (!phase.isEmpty()) {
            world.take(world.family->at(world.cell), world.phase, {{"kind", phase.toStdString()}}, Phase::Kind);
            setExercise(world, {{"currentPhase", world.phase.toString()}});
        }

        QCOMPARE(marksOf(addClaim(world)), expected(added));
        QCOMPARE(marksOf(change(world, feed::Act::Set, {{"narrative", "补充"}})), expected(changed));
        QCOMPARE(marksOf(change(world, feed::Act::Remove)), expected(changed));
        const auto kind = phase.isEmpty() ? std::nullopt : std::optional(*enumFromName<PhaseKind>(phase.toStdString()));
        const auto why = untimely(*enumFromName<ExerciseState>(state.toStdString()), kind);
        QCOMPARE(why && barsClaims(*why), barred);
    }

    void whatArrivesOnceItIsResumedIsNotMarked()
    {
        PlannedWorld world;
        setExercise(world, {{"state", "stopped"}});
        QCOMPARE(marksOf(addClaim(world)), Flags{flags::ExerciseStopped});

        setExercise(world, {{"state", "running"}});

        QCOMPARE(marksOf(addClaim(world)), Flags{});
    }

    /// Both marks, where both hold.
    void anEditBehindTheRulingAndTheEndSaysBoth()
    {
        PlannedWorld world;
        QVERIFY(world.family->at(world.redRoom).add(world.ids.next(), world.goodNotice(), world.coordinator, Role::Judge));
        setExercise(world, {{"state", "ended"}});

        auto said = marksOf(change(world, feed::Act::Set, {{"narrative", "补充"}}));

        std::sort(said.begin(), said.end());
        QCOMPARE(said, (Flags{flags::ChangedWhenOver, flags::ClaimJudged}));
    }

    /// Two coordinators who did not see each other: what was first stands until somebody settles it, on the server as on every board.
    void aStateInConflictCountsAsTheBoardShowsIt()
    {
        PlannedWorld world;
        auto &white = world.family->at(world.cell);
        const auto other = world.ids.next();
        white.writeUnseeing(world.ids.next(), world.cell, Exercise::Kind, {{"state", "stopped"}}, other, Role::Coordinator);
        QVERIFY(white.record(world.cell)->hasConflict("state"));

        QCOMPARE(marksOf(addClaim(world)), Flags{});
        QVERIFY(settledRecord<Exercise>(*white.record(world.cell))->state == ExerciseState::Running);
    }

    /// Where the exercise is not at hand nothing is said of it.
    void aRoomByItselfMarksNothing()
    {
        PlannedWorld world;
        setExercise(world, {{"state", "ended"}});
        auto &room = world.family->at(world.redRoom);
        room.setFamily(nullptr);

        QCOMPARE(marksOf(addClaim(world)), Flags{});
    }
};

REDOUBT_TEST(TestSubmission)
#include "TestSubmission.moc"
