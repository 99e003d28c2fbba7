// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Compression.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/wire/BareHouse.h"

#include <QtTest>

#include <thread>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::testkit;
using namespace std::chrono_literals;

namespace {

using House = BareHouse;

const std::string ChunkedHello = "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsAnsweredAndTheConnectionGoesOn()
    {
        House house;
        QVERIFY(house.started);
        auto client = house.client();
        QVERIFY(client.isConnected());

        for (int i = 0; i < 3; ++i) {
            const auto answer = client.ask("POST", "/echo", {}, "hello " + std::to_string(i));

            QVERIFY(answer);
            QCOMPARE(answer->status, 200U);
            QCOMPARE(answer->body, "hello " + std::to_string(i));
        }
    }

    void requestsSentTogetherAreAnsweredInOrder()
    {
        House house;
        auto client = house.client();

        QVERIFY(client.send(ChunkedHello + "GET /things/7 HTTP/1.1\r\nHost: x\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\n\r\n"));

        QCOMPARE(client.receive().value_or(WireAnswer{}).body, std::string("hello"));
        QCOMPARE(client.receive().value_or(WireAnswer{}).status, 200U);
        QCOMPARE(client.receive().value_or(WireAnswer{}).status, 404U);
    }

    void theOlderTlsIsSpokenOnlyWhenAskedFor()
    {
        House strict;
        House lenient([](HttpSettings &settings) { settings.tls.allowTls12 = true; });

        QVERIFY(!strict.client(WireClient::Tls::Only12).isConnected());
        QVERIFY(lenient.client(WireClient::Tls::Only12).isConnected());
        QVERIFY(lenient.client().isConnected());
    }

    void aCertificateThatHasExpiredIsRefusedAtTheStart()
    {
        House house([](HttpSettings &settings) {
            const auto expired = issueTestCertificate(makeTestCa(), {"127.0.0.1", {}, {"127.0.0.1"}, -7200, -3600});
            settings.tls = {expired.certificatePem, expired.keyPem, false};
        });

        QVERIFY(!house.started);
        QCOMPARE(house.started.error().code, ErrorCode::TlsExpired);
    }

    void aKeyOfAnotherCertificateIsRefusedAtTheStart()
    {
        House house([](HttpSettings &settings) { settings.tls.privateKey = makeTestCa().keyPem; });

        QVERIFY(!house.started);
        QCOMPARE(house.started.error().code, ErrorCode::Malformed);
    }

    void aNewCertificateServesNewConnections()
    {
        House house;
        auto before = house.client();
        const auto otherCa = makeTestCa("Another CA");
        const auto other = issueTestCertificate(otherCa);

        QVERIFY(house.listener->useCertificate({other.certificatePem, other.keyPem, false}));

        QVERIFY(before.ask("POST", "/echo", {}, "still here"));
        QVERIFY(!house.client().isConnected());
        QVERIFY(WireClient(house.listener->port(), otherCa.certificatePem).isConnected());
    }

    void badRequestsAreRefusedWithAClearError_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<unsigned>("status");
        QTest::newRow("a header over its bound") << QByteArray("GET /things/1 HTTP/1.1\r\nX: ").append(40'000, 'x').append("\r\n\r\n") << 431U;
        QTest::newRow("no HTTP at all") << QByteArray("\x16\x03\x01 nonsense\r\n\r\n") << 400U;
        QTest::newRow("another version") << QByteArray("GET / HTTP/3.0\r\n\r\n") << 400U;
        QTest::newRow("a target that is no path") << QByteArray("GET //%zz HTTP/1.1\r\nHost: x\r\n\r\n") << 400U;
        QTest::newRow("a control character in the path") << QByteArray("GET /a%00b HTTP/1.1\r\nHost: x\r\n\r\n") << 400U;
        QTest::newRow("an unknown path") << QByteArray("GET /other HTTP/1.1\r\nHost: x\r\n\r\n") << 404U;
        QTest::newRow("a path below a known one") << QByteArray("GET /things/1/2 HTTP/1.1\r\nHost: x\r\n\r\n") << 404U;
        QTest::newRow("a method that the path has not") << QByteArray("DELETE /echo HTTP/1.1\r\nHost: x\r\n\r\n") << 405U;
        QTest::newRow("a body that is announced too large") << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100001\r\n\r\n") << 413U;
        QTest::newRow("two lengths that differ") << QByteArray(
            "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!")
                                                 << 400U;
        QTest::newRow("a length and chunks: the way requests are smuggled")
            << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 400U;
        QTest::newRow("an encoding that is not read")
            << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello") << 415U;
        QTest::newRow("zstd that is none") << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Encoding: zstd\r\nContent-Length: 5\r\n\r\nhello")
                                           << 400U;
        QTest::newRow("no token") << QByteArray("POST /mine HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n") << 401U;
        QTest::newRow("a wrong token before a large body")
            << QByteArray("POST /mine HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer bad\r\nContent-Length: 900000\r\n\r\n") << 401U;
    }

    void badRequestsAreRefusedWithAClearError()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const unsigned, status);
        House house;
        auto client = house.client();

        client.send({request.data(), static_cast<std::size_t>(request.size())});
        const auto answer = client.receive();

        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QVERIFY2(!answer->code().empty(), answer->body.c_str());
        QVERIFY(house.client().ask("POST", "/echo", {}, "the house still stands"));
    }

    void chunksAreCountedToo()
    {
        House house;
        auto client = house.client();
        std::string request = "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 30; ++i)
            request += "1000\r\n" + std::string(4096, 'x') + "\r\n";

        client.send(request);

        QCOMPARE(client.receive().value_or(WireAnswer{}).status, 413U);
    }

    void aZstdBodyIsReadAndABombIsNot()
    {
        House house;
        auto client = house.client();
        const auto small = feed::compressZstd(std::string(50'000, 'a'));
        const auto bomb = feed::compressZstd(std::string(200 * 1024 * 1024, 'a'));
        QVERIFY(bomb.size() < 100'000);

        const auto read = client.ask("POST", "/echo", {{"Content-Encoding", "zstd"}}, small);
        const auto refused = client.ask("POST", "/echo", {{"Content-Encoding", "zstd"}}, bomb);

        QCOMPARE(read.value_or(WireAnswer{}).body, std::string(50'000, 'a'));
        QCOMPARE(refused.value_or(WireAnswer{}).status, 413U);
    }

    void anAnswerIsPackedForWhoUnderstandsIt()
    {
        House house;
        auto client = house.client();
        const std::string body(20'000, 'b');

        auto packed = client.ask("POST", "/echo", {{"Accept-Encoding", "gzip, zstd"}}, body);
        const auto plain = client.ask("POST", "/echo", {{"Accept-Encoding", "zstd;q=0"}}, body);

        QCOMPARE(packed->headers["content-encoding"], std::string("zstd"));
        QVERIFY(packed->body.size() < 1000);
        QCOMPARE(feed::decompressZstd(packed->body, 1'000'000).value_or(""), body);
        QVERIFY(!plain->headers.contains("content-encoding"));
        QCOMPARE(plain->body, body);
    }

    void whoAsksBeforeSendingIsToldToGoOn()
    {
        House house;
        auto client = house.client();
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");

        const auto first = client.receive();
        client.send("hello");
        const auto second = client.receive();

        QCOMPARE(first.value_or(WireAnswer{}).status, 100U);
        QCOMPARE(second.value_or(WireAnswer{}).body, std::string("hello"));
    }

    void whatIsThrownInsideStaysInside()
    {
        House house;

        const auto answer = house.client().ask("GET", "/throws");

        QCOMPARE(answer.value_or(WireAnswer{}).status, 500U);
        QVERIFY(answer->body.find("secret") == std::string::npos);
    }

    void slowPeersAreCutOff_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("nothing after the handshake") << QByteArray();
        QTest::newRow("half a header") << QByteArray("POST /echo HTTP/1.1\r\nHo");
        QTest::newRow("half a body") << QByteArray("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
    }

    void slowPeersAreCutOff()
    {
        QFETCH(const QByteArray, sent);
        House house([](HttpSettings &settings) { settings.idleTimeout = settings.headerTimeout = settings.bodyTimeout = 300ms; });
        auto client = house.client();

        client.send({sent.data(), static_cast<std::size_t>(sent.size())});

        QVERIFY(client.isClosedWithin(10s));
    }

    void aHeaderThatDripsInIsCutOffAllTheSame()
    {
        House house([](HttpSettings &settings) { settings.headerTimeout = 300ms; });
        auto client = house.client();
        client.send("GET /things/1 HTTP/1.1\r\n");

        // Each byte comes in time; the header as a whole does not.
        QTRY_VERIFY_WITH_TIMEOUT(!client.send("X") || client.isClosedWithin(10ms), 10'000);
    }

    void thereIsRoomForSoManyAndNotMore()
    {
        House house([](HttpSettings &settings) { settings.maxConnectionsPerAddress = 2; });
        auto first = std::make_unique<WireClient>(house.client());
        auto second = house.client();

        QVERIFY(first->isConnected() && second.isConnected());
        QVERIFY(!house.client().isConnected());
        first.reset();
        // Kept once it is in: the macro looks twice, and a second connection would be one too many.
        std::optional<WireClient> third;
        const auto comesIn = [&] {
            if (!third || !third->isConnected())
                third.emplace(house.client());
            return third->isConnected();
        };
        QTRY_VERIFY_WITH_TIMEOUT(comesIn(), 10'000);
    }

    void aStopLetsAnAnswerGoOutAndEndsIdleConnections()
    {
        House house;
        auto idle = house.client();
        auto busy = house.client();
        // Told to go on: now the server is known to be in the middle of this request.
        QVERIFY(busy.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"));
        QCOMPARE(busy.receive().value_or(WireAnswer{}).status, 100U);
        QVERIFY(idle.ask("POST", "/echo", {}, "now idle"));

        std::thread stopping([&house] { house.listener->drain(); });
        QVERIFY(idle.isClosedWithin(5s));
        QVERIFY(busy.send("hello"));
        const auto answer = busy.receive();
        const bool ended = busy.isClosedWithin(5s);
        stopping.join();

        QCOMPARE(answer.value_or(WireAnswer{}).body, std::string("hello"));
        QVERIFY(ended);
        QCOMPARE(house.listener->openConnections(), std::size_t{0});
    }
};

REDOUBT_TEST(TestConnection)
#include "TestConnection.moc"
