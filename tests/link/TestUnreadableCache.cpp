// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/CacheReads.h"
#include "app/link/SyncLink.h"
#include "store/Cache.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/feed/TestKinds.h"
#include "tests/testkit/sqlite/MemoryDisk.h"
#include "tests/testkit/tls/TestCertificates.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
/// A cache on a disk in memory, on the same thread as the link.
class NearCache final : public link::CachePort
{
public:
    NearCache() : cache(make())
    {
        const auto room = cache->newId();
        if (!cache->commit({{{}, RoomRecord::Kind, feed::Act::Add, {}, {{"unit", room.toString()}, {"name", "room"}}, {}, room}}))
            qFatal("the room was refused");
        // Opened anew, nothing of it is in memory.
        cache.reset();
        auto opened = store::Cache::open("cache.db", keys(), m_registry, m_clock, m_random, options());
        if (!opened)
            qFatal("no cache: %s", opened.error().detail.c_str());
        cache = std::move(*opened);
    }
    void post(std::function<void(store::Cache &)> work) override { work(*cache); }
    void changed(store::Cache &, const store::ChangeNotice &) override { }

    MemoryDisk disk;

private:
    [[nodiscard]] store::AccountKeys keys() const
    {
        SeededRandom random{5};
        IdSource ids(m_clock, random);
        const auto server = ids.next();
        const auto account = ids.next();
        const auto installation = ids.next();
        auto cacheKey = SealingKey::generate(random);
        auto signing = SigningKey::generate(random);
        return {server, signing.verifyKey(), {account, installation}, std::move(cacheKey), std::move(signing)};
    }
    [[nodiscard]] store::CacheOptions options() const
    {
        store::CacheOptions options;
        options.vfs = disk.name();
        return options;
    }
    std::unique_ptr<store::Cache> make()
    {
        auto made = store::Cache::create("cache.db", keys(), m_registry, m_clock, m_random, options());
        if (!made)
            qFatal("no cache: %s", made.error().detail.c_str());
        return std::move(*made);
    }

    feed::KindRegistry m_registry = testRegistry();
    ManualClock m_clock;
    SeededRandom m_random{6};

public:
    std::unique_ptr<store::Cache> cache;
};
} // namespace

class TestUnreadableCache : public QObject
{
    Q_OBJECT

    boost::asio::io_context m_io;

    template <class Until>
    bool runUntil(Until until)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!until() && std::chrono::steady_clock::now() < end) {
            m_io.restart();
            m_io.run_for(std::chrono::milliseconds(20));
        }
        return until();
    }

private Q_SLOTS:
    void itsFactsAreReadAgainUntilTheyCanBe()
    {
        NearCache near;
        SystemClock clock;
        SystemRandom random;
        const auto ca = makeTestCa();
        auto client = sync::Client::make(m_io, *sync::ServerAddress::parse("https://127.0.0.1:9"), {ca.certificatePem, false});
        QVERIFY(client);
        sync::EngineSettings settings;
        settings.backOffFirstMs = 20;
        const link::LinkIdentity identity{near.cache->server(), near.cache->author(), SigningKey::generate(random)};
        link::SyncLink link(m_io, std::move(*client), near, {identity.server, identity.author, identity.key.clone()}, {}, clock, random, settings);
        near.disk.failAt(near.disk.calls() + 1, true);
        QVERIFY(!link::factsOf(*near.cache));
        link.begin(std::nullopt);
        link.localChange();
        m_io.restart();
        m_io.run_for(std::chrono::milliseconds(100));
        QCOMPARE(link.status().pending, std::size_t(0));

        near.disk.heal();

        QVERIFY(runUntil([&] { return link.status().pending == 1; })); // nobody had to ask again
    }
};

REDOUBT_TEST(TestUnreadableCache)
#include "TestUnreadableCache.moc"
