// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/frame/ScreenFit.h"

#include <QScreen>
#include <QWidget>
#include <QtTest>

using namespace redoubt::views;

class TestScreenFit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWindowStandsInsideItsScreen_data()
    {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<QRect>("room");
        QTest::addColumn<QRect>("expected"); // null: maximised
        QTest::newRow("room enough") << QRect(100, 80, 1600, 940) << QRect(0, 0, 1920, 1080) << QRect(100, 80, 1600, 940);
        QTest::newRow("a small laptop is filled") << QRect(0, 0, 1600, 940) << QRect(0, 0, 1366, 728) << QRect();
        QTest::newRow("nothing is left beside the title bar") << QRect(0, 0, 1366, 688) << QRect(0, 0, 1366, 728) << QRect();
        QTest::newRow("too high only") << QRect(100, 80, 1600, 940) << QRect(0, 0, 1920, 900) << QRect(100, 40, 1600, 860);
        QTest::newRow("too wide only") << QRect(0, 60, 1600, 600) << QRect(0, 0, 1280, 1024) << QRect(0, 60, 1280, 600);
        QTest::newRow("kept from a screen that is gone") << QRect(2400, 1200, 800, 600) << QRect(0, 0, 1920, 1080) << QRect(1120, 480, 800, 600);
        QTest::newRow("its title above the screen") << QRect(50, 0, 800, 600) << QRect(0, 0, 1920, 1080) << QRect(50, 40, 800, 600);
        QTest::newRow("a panel at the left") << QRect(0, 100, 800, 600) << QRect(64, 0, 1856, 1080) << QRect(64, 100, 800, 600);
    }
    void aWindowStandsInsideItsScreen()
    {
        QFETCH(QRect, wanted);
        QFETCH(QRect, room);
        QFETCH(QRect, expected);

        QCOMPARE(fitted(wanted, room).value_or(QRect()), expected);
    }

    void aWindowLargerThanItsScreenIsMaximised()
    {
        QWidget window;
        window.resize(window.screen()->availableSize() + QSize(200, 200));

        fitToScreen(window);

        QVERIFY(window.windowState().testFlag(Qt::WindowMaximized));
    }

    void aWindowThatWasNotPlacedIsOnlyMadeSmaller()
    {
        QWidget window;
        const QSize room = window.screen()->availableSize();
        window.resize(room.width() / 2, room.height() + 100);

        fitToScreen(window);

        QCOMPARE(window.size(), QSize(room.width() / 2, room.height() - 40));
        QVERIFY(!window.testAttribute(Qt::WA_Moved));
    }
};

REDOUBT_TEST(TestScreenFit)
#include "TestScreenFit.moc"
