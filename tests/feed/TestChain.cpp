// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Session.h"
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QCryptographicHash>
#include <QtTest>

#include <functional>
#include <set>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

namespace {
/// DESIGN's formulas once more, through Qt's SHA-256 instead of OpenSSL's and with the framing spelled out.
class Message
{
public:
    Message &raw(ByteView bytes)
    {
        m_bytes.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        return *this;
    }
    Message &field(const QByteArray &text)
    {
        QByteArray length(8, '\0');
        for (int i = 0; i < 8; ++i)
            length[i] = static_cast<char>(static_cast<quint64>(text.size()) >> (56 - 8 * i));
        m_bytes += length + text;
        return *this;
    }
    std::string hash() const { return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex().toStdString(); }

private:
    QByteArray m_bytes;
};
} // namespace

class TestChain : public QObject
{
    Q_OBJECT

    static VerifyKey key() { return SigningKey::fromSeed(Bytes(32, 5)).value().verifyKey(); }

private Q_SLOTS:
    void genesisBindsServerAccountKeyStreamAndSuite()
    {
        const auto expected = Message()
                                  .field("redoubt chain 1")
                                  .raw(id(1).bytes())
                                  .raw(id(2).bytes())
                                  .raw(key().bytes)
                                  .raw(id(3).bytes())
                                  .field("sha256-ed25519-aes256gcm")
                                  .hash();

        QCOMPARE(toHex(chainGenesis(id(1), id(2), key(), id(3)).hash.bytes), expected);
        QCOMPARE(chainGenesis(id(1), id(2), key(), id(3)).pos, 0);
        QVERIFY(chainGenesis(id(9), id(2), key(), id(3)) != chainGenesis(id(1), id(2), key(), id(3)));
        QVERIFY(chainGenesis(id(1), id(9), key(), id(3)) != chainGenesis(id(1), id(2), key(), id(3)));
        QVERIFY(chainGenesis(id(1), id(2), {}, id(3)) != chainGenesis(id(1), id(2), key(), id(3)));
        QVERIFY(chainGenesis(id(1), id(2), key(), id(9)) != chainGenesis(id(1), id(2), key(), id(3)));
    }

    void aLinkHashesItsPredecessorAndTheDigestOfItsLine()
    {
        const auto genesis = chainGenesis(id(1), id(2), key(), id(3));
        const QByteArray line = "line 1";
        const auto lineHash = fromHex(QCryptographicHash::hash(line, QCryptographicHash::Sha256).toHex().toStdString()).value();

        const auto head = nextInChain(genesis, digestOf(line.toStdString()));

        QCOMPARE(head.pos, 1);
        QCOMPARE(toHex(head.hash.bytes), Message().raw(genesis.hash.bytes).raw(lineHash).hash());
    }

    void fromZeroTheChainHasAValueComputedByHand()
    {
        // (head -c 32 /dev/zero; printf abc | openssl dgst -sha256 -binary) | sha256sum
        QCOMPARE(toHex(nextInChain({}, digestOf("abc")).hash.bytes), "589f9ffed4c477966bfb8d41f37895b08c69047df8f911d6f3b57fbe08faee8d");
    }

    void everyLinkDependsOnAllBeforeIt()
    {
        const std::vector<std::string> lines{"a", "b", "c", "d"};
        const auto headOf = [&](const std::vector<std::string> &some) {
            auto head = chainGenesis(id(1), id(2), key(), id(3));
            for (const auto &line : some)
                head = nextInChain(head, digestOf(line));
            return head;
        };

        const auto whole = headOf(lines);

        QCOMPARE(whole.pos, 4);
        QVERIFY(headOf({"a", "b", "d", "c"}).hash != whole.hash);
        QVERIFY(headOf({"a", "b", "d"}).hash != whole.hash);
        QVERIFY(headOf({"A", "b", "c", "d"}).hash != whole.hash);
        QVERIFY(headOf({"a", "b", "c", "d", "e"}).hash != whole.hash);
    }

    void aBatchMessageBindsChainAndHead()
    {
        const ChainHead head{7, digestOf("x")};

        const auto expected =
            Message().field("redoubt batch 1").raw(id(1).bytes()).raw(id(101).bytes()).raw(id(3).bytes()).field("7").raw(digestOf("x").bytes).hash();

        QCOMPARE(toHex(batchMessage({author(1), id(3)}, head)), expected);
        QVERIFY(batchMessage({author(1), id(3)}, {8, head.hash}) != batchMessage({author(1), id(3)}, head));
        QVERIFY(batchMessage({author(2), id(3)}, head) != batchMessage({author(1), id(3)}, head));
        QVERIFY(batchMessage({author(1), id(4)}, head) != batchMessage({author(1), id(3)}, head));
    }

    void theStreamsChainBindsEveryPartOfTheEnvelope()
    {
        const auto genesis = streamGenesis(id(1), id(3), 2);
        QCOMPARE(toHex(genesis.bytes), Message().field("redoubt stream 1").raw(id(1).bytes()).raw(id(3).bytes()).field("2").hash());
        const Envelope envelope{17, {1000}, {5, 6}, author(4), {"over_cap", "phase_over"}};
        const auto head = nextInStream(genesis, envelope, digestOf("line"));

        QCOMPARE(toHex(head.bytes),
                 Message()
                     .raw(genesis.bytes)
                     .field("17")
                     .raw(digestOf("line").bytes)
                     .raw(id(4).bytes())
                     .raw(id(104).bytes())
                     .field("1000")
                     .field("000000000005-000006")
                     .field("over_cap")
                     .field("phase_over")
                     .hash());
        const std::vector<std::function<void(Envelope &)>> alterations{
            [](Envelope &e) { e.seq = 18; },
            [](Envelope &e) { e.receivedAt.ms = 1001; },
            [](Envelope &e) { e.effectiveHlc.counter = 7; },
            [](Envelope &e) { e.author = author(5); },
            [](Envelope &e) { std::swap(e.author.account, e.author.installation); },
            [](Envelope &e) { e.flags.pop_back(); },
            [](Envelope &e) { e.flags = {"over_capphase_over"}; },
            [](Envelope &e) { std::swap(e.flags[0], e.flags[1]); },
        };
        std::set<Digest> heads{head};
        for (const auto &alter : alterations) {
            auto altered = envelope;
            alter(altered);
            heads.insert(nextInStream(genesis, altered, digestOf("line")));
        }
        heads.insert(nextInStream(genesis, envelope, digestOf("other line")));
        heads.insert(nextInStream(streamGenesis(id(1), id(3), 3), envelope, digestOf("line")));

        QCOMPARE(heads.size(), alterations.size() + 3);
    }

    void aCheckpointBindsStreamPositionHeadAndTime()
    {
        const Checkpoint checkpoint{id(3), {2, 17}, digestOf("x"), {1000}, {}};

        QCOMPARE(toHex(checkpointMessage(id(1), checkpoint)),
                 Message()
                     .field("redoubt checkpoint 1")
                     .raw(id(1).bytes())
                     .raw(id(3).bytes())
                     .field("2")
                     .field("17")
                     .raw(digestOf("x").bytes)
                     .field("1000")
                     .hash());
    }

    void certificateAndRenewalBindWhatTheyVouchFor()
    {
        CertificateRecord certificate;
        certificate.account = id(2);
        certificate.installation = id(3);
        certificate.installationName = "DUTY-01";
        certificate.key = Bytes(32, 7);
        certificate.issuedAt = {1000};
        QCOMPARE(toHex(certificateMessage(id(1), certificate)),
                 Message()
                     .field("redoubt certificate 1")
                     .raw(id(1).bytes())
                     .raw(id(2).bytes())
                     .raw(id(3).bytes())
                     .field("DUTY-01")
                     .raw(certificate.key)
                     .field("1000")
                     .hash());
        const Bytes nonce(32, 9);
        QCOMPARE(toHex(renewMessage(id(1), id(2), id(3), nonce)),
                 Message().field("redoubt renew 1").raw(id(1).bytes()).raw(id(2).bytes()).raw(id(3).bytes()).field(QByteArray(32, 9)).hash());
    }

    void headsDigestIsOneForAllOrders()
    {
        const Cursor a{id(1), 0, 5};
        const Cursor b{id(2), 1, 0};

        QCOMPARE(toHex(headsDigest({a, b}).bytes),
                 Message().field("redoubt heads 1").raw(id(1).bytes()).field("0").field("5").raw(id(2).bytes()).field("1").field("0").hash());
        QCOMPARE(headsDigest({b, a}), headsDigest({a, b}));
        QVERIFY(headsDigest({a}) != headsDigest({a, b}));
        QVERIFY(headsDigest({{id(1), 0, 6}, b}) != headsDigest({a, b}));
        QVERIFY(headsDigest({}) != headsDigest({a}));
    }

    void derivedStreamsAreVersion8IdsOfTheirOwn()
    {
        const auto directory = directoryStream(id(1));
        const auto account = accountStream(id(1), id(2));

        QCOMPARE(directory.toString()[14], '8');
        QVERIFY(std::string("89ab").find(account.toString()[19]) != std::string::npos);
        const std::set<Id> all{directory, account, directoryStream(id(2)), accountStream(id(1), id(3)), accountStream(id(2), id(2))};
        QCOMPARE(all.size(), 5U);
        QCOMPARE(accountStream(id(1), id(2)), account);
    }
};

REDOUBT_TEST(TestChain)
#include "TestChain.moc"
