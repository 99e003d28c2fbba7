// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/PeerPatience.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using redoubt::server::PeerPatience;
using namespace std::chrono_literals;

/// A stall of 20 s within moments that are set anew; now is given, never waited for.
class TestPeerPatience : public QObject
{
    Q_OBJECT
    const PeerPatience::Clock::time_point m_start{1000s};

private Q_SLOTS:
    void whoWasGivenNoTimeHasAnyTime()
    {
        PeerPatience patience(20s);
        QVERIFY(!patience.isOver(0, m_start + 24h * 365));
    }

    void aMomentIsTheEndWhetherOctetsMoveOrNot()
    {
        PeerPatience patience(20s);
        patience.allowMoving(60s, 100, m_start);
        for (int second = 1; second < 60; ++second)
            QVERIFY(!patience.isOver(100 + static_cast<std::uint64_t>(second), m_start + std::chrono::seconds(second)));
        QVERIFY(patience.isOver(10'000, m_start + 60s));
    }

    void octetsThatStandStillEndItSooner()
    {
        PeerPatience patience(20s);
        patience.allowMoving(60s, 100, m_start);
        QVERIFY(!patience.isOver(100, m_start + 19s));
        QVERIFY(!patience.isOver(101, m_start + 19s)); // moved: twenty from here
        QVERIFY(!patience.isOver(101, m_start + 38s));
        QVERIFY(patience.isOver(101, m_start + 39s));
    }

    void whatNeedNotMoveMayStandStill_data()
    {
        QTest::addColumn<bool>("anyTime");
        QTest::newRow("the body is over, its moment stays") << false;
        QTest::newRow("the house is what takes its time") << true;
    }
    void whatNeedNotMoveMayStandStill()
    {
        QFETCH(const bool, anyTime);
        PeerPatience patience(20s);
        patience.allowMoving(60s, 100, m_start);
        anyTime ? patience.allowAnyTime() : patience.endMoving();

        QVERIFY(!patience.isOver(100, m_start + 59s));
        QCOMPARE(patience.isOver(100, m_start + 60s), !anyTime);
    }
};

REDOUBT_TEST(TestPeerPatience)
#include "TestPeerPatience.moc"
