// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/incident/report/ComparedText.h"
#include "views/incident/report/PartHistoryDialog.h"
#include "views/widgets/Button.h"

#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;

/// The history of a report's part as a form: what is compared with what, when a text can be taken over, and two texts side by side.
class TestPartHistoryDialog : public QObject
{
    Q_OBJECT

    static models::PartHistoryValues threeTexts()
    {
        models::PartHistoryValues values;
        values.name = QStringLiteral("事件发展趋势");
        values.now = Instant{1'776'324'600'000};
        values.texts = {{QStringLiteral("流量下降。"), QStringLiteral("起草人02"), values.now + -60'000, true, false},
                        {QStringLiteral("流量上升。"), QStringLiteral("起草人01"), values.now + -600'000, false, false},
                        {QStringLiteral("流量下降。"), QStringLiteral("起草人01"), values.now + -1'200'000, false, true}};
        return values;
    }
    static QString compared(const PartHistoryDialog &dialog)
    {
        const auto all = dialog.findChildren<ComparedText *>();
        return all.isEmpty() ? QString() : all.back()->accessibleName();
    }

private Q_SLOTS:
    void eachTextIsComparedWithTheOneBeforeIt()
    {
        PartHistoryDialog dialog(threeTexts(), true, nullptr);
        QCOMPARE(dialog.findChild<QListWidget *>()->count(), 3);
        QCOMPARE(compared(dialog), QStringLiteral("流量[removed: 上升][added: 下降]。"));
        QVERIFY(!dialog.acceptButton()->isEnabled()); // it stands there
        dialog.choose(2);                             // the first one is compared with itself
        QCOMPARE(compared(dialog), QStringLiteral("流量下降。"));
        QVERIFY(!dialog.acceptButton()->isEnabled()); // the part says the same now
        dialog.choose(1);
        QCOMPARE(compared(dialog), QStringLiteral("流量[removed: 下降][added: 上升]。"));
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        QCOMPARE(compared(dialog), QStringLiteral("流量上升。"));
    }

    void anEarlierTextIsAskedForOnce()
    {
        PartHistoryDialog dialog(threeTexts(), true, nullptr);
        QSignalSpy wanted(&dialog, &PartHistoryDialog::textWanted);
        dialog.choose(1);
        QVERIFY(dialog.acceptButton()->isEnabled());
        dialog.acceptButton()->click();
        dialog.acceptButton()->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), QStringLiteral("流量上升。"));
    }

    void whoReadsTakesNothingOver()
    {
        auto values = threeTexts();
        values.sides = {values.texts[0], values.texts[1]};
        PartHistoryDialog dialog(values, false, nullptr);
        dialog.choose(1);
        QVERIFY(!dialog.acceptButton()->isEnabled());
        for (const auto *button : dialog.findChildren<Button *>())
            QVERIFY(button->text() != QStringLiteral("Keep this text") || !button->isVisibleTo(&dialog));
    }

    void ofTwoTextsOneIsKept()
    {
        auto values = threeTexts();
        values.sides = {values.texts[0], values.texts[1]};
        PartHistoryDialog dialog(values, true, nullptr);
        QSignalSpy wanted(&dialog, &PartHistoryDialog::sideWanted);
        dialog.choose(1);
        QVERIFY(!dialog.acceptButton()->isEnabled()); // first it is settled
        QStringList sides;
        for (const auto *text : dialog.findChildren<ComparedText *>())
            sides << text->accessibleName();
        QVERIFY(sides.contains(QStringLiteral("流量[added: 下降]。")) && sides.contains(QStringLiteral("流量[added: 上升]。")));
        QList<Button *> keeps;
        for (auto *button : dialog.findChildren<Button *>()) {
            if (button->text() == QStringLiteral("Keep this text"))
                keeps << button;
        }
        QCOMPARE(keeps.size(), 2);
        keeps[1]->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toInt(), 1);
    }
};

REDOUBT_TEST(TestPartHistoryDialog)
#include "TestPartHistoryDialog.moc"
