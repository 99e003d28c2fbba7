// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/BackOff.h"

#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::sync;

class TestBackOff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void windowsDoubleUpToTheLast()
    {
        // Of many consoles the longest wait comes close to the window, the shortest close to zero.
        const std::int64_t windows[] = {500, 1000, 2000, 4000, 8000, 16'000, 32'000, 64'000, 128'000, 256'000, 300'000, 300'000};
        SeededRandom random(1);
        std::vector<BackOff> consoles(2000, BackOff(500, 300'000));

        for (const auto window : windows) {
            std::vector<std::int64_t> waits;
            for (auto &console : consoles)
                waits.push_back(console.next(random));
            const auto [least, most] = std::minmax_element(waits.begin(), waits.end());
            QVERIFY(*least >= 0 && *least < window / 20);
            QVERIFY(*most <= window && *most > window - window / 20);
        }
    }

    void successStartsOver()
    {
        SeededRandom random(2);
        BackOff backOff(500, 300'000);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(backOff.next(random) <= 300'000);
        QCOMPARE(backOff.tries(), 1000);

        backOff.reset();

        QCOMPARE(backOff.tries(), 0);
        QVERIFY(backOff.next(random) <= 500);
    }

    void jitterStaysWithinHalf()
    {
        SeededRandom random(3);
        std::int64_t least = 1'000'000;
        std::int64_t most = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto wait = jittered(60'000, random);
            least = std::min(least, wait);
            most = std::max(most, wait);
        }

        QVERIFY(least >= 30'000 && least < 31'000);
        QVERIFY(most <= 90'000 && most > 89'000);
    }
};

REDOUBT_TEST(TestBackOff)
#include "TestBackOff.moc"
