// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/PasswordRules.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::text;

namespace {
using Fault = std::optional<PasswordFault>;
constexpr PasswordFault Common = PasswordFault::Common;

QByteArray named(const Fault &fault)
{
    if (!fault)
        return "taken";
    switch (*fault) {
    case PasswordFault::TooLong: return "too long";
    case PasswordFault::TooShort: return "too short";
    case PasswordFault::TooUniform: return "too uniform";
    case PasswordFault::TooFewClasses: return "too few classes";
    case PasswordFault::ContainsName: return "contains the name";
    case PasswordFault::Common: return "common";
    }
    return "?";
}
} // namespace

/// Which passwords are taken, and what counts as a character of one.
class TestPasswordRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsCounted_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("letters, digits and signs") << QByteArray("aZ9-_!") << 6;
        QTest::newRow("blanks between words") << QByteArray("a b") << 3;
        QTest::newRow("the ideographic blank") << QByteArray("红\u3000蓝") << 3;
        QTest::newRow("Chinese characters") << QByteArray("红蓝演练") << 4;
        QTest::newRow("characters beyond the first plane") << QByteArray("\U00020BB7\U0001F600") << 2;
        QTest::newRow("an accent of its own") << QByteArray("\u00e9") << 1;
        QTest::newRow("an accent that combines") << QByteArray("e\u0301") << 1;
        QTest::newRow("a heap of accents") << QByteArray("e\u0301\u0302\u0303\u0304") << 1;
        QTest::newRow("a kana with its mark") << QByteArray("\u304b\u3099") << 1;
        QTest::newRow("full width") << QByteArray("ＡＢ１") << 3;
        QTest::newRow("zero-width space, joiners, marks of direction") << QByteArray("a\u200b\u200c\u200d\u200e\u202eb") << 2;
        QTest::newRow("a byte order mark") << QByteArray("\ufeffab") << 2;
        QTest::newRow("a soft hyphen") << QByteArray("a\u00adb") << 2;
        QTest::newRow("blanks of other widths") << QByteArray("a\u00a0\u2003\u2009b") << 2;
        QTest::newRow("fillers") << QByteArray("a\u3164\uffa0\u115f\u2800b") << 2;
        QTest::newRow("selectors of variation and tags") << QByteArray("\u845b\U000E0100\U000E0041\ufe0f") << 1;
        QTest::newRow("control characters") << QByteArray("a\x01\t\x7f"
                                                          "b",
                                                          5)
                                            << 2;
        QTest::newRow("a NUL") << QByteArray("a\0b", 3) << 2;
        QTest::newRow("octets that are no UTF-8") << QByteArray("a\xff\xc0\xaf\xed\xa0\x80"
                                                                "b")
                                                  << 2;
        QTest::newRow("a character that is cut off") << QByteArray("a\xe7\xba") << 1;
        QTest::newRow("noncharacters") << QByteArray("a\uffff\ufdd0\U0001FFFF") << 1;
        QTest::newRow("nothing") << QByteArray() << 0;
    }
    void whatIsCounted()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, count);

        QCOMPARE(countCharacters({text.data(), static_cast<std::size_t>(text.size())}), std::int64_t(count));
    }

    void whatIsTaken_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *why, const QByteArray &password, const char *answer) {
            QTest::newRow(why) << password << QByteArray(answer);
        };
        row("four words that nobody lists", "correct horse battery", "taken");
        row("chance", "kX7-vqPz2Lw9", "taken");
        row("a sentence", "Drei Ampeln am Hafen", "taken");
        row("Chinese words that nobody lists", "雨天带伞去码头Aa1吃面", "taken");
        row("a common word with chance behind it", "Password-kX7vqPz2", "taken");
        row("three words of the list", "Dragon-Oracle-Panda", "taken");
        row("a number that is no date", "Kahn-83726194x", "taken");

        row("eleven", "kX7-vqPz2Lw", "too short");
        row("twelve, of which one is not seen", "kX7-vqPz2Lw\u200b", "too short");
        row("twelve, of which one combines", "kX7-vqPz2Lw\u0301", "too short");
        row("twenty-four octets of eight characters", "红蓝演练值守台甲", "too short");
        row("made long by zero-width spaces", "kX7-\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b", "too short");
        row("one character again and again", "aaaaaaaaaaaaaaaaaaaaaaaa", "too uniform");
        row("one character and accents", "aa\u0301a\u0302a\u0303aaaaaaaaaaaaaaaaaaaaa", "too uniform");
        row("two classes", "kaxdofgwq82641", "too few classes");
        row("over a kibibyte", QByteArray(1025, 'x'), "too long");

        row("the name", "xx-JUDGE01-99-Yy", "contains the name");
        row("the name in other signs", "Zq-JudgeOl-99-Yy", "contains the name");
        row("the name with signs for letters", "Zq-jud93o!-44-Yy", "contains the name");
        row("the name with something invisible in it", "Zq-jud\u200bge01-44-Yy", "contains the name");
        row("the name in full width", "Zq-ｊｕｄｇｅ０１-44-Yy", "contains the name");

        row("the word and four digits", "Password1234", "common");
        row("the word in signs", "P@ssw0rd1234", "common");
        row("the word in more signs", "P4$$w0rd!!2026", "common");
        row("two words and a year", "Admin-Password-2026", "common");
        row("the word twice", "PasswordPassword1!", "common");
        row("the word again and again", "Passw0rd!Passw0rd!Passw0rd!", "common");
        row("a welcome", "Welcome2Beijing", "common");
        row("a season", "Summer2026!!!", "common");
        row("a month", "November-2026", "common");
        row("a change that was asked for", "ChangeMe123456", "common");
        row("the administrator", "Administrator@123", "common");
        row("the administrator in signs", "@dm1n1str@t0r", "common");
        row("the first row", "Qwertyuiop123", "common");
        row("the first row backwards", "Poiuytrewq321", "common");
        row("columns", "1qaz@WSX3edc$RFV", "common");
        row("columns without shift", "1qaz2wsx3edcQAZ", "common");
        row("two rows", "Asdfgh-Zxcvbn-1", "common");
        row("digits and the row above them", "Abc123456!@#$%^", "common");
        row("a letter for the sake of the rule", "Welcome@123456a", "common");
        row("the alphabet", "Abcdefghijkl1", "common");
        row("the alphabet and a row", "Abcdef-12345", "common");
        row("a name of the product", "Redoubt@2026!", "common");
        row("red team", "RedTeam#2026-01", "common");
        row("pinyin of love", "Woaini1314520!", "common");
        row("pinyin of love, with a year", "WoAiNi@520.1314", "common");
        row("pinyin of the password", "WoDeMima@123456", "common");
        row("pinyin of the administrator", "Guanliyuan@123", "common");
        row("pinyin of the office", "Wangxinban@2026", "common");
        row("characters for the password", "我的密码Abc@123456", "common");
        row("characters for the team", "红队蓝队@Abc12345", "common");
        row("lucky numbers", "Abc@888888-666666", "common");
        row("full width", "Ｐａｓｓｗｏｒｄ１２３４!Abc12345", "common");
        row("invisible characters between", "Pass\u200bword\u200b1234", "common");
        row("long, and still nothing but rows", "abcdefghijklmnopqrstuvwxyz", "common");
    }
    void whatIsTaken()
    {
        QFETCH(const QByteArray, password);
        QFETCH(const QByteArray, answer);

        const auto fault = passwordFault({password.data(), static_cast<std::size_t>(password.size())}, "judge01", 12);

        QCOMPARE(named(fault), answer);
    }

    /// A word of the list is refused however it is dressed: each usual front, end, case and spelling.
    void usualDressesHideNoWord()
    {
        for (const std::string word : {"password", "admin", "welcome", "woaini", "huawei"}) {
            std::string leet = word;
            for (auto &c : leet)
                c = c == 'a' ? '@' : c == 'o' ? '0' : c == 'e' ? '3' : c == 'i' ? '1' : c == 's' ? '$' : c;
            std::string title = word;
            title[0] = static_cast<char>(std::toupper(title[0]));
            for (const auto &spelling : {word, leet, title}) {
                for (const std::string end : {"@123456A", "#2026-Qwer", "!!!Abc12345", "_1qazXSW@", "888888.Aa1"}) {
                    QVERIFY2(passwordFault(spelling + end, "judge01", 8) == Common, (spelling + end).c_str());
                    QVERIFY2(passwordFault(end + spelling, "judge01", 8) == Common, (end + spelling).c_str());
                }
            }
        }
    }

    void aShortNameIsLookedForAsItIs()
    {
        QCOMPARE(passwordFault("Kwx-1i9-vqPz2", "li", 12), Fault());
        QCOMPARE(passwordFault("Kwx-LI9-vqPz2", "li", 12), Fault(PasswordFault::ContainsName));
    }

    void aVeryLongPasswordIsJudgedSoon()
    {
        QElapsedTimer taken;
        taken.start();

        (void)passwordFault(std::string(1000, 'a') + "bcdeX1!", "judge01", 12);
        (void)passwordFault(QByteArray("abc123").repeated(170).toStdString() + "X!", "judge01", 12);

        QVERIFY2(taken.elapsed() < 2000, qPrintable(QString::number(taken.elapsed())));
    }
};

REDOUBT_TEST(TestPasswordRules)
#include "TestPasswordRules.moc"
