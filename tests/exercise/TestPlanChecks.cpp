// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/board/PlanChecks.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "tests/testkit/feed/FoldedStream.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::FoldedStream;

namespace {
constexpr std::int64_t kPlanHour = 3'600'000;
constexpr Instant kPlanNow{100 * kPlanHour};

ScheduledPhase phaseOf(PhaseKind kind, const char *name, int from, int until)
{
    ScheduledPhase phase;
    phase.kind = kind;
    phase.name = name;
    phase.startsAt = Instant{from * kPlanHour};
    phase.endsAt = Instant{until * kPlanHour};
    return phase;
}

/// "Over", "WindowOver:攻击窗口!", "PhasesOverlap:冻结/攻击窗口!": an exclamation mark where it blocks.
QStringList saidOf(const std::vector<PlanFinding> &findings)
{
    QStringList said;
    for (const auto &finding : findings) {
        static const char *const names[] = {"NoRedTeam",     "NoRulePack",        "NoJudge",     "TeamWithoutMember", "PhaseBackwards",
                                            "PhasesOverlap", "ExerciseBackwards", "Over",        "WindowOver",        "StartIsPast",
                                            "PhaseOutside",  "NoAttackWindow",    "NoCommander", "NoTarget"};
        QString one = QString::fromLatin1(names[static_cast<int>(finding.problem)]);
        if (!finding.subject.empty())
            one += ':' + QString::fromStdString(finding.subject);
        if (!finding.other.empty())
            one += '/' + QString::fromStdString(finding.other);
        said << one + (finding.blocks ? "!" : "");
    }
    return said;
}
} // namespace

class TestPlanChecks : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{5};
    IdSource m_ids{m_clock, m_random};
    feed::KindRegistry m_registry;

    /// Takes @p value on the board as the white cell's record @p id.
    template <class T>
    void take(ExerciseBoard &board, FoldedStream &white, const Id &id, const T &value)
    {
        if (const auto added = white.add(id, value, board.exerciseId(), Role::Coordinator); !added)
            qFatal("refused: %s", added.error().detail.c_str());
        board.take(board.exerciseId(), *white.record(id));
    }

private Q_SLOTS:
    void initTestCase() { declareExerciseKinds(m_registry); }

    void datesAreReadAgainstNowAndEachOther_data()
    {
        using enum PhaseKind;
        QTest::addColumn<PlanDates>("dates");
        QTest::addColumn<QStringList>("expected");
        const auto at = [](int hour) { return std::optional(Instant{hour * kPlanHour}); };
        QTest::newRow("all to come, one phase behind the other")
            << PlanDates{at(110),
                         at(150),
                         {phaseOf(Preparation, "准备", 100, 110), phaseOf(AttackWindow, "攻击窗口", 110, 140), phaseOf(Freeze, "冻结", 140, 150)}}
            << QStringList{};
        QTest::newRow("a window of another year, the rest to come")
            << PlanDates{at(110), at(150), {phaseOf(AttackWindow, "攻击窗口", 1, 9), phaseOf(Freeze, "冻结", 140, 150)}}
            << QStringList{"WindowOver:攻击窗口!", "PhaseOutside:攻击窗口"};
        QTest::newRow("all of it is over") << PlanDates{at(10), at(100), {phaseOf(AttackWindow, "攻击窗口", 20, 90)}} << QStringList{"Over!"};
        QTest::newRow("it should have begun") << PlanDates{at(99), at(150), {}} << QStringList{"StartIsPast"};
        QTest::newRow("it ends as it starts") << PlanDates{at(120), at(120), {}} << QStringList{"ExerciseBackwards!"};
        QTest::newRow("the freeze begins in the window")
            << PlanDates{at(110), at(150), {phaseOf(AttackWindow, "攻击窗口", 110, 141), phaseOf(Freeze, "冻结", 140, 150)}}
            << QStringList{"PhasesOverlap:冻结/攻击窗口!"};
        QTest::newRow("a phase that ends before it starts overlaps nothing")
            << PlanDates{at(110), at(150), {phaseOf(AttackWindow, "攻击窗口", 140, 120), phaseOf(Freeze, "冻结", 130, 150)}}
            << QStringList{"PhaseBackwards:攻击窗口!"};
        QTest::newRow("a window beyond the end") << PlanDates{at(110), at(150), {phaseOf(AttackWindow, "攻击窗口", 120, 151)}}
                                                 << QStringList{"PhaseOutside:攻击窗口"};
        QTest::newRow("nothing is known") << PlanDates{} << QStringList{};
    }
    void datesAreReadAgainstNowAndEachOther()
    {
        QFETCH(PlanDates, dates);
        QFETCH(QStringList, expected);

        QCOMPARE(saidOf(checkDates(dates, kPlanNow)), expected);
    }

    void whoIsMissingIsNamed()
    {
        const auto exercise = m_ids.next();
        ExerciseBoard board(exercise);
        FoldedStream white(exercise, StreamPurpose::WhiteCell, m_registry);
        Exercise plan;
        plan.unit = m_ids.next();
        plan.name = "磐石";
        take(board, white, exercise, plan);
        QCOMPARE(saidOf(checkPlan(board, kPlanNow)),
                 QStringList({"NoRedTeam!", "NoRulePack!", "NoJudge", "NoAttackWindow", "NoCommander", "NoTarget"}));

        const auto team = [&](TeamSide side, const char *code, bool noOp) {
            Team one;
            one.side = side;
            one.code = code;
            one.room = m_ids.next();
            one.noOp = noOp;
            const auto id = m_ids.next();
            take(board, white, id, one);
            return id;
        };
        const auto red = team(TeamSide::Red, "红01", false);
        team(TeamSide::Blue, "蓝01", false);
        team(TeamSide::Blue, "空转", true);
        const auto member = [&](Role role, std::optional<Id> of) {
            ExerciseMember one;
            one.account = m_ids.next();
            one.role = role;
            one.team = of;
            take(board, white, m_ids.next(), one);
        };
        member(Role::RedMember, red);
        member(Role::ChiefJudge, {});
        member(Role::Commander, {});

        QCOMPARE(saidOf(checkPlan(board, kPlanNow)), QStringList({"NoRulePack!", "TeamWithoutMember:蓝01!", "NoAttackWindow", "NoTarget"}));
    }
};

REDOUBT_TEST(TestPlanChecks)
#include "TestPlanChecks.moc"
