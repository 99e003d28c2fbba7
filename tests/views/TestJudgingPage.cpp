// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/exercise/AwardSum.h"
#include "views/exercise/CapRow.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/ReasonBox.h"
#include "views/exercise/RulingPane.h"
#include "views/theme/Language.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/Label.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/TabStrip.h"

#include <QAbstractButton>
#include <QListView>
#include <QPlainTextEdit>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoPages;

class TestJudgingPage : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static JudgingPage &shownPage(DemoPages &pages)
    {
        pages.page.showTab(ExercisePage::Tab::Judging);
        pages.page.resize(1848, 1032);
        pages.page.show();
        return *pages.page.judgingPage();
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void theSumStandsLineByLine()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);

        pages.open("红03-07", 80);

        QCOMPARE(judging.rulingPane()->sum()->lines(),
                 (QStringList{"Points of the clause||500", "Counted already|红03-04|− 50", "Key unit|市大数据局|× 1.4",
                              "Vulnerability re-used|use no. 2 of CVE-2024-0001|× 0.7"}));
        QCOMPARE(judging.rulingPane()->primaryText(), QStringLiteral("Rule 353 points"));
        QStringList caps;
        for (const auto *cap : judging.findChildren<CapRow *>()) {
            if (cap->isVisible())
                caps << cap->numbers();
        }
        QCOMPARE(caps, (QStringList{"2,640 + 353 / 4,000", "3,340 + 353 / 37,000"}));
    }

    void anotherShareIsAnotherNumberOnTheButton()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.open("红03-07", 80);

        judging.rulingPane()->sum()->setShare(100);

        // 450 × 1.4 × 0.7 = 441
        QCOMPARE(judging.rulingPane()->primaryText(), QStringLiteral("Rule 441 points"));
    }

    void anAnswerToAnOlderQuestionIsNotShown()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.open("红03-07", 80);
        const auto old = models::rulingPreview(pages.demo.board(), pages.demo.claim(), {"6.2", 0, {}, 10}, true);

        judging.setPreview(old);

        QCOMPARE(judging.rulingPane()->primaryText(), QStringLiteral("Rule 353 points"));
    }

    void ctrlEnterRulesOnlyWithAReason()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        QVERIFY(QTest::qWaitForWindowActive(&pages.page));
        pages.open("红03-07", 80);
        QSignalSpy asked(&judging, &JudgingPage::rulingRequested);

        QTest::keyClick(judging.queuePane(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 0);

        judging.setReasonDraft(QStringLiteral("证据齐全"));
        QTest::keyClick(judging.queuePane(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(asked.count(), 1);
        const auto request = asked[0][0].value<RulingRequest>();
        QCOMPARE(request.decision, exercise::Decision::Accept);
        QCOMPARE(request.clause, QStringLiteral("6.2"));
        QCOMPARE(request.sharePercent, 80);
        QCOMPARE(request.shown, exercise::Points::whole(353));
        QCOMPARE(request.reason, QStringLiteral("证据齐全"));
    }

    void jAndKStepThroughTheQueueButNotWhileTyping()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        QVERIFY(QTest::qWaitForWindowActive(&pages.page));
        auto *list = judging.queuePane()->findChild<QListView *>();
        list->setFocus();

        QTest::keyClick(list, Qt::Key_J);
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.claim()));
        QTest::keyClick(list, Qt::Key_J);
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.id("claim:红06-02")));
        QTest::keyClick(list, Qt::Key_K);
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.claim()));

        auto *reason = judging.rulingPane()->findChild<QPlainTextEdit *>();
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_J);
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.claim()));
        QCOMPARE(reason->toPlainText(), QStringLiteral("j"));

        // Out of the reason with what was typed, and on.
        QTest::keyClick(reason, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), list);
        QCOMPARE(reason->toPlainText(), QStringLiteral("j"));
        QTest::keyClick(list, Qt::Key_J);
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.id("claim:红06-02")));
    }

    void phrasesForTheReasonFollowTheVerdict_data()
    {
        QTest::addColumn<int>("share");
        QTest::addColumn<QStringList>("accepting");
        QTest::newRow("in full") << 100 << QStringList{"The evidence proves it", "Every step is shown"};
        QTest::newRow("in part") << 80 << QStringList{"Lower rights than claimed", "Not every step is shown"};
        QTest::newRow("nothing of it") << 0 << QStringList{};
    }
    void phrasesForTheReasonFollowTheVerdict()
    {
        QFETCH(int, share);
        QFETCH(QStringList, accepting);
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.open("红03-07", share);
        const auto *box = judging.rulingPane()->findChild<ReasonBox *>();
        QStringList offered;
        Button *first = nullptr;
        for (auto *phrase : box->findChildren<Button *>()) {
            if (!phrase->isVisible())
                continue;
            first = first ? first : phrase;
            offered << phrase->text();
        }

        // To send it back is at hand whatever the form says.
        QCOMPARE(offered, accepting + QStringList({"Evidence is not enough", "A step is missing", "Outside the scope", "Reported before"}));
        first->click();
        QCOMPARE(box->text(), offered.first());
    }

    void whenItWasRuledIsReadAgainstTheClock()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.demo.rule("红03-07", exercise::Decision::Accept, 353, testing::demoNow(), 9000);
        judging.setNow(testing::demoNow());
        pages.refresh();
        pages.open("红03-07");
        const auto says = [&judging](const QString &words) {
            const auto labels = judging.rulingPane()->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&](const Label *label) { return label->isVisible() && label->text().contains(words); });
        };
        QVERIFY(!says("yesterday 14:26"));

        judging.setNow(testing::demoNow() + 24LL * 60 * 60 * 1000);

        QVERIFY(says("yesterday 14:26"));
    }

    void jAndKStepFromTabsAndFiltersToo()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        QVERIFY(QTest::qWaitForWindowActive(&pages.page));
        auto *tabs = pages.page.findChild<TabStrip *>();
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_J);
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.claim()));

        auto *filter = judging.queuePane()->findChild<SegmentedControl *>()->findChildren<QAbstractButton *>().first();
        QTest::mouseClick(filter, Qt::LeftButton);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_J);
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.id("claim:红06-02")));
    }

    void theFilterStaysWhenWhatOneMayIsToldAgain()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        auto *segments = judging.queuePane()->findChild<SegmentedControl *>();
        auto *list = judging.queuePane()->findChild<QListView *>();
        segments->findChildren<QAbstractButton *>().last()->click();
        const int ruled = list->model()->rowCount();
        QVERIFY(ruled > 0);
        const auto shownGroups = [list] {
            QSet<int> groups;
            for (int row = 0; row < list->model()->rowCount(); ++row)
                groups << list->model()->index(row, 0).data(models::ClaimQueueModel::GroupRole).toInt();
            return groups;
        };
        QCOMPARE(shownGroups(), QSet<int>{int(models::ClaimGroup::Decided)});

        // As it comes after every sync that touches a grant.
        judging.setAccess(models::accessOf(redoubt::Role::Judge));
        QCOMPARE(segments->currentIndex(), 3);
        QCOMPARE(shownGroups(), QSet<int>{int(models::ClaimGroup::Decided)});

        // Who reads from now on has other words for the same choice.
        judging.setAccess(models::accessOf(redoubt::Role::Commander));
        QCOMPARE(segments->currentIndex(), 3);
        QCOMPARE(shownGroups(), QSet<int>{int(models::ClaimGroup::Decided)});
    }

    void aClaimThatLeavesTheQueueStaysOnScreen()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.open("红03-07", 80);
        QSignalSpy opened(&judging, &JudgingPage::claimOpened);

        pages.demo.rule("红03-07", exercise::Decision::Accept, 353, testing::demoNow(), 0);
        pages.refresh();
        pages.open("红03-07");

        QCOMPARE(opened.count(), 0); // nothing opened by itself
        judging.openNext();
        QCOMPARE(judging.openClaim(), std::optional(pages.demo.id("claim:红06-02")));
    }

    void whoIsAJudgeNoLongerHasNoRulingPane()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        judging.setAccess(models::accessOf(redoubt::Role::Commander)); // while the claim is open
        QVERIFY(QTest::qWaitForWindowActive(&pages.page));
        pages.open("红03-07", 80);
        judging.setReasonDraft(QStringLiteral("x"));
        QSignalSpy asked(&judging, &JudgingPage::rulingRequested);

        QTest::keyClick(judging.queuePane(), Qt::Key_Return, Qt::ControlModifier);

        QVERIFY(!judging.rulingPane()->isVisible());
        QCOMPARE(asked.count(), 0);
        for (const auto *button : pages.page.findChildren<Button *>())
            QVERIFY2(!button->isVisible() || (button->kind() != ButtonKind::Danger && button->kind() != ButtonKind::Primary),
                     qPrintable(button->text()));
    }

    void rejectingAsksInWordsFirst()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.open("红03-07", 80);
        judging.setReasonDraft(QStringLiteral("看不出属于该单位"));
        QSignalSpy asked(&judging, &JudgingPage::rulingRequested);

        judging.rulingPane()->rejectClaim();
        auto *dialog = judging.findChild<ConfirmDialog *>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(asked.count(), 0);
        dialog->accept();

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<RulingRequest>().decision, exercise::Decision::Reject);
    }

    void aRulingIsReversedOnlyWithAReason()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.demo.rule("红03-07", exercise::Decision::Accept, 353, testing::demoNow(), 9000);
        pages.demo.deduct("红03-07", "蓝01", 120, testing::demoNow(), 9002);
        pages.refresh();
        pages.open("红03-07");
        QSignalSpy asked(&judging, &JudgingPage::reversalRequested);
        Button *reverse = nullptr;
        for (auto *button : judging.rulingPane()->findChildren<Button *>()) {
            if (button->isVisible() && button->kind() == ButtonKind::Danger)
                reverse = button;
        }
        QVERIFY(reverse != nullptr);

        reverse->click();
        auto *dialog = judging.findChild<ConfirmDialog *>();
        QVERIFY(dialog != nullptr);
        QString said;
        for (auto *label : dialog->findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.contains(QStringLiteral("红03 loses the 353 points again. 蓝01 gets 120 points back.")), qPrintable(said));
        Button *accept = nullptr;
        for (auto *button : dialog->findChildren<Button *>()) {
            if (button->kind() == ButtonKind::Destructive)
                accept = button;
        }
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("重复认定"));
        QVERIFY(accept->isEnabled());
        accept->click();

        QCOMPARE(asked.count(), 1);
        const auto request = asked[0][0].value<ReversalRequest>();
        QCOMPARE(request.entry, pages.demo.id("entry:红03-07"));
        QCOMPARE(request.reason, QStringLiteral("重复认定"));
    }

    void whatIsTypedBelongsToItsClaim()
    {
        DemoPages pages(redoubt::Role::Judge);
        JudgingPage &judging = shownPage(pages);
        pages.open("红03-07", 80);
        QSignalSpy drafts(&judging, &JudgingPage::reasonDraftChanged);
        auto *reason = judging.rulingPane()->findChild<QPlainTextEdit *>();
        reason->insertPlainText(QStringLiteral("缺过程记录"));

        pages.open("红06-02");

        QCOMPARE(drafts.count(), 1);
        QCOMPARE(drafts[0][0].value<Id>(), pages.demo.claim());
        QCOMPARE(drafts[0][1].toString(), QStringLiteral("缺过程记录"));
        QCOMPARE(reason->toPlainText(), QString());
    }

    void aQueueOfAHundredThousandIsAskedOnlyForWhatIsSeen()
    {
        class Counting : public models::ClaimQueueModel
        {
        public:
            using ClaimQueueModel::ClaimQueueModel;
            QVariant data(const QModelIndex &index, int role) const override
            {
                if (role == models::TargetRole) // painted rows only
                    ++painted;
                return ClaimQueueModel::data(index, role);
            }
            mutable int painted = 0;
        };
        std::vector<models::ClaimRow> rows(100'000);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            rows[i].id = QString::number(i);
            rows[i].title = QStringLiteral("claim %1").arg(i);
            rows[i].waitingSince = {static_cast<std::int64_t>(i)};
        }
        Counting model;
        QueuePane pane(QueuePane::Audience::Judge);
        pane.setModel(&model);
        pane.resize(344, 900);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));

        model.setClaims(rows);
        auto *list = pane.findChild<QListView *>();
        list->scrollTo(list->model()->index(50'000, 0));
        (void)list->grab();
        model.painted = 0;
        rows[50'000].title = QStringLiteral("changed");
        model.setClaims(rows);
        (void)list->grab();

        QVERIFY2(model.painted < 100, qPrintable(QString::number(model.painted)));
        QVERIFY(model.painted > 0);
    }
};

REDOUBT_TEST(TestJudgingPage)
#include "TestJudgingPage.moc"
