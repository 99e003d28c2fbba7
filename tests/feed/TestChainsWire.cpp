// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Chains.h"
#include "feed/wire/Http.h"
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

using Edit = std::function<void(ChainSegment &)>;
Q_DECLARE_METATYPE(Edit)

namespace {
ChainSegment segment(std::int64_t start, std::vector<std::int64_t> seqs)
{
    const Bytes links(32 * seqs.size(), 7);
    return {start, Bytes(32, 1), links, std::move(seqs), Bytes(64, 2), {}};
}

ChainsPage page()
{
    ChainsPage page;
    page.header.stream = id(50);
    page.header.epoch = 1;
    page.header.seq = 9;
    page.header.next = ChainsPlace{author(2), 4}.toString();
    CertificateRecord certificate;
    certificate.account = author(1).account;
    certificate.installation = author(1).installation;
    certificate.installationName = "值班-01";
    certificate.key = Bytes(32, 3);
    certificate.signature = Bytes(64, 4);
    page.parts.push_back({author(1).account, author(1).installation, 5, true, {certificate}, {segment(1, {1, 0, 4}), segment(4, {5, 9})}, {}});
    page.parts.push_back({author(2).account, author(2).installation, 8, false, {}, {segment(3, {2, 3})}, {}});
    page.header.count = 2;
    return page;
}
} // namespace

class TestChainsWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageReadsBackAsItWasWritten()
    {
        const auto read = readChains(writeChains(page()));

        QVERIFY(read);
        QVERIFY(*read == page());
    }

    void linksAreTheDigestsInOrder()
    {
        auto two = segment(1, {1, 2});
        two.links[32] = 9;

        QCOMPARE(two.link(0).bytes[0], std::uint8_t{7});
        QCOMPARE(two.link(1).bytes[0], std::uint8_t{9});
        QCOMPARE(two.link(1).bytes[31], std::uint8_t{7});
    }

    void everyCutIsRefused()
    {
        const auto body = writeChains(page());
        for (std::size_t size = 0; size < body.size(); size += size < 200 ? 1 : 7)
            QVERIFY2(!readChains(body.substr(0, size)), qPrintable(QString::number(size)));
        QVERIFY(!readChains(body + "{}\n"));
    }

    void segmentsThatDoNotFitAreRefused_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::newRow("a digest is cut") << Edit([](ChainSegment &s) { s.links.pop_back(); });
        QTest::newRow("a digest more than numbers") << Edit([](ChainSegment &s) { s.links.resize(s.links.size() + 32); });
        QTest::newRow("a number more than digests") << Edit([](ChainSegment &s) { s.seqs.push_back(3); });
        QTest::newRow("no line at all") << Edit([](ChainSegment &s) {
            s.seqs.clear();
            s.links.clear();
        });
        QTest::newRow("a negative number") << Edit([](ChainSegment &s) { s.seqs[0] = -1; });
        QTest::newRow("a position before the first") << Edit([](ChainSegment &s) { s.start = 0; });
        QTest::newRow("a hash of another length") << Edit([](ChainSegment &s) { s.before.resize(31); });
    }
    void segmentsThatDoNotFitAreRefused()
    {
        QFETCH(Edit, edit);
        auto odd = page();
        edit(odd.parts[0].segments[0]);

        const auto read = readChains(writeChains(odd));

        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
    }

    void aPartWithoutASegmentIsRefused()
    {
        auto odd = page();
        odd.parts[1].segments.clear();

        QVERIFY(!readChains(writeChains(odd)));
    }

    void placesRiseByAuthorAndPosition()
    {
        const ChainsPlace place{author(1), 12};

        QCOMPARE(*ChainsPlace::parse(place.toString()), place);
        QVERIFY((ChainsPlace{author(1), 12} < ChainsPlace{author(1), 13}));
        QVERIFY((ChainsPlace{author(1), 13} < ChainsPlace{author(2), 1}));
        QCOMPARE(http::chainsPath(id(50), place.toString()), "/v1/streams/" + id(50).toString() + "/chains?after=" + place.toString());
    }

    void whatIsNoPlaceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto one = QByteArray::fromStdString(id(1).toString());
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an id alone") << one;
        QTest::newRow("two ids") << one + "." + one;
        QTest::newRow("no position") << one + "." + one + ".";
        QTest::newRow("a negative position") << one + "." + one + ".-1";
        QTest::newRow("something behind it") << one + "." + one + ".1x";
        QTest::newRow("a number too large") << one + "." + one + ".99999999999999999999";
        QTest::newRow("no ids") << QByteArray("a.b.1");
    }
    void whatIsNoPlaceIsRefused()
    {
        QFETCH(const QByteArray, text);

        QVERIFY(!ChainsPlace::parse(text.toStdString()));
    }
};

REDOUBT_TEST(TestChainsWire)
#include "TestChainsWire.moc"
