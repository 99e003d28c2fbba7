// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/areas/settings/SettingsArea.h"
#include "app/drafts/exercise/ClaimDrafts.h"
#include "app/drafts/exercise/JudgingDrafts.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/PlanValues.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanPage.h"
#include "views/frame/MainFrame.h"
#include "views/settings/SettingsPage.h"
#include "views/widgets/Button.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {
bool saysSomewhere(const QWidget &page, const QString &words)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
}
} // namespace

/// A coordinator plans by hand that judges are anonymous, lets a team's people in, and a team's console, which reads no directory, is used: whom
/// does it name, and whom does it not (ADR 15).
class TestTeamsAndJudges : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_red;
    Id m_mate;
    Id m_judge;

    /// From the name to the teams' people, on the pages.
    void planByHand(console::Console &coordinator)
    {
        auto &desk = coordinator.session()->desk();
        QTRY_VERIFY_WITH_TIMEOUT(!console::unitsToPlanIn(desk).empty() && desk.staff().size() >= 4, kPatience);
        auto *list = coordinator.workbench()->frame().findChild<views::ExercisesPage *>();
        Q_EMIT list->newExerciseRequested();
        auto *dialog = list->findChild<views::NewExerciseDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("磐石-2027"));
        auto *anonymous = dialog->findChild<QCheckBox *>();
        QVERIFY(anonymous && anonymous->text().contains(QStringLiteral("匿名")));
        QVERIFY(!anonymous->isChecked()); // nobody is hidden unasked
        anonymous->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->acceptButton()->isEnabled(), kPatience);
        dialog->acceptButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(console::ExerciseShelf::of(desk).exercises().size() == 1, kPatience);
        m_exercise = console::ExerciseShelf::of(desk).exercises().front();

        coordinator.workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *page = coordinator.workbench()->area<console::ExerciseArea>().exercisePage();
        QTRY_VERIFY_WITH_TIMEOUT(saysSomewhere(*page->planPage(), QStringLiteral("对各队匿名")), kPatience);
        views::TeamRequest team;
        team.code = QStringLiteral("红03");
        Q_EMIT page->planPage()->teamSaveRequested(team);
        QTRY_VERIFY_WITH_TIMEOUT(board(coordinator, m_exercise)->teams().size() == 1, kPatience);
        m_redTeam = board(coordinator, m_exercise)->teams().begin()->first;
        const auto letIn = [&](const Id &account, const char *name, Role role) {
            views::MemberRequest member;
            member.account = account;
            member.name = QString::fromLatin1(name);
            member.role = role;
            if (role == Role::RedMember)
                member.team = m_redTeam;
            const auto before = board(coordinator, m_exercise)->members().size();
            Q_EMIT page->planPage()->memberSaveRequested(member);
            QTRY_VERIFY_WITH_TIMEOUT(board(coordinator, m_exercise)->members().size() == before + 1, kPatience);
        };
        letIn(m_red, "red", Role::RedMember);
        letIn(m_mate, "mate", Role::RedMember);
        letIn(m_judge, "judge", Role::Judge);
        Q_EMIT page->startRequested();
        QTRY_VERIFY_WITH_TIMEOUT(board(coordinator, m_exercise)->state() == ExerciseState::Running, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(desk.outboxCount() == 0, kPatience);
        QVERIFY(desk.quarantine().empty());
    }

    Id claimByRed()
    {
        auto red = headless("red");
        if (!QTest::qWaitFor([&] { return room(*red).has_value() && boardOf(*red, m_exercise).rulePack(); }, kPatience))
            qFatal("red was not let in");
        Claim claim;
        claim.title = "取得管理权限";
        claim.unitName = "市大数据局";
        claim.points = 100;
        const auto draft = drafts::claimDraft(boardOf(*red, m_exercise), *room(*red), claim, m_clock.now());
        const auto committed = draft ? red->commit({*draft}) : fail(draft.error());
        if (!committed || !red->waitUntilDrained())
            qFatal("the claim was not taken");
        return committed->changes.front().record;
    }

    void rejectedByTheJudge(const Id &claim)
    {
        auto judge = headless("judge");
        QTRY_VERIFY_WITH_TIMEOUT(boardOf(*judge, m_exercise).claim(claim) && boardOf(*judge, m_exercise).exercise(), kPatience);
        drafts::RulingRequest request;
        request.claim = claim;
        request.decision = Decision::Reject;
        request.reason = "证据不足";
        request.by = "judge";
        const auto ruled = drafts::rulingDrafts(boardOf(*judge, m_exercise), request, m_clock.now(),
                                                [&] { return judge->withCache([](store::Cache &cache) { return cache.newId(); }); });
        QVERIFY(ruled);
        QVERIFY(judge->commit(ruled->drafts));
        QVERIFY(judge->waitUntilDrained());
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_red = m_house->addAccount("red");
        m_mate = m_house->addAccount("mate");
        m_judge = m_house->addAccount("judge");
    }

    void aTeamsConsoleNamesItsOwnPeopleAndNoJudge()
    {
        auto coordinator = console("coordinator");
        enter(*coordinator, "coordinator");
        planByHand(*coordinator);
        QVERIFY(!QTest::currentTestFailed());
        const auto claim = claimByRed();
        rejectedByTheJudge(claim);
        QVERIFY(!QTest::currentTestFailed());

        auto red = console("red-2");
        enter(*red, "red");
        auto &desk = red->session()->desk();
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise) && board(*red, m_exercise)->claim(claim), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->claim(claim)->notice, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.nameOf(m_mate), std::string("mate"), kPatience);

        QVERIFY(desk.staff().empty() && desk.units().empty());
        QCOMPARE(desk.ownUnitName(), std::string("Bureau"));
        QVERIFY(saysSomewhere(red->workbench()->area<console::SettingsArea>().settingsPage(), QStringLiteral("Bureau")));
        QVERIFY(!desk.knownName(m_judge));
        const auto view = board(*red, m_exercise)->claim(claim);
        QCOMPARE(view->status, ClaimStatus::Rejected);
        QVERIFY(view->notice->author != m_judge);
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->judgesAreAnonymous(), kPatience);
        const auto detail = models::claimDetail(*board(*red, m_exercise), claim, m_red, m_clock.now());
        QVERIFY(detail && detail->ruling);
        QCOMPARE(detail->ruling->judge, QStringLiteral("裁判（匿名）"));
        QCOMPARE(detail->ruling->reason, QStringLiteral("证据不足"));
        // Which unit runs it, the notice board says.
        QCOMPARE(models::planDetail(*board(*red, m_exercise), {}, m_clock.now(), true).unitName, QStringLiteral("Bureau"));

        // Whoever leads sees who ruled, and cannot decide otherwise any more.
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->claim(claim)->ruling, kPatience);
        const auto seen = models::claimDetail(*board(*coordinator, m_exercise), claim, Id(), m_clock.now());
        QCOMPARE(seen->ruling->judge, QStringLiteral("judge"));
        Q_EMIT coordinator->workbench()->area<console::ExerciseArea>().exercisePage()->editRequested();
        auto *list = coordinator->workbench()->frame().findChild<views::ExercisesPage *>();
        QTRY_VERIFY_WITH_TIMEOUT(list->findChildren<views::NewExerciseDialog *>().size() == 1, kPatience);
        const auto *choice = list->findChild<views::NewExerciseDialog *>()->findChild<QCheckBox *>();
        QVERIFY(choice->isChecked() && !choice->isEnabled());
    }
};

REDOUBT_TEST(TestTeamsAndJudges)
#include "TestTeamsAndJudges.moc"
