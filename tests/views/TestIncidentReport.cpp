// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoIncidentReport.h"
#include "views/incident/report/SectionEdit.h"
#include "views/widgets/Button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoIncidentReport;
using ReportStand = DemoIncidentReport::Stand;

/// A report while it is written: fields are one character each, what was typed is said at a pause and when somebody leaves, another's words never
/// take the place of what is being typed.
class TestIncidentReport : public QObject
{
    Q_OBJECT

    static void show(DemoIncidentReport &demo)
    {
        demo.page.resize(1848, 940);
        demo.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&demo.page));
        demo.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&demo.page));
    }
    static SectionEdit *part(DemoIncidentReport &demo, const char *section) { return demo.page.editor()->edit(QString::fromLatin1(section)); }
    static void typeAtEnd(SectionEdit &edit, const QString &text)
    {
        edit.setFocus();
        edit.moveCursor(QTextCursor::End);
        QTest::keyClicks(&edit, text);
    }

private Q_SLOTS:
    void fieldsStandInTheTextByTheirNames()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        auto *unit = part(demo, "unit_and_systems");
        QCOMPARE(unit->words(), QStringLiteral("涉事单位为{{单位.名称}}，涉事系统为{{系统.名称}}，{{系统.关基}}。"));
        // Each is one character: three of them and the words between.
        QCOMPARE(unit->document()->characterCount() - 1, QStringLiteral("涉事单位为x，涉事系统为x，x。").size());
        unit->setFocus();
        unit->moveCursor(QTextCursor::End);
        QTest::keyClick(unit, Qt::Key_Backspace);
        QTest::keyClick(unit, Qt::Key_Backspace);
        QCOMPARE(unit->words(), QStringLiteral("涉事单位为{{单位.名称}}，涉事系统为{{系统.名称}}，"));
    }

    void copiedFieldsComeBackAsFields()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        auto *unit = part(demo, "unit_and_systems");
        auto *other = part(demo, "other");
        unit->selectAll();
        unit->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), unit->words());
        other->setFocus();
        other->paste();
        QCOMPARE(other->words(), unit->words());
        other->selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral("一行\n<b>粗</b> {{7*7}}"));
        other->paste();
        QCOMPARE(other->words(), QStringLiteral("一行\n<b>粗</b> {{7*7}}"));
    }

    void aFieldIsPutWhereSomebodyWrites()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        auto *scene = part(demo, "scene");
        typeAtEnd(*scene, QStringLiteral("since "));
        Q_EMIT demo.page.side()->fieldChosen(QStringLiteral("事件.发现时间"));
        QCOMPARE(scene->words(), QStringLiteral("since {{事件.发现时间}}"));
    }

    void whatIsTypedIsSaidAtAPauseAndOnLeaving()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        QSignalSpy typed(demo.page.editor(), &ReportEditor::sectionTyped);
        auto *scene = part(demo, "scene");
        typeAtEnd(*scene, QStringLiteral("logs"));
        QCOMPARE(typed.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(typed.count(), 1, 5000);
        QCOMPARE(typed[0][0].toString(), QStringLiteral("scene"));
        QCOMPARE(typed[0][1].toString(), QStringLiteral("logs"));
        typeAtEnd(*scene, QStringLiteral(" kept"));
        part(demo, "other")->setFocus();
        QCOMPARE(typed.count(), 2);
        QCOMPARE(typed[1][1].toString(), QStringLiteral("logs kept"));
        typeAtEnd(*scene, QStringLiteral("!"));
        demo.page.hide(); // another page is in front
        QCOMPARE(typed.count(), 3);
    }

    /// Until what was said is in the record, the record's older words do not come back.
    void whatIsOnItsWayIsNotTakenBack()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        auto *scene = part(demo, "scene");
        typeAtEnd(*scene, QStringLiteral("logs"));
        part(demo, "other")->setFocus();
        demo.refresh();
        QCOMPARE(scene->words(), QStringLiteral("logs"));
        demo.view().sections.at("scene").value.text = "logs";
        demo.refresh();
        demo.view().sections.at("scene").value.text = "logs of all";
        demo.refresh();
        QCOMPARE(scene->words(), QStringLiteral("logs of all"));
    }

    void whatAnotherWroteWaitsWhereSomebodyTypes()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        auto *scene = part(demo, "scene");
        auto *other = part(demo, "other");
        typeAtEnd(*scene, QStringLiteral("mine"));
        demo.view().sections.at("scene").value.text = "theirs";
        demo.view().sections.at("scene").value.writtenBy = "值班员02";
        demo.view().sections.at("other").value.text = "theirs too";
        demo.refresh();
        QCOMPARE(scene->words(), QStringLiteral("mine"));
        QCOMPARE(other->words(), QStringLiteral("theirs too"));
        Button *take = nullptr;
        for (auto *button : demo.page.editor()->findChildren<Button *>()) {
            if (button->text() == QStringLiteral("Show theirs") && button->isVisibleTo(&demo.page))
                take = button;
        }
        QVERIFY(take);
        take->click();
        QCOMPARE(scene->words(), QStringLiteral("theirs"));
    }

    void aTitleOnItsWayIsNotTakenBack()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        auto *title = demo.page.editor()->title();
        typeAtEnd(*title, QStringLiteral(" 2"));
        part(demo, "other")->setFocus();
        QVERIFY(!demo.page.editor()->isIn(demo.values()));
        demo.refresh();
        QCOMPARE(title->words(), QStringLiteral("关于{{事件.名称}}的{{报告.种类}} 2"));
        demo.view().report.value.title = title->words().toStdString();
        demo.refresh();
        QVERIFY(demo.page.editor()->isIn(demo.values()));
        demo.view().report.value.title = "another";
        demo.refresh();
        QCOMPARE(title->words(), QStringLiteral("another"));
    }

    void whatIsTooLongIsNotSaidAndStays()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        QSignalSpy typed(demo.page.editor(), &ReportEditor::sectionTyped);
        auto *scene = part(demo, "scene");
        scene->setFocus();
        scene->insertPlainText(QString(8001, QLatin1Char('x')));
        demo.page.flush();
        QCOMPARE(typed.count(), 0);
        QCOMPARE(scene->words().size(), 8001);
        scene->textCursor().deletePreviousChar();
        demo.page.flush();
        QCOMPARE(typed.count(), 1);
    }

    void whatWasNotKeptIsSaidAgain()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        QSignalSpy typed(demo.page.editor(), &ReportEditor::sectionTyped);
        typeAtEnd(*part(demo, "scene"), QStringLiteral("logs"));
        demo.page.flush();
        QCOMPARE(typed.count(), 1);
        demo.page.flush();
        QCOMPARE(typed.count(), 1);
        demo.page.editor()->unsay();
        demo.page.flush();
        QCOMPARE(typed.count(), 2);
    }

    void titleAndRecipientsAreSaidToo()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        QSignalSpy head(demo.page.editor(), &ReportEditor::headTyped);
        demo.page.editor()->recipients()->setFocus();
        demo.page.editor()->recipients()->selectAll();
        QTest::keyClicks(demo.page.editor()->recipients(), QStringLiteral("one, two; three,"));
        demo.page.flush();
        QCOMPARE(head.count(), 1);
        QCOMPARE(head[0][1].toStringList(), QStringList({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}));
        auto *title = demo.page.editor()->title();
        QTest::keyClick(title, Qt::Key_Return);
        QVERIFY(!title->words().contains(QLatin1Char('\n')));
    }

    void aTitleThatCannotBeKeptSaysSo()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        QSignalSpy head(demo.page.editor(), &ReportEditor::headTyped);
        demo.page.editor()->title()->setFocus();
        demo.page.editor()->title()->insertPlainText(QString(201, QLatin1Char('x')));
        demo.page.flush();
        QCOMPARE(head.count(), 0);
        QVERIFY(!demo.page.editor()->isIn(demo.values()));
        demo.page.editor()->title()->selectAll();
        demo.page.editor()->title()->insertPlainText(QStringLiteral("short"));
        demo.page.flush();
        QCOMPARE(head.count(), 1);
    }

    /// 联系人.电话 is quoted and nobody has said it.
    void whatStandsInTheWayBarsTheActsAndSaysWhy()
    {
        DemoIncidentReport demo(ReportStand::Written);
        show(demo);
        QVERIFY(demo.page.handInButton()->isVisible());
        QVERIFY(!demo.page.handInButton()->isEnabled());
        QVERIFY(!demo.page.handInButton()->toolTip().isEmpty());
        demo.view().sections.at("next_measures").value.text.clear();
        demo.refresh();
        QVERIFY(demo.page.handInButton()->isEnabled());
        QVERIFY(!demo.page.issueButton()->isVisible());
    }

    void aDifferenceAsksWhy()
    {
        DemoIncidentReport demo(ReportStand::Differs);
        show(demo);
        QVERIFY(!demo.page.handInButton()->isEnabled());
        QSignalSpy settle(demo.page.outline(), &ReportOutlinePane::settleWanted);
        for (auto *button : demo.page.outline()->findChildren<Button *>()) {
            if (button->text() == QStringLiteral("Say why…"))
                button->click();
        }
        QCOMPARE(settle.count(), 1);
        const auto finding = settle[0][0].value<incident::ReportFinding>();
        QCOMPARE(finding.field, "事件.发现时间");
        QCOMPARE(finding.was, "2026年4月16日14:23");
        QCOMPARE(finding.is, "2026年4月16日14:20");
    }

    void whatIsHandedInIsIssuedOrReturned()
    {
        DemoIncidentReport demo(ReportStand::HandedIn);
        show(demo);
        QVERIFY(demo.page.issueButton()->isVisible() && demo.page.issueButton()->isEnabled());
        QVERIFY(demo.page.returnButton()->isVisible());
        QVERIFY(!demo.page.handInButton()->isVisible());
    }

    void whatIsIssuedIsAPaper()
    {
        DemoIncidentReport demo(ReportStand::Issued);
        show(demo);
        QVERIFY(demo.page.showsPaper());
        QVERIFY(!demo.page.issueButton()->isVisible());
        QSignalSpy typed(demo.page.editor(), &ReportEditor::sectionTyped);
        demo.page.flush();
        QCOMPARE(typed.count(), 0);
    }

    void whoOnlyReadsWritesNothing()
    {
        DemoIncidentReport demo(ReportStand::Written, {}, false);
        show(demo);
        QVERIFY(part(demo, "scene")->isReadOnly());
        QVERIFY(!demo.page.handInButton()->isVisible());
    }
};

REDOUBT_TEST(TestIncidentReport)
#include "TestIncidentReport.moc"
