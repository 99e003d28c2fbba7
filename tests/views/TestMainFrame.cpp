// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/frame/KeysDialog.h"
#include "views/frame/MainFrame.h"
#include "views/frame/RailButton.h"
#include "views/frame/SyncChip.h"
#include "views/theme/Theme.h"
#include "views/widgets/CommandPalette.h"
#include "views/widgets/Toast.h"

#include <QAction>
#include <QLineEdit>
#include <QtTest>

using namespace redoubt::views;

class TestMainFrame : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

    static void addPages(MainFrame &frame)
    {
        frame.addPage({"overview", "Overview", Icon::Overview}, new QWidget);
        frame.addPage({"exercises", "Exercises", Icon::Exercise}, new QWidget);
        frame.addPage({"settings", "Settings", Icon::Settings, true}, new QWidget);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void onlyGivenPagesAreInTheRail()
    {
        MainFrame frame;
        addPages(frame);
        frame.addHiddenPage("outbox", new QWidget);
        QStringList texts;
        for (const auto *button : frame.findChildren<RailButton *>())
            texts << button->entry().id;

        QCOMPARE(texts.size(), 3);
        QVERIFY(!texts.contains("outbox"));
        frame.showPage("outbox");
        QCOMPARE(frame.currentPage(), QStringLiteral("outbox"));
    }

    void theRailOpensPages()
    {
        MainFrame frame;
        addPages(frame);
        frame.show();
        QSignalSpy shown(&frame, &MainFrame::pageShown);

        for (auto *button : frame.findChildren<RailButton *>()) {
            if (button->entry().id == "settings")
                QTest::mouseClick(button, Qt::LeftButton);
        }

        QCOMPARE(frame.currentPage(), QStringLiteral("settings"));
        QCOMPARE(shown.count(), 1);
    }

    void controlAndADigitOpensAPage()
    {
        MainFrame frame;
        addPages(frame);
        frame.show();
        frame.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&frame));

        QTest::keyClick(&frame, Qt::Key_2, Qt::ControlModifier);

        QCOMPARE(frame.currentPage(), QStringLiteral("exercises"));
    }

    void aBadgeIsSpoken()
    {
        MainFrame frame;
        addPages(frame);

        frame.setBadge("exercises", 5);

        for (const auto *button : frame.findChildren<RailButton *>()) {
            QCOMPARE(button->badge(), button->entry().id == "exercises" ? 5 : 0);
            QCOMPARE(button->accessibleDescription().contains("5"), button->entry().id == "exercises");
        }
    }

    void thePaletteKnowsPagesActionsAndRecords()
    {
        MainFrame frame;
        addPages(frame);
        QAction signOut("&Sign out");
        frame.addMenuAction(&signOut, Icon::SignOut);
        frame.setPaletteSource([] { return QList<PaletteItem>{{"claim:1", "Administrator of the platform", "claim", Icon::File, {}, {}}}; });
        frame.show();
        frame.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        QSignalSpy chosen(&frame, &MainFrame::paletteChosen);
        QSignalSpy triggered(&signOut, &QAction::triggered);
        auto *palette = frame.findChild<CommandPalette *>();
        const auto run = [&](const QString &words) {
            QTest::keyClick(&frame, Qt::Key_K, Qt::ControlModifier);
            QVERIFY(palette->isVisible());
            QTest::keyClicks(palette->findChild<QLineEdit *>(), words);
            QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        };

        run("sett");
        QCOMPARE(frame.currentPage(), QStringLiteral("settings"));
        run("sign out");
        QCOMPARE(triggered.count(), 1);
        run("platform");
        QCOMPARE(chosen.constFirst().constFirst().toString(), QStringLiteral("claim:1"));
    }

    // Typed into a field it is a question mark; anywhere else it lists every key.
    void aQuestionMarkListsTheKeys()
    {
        MainFrame frame;
        addPages(frame);
        frame.show();
        QVERIFY(QTest::qWaitForWindowActive(&frame));

        QTest::keyClick(&frame, Qt::Key_Question);

        auto *dialog = frame.findChild<KeysDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->isVisible());
        dialog->close();
    }

    void theSyncChipSaysTheConnection_data()
    {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        const auto tone = [](Tone t) { return static_cast<int>(t); };
        QTest::newRow("all sent") << SyncState{true, 0, 0, 0} << "Online" << tone(Tone::Ok);
        QTest::newRow("own work on its way") << SyncState{true, 3, 0, 0} << "3 pending" << tone(Tone::Severity2);
        QTest::newRow("no connection") << SyncState{false, 0, 0, 0} << "Offline" << tone(Tone::Neutral);
        QTest::newRow("no connection, own work") << SyncState{false, 7, 0, 0} << QStringLiteral("Offline · 7 pending") << tone(Tone::Neutral);
        QTest::newRow("own files on their way") << SyncState{true, 0, 0, 0, 2} << "2 file(s) pending" << tone(Tone::Severity2);
        QTest::newRow("a conflict hides no connection") << SyncState{true, 0, 2, 1} << "Online" << tone(Tone::Ok);
    }
    void theSyncChipSaysTheConnection()
    {
        QFETCH(SyncState, state);
        QFETCH(QString, text);
        QFETCH(int, tone);

        QCOMPARE(syncChip(state).text, text);
        QCOMPARE(static_cast<int>(syncChip(state).tone), tone);
        QVERIFY(syncExplanation(state).size() > 20);
    }

    // Beside the connection, never in its place.
    void whatWaitsForADecisionHasAChipOfItsOwn()
    {
        QVERIFY(!matterChip({true, 3, 0, 0}));
        QCOMPARE(matterChip({true, 3, 0, 1})->text, QStringLiteral("1 not taken"));
        QCOMPARE(matterChip({false, 7, 2, 1})->text, QStringLiteral("2 conflict(s)"));

        SyncChip chip;
        chip.setState({true, 0, 0, 0});
        const int calm = chip.sizeHint().width();
        chip.setState({true, 0, 1, 0});

        QVERIFY(chip.sizeHint().width() > calm + 20);
        QCOMPARE(chip.text(), QStringLiteral("Online · 1 conflict(s)"));
    }

    void theSyncChipOpensWhatWaits_data()
    {
        QTest::addColumn<SyncState>("state");
        QTest::addColumn<int>("connection"); // by a click on the first chip, or by key
        QTest::addColumn<int>("matter");     // by a click on the second; −1: there is none
        const auto part = [](SyncPart one) { return static_cast<int>(one); };
        const int outbox = part(SyncPart::Outbox);
        const int conflicts = part(SyncPart::Conflicts);
        const int quarantine = part(SyncPart::Quarantine);
        QTest::newRow("nothing waits") << SyncState{true, 0, 0, 0} << outbox << -1;
        QTest::newRow("own work waits") << SyncState{true, 3, 0, 0} << outbox << -1;
        QTest::newRow("own work waits, and a conflict") << SyncState{false, 3, 1, 0} << outbox << conflicts;
        QTest::newRow("files go up, and something was not taken") << SyncState{true, 0, 0, 1, 2} << outbox << quarantine;
        QTest::newRow("only a conflict waits") << SyncState{true, 0, 1, 1} << conflicts << conflicts;
        QTest::newRow("something was not taken") << SyncState{true, 0, 0, 1} << quarantine << quarantine;
    }
    void theSyncChipOpensWhatWaits()
    {
        QFETCH(SyncState, state);
        QFETCH(int, connection);
        QFETCH(int, matter);
        MainFrame frame;
        addPages(frame);
        frame.resize(1600, 900);
        frame.setSync(state);
        frame.show();
        auto *chip = frame.findChild<SyncChip *>();
        QList<int> opened;
        connect(&frame, &MainFrame::syncRequested, &frame, [&](SyncPart part) { opened << static_cast<int>(part); });

        chip->click();
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(10, chip->height() / 2));
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 10, chip->height() / 2));

        QCOMPARE(opened, (QList<int>{connection, connection, matter < 0 ? connection : matter}));
    }

    void narrowWindowsAreCompact()
    {
        MainFrame frame;
        addPages(frame);
        QSignalSpy changed(&frame, &MainFrame::compactChanged);
        frame.resize(1920, 900);
        frame.show();
        QVERIFY(!frame.isCompact());

        frame.resize(1366, 768);

        QVERIFY(frame.isCompact());
        QCOMPARE(changed.count(), 1);
        // Large type needs 1.35 times the room: 1920 ÷ 1.35 = 1422 is compact.
        frame.resize(1920, 900);
        QVERIFY(!frame.isCompact());
        m_theme.setLargeType(true);
        QVERIFY(frame.isCompact());
        m_theme.setLargeType(false);
    }

    void aReceiptIsShownAboveThePage()
    {
        MainFrame frame;
        addPages(frame);
        frame.resize(1200, 700);
        frame.show();

        frame.showReceipt("353 points ruled");

        const auto *toast = frame.findChild<Toast *>();
        QVERIFY(toast->isVisible());
        QCOMPARE(toast->text(), QStringLiteral("353 points ruled"));
    }
};

REDOUBT_TEST(TestMainFrame)
#include "TestMainFrame.moc"
