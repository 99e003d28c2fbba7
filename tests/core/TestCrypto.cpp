// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"
#include "core/crypto/Password.h"
#include "core/crypto/Sealing.h"
#include "core/crypto/Signing.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <set>

using namespace redoubt;

namespace {
Bytes hex(std::string_view text) { return fromHex(text).value(); }

/// A nonce that was told beforehand, so that sealing has a known answer.
class ToldRandom final : public Random
{
public:
    explicit ToldRandom(Bytes bytes) : m_bytes(std::move(bytes)) { }
    void fill(std::span<std::uint8_t> bytes) override { std::copy_n(m_bytes.begin(), bytes.size(), bytes.begin()); }

private:
    Bytes m_bytes;
};
} // namespace

class TestCrypto : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sha256HasTheStandardsValues_data()
    {
        // NIST, "SHA-256 examples" (FIPS 180-4) and the long vector of its first edition.
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("empty") << QByteArray() << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("one block") << QByteArray("abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                    << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million") << QByteArray(1'000'000, 'a') << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }
    void sha256HasTheStandardsValues()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, digest);
        const auto text = message.toStdString();
        Hasher inPieces;
        for (std::size_t i = 0; i < text.size(); i += 977)
            inPieces.add(std::string_view(text).substr(i, 977));

        QCOMPARE(toHex(digestOf(text).bytes), digest.toStdString());
        QCOMPARE(toHex(inPieces.finish().bytes), digest.toStdString());
    }

    void aFieldsLengthIsHashedBeforeIt()
    {
        Hasher fields;
        Hasher spelled;

        const auto digest = fields.addField("ab").addField("c").finish();

        using namespace std::string_view_literals;
        QCOMPARE(digest,
                 spelled
                     .add("\0\0\0\0\0\0\0\x02"
                          "ab\0\0\0\0\0\0\0\x01"
                          "c"sv)
                     .finish());
        Hasher otherSplit;
        QVERIFY(digest != otherSplit.addField("a").addField("bc").finish());
    }

    void digestsNameTheirAlgorithm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        const QString digits(64, 'a');
        QTest::newRow("no algorithm") << digits << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("another algorithm") << "sm3:" + digits << static_cast<int>(ErrorCode::UnsupportedVersion);
        QTest::newRow("short") << "sha256:" + digits.left(62) << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("long") << "sha256:" + digits + "aa" << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("odd") << "sha256:" + digits.left(63) << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("upper case") << "sha256:" + digits.toUpper() << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("empty") << "" << static_cast<int>(ErrorCode::Malformed);
    }
    void digestsNameTheirAlgorithm()
    {
        QFETCH(QString, text);
        QFETCH(int, code);

        QCOMPARE(static_cast<int>(Digest::parse(text.toStdString()).error().code), code);
        QCOMPARE(Digest::parse(digestOf("x").toString()).value(), digestOf("x"));
    }

    void keysAreDerivedAsTheStandardSays()
    {
        // RFC 5869, test case 3: empty salt and info; its first 32 bytes.
        const Bytes secret(22, 0x0b);

        QCOMPARE(toHex(deriveKey(secret, "").view()), "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
        QVERIFY(toHex(deriveKey(secret, "a").view()) != toHex(deriveKey(secret, "b").view()));
    }

    void signaturesHaveTheStandardsValues_data()
    {
        // RFC 8032 §7.1, tests 1 to 3.
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("test 1")
            << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
            << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray("")
            << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe2"
                          "4655141438e7a100b");
        QTest::newRow("test 2")
            << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
            << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << QByteArray("72")
            << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aee"
                          "b00d291612bb0c00");
        QTest::newRow("test 3")
            << QByteArray("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
            << QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025") << QByteArray("af82")
            << QByteArray("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28d"
                          "c027beceea1ec40a");
    }
    void signaturesHaveTheStandardsValues()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);

        const auto signer = SigningKey::fromSeed(hex(seed.toStdString())).value();
        const auto signature_ = signer.sign(hex(message.toStdString()));

        QCOMPARE(toHex(signer.verifyKey().bytes), key.toStdString());
        QCOMPARE(toHex(signature_), signature.toStdString());
        QVERIFY(signer.verifyKey().verify(hex(message.toStdString()), signature_));
        QCOMPARE(toHex(signer.clone().sign(hex(message.toStdString()))), signature.toStdString());
    }

    void anAlteredSignatureMessageOrKeyIsRefused()
    {
        SeededRandom random(1);
        const auto signer = SigningKey::generate(random);
        const auto message = bytesOf("ruling 17: 50 points");
        const auto signature = signer.sign(message);
        for (std::size_t i = 0; i < signature.size(); ++i) {
            auto altered = signature;
            altered[i] ^= 0x01;
            QCOMPARE(signer.verifyKey().verify(message, altered).error().code, ErrorCode::BadSignature);
        }
        for (std::size_t i = 0; i < message.size(); ++i) {
            Bytes altered(message.begin(), message.end());
            altered[i] ^= 0x80;
            QVERIFY(!signer.verifyKey().verify(altered, signature));
        }

        QVERIFY(!signer.verifyKey().verify(message, ByteView(signature).first(63)));
        QVERIFY(!signer.verifyKey().verify(message, {}));
        QVERIFY(!SigningKey::generate(random).verifyKey().verify(message, signature));
    }

    void keysOfOtherLengthsAreRefused()
    {
        const Bytes bytes(33, 1);
        QVERIFY(!SigningKey::fromSeed(bytes) && !SigningKey::fromSeed(ByteView(bytes).first(31)));
        QVERIFY(!VerifyKey::fromBytes(bytes) && !VerifyKey::fromBytes({}));
        QVERIFY(!SealingKey::fromBytes(bytes) && !SealingKey::fromBytes(ByteView(bytes).first(16)));
    }

    void sealingHasAKnownAnswer()
    {
        // McGrew and Viega, "The Galois/Counter Mode of Operation", test case 16.
        const auto key = SealingKey::fromBytes(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")).value();
        const auto context = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        const auto plain =
            hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        const auto sealed =
            hex("cafebabefacedbaddecaf888"
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                "76fc6ece0f4e1768cddf8853bb2d551b");
        ToldRandom nonce(hex("cafebabefacedbaddecaf888"));

        QVERIFY(key.open(sealed, textOf(context)).value() == plain);
        QCOMPARE(toHex(key.seal(plain, textOf(context), nonce)), toHex(sealed));
        QCOMPARE(sealed.size(), plain.size() + SealingKey::Overhead);
    }

    void nothingCanBeSealedUnderNoContext()
    {
        // The same paper, test case 13: no plaintext, no additional data.
        const auto key = SealingKey::fromBytes(Bytes(32, 0)).value();
        ToldRandom nonce(Bytes(12, 0));

        QCOMPARE(toHex(key.seal({}, {}, nonce)), "000000000000000000000000530f8afbc74536b9a963b4f1c4cb738b");
        QVERIFY(key.open(key.seal({}, {}, nonce), {}).value().empty());
    }

    void everyAlteredByteIsNoticed()
    {
        SeededRandom random(2);
        const auto key = SealingKey::generate(random);
        const auto sealed = key.seal(bytesOf("judge only"), "records/7/1", random);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            auto altered = sealed;
            altered[i] ^= 0x10;
            QCOMPARE(key.open(altered, "records/7/1").error().code, ErrorCode::CannotOpenSeal);
        }
        for (std::size_t size = 0; size < sealed.size(); ++size)
            QVERIFY(!key.open(ByteView(sealed).first(size), "records/7/1"));

        QVERIFY(!key.open(sealed, "records/8/1"));
        QVERIFY(!key.open(sealed, ""));
        QVERIFY(!SealingKey::generate(random).open(sealed, "records/7/1"));
        QCOMPARE(textOf(key.open(sealed, "records/7/1").value()), "judge only");
    }

    void aKeyStillWorksAfterAPayloadThatDidNotOpen()
    {
        SeededRandom random(3);
        const auto key = SealingKey::generate(random);
        const auto sealed = key.seal(bytesOf("x"), "c", random);
        QVERIFY(!key.open(sealed, "wrong"));

        QVERIFY(key.open(sealed, "c"));
        QVERIFY(SealingKey::fromBytes(key.bytes()).value().open(key.seal(bytesOf("y"), "c", random), "c"));
    }

    void noncesDoNotRepeat()
    {
        SeededRandom random(4);
        const auto key = SealingKey::generate(random);
        std::set<Bytes> nonces;
        for (int i = 0; i < 1000; ++i) {
            const auto sealed = key.seal(bytesOf("x"), "c", random);
            nonces.insert(Bytes(sealed.begin(), sealed.begin() + 12));
        }

        QCOMPARE(nonces.size(), 1000U);
    }

    void passwordsAreHashedWithArgon2id()
    {
        // phc-winner-argon2, src/test.c: Argon2id, version 0x13.
        const auto salt = bytesOf("somesalt");

        QCOMPARE(toHex(keyFromPassword("password", salt, {256, 2}).view()), "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        QVERIFY(verifyPassword("password", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"));
    }

    void aPasswordHashSaysItsCostAndVerifies()
    {
        SeededRandom random(5);
        const auto hash = hashPassword("口令 with spaces", {64, 1}, random);

        QVERIFY2(hash.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), hash.c_str());
        QVERIFY(verifyPassword("口令 with spaces", hash));
        QCOMPARE(verifyPassword("口令 with space", hash).error().code, ErrorCode::WrongPassword);
        QCOMPARE(verifyPassword("", hash).error().code, ErrorCode::WrongPassword);
        QVERIFY(hash != hashPassword("口令 with spaces", {64, 1}, random));
        QVERIFY(verifyPassword("", hashPassword("", {64, 1}, random)));
    }

    void whatIsNoHashIsMalformed()
    {
        for (const char *hash :
             {"", "password", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4", "$argon2id$v=19$m=256,t=2,p=1$"})
            QCOMPARE(verifyPassword("password", hash).error().code, ErrorCode::Malformed);
    }

    void theDefaultCostIsOwaspsMinimum()
    {
        const PasswordCost cost;

        QCOMPARE(cost.memoryKiB, 19U * 1024);
        QCOMPARE(cost.passes, 2U);
    }
};

REDOUBT_TEST(TestCrypto)
#include "TestCrypto.moc"
