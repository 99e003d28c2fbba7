// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/widgets/SafeImage.h"

#include <QBuffer>
#include <QtTest>

using namespace redoubt::views;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        return {};
    return bytes;
}

/// A BMP header that promises @p width × @p height pixels and brings none.
QByteArray promise(qint32 width, qint32 height)
{
    QByteArray bytes(54, '\0');
    bytes[0] = 'B';
    bytes[1] = 'M';
    bytes[10] = 54;
    bytes[14] = 40;
    for (int i = 0; i < 4; ++i) {
        bytes[18 + i] = static_cast<char>(width >> (8 * i) & 0xff);
        bytes[22 + i] = static_cast<char>(height >> (8 * i) & 0xff);
    }
    bytes[26] = 1;
    bytes[28] = 24;
    return bytes;
}

} // namespace

class TestSafeImage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPictureBecomesSmall()
    {
        const QImage small = safeThumbnail(redoubt::views::testing::demoPicture(1), {288, 160});

        QVERIFY(!small.isNull());
        QVERIFY(small.width() <= 288 && small.height() <= 160);
        QVERIFY(small.width() == 284 || small.height() == 160); // 480 × 270 kept its shape
    }

    void theContentsDecideNotTheName()
    {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::red);

        QCOMPARE(safeThumbnail(encoded(image, "PNG")).size(), QSize(20, 20));
        QCOMPARE(safeThumbnail(encoded(image, "JPG")).size(), QSize(20, 20));
        QCOMPARE(safeThumbnail(encoded(image, "BMP")).size(), QSize(20, 20));
        QVERIFY(safeThumbnail(encoded(image, "PPM")).isNull()); // not one of the formats that are read
    }

    void whatIsNoPictureIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a PNG cut short") << redoubt::views::testing::demoPicture(1).left(40);
        QTest::newRow("an SVG, which may name other files")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/passwd'/></svg>");
        QTest::newRow("a header that promises 3.6 gigapixels") << promise(60'000, 60'000);
        QTest::newRow("more bytes than are read") << QByteArray(33 * 1024 * 1024, 'B');
    }
    void whatIsNoPictureIsNone()
    {
        QFETCH(QByteArray, bytes);

        QVERIFY(safeThumbnail(bytes).isNull());
    }
};

REDOUBT_TEST(TestSafeImage)
#include "TestSafeImage.moc"
