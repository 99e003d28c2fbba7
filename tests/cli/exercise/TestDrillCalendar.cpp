// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/exercise/DemoScript.h"
#include "tests/testkit/TestRegistry.h"

#include <QDateTime>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::demo;

class TestDrillCalendar : public QObject
{
    Q_OBJECT

    static Instant at(const QString &time) { return {QDateTime::fromString("2026-04-15T" + time, Qt::ISODate).toMSecsSinceEpoch()}; }

private Q_SLOTS:
    void theWindowIsOpenAtEveryHour_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("opens");
        QTest::addColumn<QString>("closes");
        QTest::newRow("in office hours it is theirs") << "14:26:18"
                                                      << "2026-04-15T09:00:00"
                                                      << "2026-04-15T18:00:00";
        QTest::newRow("early it opened at midnight") << "02:08:00"
                                                     << "2026-04-15T00:00:00"
                                                     << "2026-04-15T09:00:00";
        QTest::newRow("before eleven it opened in the night") << "10:30:00"
                                                              << "2026-04-15T05:00:00"
                                                              << "2026-04-15T14:00:00";
        QTest::newRow("late it closes before midnight") << "22:00:00"
                                                        << "2026-04-15T16:30:00"
                                                        << "2026-04-15T23:59:00";
        QTest::newRow("at midnight it lies across") << "00:10:00"
                                                    << "2026-04-14T18:30:00"
                                                    << "2026-04-15T03:30:00";
    }
    void theWindowIsOpenAtEveryHour()
    {
        QFETCH(QString, now);
        QFETCH(QString, opens);
        QFETCH(QString, closes);

        const auto calendar = calendarAround(at(now));

        QCOMPARE(QDateTime::fromMSecsSinceEpoch(calendar.opens.ms).toString(Qt::ISODate), opens);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(calendar.closes.ms).toString(Qt::ISODate), closes);
        QVERIFY(calendar.opens < calendar.now && calendar.now < calendar.closes);
    }

    void nothingHappensInTheFutureOrOutOfOrder()
    {
        const auto calendar = calendarAround(at("11:05:00"));

        for (const auto &claim : scriptedClaims()) {
            QVERIFY(claim.submittedAt(calendar) < calendar.now);
            if (claim.fate != Fate::Waiting)
                QVERIFY(claim.submittedAt(calendar) < claim.ruledAt(calendar) && claim.ruledAt(calendar) < calendar.now);
        }
    }
};

REDOUBT_TEST(TestDrillCalendar)
#include "TestDrillCalendar.moc"
