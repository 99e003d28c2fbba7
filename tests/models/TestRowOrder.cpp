// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowOrder.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

class TestRowOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asManyAsPossibleStay_data()
    {
        QTest::addColumn<QList<int>>("positions");
        QTest::addColumn<int>("stay");
        QTest::newRow("none") << QList<int>{} << 0;
        QTest::newRow("in order") << QList<int>{0, 1, 2, 3} << 4;
        QTest::newRow("reversed") << QList<int>{3, 2, 1, 0} << 1;
        QTest::newRow("one went to the front") << QList<int>{3, 0, 1, 2} << 3;
        // The textbook example: 2 3 7 101 (or 18) is longest.
        QTest::newRow("mixed") << QList<int>{10, 9, 2, 5, 3, 7, 101, 18} << 4;
    }
    void asManyAsPossibleStay()
    {
        QFETCH(QList<int>, positions);
        QFETCH(int, stay);

        const auto stays = redoubt::models::longestRising({positions.cbegin(), positions.cend()});

        int last = -1;
        int count = 0;
        for (std::size_t i = 0; i < stays.size(); ++i) {
            if (!stays[i])
                continue;
            QVERIFY(positions[static_cast<qsizetype>(i)] > last);
            last = positions[static_cast<qsizetype>(i)];
            ++count;
        }
        QCOMPARE(count, stay);
    }
};

REDOUBT_TEST(TestRowOrder)
#include "TestRowOrder.moc"
