// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/KeptText.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanCheckList.h"
#include "views/exercise/RoomClaimPane.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/StateWords.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/exercise/wall/WallHead.h"
#include "views/frame/MainFrame.h"
#include "views/frame/StateStrip.h"
#include "views/widgets/Button.h"

#include <QClipboard>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoPages;
using testkit::DemoBoard;

/// The state of an exercise is told on every page and on the wall, and what somebody writes outlives what others do.
class TestStateWords : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static models::StateFacts running()
    {
        models::StateFacts facts;
        facts.state = exercise::ExerciseState::Running;
        facts.phase = "Attack window";
        facts.phaseUntil = DemoBoard::at(18, 0);
        facts.next = "Freeze";
        facts.nextAt = DemoBoard::at(18, 0);
        return facts;
    }
    static QString said(const StripState &strip) { return strip.title + '|' + strip.parts.join('|') + '|' + strip.clock; }
    static Button *button(const QWidget &root, const QString &text)
    {
        for (auto *candidate : root.findChildren<Button *>()) {
            if (candidate->text() == text && candidate->isVisibleTo(&root))
                return candidate;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_theme.apply();
    }

    void everyStateHasItsStrip_data()
    {
        QTest::addColumn<models::StateFacts>("facts");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<Tone>("tone");
        models::StateFacts planned;
        planned.state = exercise::ExerciseState::Planned;
        planned.startsAt = DemoBoard::at(16, 26);
        QTest::newRow("not started") << planned << "Not started yet|planned for 16:26, in 2 h|" << Tone::Neutral;
        QTest::newRow("running, calm") << running() << "Attack window|ends at 18:00, in 3 h 34 min|next: Freeze, 18:00|" << Tone::Neutral;
        auto soon = running();
        soon.phaseUntil = DemoBoard::at(15, 0);
        soon.next.clear();
        QTest::newRow("under an hour") << soon << "Attack window|ends at 15:00, in 34 min|" << Tone::Severity2;
        soon.phaseUntil = DemoBoard::at(14, 31);
        QTest::newRow("the last minutes have a clock") << soon << "Attack window|ends at 14:31, in 5 min|05:00" << Tone::Severity4;
        soon.phaseUntil = DemoBoard::at(14, 0);
        QTest::newRow("over by the plan") << soon << "Attack window|was planned to end at 14:00|" << Tone::Severity2;
        auto frozen = running();
        frozen.freeze = models::FreezeFacts{DemoBoard::at(14, 0), DemoBoard::at(18, 30), "裁判长01"};
        QTest::newRow("frozen")
            << frozen
            << "The board is frozen|since 14:00 by 裁判长01, to be published at 18:30|Attack window|ends at 18:00, in 3 h 34 min|next: Freeze, 18:00|"
            << Tone::Severity2;
        auto stopped = running();
        stopped.state = exercise::ExerciseState::Stopped;
        stopped.since = DemoBoard::at(14, 20);
        stopped.by = "导演01";
        stopped.reason = "误伤业务系统";
        QTest::newRow("stopped: when, who and why")
            << stopped << "The exercise is stopped: attackers stand down|since 14:20 by 导演01: 误伤业务系统|" << Tone::Severity4;
        stopped.freeze = models::FreezeFacts{DemoBoard::at(14, 0), {}, {}};
        QTest::newRow("stopped and frozen")
            << stopped << "The exercise is stopped: attackers stand down|since 14:20 by 导演01: 误伤业务系统|the board is frozen since 14:00|"
            << Tone::Severity4;
        models::StateFacts ended;
        ended.state = exercise::ExerciseState::Ended;
        ended.since = DemoBoard::at(13, 0);
        QTest::newRow("ended") << ended << "The exercise has ended|since 13:00|" << Tone::Neutral;
        QTest::newRow("a board of an earlier version says nothing") << models::StateFacts() << "||" << Tone::Neutral;
    }
    void everyStateHasItsStrip()
    {
        QFETCH(models::StateFacts, facts);
        QFETCH(QString, expected);
        QFETCH(Tone, tone);

        const StripState strip = StateWords::strip(facts, DemoBoard::now());

        QCOMPARE(said(strip), expected);
        QCOMPARE(strip.tone, tone);
    }

    void theStripStandsOnEveryPage()
    {
        MainFrame frame;
        frame.addPage({"one", "One", Icon::Exercise, false}, new QWidget);
        frame.addPage({"two", "Two", Icon::Settings, true}, new QWidget);
        frame.resize(1366, 768);
        frame.show();
        auto *strip = frame.findChild<StateStrip *>();
        QVERIFY(!strip->isVisible());

        auto facts = running();
        facts.state = exercise::ExerciseState::Stopped;
        facts.reason = "误伤业务系统";
        frame.setStrip(StateWords::strip(facts, DemoBoard::now()));

        for (const char *page : {"one", "two"}) {
            frame.showPage(page);
            QVERIFY(strip->isVisible());
            QVERIFY(strip->accessibleDescription().contains("误伤业务系统"));
        }
    }

    /// A time that is cut is another time.
    void aNarrowStripLeavesOutWholeParts()
    {
        StateStrip strip;
        strip.resize(360, 30);
        StripState state;
        state.title = "Attack window";
        state.parts = {"ends at 18:00", "next: Freeze, Apr 18 18:00", "a third part that is longer than the rest of it"};
        strip.setState(state);
        strip.show();

        const auto labels = strip.findChildren<QLabel *>();
        const auto shown = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith("ends at"); });
        QVERIFY(shown != labels.end());
        QVERIFY((*shown)->text() == "ends at 18:00" || (*shown)->text() == "ends at 18:00 · next: Freeze, Apr 18 18:00");
        QVERIFY((*shown)->toolTip().contains("third part"));
    }

    void theWallSaysWhyItStandsStill()
    {
        DemoBoard demo;
        const auto plan = models::planDetail(demo.board(), {}, DemoBoard::now(), true);
        auto values = models::wallValues(demo.board(), plan, DemoBoard::at(16, 0), true);
        values.told.state = exercise::ExerciseState::Stopped;
        values.told.since = DemoBoard::at(14, 20);
        values.told.by = "导演01";
        values.told.reason = "误伤业务系统";
        WallWindow wall;
        wall.resize(1920, 1080);
        wall.setValues(values);
        wall.show();

        const auto *banner = wall.findChild<WallBanner *>();
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->accessibleDescription(), QStringLiteral("since 14:20 by 导演01: 误伤业务系统"));
        // 14:20 is 5 h 20 min after 09:00, whatever the time of day is now.
        QVERIFY2(wall.findChild<WallHead *>()->accessibleName().contains("05:20:00"), qPrintable(wall.findChild<WallHead *>()->accessibleName()));
        QCOMPARE(values.shownNow(), DemoBoard::at(14, 20));
    }

    void whatAnotherJudgeRulesOnLeavesMyWords()
    {
        DemoPages pages(redoubt::Role::Judge);
        pages.open("红03-07");
        pages.page.show();
        auto *pane = pages.page.judgingPage()->rulingPane();
        pane->setReason("证据 05、06 可证明管理端权限");
        QSignalSpy rested(pane, &RulingPane::reasonRested);

        pages.demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 9000);
        pages.page.judgingPage()->setClaim(models::claimDetail(pages.demo.board(), pages.demo.claim(), pages.demo.id("裁判02"), DemoBoard::now()));

        auto *kept = pane->findChild<KeptText *>();
        QVERIFY(!kept->isHidden());
        QCOMPARE(kept->text(), QStringLiteral("证据 05、06 可证明管理端权限"));
        button(*kept, "Copy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("证据 05、06 可证明管理端权限"));
        button(*kept, "Put away")->click();
        QVERIFY(kept->isHidden());
        QCOMPARE(rested.last()[0].toString(), QString());
    }

    void whatIRuledOnMyselfIsNotKeptBeside()
    {
        DemoPages pages(redoubt::Role::Judge);
        pages.open("红03-07");
        auto *pane = pages.page.judgingPage()->rulingPane();
        pane->setReason("证据齐全");

        pages.demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 9000);
        // Whoever ruled reads it.
        const auto author = pages.demo.board().latestRulings(1).front().author;
        pages.page.judgingPage()->setClaim(models::claimDetail(pages.demo.board(), pages.demo.claim(), author, DemoBoard::now()));

        QVERIFY(pane->findChild<KeptText *>()->isHidden());
    }

    void whatIAddToAClaimOutlivesAColleaguesSubmission()
    {
        DemoBoard demo;
        auto claim = *models::claimDetail(demo.board(), demo.id("claim:红08-03"), demo.judge(), DemoBoard::now());
        claim.status = exercise::ClaimStatus::Returned;
        RoomClaimPane pane;
        pane.setClaim(claim, DemoBoard::now());
        const auto edits = pane.findChildren<QPlainTextEdit *>();
        const auto mine = std::find_if(edits.begin(), edits.end(), [](const auto *edit) { return !edit->isReadOnly(); }); // no preview
        QVERIFY(mine != edits.end());
        auto *narrative = *mine;
        narrative->setPlainText("补充：命令记录见附件");

        claim.status = exercise::ClaimStatus::Waiting;
        pane.setClaim(claim, DemoBoard::now());
        auto *kept = pane.findChild<KeptText *>();
        QVERIFY(!kept->isHidden());
        QVERIFY(kept->text().contains("补充：命令记录见附件"));

        // Returned once more, it stands in the form again.
        claim.status = exercise::ClaimStatus::Returned;
        pane.setClaim(claim, DemoBoard::now());
        QVERIFY(kept->isHidden());
        QCOMPARE(narrative->toPlainText(), QStringLiteral("补充：命令记录见附件"));
    }

    static QPlainTextEdit *additionOf(RoomClaimPane &pane)
    {
        const auto edits = pane.findChildren<QPlainTextEdit *>();
        const auto found = std::find_if(edits.begin(), edits.end(), [](const auto *edit) { return !edit->isReadOnly(); }); // no preview
        return found == edits.end() ? nullptr : *found;
    }

    void whatCouldNotBeSentOutlivesAColleaguesSubmission_data()
    {
        QTest::addColumn<bool>("saved");
        QTest::newRow("mine failed") << false;
        QTest::newRow("mine was sent") << true;
    }
    /// Pressed once, my addition is mine until it is with the judges.
    void whatCouldNotBeSentOutlivesAColleaguesSubmission()
    {
        QFETCH(bool, saved);
        DemoBoard demo;
        auto claim = *models::claimDetail(demo.board(), demo.id("claim:红08-03"), demo.judge(), DemoBoard::now());
        claim.status = exercise::ClaimStatus::Returned;
        RoomClaimPane pane;
        pane.setClaim(claim, DemoBoard::now());
        auto *narrative = additionOf(pane);
        const QString mine = "补充：命令记录见附件";
        narrative->setPlainText(mine);
        QSignalSpy asked(&pane, &RoomClaimPane::supplementRequested);
        button(pane, "Submit again")->click();
        QCOMPARE(asked.count(), 1);

        pane.supplemented(claim.id, saved);
        claim.status = exercise::ClaimStatus::Waiting;
        claim.narrative = saved ? mine : "同事的补充";
        pane.setClaim(claim, DemoBoard::now());

        auto *kept = pane.findChild<KeptText *>();
        QCOMPARE(kept->isHidden(), saved);
        QCOMPARE(narrative->toPlainText(), mine);
        if (!saved)
            QVERIFY(kept->text().contains(mine));
    }

    void whatIAddToAClaimWaitsWhileIReadAnother()
    {
        DemoBoard demo;
        auto first = *models::claimDetail(demo.board(), demo.id("claim:红08-03"), demo.judge(), DemoBoard::now());
        first.status = exercise::ClaimStatus::Returned;
        const auto second = *models::claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now());
        RoomClaimPane pane;
        pane.setClaim(first, DemoBoard::now());
        additionOf(pane)->setPlainText("补充：命令记录见附件");

        pane.setClaim(second, DemoBoard::now());
        QCOMPARE(additionOf(pane)->toPlainText(), second.narrative);
        pane.setClaim(first, DemoBoard::now());

        QCOMPARE(additionOf(pane)->toPlainText(), QStringLiteral("补充：命令记录见附件"));
    }

    void aWindowInThePastIsNotAcceptedWithoutAWord()
    {
        NewExerciseDialog dialog({{Id(), "市网信办"}}, {{"sha256:x", "规则", "1", ""}}, DemoBoard::now().ms, nullptr);
        dialog.findChild<QLineEdit *>()->setText("磐石-2027");
        const auto says = [&](const QString &words) {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return !label->isHidden() && label->text().contains(words); });
        };
        QVERIFY(!says("lies in the past"));

        // Asked for anew: the suggested phases, with fields of their own, follow the first two.
        for (const auto which : {0, 1}) {
            auto *edit = dialog.findChildren<QDateTimeEdit *>().at(which);
            edit->setDateTime(QDateTime(QDate(2020, 4, 14), edit->time()));
        }

        QVERIFY(says("Its end lies in the past"));
        QVERIFY(!dialog.acceptButton()->isEnabled());
    }

    void whatMustBeDoneFirstIsNamedWithTheWayThere()
    {
        PlanCheckList list;
        exercise::PlanFinding nobody;
        nobody.problem = exercise::PlanProblem::TeamWithoutMember;
        nobody.blocks = true;
        nobody.subject = "蓝01";
        exercise::PlanFinding commander;
        commander.problem = exercise::PlanProblem::NoCommander;
        QSignalSpy mend(&list, &PlanCheckList::mendRequested);

        list.setFindings({nobody, commander}, true);

        QStringList words;
        for (const auto *label : list.findChildren<QLabel *>())
            words << label->text();
        QVERIFY(words.contains("蓝01 has no member"));
        QVERIFY(words.contains("There is no commander"));
        QVERIFY(words.indexOf("蓝01 has no member") < words.indexOf("There is no commander"));
        button(list, "Add a member…")->click();
        QCOMPARE(mend.count(), 1);
        list.setFindings({nobody}, false);
        QVERIFY(!button(list, "Add a member…"));
    }

    void afterTheEndAFormSaysWhyItDoesNotSubmit()
    {
        auto facts = running();
        QCOMPARE(StateWords::claimsBarred(facts, DemoBoard::now()), QString());
        facts.state = exercise::ExerciseState::Ended;
        facts.since = DemoBoard::at(14, 0);
        const QString why = StateWords::claimsBarred(facts, DemoBoard::now());
        QVERIFY(why.contains("14:00"));
        DemoPages pages(redoubt::Role::RedMember);
        pages.page.show();
        pages.page.roomPage()->openForm();

        pages.page.roomPage()->setMaySubmit(false, why, true);

        QVERIFY(!button(*pages.page.roomPage()->form(), "Submit the claim")->isEnabled());
        const auto labels = pages.page.roomPage()->form()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == why; }));
    }
};

REDOUBT_TEST(TestStateWords)
#include "TestStateWords.moc"
