// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/IdleWatch.h"
#include "tests/testkit/TestRegistry.h"

#include <QSignalSpy>
#include <QWidget>
#include <QtTest>

using namespace redoubt;
using console::IdleWatch;

class TestIdleWatch : public QObject
{
    Q_OBJECT

    static constexpr std::int64_t minute = 60'000;

private Q_SLOTS:
    void tellsOnceTheWhileHasPassed()
    {
        ManualClock clock(Instant{1'000'000});
        IdleWatch watch(clock);
        watch.setMinutes(15);
        QSignalSpy idle(&watch, &IdleWatch::idle);

        clock.advance(15 * minute - 1);
        watch.look();
        QCOMPARE(idle.count(), 0);
        clock.advance(1);
        watch.look();
        watch.look();

        QCOMPARE(idle.count(), 1);
    }

    void aKeyOrTheMouseStartsTheWhileAnew()
    {
        ManualClock clock(Instant{1'000'000});
        IdleWatch watch(clock);
        watch.setMinutes(15);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QWidget widget;

        clock.advance(14 * minute);
        QTest::keyClick(&widget, Qt::Key_J);
        clock.advance(14 * minute);
        QTest::mouseMove(&widget, {3, 3});
        QTest::mouseClick(&widget, Qt::LeftButton);
        clock.advance(14 * minute);
        watch.look();

        QCOMPARE(idle.count(), 0);
    }

    void nothingIsWatchedWithoutAWhile()
    {
        ManualClock clock(Instant{1'000'000});
        IdleWatch watch(clock);
        watch.setMinutes(0);
        QSignalSpy idle(&watch, &IdleWatch::idle);

        clock.advance(24 * 60 * minute);
        watch.look();

        QCOMPARE(idle.count(), 0);
    }

    void aClockThatWasSetBackSignsNobodyOut()
    {
        ManualClock clock(Instant{100 * minute});
        IdleWatch watch(clock);
        watch.setMinutes(15);
        QSignalSpy idle(&watch, &IdleWatch::idle);

        clock.set(Instant{10 * minute});
        watch.look();
        clock.advance(14 * minute);
        watch.look();

        QCOMPARE(idle.count(), 0);
    }
};

REDOUBT_TEST(TestIdleWatch)
#include "TestIdleWatch.moc"
