// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/theme/Theme.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/TabStrip.h"

#include <QAbstractButton>
#include <QtTest>

using namespace redoubt::views;

class TestTabStrip : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void arrowKeysMoveBetweenTabs()
    {
        TabStrip tabs;
        for (const char *name : {"Overview", "MSEL", "Judging"})
            tabs.addTab(name);
        tabs.show();
        tabs.setFocus();
        QSignalSpy changed(&tabs, &QTabBar::currentChanged);

        QTest::keyClick(&tabs, Qt::Key_Right);
        QTest::keyClick(&tabs, Qt::Key_Right);
        QTest::keyClick(&tabs, Qt::Key_Left);

        QCOMPARE(tabs.currentIndex(), 1);
        QCOMPARE(changed.count(), 3);
    }

    void choosingATabMovesNone()
    {
        TabStrip tabs;
        for (const char *name : {"Overview", "MSEL", "Judging"})
            tabs.addTab(name, 3);
        tabs.show();
        const QRect before = tabs.tabRect(2);

        tabs.setCurrentIndex(1);

        QCOMPARE(tabs.tabRect(2), before);
    }

    void aBadgeMakesRoomAndIsSpoken()
    {
        TabStrip tabs;
        tabs.addTab("Judging");
        tabs.show();
        const int before = tabs.tabRect(0).width();

        tabs.setBadge(0, 12);

        QVERIFY(tabs.tabRect(0).width() > before);
        QCOMPARE(tabs.badge(0), 12);
        QVERIFY(tabs.accessibleTabName(0).contains("12"));
        tabs.setBadge(0, 0);
        QCOMPARE(tabs.tabRect(0).width(), before);
        QCOMPARE(tabs.accessibleTabName(0), QStringLiteral("Judging"));
    }

    void largeTypeWidensTabs()
    {
        TabStrip tabs;
        tabs.addTab("Judging", 4);
        tabs.show();
        const QSize before = tabs.tabRect(0).size();

        m_theme.setLargeType(true);

        QVERIFY(tabs.tabRect(0).width() > before.width() * 1.2);
        QVERIFY(tabs.tabRect(0).height() > before.height() * 1.3);
        m_theme.setLargeType(false);
        QCOMPARE(tabs.tabRect(0).size(), before);
    }

    void segmentsAreChosenByKeyAndClick()
    {
        SegmentedControl control({{"Mine", 5}, {"All", 9}, {"Returned"}});
        control.show();
        control.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        const auto buttons = control.findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), 3);

        buttons[0]->setFocus();
        QTest::keyClick(buttons[0], Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 1);
        QTest::mouseClick(buttons[2], Qt::LeftButton);

        QCOMPARE(control.currentIndex(), 2);
        QCOMPARE(chosen.constLast().constFirst().toInt(), 2);
        QCOMPARE(buttons[0]->accessibleName(), QStringLiteral("Mine 5"));
    }

    // First the padding gives way, then the counts of what is not chosen; the words never do.
    void segmentsGiveWayWhereThereIsLittleRoom()
    {
        SegmentedControl control({{"Open", 11}, {"Mine", 9}, {"Returned", 2}, {"Ruled"}});
        const int usual = control.sizeHint().width();

        control.setRoom(usual + 40);
        QCOMPARE(control.sizeHint().width(), usual);
        control.setRoom(usual - 20);
        const int tight = control.sizeHint().width();
        QVERIFY(tight <= usual - 20);
        control.setRoom(tight - 40);
        QVERIFY(control.sizeHint().width() <= tight - 40);

        QStringList words;
        for (const auto *segment : control.findChildren<QAbstractButton *>())
            words << segment->text();
        QCOMPARE(words, (QStringList{"Open", "Mine", "Returned", "Ruled"}));
        control.setRoom(0);
        QCOMPARE(control.sizeHint().width(), usual);
    }

    void settingASegmentIsNotAChoice()
    {
        SegmentedControl control({{"Mine"}, {"All"}});
        QSignalSpy chosen(&control, &SegmentedControl::chosen);

        control.setCurrentIndex(1);

        QCOMPARE(control.currentIndex(), 1);
        QCOMPARE(chosen.count(), 0);
    }
};

REDOUBT_TEST(TestTabStrip)
#include "TestTabStrip.moc"
