// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/exercise/CapReviewPanel.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/StandingsPage.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"

#include <QPlainTextEdit>
#include <QTableView>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoPages;

class TestCapReviewPanel : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static Button *ofKind(QWidget &where, ButtonKind kind)
    {
        for (auto *button : where.findChildren<Button *>()) {
            if (button->kind() == kind && button->isVisible())
                return button;
        }
        return nullptr;
    }
    /// The demo gives more in one class than its cap allows.
    static std::vector<models::CapReviewRow> rows(DemoPages &pages) { return models::capReviewRows(pages.demo.board(), true); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void whileNothingIsOverItIsAbsent()
    {
        DemoPages pages(redoubt::Role::Judge);
        pages.page.showTab(ExercisePage::Tab::Judging);
        pages.page.resize(1848, 1032);
        pages.page.show();
        auto *panel = pages.page.judgingPage()->findChild<CapReviewPanel *>();
        QVERIFY(panel && !panel->isVisible());

        pages.page.judgingPage()->setCapReview(rows(pages));
        QVERIFY(panel->isVisible());

        pages.page.judgingPage()->setCapReview({});
        QVERIFY(!panel->isVisible());
    }

    void aJudgeReversesTheAwardThatWentOver_data()
    {
        QTest::addColumn<bool>("judging");
        QTest::newRow("on the judging page") << true;
        QTest::newRow("beside the standings") << false;
    }
    void aJudgeReversesTheAwardThatWentOver()
    {
        QFETCH(bool, judging);
        DemoPages pages(redoubt::Role::Judge);
        pages.page.showTab(judging ? ExercisePage::Tab::Judging : ExercisePage::Tab::Standings);
        pages.page.resize(1848, 1032);
        pages.page.show();
        pages.page.judgingPage()->setAccess(models::accessOf(redoubt::Role::Judge));
        pages.page.standingsPage()->setAccess(models::accessOf(redoubt::Role::Judge));
        const auto shown = rows(pages);
        pages.page.judgingPage()->setCapReview(shown);
        pages.page.standingsPage()->setCapReview(shown);
        QWidget &page = judging ? static_cast<QWidget &>(*pages.page.judgingPage()) : *pages.page.standingsPage();
        QSignalSpy fromJudging(pages.page.judgingPage(), &JudgingPage::reversalRequested);
        QSignalSpy fromStandings(pages.page.standingsPage(), &StandingsPage::reversalRequested);
        auto *panel = page.findChild<CapReviewPanel *>();

        panel->openList();
        auto *table = panel->findChild<QTableView *>();
        QVERIFY(table);
        auto *reverse = ofKind(*panel, ButtonKind::Danger);
        QVERIFY(reverse && !reverse->isEnabled());
        const auto over = std::find_if(shown.begin(), shown.end(), [](const auto &row) { return row.isOver; });
        QVERIFY(over != shown.end());
        table->selectRow(static_cast<int>(over - shown.begin()));
        QVERIFY(reverse->isEnabled());
        reverse->click();
        auto *dialog = panel->findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        auto *accept = ofKind(*dialog, ButtonKind::Destructive);
        QVERIFY(accept && !accept->isEnabled()); // no reversal without a reason
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("超出单位上限"));
        accept->click();

        auto &asked = judging ? fromJudging : fromStandings;
        QCOMPARE(asked.count(), 1);
        const auto request = asked[0][0].value<ReversalRequest>();
        QCOMPARE(request.entry, over->entry);
        QCOMPARE(request.reason, QStringLiteral("超出单位上限"));
    }

    void aCommanderReadsAndReversesNothing()
    {
        DemoPages pages(redoubt::Role::Commander);
        pages.page.showTab(ExercisePage::Tab::Standings);
        pages.page.resize(1848, 1032);
        pages.page.show();
        auto *standings = pages.page.standingsPage();
        standings->setAccess(models::accessOf(redoubt::Role::Commander));
        standings->setCapReview(rows(pages));
        auto *panel = standings->findChild<CapReviewPanel *>();
        QVERIFY(panel->isVisible());

        panel->openList();

        QVERIFY(!ofKind(*panel, ButtonKind::Danger));
    }
};

REDOUBT_TEST(TestCapReviewPanel)
#include "TestCapReviewPanel.moc"
