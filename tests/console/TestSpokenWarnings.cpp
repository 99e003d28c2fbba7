// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/SpokenWarnings.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using redoubt::console::SpokenWarnings;

class TestSpokenWarnings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void warningsAreCountedAndStillSpoken()
    {
        const SpokenWarnings spoken;
        QTest::ignoreMessage(QtWarningMsg, "a model of another view");
        QTest::ignoreMessage(QtCriticalMsg, "no memory");
        QTest::ignoreMessage(QtInfoMsg, "started");

        qWarning("a model of another view");
        qCritical("no memory");
        qInfo("started");

        QCOMPARE(spoken.count(), 2);
    }

    void aNewCountBeginsAtNothing()
    {
        {
            const SpokenWarnings before;
            QTest::ignoreMessage(QtWarningMsg, "once");
            qWarning("once");
        }

        QCOMPARE(SpokenWarnings().count(), 0);
    }
};

REDOUBT_TEST(TestSpokenWarnings)
#include "TestSpokenWarnings.moc"
