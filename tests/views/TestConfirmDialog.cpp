// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/SignDialog.h"
#include "views/theme/Theme.h"
#include "views/theme/Tokens.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/FloatingFrame.h"
#include "views/widgets/FormDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;

namespace {

Button *buttonSaying(const QWidget &dialog, const QString &text)
{
    for (auto *button : dialog.findChildren<Button *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestConfirmDialog : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

    static Confirmation stop()
    {
        Confirmation confirmation;
        confirmation.weight = Confirmation::Weight::Destructive;
        confirmation.question = "Stop the whole exercise?";
        confirmation.consequences = "Eight teams are told to stop at once.";
        confirmation.accept = "Stop";
        confirmation.decline = "Do not stop";
        return confirmation;
    }

    static SentenceDialog::Words words()
    {
        SentenceDialog::Words words;
        words.title = "拒绝接班？";
        words.consequences = "原班继续负责，会看到理由，并重新准备交接。";
        words.label = "为什么不接班";
        words.accept = "拒绝接班";
        words.most = 500;
        return words;
    }

    static QScrollBar *barOf(const QDialog &dialog)
    {
        // That of the form itself; a text field is a scroll area too.
        for (auto *area : dialog.findChildren<QScrollArea *>())
            return area->verticalScrollBar();
        return nullptr;
    }

    static bool isSeen(const QDialog &dialog, const QString &text)
    {
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->text() == text)
                return !label->visibleRegion().isEmpty() && label->visibleRegion().boundingRect().height() == label->height();
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void enterAtOnceDoesNoHarm()
    {
        QWidget window;
        window.show();
        QPointer<ConfirmDialog> dialog = new ConfirmDialog(stop(), &window);
        QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
        QSignalSpy declined(dialog, &ConfirmDialog::declined);
        dialog->open();

        QVERIFY(dialog->focusWidget() == buttonSaying(*dialog, "Do not stop"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);

        QCOMPARE(confirmed.count(), 0);
        QCOMPARE(declined.count(), 1);
        QTRY_VERIFY(dialog.isNull());
    }

    void aDialogUnderAnotherOneIsDarkenedInItsFrameOnly()
    {
        QWidget under;
        under.setAttribute(Qt::WA_TranslucentBackground); // as our dialogs, which paint their own frame and shadow
        under.resize(300, 200);
        auto *scrim = new Scrim(&under);
        QImage image(under.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);

        scrim->render(&image, {}, {}, {});

        QCOMPARE(qAlpha(image.pixel(20, 100)), 0);
        QVERIFY(qAlpha(image.pixel(150, 100)) > 0);
    }

    void aDialogHasAShadowOnlyWhereItIsMixedWithWhatIsBehind_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<FloatingDialog::Edge>("edge");
        QTest::newRow("X11 may have no compositor") << QStringLiteral("xcb") << FloatingDialog::Edge::Line;
        QTest::newRow("Wayland is one") << QStringLiteral("wayland") << FloatingDialog::Edge::Shadow;
        QTest::newRow("Windows has one") << QStringLiteral("windows") << FloatingDialog::Edge::Shadow;
    }
    void aDialogHasAShadowOnlyWhereItIsMixedWithWhatIsBehind()
    {
        QFETCH(QString, platform);
        QFETCH(FloatingDialog::Edge, edge);
        QCOMPARE(FloatingDialog::edgeOn(platform), edge);
        FloatingDialog dialog(QStringLiteral("Any"), nullptr, edge);
        dialog.resize(200, 120);
        QImage image(dialog.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);

        dialog.render(&image, {}, {}, {});

        const bool line = edge == FloatingDialog::Edge::Line;
        QCOMPARE(dialog.testAttribute(Qt::WA_TranslucentBackground), !line);
        QCOMPARE(image.pixelColor(0, 0), line ? tokens().borderStrong : QColor(Qt::transparent));
        QCOMPARE(image.pixelColor(100, 60), tokens().surface);
    }

    void escapeDeclines()
    {
        QWidget window;
        window.show();
        QPointer<ConfirmDialog> dialog = new ConfirmDialog(stop(), &window);
        QSignalSpy declined(dialog, &ConfirmDialog::declined);
        dialog->open();

        QTest::keyClick(dialog, Qt::Key_Escape);

        QCOMPARE(declined.count(), 1);
    }

    void theActIsPossibleOnlyOnceTheWordIsTyped()
    {
        QWidget window;
        window.show();
        Confirmation confirmation = stop();
        confirmation.typedWord = QStringLiteral("磐石");
        auto *dialog = new ConfirmDialog(confirmation, &window);
        QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
        dialog->open();
        Button *accept = buttonSaying(*dialog, "Stop");

        QVERIFY(!accept->isEnabled());
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("磐"));
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral(" 磐石 "));
        QVERIFY(accept->isEnabled());
        QTest::mouseClick(accept, Qt::LeftButton);

        QCOMPARE(confirmed.count(), 1);
    }

    void aReasonIsAskedForAndHandedOverTrimmed()
    {
        QWidget window;
        window.show();
        Confirmation confirmation = stop();
        confirmation.reasonPrompt = "Reason";
        confirmation.reasonMinimum = 4;
        auto *dialog = new ConfirmDialog(confirmation, &window);
        QSignalSpy confirmed(dialog, &ConfirmDialog::confirmed);
        dialog->open();
        Button *accept = buttonSaying(*dialog, "Stop");

        dialog->findChild<QPlainTextEdit *>()->setPlainText("   no ");
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QPlainTextEdit *>()->setPlainText("  scored twice\n");
        QTest::mouseClick(accept, Qt::LeftButton);

        QCOMPARE(confirmed.count(), 1);
        QCOMPARE(confirmed.constFirst().constFirst().toString(), QStringLiteral("scored twice"));
    }

    void theWindowBehindIsDarkenedWhileItAsks()
    {
        QWidget window;
        window.resize(800, 600);
        window.show();
        QPointer<ConfirmDialog> dialog = new ConfirmDialog(stop(), &window);
        dialog->open();
        QVERIFY(dialog->isModal());
        QCOMPARE(window.findChildren<Scrim *>().size(), 1);
        QCOMPARE(window.findChild<Scrim *>()->size(), window.size());

        dialog->reject();

        QTRY_COMPARE(window.findChildren<Scrim *>().size(), 0);
        QTRY_VERIFY(dialog.isNull());
    }

    void closingTheWindowUnderneathIsHarmless()
    {
        auto *window = new QWidget;
        window->show();
        QPointer<ConfirmDialog> dialog = new ConfirmDialog(stop(), window);
        dialog->open();

        delete window;

        QVERIFY(dialog.isNull());
    }

    // A form shows all that it holds as long as the window has room for it, and what is said of a refusal is seen.
    void nothingScrollsWhereThereIsRoom()
    {
        QWidget window;
        window.resize(1366, 768);
        window.show();
        auto *dialog = new SentenceDialog(words(), &window);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QCOMPARE(barOf(*dialog)->maximum(), 0);
        dialog->reject();
    }

    void aRefusalIsSeen()
    {
        QWidget window;
        window.resize(1366, 768);
        window.show();
        auto *sentence = new SentenceDialog(words(), &window);
        auto *sign = new SignDialog(duty::HandoverSide::Outgoing, {{Id(), "值班员01"}}, "4f7a 90c3 … c21e", &window);
        for (KeptDialog *dialog : std::initializer_list<KeptDialog *>{sentence, sign}) {
            dialog->open();
            QVERIFY(QTest::qWaitForWindowExposed(dialog));
            const QString why = QStringLiteral("密码不对，什么也没有签。").repeated(6);
            dialog->showFailure(why);
            QTRY_VERIFY(isSeen(*dialog, why));
            QCOMPARE(barOf(*dialog)->maximum(), 0);
            QVERIFY(dialog->height() <= window.height());
            dialog->reject();
        }
    }

    // A window that is too low for all of it: the fields scroll, and the buttons are in sight.
    void aLowWindowScrolls()
    {
        QWidget window;
        window.resize(800, 480);
        window.show();
        auto *dialog = new FormDialog("值班方案", "发布", &window);
        for (int i = 0; i < 20; ++i)
            dialog->body()->addWidget(new QLineEdit);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY(barOf(*dialog)->maximum() > 0);
        QVERIFY(dialog->height() <= window.height());
        dialog->reject();
    }
};

REDOUBT_TEST(TestConfirmDialog)
#include "TestConfirmDialog.moc"
