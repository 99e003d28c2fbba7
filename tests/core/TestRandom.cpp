// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

using namespace redoubt;

namespace {
/// Gives the words it was told, to reach the rare branches.
class ToldWords final : public Random
{
public:
    explicit ToldWords(std::vector<std::uint64_t> words) : m_words(std::move(words)) { }
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<std::uint8_t>(m_words.at(m_at) >> (8 * i));
        ++m_at;
    }
    std::size_t used() const { return m_at; }

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_at = 0;
};
} // namespace

class TestRandom : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seededRandomIsSplitMix64()
    {
        // The reference values for seed 1234567 that implementations are checked against (rosettacode.org, Splitmix64).
        SeededRandom random(1234567);

        QCOMPARE(random.next(), 6457827717110365317ULL);
        QCOMPARE(random.next(), 3203168211198807973ULL);
        QCOMPARE(random.next(), 9817491932198370423ULL);
        QCOMPARE(random.next(), 4593380528125082431ULL);
        QCOMPARE(random.next(), 16408922859458223821ULL);
    }

    void theSameSeedGivesTheSameBytes()
    {
        std::array<std::uint8_t, 37> first{};
        std::array<std::uint8_t, 37> second{};
        SeededRandom(9).fill(first);
        SeededRandom(9).fill(second);

        QVERIFY(first == second);
    }

    void belowIsUniform()
    {
        SeededRandom random(42);
        constexpr int buckets = 7;
        constexpr int draws = 70'000;
        std::array<int, buckets> counts{};
        for (int i = 0; i < draws; ++i)
            ++counts[random.below(buckets)];

        // χ² with 6 degrees of freedom exceeds 22.46 once in a thousand times.
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += (count - draws / buckets) * static_cast<double>(count - draws / buckets) / (draws / buckets);
        QVERIFY2(chiSquare < 22.46, qPrintable(QString::number(chiSquare)));
    }

    void belowThrowsAwayWhatWouldBeUneven()
    {
        // 2^64 mod 10 = 6: the six highest words are unusable.
        constexpr auto max = std::numeric_limits<std::uint64_t>::max();
        ToldWords random({max, max - 5, max - 6});

        QCOMPARE(random.below(10), (max - 6) % 10);
        QCOMPARE(random.used(), 3U);
    }

    void belowAPowerOfTwoUsesEveryWord()
    {
        ToldWords random({std::numeric_limits<std::uint64_t>::max(), 5});

        QCOMPARE(random.below(1ULL << 63), (1ULL << 63) - 1);
        QCOMPARE(random.below(1), 0U);
    }

    void systemRandomDoesNotRepeat()
    {
        SystemRandom random;
        std::array<std::uint8_t, 32> first{};
        std::array<std::uint8_t, 32> second{};
        random.fill(first);
        random.fill(second);

        QVERIFY(first != second);
    }
};

REDOUBT_TEST(TestRandom)
#include "TestRandom.moc"
