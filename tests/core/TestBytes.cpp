// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Bytes.h"
#include "core/Random.h"
#include "tests/testkit/TestRegistry.h"

#include <QByteArray>
#include <QtTest>

using namespace redoubt;

class TestBytes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void base64UrlHasTheValuesOfTheStandard_data()
    {
        // RFC 4648 §10, without padding; the last rows use the two characters that differ from plain base64.
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg");
        QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("Zm9vYmE");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
        QTest::newRow("fb ff") << QByteArray::fromHex("fbff") << QByteArray("-_8");
    }
    void base64UrlHasTheValuesOfTheStandard()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, text);

        QCOMPARE(toBase64Url(bytesOf(plain.toStdString())), text.toStdString());
        QCOMPARE(textOf(fromBase64Url(text.toStdString()).value()), plain.toStdString());
    }

    void base64UrlAgreesWithQt()
    {
        SeededRandom random(1);
        for (int i = 0; i < 500; ++i) {
            Bytes bytes(random.below(70));
            random.fill(bytes);
            const auto qt = QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()))
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);

            QCOMPARE(toBase64Url(bytes), qt.toStdString());
            QVERIFY(fromBase64Url(toBase64Url(bytes)).value() == bytes);
        }
    }

    void base64UrlRefusesASecondSpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("padding") << "Zg==";
        QTest::newRow("plain base64's plus") << "+_8";
        QTest::newRow("plain base64's slash") << "-/8";
        QTest::newRow("stray bits in the last of two") << "Zh";
        QTest::newRow("stray bits in the last of three") << "Zm9";
        QTest::newRow("one character") << "Z";
        QTest::newRow("five characters") << "Zm9vY";
        QTest::newRow("line feed") << "Zm9v\n";
        QTest::newRow("not ASCII") << "Zm9é";
    }
    void base64UrlRefusesASecondSpelling()
    {
        QFETCH(QString, text);

        const auto bytes = fromBase64Url(text.toStdString());

        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::Malformed);
    }

    void hexReadsBack()
    {
        const Bytes bytes{0x00, 0x0f, 0xa5, 0xff};

        QCOMPARE(toHex(bytes), "000fa5ff");
        QVERIFY(fromHex("000fa5ff").value() == bytes);
        QVERIFY(fromHex("000FA5FF").value() == bytes);
        QVERIFY(fromHex("").value().empty());
        QVERIFY(!fromHex("0"));
        QVERIFY(!fromHex("0g"));
        QVERIFY(!fromHex("0x"));
    }

    void constantTimeComparisonComparesLengthAndContents()
    {
        const Bytes a{1, 2, 3};

        QVERIFY(equalInConstantTime(a, Bytes{1, 2, 3}));
        QVERIFY(!equalInConstantTime(a, Bytes{1, 2, 4}));
        QVERIFY(!equalInConstantTime(a, Bytes{0, 2, 3}));
        QVERIFY(!equalInConstantTime(a, Bytes{1, 2}));
        QVERIFY(equalInConstantTime({}, {}));
    }

    void aSecretIsMovedNotCopied()
    {
        static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
        SecretBytes first(Bytes{1, 2, 3});
        SecretBytes second = std::move(first);

        QVERIFY(first.empty()); // NOLINT(bugprone-use-after-move): that it is empty is the claim
        QVERIFY(textOf(second.view()) == "\x01\x02\x03");
        auto third = second.clone();
        third.writable()[0] = 9;
        QCOMPARE(second.view()[0], 1);
    }
};

REDOUBT_TEST(TestBytes)
#include "TestBytes.moc"
