// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/SyncLink.h"
#include "tests/link/NearCache.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/tls/TestCertificates.h"

#include <boost/asio/ip/tcp.hpp>

#include <QtTest>

#include <string>

using namespace redoubt;
using namespace redoubt::testkit;

/// A session that ends while something is under way.
class TestLinkEnd : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The client goes with the session to tell the server; the cache's answer to what was asked before comes after that.
    void whatTheCacheAnswersAfterTheSignOutIsPassedOver()
    {
        boost::asio::io_context io;
        NearCache near;
        SystemClock clock;
        SystemRandom random;
        const auto ca = makeTestCa();
        // Takes connections and never says a word.
        boost::asio::ip::tcp::acceptor silent(io, {boost::asio::ip::address_v4::loopback(), 0});
        const auto address = "https://127.0.0.1:" + std::to_string(silent.local_endpoint().port());
        auto client = sync::Client::make(io, *sync::ServerAddress::parse(address), {ca.certificatePem, false});
        QVERIFY(client);
        link::SyncLink link(io, std::move(*client), near, {near.cache->server(), near.cache->author(), SigningKey::generate(random)}, {}, clock,
                            random);
        feed::SessionResponse session;
        session.token = "a token that nobody asks for";
        session.server.time = clock.now();
        session.expiresAt = clock.now() + 15 * 60'000;
        link.begin(session);
        near.hold();
        io.poll();
        QCOMPARE(link.status().state, sync::SyncState::Syncing);

        link.signOut();
        const auto answered = near.release();
        io.restart();
        io.poll();

        QVERIFY(answered > 0);
        QCOMPARE(link.status().state, sync::SyncState::SignedOut);
    }
};

REDOUBT_TEST(TestLinkEnd)
#include "TestLinkEnd.moc"
