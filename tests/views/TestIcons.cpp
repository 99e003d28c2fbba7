// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/theme/IconShapes.h"
#include "views/theme/Icons.h"
#include "views/theme/Theme.h"

#include <QSvgRenderer>
#include <QtTest>

using namespace redoubt::views;

namespace {

int inkedPixels(const QImage &image)
{
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            inked += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return inked;
}

bool touchesTheEdge(const QImage &image)
{
    for (int i = 0; i < image.width(); ++i) {
        if (qAlpha(image.pixel(i, 0)) > 128 || qAlpha(image.pixel(i, image.height() - 1)) > 128 || qAlpha(image.pixel(0, i)) > 128
            || qAlpha(image.pixel(image.width() - 1, i)) > 128)
            return true;
    }
    return false;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDrawingParsesAndIsNotBlank_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 1; i < iconCount; ++i)
            QTest::newRow(iconName(iconAt(i)).data()) << i;
    }
    void everyDrawingParsesAndIsNotBlank()
    {
        QFETCH(int, index);
        const Icon icon = iconAt(index);
        QCOMPARE(static_cast<int>(icon), index);

        QSvgRenderer renderer(iconSvg(icon, Qt::red, 48));
        const QImage image = iconPixmap(icon, Qt::red, 48, 1).toImage();

        QVERIFY(renderer.isValid());
        QVERIFY2(inkedPixels(image) > 40, qPrintable(QString::number(inkedPixels(image))));
        QVERIFY2(!touchesTheEdge(image), "the drawing is cut off");
    }

    void namesAreUnique()
    {
        QSet<QString> names;
        for (int i = 0; i < iconCount; ++i)
            names.insert(iconName(iconAt(i)));

        QCOMPARE(names.size(), iconCount);
    }

    void drawingTakesTheColourAsked()
    {
        const QImage image = iconPixmap(Icon::Stop, QColor("#0B7285"), 24, 2).toImage();

        QCOMPARE(image.width(), 48);
        bool found = false;
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, image.height() / 2);
            found = found || (pixel.alpha() == 255 && pixel.name() == "#0b7285");
        }
        QVERIFY(found);
    }

    void theProductHasAPictureInEverySize()
    {
        Theme theme;
        theme.apply();

        const QIcon icon = productIcon();

        for (const int side : {16, 32, 48, 256}) {
            const QImage image = icon.pixmap(side, side).toImage();
            QCOMPARE(image.width(), side);
            QCOMPARE(image.pixelColor(side / 2, side * 9 / 10).name(), QStringLiteral("#0b7285")); // its ground below the mark
            QVERIFY(inkedPixels(image) > side * side / 2);
        }
    }

    void strokeIsAPixelAndAHalfOnScreen()
    {
        QCOMPARE(iconStroke(24), 1.5);
        QCOMPARE(iconStroke(16) * 16 / 24, 1.5);
        QCOMPARE(iconStroke(12) * 12 / 24, 1.4);
        QCOMPARE(iconStroke(32) * 32 / 24, 2.0);
    }
};

REDOUBT_TEST(TestIcons)
#include "TestIcons.moc"
