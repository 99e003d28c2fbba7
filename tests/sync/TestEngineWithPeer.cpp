// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/Engine.h"

#include "tests/sync/NumberedIds.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <deque>
#include <map>
#include <vector>

using namespace redoubt;
using namespace redoubt::sync;

namespace {
/// A server of numbers and a cache of numbers, with an engine between: what it asks for is answered late, in any order,
/// or not at all, from a seed. Streams hold only how many changes they have.
class Peer
{
public:
    explicit Peer(std::uint64_t seed) : m_random(seed), m_engineRandom(seed + 1), engine(EngineSettings{}, m_engineRandom)
    {
        for (int stream = 1; stream <= 6; ++stream) {
            server[id(stream)] = static_cast<std::int64_t>(m_random.below(stream == 6 ? 9000 : 900));
            cache[id(stream)] = 0;
        }
        outbox = m_random.below(1500);
        take(engine.signedIn(now, session(), places(), outbox, {}));
    }

    void run(int steps)
    {
        for (int i = 0; i < steps && fault.empty(); ++i) {
            if (isFaulty && m_random.below(40) == 0)
                disturb();
            if (!m_disk.empty() && m_random.below(2) == 0) {
                const auto action = m_disk.front();
                m_disk.pop_front();
                std::visit([this](const auto &a) { store(a); }, action);
            } else if (!waiting.empty() && m_random.below(3) != 0) {
                const auto at = m_random.below(waiting.size());
                const auto action = waiting[at];
                waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(at));
                pass(static_cast<std::int64_t>(m_random.below(50)));
                std::visit([this](const auto &a) { answer(a); }, action);
            } else if (const auto wake = engine.wakeAtSteadyMs()) {
                if (*wake > now.steadyMs)
                    pass(isFaulty ? std::min<std::int64_t>(*wake - now.steadyMs, 1000) : *wake - now.steadyMs);
                take(engine.tick(now));
                if (const auto next = engine.wakeAtSteadyMs(); next && *next <= now.steadyMs)
                    fault = "what is due was not done";
            }
        }
    }
    [[nodiscard]] bool isDrained() const
    {
        return outbox == 0 && cache == server && engine.status().state == SyncState::Online && !engine.status().lastError;
    }

    std::map<Id, std::int64_t> server;
    std::map<Id, std::int64_t> cache;
    std::size_t outbox = 0;
    bool isFaulty = true;
    std::string fault;
    int stored = 0;

private:
    SeededRandom m_random;
    SeededRandom m_engineRandom;
    std::map<RequestId, feed::PullHeader> m_pages;
    std::deque<Action> m_disk;
    std::map<Id, std::int64_t> m_snapshots;
    bool m_isHalted = false;
    int voided = 0;
    Moment now{1000, Instant{1'776'000'000'000}};

public:
    Engine engine;
    std::vector<Action> waiting;

private:
    void pass(std::int64_t ms)
    {
        now.steadyMs += ms;
        now.wall.ms += ms;
    }
    SessionFacts session() const { return {now.wall, now.wall + 15 * 60'000}; }
    std::vector<StreamPlace> places() const
    {
        std::vector<StreamPlace> all;
        for (const auto &[stream, seq] : cache)
            all.push_back({{stream, seq == 0 ? 0 : 1, seq}, false, {}});
        return all;
    }

    void take(Actions actions)
    {
        for (auto &action : actions) {
            // What the cache does is done in its order; only the network is out of order.
            if (std::holds_alternative<ApplyPull>(action) || std::holds_alternative<ApplySnapshot>(action)) {
                m_disk.push_back(std::move(action));
            } else if (std::holds_alternative<ReadPlaces>(action)) {
                voided += static_cast<int>(std::count_if(waiting.begin(), waiting.end(), [](const Action &a) {
                    return std::holds_alternative<SendPull>(a) || std::holds_alternative<FetchSnapshot>(a);
                }));
                m_disk.push_back(std::move(action));
            } else if (std::holds_alternative<CancelAll>(action)) {
                waiting.clear();
            } else {
                waiting.push_back(std::move(action));
            }
        }
        int pushes = 0;
        int pulls = 0; // one more may be on its way that a full disk has made void
        for (const auto &action : waiting) {
            pushes += std::holds_alternative<SendPush>(action);
            pulls += std::holds_alternative<SendPull>(action) || std::holds_alternative<FetchSnapshot>(action);
        }
        if (pushes > 1 || pulls > 1 + voided)
            fault = "two at a time: " + std::to_string(pushes) + " pushes, " + std::to_string(pulls) + " pulls, voided " + std::to_string(voided);
    }

    void disturb()
    {
        switch (m_random.below(5)) {
        case 0:
            take(engine.networkChanged(now, false));
            pass(static_cast<std::int64_t>(m_random.below(5000)));
            take(engine.networkChanged(now, true));
            break;
        case 1:
            now.wall.ms += static_cast<std::int64_t>(m_random.below(2)) * 315'360'000'000 - 157'680'000'000; // years
            break;
        case 2: {
            auto &stream = *std::next(server.begin(), static_cast<std::ptrdiff_t>(m_random.below(server.size())));
            ++stream.second;
            break;
        }
        case 3:
            ++outbox;
            take(engine.outboxChanged(now, outbox));
            break;
        default: take(engine.syncNow(now));
        }
    }

    /// Now and then nothing, a refusal or a full disk instead of an answer.
    bool fails(RequestId request)
    {
        if (!isFaulty || m_random.below(4) != 0)
            return false;
        static constexpr ErrorCode codes[] = {ErrorCode::Offline,     ErrorCode::Timeout,         ErrorCode::TooManyRequests,
                                              ErrorCode::ServerError, ErrorCode::Unauthenticated, ErrorCode::ProtocolError};
        Failure failure;
        failure.code = codes[m_random.below(std::size(codes))];
        failure.isAnswer = failure.code != ErrorCode::Offline && failure.code != ErrorCode::Timeout && failure.code != ErrorCode::ProtocolError;
        take(engine.failed(now, request, failure));
        return true;
    }

    void answer(const SendPush &push)
    {
        if (fails(push.request))
            return;
        if (outbox == 0)
            return take(engine.pushNothing(now, push.request, 0));
        const auto count = std::min(outbox, push.maxLines);
        outbox -= count;
        server[id(1)] += static_cast<std::int64_t>(count);
        take(engine.pushed(now, push.request, {now.wall, {{id(1), server[id(1)]}}}, outbox));
    }
    void answer(const SendPull &pull)
    {
        if (fails(pull.request))
            return;
        feed::PullHeader header;
        header.serverTime = now.wall;
        std::vector<feed::Cursor> heads;
        for (const auto &[stream, head] : server)
            heads.push_back({stream, head == 0 ? 0 : 1, head});
        header.upToDate = pull.pull.digest && *pull.pull.digest == feed::headsDigest(heads).toString();
        std::int64_t room = header.upToDate ? 0 : pull.pull.limit;
        for (const auto &cursor : pull.pull.cursors) {
            const auto head = server[cursor.stream];
            const auto count = std::min(room, head - cursor.seq);
            header.more |= !header.upToDate && count < head - cursor.seq;
            if (count > 0)
                header.sections.push_back({cursor.stream, 1, cursor.seq, count, head, {}});
            room -= std::max<std::int64_t>(count, 0);
        }
        m_pages[pull.request] = header;
        take(engine.pullReceived(now, pull.request, header));
    }
    void answer(const FetchSnapshot &fetch)
    {
        if (fails(fetch.request))
            return;
        feed::SnapshotHeader header;
        header.stream = fetch.stream;
        header.epoch = 1;
        header.seq = server[fetch.stream];
        header.count = 1;
        const int page = fetch.after ? fetch.after->bytes()[14] : 0;
        if (page == 0)
            m_snapshots[fetch.stream] = header.seq;
        if (page < 3) {
            std::array<std::uint8_t, 16> bytes{};
            bytes[14] = static_cast<std::uint8_t>(page + 1);
            header.next = Id(bytes);
        }
        take(engine.snapshotReceived(now, fetch.request, header));
    }
    void store(const ReadPlaces &)
    {
        m_isHalted = false;
        take(engine.placesChanged(now, places()));
    }
    template <class Other>
    void store(const Other &)
    {
        fault = "not for the cache";
    }
    void store(const ApplyPull &apply)
    {
        if (storingFails(apply.request))
            return;
        for (const auto &section : m_pages[apply.request].sections) {
            if (std::find(apply.skip.begin(), apply.skip.end(), section.stream) != apply.skip.end())
                continue;
            if (cache[section.stream] != section.from)
                fault = "a hole, or lines twice";
            cache[section.stream] = section.from + section.count;
        }
        ++stored;
        take(engine.stored(now, apply.request, places()));
    }
    void store(const ApplySnapshot &apply)
    {
        if (storingFails(apply.request))
            return;
        if (apply.isLast)
            cache[apply.stream] = m_snapshots[apply.stream];
        ++stored;
        take(engine.stored(now, apply.request, places()));
    }
    bool storingFails(RequestId request)
    {
        m_isHalted = m_isHalted || (isFaulty && m_random.below(10) == 0);
        if (!m_isHalted)
            return false;
        Failure failure;
        failure.code = ErrorCode::StorageFull;
        take(engine.failed(now, request, failure));
        return true;
    }
    void answer(const RenewSession &renewal)
    {
        // The network may fail here, the key does not.
        if (isFaulty && m_random.below(3) == 0) {
            Failure failure;
            failure.code = ErrorCode::Offline;
            return take(engine.failed(now, renewal.request, failure));
        }
        take(engine.renewed(now, renewal.request, session()));
    }
    void answer(const AskForSignIn &) { take(engine.signedIn(now, session(), places(), outbox, {})); }
    void answer(const OpenLive &live)
    {
        if (fails(live.request))
            return;
        take(engine.liveOpened(now, live.request));
        if (isFaulty && m_random.below(2) == 0)
            take(engine.liveClosed(now, live.request, {ErrorCode::ServerError, {}, true, {}, {}, {}, {}}));
    }
    template <class Other>
    void answer(const Other &)
    {
        fault = "an action that nothing called for";
    }
};
} // namespace

class TestEngineWithPeer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingDrainsAfterHealing()
    {
        for (std::uint64_t seed = 1; seed <= 400; ++seed) {
            Peer peer(seed);
            peer.run(300);
            peer.isFaulty = false;
            for (int i = 0; i < 200 && !peer.isDrained() && peer.fault.empty(); ++i)
                peer.run(10);

            const auto where = "seed " + std::to_string(seed) + ": ";
            QVERIFY2(peer.fault.empty(), (where + peer.fault).c_str());
            QVERIFY2(peer.isDrained(), (where + "not drained").c_str());
            QVERIFY(peer.stored > 0);
        }
    }

    void aQuietConsoleIsQuiet()
    {
        // An hour without news: renewals, the lost hints' poll and live sockets that end with their tokens, nothing more.
        Peer peer(1);
        peer.isFaulty = false;
        for (int i = 0; i < 100 && !peer.isDrained(); ++i)
            peer.run(10);
        QVERIFY(peer.isDrained());
        const auto start = *peer.engine.wakeAtSteadyMs();

        int wakes = 0;
        while (*peer.engine.wakeAtSteadyMs() - start < 60 * 60'000) {
            peer.run(1);
            ++wakes;
            QVERIFY(wakes < 200);
        }
    }
};

REDOUBT_TEST(TestEngineWithPeer)
#include "TestEngineWithPeer.moc"
