// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/widgets/FlowLayout.h"

#include <QWidget>
#include <QtTest>

using redoubt::views::FlowLayout;

class TestFlowLayout : public QObject
{
    Q_OBJECT

    static QWidget *box(FlowLayout &flow, int width)
    {
        auto *widget = new QWidget;
        widget->setFixedSize(width, 20);
        flow.addWidget(widget);
        return widget;
    }

private Q_SLOTS:
    void whatDoesNotFitBeginsTheNextLine()
    {
        QWidget holder;
        auto *flow = new FlowLayout(6, &holder);
        const QWidget *first = box(*flow, 100);
        const QWidget *second = box(*flow, 100);
        const QWidget *third = box(*flow, 50);

        // 100 + 6 + 100 = 206 is one more than there is room for.
        holder.resize(205, 100);
        flow->setGeometry(holder.rect());
        QCOMPARE(first->pos(), QPoint(0, 0));
        QCOMPARE(second->pos(), QPoint(0, 26));
        QCOMPARE(third->pos(), QPoint(106, 26));
        QCOMPARE(flow->heightForWidth(205), 46);

        flow->setGeometry(QRect(0, 0, 206, 100));
        QCOMPARE(second->pos(), QPoint(106, 0));
        QCOMPARE(third->pos(), QPoint(0, 26));
        QCOMPARE(flow->heightForWidth(262), 20);
    }

    void whatIsHiddenTakesNoRoom()
    {
        QWidget holder;
        auto *flow = new FlowLayout(6, &holder);
        box(*flow, 100)->hide();
        const QWidget *shown = box(*flow, 100);

        flow->setGeometry(QRect(0, 0, 100, 100));

        QCOMPARE(shown->pos(), QPoint(0, 0));
        QCOMPARE(flow->heightForWidth(100), 20);
    }
};

REDOUBT_TEST(TestFlowLayout)
#include "TestFlowLayout.moc"
