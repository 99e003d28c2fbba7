// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Compression.h"

#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <zstd.h>

using namespace redoubt;
using namespace redoubt::feed;

class TestCompression : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasCompressedComesBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");

        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("a line that repeats") << QByteArray("{\"v\":1}\n").repeated(5000);
        QTest::newRow("more than one window block") << QByteArray("0123456789abcdefghijklmnop").repeated(200'000);
    }

    void whatWasCompressedComesBack()
    {
        QFETCH(QByteArray, bytes);
        const auto text = bytes.toStdString();

        const auto back = decompressZstd(compressZstd(text), text.size());

        QVERIFY(back);
        QVERIFY(*back == text);
    }

    void theBoundIsExact()
    {
        const std::string text(100'000, 'a');
        const auto compressed = compressZstd(text);

        QVERIFY(decompressZstd(compressed, 100'000));
        const auto refused = decompressZstd(compressed, 99'999);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    }

    void aBombIsRefused()
    {
        // 1 GiB of zeros in some 32 KiB, written as a stream, so that the frame does not announce its size.
        std::string bomb;
        const auto context = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>(ZSTD_createCCtx(), &ZSTD_freeCCtx);
        const std::string zeros(1 << 20, '\0');
        std::string room(1 << 16, '\0');
        for (int i = 0; i < 1024; ++i) {
            ZSTD_inBuffer in{zeros.data(), zeros.size(), 0};
            const auto last = i == 1023;
            std::size_t rest = 1;
            while (in.pos < in.size || (last && rest != 0)) {
                ZSTD_outBuffer out{room.data(), room.size(), 0};
                rest = ZSTD_compressStream2(context.get(), &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
                bomb.append(room.data(), out.pos);
            }
        }
        QVERIFY(bomb.size() < 200'000);

        const auto refused = decompressZstd(bomb, 4 << 20);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    }

    void aWindowThatWouldEatMemoryIsRefused()
    {
        const auto context = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>(ZSTD_createCCtx(), &ZSTD_freeCCtx);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, 27);
        std::string frame(1000, '\0');
        const std::string text("small, in a frame that asks for a window of 128 MiB");
        ZSTD_inBuffer in{text.data(), text.size(), 0};
        ZSTD_outBuffer out{frame.data(), frame.size(), 0};
        // Flushed before it ends: the encoder cannot know that the content is small.
        ZSTD_compressStream2(context.get(), &out, &in, ZSTD_e_flush);
        ZSTD_compressStream2(context.get(), &out, &in, ZSTD_e_end);
        frame.resize(out.pos);

        const auto refused = decompressZstd(frame, 1 << 20);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    }

    void everyCutIsNoticed()
    {
        const auto whole = compressZstd(std::string(3000, 'a') + "tail");

        for (std::size_t cut = 0; cut < whole.size(); ++cut) {
            const auto refused = decompressZstd(std::string_view(whole).substr(0, cut), 1 << 20);
            QVERIFY2(!refused, qPrintable(QStringLiteral("cut at %1").arg(cut)));
            QCOMPARE(refused.error().code, ErrorCode::Malformed);
        }
    }

    void whatIsNoZstdIsMalformed()
    {
        const auto refused = decompressZstd("{\"code\":\"internal\"}", 1 << 20);

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Malformed);
    }
};

REDOUBT_TEST(TestCompression)
#include "TestCompression.moc"
