// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoShift.h"
#include "tests/views/Pictures.h"
#include "views/duty/ConsentDialog.h"
#include "views/duty/HandoverPane.h"
#include "views/duty/MarksBar.h"
#include "views/duty/OrderDialog.h"
#include "views/duty/OrderSteps.h"
#include "views/duty/ReadBackCard.h"
#include "views/duty/SignatureCard.h"
#include "views/widgets/Button.h"
#include "views/widgets/PasswordField.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoShift;
using testkit::DemoOffice;

/// The office's order, leaders' words, holds and what is marked, on the shift page.
class TestShiftOrders : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

    static void order(DemoShift &shift)
    {
        auto order = duty::usualOrder();
        order.by = "排班员01";
        shift.office.take("order", order, DemoOffice::at(8, 0));
    }
    static void hold(DemoShift &shift)
    {
        duty::HandoverHold hold;
        hold.reason = "重大事件处置中";
        hold.by = "领导01";
        hold.at = DemoOffice::at(8, 20);
        shift.office.take("hold", hold, DemoOffice::at(8, 20));
    }
    static Button *buttonIn(const QWidget &parent, const QString &text)
    {
        for (Button *button : parent.findChildren<Button *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    static void open(DemoShift &shift)
    {
        shift.page.resize(1848, 1032);
        shift.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shift.page));
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void withoutAnOrderNothingIsAsked()
    {
        DemoShift shift(DemoOffice::Until::Prepared);
        open(shift);
        QVERIFY(!shift.page.handover()->orderSteps()->isVisible());
        QVERIFY(shift.page.marks()->isEmpty());
    }

    void aStepIsTickedByItsSide()
    {
        DemoShift shift(DemoOffice::Until::Shift);
        order(shift);
        shift.office.prepare(DemoOffice::at(8, 16));
        shift.refresh();
        open(shift);
        QSignalSpy ticked(&shift.page, &ShiftPage::stepRequested);
        auto *steps = shift.page.handover()->orderSteps();
        QVERIFY(steps->boxOf("tell", duty::HandoverSide::Outgoing));
        QVERIFY(!steps->boxOf("tell", duty::HandoverSide::Incoming)); // the outgoing side tells

        steps->boxOf("ask", duty::HandoverSide::Incoming)->click();
        QCOMPARE(ticked.count(), 1);
        QCOMPARE(ticked[0][0].toString(), QStringLiteral("ask"));
        QCOMPARE(ticked[0][1].value<duty::HandoverSide>(), duty::HandoverSide::Incoming);
        QCOMPARE(ticked[0][2].toBool(), true);

        duty::StepTick tick;
        tick.shift = shift.office.shift();
        tick.step = "ask";
        tick.side = duty::HandoverSide::Incoming;
        tick.at = DemoOffice::at(8, 20);
        tick.by = "值班员03";
        shift.office.take("tick", tick, tick.at);
        const auto *box = steps->boxOf("ask", duty::HandoverSide::Incoming);
        shift.refresh();
        QCOMPARE(steps->boxOf("ask", duty::HandoverSide::Incoming), box); // it stays under the pointer
        QVERIFY(box->isChecked());
        QCOMPARE(ticked.count(), 1);
    }

    void aHoldIsSeenAndBarsTheIncomingSignature()
    {
        DemoShift shift;
        shift.office.readBack("matter:exit", "运营商，工单 #5521", true, DemoOffice::at(8, 20));
        shift.refresh();
        QVERIFY(shift.page.handover()->incomingCard()->button()->isEnabled());
        hold(shift);
        shift.page.setMayOrder(true, true, duty::usualOrder());
        shift.refresh();
        open(shift);

        QCOMPARE(shift.page.marks()->marks().size(), 1U);
        QVERIFY(shift.page.marks()->isVisible());
        QVERIFY(!shift.page.handover()->incomingCard()->button()->isEnabled());
        QVERIFY(shift.page.handover()->incomingCard()->reason().contains("held"));
        QVERIFY(buttonIn(*shift.page.marks(), "Lift…"));
    }

    void aLeadersWordIsAskedForWithTheirPassword()
    {
        DemoShift shift;
        hold(shift);
        shift.page.setLeaders({{shift.office.id("leader"), QStringLiteral("带班领导A"), {}}});
        shift.refresh();
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::consentRequested);
        buttonIn(*shift.page.marks(), "Let this one pass…")->click();
        auto *dialog = shift.page.findChild<ConsentDialog *>();
        QVERIFY(dialog && !dialog->acceptButton()->isEnabled());
        dialog->findChild<QPlainTextEdit *>()->setPlainText("事件已交专班");
        dialog->findChild<PasswordField *>()->setText("secret");
        dialog->acceptButton()->click();

        QCOMPARE(asked.count(), 1);
        const auto wish = asked[0][0].value<ConsentWish>();
        QVERIFY(!wish.side);
        QCOMPARE(wish.leader, shift.office.id("leader"));
        QCOMPARE(wish.password, QStringLiteral("secret"));
        QVERIFY(dialog->findChild<PasswordField *>()->text().isEmpty());
        shift.page.showFailure(ShiftForm::Consent, "no");
        QCOMPARE(dialog->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("事件已交专班")); // what was typed stays
    }

    void whoSignsOnBehalfIsChosenAmongWhoStandsOnNeitherSide()
    {
        DemoShift shift;
        shift.page.setLeaders({{shift.office.id("leader"), QStringLiteral("带班领导A"), {}}});
        shift.page.setEverybody(
            {{shift.office.id("officer03"), QStringLiteral("值班员03"), {}}, {shift.office.id("officer05"), QStringLiteral("值班员05"), {}}});
        open(shift);
        QSignalSpy asked(&shift.page, &ShiftPage::consentRequested);
        shift.page.handover()->incomingCard()->behalfButton()->click();
        auto *dialog = shift.page.findChild<ConsentDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText("堵车");
        dialog->findChild<PasswordField *>()->setText("secret");
        dialog->acceptButton()->click();

        const auto wish = asked[0][0].value<ConsentWish>();
        QCOMPARE(wish.side, std::optional(duty::HandoverSide::Incoming));
        QCOMPARE(wish.meant, shift.office.id("officer03"));
        QCOMPARE(wish.signs, shift.office.id("officer05"));
    }

    void anOrderIsEditedAndAStepThatNobodyTicksIsNotPublished()
    {
        OrderDialog dialog(duty::usualOrder(), true, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(dialog.acceptButton()->isEnabled());
        QCOMPARE(dialog.order().steps.size(), 5U);
        QCOMPARE(dialog.order().steps.front().key, std::string("look"));

        buttonIn(dialog, "Add a step")->click();
        QVERIFY(!dialog.acceptButton()->isEnabled()); // it has no name
        QLineEdit *name = nullptr;
        for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == "Name of the step")
                name = edit; // the last one
        }
        name->setText("签清");
        QVERIFY(dialog.acceptButton()->isEnabled());
        QCOMPARE(dialog.order().steps.size(), 6U);
        QCOMPARE(dialog.order().steps.back().name, std::string("签清"));
    }

    void whatIsTypedWhileTheLastAnswerIsSavedStays()
    {
        DemoShift shift(DemoOffice::Until::Prepared);
        open(shift);
        QSignalSpy said(&shift.page, &ShiftPage::readBackRequested);
        auto *portal = shift.page.handover()->cardOf(shift.office.id("matter:portal"));
        auto *exit = shift.page.handover()->cardOf(shift.office.id("matter:exit"));
        portal->field()->setText("08:30");
        QTest::keyClick(portal->field(), Qt::Key_Return);
        QCOMPARE(said.count(), 1);
        // Before that is saved: more words there, and an answer elsewhere.
        portal->field()->setText("08:30 前");
        exit->field()->setText("carrier");
        QTest::keyClick(exit->field(), Qt::Key_Return);
        QCOMPARE(said.count(), 1);

        shift.page.showDone(ShiftForm::ReadBack);
        QCOMPARE(portal->field()->text(), QStringLiteral("08:30 前"));
        QCOMPARE(exit->field()->text(), QStringLiteral("carrier"));
        QTest::keyClick(exit->field(), Qt::Key_Return);
        QCOMPARE(said.count(), 2);
        shift.page.showFailure(ShiftForm::ReadBack, "no");
        QTest::keyClick(exit->field(), Qt::Key_Return); // and can be sent again
        QCOMPARE(said.count(), 3);
    }

    void thePageAsItLooksWithAllOfIt()
    {
        for (const auto &look : testing::looks) {
            testing::wear(look, m_theme, m_language);
            DemoShift shift(DemoOffice::Until::Shift);
            order(shift);
            auto value = shift.office.board().shift(shift.office.shift())->value;
            value.rounds =
                std::vector<duty::ItemRounds>{{"ppl.last", {DemoOffice::at(20, 30, 0, 15), DemoOffice::at(4, 30), DemoOffice::at(8, 25)}, {}}};
            shift.office.take("shift", value, value.begunAt);
            shift.office.prepare(DemoOffice::at(8, 16));
            hold(shift);
            shift.page.setMayOrder(true, true, duty::usualOrder());
            shift.refresh(DemoOffice::at(8, 42));
            QVERIFY(!testing::picture(shift.page, {1848, 1032}, QStringLiteral("shift-orders-%1").arg(look.name)).isNull());
            if (look.scheme == Theme::Scheme::Light && !look.large)
                QVERIFY(!testing::picture(shift.page, {1294, 640}, QStringLiteral("shift-orders-small-%1").arg(look.name)).isNull());
            OrderDialog dialog(duty::usualOrder(), true, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            QVERIFY(!testing::picture(dialog, dialog.sizeHint(), QStringLiteral("order-dialog-%1").arg(look.name)).isNull());
        }
        testing::wear(testing::looks[2], m_theme, m_language);
    }
};

REDOUBT_TEST(TestShiftOrders)
#include "TestShiftOrders.moc"
