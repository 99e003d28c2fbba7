// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/Limits.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/charts/RaceChart.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/widgets/FormDialog.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/exercise/wall/WallHead.h"
#include "views/exercise/wall/WallStandings.h"
#include "views/sync/ConflictCard.h"
#include "views/sync/ConflictsPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/SegmentedControl.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoPages;
using testkit::DemoBoard;

class TestExercisePages : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static Button *button(const QWidget &root, const QString &text)
    {
        for (auto *candidate : root.findChildren<Button *>()) {
            if (candidate->text() == text && !candidate->isHidden())
                return candidate;
        }
        return nullptr;
    }
    static QStringList tabs(const DemoPages &pages)
    {
        QStringList texts;
        const auto *bar = pages.page.findChild<QTabBar *>();
        for (int i = 0; i < bar->count(); ++i)
            texts << bar->tabText(i);
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_theme.apply();
    }

    void eachRoleHasItsTabs_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a coordinator plans and judges nothing less")
            << int(redoubt::Role::Coordinator) << QStringList{"Overview", "Judging", "Standings"};
        QTest::newRow("a judge") << int(redoubt::Role::Judge) << QStringList{"Overview", "Judging", "Standings"};
        QTest::newRow("a commander has no claims to read") << int(redoubt::Role::Commander) << QStringList{"Overview", "Standings"};
        QTest::newRow("a red member has the team's room") << int(redoubt::Role::RedMember) << QStringList{"Our claims", "Standings"};
        QTest::newRow("a blue member has the team's room") << int(redoubt::Role::BlueMember) << QStringList{"Our claims", "Standings"};
    }
    void eachRoleHasItsTabs()
    {
        QFETCH(int, role);
        QFETCH(QStringList, expected);

        const DemoPages pages(static_cast<redoubt::Role>(role));

        QCOMPARE(tabs(pages), expected);
    }

    void stoppingNeedsTheNameAndAReason()
    {
        DemoPages pages(redoubt::Role::Coordinator);
        pages.page.show();
        QSignalSpy stopped(&pages.page, &ExercisePage::stopRequested);

        button(pages.page, "Stop the exercise…")->click();
        auto *dialog = pages.page.findChild<ConfirmDialog *>();
        auto *accept = button(*dialog, "Stop the exercise");
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QLineEdit *>()->setText("磐");
        dialog->findChild<QPlainTextEdit *>()->setPlainText("演练范围外受影响");
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QLineEdit *>()->setText("磐石");
        accept->click();

        QCOMPARE(stopped.count(), 1);
        QCOMPARE(stopped[0][0].toString(), QStringLiteral("演练范围外受影响"));
    }

    void onASmallLaptopTheExerciseCanStillBeEnded()
    {
        DemoPages pages(redoubt::Role::Coordinator);
        pages.page.setCompact(true);
        pages.page.resize(1310, 720);
        pages.page.show();
        QSignalSpy ended(&pages.page, &ExercisePage::endRequested);
        QVERIFY(!button(pages.page, "End…"));
        Button *more = nullptr;
        for (auto *candidate : pages.page.findChildren<Button *>()) {
            if (candidate->isVisible() && candidate->accessibleName() == QStringLiteral("More actions"))
                more = candidate;
        }
        QVERIFY(more);
        QVERIFY(pages.page.rect().contains(QRect(more->mapTo(&pages.page, QPoint(0, 0)), more->size())));

        more->click();
        auto *menu = pages.page.findChild<QMenu *>();
        QTRY_VERIFY(menu->isVisible());
        QStringList offered;
        QAction *end = nullptr;
        for (QAction *action : menu->actions()) {
            if (!action->isVisible())
                continue;
            offered << action->text();
            end = action;
        }
        QCOMPARE(offered, QStringList({"Change the plan…", "Copy the exercise…", "End…"}));
        end->trigger();
        menu->close();
        auto *dialog = pages.page.findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText("磐石");
        button(*dialog, "End the exercise")->click();

        QCOMPARE(ended.count(), 1);
        pages.page.setCompact(false);
        QVERIFY(button(pages.page, "End…"));
    }

    void whoDoesNotRunItHasNothingMore()
    {
        DemoPages pages(redoubt::Role::Judge);
        pages.page.setCompact(true);
        pages.page.show();

        for (const auto *candidate : pages.page.findChildren<Button *>())
            QVERIFY(candidate->accessibleName() != QStringLiteral("More actions") || !candidate->isVisible());
    }

    void onlyWhoMayPublishesAndFreezes_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("may");
        QTest::newRow("chief judge") << int(redoubt::Role::ChiefJudge) << true;
        QTest::newRow("judge") << int(redoubt::Role::Judge) << may(redoubt::Role::Judge, Permission::PublishBoard);
        QTest::newRow("commander") << int(redoubt::Role::Commander) << false;
    }
    void onlyWhoMayPublishesAndFreezes()
    {
        QFETCH(int, role);
        QFETCH(bool, may);
        DemoPages pages(static_cast<redoubt::Role>(role));

        QCOMPARE(button(*pages.page.standingsPage(), "Publish…") != nullptr, may);
        QCOMPARE(button(*pages.page.standingsPage(), "Freeze the board…") != nullptr, may);
    }

    void anExerciseOpensWhereItsReadersWorkIs_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("tab");
        const auto tab = [](ExercisePage::Tab one) { return static_cast<int>(one); };
        QTest::newRow("coordinator") << int(redoubt::Role::Coordinator) << tab(ExercisePage::Tab::Plan);
        QTest::newRow("judge") << int(redoubt::Role::Judge) << tab(ExercisePage::Tab::Judging);
        QTest::newRow("commander") << int(redoubt::Role::Commander) << tab(ExercisePage::Tab::Standings);
        QTest::newRow("a team's member") << int(redoubt::Role::RedMember) << tab(ExercisePage::Tab::Room);
    }
    void anExerciseOpensWhereItsReadersWorkIs()
    {
        QFETCH(int, role);
        QFETCH(int, tab);

        ExercisePage page; // a reader of nothing, until it is known who reads
        page.setAccess(models::accessOf(static_cast<redoubt::Role>(role)));
        QCOMPARE(static_cast<int>(page.currentTab()), tab);

        // What somebody turned to stays when a role comes.
        page.showTab(ExercisePage::Tab::Standings);
        page.setAccess(models::accessOf(redoubt::Role::Judge));
        QCOMPARE(page.currentTab(), ExercisePage::Tab::Standings);
    }

    void beforeTheStartTheStandingsSayWhatComesFirst_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("teams");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no teams yet") << int(redoubt::Role::Coordinator) << false << "To the overview"
                                      << "some things are to be done";
        QTest::newRow("ready") << int(redoubt::Role::Coordinator) << true << "Start…"
                               << "start it when its time has come";
        QTest::newRow("a commander looks") << int(redoubt::Role::Commander) << true << ""
                                           << "not been started yet";
    }
    void beforeTheStartTheStandingsSayWhatComesFirst()
    {
        QFETCH(int, role);
        QFETCH(bool, teams);
        QFETCH(QString, action);
        QFETCH(QString, sentence);
        StandingsPage page;
        page.setAccess(models::accessOf(static_cast<redoubt::Role>(role)));
        models::PlanDetail plan;
        plan.state = exercise::ExerciseState::Planned;
        if (!teams) {
            plan.findings.emplace_back();
            plan.findings.back().blocks = true;
        }
        page.setPlan(plan);
        page.setLedger({});
        page.resize(1200, 700);
        page.show();
        QSignalSpy toOverview(&page, &StandingsPage::overviewRequested);
        QSignalSpy toStart(&page, &StandingsPage::startRequested);

        QVERIFY(!page.findChild<RaceChart *>()->isVisible());
        QStringList offered;
        for (auto *one : page.findChild<EmptyState *>()->findChildren<Button *>()) {
            if (!one->isVisible())
                continue;
            offered << one->text();
            one->click();
        }
        QCOMPARE(offered, action.isEmpty() ? QStringList() : QStringList(action));
        QCOMPARE(toOverview.count() + toStart.count(), static_cast<int>(offered.size()));
        const auto labels = page.findChild<EmptyState *>()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(sentence); }));

        plan.state = exercise::ExerciseState::Running;
        page.setPlan(plan);
        QVERIFY(page.findChild<RaceChart *>()->isVisible());
        QVERIFY(!page.findChild<EmptyState *>()->isVisible());
    }

    void aFormStartsAtItsFirstFieldAndEndsAtItsButtons()
    {
        QWidget window;
        window.resize(900, 700);
        window.show();
        auto *dialog = new FormDialog(QStringLiteral("Form"), QStringLiteral("Do it"), &window);
        auto *first = new QLineEdit;
        auto *second = new QLineEdit;
        dialog->body()->addWidget(first);
        dialog->body()->addWidget(second);
        dialog->open();

        QCOMPARE(dialog->focusWidget(), first);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget(), second);
        QTest::keyClick(second, Qt::Key_Tab);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget(), dialog->acceptButton());
        dialog->reject();

        auto *words = new FormDialog(QStringLiteral("Question"), QStringLiteral("Do it"), &window);
        words->body()->addWidget(new QLabel(QStringLiteral("Nothing to fill in")));
        words->open();
        QCOMPARE(words->focusWidget(), words->acceptButton());
    }

    void aNewExerciseComesWithPhasesAndNeedsAName()
    {
        DemoBoard demo;
        QWidget window;
        auto *dialog =
            new NewExerciseDialog({{demo.id("unit"), "市网信办"}}, {{"sha256:1", "规则", "1.0", "说明"}}, DemoBoard::at(12, 0).ms, &window);
        QSignalSpy asked(dialog, &NewExerciseDialog::createRequested);
        QVERIFY(!dialog->acceptButton()->isEnabled());

        dialog->findChild<QLineEdit *>()->setText("磐石");
        QVERIFY(dialog->acceptButton()->isEnabled());
        dialog->acceptButton()->click();

        QCOMPARE(asked.count(), 1);
        const auto request = asked[0][0].value<NewExerciseRequest>();
        QCOMPARE(request.name, QStringLiteral("磐石"));
        QCOMPARE(request.packDigest, QStringLiteral("sha256:1"));
        QCOMPARE(request.phases.size(), std::size_t{4});
        QCOMPARE(request.phases[1].kind, exercise::PhaseKind::AttackWindow);
        QCOMPARE(*request.phases[1].startsAt, *request.startsAt);
        // The field stops where its record does: in characters, whatever bytes they take.
        dialog->findChild<QLineEdit *>()->setText(QString(exercise::limits::ExerciseName + 1, QChar(u'磐')));
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), QString(exercise::limits::ExerciseName, QChar(u'磐')));
        QVERIFY(dialog->acceptButton()->isEnabled());
    }

    void typingRestsIntoADraftAndSubmitNeedsTheEssentials()
    {
        DemoPages pages(redoubt::Role::RedMember);
        TeamRoomPage *room = pages.page.roomPage();
        room->openForm();
        ClaimForm *form = room->form();
        QSignalSpy drafts(room, &TeamRoomPage::draftChanged);
        QSignalSpy submitted(room, &TeamRoomPage::submitRequested);
        auto *submit = button(*form, "Submit the claim");
        QVERIFY(!submit->isEnabled());

        auto *title = form->findChild<QLineEdit *>();
        QTest::keyClicks(title, "OA");
        QTRY_COMPARE(drafts.count(), 1);
        QCOMPARE(drafts[0][0].value<ClaimDraft>().title, QStringLiteral("OA"));
        QVERIFY(!submit->isEnabled());
        form->findChild<QComboBox *>()->setCurrentIndex(1);
        form->findChild<QPlainTextEdit *>()->setPlainText("登录页反序列化");
        QVERIFY(submit->isEnabled());
        submit->click();
        // Nothing is attached, and it asks.
        auto *asks = form->findChild<ConfirmDialog *>();
        QVERIFY(asks);
        Q_EMIT asks->confirmed({});

        QCOMPARE(submitted.count(), 1);
        const auto draft = submitted[0][0].value<ClaimDraft>();
        QVERIFY(draft.target.has_value());
        QCOMPARE(draft.narrative, QStringLiteral("登录页反序列化"));
    }

    void aDraftComesBackAsItWas()
    {
        DemoPages pages(redoubt::Role::RedMember);
        ClaimDraft draft;
        draft.title = "OA";
        draft.targetName = "测试系统";
        draft.unitName = "市水务局";
        draft.narrative = "n";
        draft.points = 50;
        draft.startedAt = DemoBoard::at(9, 30);
        draft.endedAt = DemoBoard::at(10, 0);
        QSignalSpy drafts(pages.page.roomPage(), &TeamRoomPage::draftChanged);

        pages.page.roomPage()->setDraft(draft);

        QVERIFY(pages.page.roomPage()->form()->draft() == draft);
        QCOMPARE(drafts.count(), 0); // what was not typed is not saved again
    }

    void whyNothingCanBeSubmittedIsSaid()
    {
        DemoPages pages(redoubt::Role::RedMember);
        pages.page.show();

        pages.page.roomPage()->setMaySubmit(false, "The exercise was stopped.", true);

        auto *create = button(*pages.page.roomPage(), "New claim");
        QVERIFY(!create->isEnabled());
        QCOMPARE(create->toolTip(), QStringLiteral("The exercise was stopped."));
    }

    void evidenceIsListedOnceAndNeverAFolder()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("a.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("picture");
        file.close();
        EvidenceInputs inputs;

        inputs.addFiles({file.fileName(), file.fileName(), folder.path(), folder.filePath("none")});

        QVERIFY(inputs.hasRefused()); // the folder, said on its row
        QCOMPARE(inputs.inputs().size(), std::size_t{3});
        QCOMPARE(inputs.inputs()[0].path, file.fileName());
        QCOMPARE(inputs.inputs()[2].path, folder.filePath("none")); // it may come back; its row says that it is gone
    }

    void aMemberReadsWhatWasPublishedAndNoMore()
    {
        DemoPages pages(redoubt::Role::RedMember);
        StandingsPage *standings = pages.page.standingsPage();
        exercise::PublishedBoard board;
        board.at = DemoBoard::at(12, 0);
        board.side = "red";
        board.rows = {{"红05", "青锋", 1, 6'000'000'000'000, {}}, {"红03", "听涛", 2, 4'812'000'000'000, {}}};

        standings->setPublished({board});

        const auto *table = standings->findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(1, models::StandingsModel::Total).data(models::SortRole).toDouble(), 4812.0);
        QVERIFY(table->isColumnHidden(models::StandingsModel::Waiting));
        for (int row = 0; row < 2; ++row)
            QVERIFY(!table->model()->index(row, 0).data(models::MineRole).toBool()); // nobody said whose team it is
    }

    void aMembersOwnTeamIsMarkedOnThePublishedBoardOfItsSide()
    {
        DemoPages pages(redoubt::Role::BlueMember);
        StandingsPage *standings = pages.page.standingsPage();
        exercise::PublishedBoard red;
        red.side = "red";
        red.rows = {{"甲01", "青锋", 1, 6'000'000'000'000, {}}};
        exercise::PublishedBoard blue;
        blue.side = "blue";
        blue.rows = {{"蓝02", "市财政局", 1, 50'000'000'000, {}}, {"甲01", "市大数据局", 2, 30'000'000'000, {}}};
        const models::TeamLabel reader{pages.demo.id("team:蓝01"), "甲01", "市大数据局", models::TeamSide::Blue, 0};

        standings->setPublished({blue, red});
        standings->setReader(reader);

        auto *table = standings->findChild<QTableView *>();
        auto *side = standings->findChild<SegmentedControl *>();
        QCOMPARE(side->currentIndex(), 1); // their own side first
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(!table->model()->index(0, 0).data(models::MineRole).toBool());
        QVERIFY(table->model()->index(1, 0).data(models::MineRole).toBool());
        QVERIFY(table->model()->index(1, 0).data(models::OwnRowRole).toBool());

        side->setCurrentIndex(0);
        Q_EMIT side->chosen(0);
        standings->setReader(reader); // told again with every change

        QCOMPARE(side->currentIndex(), 0);                                     // where they turned to stays
        QVERIFY(!table->model()->index(0, 0).data(models::MineRole).toBool()); // the other side's team of that code is not theirs
    }

    // Read from the picture: the last dark pixel of the head and of the numbers below it.
    void theNumbersOfAPublishedBoardStandBelowTheirHead()
    {
        DemoPages pages(redoubt::Role::RedMember);
        StandingsPage *standings = pages.page.standingsPage();
        exercise::PublishedBoard board;
        board.side = "red";
        board.rows = {{"红05", "青锋", 1, 1'111'000'000'000, {}}};
        standings->setPublished({board});
        pages.page.showTab(ExercisePage::Tab::Standings);
        pages.page.resize(1200, 700);
        pages.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pages.page));

        const auto *table = standings->findChild<QTableView *>();
        const auto lastInk = [](const QImage &image) {
            const QRgb ground = image.pixel(image.width() - 2, image.height() / 2);
            for (int x = image.width() - 1; x >= 0; --x) {
                for (int y = 4; y < image.height() - 4; ++y) {
                    if (qAbs(qGray(image.pixel(x, y)) - qGray(ground)) > 40)
                        return x;
                }
            }
            return -1;
        };
        const auto *head = table->horizontalHeader();
        QTRY_VERIFY(head->sectionSize(models::StandingsModel::Total) > 40 && table->viewport()->width() > 300);
        const QRect column(head->sectionViewportPosition(models::StandingsModel::Total), 0, head->sectionSize(models::StandingsModel::Total), 24);
        // The ground below the table is its page's.
        const QImage image = pages.page.grab(QRect(table->mapTo(&pages.page, QPoint(0, 0)), table->size())).toImage();
        const int inHead = lastInk(image.copy(column));
        const int inRow = lastInk(image.copy(column.translated(0, head->height() + table->rowViewportPosition(0))));

        QVERIFY2(inHead > 0 && inRow > 0, qPrintable(QStringLiteral("%1 and %2").arg(inHead).arg(inRow)));
        QVERIFY2(qAbs(inHead - inRow) <= 2, qPrintable(QStringLiteral("%1 and %2").arg(inHead).arg(inRow)));
    }

    void theFrozenWallSaysSoAndStandsStill()
    {
        DemoBoard demo;
        demo.freeze(DemoBoard::at(14, 26), DemoBoard::at(18, 30));
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 40), 9000);
        WallWindow wall;
        wall.resize(1280, 720);
        wall.show();

        wall.setValues(
            models::wallValues(demo.board(), models::planDetail(demo.board(), {}, DemoBoard::at(15, 0), true), DemoBoard::at(15, 0), true));

        QVERIFY(wall.findChild<WallBanner *>()->isVisible());
        const auto *standings = wall.findChild<WallStandings *>();
        QCOMPARE(standings->rowOf(demo.id("team:红03")), 2.0);
        QVERIFY(standings->accessibleDescription().contains("红03 听涛 4,812"));
        QVERIFY(!standings->accessibleDescription().contains("5,165"));
    }

    void aRankThatChangesSlidesOnceUnlessMotionIsUnwanted_data()
    {
        QTest::addColumn<bool>("reduced");
        QTest::newRow("slides") << false;
        QTest::newRow("jumps where motion is unwanted") << true;
    }
    void aRankThatChangesSlidesOnceUnlessMotionIsUnwanted()
    {
        QFETCH(bool, reduced);
        DemoBoard demo;
        const auto values = [&] {
            return models::wallValues(demo.board(), models::planDetail(demo.board(), {}, DemoBoard::now(), true), DemoBoard::now(), true);
        };
        m_theme.setLessMotion(reduced);
        const auto moveAgain = qScopeGuard([this] { m_theme.setLessMotion(false); });
        WallWindow wall;
        wall.resize(1280, 720);
        wall.show();
        QVERIFY(QTest::qWaitForWindowExposed(&wall));
        wall.setValues(values());
        const auto *standings = wall.findChild<WallStandings *>();
        QCOMPARE(standings->rowOf(demo.id("team:红03")), 2.0);

        demo.award("红03", 353, DemoBoard::now(), 0);
        wall.setValues(values());

        if (reduced)
            QCOMPARE(standings->rowOf(demo.id("team:红03")), 1.0);
        else
            QVERIFY(standings->rowOf(demo.id("team:红03")) > 1.5);
        QTRY_COMPARE(standings->rowOf(demo.id("team:红03")), 1.0);
    }

    void escapeClosesTheWall()
    {
        WallWindow wall;
        wall.show();
        QSignalSpy closed(&wall, &WallWindow::closed);

        QTest::keyClick(&wall, Qt::Key_Escape);

        QCOMPARE(closed.count(), 1);
        QVERIFY(!wall.isVisible());
    }

    void aConflictIsSettledOnlyWhenEveryFieldIsChosen()
    {
        models::ConflictModel model;
        testing::fill(model);
        ConflictsPage page;
        page.setModel(&model);
        page.show();
        QSignalSpy settled(&page, &ConflictsPage::settleRequested);
        auto *settle = button(page, "Settle");
        QVERIFY(!settle->isEnabled());

        auto cards = page.findChildren<ConflictCard *>();
        QCOMPARE(cards.size(), 2);
        cards[0]->choose(1);
        QVERIFY(!settle->isEnabled());
        cards[1]->choose(0);
        settle->click();

        QCOMPARE(settled.count(), 1);
        const auto request = settled[0][0].value<SettleRequest>();
        QCOMPARE(request.record, model.at(0).id);
        QCOMPARE(request.fields.size(), std::size_t{2});
        QCOMPARE(request.fields[0].field, QStringLiteral("endsAt"));
        QCOMPARE(request.fields[0].json, QStringLiteral("\"2026-04-18T10:00:00.000Z\""));
        QCOMPARE(request.fields[1].json, QStringLiteral("\"a\""));
    }

    void keepMineChoosesMineEverywhere()
    {
        models::ConflictModel model;
        testing::fill(model);
        ConflictsPage page;
        page.setModel(&model);
        page.show();

        button(page, "Keep mine")->click();

        for (const auto *card : page.findChildren<ConflictCard *>())
            QVERIFY(card->field().heads[static_cast<std::size_t>(card->chosen())].mine);
    }
};

REDOUBT_TEST(TestExercisePages)
#include "TestExercisePages.moc"
