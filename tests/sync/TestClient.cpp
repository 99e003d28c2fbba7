// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Compression.h"
#include "feed/wire/Http.h"
#include "tests/sync/ClientFixture.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::testkit;
using namespace std::chrono_literals;

namespace {
const Id kStream = *Id::parse("01890000-0000-7000-8000-000000000001");

Reply zstdReply(const std::string &body)
{
    return {200, feed::compressZstd(body), {{"Content-Type", "application/x-ndjson"}, {"Content-Encoding", "zstd"}}, {}, false, false};
}

std::string header(const TestRequest &request, const char *name)
{
    const auto value = request[name];
    return {value.data(), value.size()};
}
} // namespace

class TestClient : public QObject
{
    Q_OBJECT

    TlsIdentity m_ca = makeTestCa();
    TlsIdentity m_identity = issueTestCertificate(m_ca);
    ClientFixture m_fixture;

    sync::Answer<feed::PullPage> pull(sync::Client &client)
    {
        return m_fixture.await<feed::PullPage>([&](auto done) { client.pull({}, std::move(done)); });
    }
    sync::Answer<feed::PushResponse> push(sync::Client &client)
    {
        return m_fixture.await<feed::PushResponse>([&](auto done) { client.push({}, std::move(done)); });
    }

private Q_SLOTS:
    void requestsShareAConnection()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &) { return Reply::json(200, "{}"); });
        const auto client = m_fixture.client(server.url(), m_ca);

        for (int i = 0; i < 5; ++i)
            QVERIFY(m_fixture.health(*client));

        QCOMPARE(server.connections(), 1);
    }

    void requestsAtTheSameTimeDoNotWaitForEachOther()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &request) {
            auto reply = Reply::json(200, "{}");
            reply.isSilent = request.target() == "/v1/pull";
            return reply;
        });
        const auto client = m_fixture.client(server.url(), m_ca);
        std::optional<sync::Answer<feed::PullPage>> stuck;
        client->pull({}, [&](auto answer) { stuck = std::move(answer); });

        const auto health = m_fixture.health(*client);

        QVERIFY(health);
        QVERIFY(!stuck);
        client->cancelAll();
        QVERIFY(m_fixture.runUntil([&] { return stuck.has_value(); }));
        QCOMPARE(stuck->error().code, ErrorCode::Cancelled);
    }

    void aConnectionThatTheServerClosedIsOpenedAnew()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &) { return Reply::json(200, "{}"); });
        const auto client = m_fixture.client(server.url(), m_ca);
        QVERIFY(m_fixture.health(*client));
        server.dropConnections();

        const auto health = m_fixture.health(*client);

        QVERIFY(health);
        QCOMPARE(server.connections(), 2);
    }

    void aServerThatWantsNoKeepAliveGetsNone()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &) {
            return Reply{200, {}, {}, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}", false, false};
        });
        const auto client = m_fixture.client(server.url(), m_ca);

        QVERIFY(m_fixture.health(*client));
        QVERIFY(m_fixture.health(*client));

        QCOMPARE(server.connections(), 2);
    }

    void statusesBecomeCodes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isAnswer");

        QTest::newRow("wrong password") << 401 << QByteArray(R"({"code":"wrong_password","message":"no","triesLeft":3})")
                                        << int(ErrorCode::WrongPassword) << true;
        QTest::newRow("token gone") << 401 << QByteArray(R"({"code":"unauthenticated","message":""})") << int(ErrorCode::Unauthenticated) << true;
        QTest::newRow("401 from a proxy") << 401 << QByteArray("<html>") << int(ErrorCode::Unauthenticated) << false;
        QTest::newRow("too large") << 413 << QByteArray(R"({"code":"too_large","message":""})") << int(ErrorCode::TooLarge) << true;
        QTest::newRow("413 from a proxy") << 413 << QByteArray("Request Entity Too Large") << int(ErrorCode::TooLarge) << false;
        QTest::newRow("too many") << 429 << QByteArray(R"({"code":"too_many_requests","message":""})") << int(ErrorCode::TooManyRequests) << true;
        QTest::newRow("locked") << 423 << QByteArray(R"({"code":"account_locked","message":""})") << int(ErrorCode::AccountLocked) << true;
        QTest::newRow("a fault inside") << 500 << QByteArray(R"({"code":"internal","message":""})") << int(ErrorCode::ServerError) << true;
        QTest::newRow("a code from the future") << 403 << QByteArray(R"({"code":"moon_phase","message":""})") << int(ErrorCode::Forbidden) << true;
        QTest::newRow("a gateway") << 502 << QByteArray("Bad Gateway") << int(ErrorCode::ServerError) << false;
        QTest::newRow("a redirection") << 302 << QByteArray("") << int(ErrorCode::ProtocolError) << false;
        QTest::newRow("a portal's page") << 200 << QByteArray("<html>Please log in</html>") << int(ErrorCode::ProtocolError) << false;
    }

    void statusesBecomeCodes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        QFETCH(bool, isAnswer);
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return Reply::json(static_cast<unsigned>(status), body.toStdString()); });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto answer = push(*client);

        REDOUBT_REFUSED(answer, static_cast<ErrorCode>(code));
        QCOMPARE(answer.error().isAnswer, isAnswer);
    }

    void theWordsOfARefusalComeAlong()
    {
        Reply reply = Reply::json(409,
                                  R"({"code":"chain_gap","message":"m","retryAfterMs":1500,"triesLeft":2,"expected":[{"stream":")"
                                      + kStream.toString() + R"(","pos":7,"hash":"sha256:00","closed":true}]})");
        reply.headers.emplace_back("Retry-After", "9");
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto answer = push(*client);

        REDOUBT_REFUSED(answer, ErrorCode::ChainGap);
        QCOMPARE(answer.error().retryAfterMs, std::optional<std::int64_t>(1500));
        QCOMPARE(answer.error().triesLeft, std::optional<std::int64_t>(2));
        QCOMPARE(answer.error().expected, (std::vector<feed::ExpectedChain>{{kStream, 7, "sha256:00", true}}));
    }

    void retryAfterCountsWhereThereIsNoBody()
    {
        Reply reply = Reply::json(503, "busy");
        reply.headers.emplace_back("Retry-After", "9");
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto answer = push(*client);

        REDOUBT_REFUSED(answer, ErrorCode::ServerError);
        QCOMPARE(answer.error().retryAfterMs, std::optional<std::int64_t>(9000));
    }

    void theTokenOfTheSessionGoesAlong()
    {
        std::vector<std::string> seen;
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &request) {
            seen.push_back(header(request, "Authorization"));
            if (request.target() != "/v1/session" || request.method_string() == "DELETE")
                return Reply::json(200, "{}");
            feed::SessionResponse session;
            session.token = "t0ken";
            session.certificate.key = Bytes(32, 1);
            return Reply::json(200, writeJson(toJson(session)));
        });
        const auto client = m_fixture.client(server.url(), m_ca);

        QVERIFY(m_fixture.await<feed::SessionResponse>([&](auto done) { client->signIn({}, std::move(done)); }));
        QVERIFY(m_fixture.health(*client));
        QVERIFY(m_fixture.await<void>([&](auto done) { client->signOut(std::move(done)); }));
        QVERIFY(m_fixture.health(*client));

        QCOMPARE(seen, (std::vector<std::string>{"", "Bearer t0ken", "Bearer t0ken", ""}));
    }

    void pagesAreReadThroughZstd()
    {
        feed::PullPage page;
        page.header.serverTime = Instant{42};
        page.header.gone = {kStream};
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return zstdReply(feed::writePull(page)); });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto answer = pull(*client);

        QVERIFY(answer);
        QCOMPARE(*answer, page);
    }

    void aLongRequestIsCompressed()
    {
        TestRequest seen;
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &request) {
            seen = request;
            return Reply::json(200, R"({"v":1,"serverTime":1,"verdicts":[]})");
        });
        const auto client = m_fixture.client(server.url(), m_ca);
        feed::PushRequest request;
        for (int i = 0; i < 20; ++i)
            request.chains.push_back({kStream, 1, Bytes(64, 1)});

        QVERIFY(m_fixture.await<feed::PushResponse>([&](auto done) { client->push(request, std::move(done)); }));

        QCOMPARE(header(seen, "Content-Encoding"), std::string("zstd"));
        QCOMPARE(header(seen, "Content-Type"), std::string("application/x-ndjson"));
        QCOMPARE(*feed::decompressZstd(seen.body(), 1 << 20), feed::writePush(request));
    }

    void whatIsTooMuchIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("code");

        QTest::newRow("a body longer than an answer may be") << 0 << int(ErrorCode::TooLarge);
        QTest::newRow("a body that announces more than it may be") << 1 << int(ErrorCode::TooLarge);
        QTest::newRow("chunks without end") << 2 << int(ErrorCode::TooLarge);
        QTest::newRow("a zstd bomb") << 3 << int(ErrorCode::TooLarge);
        QTest::newRow("a header without end") << 4 << int(ErrorCode::TooLarge);
        QTest::newRow("zstd that is none") << 5 << int(ErrorCode::ProtocolError);
        QTest::newRow("an encoding that was not offered") << 6 << int(ErrorCode::ProtocolError);
        QTest::newRow("JSON deeper than any answer") << 7 << int(ErrorCode::ProtocolError);
        QTest::newRow("no HTTP at all") << 8 << int(ErrorCode::ProtocolError);
    }

    void whatIsTooMuchIsRefused()
    {
        QFETCH(int, which);
        QFETCH(int, code);
        const std::string big(feed::http::MaxErrorBytes + 1, ' ');
        Reply reply = Reply::json(200, "{}");
        if (which == 0)
            reply.body = big;
        else if (which == 1)
            reply.raw = "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n";
        else if (which == 2) {
            reply.raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
            for (int i = 0; i < 8; ++i)
                *reply.raw += "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
        } else if (which == 3)
            reply = zstdReply(std::string(64 << 20, '\0'));
        else if (which == 4)
            reply.raw = "HTTP/1.1 200 OK\r\nX: " + std::string(feed::http::MaxHeaderBytes, 'x') + "\r\n\r\n";
        else if (which == 5)
            reply.headers.emplace_back("Content-Encoding", "zstd");
        else if (which == 6)
            reply.headers.emplace_back("Content-Encoding", "gzip");
        else if (which == 7)
            reply.body = std::string(500, '[') + std::string(500, ']');
        else
            reply.raw = "SSH-2.0-OpenSSH_9.2\r\n";
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto answer = m_fixture.health(*client);

        REDOUBT_REFUSED(answer, static_cast<ErrorCode>(code));
    }

    void aServerThatGoesIsOffline_data()
    {
        QTest::addColumn<QByteArray>("sent");

        QTest::newRow("before the answer") << QByteArray();
        QTest::newRow("in the header") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
        QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"status\"");
        QTest::newRow("in a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"sta");
    }

    void aServerThatGoesIsOffline()
    {
        QFETCH(QByteArray, sent);
        Reply reply;
        reply.isClosing = sent.isEmpty();
        if (!sent.isEmpty())
            reply.raw = sent.toStdString();
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto answer = m_fixture.health(*client);

        REDOUBT_REFUSED(answer, ErrorCode::Offline);
        QVERIFY(sync::isLinkFailure(answer.error()));
    }

    void aPageThatLacksLinesIsNotTaken()
    {
        feed::PullPage page;
        page.header.sections = {{kStream, 1, 0, 0, 0, {}}};
        page.lines = {{}};
        auto body = feed::writePull(page);
        body.replace(body.find("\"count\":0"), 9, "\"count\":1");
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return Reply::json(200, body); });
        const auto client = m_fixture.client(server.url(), m_ca);

        REDOUBT_REFUSED(pull(*client), ErrorCode::ProtocolError);
    }

    void aSilentServerTimesOut()
    {
        auto settings = ClientFixture::quickSettings();
        settings.idleTimeout = 150ms;
        Reply reply;
        reply.isSilent = true;
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        const auto client = m_fixture.client(server.url(), m_ca, settings);

        REDOUBT_REFUSED(m_fixture.health(*client), ErrorCode::Timeout);
    }

    void cancellingEndsEachRequestOnce()
    {
        Reply reply;
        reply.isSilent = true;
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        const auto client = m_fixture.client(server.url(), m_ca);
        std::vector<ErrorCode> codes;
        for (int i = 0; i < 8; ++i)
            client->health([&](auto answer) { codes.push_back(answer ? ErrorCode::Internal : answer.error().code); });
        // Some while they connect, some while they wait for the answer.
        QVERIFY(m_fixture.runUntil([&] { return server.connections() >= 4; }));

        client->cancelAll();
        m_fixture.io.restart();
        m_fixture.io.run();

        QCOMPARE(codes, std::vector<ErrorCode>(8, ErrorCode::Cancelled));
    }

    void whatHasNotBegunIsCancelledToo()
    {
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return Reply::json(200, "{}"); });
        const auto client = m_fixture.client(server.url(), m_ca);
        std::vector<ErrorCode> codes;
        client->health([&](auto answer) { codes.push_back(answer ? ErrorCode::Internal : answer.error().code); });
        client->openLive({[] {}, [](const auto &) {}, [&](const auto &failure) { codes.push_back(failure.code); }});

        client->cancelAll();
        m_fixture.io.restart();
        m_fixture.io.run();

        QCOMPARE(codes, std::vector<ErrorCode>(2, ErrorCode::Cancelled));
        QCOMPARE(server.connections(), 0);
    }

    void aDestroyedClientCallsNobodyBack()
    {
        Reply reply;
        reply.isSilent = true;
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        auto client = m_fixture.client(server.url(), m_ca);
        int calls = 0;
        client->health([&](auto) { ++calls; });
        client->openLive({[&] { ++calls; }, [&](auto) { ++calls; }, [&](auto) { ++calls; }});
        QVERIFY(m_fixture.runUntil([&] { return server.connections() >= 1; }));

        client.reset();
        m_fixture.io.restart();
        m_fixture.io.run();

        QCOMPARE(calls, 0);
    }

    void aBlobGoesUpByOffsets()
    {
        std::vector<std::string> seen;
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &request) {
            seen.push_back(std::string(request.method_string().data(), request.method_string().size()) + ' ' + header(request, "Upload-Offset") + '/'
                           + header(request, "Upload-Length") + ' ' + request.body());
            const auto next = request.method_string() == "HEAD" ? "4" : std::to_string(4 + request.body().size());
            return Reply{204, {}, {{"Upload-Offset", next}}, {}, false, false};
        });
        const auto client = m_fixture.client(server.url(), m_ca);
        const auto digest = digestOf("0123abc");

        const auto offset = m_fixture.await<std::uint64_t>([&](auto done) { client->uploadOffset(kStream, digest, std::move(done)); });
        const auto after = m_fixture.await<std::uint64_t>([&](auto done) {
            client->uploadChunk(kStream, digest, 4, 7, {'a', 'b', 'c'}, std::move(done));
        });

        QCOMPARE(*offset, 4u);
        QCOMPARE(*after, 7u);
        QCOMPARE(seen, (std::vector<std::string>{"HEAD / ", "PUT 4/7 abc"}));
    }

    void aChunkAtTheWrongPlaceTellsTheRightOne()
    {
        Reply reply = Reply::json(409, R"({"code":"conflict","message":""})");
        reply.headers.emplace_back("Upload-Offset", "3");
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &) { return reply; });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto answer =
            m_fixture.await<std::uint64_t>([&](auto done) { client->uploadChunk(kStream, digestOf("x"), 4, 7, {'a'}, std::move(done)); });

        REDOUBT_REFUSED(answer, ErrorCode::Conflict);
        QCOMPARE(answer.error().uploadOffset, std::optional<std::uint64_t>(3));
    }

    void aBlobComesDownByRanges()
    {
        std::string range;
        TlsTestServer server({m_identity, {}}, [&](const TestRequest &request) {
            range = header(request, "Range");
            return Reply{206, "345", {{"Content-Range", "bytes 3-5/10"}}, {}, false, false};
        });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto part = m_fixture.await<sync::BlobPart>([&](auto done) { client->download(kStream, digestOf("x"), 3, 3, std::move(done)); });

        QVERIFY(part);
        QCOMPARE(*part, (sync::BlobPart{{'3', '4', '5'}, 10}));
        QCOMPARE(range, std::string("bytes=3-5"));
    }

    void hintsComeOverTheLiveSocket()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &) { return Reply{}; },
                             {{R"({"stream":")" + kStream.toString() + R"(","epoch":1,"head":5})"}, feed::http::LiveTokenEnded});
        const auto client = m_fixture.client(server.url(), m_ca);
        std::vector<feed::Hint> hints;
        bool isOpened = false;
        std::optional<sync::Failure> closed;

        client->openLive({[&] { isOpened = true; }, [&](auto hint) { hints.push_back(hint); }, [&](auto failure) { closed = failure; }});
        QVERIFY(m_fixture.runUntil([&] { return closed.has_value(); }));

        QVERIFY(isOpened);
        QCOMPARE(hints, (std::vector<feed::Hint>{{kStream, 1, 5}}));
        QCOMPARE(closed->code, ErrorCode::Expired);
        QVERIFY(closed->isAnswer);
    }

    void aHintThatIsNoneClosesTheLiveSocket()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &) { return Reply{}; }, {{"[1,2"}, {}});
        const auto client = m_fixture.client(server.url(), m_ca);
        std::optional<sync::Failure> closed;

        client->openLive({[] {}, [](auto) {}, [&](auto failure) { closed = failure; }});
        QVERIFY(m_fixture.runUntil([&] { return closed.has_value(); }));

        QCOMPARE(closed->code, ErrorCode::ProtocolError);
    }

    void aRefusedLiveSocketTellsWhy()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &) { return Reply::json(401, R"({"code":"unauthenticated","message":""})"); });
        const auto client = m_fixture.client(server.url(), m_ca);
        std::optional<sync::Failure> closed;
        bool isOpened = false;

        client->openLive({[&] { isOpened = true; }, [](auto) {}, [&](auto failure) { closed = failure; }});
        QVERIFY(m_fixture.runUntil([&] { return closed.has_value(); }));

        QVERIFY(!isOpened);
        QVERIFY(sync::isSessionFailure(*closed));
    }

    void aLiveSocketCanBeClosedAndOpenedAgain()
    {
        TlsTestServer server({m_identity, {}}, [](const TestRequest &) { return Reply{}; },
                             {{R"({"stream":")" + kStream.toString() + R"(","epoch":1,"head":5})"}, {}});
        const auto client = m_fixture.client(server.url(), m_ca);
        std::vector<int> hinted;
        std::vector<ErrorCode> closed;
        const auto open = [&](int no) {
            client->openLive({[] {}, [&hinted, no](auto) { hinted.push_back(no); }, [&](auto failure) { closed.push_back(failure.code); }});
        };

        open(1);
        QVERIFY(m_fixture.runUntil([&] { return hinted.size() == 1; }));
        open(2);
        QVERIFY(m_fixture.runUntil([&] { return hinted.size() == 2 && closed.size() == 1; }));

        QCOMPARE(hinted, (std::vector<int>{1, 2}));
        QCOMPARE(closed, std::vector<ErrorCode>{ErrorCode::Cancelled});
    }
};

REDOUBT_TEST(TestClient)
#include "TestClient.moc"
