// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/CacheReads.h"
#include "app/link/SyncLink.h"
#include "tests/link/NearCache.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/tls/TestCertificates.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::testkit;

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

    /// At sign-in, not with the next change that happens to come.
    void whatIsTriedAgainIsTold()
    {
        NearCache near;
        SystemClock clock;
        SystemRandom random;
        const auto ca = makeTestCa();
        auto client = sync::Client::make(m_io, *sync::ServerAddress::parse("https://127.0.0.1:9"), {ca.certificatePem, false});
        QVERIFY(client);
        const auto waiting = near.cache->outbox();
        QVERIFY(waiting && waiting->size() == 1);
        QVERIFY(near.cache->setAside({waiting->front().stream}, ErrorCode::Internal));
        QCOMPARE(near.cache->alarms()->size(), std::size_t(1));
        const link::LinkIdentity identity{near.cache->server(), near.cache->author(), SigningKey::generate(random)};
        link::SyncLink link(m_io, std::move(*client), near, {identity.server, identity.author, identity.key.clone()}, {}, clock, random, {});

        link.begin(std::nullopt);

        QVERIFY(runUntil([&] { return !near.told.empty(); }));
        QVERIFY(near.told.front().outboxChanged && near.told.front().alarmsGone);
        QCOMPARE(near.cache->alarms()->size(), std::size_t(0));
        QVERIFY(near.cache->outbox()->front().state == store::OutboxEntry::State::Waiting);
    }
};

REDOUBT_TEST(TestUnreadableCache)
#include "TestUnreadableCache.moc"
