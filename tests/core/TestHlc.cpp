// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Hlc.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;

class TestHlc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isWrittenAsTwelveAndSixHexDigits()
    {
        QCOMPARE((Hlc{0x019d8a3c55aa, 0x1f}).toString(), "019d8a3c55aa-00001f");
        QCOMPARE(Hlc().toString(), "000000000000-000000");
        QCOMPARE((Hlc{0xffffffffffff, 0xffffff}).toString(), "ffffffffffff-ffffff");
    }

    void textReadsBackAndSortsLikeTime()
    {
        const std::vector<Hlc> rising{{0, 0}, {0, 1}, {1, 0}, {0xff, 0xffffff}, {0x100, 0}, {0xffffffffffff, 0}};
        for (std::size_t i = 0; i < rising.size(); ++i) {
            QCOMPARE(Hlc::parse(rising[i].toString()).value(), rising[i]);
            QVERIFY(i == 0 || rising[i - 1].toString() < rising[i].toString());
        }
    }

    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("upper case") << "019D8A3C55AA-00001f";
        QTest::newRow("no dash") << "019d8a3c55aa000001f";
        QTest::newRow("dash elsewhere") << "019d8a3c55a-a00001f";
        QTest::newRow("short") << "019d8a3c55aa-0001f";
        QTest::newRow("long") << "019d8a3c55aa-00001f0";
        QTest::newRow("sign") << "-19d8a3c55aa-00001f";
        QTest::newRow("not hex") << "019d8a3c55ag-00001f";
    }
    void otherTextIsRefused()
    {
        QFETCH(QString, text);

        QCOMPARE(Hlc::parse(text.toStdString()).error().code, ErrorCode::Malformed);
    }

    void followsTheWallClockWhileThatMovesOn()
    {
        ManualClock clock({1000});
        HlcClock hlc(clock);

        QCOMPARE(hlc.next(), (Hlc{1000, 0}));
        QCOMPARE(hlc.next(), (Hlc{1000, 1}));
        clock.advance(1);
        QCOMPARE(hlc.next(), (Hlc{1001, 0}));
    }

    void countsOnWhenTheClockStepsBack()
    {
        ManualClock clock({1000});
        HlcClock hlc(clock);
        (void)hlc.next();
        clock.set({5});

        QCOMPARE(hlc.next(), (Hlc{1000, 1}));
    }

    void aFullCounterMovesTheTimeOn()
    {
        ManualClock clock({1000});
        HlcClock hlc(clock, {1000, 0xffffff});

        QCOMPARE(hlc.next(), (Hlc{1001, 0}));
    }

    void whatWasObservedReadsSmallerThanWhatFollows()
    {
        ManualClock clock({1000});
        HlcClock hlc(clock);
        hlc.observe({2000, 7});

        QCOMPARE(hlc.next(), (Hlc{2000, 8}));
        hlc.observe({1500, 0});
        QCOMPARE(hlc.last(), (Hlc{2000, 8}));
    }

    void aResetForgetsAFutureThatWasWrong()
    {
        ManualClock clock({1000});
        HlcClock hlc(clock, {999'999, 3});
        hlc.reset({900, 0});

        QCOMPARE(hlc.next(), (Hlc{1000, 0}));
    }

    void theServerBoundsAReadingToFiveMinutesAhead()
    {
        const Instant now{1'000'000};

        QCOMPARE(effectiveHlc({1'300'000, 9}, now), (Hlc{1'300'000, 9}));
        QCOMPARE(effectiveHlc({1'300'001, 9}, now), (Hlc{1'300'000, 0}));
        QCOMPARE(effectiveHlc({5, 9}, now), (Hlc{5, 9}));
        QCOMPARE(effectiveHlc({2'000'000, 1}, now, 10), (Hlc{1'000'010, 0}));
    }
};

REDOUBT_TEST(TestHlc)
#include "TestHlc.moc"
