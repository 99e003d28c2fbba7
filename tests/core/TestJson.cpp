// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Json.h"
#include "core/Random.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <bit>
#include <cmath>

using namespace redoubt;

class TestJson : public QObject
{
    Q_OBJECT

    static QByteArray nested(int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *name, const char *text, const char *written) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(written);
        };
        row("an object", R"({"b":1,"a":[true,false,null,"x"]})", R"({"b":1,"a":[true,false,null,"x"]})");
        row("blanks around", " \t\r\n{ \"a\" : 1 } \n", R"({"a":1})");
        row("a scalar", "7", "7");
        row("2^53", "9007199254740992", "9007199254740992");
        row("-2^53", "-9007199254740992", "-9007199254740992");
        row("the same key in two objects", R"([{"a":1},{"a":{"a":2}}])", R"([{"a":1},{"a":{"a":2}}])");
        row("keys that differ in case", R"({"a":1,"A":2})", R"({"a":1,"A":2})");
        row("a surrogate pair", R"("\ud83d\ude00")", "\"\xf0\x9f\x98\x80\"");
        row("an escaped NUL", R"("\u0000")", R"("\u0000")");
        row("Chinese", "\"受害主机\"", "\"受害主机\"");
        row("empty key", R"({"":1})", R"({"":1})");
        row("16 levels", "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]", "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]");
    }
    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);

        const auto value = parseJson(text.toStdString());

        QVERIFY2(value, value ? "" : value.error().detail.c_str());
        QCOMPARE(writeJson(*value), written.toStdString());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &text, ErrorCode code = ErrorCode::Malformed) {
            QTest::newRow(name) << text << static_cast<int>(code);
        };
        row("nothing", "");
        row("blanks only", "  \n");
        row("a duplicate key", R"({"a":1,"b":2,"a":3})");
        row("a duplicate key with the same value", R"({"a":1,"a":1})");
        row("a duplicate key deep inside", R"({"x":[{"y":{"a":1,"a":2}}]})");
        row("a duplicate key after a nested object", R"({"a":{"z":1,"y":2},"b":[{"a":0}],"a":3})");
        row("one key in two spellings", R"({"a":1,"\u0061":2})");
        row("one key in two spellings, by surrogates", "{\"\xf0\x9f\x98\x80\":1,\"\\ud83d\\ude00\":2}");
        row("a duplicate empty key", R"({"":1,"":2})");
        row("a byte that is no UTF-8", "\"\xff\"");
        row("an overlong NUL", "\"\xc0\x80\"");
        row("an encoded surrogate", "\"\xed\xa0\x80\"");
        row("beyond the last code point", "\"\xf4\x90\x80\x80\"");
        row("UTF-8 that was cut off", "\"\xe5\x8f");
        row("bad UTF-8 in a key", "{\"\xff\":1}");
        row("a lone leading surrogate", R"("\ud800")");
        row("a lone trailing surrogate", R"("\udc00")");
        row("two leading surrogates", R"("\ud83d\ud83d")");
        row("2^53 + 1", "9007199254740993");
        row("-2^53 - 1", "-9007199254740993");
        row("2^63", "9223372036854775808");
        row("2^64", "18446744073709551616");
        row("-2^64", "-18446744073709551616");
        row("1e400 is no double", "1e400");
        row("-1e400", "-1e400");
        row("an exponent beyond int", "1e99999999999");
        row("Infinity", "Infinity");
        row("NaN", "NaN");
        row("a second value", "1 2");
        row("text after the value", "{}x");
        row("a NUL after the value", QByteArray("{}\0", 3));
        row("a trailing comma", "[1,]");
        row("a comment", "[1/*x*/]");
        row("single quotes", "{'a':1}");
        row("a leading zero", "01");
        row("a plus sign", "+1");
        row("a raw line feed in a string", "\"a\nb\"");
        row("a byte order mark", "\xef\xbb\xbf{}");
        row("an open object", R"({"a":1)");
        row("17 levels", nested(17), ErrorCode::TooLarge);
        row("a million levels", nested(100'000), ErrorCode::TooLarge);
        row("a long string", "\"" + QByteArray(128 * 1024 + 1, 'x') + "\"", ErrorCode::TooLarge);
        row("a long key", "{\"" + QByteArray(128 * 1024 + 1, 'x') + "\":1}", ErrorCode::TooLarge);
        row("over 256 KiB", "[" + QByteArray(256 * 1024, ' ') + "]", ErrorCode::TooLarge);
        row("over 20,000 values", "[" + QByteArray("0,").repeated(20'000) + "0]", ErrorCode::TooLarge);
        row("over 20,000 values inside", "[[" + QByteArray("[],").repeated(20'000) + "[]]]", ErrorCode::TooLarge);
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);

        const auto value = parseJson(text.toStdString());

        QVERIFY(!value);
        QCOMPARE(static_cast<int>(value.error().code), code);
    }

    void aStringAtItsBoundIsTaken()
    {
        QVERIFY(parseJson("\"" + std::string(128 * 1024, 'x') + "\""));
        JsonLimits limits;
        limits.maxStringBytes = 3;
        QVERIFY(parseJson(R"("\u0061bc")", limits)); // the bound is on what was meant, not on its spelling
        QVERIFY(!parseJson("\"abcd\"", limits));
    }

    void theValueBoundCountsEveryValueOnce()
    {
        JsonLimits limits;
        limits.maxValues = 4;
        QVERIFY(parseJson(R"({"a":1,"b":[null]})", limits)); // object, 1, array, null
        QVERIFY(!parseJson(R"({"a":1,"b":[null,2]})", limits));
    }

    void onlyAnObjectIsAnObject()
    {
        QVERIFY(parseJsonObject("{}"));
        QCOMPARE(parseJsonObject("[]").error().code, ErrorCode::Malformed);
        QCOMPARE(parseJsonObject("null").error().code, ErrorCode::Malformed);
    }

    /// Replicas that read a number more often than others must still hold the same one.
    void everyDoubleReadsBackExactly()
    {
        SeededRandom random(1);
        for (int i = 0; i < 200'000; ++i) {
            const auto real = std::bit_cast<double>(random.next());
            if (!std::isfinite(real))
                continue;
            const auto text = writeJson(json::value(real));
            const auto value = parseJson(text);

            if (!value || std::bit_cast<std::uint64_t>(value->get_double()) != std::bit_cast<std::uint64_t>(real))
                QFAIL(text.c_str());
        }
    }

    void aFractionIsTheNearestDouble()
    {
        for (const double real : {0.1, 0.3, 2.675, 1.0 / 3, 5e-324, 1.7976931348623157e308, 123456.789e3, -2.2250738585072014e-308}) {
            const auto text = QByteArray::number(real, 'g', 17).toStdString();

            QCOMPARE(parseJson(text.find_first_of(".e") == std::string::npos ? text + ".0" : text).value().get_double(), real);
        }
    }

    void canonicalFormIsOneForAllSpellings_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("members sorted") << QByteArray(R"({"b":1,"a":2})") << QByteArray(R"({"a":2,"b":1})");
        QTest::newRow("sorted at every depth") << QByteArray(R"([{"z":{"b":1,"a":2},"a":[]}])") << QByteArray(R"([{"a":[],"z":{"a":2,"b":1}}])");
        QTest::newRow("sorted by bytes: upper case before lower, prefix first")
            << QByteArray(R"({"b":0,"B":0,"ab":0,"a":0,"é":0})") << QByteArray(R"({"B":0,"a":0,"ab":0,"b":0,"é":0})");
        QTest::newRow("lists keep their order") << QByteArray("[3,1,2]") << QByteArray("[3,1,2]");
        QTest::newRow("whole numbers") << QByteArray("[1.0,1e0,10E-1,-0.0,-0,2.50]") << QByteArray("[1,1,1,0,0,2.5E0]");
        QTest::newRow("2^53 as a fraction") << QByteArray("[9007199254740992.0,1e16]") << QByteArray("[9007199254740992,1E16]");
        QTest::newRow("escapes that need none") << QByteArray(R"({"\u0061":"\/"})") << QByteArray(R"({"a":"/"})");
    }
    void canonicalFormIsOneForAllSpellings()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, canonical);
        const auto value = parseJson(text.toStdString()).value();

        QCOMPARE(writeCanonicalJson(value), canonical.toStdString());
        QCOMPARE(writeJson(canonicalJson(value)), canonical.toStdString());
        QCOMPARE(writeCanonicalJson(parseJson(canonical.toStdString()).value()), canonical.toStdString());
    }
};

REDOUBT_TEST(TestJson)
#include "TestJson.moc"
