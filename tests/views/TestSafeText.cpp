// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/widgets/SafeText.h"

#include <QtTest>

using namespace redoubt::views;

class TestSafeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("a log as it is") << QByteArray("$ id\nuid=0\t(root)\n") << QStringLiteral("$ id\nuid=0\t(root)\n");
        QTest::newRow("Chinese") << QByteArray("权限：管理员") << QStringLiteral("权限：管理员");
        QTest::newRow("Chinese of GBK") << QByteArray("\xc8\xa8\xcf\xde\xa3\xba\xb9\xdc\xc0\xed\xd4\xb1") << QStringLiteral("权限：管理员");
        QTest::newRow("UTF-16 with a mark") << QByteArray("\xff\xfe\x43\x67\x0a\x00", 6) << QStringLiteral("权\n");
        QTest::newRow("Windows ends of lines") << QByteArray("a\r\nb") << QStringLiteral("a\nb");
        QTest::newRow("terminal escapes do nothing") << QByteArray("\x1b[31mred\x07") << QStringLiteral("·[31mred·");
        QTest::newRow("no mark turns the direction") << QByteArray("a\xe2\x80\xae"
                                                                   "b")
                                                     << QStringLiteral("a·b");
        QTest::newRow("a stray byte stays a mark of its own") << QByteArray("0123456789abcdefghi\xff") << QStringLiteral("0123456789abcdefghi\uFFFD");
        QTest::newRow("bytes with a zero are no text") << QByteArray("MZ\0\1", 4) << QString();
        QTest::newRow("mostly not UTF-8 is no text") << QByteArray("\xff\xfe\xfd") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void whatIsShown()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(safeText(bytes), text);
    }

    // The beginning only, and never half of a character.
    void aLongTextIsCutBetweenCharacters()
    {
        QCOMPARE(safeText("abcdef", 3), QStringLiteral("abc"));
        QCOMPARE(safeText("ab权限", 4), QStringLiteral("ab"));
        QCOMPARE(safeText("ab权限", 5), QStringLiteral("ab"));
        QCOMPARE(safeText("\xc8\xa8\xcf\xde\xb9\xdc", 5), QStringLiteral("权限"));
    }
};

REDOUBT_TEST(TestSafeText)
#include "TestSafeText.moc"
