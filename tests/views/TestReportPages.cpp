// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Text.h"
#include "models/duty/ReportingValues.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoReports.h"
#include "tests/views/Pictures.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/report/CollectPage.h"
#include "views/duty/report/ReportGrid.h"
#include "views/duty/report/ReportDialogs.h"
#include "views/duty/report/ReportPane.h"
#include "views/duty/report/ReportTodo.h"
#include "views/duty/report/ReportWords.h"
#include "views/duty/report/ReportingPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/SegmentedControl.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::views;
using duty::ReportState;
using views::testing::DemoReports;

/// The pages of zero reports, with the figures of mock-up 9.
class TestReportPages : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static void fill(CollectPage &page, const DemoReports &demo, const QString &unit = QStringLiteral("市住建局"))
    {
        page.setMayAct(true);
        page.setValues(demo.values());
        page.setNow(DemoReports::now());
        page.showUnit(demo.unit(unit));
        page.setPane(demo.pane(unit));
    }
    static models::ReportingValues own(const DemoReports &demo, const QString &unit, Instant now)
    {
        return models::reportingValues(demo.board, DemoReports::broadcast(), demo.unit(unit), demo.channel(unit),
                                       demo.typed(QStringLiteral("市网信办")), {}, now);
    }
    static QString allText(const QWidget &root)
    {
        QStringList texts;
        for (const auto *label : root.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&root))
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    static void show(QWidget &page, const QSize &size)
    {
        page.resize(size);
        page.show();
        QApplication::setActiveWindow(&page);
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    static QLineEdit *field(ReportingPage &page, const QString &name)
    {
        for (auto *edit : page.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    static void type(ReportingPage &page, const char *name, const QString &value)
    {
        auto *edit = field(page, QString::fromUtf8(name));
        QVERIFY2(edit, name);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(edit, value);
    }
    static void fillChecks(ReportingPage &page)
    {
        const std::pair<const char *, const char *> values[] = {{"门户网站响应", "0.41"}, {"未处置高危告警", "0"}, {"终端防护离线", "3"},
                                                                {"互联网开放端口", "2"},  {"备份任务失败", "0"},   {"异常登录", "1"},
                                                                {"日志采集", "12408"}};
        for (const auto &[name, value] : values)
            type(page, name, QString::fromLatin1(value));
        page.findChild<QComboBox *>()->setCurrentIndex(1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    /// 56 = 44 + 3 + 3 + 2 + 4; 48 departments with 45 in, 8 counties with 7; 4 + 2 + 3 = 9 on the tab.
    void theWorkedExampleAddsUp()
    {
        const DemoReports demo;
        const auto values = demo.values();
        QCOMPARE(values.counts, (duty::ReportCounts{56, 0, 4, 2, 3, 3, 44}));
        QCOMPARE(values.counts.received(), 52);
        QCOMPARE(values.groups.size(), 2U);
        QCOMPARE(values.groups[0].counts.all, 48);
        QCOMPARE(values.groups[0].counts.received(), 45);
        QCOMPARE(values.groups[1].counts.all, 8);
        QCOMPARE(values.groups[1].counts.received(), 7);
        QCOMPARE(values.waiting(), 9);
        QCOMPARE(values.dues.size(), 3U);
        QCOMPARE(values.dues[0].counts.received(), 56);
        QCOMPARE(values.dues[0].late, 2);
        QCOMPARE(values.dues[2].counts.notDue, 56);
        QCOMPARE(values.chosen, 1);
        QCOMPARE(values.dayOfPeriod, 6);
        // 12:26:18 to 12:30: 3 min 42 s.
        QCOMPARE(values.next->what, duty::NextStep::What::Escalation);
        QCOMPARE(values.next->at - DemoReports::now(), 222'000);
    }

    void theUnitThatCopiedIsComparedCheckByCheck()
    {
        const DemoReports demo;
        const auto pane = demo.pane(QStringLiteral("市住建局"));
        QCOMPARE(pane.cell.view.state, ReportState::Suspicious);
        QVERIFY(pane.cell.view.suspicion.equal);
        QVERIFY(pane.cell.view.suspicion.fast);
        QCOMPARE(pane.cell.view.suspicion.tookMs, 11'000);
        QCOMPARE(pane.checks.size(), 8U);
        QVERIFY(std::ranges::all_of(pane.checks, &models::ComparedCheck::sameAsBefore));
        QVERIFY(!std::ranges::all_of(pane.checks, &models::ComparedCheck::sameAsYesterday));
        // 25 were due: 23 on time, one late, one suspicious.
        QCOMPARE(pane.counts, (duty::ReportCounts{25, 0, 0, 1, 0, 1, 23}));
        QCOMPARE(pane.contacts.size(), 1U);
    }

    /// Who reported reads the same reasons as their superior does.
    void theUnitItselfReadsWhyItsReportIsSuspicious()
    {
        const DemoReports demo;
        ReportingPage page;
        show(page, {1200, 900});
        page.setValues(own(demo, QStringLiteral("市住建局"), DemoReports::at(12, 20)));
        const QString said = allText(page);
        QVERIFY2(said.contains(QStringLiteral("Every value is the same as at 09:00")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Done in 11 s")), qPrintable(said));
    }

    void noUnitTurnsMissingBecauseWeAreOffline()
    {
        const DemoReports demo;
        const auto asOf = DemoReports::at(11, 58);
        const auto values = demo.values({}, asOf);
        QCOMPARE(values.counts.missing, 0);
        QCOMPARE(values.counts.notDue, 4);
        CollectPage page;
        page.setValues(values);
        page.setOffline(asOf);
        QVERIFY(allText(page).contains(QStringLiteral("As of 11:58")));
    }

    void theArrowsGoThroughTheUnitsAndLettersAct()
    {
        const DemoReports demo;
        CollectPage page;
        show(page, {1848, 940});
        fill(page, demo);
        QSignalSpy chosen(&page, &CollectPage::unitChosen);
        QSignalSpy returned(&page, &CollectPage::returnRequested);

        QTest::keyClick(page.grid(), Qt::Key_Right);
        QCOMPARE(*page.current(), demo.unit(QStringLiteral("市交通局")));
        QTest::keyClick(page.grid(), Qt::Key_Down);
        QCOMPARE(*page.current(), demo.unit(QStringLiteral("市外办")));
        QTest::keyClick(page.grid(), Qt::Key_End);
        QCOMPARE(*page.current(), demo.unit(QStringLiteral("县区H")));
        QTest::keyClick(page.grid(), Qt::Key_Up);
        QCOMPARE(*page.current(), demo.unit(QStringLiteral("市国企甲")));
        QCOMPARE(chosen.count(), 4);

        QTest::keyClick(page.grid(), Qt::Key_R);
        auto *dialog = page.window()->findChild<SentenceDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("日志数请重测"));
        for (auto *button : dialog->findChildren<Button *>()) {
            if (button->text() == QStringLiteral("Send back"))
                button->click();
        }
        QCOMPARE(returned.count(), 1);
        QCOMPARE(returned[0][0].value<Id>(), demo.unit(QStringLiteral("市国企甲")));
        QCOMPARE(returned[0][1].value<Id>(), demo.pane(QStringLiteral("市国企甲")).cell.view.last()->id); // the one that was read
        QCOMPARE(returned[0][2].toString(), QStringLiteral("日志数请重测"));
        QVERIFY(page.form());
        page.form()->accept();
    }

    /// Mock-up 9: whoever has not reported stands there with whom one calls, and the form of the call has both already.
    void whomToCallStandsBesideWhoIsMissing()
    {
        const DemoReports demo;
        CollectPage page;
        show(page, {1848, 940});
        fill(page, demo);
        const auto *todo = page.findChild<ReportTodo *>();
        QVERIFY(todo);
        QCoreApplication::processEvents(); // rows are shown as soon as they are laid out
        QVERIFY2(allText(*todo).contains(QStringLiteral("联络员13  short number 66112")), qPrintable(allText(*todo))); // 市水务局, the thirteenth
        QSignalSpy called(&page, &CollectPage::callRequested);
        for (auto *button : todo->findChildren<Button *>()) {
            if (button->accessibleName().endsWith(QStringLiteral("市水务局")))
                button->click();
        }
        auto *dialog = page.window()->findChild<ReportCallDialog *>();
        QVERIFY(dialog);
        dialog->acceptButton()->click();
        QCOMPARE(called.count(), 1);
        const auto call = called[0][1].value<ReportCallDialog::Call>();
        QCOMPARE(call.whom, QStringLiteral("联络员13"));
        QCOMPARE(call.phone, QStringLiteral("66112"));
        dialog->accept();
    }

    void whoIsMissingIsNamedBeforeTheyAreReminded()
    {
        const DemoReports demo;
        CollectPage page;
        show(page, {1848, 940});
        fill(page, demo);
        QSignalSpy reminded(&page, &CollectPage::remindRequested);

        QTest::keyClick(page.grid(), Qt::Key_Return, Qt::ControlModifier);

        auto *dialog = page.window()->findChild<ReportReminderDialog *>();
        QVERIFY(dialog);
        const QString said = allText(*dialog);
        for (const auto *name : {"市水务局", "市体育局", "市供销社", "县区F"})
            QVERIFY2(said.contains(QString::fromUtf8(name)), name);
        for (auto *button : dialog->findChildren<Button *>()) {
            if (button->text() == QStringLiteral("Remind"))
                button->click();
        }
        QCOMPARE(reminded.count(), 1);
        QCOMPARE(reminded[0][0].value<QList<Id>>().size(), 4);
        QCOMPARE(page.form().data(), dialog);
        page.form()->showFailure(QStringLiteral("The disk is full."));
        QVERIFY(allText(*dialog).contains(QStringLiteral("The disk is full.")));
        dialog->accept();
    }

    void whoMayOnlyLookHasNothingToPress()
    {
        const DemoReports demo;
        CollectPage page;
        show(page, {1848, 940});
        fill(page, demo);
        page.setMayAct(false);
        for (const auto *button : page.pane()->findChildren<Button *>())
            QVERIFY2(!button->isVisible() || button->text().isEmpty(), qPrintable(button->text()));
        QTest::keyClick(page.grid(), Qt::Key_R);
        QVERIFY(!page.window()->findChild<SentenceDialog *>());
    }

    void aReportIsMadeOfChecksEachWithItsTime()
    {
        const DemoReports demo;
        ReportingPage page;
        show(page, {1200, 900});
        page.setValues(own(demo, QStringLiteral("市水务局"), DemoReports::at(12, 10)));
        QSignalSpy reported(&page, &ReportingPage::reportRequested);
        QVERIFY(allText(page).contains(QStringLiteral("was due")));
        QVERIFY(!field(page, QStringLiteral("日志采集"))->isEnabled());
        QVERIFY(!page.sendButton()->isEnabled());

        page.beginButton()->click();
        page.setNow(DemoReports::at(12, 12));
        fillChecks(page);
        QVERIFY2(page.sendButton()->isEnabled(), qPrintable(page.sendButton()->toolTip()));
        page.sendButton()->click();

        QCOMPARE(reported.count(), 1);
        const auto entry = reported[0][0].value<ReportEntry>();
        QCOMPARE(entry.due.ms, DemoReports::at(12, 0).ms);
        QCOMPARE(entry.begunAt.ms, DemoReports::at(12, 10).ms);
        QCOMPARE(entry.checks.size(), 8U);
        QVERIFY(std::ranges::all_of(entry.checks, [](const auto &check) { return check.at == DemoReports::at(12, 12); }));
        QCOMPARE(entry.statement, duty::ReportStatement::Quiet);
        // On its way it is not sent twice.
        QVERIFY(!page.sendButton()->isEnabled());
    }

    void whatIsAmissIsNoQuietReport()
    {
        const DemoReports demo;
        ReportingPage page;
        show(page, {1200, 900});
        page.setValues(own(demo, QStringLiteral("市水务局"), DemoReports::at(12, 10)));
        page.beginButton()->click();
        fillChecks(page);
        type(page, "未处置高危告警", QStringLiteral("2"));
        QVERIFY(!page.sendButton()->isEnabled());
        QVERIFY(page.sendButton()->toolTip().contains(QStringLiteral("未处置高危告警")));

        Q_EMIT page.statement()->chosen(1);
        QVERIFY(!page.sendButton()->isEnabled());
        page.matter()->setPlainText(QStringLiteral("两条告警在处置"));
        QVERIFY(page.sendButton()->isEnabled());
    }

    void whatWasTypedStaysWhateverComesMeanwhile()
    {
        DemoReports demo;
        ReportingPage page;
        show(page, {1200, 900});
        page.setValues(own(demo, QStringLiteral("市水务局"), DemoReports::at(12, 10)));
        page.beginButton()->click();
        type(page, "日志采集", QStringLiteral("12408"));
        duty::ReportReminder reminder;
        reminder.schedule = demo.dues().back().schedule;
        reminder.due = DemoReports::at(12, 0);
        reminder.at = DemoReports::at(12, 11);
        reminder.by = "值班员01";
        demo.take(demo.channel(QStringLiteral("市水务局")), reminder, reminder.at);

        page.setValues(own(demo, QStringLiteral("市水务局"), DemoReports::at(12, 12)));

        QCOMPARE(field(page, QStringLiteral("日志采集"))->text(), QStringLiteral("12408"));
        QVERIFY(allText(page).contains(QStringLiteral("reminded you at 12:11")));
        page.showFailure(QStringLiteral("The disk is full."));
        QCOMPARE(field(page, QStringLiteral("日志采集"))->text(), QStringLiteral("12408"));
    }

    void whatWentBackSaysWhyAndCanBeReportedAgain()
    {
        DemoReports demo;
        const auto unit = QStringLiteral("市住建局");
        duty::ReportReturn returned;
        returned.report = demo.pane(unit).cell.view.last()->id;
        returned.reason = "与 09:00 完全相同，请实测";
        returned.at = DemoReports::at(12, 27);
        returned.until = DemoReports::at(12, 57);
        returned.by = "值班员11";
        demo.take(demo.channel(unit), returned, returned.at);
        ReportingPage page;
        show(page, {1200, 900});
        page.setValues(own(demo, unit, DemoReports::at(12, 28)));
        const QString said = allText(page);
        QVERIFY(said.contains(QStringLiteral("与 09:00 完全相同，请实测")));
        QVERIFY(said.contains(QStringLiteral("12:57")));
        QVERIFY(page.beginButton()->isVisible());
        const auto pane = demo.pane(unit, DemoReports::at(12, 28));
        QCOMPARE(pane.cell.view.state, ReportState::Missing);
    }

    void everyLookHoldsEverythingThatIsSaid_data()
    {
        QTest::addColumn<int>("look");
        QTest::addColumn<QSize>("size");
        for (int look = 0; look < static_cast<int>(std::size(views::testing::looks)); ++look) {
            for (const QSize size : {QSize(1848, 940), QSize(1294, 640)})
                QTest::addRow("%s %d", views::testing::looks[look].name, size.width()) << look << size;
        }
    }
    void everyLookHoldsEverythingThatIsSaid()
    {
        QFETCH(int, look);
        QFETCH(QSize, size);
        Language language;
        views::testing::wear(views::testing::looks[look], m_theme, language);
        const QString name = QStringLiteral("%1-%2").arg(QLatin1String(views::testing::looks[look].name)).arg(size.width());
        const DemoReports demo;
        {
            CollectPage page;
            page.setCompact(size.width() < 1600);
            fill(page, demo);
            const QImage image = views::testing::picture(page, size, QStringLiteral("reports-collect-") + name);
            QVERIFY(views::testing::colourCount(image) > 20);
            QCOMPARE(views::testing::clippedTexts(page).join(QLatin1Char('\n')), QString());
        }
        {
            ReportingPage page;
            page.setValues(own(demo, QStringLiteral("市水务局"), DemoReports::at(12, 10)));
            page.setOffline(true);
            page.beginButton()->click();
            const QImage image = views::testing::picture(page, size, QStringLiteral("reports-report-") + name);
            QVERIFY(views::testing::colourCount(image) > 20);
            QCOMPARE(views::testing::clippedTexts(page).join(QLatin1Char('\n')), QString());
        }
        language.apply(QStringLiteral("en"));
        m_theme.setLargeType(false);
        m_theme.setScheme(Theme::Scheme::Light);
        m_theme.apply();
    }
};

REDOUBT_TEST(TestReportPages)
#include "TestReportPages.moc"
