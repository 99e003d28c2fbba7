// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Json.h"
#include "core/text/DecodedText.h"
#include "core/text/Password.h"
#include "core/text/Visible.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::text;

Q_DECLARE_METATYPE(redoubt::text::Encoding)

/// What people bring: files in the encodings of their programs, passwords from their keyboards, and texts that end on a terminal.
class TestTypedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReadByItsMarkThenAsUtf8ThenAsGb18030_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Encoding>("encoding");
        QTest::newRow("UTF-8") << QByteArray("县区,市局\n") << QByteArray("县区,市局\n") << Encoding::Utf8;
        QTest::newRow("nothing") << QByteArray() << QByteArray() << Encoding::Utf8;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf县") << QByteArray("县") << Encoding::Utf8WithMark;
        // 县 U+53BF and 区 U+533A: CF D8 and C7 F8 in GB 2312.
        QTest::newRow("GBK") << QByteArray("\xcf\xd8\xc7\xf8,A\n") << QByteArray("县区,A\n") << Encoding::Gb18030;
        // U+20000, in four bytes.
        QTest::newRow("GB18030") << QByteArray("\x95\x32\x82\x36") << QByteArray("\xf0\xa0\x80\x80") << Encoding::Gb18030;
        QTest::newRow("GB18030 with a mark") << QByteArray("\x84\x31\x95\x33\xcf\xd8") << QByteArray("县") << Encoding::Gb18030;
        QTest::newRow("UTF-16, little end first") << QByteArray("\xff\xfe\xbf\x53\x41\x00", 6) << QByteArray("县A") << Encoding::Utf16;
        QTest::newRow("UTF-16, big end first") << QByteArray("\xfe\xff\x53\xbf\x00\x41", 6) << QByteArray("县A") << Encoding::Utf16;
        QTest::newRow("UTF-32") << QByteArray("\xff\xfe\x00\x00\xbf\x53\x00\x00", 8) << QByteArray("县") << Encoding::Utf32;
    }
    void aFileIsReadByItsMarkThenAsUtf8ThenAsGb18030()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QFETCH(Encoding, encoding);

        const auto decoded = decodeText(bytes.toStdString());

        QVERIFY(decoded);
        QCOMPARE(QByteArray::fromStdString(decoded->text), text);
        QVERIFY(decoded->encoding == encoding);
    }

    void aLongFileOfGbkIsReadWhole()
    {
        std::string gbk;
        std::string utf8;
        for (int i = 0; i < 50'000; ++i) {
            gbk += "\xcf\xd8";
            utf8 += "县";
        }

        QCOMPARE(decodeText(gbk)->text == utf8, true);
    }

    void whatIsNoneOfTheseIsRefusedByItsLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("Latin-1") << QByteArray("a\nb\ncaf\xe9\n") << QByteArray("line 3 is not UTF-8, nor GB18030");
        QTest::newRow("its mark says UTF-8") << QByteArray("\xef\xbb\xbf"
                                                           "a\n\xcf\xd8")
                                             << QByteArray("line 2 is not UTF-8, as its mark says");
        // 上 is 4E 0A: its second byte begins no line. A low surrogate alone, in the second line.
        QTest::newRow("UTF-16 with 上 in the first line")
            << QByteArray("\xff\xfe\x0a\x4e\x0a\x00\x00\xdc\x41\x00", 10) << QByteArray("line 2 is not UTF-16, as its mark says");
        QTest::newRow("the same, big end first") << QByteArray("\xfe\xff\x4e\x0a\x00\x0a\xdc\x00\x00\x41", 10)
                                                 << QByteArray("line 2 is not UTF-16, as its mark says");
        QTest::newRow("half a unit of UTF-16") << QByteArray("\xff\xfe\x41") << QByteArray("is not UTF-16, as its mark says");
    }
    void whatIsNoneOfTheseIsRefusedByItsLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, says);

        const auto decoded = decodeText(bytes.toStdString());

        QVERIFY(!decoded);
        QCOMPARE(decoded.error().code, ErrorCode::Malformed);
        QVERIFY2(QByteArray::fromStdString(decoded.error().detail).contains(says), decoded.error().detail.c_str());
    }

    void jsonOfSeveralLinesIsRefusedByItsLine()
    {
        QCOMPARE(parseJson("{\n\"a\": 1,\n oops\n}").error().detail, std::string("not JSON: syntax error, in line 3"));
        QVERIFY(!parseJson("{oops}").error().detail.ends_with("in line 1"));
    }

    void aPasswordIsTheSameFromEveryKeyboard_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("hashed");
        QTest::newRow("ASCII, blanks and all") << QByteArray(" Correct Horse 7 ") << QByteArray(" Correct Horse 7 ");
        QTest::newRow("full width") << QByteArray("Ｐａｓｓ－１２") << QByteArray("Pass-12");
        QTest::newRow("not composed") << QByteArray("cafe\xcc\x81") << QByteArray("caf\xc3\xa9");
        QTest::newRow("composed") << QByteArray("caf\xc3\xa9") << QByteArray("caf\xc3\xa9");
        QTest::newRow("an ideographic blank") << QByteArray("a\xe3\x80\x80"
                                                            "b")
                                              << QByteArray("a b");
        QTest::newRow("half width Katakana") << QByteArray("\xef\xbd\xb6\xef\xbe\x9e") << QByteArray("\xe3\x82\xac"); // ｶﾞ is ガ
        QTest::newRow("case stays") << QByteArray("ＡＢab") << QByteArray("ABab");
        QTest::newRow("what is not UTF-8 stays") << QByteArray("\xcf\xd8") << QByteArray("\xcf\xd8");
    }
    void aPasswordIsTheSameFromEveryKeyboard()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, hashed);

        const auto once = canonicalPassword(typed.toStdString());

        QCOMPARE(QByteArray::fromStdString(once), hashed);
        QCOMPARE(canonicalPassword(once), once);
    }

    void aTerminalIsShownNothingThatItWouldObey()
    {
        QCOMPARE(visible("红03 ok"), std::string("红03 ok"));
        QCOMPARE(visible("\x1b[2J\n\t\x7f"), std::string("?[2J???"));
        QCOMPARE(visible("\xc2\x9b"
                         "2J"),
                 std::string("?2J"));
        QCOMPARE(visible("a\xe2\x80\xae"
                         "b"),
                 std::string("a?b"));
        QCOMPARE(visible("\xcf\xd8"), std::string("??"));
    }

    void jsonOnATerminalIsTheSameValue()
    {
        const json::object object{{"name",
                                   "县\x1b[2J\xc2\x9b"
                                   "2J\xe2\x80\xae\xf3\xa0\x81\xa1\x7f"}};

        const auto shown = visibleJson(writeJson(object));

        QCOMPARE(QByteArray::fromStdString(shown), QByteArray("{\"name\":\"县\\u001b[2J\\u009b2J\\u202e\\udb40\\udc61\\u007f\"}"));
        QVERIFY(*parseJson(shown) == json::value(object));
    }
};

REDOUBT_TEST(TestTypedText)
#include "TestTypedText.moc"
