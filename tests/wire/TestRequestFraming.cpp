// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/wire/BareHouse.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::testkit;
using namespace std::chrono_literals;

namespace {
/// What a smuggler hides behind a request that two readers end at different places.
const QByteArray Hidden = "GET /things/hidden HTTP/1.1\r\nHost: x\r\n\r\n";

std::string plain(const QByteArray &bytes) { return {bytes.data(), static_cast<std::size_t>(bytes.size())}; }

/// POST /echo with @p fields between Host and the body.
QByteArray post(const QByteArray &fields, const QByteArray &body = "hello") { return "POST /echo HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n" + body; }
QByteArray chunked(const QByteArray &body) { return post("Transfer-Encoding: chunked\r\n", body); }
QByteArray get(const QByteArray &fields) { return "GET /things/1 HTTP/1.1\r\n" + fields + "\r\n"; }
} // namespace

/// RFC 9112 and RFC 9110, sentence by sentence: what a server must refuse of a request, and what it must not. After a refusal the connection
/// ends: what follows is never taken for a request.
class TestRequestFraming : public QObject
{
    Q_OBJECT
    std::unique_ptr<BareHouse> m_house;

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<BareHouse>();
        QVERIFY(m_house->started);
    }
    void cleanupTestCase() { m_house.reset(); }

    void whatMustBeRefusedEndsTheConnection_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<unsigned>("status");
        const auto row = [](const char *rule, const QByteArray &request, unsigned status = 400) { QTest::newRow(rule) << request << status; };

        // RFC 9112 §2.2: lines
        row("9112 2.2 a line feed alone ends the request line", "GET /things/1 HTTP/1.1\nHost: x\r\n\r\n");
        row("9112 2.2 a line feed alone ends a field", "GET /things/1 HTTP/1.1\r\nHost: x\nX: y\r\n\r\n");
        row("9112 2.2 a line feed alone ends the header", "GET /things/1 HTTP/1.1\r\nHost: x\r\n\n");
        row("9112 2.2 line feeds alone everywhere", "GET /things/1 HTTP/1.1\nHost: x\n\n");
        row("9112 2.2 a carriage return within a value", get("Host: x\r\nX: a\rb\r\n"));
        row("9112 2.2 a carriage return within the target", "GET /things\r/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 2.2 two carriage returns before a line feed", get("Host: x\r\r\n"));
        row("9112 2.2 white space before the first field", get(" Host: x\r\nHost: x\r\n"));
        row("9112 2.2 a tab before the first field", get("\tX: y\r\nHost: x\r\n"));
        row("9112 2.2 two empty lines and no request", "\r\n\r\nGET /things/1 HTTP/1.1\r\nHost: x\r\n\r\n");

        // §3: the request line
        row("9112 3 no version", "GET /things/1\r\nHost: x\r\n\r\n");
        row("9112 3 two blanks before the target", "GET  /things/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3 two blanks before the version", "GET /things/1  HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3 a blank behind the version", "GET /things/1 HTTP/1.1 \r\nHost: x\r\n\r\n");
        row("9112 3 a tab for a blank", "GET\t/things/1\tHTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3 a blank in the target", "GET /things/1 2 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3 a target longer than is read", "GET /" + QByteArray(20'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 414);
        row("6585 5 more fields than are read", get("Host: x\r\nX: " + QByteArray(20'000, 'a') + "\r\n"), 431);
        row("9110 9.1 a method that is nowhere served", "BREW /things/1 HTTP/1.1\r\nHost: x\r\n\r\n", 501);
        row("9110 9.1 methods are told apart by case", "get /things/1 HTTP/1.1\r\nHost: x\r\n\r\n", 501);
        row("9110 9.3.8 TRACE", "TRACE /things/1 HTTP/1.1\r\nHost: x\r\n\r\n", 501);
        row("9112 2.3 a version in lower case", "GET /things/1 http/1.1\r\nHost: x\r\n\r\n");
        row("9112 2.3 a version of two digits", "GET /things/1 HTTP/1.10\r\nHost: x\r\n\r\n");
        row("9110 2.5 another major version", "GET /things/1 HTTP/2.0\r\nHost: x\r\n\r\n");

        // §3.2: Host, and the forms of the target
        row("9112 3.2 no Host", get(""));
        row("9112 3.2 two Hosts", get("Host: x\r\nHost: x\r\n"));
        row("9112 3.2 two Hosts that differ in case", get("Host: x\r\nHOST: y\r\n"));
        row("9112 3.2 Host is a list", get("Host: x, y\r\n"));
        row("9112 3.2 Host with a path", get("Host: x/y\r\n"));
        row("9112 3.2 Host with a user", get("Host: me@x\r\n"));
        row("9112 3.2 Host with a blank", get("Host: x y\r\n"));
        row("9112 3.2 Host whose port is none", get("Host: x:http\r\n"));
        row("9112 3.2 Host whose port is out of range", get("Host: x:99999\r\n"));
        row("9112 3.2 Host with an open bracket", get("Host: [::1\r\n"));
        row("9110 4.2.2 an https URI without a host", get("Host:\r\n"));
        row("9112 3.2 two Hosts of HTTP/1.0", "GET /things/1 HTTP/1.0\r\nHost: x\r\nHost: y\r\n\r\n");
        row("9112 3.2.1 a target without its slash", "GET things/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3.2.1 a fragment", "GET /things/1#2 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3.2.1 an octet that belongs in no URI", "GET /things/\xe6\xbc\x94 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3.2.2 Host is not the target's", "GET https://y/things/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3.2.2 Host has not the target's port", "GET https://x:8443/things/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3.2.2 a user in the target", "GET https://me@x/things/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9110 7.4 http where https is spoken", "GET http://x/things/1 HTTP/1.1\r\nHost: x\r\n\r\n", 421);
        row("9110 7.4 another scheme", "GET ftp://x/things/1 HTTP/1.1\r\nHost: x\r\n\r\n", 421);
        row("9112 3.2.3 the authority-form of GET", "GET x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n");
        row("9112 3.2.3 CONNECT", "CONNECT x:443 HTTP/1.1\r\nHost: x:443\r\n\r\n", 501);
        row("9112 3.2.4 the asterisk-form of GET", "GET * HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9110 9.3.7 OPTIONS", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", 501);

        // §5: fields
        row("9112 5.1 a blank before the colon", get("Host : x\r\n"));
        row("9112 5.1 a tab before the colon", get("Host: x\r\nX\t: y\r\n"));
        row("9112 5.1 a blank before the colon of a length", post("Content-Length : 5\r\n"));
        row("9112 5.1 a blank before the colon of a coding", post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"));
        row("9112 5 no colon", get("Host: x\r\nX\r\n"));
        row("9112 5 no name", get("Host: x\r\n: y\r\n"));
        row("9112 5.2 a folded value", get("Host: x\r\nX: a\r\n b\r\n"));
        row("9112 5.2 a value that begins on the next line", get("Host: x\r\nX:\r\n\ta\r\n"));
        row("9112 5.2 a folded coding", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"));
        row("9112 5.2 a folded length", post("Content-Length:\r\n 5\r\n"));
        row("9110 5.5 a NUL in a value", get(QByteArray("Host: x\r\nX: a\0b\r\n", 17)));
        row("9110 5.5 a control character in a value",
            get("Host: x\r\nX: a\x01"
                "b\r\n"));
        row("9110 5.5 a delete in a value",
            get("Host: x\r\nX: a\x7f"
                "b\r\n"));
        row("9110 5.1 a name that is no token", get("Host: x\r\nX(y): z\r\n"));
        row("9110 5.3 a second Authorization", get("Host: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n"));
        row("9110 5.3 a second Authorization that is the same", get("Host: x\r\nAuthorization: Bearer a\r\nauthorization: Bearer a\r\n"));
        row("9110 5.3 a second Range", get("Host: x\r\nRange: bytes=0-1\r\nRange: bytes=2-3\r\n"));
        row("9110 5.3 a second Content-Encoding", post("Content-Length: 5\r\nContent-Encoding: identity\r\nContent-Encoding: zstd\r\n"));
        row("9110 5.3 a second Upload-Offset", get("Host: x\r\nUpload-Offset: 0\r\nUpload-Offset: 5\r\n"));
        row("9110 5.3 a second Upload-Length", get("Host: x\r\nUpload-Length: 0\r\nupload-length: 5\r\n"));
        row("6455 11.3.1 a second WebSocket key", get("Host: x\r\nSec-WebSocket-Key: AAAA\r\nSec-WebSocket-Key: BBBB\r\n"));

        // §6.1 and §6.3: where a body ends
        row("9112 6.1 an unknown coding", post("Transfer-Encoding: gzip\r\n"));
        row("9112 6.1 an unknown coding before chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501);
        row("9112 6.1 an unknown coding in a line of its own", post("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 501);
        row("9112 6.1 identity, which is no coding any more", post("Transfer-Encoding: identity\r\n"));
        row("9112 6.1 chunked misspelt", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"));
        row("9112 6.1 chunked in quotes", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"));
        row("9112 6.1 chunked with a vertical tab before it",
            post("Transfer-Encoding: \x0b"
                 "chunked\r\n",
                 "0\r\n\r\n"));
        row("9112 7.1 chunked has no parameters", post("Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n"));
        row("9112 6.1 no coding at all", post("Transfer-Encoding:\r\n", "0\r\n\r\n"));
        row("9112 6.1 a list of nothing", post("Transfer-Encoding: ,\r\n", "0\r\n\r\n"));
        row("9112 6.1 chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"));
        row("9112 6.1 chunked twice in two lines", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
        row("9112 6.3 chunked is not the last", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"));
        row("9112 6.3 chunked is not the last, in two lines", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n"));
        row("9112 6.1 a length and chunks", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
        row("9112 6.1 chunks and a length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"));
        row("9112 6.1 a length and an unknown coding", post("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n"));
        row("9112 6.1 chunks of HTTP/1.0", "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0\r\n\r\n");
        row("9112 6.1 chunks and a length of HTTP/1.0",
            "POST /echo HTTP/1.0\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: keep-alive\r\n\r\n0\r\n\r\n");
        row("9112 6.3 two lengths that differ", post("Content-Length: 5\r\nContent-Length: 6\r\n"));
        row("9110 8.6 two lengths that are the same", post("Content-Length: 5\r\nContent-Length: 5\r\n"));
        row("9110 8.6 a list of lengths that are the same", post("Content-Length: 5, 5\r\n"));
        row("9112 6.3 a list of lengths that differ", post("Content-Length: 5, 6\r\n"));
        row("9110 8.6 a length with a sign", post("Content-Length: +5\r\n"));
        row("9110 8.6 a length below nothing", post("Content-Length: -5\r\n"));
        row("9110 8.6 a length in hexadecimal", post("Content-Length: 0x5\r\n"));
        row("9110 8.6 a length with a blank in it", post("Content-Length: 5 5\r\n"));
        row("9110 8.6 a length with a fraction", post("Content-Length: 5.0\r\n"));
        row("9110 8.6 an empty length", post("Content-Length:\r\n"));
        row("9110 8.6 a length beyond 64 bits", post("Content-Length: 18446744073709551621\r\n"));

        // §7.1: chunks
        row("9112 7.1 a size that is no number", chunked("x\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 no size", chunked("\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a size with 0x before it", chunked("0x5\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a size with a sign", chunked("+5\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a size below nothing", chunked("-5\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a blank before a size", chunked(" 5\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a blank behind a size", chunked("5 \r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a size beyond 64 bits", chunked("10000000000000005\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a size over the bound", chunked("7fffffffffffffff\r\nhello\r\n0\r\n\r\n"), 413);
        row("9112 7.1 a line feed alone behind a size", chunked("5\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 a carriage return alone behind a size", chunked("5\rhello\r\n0\r\n\r\n"));
        row("9112 7.1 more data than its size", chunked("5\r\nhello!\r\n0\r\n\r\n"));
        row("9112 7.1 less data than its size", chunked("6\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1 nothing behind the data", chunked("5\r\nhello0\r\n\r\n"));
        row("9112 7.1 a line feed alone behind the data", chunked("5\r\nhello\n0\r\n\r\n"));
        row("9112 7.1.1 an extension without a name", chunked("5;\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1.1 a line feed within an extension", chunked("5;a=\"\n\"\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1.1 a line feed before an extension", chunked("5\n;a=b\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1.1 a quote that is closed on another line", chunked("5;a=\"b\r\nhel\"lo\r\n0\r\n\r\n"));
        row("9112 7.1.1 extensions without end", chunked("5;a=" + QByteArray(8'000, 'b') + "\r\nhello\r\n0\r\n\r\n"));
        row("9112 7.1.1 extensions without end, of the last chunk", chunked("5\r\nhello\r\n0;a=" + QByteArray(8'000, 'b') + "\r\n\r\n"));
        row("9110 6.5.1 a length in the trailer", chunked("5\r\nhello\r\n0\r\nContent-Length: 50\r\n\r\n"));
        row("9110 6.5.1 a coding in the trailer", chunked("5\r\nhello\r\n0\r\nTransfer-Encoding: chunked\r\n\r\n"));
        row("9112 7.1.2 a line feed alone in the trailer", chunked("5\r\nhello\r\n0\r\nX: y\nZ: 1\r\n\r\n"));
    }

    void whatMustBeRefusedEndsTheConnection()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const unsigned, status);
        auto client = m_house->client();

        client.send(plain(request + Hidden));
        auto answer = client.receive();
        const auto second = client.receive();

        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        // HTTP/1.0 ends where nobody says keep-alive (RFC 9112 §9.3).
        const bool mayBeUnsaid = request.contains(" HTTP/1.0\r\n") && answer->headers["connection"].empty();
        QVERIFY2(mayBeUnsaid || answer->headers["connection"] == "close", answer->headers["connection"].c_str());
        QVERIFY2(!answer->code().empty(), answer->body.c_str());
        QVERIFY2(!second, second ? second->body.c_str() : "");
    }

    /// A proxy that reads one octet more or less would see another second request: each of these is one request, and the hidden one is the next.
    void whatMayBeSaidIsServed_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *rule, const QByteArray &request, const QByteArray &body = {}) { QTest::newRow(rule) << request << body; };

        row("9112 2.2 one empty line before the request", "\r\n" + get("Host: x\r\n"));
        row("9112 3.2.2 the absolute-form", "GET https://x/things/1 HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 3.2.2 the absolute-form with a port, in capitals",
            "GET HTTPS://X.Example:8443/things/1?a=b HTTP/1.1\r\nHost: x.example:8443\r\n\r\n");
        row("9112 3.2 a Host that is an address", get("Host: [::1]:8443\r\n"));
        row("9112 5.1 white space around a value", get("Host: \t x \t\r\n"));
        row("9110 5.1 names in any case", "POST /echo HTTP/1.1\r\nhOST: x\r\ncONTENT-lENGTH: 5\r\n\r\nhello", "hello");
        row("9110 5.5 an octet above ASCII in a value", get("Host: x\r\nX: \xe6\xbc\x94\r\n"));
        row("9110 5.6.1 empty members of a list", post("Transfer-Encoding: , chunked\r\n", "5\r\nhello\r\n0\r\n\r\n"), "hello");
        row("9110 5.3 lists in several lines", get("Host: x\r\nAccept-Encoding: gzip\r\nAccept-Encoding: br\r\n"));
        row("9112 7 codings in any case", post("Transfer-Encoding: ChUnKeD\r\n", "5\r\nhello\r\n0\r\n\r\n"), "hello");
        row("9112 7.1 sizes with leading zeros, in any case", chunked("0005\r\nhello\r\n00A\r\n0123456789\r\n000\r\n\r\n"), "hello0123456789");
        row("9112 7.1.1 extensions that nobody knows", chunked("5;a;b=c ; d=\"e \\\" f\"\r\nhello\r\n0;g\r\n\r\n"), "hello");
        row("9112 7.1.2 a trailer", chunked("5\r\nhello\r\n0\r\nX: y\r\nAuthorization: Bearer z\r\n\r\n"), "hello");
        row("9112 6.3 no length and no coding: no body", "POST /echo HTTP/1.1\r\nHost: x\r\n\r\n");
        row("9112 6.3 a length of nothing", post("Content-Length: 0\r\n", ""));
        row("9110 10.1.1 another expectation", post("Expect: cake\r\nContent-Length: 5\r\n"), "hello");
    }

    void whatMayBeSaidIsServed()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const QByteArray, body);
        auto client = m_house->client();

        client.send(plain(request + Hidden));
        const auto answer = client.receive();
        const auto second = client.receive();

        QVERIFY(answer);
        QVERIFY2(answer->status == 200, answer->body.c_str());
        QCOMPARE(answer->body, plain(body));
        QCOMPARE(second.value_or(WireAnswer{}).status, 200U);
    }

    void anOlderPeerIsSpokenToAsItUnderstands()
    {
        auto client = m_house->client();

        // RFC 9110 §10.1.1 and §15.2: no 100 for HTTP/1.0, whatever it expects; it needs no Host either.
        client.send("POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello");
        const auto answer = client.receive();

        QCOMPARE(answer.value_or(WireAnswer{}).status, 200U);
        QCOMPARE(answer->body, std::string("hello"));
        QVERIFY(client.isClosedWithin(10s));
    }

    /// However the octets are cut into reads, they are the same request.
    void whereAReadEndsChangesNothing()
    {
        const auto request = plain("\r\n" + chunked("5;a=b\r\nhello\r\n0\r\n\r\n") + Hidden);
        for (std::size_t cut = 1; cut < request.size(); cut += 3) {
            auto client = m_house->client();
            QVERIFY(client.send(request.substr(0, cut)));
            QVERIFY(client.send(request.substr(cut)));

            QCOMPARE(client.receive().value_or(WireAnswer{}).body, std::string("hello"));
            QCOMPARE(client.receive().value_or(WireAnswer{}).status, 200U);
        }
    }

    void everyAnswerHasADate()
    {
        const auto answer = m_house->client().ask("GET", "/things/1");

        // RFC 9110 §6.6.1 and §5.6.7
        const auto date = QString::fromStdString(answer.value_or(WireAnswer{}).headers["date"]);
        const auto read = QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        QVERIFY2(read.isValid(), qPrintable(date));
        QDateTime utc(read.date(), read.time(), Qt::UTC);
        QVERIFY2(std::abs(utc.secsTo(QDateTime::currentDateTimeUtc())) <= 60, qPrintable(date));
    }
};

REDOUBT_TEST(TestRequestFraming)
#include "TestRequestFraming.moc"
