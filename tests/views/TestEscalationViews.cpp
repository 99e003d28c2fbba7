// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/due/EscalationRules.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoShift.h"
#include "tests/views/Pictures.h"
#include "views/duty/MatterDelegate.h"
#include "views/duty/MatterDialog.h"
#include "views/duty/MattersPane.h"
#include "views/duty/escalation/EscalationCard.h"
#include "views/duty/escalation/EscalationRulesDialog.h"
#include "views/frame/MainFrame.h"
#include "views/frame/NoticeBell.h"
#include "views/frame/NoticeList.h"
#include "views/frame/NoticePanel.h"
#include "views/settings/SettingsPage.h"
#include "views/theme/Language.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QSpinBox>
#include <QTimeEdit>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testkit::DemoOffice;
using views::testing::DemoShift;

/// Escalation at the rows of matters and in its forms, the bell and its list, quiet hours in the settings.
class TestEscalationViews : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static NoticeRow row(const char *id, const char *text, bool unread, bool critical, bool over = false)
    {
        return {QString::fromUtf8(id), QString::fromUtf8(text), QStringLiteral("02:41 到期"), unread, critical, over};
    }
    static QSpinBox *box(QWidget &dialog, const QString &name)
    {
        for (auto *each : dialog.findChildren<QSpinBox *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    static duty::MatterRule ruleIn(const duty::EscalationPlan &plan, duty::MatterSort sort, bool critical)
    {
        return duty::ruleFor(&plan, sort, critical);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void whoWasToldTakesAtTheRow_data()
    {
        QTest::addColumn<bool>("mayWrite");
        QTest::addColumn<bool>("mine");
        QTest::addColumn<int>("taken");
        QTest::addColumn<int>("responded");
        QTest::newRow("an officer who was not told responds") << true << false << 0 << 1;
        QTest::newRow("a leader who was told takes it") << true << true << 1 << 0;
        QTest::newRow("a commander takes it without standing duty") << false << true << 1 << 0;
        QTest::newRow("an auditor has no button") << false << false << 0 << 0;
    }

    void whoWasToldTakesAtTheRow()
    {
        QFETCH(bool, mayWrite);
        QFETCH(bool, mine);
        QFETCH(int, taken);
        QFETCH(int, responded);
        DemoShift shift(DemoOffice::Until::Shift, {}, mayWrite);
        shift.escalated->mine = mine;
        shift.refresh();
        shift.page.resize(1920, 1000);
        shift.page.show();
        QSignalSpy takes(shift.page.matters(), &MattersPane::takeRequested);
        QSignalSpy responds(&shift.page, &ShiftPage::respondRequested);
        auto *list = shift.page.matters()->list();
        const QModelIndex first = shift.matters.index(0, 0);
        const auto *delegate = shift.page.matters()->findChild<MatterDelegate *>();

        const QRect button = delegate->actionRect(list->visualRect(first), first);
        if (!button.isEmpty())
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, button.center());
        QCOMPARE(button.isEmpty(), !mayWrite && !mine);
        list->setCurrentIndex(first);
        if (button.isEmpty())
            QTest::keyClick(list, Qt::Key_Return);

        QCOMPARE(takes.count(), taken);
        QCOMPARE(responds.count(), responded);
        if (taken)
            QCOMPARE(takes[0][0].value<Id>(), shift.escalated->id);
        QVERIFY(first.data(Qt::ToolTipRole).toString().contains(QStringLiteral("08:20")));
    }

    void rulesComeBackAsTheyWereAndAsTheyWereChanged()
    {
        EscalationRulesDialog dialog(duty::usualEscalation(), true, nullptr);
        for (const bool critical : {false, true}) {
            const auto same = ruleIn(dialog.plan(), duty::MatterSort::Incident, critical);
            QCOMPARE(same, duty::ruleFor(nullptr, duty::MatterSort::Incident, critical));
        }
        QCOMPARE(dialog.plan().lateRelief, duty::usualEscalation().lateRelief);
        QVERIFY(duty::checkEscalationPlan(dialog.plan()));
        QSignalSpy requested(&dialog, &EscalationRulesDialog::requested);

        auto *leader = box(dialog, QStringLiteral("Incident, not answered: the leader on duty is told after, minutes"));
        auto *second = box(dialog, QStringLiteral("Incident, not answered: the second officer is told after, minutes"));
        QVERIFY(leader && second);
        QCOMPARE(leader->value(), 0);
        QCOMPARE(second->value(), -1); // nobody
        second->setValue(5);
        leader->setValue(-1);
        dialog.acceptButton()->click();

        QCOMPARE(requested.count(), 1);
        const auto plan = requested[0][0].value<duty::EscalationPlan>();
        const auto rule = ruleIn(plan, duty::MatterSort::Incident, false);
        QCOMPARE(rule.unanswered.size(), 1U);
        QCOMPARE(rule.unanswered.front().to, duty::EscalateTo::Second);
        QCOMPARE(rule.unanswered.front().afterMinutes, 5);
        QCOMPARE(ruleIn(plan, duty::MatterSort::Incident, true), duty::ruleFor(nullptr, duty::MatterSort::Incident, true)); // the other grade stays
        QVERIFY(!dialog.acceptButton()->isEnabled());                                                                       // on its way
        dialog.showFailure(QStringLiteral("no"));
        QVERIFY(dialog.acceptButton()->isEnabled());
    }

    void whoMayNotWriteRulesReadsThem()
    {
        EscalationRulesDialog dialog(duty::usualEscalation(), false, nullptr);
        QVERIFY(!dialog.acceptButton());
        for (const auto *each : dialog.findChildren<QSpinBox *>())
            QVERIFY(!each->isEnabled());
    }

    void aNewMatterIsOfferedTheOfficesClocksUntilSomebodyChooses()
    {
        MatterDialog dialog({DemoOffice::now(), DemoOffice::offsetSeconds}, DemoOffice::at(17, 0), {}, nullptr);
        dialog.setClocks([](duty::MatterSort sort, bool critical) {
            MatterClocks clocks;
            clocks.respondMinutes = critical ? 15 : sort == duty::MatterSort::Equipment ? 45 : 30;
            clocks.closeBy = DemoOffice::at(18, 0);
            return clocks;
        });
        QSignalSpy requested(&dialog, &MatterDialog::requested);
        auto *title = dialog.findChild<QLineEdit *>();
        title->setText(QStringLiteral("UPS"));
        auto *sort = dialog.findChild<QComboBox *>();
        sort->setCurrentIndex(sort->findData(static_cast<int>(duty::MatterSort::Equipment)));
        dialog.acceptButton()->click();

        QCOMPARE(requested.count(), 1);
        const auto matter = requested[0][0].value<NewMatter>();
        QCOMPARE(matter.respondInMinutes, std::optional<int>(45));
        QCOMPARE(matter.closeBy, std::optional(DemoOffice::at(18, 0)));
    }

    void theCardTakesWithAWord()
    {
        EscalationCard card({DemoOffice().id("escalation"), QStringLiteral("门户"), QStringLiteral("late"), QStringLiteral("told"), {}, true},
                            nullptr);
        QSignalSpy taken(&card, &EscalationCard::takeRequested);
        card.findChild<QLineEdit *>()->setText(QStringLiteral("  正赶往值班室 "));
        card.acceptButton()->click();
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken[0][1].toString(), QStringLiteral("正赶往值班室"));

        EscalationCard other({{}, QStringLiteral("门户"), QStringLiteral("late"), QStringLiteral("told"), QStringLiteral("taken"), false}, nullptr);
        QVERIFY(!other.acceptButton());
        QVERIFY(!other.findChild<QLineEdit *>());
    }

    void theBellCountsAndItsListLeadsToThePlace()
    {
        NoticeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        MainFrame frame;
        frame.addPage({"duty", "Duty", Icon::Duty}, new QWidget);
        frame.setNotices(&model);
        frame.resize(1366, 768);
        frame.show();
        auto *bell = frame.findChild<NoticeBell *>();
        const int narrow = bell->sizeHint().width();
        model.assign({row("a", "已升级给您：门户", true, true), row("b", "待办结：出口 B", true, false), row("c", "交班", false, false, true)});
        frame.setUnread(2, true);
        QCOMPARE(bell->unread(), 2);
        QCOMPARE(bell->sizeHint().width(), narrow); // nothing beside it moves
        QSignalSpy chosen(&frame, &MainFrame::noticeChosen);
        QSignalSpy read(&frame, &MainFrame::noticesRead);

        QTest::mouseClick(bell, Qt::LeftButton);
        auto *panel = frame.notices();
        QVERIFY(panel->isVisible());
        QTest::keyClick(panel->list(), Qt::Key_Down);
        QTest::keyClick(panel->list(), Qt::Key_Return);

        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("b"));
        QVERIFY(!panel->isVisible());
        frame.openNotices();
        for (auto *button : panel->findChildren<Button *>()) {
            if (button->text() == QStringLiteral("Mark all as read"))
                button->click();
        }
        QCOMPARE(read.count(), 1);
        panel->close();
        frame.setNotices(nullptr);
        frame.openNotices(); // nothing to open
    }

    void quietHoursAreChosenAsAWhole()
    {
        SettingsPage page;
        SettingsValues values;
        values.quietFrom = QTime(22, 0);
        values.quietTo = QTime(7, 0);
        page.setValues(values, 0);
        QSignalSpy chosen(&page, &SettingsPage::quietHoursChosen);
        QList<QTimeEdit *> times = page.findChildren<QTimeEdit *>();
        QCOMPARE(times.size(), 2);
        QVERIFY(!times[0]->isEnabled());

        for (auto *each : page.findChildren<QCheckBox *>()) {
            if (each->text().startsWith(QStringLiteral("Quiet hours")))
                each->click();
        }

        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toBool(), true);
        QCOMPARE(chosen[0][1].toTime(), QTime(22, 0));
        QCOMPARE(chosen[0][2].toTime(), QTime(7, 0));
        values.quiet = true;
        page.setValues(values, 0);
        QVERIFY(times[0]->isEnabled());
        QCOMPARE(chosen.count(), 1); // shown, not chosen
    }

    void everyLook()
    {
        Language language;
        for (const auto &look : views::testing::looks) {
            views::testing::wear(look, m_theme, language);
            NoticeModel model;
            model.assign({row("a", "已升级给您：县区C 门户网站无法访问", true, true), row("b", "待办结：互联网出口 B 丢包 1.8 %", true, false),
                          row("c", "待签收：2026-041 某办公系统存在远程执行漏洞", false, false), row("d", "交班", false, false, true)});
            for (const bool mine : {false, true}) {
                DemoShift shift;
                shift.escalated->mine = mine;
                shift.refresh();
                for (const QSize size : {QSize(1840, 1000), QSize(1286, 700)}) {
                    shift.page.setCompact(size.width() < 1500);
                    const auto file = QStringLiteral("escalated-%1-%2-%3")
                                          .arg(QLatin1String(look.name), mine ? QStringLiteral("mine") : QStringLiteral("told"))
                                          .arg(size.width());
                    QVERIFY(views::testing::colourCount(views::testing::picture(shift.page, size, file)) > 10);
                }
            }
            NoticePanel panel(&model, nullptr);
            const auto name = QString::fromLatin1(look.name);
            QVERIFY(views::testing::colourCount(
                        views::testing::picture(panel, {look.large ? 540 : 400, look.large ? 360 : 270}, QStringLiteral("notices-") + name))
                    > 6);
            EscalationRulesDialog rules(duty::usualEscalation(), true, nullptr);
            QVERIFY(views::testing::colourCount(views::testing::picture(rules, rules.sizeHint(), QStringLiteral("escalation-rules-") + name)) > 6);
            EscalationCard card({{},
                                 QStringLiteral("县区C 门户网站无法访问"),
                                 QStringLiteral("还没有人响应，应在 02:41 前响应。"),
                                 QStringLiteral("02:41 告知 带班领导A，由 值班员01 的终端写下。"),
                                 {},
                                 true},
                                nullptr);
            QVERIFY(views::testing::colourCount(views::testing::picture(card, card.sizeHint(), QStringLiteral("escalation-card-") + name)) > 6);
        }
        views::testing::wear(views::testing::looks[2], m_theme, language);
    }
};

REDOUBT_TEST(TestEscalationViews)
#include "TestEscalationViews.moc"
