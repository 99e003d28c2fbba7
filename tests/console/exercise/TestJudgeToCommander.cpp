// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/drafts/exercise/ClaimDrafts.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/AwardSum.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/WallWindow.h"
#include "views/frame/MainFrame.h"
#include "views/signin/SignInView.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/Toast.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableView>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::HeadlessConsole;

/// The first whole path through the product: a judge awards points on a laptop with no network, the network comes back, and a
/// commander's scoreboard moves on another machine. Two real consoles with their windows, a real server, TLS, SQLite.
class TestJudgeToCommander : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_claim;

    void claim()
    {
        auto red = headless("red");
        QTRY_VERIFY_WITH_TIMEOUT(room(*red).has_value(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!boardOf(*red, m_exercise).targets().empty(), kPatience);
        const auto board = boardOf(*red, m_exercise);
        Claim claim;
        claim.title = "取得集中运维管控平台管理权限";
        claim.clause = "6.2";
        claim.target = board.targets().begin()->first;
        claim.unitName = "市大数据局";
        claim.points = 500;
        const auto draft = drafts::claimDraft(board, *room(*red), claim, m_clock.now());
        QVERIFY(draft);
        const auto committed = red->commit({*draft});
        QVERIFY(committed);
        m_claim = committed->changes.front().record;
        QVERIFY(red->waitUntilDrained());
    }

    std::string totalAt(console::Console &console) const
    {
        const auto *current = board(console, m_exercise);
        const auto index = current ? current->ledger().teamIndex(m_redTeam) : std::nullopt;
        return index ? current->ledger().totals(*index).all.value().text() : "0";
    }
    /// The points that the red team's row of the standings page shows.
    static QString shownTotal(console::Console &console)
    {
        const auto *page = console.workbench()->area<console::ExerciseArea>().exercisePage()->standingsPage();
        for (const auto *table : page->findChildren<QTableView *>()) {
            const auto *model = table->model();
            for (int row = 0; model && row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const auto text = model->index(row, column).data().toString();
                    if (text == QLatin1String("700"))
                        return text;
                }
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_starts = true;
        setUpExercise();
        claim();
    }

    void aJudgesOfflineAwardMovesTheCommandersBoard()
    {
        auto judge = console("judge");
        auto commander = console("commander");
        enter(*judge, "judge");
        enter(*commander, "commander");
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise) && board(*judge, m_exercise)->claim(m_claim), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise)->rulePack(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*commander, m_exercise) && board(*commander, m_exercise)->teams().size() == 2, kPatience);
        commander->workbench()->area<console::ExerciseArea>().open(m_exercise);
        commander->workbench()->area<console::ExerciseArea>().exercisePage()->showTab(views::ExercisePage::Tab::Standings);
        // A commander sees the board and has nothing to rule with.
        QVERIFY(!commander->workbench()->area<console::ExerciseArea>().exercisePage()->judgingPage()->rulingPane()->isVisible());
        QVERIFY(!console::ExerciseShelf::of(commander->session()->desk()).mayIn(m_exercise, Permission::JudgeClaim));

        // The basement: no network, and the judge unlocks what is on the laptop. A sign-out that the server had heard of would ask for the
        // password once more.
        m_house->unplug();
        judge->signOut();
        QSignalSpy entered(judge.get(), &console::Console::workbenchShown);
        judge->signIn().unlockOffline(QStringLiteral("judge"), QString::fromLatin1(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(entered.count(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise) && board(*judge, m_exercise)->claim(m_claim) && board(*judge, m_exercise)->rulePack(),
                                 kPatience);

        judge->workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *page = judge->workbench()->area<console::ExerciseArea>().exercisePage();
        page->showTab(views::ExercisePage::Tab::Judging);
        auto *judging = page->judgingPage();
        QTRY_VERIFY_WITH_TIMEOUT((judging->openNext(), judging->openClaim() == m_claim), kPatience);
        auto *pane = judging->rulingPane();
        QTRY_VERIFY_WITH_TIMEOUT(pane->isVisible(), kPatience);
        auto *clauses = pane->findChild<QComboBox *>();
        QVERIFY(clauses);
        const auto clause = clauses->findText(QStringLiteral("6.2"), Qt::MatchContains);
        QVERIFY(clause >= 0);
        clauses->setCurrentIndex(clause);
        // 500 × 1.4 (key unit) = 700
        QTRY_VERIFY_WITH_TIMEOUT(pane->primaryText().contains(QStringLiteral("700")), kPatience);
        pane->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("证据可证明已取得平台管理端权限。"));
        pane->rule();

        QTRY_COMPARE_WITH_TIMEOUT(totalAt(*judge), std::string("700"), kPatience);
        // The receipt leads back to what was ruled on, and takes it back as every reversal does: with a reason, or not at all.
        const auto *toast = judge->workbench()->frame().findChild<views::Toast *>();
        QTRY_COMPARE_WITH_TIMEOUT(toast->actions().size(), 2, kPatience);
        const auto links = toast->actions();
        judge->workbench()->showHome();
        links[0].act();
        QCOMPARE(judging->openClaim(), std::optional(m_claim));
        QVERIFY(judging->isVisible());
        links[1].act();
        auto *asked = judge->window().findChild<views::ConfirmDialog *>();
        QVERIFY(asked && asked->isVisible());
        asked->reject();
        QCOMPARE(totalAt(*judge), std::string("700"));
        const auto row = board(*judge, m_exercise)->ledger().teamIndex(m_redTeam);
        QCOMPARE(board(*judge, m_exercise)->ledger().totals(*row).provisionalEntries, 1);
        QVERIFY(judge->session()->desk().outboxCount() > 0);
        QCOMPARE(totalAt(*commander), std::string("0"));

        // The network comes back. Nobody types a password.
        m_house->plugIn();
        judge->session()->syncNow();
        commander->session()->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(totalAt(*commander), std::string("700"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(shownTotal(*commander), QStringLiteral("700"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(judge->session()->desk().outboxCount(), std::int64_t(0), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(board(*judge, m_exercise)->ledger().totals(*row).provisionalEntries, 0, kPatience);

        commander->workbench()->area<console::ExerciseArea>().exercise()->standings().openWall();
        QVERIFY(commander->workbench()->area<console::ExerciseArea>().exercise()->standings().wall()->isVisible());
    }

    void aRedMembersCacheHoldsNothingOfBlueOrTheWhiteCell()
    {
        HeadlessConsole::Options options;
        options.folder = folder("red").toStdString();
        options.registry = &m_kinds;
        options.profile.cost = {64, 1};
        auto red = HeadlessConsole::open(std::move(options));
        QVERIFY(red);
        QVERIFY((*red)->signIn("red", kPassword));
        QVERIFY((*red)->waitUntilDrained());

        const auto streams = (*red)->withCache([](store::Cache &cache) { return cache.streams(); });
        QVERIFY(streams);
        std::map<StreamPurpose, int> purposes;
        for (const auto &info : *streams)
            ++purposes[info.purpose];
        QCOMPARE(purposes[StreamPurpose::Team], 1);
        QCOMPARE(purposes[StreamPurpose::WhiteCell], 0);
        const auto board = boardOf(**red, m_exercise);
        QVERIFY(board.teams().empty());
        QCOMPARE(board.ledger().size(), std::size_t(0));
        QCOMPARE(board.rooms().size(), std::size_t(1));
        // Told of the ruling on its own claim, in its own room.
        QTRY_VERIFY_WITH_TIMEOUT(boardOf(**red, m_exercise).claim(m_claim)->notice, kPatience);
    }
};

REDOUBT_TEST(TestJudgeToCommander)
#include "TestJudgeToCommander.moc"
