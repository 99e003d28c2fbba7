// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/drafts/exercise/ClaimDrafts.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"

#include <QLineEdit>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

/// A planned exercise is taken away on one console: gone from that one, from the other ones of whoever planned it, from its members', and
/// after a restart. However large it is; and not once a team has submitted anything.
class TestDiscard : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    /// Through the page's menu and its dialog.
    static void discard(console::Console &console)
    {
        auto *page = console.workbench()->area<console::ExerciseArea>().exercisePage();
        bool offered = false;
        for (const auto &action : page->actions()) {
            if (action.name == QStringLiteral("作废演练")) {
                offered = true;
                action.act();
            }
        }
        QVERIFY(offered);
        auto *dialog = page->findChild<views::ConfirmDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->confirmed({});
    }
    static bool isListed(console::Console &console, const Id &exercise)
    {
        const auto exercises = console::ExerciseShelf::of(console.session()->desk()).exercises();
        return std::find(exercises.begin(), exercises.end(), exercise) != exercises.end();
    }
    static bool isDrained(console::Console &console)
    {
        return console.session()->desk().outboxCount() == 0 && console.session()->status().state == sync::SyncState::Online;
    }
    /// A console that was here before.
    std::unique_ptr<console::Console> again(const char *folder, const char *account)
    {
        auto result = console(folder);
        comeBack(*result, account);
        return result;
    }
    /// @p count more targets, and a member for every twentieth: commits what the console's own dialogs would, without a dialog each.
    void enlarge(console::Console &coordinator, const Id &exercise, int count)
    {
        std::vector<std::vector<store::Draft>> groups;
        const auto notices = board(coordinator, exercise)->exercise()->value.noticeBoard.value();
        for (int i = 0; i < count; ++i) {
            if (i % 200 == 0)
                groups.emplace_back();
            Target target;
            target.name = "靶标" + std::to_string(i);
            target.unit = m_house->bureau;
            target.unitName = "市大数据局";
            groups.back().push_back(drafts::addOf(notices, target));
            if (i % 20 != 0)
                continue;
            ExerciseMember member;
            member.account = coordinator.session()->desk().account();
            member.name = "裁判" + std::to_string(i);
            member.role = Role::Judge;
            groups.back().push_back(drafts::addOf(exercise, member));
        }
        std::size_t saved = 0;
        coordinator.session()->place().committer.commitInOrder(&coordinator, groups,
                                                               [&](std::size_t done, const Result<store::CommitReceipt> &) { saved = done; });
        QTRY_COMPARE_WITH_TIMEOUT(saved, groups.size(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isDrained(coordinator), kPatience);
    }

private Q_SLOTS:
    void initTestCase() { setUpExercise(); }

    void whatATeamHasSubmittedStays()
    {
        auto red = headless("red");
        QTRY_VERIFY_WITH_TIMEOUT(room(*red).has_value(), kPatience);
        auto coordinator = console("coordinator-2"); // the plan was made on the first machine
        enter(*coordinator, "coordinator");
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise) && board(*coordinator, m_exercise)->rulePack(), kPatience);
        coordinator->workbench()->area<console::ExerciseArea>().open(m_exercise);
        QTRY_VERIFY_WITH_TIMEOUT(isDrained(*coordinator), kPatience);
        // A client that does not bar it, while the coordinator's console hears nothing.
        Claim claim;
        claim.exercise = m_exercise;
        claim.team = m_redTeam;
        claim.title = "先行验证";
        const auto early = drafts::addOf(*room(*red), claim);
        m_house->unplug();
        discard(*coordinator);
        QTRY_VERIFY_WITH_TIMEOUT(!isListed(*coordinator, m_exercise), kPatience);
        // It is known here at once, before the server has a word in it.
        QVERIFY(console::ExerciseShelf::of(coordinator->session()->desk()).isDiscarded(m_exercise));
        coordinator.reset();
        m_house->plugIn();
        QVERIFY(red->commit({early}));
        QVERIFY(red->waitUntilDrained());

        auto back = again("coordinator-2", "coordinator");

        QTRY_COMPARE_WITH_TIMEOUT(back->session()->desk().quarantine().size(), std::size_t(1), kPatience);
        QCOMPARE(back->session()->desk().quarantine().front().code, std::string("rule_violated"));
        QTRY_VERIFY_WITH_TIMEOUT(isListed(*back, m_exercise), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(board(*back, m_exercise)->claims().size(), std::size_t(1), kPatience);
        QVERIFY(room(*red).has_value());
    }

    void aLargeExerciseIsCopiedAndTheCopyDiscardedEverywhere()
    {
        constexpr int kMany = 500;
        auto coordinator = again("coordinator-2", "coordinator");
        QTRY_VERIFY_WITH_TIMEOUT(isListed(*coordinator, m_exercise) && isDrained(*coordinator), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise)->rulePack(), kPatience);
        const auto before = coordinator->session()->desk().quarantine().size();
        enlarge(*coordinator, m_exercise, kMany);
        auto *list = coordinator->workbench()->frame().findChild<views::ExercisesPage *>();
        auto &desk = coordinator->session()->desk();

        // Copied: over 520 records, more than one push takes.
        coordinator->workbench()->area<console::ExerciseArea>().open(m_exercise);
        Q_EMIT coordinator->workbench()->area<console::ExerciseArea>().exercisePage()->copyRequested();
        auto *dialog = list->findChild<views::NewExerciseDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("磐石-2027 预演"));
        auto asked = dialog->request();
        asked.phases = {{PhaseKind::AttackWindow, QStringLiteral("窗口"), {}, {}, {}}};
        Q_EMIT dialog->createRequested(asked);
        QTRY_VERIFY_WITH_TIMEOUT(console::ExerciseShelf::of(desk).exercises().size() == 2 && isDrained(*coordinator), kPatience);
        QCOMPARE(desk.quarantine().size(), before);
        const auto copy = console::ExerciseShelf::of(desk).exercises().front() == m_exercise ? console::ExerciseShelf::of(desk).exercises().back()
                                                                                             : console::ExerciseShelf::of(desk).exercises().front();
        QCOMPARE(board(*coordinator, copy)->targets().size(), std::size_t(kMany + 1));
        QCOMPARE(board(*coordinator, copy)->members().size(), std::size_t(kMany / 20 + 4));
        QCOMPARE(board(*coordinator, copy)->teams().size(), std::size_t(2));

        auto judge = console("judge");
        enter(*judge, "judge");
        auto other = console("coordinator-3");
        enter(*other, "coordinator");
        for (auto *each : {judge.get(), other.get()}) {
            QTRY_VERIFY_WITH_TIMEOUT(isListed(*each, copy) && board(*each, copy)->exercise(), kPatience);
            each->workbench()->area<console::ExerciseArea>().open(copy);
            QVERIFY(each->workbench()->area<console::ExerciseArea>().exercisePage());
        }

        coordinator->workbench()->area<console::ExerciseArea>().open(copy);
        QSignalSpy gone(&console::ExerciseShelf::of(desk), &console::ExerciseShelf::exercisesChanged);
        discard(*coordinator);

        QTRY_VERIFY_WITH_TIMEOUT(!isListed(*coordinator, copy), kPatience);
        QVERIFY(console::ExerciseShelf::of(desk).isDiscarded(copy) && !console::ExerciseShelf::of(desk).board(copy));
        QVERIFY(!coordinator->workbench()->area<console::ExerciseArea>().exercisePage()); // its page is left
        QTRY_VERIFY_WITH_TIMEOUT(isDrained(*coordinator), kPatience);
        QCOMPARE(desk.quarantine().size(), before);
        for (auto *each : {judge.get(), other.get()}) {
            QTRY_VERIFY_WITH_TIMEOUT(!isListed(*each, copy), kPatience);
            QVERIFY(!each->workbench()->area<console::ExerciseArea>().exercisePage());
            QVERIFY(isListed(*each, m_exercise));
        }
        QVERIFY(console::ExerciseShelf::of(other->session()->desk()).isDiscarded(copy));  // planned by the same person: told that it was discarded
        QVERIFY(!console::ExerciseShelf::of(judge->session()->desk()).isDiscarded(copy)); // has no access any more

        coordinator.reset();
        auto back = again("coordinator-2", "coordinator");
        QTRY_VERIFY_WITH_TIMEOUT(back->session()->isLoaded() && isListed(*back, m_exercise), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(isDrained(*back), kPatience);
        QVERIFY(!isListed(*back, copy));
        QVERIFY(console::ExerciseShelf::of(back->session()->desk()).isDiscarded(copy));
        // A machine that never knew it fetches it from the front, and does not show it either.
        auto fresh = console("coordinator-4");
        enter(*fresh, "coordinator");
        QTRY_VERIFY_WITH_TIMEOUT(isListed(*fresh, m_exercise) && console::ExerciseShelf::of(fresh->session()->desk()).isDiscarded(copy), kPatience);
        QVERIFY(!isListed(*fresh, copy));
    }
};

REDOUBT_TEST(TestDiscard)
#include "TestDiscard.moc"
