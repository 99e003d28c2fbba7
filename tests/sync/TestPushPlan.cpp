// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PushPlan.h"

#include "core/Random.h"
#include "tests/sync/NumberedIds.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <set>

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

/// An outbox of units (a change alone, or a group), each by the streams that it is of, before a server that fails at some.
struct Desk
{
    using Unit = std::vector<int>;

    EngineSettings settings;
    PushPlan plan{settings};
    std::vector<Unit> waiting;
    std::function<std::optional<ErrorCode>(const std::vector<Unit> &)> server;
    bool areAnswers = true;
    std::vector<Unit> taken;
    std::vector<int> aside; ///< streams
    std::vector<SendPush> asked;
    int waits = 0; ///< times that a back-off would have passed

    explicit Desk(std::vector<Unit> units) : waiting(std::move(units)) { plan.setPending(waiting.size()); }

    /// A push and its answer; false: there is nothing that the plan would send.
    bool step()
    {
        if (!plan.mayAsk())
            return false;
        const auto send = std::get<SendPush>(plan.ask(asked.size() + 1));
        asked.push_back(send);
        const auto batch = batchFor(send);
        if (batch.empty()) {
            plan.nothingToSend(pending());
            return true;
        }
        std::vector<Unit> units;
        for (const auto at : batch)
            units.push_back(waiting[at]);
        const auto code = server(units);
        if (!code) {
            for (auto at = batch.rbegin(); at != batch.rend(); ++at)
                waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(*at));
            taken.insert(taken.end(), units.begin(), units.end());
            plan.sent();
            plan.setPending(pending());
            return true;
        }
        Failure failure;
        failure.code = *code;
        failure.isAnswer = areAnswers;
        const auto after = plan.failed(failure, sizeOfUnits(units));
        waits += after.isAtOnce ? 0 : 1;
        for (const auto &action : after.actions) {
            for (const auto &stream : std::get<SetAside>(action).streams)
                aside.push_back(stream.bytes()[15]);
            plan.setPending(pending());
        }
        return true;
    }
    void run(int steps)
    {
        while (steps-- > 0 && step()) {
        }
    }

private:
    bool isHeld(const Unit &unit, const std::set<int> &held) const
    {
        return std::any_of(unit.begin(), unit.end(),
                           [&](int stream) { return held.contains(stream) || std::find(aside.begin(), aside.end(), stream) != aside.end(); });
    }
    std::vector<std::size_t> batchFor(const SendPush &send) const
    {
        std::set<int> held;
        for (const auto &stream : send.without)
            held.insert(stream.bytes()[15]);
        std::vector<std::size_t> batch;
        std::size_t lines = 0;
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (isHeld(waiting[i], held)) {
                held.insert(waiting[i].begin(), waiting[i].end());
                continue;
            }
            if (!batch.empty() && lines + waiting[i].size() > send.maxLines)
                break;
            lines += waiting[i].size();
            batch.push_back(i);
        }
        return batch;
    }
    std::size_t pending() const
    {
        return static_cast<std::size_t>(std::count_if(waiting.begin(), waiting.end(), [&](const Unit &unit) { return !isHeld(unit, {}); }));
    }
    static PushSize sizeOfUnits(const std::vector<Unit> &units)
    {
        PushSize size;
        std::set<int> streams;
        for (const auto &unit : units) {
            size.lines += unit.size();
            streams.insert(unit.begin(), unit.end());
        }
        size.bytes = size.lines * 100;
        for (const auto stream : streams)
            size.streams.push_back(id(stream));
        return size;
    }
};

/// Fails where a unit of the batch is of one of @p streams.
auto failingAt(std::set<int> streams, ErrorCode code = ErrorCode::Internal)
{
    return [streams = std::move(streams), code](const std::vector<Desk::Unit> &batch) -> std::optional<ErrorCode> {
        for (const auto &unit : batch) {
            if (std::any_of(unit.begin(), unit.end(), [&](int stream) { return streams.contains(stream); }))
                return code;
        }
        return std::nullopt;
    };
}

/// @p before changes of the streams 1 and 2 by turns, then @p unit, then @p behind of them.
std::vector<Desk::Unit> around(const Desk::Unit &unit, int before, int behind)
{
    std::vector<Desk::Unit> units;
    for (int i = 0; i < before; ++i)
        units.push_back({1 + i % 2});
    units.push_back(unit);
    for (int i = 0; i < behind; ++i)
        units.push_back({1 + i % 2});
    return units;
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

    // --- a server that stumbles ---

    void theChangeThatAServerFailsAtIsSetAsideAndTheOthersGoOn_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("behind");
        for (const auto &[before, behind] : {std::pair{0, 1}, {0, 600}, {1, 1}, {7, 3}, {250, 250}, {499, 1}, {700, 900}})
            QTest::addRow("%d before, %d behind", before, behind) << before << behind;
    }
    void theChangeThatAServerFailsAtIsSetAsideAndTheOthersGoOn()
    {
        QFETCH(int, before);
        QFETCH(int, behind);
        Desk desk(around({9}, before, behind));
        desk.server = failingAt({9});

        desk.run(200);

        QCOMPARE(desk.taken.size(), static_cast<std::size_t>(before + behind));
        if (behind < 2) {
            // One that was taken does not tell the change from a server that began to fail at everything behind it.
            QCOMPARE(desk.aside, std::vector<int>{});
            desk.waiting.push_back({1});
            desk.plan.setPending(2);
            desk.run(6);
            QCOMPARE(desk.taken.size(), static_cast<std::size_t>(before + behind + 1)); // what comes later does not stand behind it
        }
        QCOMPARE(desk.aside, (std::vector<int>{9}));
        QVERIFY(!desk.plan.mayAsk());
        QVERIFY2(behind < 2 || desk.waits < 30, qPrintable(QString::number(desk.waits)));
    }

    void whatIsLearntInWhichOrder()
    {
        Desk desk({{9}, {1}, {2}, {9}});
        desk.server = failingAt({9});

        desk.run(20);

        const auto all = desk.settings.pushLines;
        const auto bytes = desk.settings.pushBytes;
        std::vector<std::pair<std::size_t, std::vector<Id>>> asked;
        for (const auto &send : desk.asked)
            asked.emplace_back(send.maxLines, send.without);
        const std::vector<std::pair<std::size_t, std::vector<Id>>> expected{
            {all, {}},    // a moment's fault?
            {all, {}},    // no: half of it
            {2, {}},      // and half of that
            {1, {}},      // the front alone fails,
            {1, {}},      // and again,
            {1, {}},      // and again:
            {1, {id(9)}}, // what about the others? One is taken:
            {1, {}},      // so is it the change? It fails.
            {2, {id(9)}}, // And now? Another is taken:
            {1, {}},      // it is the change: set aside.
        };
        QCOMPARE(asked, expected);
        QCOMPARE(desk.asked.back().maxBytes, bytes);
        QCOMPARE(desk.aside, (std::vector<int>{9}));
        QCOMPARE(desk.waiting.size(), 2U); // both of that chain are kept
    }

    void aServerThatTakesNothingSetsNothingAside_data()
    {
        QTest::addColumn<int>("faults");
        for (const int faults : {1, 2, 3, 5, 9, 17, 40, 100, 333})
            QTest::addRow("for %d pushes", faults) << faults;
    }
    void aServerThatTakesNothingSetsNothingAside()
    {
        QFETCH(int, faults);
        std::vector<Desk::Unit> units;
        for (int i = 0; i < 60; ++i)
            units.push_back({1 + i % 7});
        Desk desk(units);
        desk.server = [&](const auto &) { return faults-- > 0 ? std::optional(ErrorCode::Internal) : std::nullopt; };

        desk.run(1000);

        QCOMPARE(desk.aside, std::vector<int>{});
        QCOMPARE(desk.taken.size(), units.size());
    }

    void aFaultWithNothingBehindItIsTriedAgainForGood()
    {
        Desk desk({{9}, {9}});
        bool isMended = false;
        desk.server = [&](const auto &) { return isMended ? std::nullopt : std::optional(ErrorCode::StorageDamaged); };

        desk.run(500);
        QCOMPARE(desk.aside, std::vector<int>{});
        QVERIFY(desk.plan.mayAsk());
        QVERIFY(desk.waits > 200); // each fault is waited for
        isMended = true;
        desk.run(10);

        QCOMPARE(desk.taken.size(), 2U);
    }

    void severalAreSetAsideOneByOne()
    {
        Desk desk({{9}, {1}, {8}, {2}, {7, 6}, {3}, {1}, {6}});
        for (int i = 0; i < 40; ++i)
            desk.waiting.push_back({1 + i % 3});
        desk.plan.setPending(desk.waiting.size());
        desk.server = failingAt({9, 8, 7});

        desk.run(300);

        QCOMPARE((std::set<int>(desk.aside.begin(), desk.aside.end())), (std::set<int>{6, 7, 8, 9}));
        QCOMPARE(desk.taken.size(), std::size_t{44});
        QCOMPARE(desk.waiting, (std::vector<Desk::Unit>{{9}, {8}, {7, 6}, {6}}));
    }

    void aServerThatFailsNowAndThenSetsNothingAside()
    {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            SeededRandom random(seed);
            std::vector<Desk::Unit> units;
            for (int i = 0; i < 300; ++i)
                units.push_back({static_cast<int>(1 + random.below(6))});
            Desk desk(units);
            desk.settings.pushLines = 2;
            desk.plan = PushPlan(desk.settings);
            desk.plan.setPending(units.size());
            // Up for a while, then failing at everything for a while, and so on.
            std::uint64_t left = 0;
            bool isUp = false;
            desk.server = [&](const auto &) {
                if (left-- == 0) {
                    isUp = !isUp;
                    left = isUp ? 20 + random.below(20) : random.below(60);
                }
                return isUp ? std::nullopt : std::optional(ErrorCode::Internal);
            };

            desk.run(4000);

            QCOMPARE(desk.aside, std::vector<int>{});
            QCOMPARE(desk.taken.size(), units.size());
        }
    }

    void aGroupIsPassedAsAWhole()
    {
        Desk desk({{1}, {1, 2, 9}, {3}, {2}, {3}});
        desk.server = failingAt({9});

        desk.run(100);

        QCOMPARE((std::set<int>(desk.aside.begin(), desk.aside.end())), (std::set<int>{1, 2, 9}));
        QCOMPARE(desk.taken, (std::vector<Desk::Unit>{{1}, {3}, {3}}));
    }

    void whatIsNoFaultOfOneChangeSetsNothingAside_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isAnswer");
        QTest::newRow("a proxy's 500") << static_cast<int>(ErrorCode::ServerError) << false;
        QTest::newRow("a portal that says internal") << static_cast<int>(ErrorCode::Internal) << false;
        QTest::newRow("the server's disk is full") << static_cast<int>(ErrorCode::StorageFull) << true;
        QTest::newRow("the server's disk fails") << static_cast<int>(ErrorCode::StorageFailed) << true;
        QTest::newRow("the server is busy") << static_cast<int>(ErrorCode::TooManyRequests) << true;
        QTest::newRow("the server goes down") << static_cast<int>(ErrorCode::Cancelled) << true;
        QTest::newRow("no network") << static_cast<int>(ErrorCode::Offline) << false;
    }
    void whatIsNoFaultOfOneChangeSetsNothingAside()
    {
        QFETCH(int, code);
        QFETCH(bool, isAnswer);
        Desk desk(around({9}, 3, 3));
        desk.areAnswers = isAnswer;
        desk.server = failingAt({9}, static_cast<ErrorCode>(code));

        desk.run(300);

        QCOMPARE(desk.aside, std::vector<int>{});
        QCOMPARE(desk.asked.size(), std::size_t{300});
    }

    void aMomentWithoutNetworkBetweenFaultsProvesNothing()
    {
        Desk desk(around({9}, 0, 4));
        int pushes = 0;
        const auto fails = failingAt({9});
        desk.server = [&](const auto &batch) { return ++pushes % 2 == 0 ? std::optional(ErrorCode::TooManyRequests) : fails(batch); };

        desk.run(400);

        // It is found all the same, and nothing else is.
        QCOMPARE(desk.aside, (std::vector<int>{9}));
        QCOMPARE(desk.taken.size(), 4U);
    }
};

REDOUBT_TEST(TestPushPlan)
#include "TestPushPlan.moc"
