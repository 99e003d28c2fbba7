// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/NameKey.h"
#include "core/text/ShownName.h"
#include "core/text/SignInName.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::text;

/// What a name may be, and which two names are one. Expected values follow from Unicode's tables, not from what ICU answers today.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShownNameIsOneThatPeopleSeeWhole_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("says"); // empty: it passes
        const auto row = [](const char *what, QByteArray name, const char *says) { QTest::newRow(what) << name << QByteArray(says); };
        row("Chinese", "县区A", "");
        row("a blank within", "Education, first", "");
        row("an ideographic blank within", "甲\xe3\x80\x80乙", "");
        row("a combining mark on its letter", "Cafe\xcc\x81", "");
        row("a character of the last plane of ideographs", "\xf0\xa0\x80\x80某", "");
        row("as long as it may be", QByteArray(200, 'a'), "");
        row("empty", "", "1 to 200 characters");
        row("a character too long", QByteArray(201, 'a'), "1 to 200 characters");
        row("a blank behind", "县区A ", "a blank");
        row("a blank in front", " 县区A", "a blank");
        row("an ideographic blank behind", "县区A\xe3\x80\x80", "a blank");
        row("a blank that does not break behind", "A\xc2\xa0", "a blank");
        row("a line feed", "a\nb", "character 2 (U+000A)");
        row("an escape", "\x1b[2J", "character 1 (U+001B)");
        row("a C1 control",
            "a\xc2\x9b"
            "2J",
            "character 2 (U+009B)");
        row("a zero byte", QByteArray("a\0b", 3), "character 2 (U+0000)");
        row("delete", "a\x7f", "(U+007F)");
        row("right to left override", "photo\xe2\x80\xaegnp.exe", "character 6 (U+202E)");
        row("an isolate",
            "a\xe2\x81\xa6"
            "b",
            "(U+2066)");
        row("a mark of direction", "a\xe2\x80\x8f", "(U+200F)");
        row("a blank of no width", "县\xe2\x80\x8b区", "character 2 (U+200B)");
        row("a joiner",
            "a\xe2\x80\x8d"
            "b",
            "(U+200D)");
        row("a byte order mark",
            "\xef\xbb\xbf"
            "a",
            "character 1 (U+FEFF)");
        row("a soft hyphen",
            "a\xc2\xad"
            "b",
            "(U+00AD)");
        row("a Hangul filler", "\xe3\x85\xa4", "(U+3164)");
        row("a variation selector", "葛\xf3\xa0\x84\x80", "(U+E0100)");
        row("a tag", "a\xf3\xa0\x81\xa1", "(U+E0061)");
        row("a separator of lines",
            "a\xe2\x80\xa8"
            "b",
            "(U+2028)");
        row("a blank of Braille", "\xe2\xa0\x80", "(U+2800)");
        row("no character", "a\xef\xbf\xbf", "cannot be seen");
        row("what a conversion lost", "a\xef\xbf\xbd", "lost in a conversion");
        row("bytes of GBK", "\xcf\xd8\xc7\xf8", "is not UTF-8");
        row("a surrogate", "\xed\xa0\x80", "is not UTF-8");
        row("a longer form than needed", "\xc0\xaf", "is not UTF-8");
        row("cut off", "a\xe5\x8e", "is not UTF-8");
        row("a mark without a letter",
            "\xcc\x81"
            "a",
            "a mark that belongs on a letter");
    }
    void aShownNameIsOneThatPeopleSeeWhole()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, says);

        const auto checked = checkShownName({name.constData(), static_cast<std::size_t>(name.size())});

        QCOMPARE(checked.has_value(), says.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(QByteArray::fromStdString(checked.error().detail).contains(says), checked.error().detail.c_str());
        }
    }

    void aFilesNameIsMadeOneThatPasses_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("nothing to do") << QByteArray("登录.png") << QByteArray("登录.png");
        QTest::newRow("direction turned") << QByteArray("a\xe2\x80\xaegnp.exe") << QByteArray("a_gnp.exe");
        QTest::newRow("blanks") << QByteArray(" a b \xe3\x80\x80") << QByteArray("a b");
        QTest::newRow("bytes of GBK") << QByteArray("\xcf\xd8.txt") << QByteArray("__.txt");
        QTest::newRow("nothing left") << QByteArray(" ") << QByteArray("_");
        QTest::newRow("too long keeps its ending") << QByteArray(300, 'a') + ".tar.gz" << QByteArray(196, 'a') + "….gz";
        QTest::newRow("characters are counted, not bytes") << QByteArray("值").repeated(200) << QByteArray("值").repeated(200);
        QTest::newRow("one too many of them") << QByteArray("值").repeated(201) << QByteArray("值").repeated(199) + "…";
    }
    void aFilesNameIsMadeOneThatPasses()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, shown);

        const auto name = asShownName(raw.toStdString());

        QCOMPARE(QByteArray::fromStdString(name), shown);
        QVERIFY(checkShownName(name));
    }

    void oneNameHasOneKey_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("a blank behind") << QByteArray("县区A") << QByteArray("县区A ") << true;
        QTest::newRow("full width") << QByteArray("县区A") << QByteArray("县区Ａ") << true;
        QTest::newRow("case") << QByteArray("DUTY-01") << QByteArray("duty-01") << true;
        QTest::newRow("case beyond ASCII") << QByteArray("ÉCOLE") << QByteArray("école") << true;
        QTest::newRow("sharp s") << QByteArray("STRASSE") << QByteArray("straße") << true;
        QTest::newRow("composed or not") << QByteArray("é") << QByteArray("e\xcc\x81") << true;
        QTest::newRow("two blanks") << QByteArray("a  b") << QByteArray("a b") << true;
        QTest::newRow("an ideographic blank") << QByteArray("甲\xe3\x80\x80乙") << QByteArray("甲 乙") << true;
        QTest::newRow("something unseen") << QByteArray("县区") << QByteArray("县\xe2\x80\x8b区") << true;
        QTest::newRow("another digit") << QByteArray("红03") << QByteArray("红04") << false;
        QTest::newRow("a letter for a digit") << QByteArray("红03") << QByteArray("红O3") << false;
        QTest::newRow("traditional") << QByteArray("县") << QByteArray("縣") << false;
    }
    void oneNameHasOneKey()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, same);

        QCOMPARE(nameKey(a.toStdString()) == nameKey(b.toStdString()), same);
    }

    void codesThatLookAlikeAreFound_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("alike");
        QTest::newRow("O and 0") << QByteArray("红03") << QByteArray("红O3") << true;
        QTest::newRow("l and 1") << QByteArray("R1") << QByteArray("Rl") << true;
        QTest::newRow("I and l") << QByteArray("RI") << QByteArray("Rl") << true;
        QTest::newRow("Cyrillic") << QByteArray("RED-A") << QByteArray("RED-\xd0\x90") << true;
        QTest::newRow("Greek") << QByteArray("BO") << QByteArray("B\xce\x9f") << true;
        QTest::newRow("another number") << QByteArray("红03") << QByteArray("红08") << false;
        QTest::newRow("another colour") << QByteArray("红03") << QByteArray("蓝03") << false;
    }
    void codesThatLookAlikeAreFound()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, alike);

        QCOMPARE(lookAlikeKey(a.toStdString()) == lookAlikeKey(b.toStdString()), alike);
    }

    void aNameThatIsTakenIsToldWithBothSpellings()
    {
        TakenNames codes(TakenNames::Alike::MayNotBe);
        TakenNames names(TakenNames::Alike::MayBe);
        QVERIFY(!codes.take("红03"));
        QVERIFY(!names.take("红03"));

        QCOMPARE(codes.take("红０３"), std::optional(NameClash{Likeness::Same, "红03"}));
        QCOMPARE(codes.take("红O3"), std::optional(NameClash{Likeness::LooksAlike, "红03"}));
        QVERIFY(!names.take("红O3"));
        QCOMPARE(sentenceOf({Likeness::LooksAlike, "红03"}, "红O3"), std::string("'红O3' looks like '红03'"));
        QCOMPARE(sentenceOf({Likeness::Same, "县区"}, "县\xe2\x80\x8b区"), std::string("'县<200B>区' is the same name as '县区'"));
    }

    void aSignInNameIsOfOneScript_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("kept"); // empty: it is refused
        QTest::newRow("as it is") << QByteArray("judge.1@bureau") << QByteArray("judge.1@bureau");
        QTest::newRow("case and blanks") << QByteArray("  Judge1\xe3\x80\x80") << QByteArray("judge1");
        QTest::newRow("full width") << QByteArray("ｊｕｄｇｅ１") << QByteArray("judge1");
        QTest::newRow("Chinese") << QByteArray("张三") << QByteArray("张三");
        QTest::newRow("Chinese with Latin") << QByteArray("红队A1") << QByteArray("红队a1");
        QTest::newRow("Cyrillic alone") << QByteArray("судья") << QByteArray("судья");
        QTest::newRow("as long as it may be") << QByteArray(64, 'a') << QByteArray(64, 'a');
        QTest::newRow("one character") << QByteArray("张") << QByteArray();
        QTest::newRow("too long") << QByteArray(65, 'a') << QByteArray();
        QTest::newRow("a blank within") << QByteArray("a b") << QByteArray();
        QTest::newRow("a Cyrillic letter among Latin ones") << QByteArray("\xd0\xb0"
                                                                          "dmin")
                                                            << QByteArray();
        QTest::newRow("a sign in front") << QByteArray("-rf") << QByteArray();
        QTest::newRow("a control") << QByteArray("ad\x1bmin") << QByteArray();
        QTest::newRow("a quote") << QByteArray("a'b") << QByteArray();
        QTest::newRow("bytes of GBK") << QByteArray("\xcf\xd8\xc7\xf8") << QByteArray();
    }
    void aSignInNameIsOfOneScript()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, kept);

        const auto folded = foldSignInName(typed.toStdString());
        const auto checked = checkSignInName(folded);

        QCOMPARE(checked.has_value(), !kept.isEmpty());
        if (checked)
            QCOMPARE(QByteArray::fromStdString(folded), kept);
        else
            QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
    }
};

REDOUBT_TEST(TestNames)
#include "TestNames.moc"
