// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoBulletins.h"
#include "tests/views/DemoShift.h"
#include "views/duty/CallerChoice.h"
#include "views/duty/CheckEntryBar.h"
#include "views/duty/ChecklistPane.h"
#include "views/duty/HandoverPane.h"
#include "views/duty/LogEntryLine.h"
#include "views/duty/LogPane.h"
#include "views/duty/MatterDelegate.h"
#include "views/duty/MatterDialog.h"
#include "views/duty/MattersPane.h"
#include "views/duty/PrepareDialog.h"
#include "views/duty/ReadBackCard.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/SignatureCard.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/SearchBox.h"

#include <QCompleter>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoShift;
using testkit::DemoOffice;
using Until = DemoOffice::Until;

class TestShiftPage : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static void open(DemoShift &shift)
    {
        shift.page.resize(1848, 1032);
        shift.page.show();
        QApplication::setActiveWindow(&shift.page);
        QVERIFY(QTest::qWaitForWindowActive(&shift.page));
    }
    static void choose(DemoShift &shift, const QString &key)
    {
        QTableView *table = shift.page.checklist()->table();
        table->setFocus();
        table->setCurrentIndex(shift.checks.index(shift.rowOf(key), 0));
    }
    static void type(const QString &keys)
    {
        for (const QChar key : keys)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    static QString keyOf(DemoShift &shift)
    {
        const models::CheckRow *row = shift.checks.itemAt(shift.page.checklist()->table()->currentIndex().row());
        return row ? QString::fromStdString(row->item.key) : QString();
    }
    /// The one line that is written in below @p pane; there are others in it.
    static QLineEdit *lineCalled(const QWidget &pane, const QString &name)
    {
        for (QLineEdit *edit : pane.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    static QLineEdit *logLine(DemoShift &shift) { return lineCalled(*shift.page.log(), QStringLiteral("Line for the shift log")); }

    /// @p count matters, the first due in @p first minutes, each later one ten minutes after the one before.
    static std::vector<models::MatterRow> mattersDue(int count, int first)
    {
        std::vector<models::MatterRow> rows;
        for (int i = 0; i < count; ++i) {
            models::MatterRow row;
            row.id = QString::number(i);
            row.title = QStringLiteral("事项 %1").arg(i);
            row.clock = duty::MatterClock::Respond;
            row.from = DemoOffice::now();
            row.due = DemoOffice::now() + (first + 10 * i) * 60'000LL;
            row.openedAt = DemoOffice::now();
            rows.push_back(row);
        }
        return rows;
    }

private Q_SLOTS:
    void answeringTheFirstMatterLeavesTheListAtItsTop()
    {
        DemoShift shift(Until::ReadBack);
        MattersPane pane;
        models::MatterModel matters;
        pane.setModel(&matters);
        pane.setMayWrite(true);
        auto rows = mattersDue(12, 5);
        matters.assign(rows);
        pane.resize(480, 300);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        auto *list = pane.findChild<QListView *>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(matters.index(0, 0)).center());
        QCOMPARE(list->currentIndex().row(), 0);
        // Its second clock is the last one: it goes to the end, and what is due first now stays in sight.
        rows.front().clock = duty::MatterClock::Close;
        rows.front().due = DemoOffice::now() + 8 * 60 * 60'000LL;
        std::rotate(rows.begin(), rows.begin() + 1, rows.end());
        matters.assign(rows);
        QCoreApplication::processEvents(); // the list is laid out
        QCOMPARE(list->verticalScrollBar()->value(), 0);
        QCOMPARE(list->indexAt(QPoint(20, 20)).row(), 0);
    }

    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    /// The directory of liaisons is at the line where calls are written down.
    void whoCallsIsFoundInTheDirectory()
    {
        LogEntryLine line;
        line.callers()->setCallers(
            {{QStringLiteral("县区A 联络员01"), QStringLiteral("8011")}, {QStringLiteral("县区B 联络员02"), QStringLiteral("010-8012")}});
        QLineEdit *who = nullptr;
        QLineEdit *phone = nullptr;
        for (auto *edit : line.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == QStringLiteral("Telephone number"))
                phone = edit;
            if (edit->completer())
                who = edit;
        }
        QVERIFY(who && phone);
        phone->setText(QStringLiteral("010 8012"));
        Q_EMIT phone->editingFinished();
        QCOMPARE(who->text(), QStringLiteral("县区B 联络员02"));
        phone->setText(QStringLiteral("8011"));
        Q_EMIT phone->editingFinished();
        QCOMPARE(who->text(), QStringLiteral("县区B 联络员02")); // what stands is not written over
        who->clear();
        phone->setText(QStringLiteral("12345"));
        Q_EMIT phone->editingFinished();
        QCOMPARE(who->text(), QString()); // nobody's

        auto *completer = who->completer();
        completer->setCompletionPrefix(QStringLiteral("联络员01"));
        QCOMPARE(completer->completionCount(), 1);
        Q_EMIT completer->activated(completer->currentIndex());
        QTRY_COMPARE(phone->text(), QStringLiteral("8011"));
        QCOMPARE(who->text(), QStringLiteral("县区A 联络员01"));
    }

    void aNumberIsTypedWhereItsRowIs()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::checkRequested);
        choose(shift, "room.temperature");

        type("23.4");
        press(Qt::Key_Return);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<CheckEntry>(), (CheckEntry{"room.temperature", CheckWish::Found, "23.4", {}, {}}));
    }

    void whatIsNoNumberIsNotSentAndStays()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::checkRequested);
        choose(shift, "room.temperature");

        type("2x");
        press(Qt::Key_Return);

        QCOMPARE(asked.count(), 0);
        QCOMPARE(lineCalled(*shift.page.checklist(), "What was found")->text(), QStringLiteral("2x"));
    }

    void enterTicksAnItemAndTheArrowsGoPastHeads()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::checkRequested);
        choose(shift, "net.firewall");

        press(Qt::Key_Down);
        press(Qt::Key_Return);
        press(Qt::Key_Down);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<CheckEntry>(), (CheckEntry{"net.core", CheckWish::Found, {}, {}, {}}));
        QCOMPARE(keyOf(shift), QStringLiteral("sys.home")); // past the head of its section
    }

    void aDigitChoosesAmongChoices()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::checkRequested);
        choose(shift, "room.fire");

        type("2");
        press(Qt::Key_Return);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<CheckEntry>(), (CheckEntry{"room.fire", CheckWish::Found, "告警", {}, {}}));
    }

    void whatCouldNotBeDoneSaysWhy()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::checkRequested);
        choose(shift, "net.core");
        Button *skip = nullptr;
        Button *amiss = nullptr;
        for (Button *button : shift.page.checklist()->findChildren<Button *>()) {
            skip = button->text() == "Not possible" ? button : skip;
            amiss = button->text() == "Not right" ? button : amiss;
        }
        QLineEdit *note = lineCalled(*shift.page.checklist(), "Note");

        QTest::mouseClick(skip, Qt::LeftButton);
        QCOMPARE(asked.count(), 0);
        QVERIFY(note->hasFocus());
        type("locked");
        QTest::mouseClick(skip, Qt::LeftButton);
        QTest::mouseClick(amiss, Qt::LeftButton);
        QCOMPARE(asked.count(), 1); // the last one is still on its way, and this one stays in its fields
        shift.page.showFailure(ShiftForm::Check, "the disk is full");
        QTest::mouseClick(amiss, Qt::LeftButton);

        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0][0].value<CheckEntry>(), (CheckEntry{"net.core", CheckWish::Skipped, {}, "locked", {}}));
        QCOMPARE(asked[1][0].value<CheckEntry>(), (CheckEntry{"net.core", CheckWish::Amiss, {}, "locked", {}}));
    }

    void onceItIsRecordedTheNextOpenItemComes()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        choose(shift, "room.temperature");
        type("23.4");
        press(Qt::Key_Return);

        shift.page.showDone(ShiftForm::Check);

        QCOMPARE(keyOf(shift), QStringLiteral("ppl.last")); // the only one that is open
        QVERIFY(shift.page.checklist()->table()->hasFocus());
        choose(shift, "room.temperature");
        QCOMPARE(lineCalled(*shift.page.checklist(), "What was found")->text(), QString());
    }

    void whatWasTypedAtAnItemWaitsThere()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        choose(shift, "room.temperature");
        type("23");
        QLineEdit *value = lineCalled(*shift.page.checklist(), "What was found");

        press(Qt::Key_Down);
        QCOMPARE(value->text(), QString());
        shift.refresh();
        press(Qt::Key_Up);

        QCOMPARE(keyOf(shift), QStringLiteral("room.temperature"));
        QCOMPARE(value->text(), QStringLiteral("23"));
    }

    void aFailureKeepsWhatWasTyped()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        choose(shift, "room.temperature");
        type("23.4");
        press(Qt::Key_Return);

        shift.page.showFailure(ShiftForm::Check, "The disk is full.");

        QCOMPARE(lineCalled(*shift.page.checklist(), "What was found")->text(), QStringLiteral("23.4"));
        QCOMPARE(keyOf(shift), QStringLiteral("room.temperature"));
    }

    void aLineIsNotedByEnterAndClearedOnceItIsKept()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::logRequested);
        QLineEdit *line = logLine(shift);
        line->setFocus();

        type("door closed");
        press(Qt::Key_Return);
        QCOMPARE(line->text(), QStringLiteral("door closed"));
        press(Qt::Key_Return); // on its way: not twice
        shift.page.showDone(ShiftForm::Log);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<LogEntry>(), (LogEntry{duty::LogSort::Handling, "door closed", {}, {}, {}, {}}));
        QCOMPARE(line->text(), QString());
    }

    void aCallSaysWhoCalled()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::logRequested);
        auto *sort = shift.page.log()->findChild<QComboBox *>();
        sort->setCurrentIndex(sort->findData(static_cast<int>(duty::LogSort::Phone)));
        QLineEdit *caller = lineCalled(*shift.page.log(), "Who called, and from where");
        QVERIFY(caller->isVisible());

        caller->setText(" 县区C 值班室 ");
        lineCalled(*shift.page.log(), "Telephone number")->setText("555-0101");
        logLine(shift)->setText("hello");
        QTest::keyClick(caller, Qt::Key_Return);

        QCOMPARE(asked[0][0].value<LogEntry>(), (LogEntry{duty::LogSort::Phone, "hello", {}, {}, "县区C 值班室", "555-0101"}));
    }

    void aLineIsCorrectedByAnotherOne()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::logRequested);
        QListView *list = shift.page.log()->list();
        const int row = shift.log.rowOf(QString::fromStdString(shift.office.id("log:bulletin").toString()));
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));

        press(Qt::Key_Return);
        QVERIFY(logLine(shift)->hasFocus());
        type("five");
        press(Qt::Key_Return);

        QCOMPARE(asked.count(), 1);
        const auto entry = asked[0][0].value<LogEntry>();
        QCOMPARE(entry.amends, std::optional(shift.office.id("log:bulletin")));
        QCOMPARE(entry.sort, duty::LogSort::Warning); // as the line that it corrects
    }

    void anotherOfficersLineIsNotCorrected()
    {
        DemoShift shift;
        open(shift);
        QListView *list = shift.page.log()->list();
        const int row = shift.log.rowOf(QString::fromStdString(shift.office.id("log:room").toString()));
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));

        press(Qt::Key_Return);

        QVERIFY(list->hasFocus());
    }

    void aPhotoGoesWithTheAnswer()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::checkRequested);
        choose(shift, "ppl.media");
        shift.page.checklist()->entry()->addFiles({"/photos/a.jpg", "/photos/b.jpg", "/photos/a.jpg"});
        choose(shift, "ppl.zero");
        choose(shift, "ppl.media"); // they wait at their item

        type("9");
        press(Qt::Key_Return);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<CheckEntry>(), (CheckEntry{"ppl.media", CheckWish::Found, "9", {}, {"/photos/a.jpg", "/photos/b.jpg"}}));
    }

    void whatIsTypedAndItsFocusOutliveAnUpdate()
    {
        DemoShift shift;
        open(shift);
        QLineEdit *line = logLine(shift);
        line->setFocus();
        type("half a sent");

        shift.office.log("log:new", duty::LogSort::Alarm, "新告警", DemoOffice::at(8, 21), "值班员02");
        shift.office.prepare(DemoOffice::at(8, 21));
        shift.refresh();

        QCOMPARE(line->text(), QStringLiteral("half a sent"));
        QVERIFY(line->hasFocus());
        QCOMPARE(shift.page.log()->list()->model()->rowCount(), 11);
    }

    void theButtonOfARowDoesWhatComesNext()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy responded(&shift.page, &ShiftPage::respondRequested);
        QListView *list = shift.page.matters()->list();
        const auto *delegate =
            list->findChild<MatterDelegate *>() ? list->findChild<MatterDelegate *>() : shift.page.matters()->findChild<MatterDelegate *>();
        const QModelIndex first = shift.matters.index(0, 0);

        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, delegate->actionRect(list->visualRect(first), first).center());

        QCOMPARE(responded.count(), 1);
        QCOMPARE(responded[0][0].value<Id>(), shift.office.id("matter:portal"));
    }

    void aMatterIsClosedWithWords()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy closed(&shift.page, &ShiftPage::closeRequested);
        QListView *list = shift.page.matters()->list();
        list->setFocus();
        list->setCurrentIndex(shift.matters.index(1, 0)); // its second clock runs

        press(Qt::Key_Return);
        QPointer<SentenceDialog> dialog = shift.page.findChild<SentenceDialog *>();
        QVERIFY(dialog);
        QVERIFY(!dialog->acceptButton()->isEnabled());
        dialog->findChild<QPlainTextEdit *>()->setPlainText("  repaired ");
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(closed[0][0].value<Id>(), shift.office.id("matter:exit"));
        QCOMPARE(closed[0][1].toString(), QStringLiteral("repaired"));
        QVERIFY(!dialog->acceptButton()->isEnabled()); // not twice

        shift.page.showFailure(ShiftForm::Close, "The disk is full.");
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("  repaired "));
        shift.page.showDone(ShiftForm::Close);
        QTRY_VERIFY(!dialog);
    }

    void whatMustBeReadBackNeedsItsQuestion()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::matterRequested);
        shift.page.openNewMatter();
        auto *dialog = shift.page.findChild<MatterDialog *>();
        QVERIFY(dialog);
        lineCalled(*dialog, "What is open")->setText("fan is loud");
        QVERIFY(dialog->acceptButton()->isEnabled());

        dialog->findChildren<QCheckBox *>().last()->setChecked(true);
        QVERIFY(!dialog->acceptButton()->isEnabled());
        lineCalled(*dialog, "The incoming officer is asked")->setText("which fan?");
        lineCalled(*dialog, "What is right")->setText("the third");
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);

        QCOMPARE(asked.count(), 1);
        const auto matter = asked[0][0].value<NewMatter>();
        QCOMPARE(matter.title, QStringLiteral("fan is loud"));
        QVERIFY(matter.critical);
        QCOMPARE(matter.answer, QStringLiteral("the third"));
        QVERIFY(!matter.respondInMinutes);
        QCOMPARE(matter.closeBy, std::optional(DemoOffice::at(8, 30))); // offered: before the shift ends
    }

    void anIncidentIsAnsweredWithinHalfAnHourUnlessSomebodyChooses()
    {
        MatterDialog dialog({DemoOffice::now(), DemoOffice::offsetSeconds}, DemoOffice::at(17, 0), {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy asked(&dialog, &MatterDialog::requested);
        lineCalled(dialog, "What is open")->setText("x");
        auto *sort = dialog.findChild<QComboBox *>();

        sort->setCurrentIndex(sort->findData(static_cast<int>(duty::MatterSort::Incident)));
        dialog.acceptButton()->click();

        QCOMPARE(asked[0][0].value<NewMatter>().respondInMinutes, std::optional(30));
    }

    // A field that showed this computer's clock would be wrong where it stands in another zone than the office.
    void timesAreTypedByTheOfficesClock()
    {
        MatterDialog dialog({DemoOffice::now(), 3 * 3600}, DemoOffice::at(17, 0), {}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy asked(&dialog, &MatterDialog::requested);
        lineCalled(dialog, "What is open")->setText("x");
        auto *edit = dialog.findChild<QDateTimeEdit *>();

        const QString shown = edit->text();
        dialog.acceptButton()->click();

        QCOMPARE(shown, QStringLiteral("2026-04-16 12:00")); // 17:00 at UTC+8
        QCOMPARE(asked[0][0].value<NewMatter>().closeBy, std::optional(DemoOffice::at(17, 0)));
    }

    void theIncomingOfficerSignsOnceAllIsReadBack()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy said(&shift.page, &ShiftPage::readBackRequested);
        QSignalSpy signedBy(&shift.page, &ShiftPage::signRequested);
        SignatureCard *incoming = shift.page.handover()->incomingCard();
        QVERIFY(!incoming->button()->isEnabled());
        QCOMPARE(incoming->reason(), QStringLiteral("1 matter(s) still to be read back"));
        ReadBackCard *card = shift.page.handover()->cardOf(shift.office.id("matter:exit"));
        QVERIFY(!card->field()->isVisible());

        for (Button *button : card->findChildren<Button *>()) {
            if (button->text() == "Say it again")
                button->click();
        }
        QVERIFY(card->field()->hasFocus());
        type("carrier");
        press(Qt::Key_Return);
        QCOMPARE(said.count(), 1);
        QCOMPARE(said[0][0].value<Id>(), shift.office.id("matter:exit"));
        QCOMPARE(said[0][1].toString(), QStringLiteral("carrier"));
        shift.office.readBack("matter:exit", "运营商 工单5521", true, DemoOffice::at(8, 22));
        shift.page.showDone(ShiftForm::ReadBack);
        shift.refresh();

        QVERIFY(!card->field()->isVisible());
        QVERIFY(incoming->button()->isEnabled());
        QCOMPARE(incoming->reason(), QString());
        QTest::mouseClick(incoming->button(), Qt::LeftButton);
        QCOMPARE(signedBy.count(), 1);
        QCOMPARE(signedBy[0][0].value<duty::HandoverSide>(), duty::HandoverSide::Incoming);
    }

    /// In a shift that has just begun nobody could have written of it.
    void silenceIsSaidOnceHalfOfTheShiftIsOver()
    {
        testkit::DemoOffice office(Until::Shift);
        duty::OpenMatter matter;
        matter.shift = office.id("the one before");
        matter.title = "县区C 门户网站无法访问";
        matter.critical = true;
        matter.openedAt = DemoOffice::at(8, 0);
        matter.openedBy = "值班员01";
        office.take("matter:silent", matter, DemoOffice::at(8, 0));
        const auto *shift = office.board().running();
        QVERIFY(shift);
        auto critical = office.board().openMatters();
        std::erase_if(critical, [](const auto &view) { return !view.untouched; });
        QVERIFY(!critical.empty());
        const auto saysSo = [&](Instant now) {
            const auto rows = models::matterRows(office.board(), {now, DemoOffice::offsetSeconds});
            return std::ranges::any_of(rows, &models::MatterRow::untouched);
        };
        const auto half = (shift->value.endsAt - shift->value.begunAt) / 2;
        QVERIFY(!saysSo(shift->value.begunAt + half + -1));
        QVERIFY(saysSo(shift->value.begunAt + half));
    }

    void whoHasNeverStoodDutyIsFoundByName()
    {
        const Id first = testing::DemoBulletins::id(1);
        const Id other = testing::DemoBulletins::id(2);
        PrepareDialog dialog({{first, QStringLiteral("值班员03"), {}, true}, {other, QStringLiteral("会计01"), {}, false}}, {}, nullptr);
        dialog.show();
        const auto boxes = dialog.findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 2);
        QVERIFY(boxes[0]->isVisible() && !boxes[1]->isVisible());
        dialog.findChild<SearchBox *>()->setText(QStringLiteral("会计"));
        QVERIFY(!boxes[0]->isVisible() && boxes[1]->isVisible());
        boxes[1]->click();
        dialog.findChild<SearchBox *>()->setText({});
        QVERIFY(boxes[0]->isVisible() && boxes[1]->isVisible()); // who is chosen stays in sight
    }

    void whoStandsByTheRosterAloneIsOnTheStrip()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        auto values = *models::shiftValues(shift.office.board(), shift.office.shift(), {DemoOffice::now(), DemoOffice::offsetSeconds});
        models::PersonOnDuty expert;
        expert.post = QStringLiteral("专家");
        expert.name = QStringLiteral("专家01");
        expert.isOnRosterAlone = true;
        models::PersonOnDuty leader = expert;
        leader.name = QStringLiteral("带班领导B");
        leader.leads = true;
        models::addOnDuty(values, {expert, leader});
        QCOMPARE(values.people.back().name, expert.name);
        QVERIFY(std::ranges::is_partitioned(values.people, &models::PersonOnDuty::leads)); // leaders first
        shift.page.setShift(values);
        QStringList said;
        for (const QLabel *label : shift.page.findChildren<QLabel *>())
            said << label->text();
        QVERIFY(said.contains(QStringLiteral("by the roster")));
        QVERIFY(said.contains(expert.name));
    }

    void whatIsRightIsNotInSightBeforeItIsSaid()
    {
        DemoShift shift(Until::Prepared);
        open(shift);
        const QString right = QStringLiteral("运营商，工单 #5521");

        for (const QLabel *label : shift.page.handover()->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || !label->text().contains(right), qPrintable(label->text()));
    }

    void whatIsBeingSaidStaysWhenItIsPreparedAnew()
    {
        DemoShift shift(Until::Prepared);
        open(shift);
        ReadBackCard *card = shift.page.handover()->cardOf(shift.office.id("matter:exit"));
        card->field()->setFocus();
        type("the carr");

        shift.office.prepare(DemoOffice::at(8, 21));
        shift.refresh();

        QCOMPARE(shift.page.handover()->cardOf(shift.office.id("matter:exit")), card);
        QCOMPARE(card->field()->text(), QStringLiteral("the carr"));
        QVERIFY(card->field()->hasFocus());
    }

    void aHandoverIsPreparedForWhomOneChooses()
    {
        DemoShift shift(Until::Shift);
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::prepareRequested);
        QTest::mouseClick(shift.page.handover()->prepareButton(), Qt::LeftButton);
        auto *dialog = shift.page.findChild<PrepareDialog *>();
        QVERIFY(dialog);
        QVERIFY(!dialog->acceptButton()->isEnabled());

        dialog->findChildren<QCheckBox *>()[1]->setChecked(true);
        dialog->findChildren<QPlainTextEdit *>()[0]->setPlainText("mind the step");
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<HandoverWish>(), (HandoverWish{{shift.office.id("officer04")}, "mind the step", {}}));
    }

    void onlyWhoIsToTakeOverIsOfferedToRefuse()
    {
        DemoShift shift;
        open(shift);
        auto values = models::handoverValues(shift.office.board(), shift.office.shift(), {DemoOffice::now(), DemoOffice::offsetSeconds});
        QVERIFY(values);
        shift.page.setHandover(values);
        QVERIFY(shift.page.handover()->refuseButton()->isVisible());
        values->mayRefuse = false;
        shift.page.setHandover(values);
        QVERIFY(!shift.page.handover()->refuseButton()->isVisible());
    }

    void aRefusalSaysWhyAndIsSeen()
    {
        DemoShift shift;
        open(shift);
        QSignalSpy refused(&shift.page, &ShiftPage::refuseRequested);
        QTest::mouseClick(shift.page.handover()->refuseButton(), Qt::LeftButton);
        auto *dialog = shift.page.findChild<SentenceDialog *>();
        dialog->findChild<QPlainTextEdit *>()->setPlainText("keys are missing");
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
        QCOMPARE(refused[0][0].toString(), QStringLiteral("keys are missing"));
        shift.page.showDone(ShiftForm::Refuse);

        duty::HandoverRefusal refusal;
        refusal.handover = shift.office.id("handover1");
        refusal.reason = "keys are missing";
        refusal.at = DemoOffice::at(8, 21);
        refusal.by = "值班员03";
        shift.office.take("refusal", refusal, refusal.at);
        shift.refresh();

        QVERIFY(!shift.page.handover()->refuseButton()->isVisible());
        QCOMPARE(shift.page.handover()->incomingCard()->reason(), QStringLiteral("Refused: to be prepared anew"));
    }

    void whoMayNotWriteIsOfferedNothingToWrite_data()
    {
        QTest::addColumn<int>("until");
        QTest::newRow("before it is prepared") << static_cast<int>(Until::Shift);
        QTest::newRow("while it is read back") << static_cast<int>(Until::ReadBack);
        QTest::newRow("before the first shift") << static_cast<int>(Until::NoShift);
    }
    void whoMayNotWriteIsOfferedNothingToWrite()
    {
        QFETCH(int, until);
        DemoShift shift(static_cast<Until>(until), {}, false);
        open(shift);
        QSignalSpy closed(&shift.page, &ShiftPage::respondRequested);

        QStringList offered;
        for (const QLineEdit *edit : shift.page.findChildren<QLineEdit *>())
            offered << (edit->isVisible() ? edit->accessibleName() : QString());
        for (const Button *button : shift.page.findChildren<Button *>())
            offered << (button->isVisible() ? button->text() : QString());
        offered.removeAll(QString());
        shift.page.matters()->list()->setCurrentIndex(shift.matters.index(0, 0));
        QTest::keyClick(shift.page.matters()->list(), Qt::Key_Return);

        QCOMPARE(offered, QStringList());
        QCOMPARE(closed.count(), 0);
        QVERIFY(shift.page.findChildren<QDialog *>().isEmpty());
    }

    void theFirstShiftIsBegunByHand()
    {
        DemoShift shift(Until::NoShift);
        open(shift);
        QSignalSpy begun(&shift.page, &ShiftPage::beginRequested);

        for (Button *button : shift.page.findChildren<Button *>()) {
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        }

        QCOMPARE(begun.count(), 1);
    }

    void panesTakeTurnsWhereThereIsLittleRoom_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("panes");
        QTest::newRow("at home") << 1848 << 3;
        QTest::newRow("a small laptop") << 1310 << 2;
        QTest::newRow("beside another window") << 952 << 1;
    }
    void panesTakeTurnsWhereThereIsLittleRoom()
    {
        QFETCH(int, width);
        QFETCH(int, panes);
        DemoShift shift;
        shift.page.setCompact(width < 1600);
        shift.page.resize(width, 720);
        shift.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shift.page));

        const int shown =
            (shift.page.checklist()->isVisible() ? 1 : 0) + (shift.page.log()->isVisible() ? 1 : 0) + (shift.page.handover()->isVisible() ? 1 : 0);

        QCOMPARE(shown, panes);
        QCOMPARE(shift.page.width(), width);
    }
};

REDOUBT_TEST(TestShiftPage)
#include "TestShiftPage.moc"
