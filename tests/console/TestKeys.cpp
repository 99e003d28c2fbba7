// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/drafts/exercise/ClaimDrafts.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ClaimPane.h"
#include "views/exercise/EvidencePane.h"
#include "views/exercise/EvidenceViewer.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanDialogs.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/exercise/WallWindow.h"
#include "views/exercise/ExerciseKeys.h"
#include "views/frame/KeysDialog.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/CommandPalette.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace redoubt;
using namespace redoubt::exercise;

/// The card of keys is walked line by line on real consoles: what it says is so, and it says nothing else.
class TestKeys : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    static constexpr auto kCtrl = Qt::ControlModifier;

    static QString written(const QKeySequence &keys) { return views::KeyHint::textOf(keys); }
    /// Part of the card, counted from 0, and the keys as they are written there.
    static QStringList linesOf(const views::KeysDialog &card)
    {
        QStringList lines;
        const auto *grid = card.findChild<QGridLayout *>();
        int part = -1;
        for (int row = 0; row < grid->rowCount(); ++row) {
            auto *item = grid->itemAtPosition(row, 0);
            if (!item)
                continue;
            if (item->widget()) {
                ++part;
                continue;
            }
            QStringList keys;
            for (int i = 0; i < item->layout()->count(); ++i) {
                if (const auto *hint = qobject_cast<views::KeyHint *>(item->layout()->itemAt(i)->widget()))
                    keys << hint->accessibleName();
            }
            lines << QStringLiteral("%1: %2").arg(part).arg(keys.join(QLatin1Char(' ')));
        }
        return lines;
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
    {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
        QVERIFY2(focus, "no window is active");
        if (text.isEmpty())
            QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
        else
            QTest::keyEvent(QTest::Click, focus, text.at(0).toLatin1(), modifiers);
    }
    static void activate(QWidget &window)
    {
        window.raise();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    /// The dialog that stands on the screen.
    template <class Dialog>
    static Dialog *standing(console::Console &console)
    {
        for (auto *dialog : console.window().findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static bool hasFocus(const QWidget &in)
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus && (focus == &in || in.isAncestorOf(focus));
    }
    void claims(int many)
    {
        auto red = headless("red");
        QTRY_VERIFY_WITH_TIMEOUT(room(*red).has_value(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!boardOf(*red, m_exercise).targets().empty(), kPatience);
        for (int i = 0; i < many; ++i) {
            const auto board = boardOf(*red, m_exercise);
            Claim claim;
            claim.title = "取得管理权限 " + std::to_string(i);
            claim.clause = "6.2";
            claim.target = board.targets().begin()->first;
            claim.unitName = "市大数据局";
            for (const char *name : {"one.png", "two.png"})
                claim.evidence.push_back({name, digestOf(std::string(name)).toString(), 100, {}, {}, {}});
            const auto draft = drafts::claimDraft(board, *room(*red), claim, m_clock.now());
            QVERIFY(draft);
            QVERIFY(red->commit({*draft}));
        }
        QVERIFY(red->waitUntilDrained());
    }
    /// Signed in where the account has worked before.
    std::unique_ptr<console::Console> signedIn(const char *account)
    {
        auto result = console(account);
        comeBack(*result, account);
        return result;
    }
    /// With the exercise open and its window the active one.
    std::unique_ptr<console::Console> opened(const char *account, std::size_t claims)
    {
        auto result = signedIn(account);
        const auto here = [&] {
            const auto *exercise = board(*result, m_exercise);
            return exercise && exercise->claims().size() == claims && (claims == 0 || exercise->targets().size() == 1);
        };
        if (!QTest::qWaitFor(here, kPatience))
            qFatal("the exercise did not come");
        result->workbench()->area<console::ExerciseArea>().open(m_exercise);
        activate(result->window());
        return result;
    }
    static bool isOnTheList(console::Console &console)
    {
        const auto &area = console.workbench()->area<console::ExerciseArea>();
        return &console.workbench()->front() == &area && area.isOnTheList();
    }

    static views::WallWindow *wall(console::Console &console)
    {
        return console.workbench()->area<console::ExerciseArea>().exercise()->standings().wall();
    }
    void openWall(console::Console &console)
    {
        console.workbench()->area<console::ExerciseArea>().exercise()->standings().openWall();
        activate(*wall(console));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_starts = true;
        setUpExercise();
        claims(4);
        (void)headless("judge"); // has worked here before
    }

    /// A line that nobody walks below is a line that nobody holds true.
    void theCardSaysWhatIsWalkedHere()
    {
        views::KeysDialog card(views::ExerciseKeys::groups(), {views::ExerciseKeys::create()}, nullptr);

        const auto control = [](int key) { return written(QKeySequence(static_cast<int>(Qt::CTRL) | key)); };
        const auto shifted = [](int key) { return written(QKeySequence(static_cast<int>(Qt::CTRL) | static_cast<int>(Qt::SHIFT) | key)); };
        QCOMPARE(linesOf(card),
                 (QStringList{"0: J K", "0: Tab", "0: " + written(QKeySequence(Qt::Key_Return)) + ' ' + written(QKeySequence(Qt::Key_Right)),
                              "0: Esc", "0: " + control(Qt::Key_Return), "0: " + shifted(Qt::Key_R), "1: F11",
                              "1: " + views::ExerciseKeys::tr("Space", "key"), "1: Esc", "2: " + control(Qt::Key_K),
                              "2: " + control(Qt::Key_1) + " 2 …", "2: " + written(QKeySequence(Qt::ALT | Qt::Key_Left)) + " Esc",
                              "2: " + control(Qt::Key_N), "2: F5", "2: " + shifted(Qt::Key_Q), "2: ? F1"}));
    }

    void theJudgingBoard()
    {
        auto judge = opened("judge", 4);
        auto *page = judge->workbench()->area<console::ExerciseArea>().exercisePage();
        QCOMPARE(page->currentTab(), views::ExercisePage::Tab::Judging);
        auto *judging = page->judgingPage();
        auto *ruling = judging->rulingPane();
        auto *queue = judging->queuePane()->findChild<QListView *>();
        QTRY_VERIFY_WITH_TIMEOUT(judging->queuePane()->shown() == 4, kPatience);

        // J and K
        press(Qt::Key_J);
        const auto first = judging->openClaim();
        QVERIFY(first);
        press(Qt::Key_J);
        QVERIFY(judging->openClaim() != first);
        press(Qt::Key_K);
        QCOMPARE(judging->openClaim(), first);

        // Tab: the queue, the evidence, the ruling
        queue->setFocus();
        QVector<int> order;
        for (int i = 0; i < 40 && !hasFocus(*ruling); ++i) {
            press(Qt::Key_Tab);
            auto *evidence = judging->findChild<views::EvidencePane *>();
            order << (hasFocus(*ruling) ? 2 : hasFocus(*evidence) ? 1 : 0);
        }
        QVERIFY2(!order.isEmpty() && order.last() == 2, "the ruling is never reached");
        QVERIFY2(order.first() == 1, "something stands between the queue and the evidence");
        QVERIFY2(!order.contains(0), "something stands between the evidence and the ruling");

        // Return and Right: the evidence
        auto *tiles = judging->findChild<views::EvidencePane *>()->findChild<QListView *>();
        tiles->setFocus();
        press(Qt::Key_Return);
        auto *viewer = judge->window().findChild<views::EvidenceViewer *>();
        QVERIFY(viewer && viewer->isVisible());
        activate(*viewer);
        const int shown = tiles->currentIndex().row();
        press(Qt::Key_Right);
        QCOMPARE(tiles->currentIndex().row(), shown + 1);
        viewer->close();
        activate(judge->window());

        // Escape: out of the reason, with what stands there
        auto *reason = ruling->findChild<QPlainTextEdit *>();
        reason->setFocus();
        reason->setPlainText(QStringLiteral("证据不足"));
        press(Qt::Key_Escape);
        QVERIFY(hasFocus(*judging->queuePane()));
        QCOMPARE(reason->toPlainText(), QStringLiteral("证据不足"));

        // Ctrl+Shift+R returns
        press(Qt::Key_R, kCtrl | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise)->claim(*first)->status == ClaimStatus::Returned, kPatience);

        // Ctrl+Return rules
        QTRY_VERIFY_WITH_TIMEOUT(judging->openClaim() && judging->openClaim() != first, kPatience);
        const auto second = judging->openClaim();
        auto *clauses = ruling->findChild<QComboBox *>();
        clauses->setCurrentIndex(clauses->findText(QStringLiteral("6.2"), Qt::MatchContains));
        QTRY_VERIFY_WITH_TIMEOUT(ruling->primaryText().contains(QStringLiteral("700")), kPatience); // 500 × 1.4
        reason->setPlainText(QStringLiteral("证据可证明。"));
        queue->setFocus();
        press(Qt::Key_Return, kCtrl);
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise)->claim(*second)->status == ClaimStatus::Accepted, kPatience);

        // What comes next is open, and the keyboard is where the next round begins: not on a button that would do something to it.
        QTRY_VERIFY_WITH_TIMEOUT(judging->openClaim() && judging->openClaim() != second, kPatience);
        QTRY_VERIFY(hasFocus(*judging->queuePane()));
        const auto third = judging->openClaim();
        auto *accept = ruling->findChild<QPushButton *>(QStringLiteral("accept"));
        QVERIFY(accept);
        clauses->setCurrentIndex(clauses->findText(QStringLiteral("6.2"), Qt::MatchContains));
        reason->setPlainText(QStringLiteral("证据可证明。"));
        QTRY_VERIFY_WITH_TIMEOUT(accept->isEnabled(), kPatience);
        accept->setFocus();
        accept->click();
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise)->claim(*third)->status == ClaimStatus::Accepted, kPatience);
        QTRY_VERIFY(hasFocus(*judging->queuePane()));
        QTRY_COMPARE_WITH_TIMEOUT(judge->session()->desk().outboxCount(), std::int64_t(0), kPatience);
    }

    void theTeamRoom()
    {
        auto red = opened("red", 4);
        auto *page = red->workbench()->area<console::ExerciseArea>().exercisePage();
        page->showTab(views::ExercisePage::Tab::Room);
        auto *list = page->roomPage()->findChild<views::QueuePane *>()->findChild<QListView *>();
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() >= 4, kPatience);

        press(Qt::Key_J);
        const auto first = list->currentIndex().row();
        press(Qt::Key_J);
        QVERIFY(list->currentIndex().row() > first);
        press(Qt::Key_K);
        QCOMPARE(list->currentIndex().row(), first);
    }

    /// By the palette, into an exercise that was not open: at once as it will be a minute later.
    void aClaimFoundByNameIsReadAgainstTheClock_data()
    {
        QTest::addColumn<QString>("account");
        QTest::newRow("by a judge") << QStringLiteral("judge");
        QTest::newRow("by the team's member") << QStringLiteral("red");
    }
    void aClaimFoundByNameIsReadAgainstTheClock()
    {
        QFETCH(QString, account);
        auto person = signedIn(account.toUtf8().constData());
        QTRY_VERIFY_WITH_TIMEOUT(board(*person, m_exercise) && board(*person, m_exercise)->claims().size() == 4, kPatience);
        const auto found = board(*person, m_exercise)->claims().front();
        auto &frame = person->workbench()->frame();

        Q_EMIT frame.paletteChosen(
            QStringLiteral("claim:%1/%2").arg(QString::fromStdString(m_exercise.toString()), QString::fromStdString(found.claim.id.toString())));

        QStringList said;
        for (const auto *pane : person->workbench()->area<console::ExerciseArea>().exercisePage()->findChildren<views::ClaimPane *>()) {
            for (const auto *label : pane->findChildren<views::Label *>()) {
                if (label->isVisible())
                    said << label->text();
            }
        }
        const QString all = said.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QString::fromStdString(found.claim.value.title)), qPrintable(all));
        const auto at = QDateTime::fromMSecsSinceEpoch(found.claim.value.submittedAt.ms);
        QVERIFY2(all.contains(at.toString(QStringLiteral("HH:mm"))), qPrintable(all));
        QVERIFY2(!all.contains(at.toString(QStringLiteral("yyyy"))), qPrintable(all)); // today needs no year
        for (const auto *queue : person->workbench()->area<console::ExerciseArea>().exercisePage()->findChildren<views::QueuePane *>()) {
            if (queue->isVisible())
                QVERIFY(queue->position() > 0); // it stands selected, whatever the filter hid
        }
    }

    /// What a judge or a coordinator would type, in Chinese and by pinyin, wherever they are.
    void everyActionIsFoundByName_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<bool>("inside");
        QTest::addColumn<QStringList>("typed");
        const QStringList looks{"深色", "shense", "ss", "大字", "隔离区", "发件箱", "口令"};
        QTest::newRow("a judge, in the exercise") << "judge" << true
                                                  << QStringList{"裁定", "cd", "退回", "tuihui", "驳回", "排名", "大屏", "集中运维", "听涛"} + looks;
        QTest::newRow("a judge, outside of it") << "judge" << false
                                                << QStringList{"裁定", "退回", "大屏", "磐石", "集中运维", "听涛", "红03"} + looks;
        QTest::newRow("a coordinator, in the exercise")
            << "coordinator" << true
            << QStringList{"冻结", "djpm", "公布", "大屏", "停止", "结束", "复制演练", "修改方案", "添加队伍", "队伍", "裁判03"} + looks;
        QTest::newRow("a coordinator, outside of it") << "coordinator" << false << QStringList{"冻结", "公布", "大屏", "新建演练", "裁判03"} + looks;
    }
    void everyActionIsFoundByName()
    {
        QFETCH(QString, account);
        QFETCH(bool, inside);
        QFETCH(QStringList, typed);
        auto person = opened(account.toUtf8().constData(), 4);
        QTRY_VERIFY_WITH_TIMEOUT(!board(*person, m_exercise)->teams().empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!board(*person, m_exercise)->members().empty(), kPatience);
        person->workbench()->area<console::ExerciseArea>().exercise()->showAll();
        if (inside && account == "judge")
            person->workbench()->area<console::ExerciseArea>().exercisePage()->judgingPage()->openNext();
        if (!inside)
            person->workbench()->showHome();
        press(Qt::Key_K, kCtrl);
        auto *palette = person->workbench()->frame().findChild<views::CommandPalette *>();
        QTRY_VERIFY(palette->isVisible());

        QStringList missed;
        for (const QString &word : typed) {
            palette->setQuery(word);
            if (palette->shownTitles().isEmpty())
                missed << word;
        }
        QCOMPARE(missed.join(' '), QString());
    }

    /// An act that is found is done, on its own part of the exercise.
    void anActThatIsFoundIsDone()
    {
        auto coordinator = opened("coordinator", 4);
        auto *page = coordinator->workbench()->area<console::ExerciseArea>().exercisePage();
        page->showTab(views::ExercisePage::Tab::Plan);
        coordinator->workbench()->frame().showPage(QStringLiteral("settings"));
        auto &frame = coordinator->workbench()->frame();
        coordinator->workbench()->frame().showPage(QStringLiteral("exercises"));
        press(Qt::Key_K, kCtrl);
        auto *palette = frame.findChild<views::CommandPalette *>();
        palette->setQuery(QStringLiteral("添加队伍"));
        press(Qt::Key_Return);

        QTRY_VERIFY(coordinator->window().findChild<views::TeamDialog *>());
        coordinator->window().findChild<views::TeamDialog *>()->reject();

        activate(coordinator->window());
        press(Qt::Key_K, kCtrl);
        palette->setQuery(QStringLiteral("深色"));
        press(Qt::Key_Return);
        QTRY_VERIFY(m_theme.isDark());
        m_theme.setScheme(views::Theme::Scheme::Light);
    }

    void theScoreboard()
    {
        auto coordinator = opened("coordinator", 4);
        openWall(*coordinator);
        QPointer<views::WallWindow> scoreboard = wall(*coordinator);

        QVERIFY(scoreboard->isFullScreen());
        press(Qt::Key_F11);
        QVERIFY(!scoreboard->isFullScreen());
        press(Qt::Key_F11);
        QVERIFY(scoreboard->isFullScreen());
        const QImage red = scoreboard->grab().toImage();
        press(Qt::Key_Space);
        QVERIFY(scoreboard->grab().toImage() != red);
        press(Qt::Key_Escape);
        QVERIFY(scoreboard->isVisible() && !scoreboard->isFullScreen());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!scoreboard || !scoreboard->isVisible());
    }

    void everywhere_data()
    {
        QTest::addColumn<int>("place");
        QTest::newRow("on the list of exercises") << 0;
        QTest::newRow("in an exercise") << 1;
        QTest::newRow("on the settings page") << 2;
        QTest::newRow("on the scoreboard") << 3;
    }
    void everywhere()
    {
        QFETCH(int, place);
        auto coordinator = signedIn("coordinator");
        QSignalSpy signIn(coordinator.get(), &console::Console::signInShown);
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise) && !console::unitsToPlanIn(coordinator->session()->desk()).empty(), kPatience);
        auto &frame = coordinator->workbench()->frame();
        const auto there = [&] {
            activate(coordinator->window());
            if (place == 0)
                coordinator->workbench()->showHome();
            else if (place == 2)
                frame.showPage(QStringLiteral("settings"));
            else
                coordinator->workbench()->area<console::ExerciseArea>().open(m_exercise);
            if (place == 3)
                openWall(*coordinator);
        };
        const auto wallStands = [&] { return coordinator->workbench()->wall() != nullptr; };

        there();
        press(Qt::Key_K, kCtrl);
        auto *palette = frame.findChild<views::CommandPalette *>();
        QTRY_VERIFY(palette->isVisible());
        QVERIFY(!wallStands());
        activate(coordinator->window());
        press(Qt::Key_Escape);
        QVERIFY(!palette->isVisible());

        there();
        press(Qt::Key_2, kCtrl);
        QCOMPARE(frame.currentPage(), QStringLiteral("duty"));
        there();
        press(Qt::Key_3, kCtrl);
        QCOMPARE(frame.currentPage(), QStringLiteral("incident"));
        there();
        press(Qt::Key_4, kCtrl);
        QCOMPARE(frame.currentPage(), QStringLiteral("settings"));
        QVERIFY(!wallStands());
        there();
        press(Qt::Key_1, kCtrl);
        QCOMPARE(frame.currentPage(), QStringLiteral("exercises"));
        QVERIFY(!wallStands());

        // Alt+Left and Escape lead back to the list; on the scoreboard Escape is its own.
        for (const bool escapes : {false, true}) {
            if (place == 3 && escapes)
                continue;
            there();
            if (place == 2) // from the settings to the exercises, however they were left
                coordinator->workbench()->showHome(), frame.showPage(QStringLiteral("settings"));
            escapes ? press(Qt::Key_Escape) : press(Qt::Key_Left, Qt::AltModifier);
            QCOMPARE(frame.currentPage(), QStringLiteral("exercises"));
            QVERIFY2(isOnTheList(*coordinator), escapes ? "Escape" : "Alt+Left");
            QVERIFY(!wallStands());
        }
        // And so does the rail, and its key.
        there();
        press(Qt::Key_1, kCtrl);
        QVERIFY(isOnTheList(*coordinator));

        there();
        press(Qt::Key_N, kCtrl);
        QTRY_VERIFY(standing<views::NewExerciseDialog>(*coordinator));
        standing<views::NewExerciseDialog>(*coordinator)->reject();
        QVERIFY(!wallStands());

        there();
        // Shortcuts are told of the shift below a sign only where a keyboard is; the scoreboard sees the keys as they come.
        press(Qt::Key_Question, place == 3 ? Qt::ShiftModifier : Qt::NoModifier, QStringLiteral("?"));
        QTRY_VERIFY(standing<views::KeysDialog>(*coordinator));
        standing<views::KeysDialog>(*coordinator)->reject();
        there();
        press(Qt::Key_F1);
        QTRY_VERIFY(standing<views::KeysDialog>(*coordinator));
        standing<views::KeysDialog>(*coordinator)->reject();
        QVERIFY(!wallStands());

        there();
        QAction *sync = nullptr;
        for (auto *action : frame.actions())
            sync = action->shortcut() == QKeySequence(Qt::Key_F5) ? action : sync;
        QVERIFY(sync);
        QSignalSpy synced(sync, &QAction::triggered);
        press(Qt::Key_F5);
        QCOMPARE(synced.count(), 1);
        QCOMPARE(wallStands(), place == 3); // nobody has to leave it for that

        there();
        press(Qt::Key_Q, kCtrl | Qt::ShiftModifier);
        QTRY_COMPARE(signIn.count(), 1);
    }

    void whoMayNotPlanMakesNothing()
    {
        auto judge = signedIn("judge");
        activate(judge->window());

        press(Qt::Key_N, kCtrl);

        QVERIFY(!standing<views::NewExerciseDialog>(*judge));
    }
};

REDOUBT_TEST(TestKeys)
#include "TestKeys.moc"
