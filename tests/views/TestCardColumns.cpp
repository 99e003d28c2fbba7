// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/gallery/CardColumns.h"
#include "views/gallery/ComponentsPage.h"
#include "views/theme/Theme.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

using namespace redoubt::views;

class TestCardColumns : public QObject
{
    Q_OBJECT

    static QWidget *card(CardColumns &columns, int width, int height)
    {
        auto *widget = new QWidget;
        widget->setMinimumWidth(width);
        widget->setFixedHeight(height);
        columns.addWidget(widget);
        return widget;
    }

private Q_SLOTS:
    void aCardGoesBelowTheShortestColumn()
    {
        QWidget holder;
        auto *columns = new CardColumns(10, 4, &holder);
        const QWidget *first = card(*columns, 100, 50);
        const QWidget *second = card(*columns, 80, 20);
        const QWidget *third = card(*columns, 100, 30);

        // Two columns: 100 + 10 + 100 = 210. The second is the shorter one when the third card comes.
        columns->setGeometry(QRect(0, 0, 210, 500));

        QCOMPARE(first->geometry(), QRect(0, 0, 100, 50));
        QCOMPARE(second->geometry(), QRect(110, 0, 100, 20));
        QCOMPARE(third->geometry(), QRect(110, 30, 100, 30));
        QCOMPARE(columns->heightForWidth(210), 60);
    }

    void thereAreAsManyColumnsAsFit()
    {
        QWidget holder;
        auto *columns = new CardColumns(10, 3, &holder);
        card(*columns, 100, 50);

        QCOMPARE(columns->columnsIn(60), 1);
        QCOMPARE(columns->columnsIn(209), 1);
        QCOMPARE(columns->columnsIn(210), 2);
        QCOMPARE(columns->columnsIn(320), 3);
        QCOMPARE(columns->columnsIn(5000), 3); // at most
    }

    void theGalleryNeedsNoScrollingSideways_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("usual type") << false;
        QTest::newRow("large type") << true;
    }
    void theGalleryNeedsNoScrollingSideways()
    {
        QFETCH(bool, large);
        Theme theme;
        theme.setLargeType(large);
        theme.apply();
        ComponentsPage page;
        page.resize(1366, 768);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));

        const auto *area = page.findChild<QScrollArea *>();

        QCOMPARE(page.width(), 1366);
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        QVERIFY(area->verticalScrollBar()->maximum() > 0); // what does not fit beside stands below
        theme.setLargeType(false);
        theme.apply();
    }
};

REDOUBT_TEST(TestCardColumns)
#include "TestCardColumns.moc"
