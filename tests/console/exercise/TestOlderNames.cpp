// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/frame/MainFrame.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

/// An exercise that was planned before names were checked (ADR 14), on a server that checks them now: everybody goes on working in it.
class TestOlderNames : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_phase;

    /// The kinds as they were before anything of a field was checked but that it is there.
    static feed::KindRegistry earlierKinds()
    {
        const auto now = productKinds();
        feed::KindRegistry earlier;
        for (const auto *kind : now.kinds()) {
            auto before = *kind;
            for (auto &field : before.fields)
                field.check = [](const json::value &) { return Result<void>(); };
            earlier.declare(std::move(before));
        }
        for (const auto &rule : now.grantRules())
            earlier.declare(rule);
        return earlier;
    }
    void updateServer(feed::KindRegistry kinds)
    {
        m_house->unplug();
        m_house->kinds = std::move(kinds);
        m_house->plugIn();
    }
    static bool isDrained(console::Console &console)
    {
        return console.session()->desk().outboxCount() == 0 && console.session()->status().state == sync::SyncState::Online;
    }
    static QString quarantined(console::Console &console)
    {
        QStringList codes;
        for (const auto &entry : console.session()->desk().quarantine())
            codes << QString::fromStdString(entry.code + ' ' + (entry.line ? entry.line->change.kind : ""));
        return codes.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_starts = true;
        setUpExercise();
        m_kinds = earlierKinds();
        updateServer(earlierKinds());
        // On another machine of the coordinator's: the first one knows today's kinds.
        testkit::HeadlessConsole::Options options;
        options.folder = folder("earlier").toStdString();
        options.registry = &m_kinds;
        options.profile.cost = {64, 1};
        auto opened = testkit::HeadlessConsole::open(std::move(options));
        QVERIFY(opened);
        auto coordinator = std::move(*opened);
        QVERIFY(coordinator->enrol(m_house->ticket("earlier"), "earlier"));
        QVERIFY(coordinator->signIn("coordinator", kPassword));
        QTRY_VERIFY_WITH_TIMEOUT(!boardOf(*coordinator, m_exercise).targets().empty() && boardOf(*coordinator, m_exercise).exercise(), kPatience);
        const std::string unseen = "\xe2\x80\x8b";
        const auto planned = boardOf(*coordinator, m_exercise);
        const auto &[target, known] = *planned.targets().begin();
        Phase phase;
        phase.name = "攻击" + unseen + "窗口 ";
        m_phase = coordinator->withCache([](store::Cache &cache) { return cache.newId(); });
        QVERIFY(coordinator->commit({drafts::setOf<Target>(known.stream, target, {{"unitName", "县区A "}, {"name", "平台" + unseen}}),
                                     drafts::setOf<Exercise>(m_exercise, m_exercise, {{"name", "磐石" + unseen}}),
                                     drafts::addOf(m_exercise, phase, m_phase)}));
        QVERIFY(coordinator->waitUntilDrained());
        coordinator.reset();
        m_kinds = productKinds();
        updateServer(productKinds());
    }

    void itsCoordinatorPlansAndRunsIt()
    {
        auto coordinator = console("coordinator-2");
        enter(*coordinator, "coordinator");
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise) && board(*coordinator, m_exercise)->phases().contains(m_phase), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->rulePack() && isDrained(*coordinator), kPatience);
        coordinator->workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *page = coordinator->workbench()->area<console::ExerciseArea>().exercisePage();

        Q_EMIT page->planPage()->phaseRequested(m_phase);
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->currentPhase() == m_phase && isDrained(*coordinator), kPatience);
        QCOMPARE(quarantined(*coordinator), QString());
        views::TeamRequest team;
        team.code = QStringLiteral("红09");
        Q_EMIT page->planPage()->teamSaveRequested(team);
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->teams().size() == 3 && isDrained(*coordinator), kPatience);
        QCOMPARE(quarantined(*coordinator), QString());
        views::TargetRequest target; // of a unit whose name the directory has from before
        target.name = QStringLiteral("门户");
        target.unit = m_house->bureau;
        target.unitName = QStringLiteral("县区A ");
        Q_EMIT page->planPage()->targetSaveRequested(target);
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->targets().size() == 2 && isDrained(*coordinator), kPatience);
        QCOMPARE(quarantined(*coordinator), QString());

        Q_EMIT page->copyRequested();
        auto *dialog = coordinator->workbench()->frame().findChild<views::ExercisesPage *>()->findChild<views::NewExerciseDialog *>();
        QVERIFY(dialog);
        auto asked = dialog->request();
        asked.name = QStringLiteral("磐石-2027");
        for (auto &phase : asked.phases)
            phase.name = QStringLiteral("窗口"); // the form shows it, and whoever copies it can mend it
        Q_EMIT dialog->createRequested(asked);
        QTRY_VERIFY_WITH_TIMEOUT(console::ExerciseShelf::of(coordinator->session()->desk()).exercises().size() == 2 && isDrained(*coordinator),
                                 kPatience);
        QCOMPARE(quarantined(*coordinator), QString());
    }

    void aTeamClaimsOnItsTarget()
    {
        auto red = console("red");
        enter(*red, "red");
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise) && !board(*red, m_exercise)->rooms().empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->targets().size() == 2, kPatience);
        red->workbench()->area<console::ExerciseArea>().open(m_exercise);
        views::ClaimDraft draft;
        draft.title = QStringLiteral("取得权限");
        draft.narrative = QStringLiteral("见日志");
        for (const auto &[id, target] : board(*red, m_exercise)->targets()) {
            if (target.value.unitName == "县区A ")
                draft.target = id;
        }
        QVERIFY(draft.target);

        Q_EMIT red->workbench()->area<console::ExerciseArea>().exercisePage()->roomPage()->submitRequested(draft);

        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->claims().size() == 1 && isDrained(*red), kPatience);
        QCOMPARE(quarantined(*red), QString());
        QCOMPARE(board(*red, m_exercise)->claims().front().claim.value.unitName, std::string("县区A"));
    }
};

REDOUBT_TEST(TestOlderNames)
#include "TestOlderNames.moc"
