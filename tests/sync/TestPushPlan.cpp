// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PushPlan.h"

#include "tests/sync/NumberedIds.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::sync;

namespace {
using Reached = std::map<Id, std::int64_t>;

/// Chains of the streams 1 and 2, and one line of each length in @p lines, which says the chain too.
feed::PushRequest batchOf(const std::vector<std::pair<std::size_t, std::size_t>> &lines)
{
    feed::PushRequest batch;
    batch.chains = {{id(1), 1, {}}, {id(2), 7, {}}};
    for (const auto &[chain, length] : lines) {
        feed::PushRequest::Item item;
        item.chain = chain;
        item.line.bytes.assign(length, 'x');
        batch.items.push_back(std::move(item));
    }
    return batch;
}

feed::ChangeVerdict at(std::optional<std::int64_t> seq)
{
    return {id(9), seq ? feed::Verdict::Taken : feed::Verdict::Quarantined, seq, std::nullopt, std::nullopt};
}
} // namespace

Q_DECLARE_METATYPE(Reached)
Q_DECLARE_METATYPE(std::vector<redoubt::feed::ChangeVerdict>)

class TestPushPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchIsItsLinesWithTheirLineFeedsAndItsStreams()
    {
        QCOMPARE(sizeOf(batchOf({{0, 100}, {1, 20}, {0, 3}})), (PushSize{3, 126, {id(1), id(2)}}));
        QCOMPARE(sizeOf(feed::PushRequest{}), PushSize{});
    }

    void aStreamHasReachedTheHighestSeqThatAVerdictNamed_data()
    {
        QTest::addColumn<std::vector<feed::ChangeVerdict>>("verdicts");
        QTest::addColumn<Reached>("reached");
        // The lines of the batch belong to the streams 1, 2, 1.
        QTest::newRow("each stream by its own lines") << std::vector{at(4), at(30), at(5)} << Reached{{id(1), 5}, {id(2), 30}};
        QTest::newRow("a duplicate's seq may be the lower one") << std::vector{at(12), at(30), at(5)} << Reached{{id(1), 12}, {id(2), 30}};
        QTest::newRow("what is in quarantine is not in the stream") << std::vector{at(4), at({}), at({})} << Reached{{id(1), 4}};
        QTest::newRow("nothing was taken") << std::vector{at({}), at({}), at({})} << Reached{};
        QTest::newRow("lines without a verdict count for nothing") << std::vector{at(4)} << Reached{{id(1), 4}};
        QTest::newRow("a verdict without a line counts for nothing") << std::vector{at(4), at(30), at(5), at(99)} << Reached{{id(1), 5}, {id(2), 30}};
    }
    void aStreamHasReachedTheHighestSeqThatAVerdictNamed()
    {
        QFETCH(std::vector<feed::ChangeVerdict>, verdicts);
        QFETCH(Reached, reached);

        const auto outcome = outcomeOf(batchOf({{0, 100}, {1, 20}, {0, 3}}), {1, 1234, verdicts});

        QCOMPARE(outcome, (PushOutcome{1234, reached}));
    }
};

REDOUBT_TEST(TestPushPlan)
#include "TestPushPlan.moc"
