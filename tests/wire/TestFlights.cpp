// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Compression.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/wire/BareHouse.h"

#include <QtTest>

#include <vector>

using namespace redoubt;
using namespace redoubt::testkit;
using namespace std::chrono_literals;
using server::Flight;
using server::FlightBounds;
using server::Flights;

namespace {
constexpr std::size_t MiB = std::size_t{1024} * 1024;
constexpr std::size_t Page = BareHouse::PageBytes;

Id account(std::uint8_t number) { return Id(std::array<std::uint8_t, 16>{number}); }

std::string asking(const std::string &token, int times = 1)
{
    std::string requests;
    for (int i = 0; i < times; ++i)
        requests += "GET /page HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    return requests;
}

std::string uploading(const std::string &token, std::size_t announced, std::size_t sent)
{
    return "POST /store HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + std::to_string(announced) + "\r\n\r\n"
        + std::string(sent, 'u');
}

WireAnswer fetched(const BareHouse &house, const std::string &token)
{
    return house.client().ask("GET", "/page", {{"Authorization", "Bearer " + token}}).value_or(WireAnswer{});
}
} // namespace

/// What requests may hold of the memory at one time, whoever does not read or goes on.
class TestFlights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneAccountHasItsBoundsAndAllHaveTheirs()
    {
        Flights flights({5, 2, 100, 60, 30});
        Flight first(flights);
        Flight second(flights);
        Flight third(flights);

        QVERIFY(first.claim(account(1)) && first.hold(50));
        QVERIFY(second.claim(account(1)));
        QVERIFY(!third.claim(account(1))); // its third request
        QVERIFY(!second.hold(11));         // 61 of its 60
        QVERIFY(second.hold(10));
        QVERIFY(third.claim(account(2)));
        QVERIFY(!third.hold(41)); // 101 of 100
        QVERIFY(third.hold(40));
        QCOMPARE(flights.bytes(), std::size_t{100});
        QCOMPARE(flights.requests(), std::size_t{3});
        QCOMPARE(flights.refused(), std::uint64_t{3});
    }

    void whatEndsIsGivenBack()
    {
        Flights flights({2, 2, 100, 100, 100});
        {
            Flight first(flights);
            Flight second(flights);
            QVERIFY(first.claim(account(1)) && first.hold(70));
            QVERIFY(second.hold(30));
            Flight third(flights);
            QVERIFY(!third.isAdmitted() && !third.hold(0) && !third.claim(account(1)));
            third.settle(50); // what is answered to everybody is not counted then
        }

        QCOMPARE(flights.bytes(), std::size_t{0});
        QCOMPARE(flights.requests(), std::size_t{0});
        QCOMPARE(flights.peakBytes(), std::size_t{100});
        QVERIFY(Flight(flights).isAdmitted());
    }

    void theAnswerIsCountedBeforeItIsMadeAndAsItCameOut()
    {
        Flights flights({10, 10, 100, 100, 30});
        Flight flight(flights);
        flight.expectAnswer(60);
        QVERIFY(flight.hold(20)); // nobody's yet: only what is there
        QCOMPARE(flights.bytes(), std::size_t{20});

        QVERIFY(flight.claim(account(1)));
        QCOMPARE(flights.bytes(), std::size_t{80});
        QVERIFY(flight.claim(account(1))); // harmless when repeated
        QCOMPARE(flights.bytes(), std::size_t{80});

        Flight other(flights);
        other.expectAnswer(30);
        QVERIFY(!other.claim(account(1)));
        flight.settle(7);
        QCOMPARE(flights.bytes(), std::size_t{7});
        QVERIFY(other.claim(account(1)));
    }

    void strangersTakeNobodysRoom()
    {
        Flights flights({10, 10, 100, 100, 30});
        Flight stranger(flights);
        QVERIFY(!stranger.hold(31));
        QVERIFY(stranger.hold(30));
        Flight another(flights);
        QVERIFY(!another.hold(1));

        QVERIFY(another.claim(account(1)) && another.hold(70));
    }

    void answersThatNobodyReadsAreFewAndThenOthersAreToldToComeBack()
    {
        BareHouse house([](server::HttpSettings &settings) { settings.flights.bytesOfOne = 3 * Page; });
        std::vector<WireClient> unread;
        for (int i = 0; i < 8; ++i) {
            unread.push_back(house.client());
            QVERIFY(unread.back().send(asking("good", 4)));
        }
        // Three pages of 4 MiB lie there; of each of the others the first request was refused.
        QTRY_VERIFY_WITH_TIMEOUT(house.flights->refused() >= 5, 10'000);
        QVERIFY(house.flights->bytes() <= 3 * Page + 8 * 64 * 1024);

        const auto late = house.client().ask("GET", "/page", {{"Authorization", "Bearer good"}});
        QCOMPARE(late.value_or(WireAnswer{}).status, 429U);
        QCOMPARE(late->code(), std::string("too_many_requests"));
        QVERIFY2(late->body.find("retryAfterMs") != std::string::npos, late->body.c_str());
        QVERIFY(late->headers.contains("retry-after"));

        // Another account is not touched by that, and the first one's room comes back with its connections' end.
        QCOMPARE(fetched(house, "other").body.size(), Page);
        unread.clear();
        QTRY_COMPARE_WITH_TIMEOUT(house.flights->bytes(), std::size_t{0}, 10'000);
        QCOMPARE(fetched(house, "good").body.size(), Page);
    }

    void allTogetherHaveABoundToo()
    {
        BareHouse house([](server::HttpSettings &settings) { settings.flights.bytes = 2 * Page + MiB; });
        auto first = house.client();
        auto second = house.client();
        QVERIFY(first.send(asking("good")) && second.send(asking("good")));
        QTRY_VERIFY_WITH_TIMEOUT(house.flights->bytes() >= 2 * Page, 10'000);

        QCOMPARE(fetched(house, "other").status, 429U);
    }

    void anUploadThatStallsHoldsWhatItAnnouncedAndNoMore()
    {
        BareHouse house([](server::HttpSettings &settings) { settings.flights.bytesOfOne = 2 * Page; });
        auto stalled = house.client();
        QVERIFY(stalled.send(uploading("good", Page, MiB)));
        QTRY_VERIFY_WITH_TIMEOUT(house.flights->bytes() >= Page, 10'000);

        auto second = house.client();
        second.send(uploading("good", Page + MiB, 10));
        QCOMPARE(second.receive().value_or(WireAnswer{}).status, 429U);
        QVERIFY(second.isClosedWithin(10s)); // its body was not read

        auto small = house.client();
        small.send(uploading("good", MiB, MiB));
        QCOMPARE(small.receive().value_or(WireAnswer{}).body, std::to_string(MiB));
    }

    void whoDoesNotMoveIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("an answer that is not read") << QByteArray::fromStdString(asking("good"));
        QTest::newRow("a body that does not go on") << QByteArray::fromStdString(uploading("good", Page, 1000));
        QTest::newRow("chunks that do not go on") << QByteArray(
            "POST /store HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer good\r\nTransfer-Encoding: chunked\r\n\r\n400000\r\nabc");
    }
    void whoDoesNotMoveIsCutOff()
    {
        QFETCH(const QByteArray, sent);
        BareHouse house([](server::HttpSettings &settings) { settings.stallTimeout = 400ms; });
        auto client = house.client();

        QVERIFY(client.send({sent.data(), static_cast<std::size_t>(sent.size())}));

        QTRY_VERIFY_WITH_TIMEOUT(house.flights->bytes() > 0, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(house.flights->bytes(), std::size_t{0}, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(house.listener->openConnections(), std::size_t{0}, 10'000);
    }

    void whoMovesSlowlyIsNot()
    {
        BareHouse house([](server::HttpSettings &settings) { settings.stallTimeout = 2s; });
        auto client = house.client();
        const std::size_t size = 5000;
        QVERIFY(client.send(uploading("good", size, 0)));
        std::size_t sent = 0;
        QElapsedTimer taken;
        taken.start();
        while (taken.elapsed() < 4000 && sent < size - 1) {
            QVERIFY(client.send("u")); // one octet at a time, for twice as long as one may stand still
            ++sent;
            QTRY_VERIFY(taken.elapsed() >= static_cast<qint64>(sent) * 20); // its time comes by the clock, however slow the machine
        }

        QVERIFY(client.send(std::string(size - sent, 'u')));
        QCOMPARE(client.receive().value_or(WireAnswer{}).body, std::to_string(size));
    }

    /// Strangers hold nothing that matters to others: what is larger than every connection's own buffer is asked for a token first.
    void aLargeBodyIsReadForThoseAloneWhoAreKnown_data()
    {
        QTest::addColumn<QByteArray>("request");
        const QByteArray head = "POST /mine HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer nobody\r\n";
        const auto bomb = QByteArray::fromStdString(feed::compressZstd(std::string(900'000, 'a')));
        QVERIFY(bomb.size() < 4096);
        QTest::newRow("announced") << head + "Content-Length: 5000\r\n\r\n" + QByteArray(100, 'x');
        QTest::newRow("in chunks") << head + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
        QTest::newRow("packed small") << head + "Content-Encoding: zstd\r\nContent-Length: " + QByteArray::number(bomb.size()) + "\r\n\r\n" + bomb;
    }
    void aLargeBodyIsReadForThoseAloneWhoAreKnown()
    {
        QFETCH(const QByteArray, request);
        BareHouse house;
        auto client = house.client();

        client.send({request.data(), static_cast<std::size_t>(request.size())});

        QCOMPARE(client.receive().value_or(WireAnswer{}).status, 401U);
        QCOMPARE(house.flights->peakBytes(), std::size_t{0});
    }

    void aPackedBodyIsCountedAsWhatItBecomes()
    {
        BareHouse house;
        const auto packed = feed::compressZstd(std::string(900'000, 'a'));

        const auto answer = house.client().ask("POST", "/mine", {{"Authorization", "Bearer good"}, {"Content-Encoding", "zstd"}}, packed);

        QCOMPARE(answer.value_or(WireAnswer{}).body.size(), std::size_t{900'000});
        QVERIFY(house.flights->peakBytes() >= 900'000);
    }

    void headersLongerThanUsualAreCountedForStrangers()
    {
        BareHouse house([](server::HttpSettings &settings) { settings.flights.bytesOfStrangers = 60'000; });
        const auto begun = "GET /things/1 HTTP/1.1\r\nHost: x\r\nX: " + std::string(9'000, 'x');
        auto first = house.client();
        auto second = house.client();
        QVERIFY(first.send(begun));
        QTRY_VERIFY_WITH_TIMEOUT(house.flights->bytes() > 0, 10'000);
        QVERIFY(second.send(begun));
        QTRY_VERIFY_WITH_TIMEOUT(house.flights->bytes() > 40'000, 10'000);

        auto third = house.client();
        third.send(begun);

        QCOMPARE(third.receive().value_or(WireAnswer{}).status, 429U);
        QCOMPARE(house.client().ask("POST", "/echo", {}, "as ever").value_or(WireAnswer{}).status, 200U);
    }
};

REDOUBT_TEST(TestFlights)
#include "TestFlights.moc"
