// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Http.h"

#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;

class TestHttp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyErrorHasAnErrorStatus()
    {
        for (int i = 0; i <= static_cast<int>(ErrorCode::MissingReason); ++i) {
            const auto status = http::statusOf(static_cast<ErrorCode>(i));

            QVERIFY2(status >= 400 && status < 600, name(static_cast<ErrorCode>(i)).data());
        }
    }

    void aBareStatusSaysTheSameAsTheCodeBehindIt_data()
    {
        QTest::addColumn<int>("code");

        for (const auto code : {ErrorCode::Unauthenticated, ErrorCode::Forbidden, ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::TooLarge,
                                ErrorCode::TooManyRequests, ErrorCode::AccountLocked, ErrorCode::BadDigest, ErrorCode::Timeout,
                                ErrorCode::StorageFull, ErrorCode::ServerError, ErrorCode::ProtocolError})
            QTest::newRow(name(code).data()) << static_cast<int>(code);
    }

    void aBareStatusSaysTheSameAsTheCodeBehindIt()
    {
        QFETCH(int, code);

        QCOMPARE(static_cast<int>(http::errorOfStatus(http::statusOf(static_cast<ErrorCode>(code)))), code);
    }

    void zstdIsOffered_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("offered");

        QTest::newRow("alone") << QByteArray("zstd") << true;
        QTest::newRow("among others") << QByteArray("gzip, zstd;q=0.9, br") << true;
        QTest::newRow("in capitals") << QByteArray("gzip,ZSTD") << true;
        QTest::newRow("refused by its quality") << QByteArray("gzip, zstd; q=0.00") << false;
        QTest::newRow("not named") << QByteArray("gzip, br") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a longer name") << QByteArray("zstdx") << false;
    }

    void zstdIsOffered()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, offered);

        QCOMPARE(http::offersZstd(header.toStdString()), offered);
    }

    void rangesAreRead()
    {
        QCOMPARE(*http::parseRange("bytes=0-99"), (http::ByteRange{0, 99}));
        QCOMPARE(*http::parseRange("bytes=4194304-"), (http::ByteRange{4194304, std::nullopt}));
    }

    void otherRangesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("header");

        QTest::newRow("a suffix") << QByteArray("bytes=-5");
        QTest::newRow("several") << QByteArray("bytes=0-1,3-4");
        QTest::newRow("backwards") << QByteArray("bytes=5-4");
        QTest::newRow("another unit") << QByteArray("lines=0-4");
        QTest::newRow("a sign") << QByteArray("bytes=+1-4");
        QTest::newRow("over 2^53") << QByteArray("bytes=0-9007199254740993");
        QTest::newRow("empty") << QByteArray();
    }

    void otherRangesAreRefused()
    {
        QFETCH(QByteArray, header);

        const auto refused = http::parseRange(header.toStdString());

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Malformed);
    }
};

REDOUBT_TEST(TestHttp)
#include "TestHttp.moc"
