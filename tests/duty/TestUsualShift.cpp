// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"
#include "duty/shift/UsualShift.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

/// From 08:30 to 08:30 by the clocks of the place.
class TestUsualShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShiftThatAMomentLiesIn_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("at"); // civil
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        const auto row = [](const char *zone, const char *at, const char *from, const char *until) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(zone, at))) << zone << at << from << until;
        };
        row("Asia/Shanghai", "2026-04-16T08:29", "2026-04-15T08:30:00+08:00", "2026-04-16T08:30:00+08:00");
        row("Asia/Shanghai", "2026-04-16T08:30", "2026-04-16T08:30:00+08:00", "2026-04-17T08:30:00+08:00");
        row("Asia/Shanghai", "2026-01-01T00:00", "2025-12-31T08:30:00+08:00", "2026-01-01T08:30:00+08:00");
        // The night in which clocks go forward has 23 hours.
        row("America/Chicago", "2026-03-08T01:00", "2026-03-07T08:30:00-06:00", "2026-03-08T08:30:00-05:00");
    }

    void theShiftThatAMomentLiesIn()
    {
        QFETCH(QString, zone);
        QFETCH(QString, at);
        QFETCH(QString, from);
        QFETCH(QString, until);
        const auto clocks = zones::systemZone(zone.toStdString());
        QVERIFY(clocks);
        const auto shift = usualShift(*clocks, clocks->instant(*calendar::CivilTime::parse(at.toStdString())));
        QCOMPARE(QString::fromStdString(clocks->rfc3339(shift.startsAt)), from);
        QCOMPARE(QString::fromStdString(clocks->rfc3339(shift.endsAt)), until);
    }
};

REDOUBT_TEST(TestUsualShift)
#include "TestUsualShift.moc"
