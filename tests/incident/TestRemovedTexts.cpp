// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/RemovedTexts.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt::incident;

namespace {
bool isFound(const QByteArray &bytes, const char *text)
{
    return !findRemoved({bytes.constData(), static_cast<std::size_t>(bytes.size())}, {{"place", text}}).empty();
}

QByteArray withLines(QByteArray base64, int every)
{
    for (qsizetype at = every; at < base64.size(); at += every + 2)
        base64.insert(at, "\r\n");
    return base64;
}
} // namespace

/// Planted texts in every spelling that the search promises. The bytes were made by hand or by Python's codecs, never by the code itself.
class TestRemovedTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plantedTextsAreFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const QByteArray phone = "13800137912";
        const QByteArray name = "欧阳𠮷";
        const auto row = [](const char *title, const QByteArray &bytes, const QByteArray &text) { QTest::newRow(title) << bytes << text; };
        row("as it is", "电话13800137912。", phone);
        row("at the front", phone, phone);
        row("UTF-16LE", QByteArray::fromHex("3100330038003000300031003300370039003100320000"), phone);
        row("UTF-16BE", QByteArray::fromHex("00310033003800300030003100330037003900310032"), phone);
        // '欧阳𠮷'.encode('utf-16le'), ('utf-16be'), ('gb18030')
        row("name UTF-16LE",
            "x"
                + QByteArray::fromHex("276b3396"
                                      "42d8b7df")
                + "y",
            name);
        row("name UTF-16BE",
            QByteArray::fromHex("6b279633"
                                "d842dfb7"),
            name);
        row("name GB18030",
            "a"
                + QByteArray::fromHex("c5b7d1f4"
                                      "9534b235")
                + "b",
            "欧阳𠮷");
        row("name GBK", QByteArray::fromHex("c5b7d1f4"), "欧阳");
        for (int before = 0; before < 3; ++before) {
            const QByteArray front(before, 'a');
            QTest::addRow("base64 %d", before) << (front + "电话13800137912。").toBase64() << phone;
            QTest::addRow("name in base64 %d", before) << (front + name + "!").toBase64() << name;
            QTest::addRow("base64url %d", before) << (front + "\xff\xfe~~~13800137912>>>???").toBase64(QByteArray::Base64UrlEncoding) << phone;
            QTest::addRow("base64 of UTF-16 %d", before)
                << (front + QByteArray::fromHex("31003300380030003000310033003700390031003200")).toBase64() << phone;
            QTest::addRow("base64 of GB18030 %d", before) << (front + QByteArray::fromHex("c5b7d1f49534b235")).toBase64() << name;
            QTest::addRow("base64 with lines %d", before) << withLines((front + "13800137912 and more of it").toBase64(), 7) << phone;
        }
        row("hexadecimal", "3133383030313337393132", phone);
        row("hexadecimal, upper case", QByteArray("欧阳𠮷").toHex().toUpper(), name);
        row("hexadecimal with colons", phone.toHex(':'), phone);
        row("hexadecimal as in C", R"(\x31\x33\x38\x30\x30\x31\x33\x37\x39\x31\x32)", phone);
        row("hexadecimal with 0x", "0x31, 0x33, 0x38, 0x30, 0x30, 0x31, 0x33, 0x37, 0x39, 0x31, 0x32", phone);
        row("percent", QByteArray("欧阳𠮷").toPercentEncoding(), name);
        row("percent, lower case", QByteArray("欧阳𠮷").toPercentEncoding().toLower(), name);
        row("percent of GBK", "%C5%B7%D1%F4", "欧阳");
        row("percent of one character", "138%300137912", phone);
        row("percent twice", "%2531%2533800137912", phone);
        row("JSON", R"("欧\u9633\ud842\uDFB7")", name);
        row("JSON in JSON", R"({"a":"{\"b\":\"\\u6b27\\u9633\\ud842\\udfb7\"}"})", name);
        row("JSON's slash", R"("http:\/\/oa.linhai.example\/login")", "http://oa.linhai.example/login");
        row("XML", "&#27431;&#x9633;&#x20BB7;", name);
        row("XML's names", "a&amp;b&lt;c", "a&b<c");
        row("full width", "１３８００１３７９１２", phone);
        row("set apart", "138 0013-7912", phone);
        row("set apart, other", "（138）0013．7912", phone);
        row("set apart where it was removed", "13800137912", "138-0013-7912");
        row("upper case", "OA.LINHAI.EXAMPLE", "oa.linhai.example");
        row("made harmless", "hxxp://oa[.]linhai[.]example", "http://oa.linhai.example");
        row("traditional", "歐陽", "欧阳");
        row("with what is not seen", "欧\u200B阳", "欧阳");
        row("within a number", "0013800137912", phone);
        row("right to left", "قال \u202E عمر\u202C", "عمر");
        row("controls", QByteArray("a\u0001b勒索\u0002", -1), "a\u0001b勒索");
        row("among bytes of chance", QByteArray::fromHex("fffe00d8df80") + phone + QByteArray::fromHex("00ff"), phone);
    }
    void plantedTextsAreFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QVERIFY(isFound(bytes, text.constData()));
    }

    void whatIsNotThereIsNotFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *title, const QByteArray &bytes, const QByteArray &text) { QTest::newRow(title) << bytes << text; };
        row("nothing", "", "13800137912");
        row("a digit short", "1380013791", "13800137912");
        row("another", "13800137913", "13800137912");
        row("base64 of another", QByteArray("13800137913").toBase64(), "13800137912");
        row("one character, which stands in anything", "李家的李树", "李");
        row("three of ASCII", "abc", "abc");
        row("short digits set apart", "12-34 56", "123456");
        row("blanks alone", "          ", "      ");
    }
    void whatIsNotThereIsNotFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, text);
        QVERIFY(!isFound(bytes, text.constData()));
    }

    void whatIsLongEnough()
    {
        QVERIFY(isSearchable("欧阳"));
        QVERIFY(isSearchable("𠮷𠮷"));
        QVERIFY(isSearchable("oa01"));
        QVERIFY(!isSearchable("李"));
        QVERIFY(!isSearchable("oa1"));
        QVERIFY(!isSearchable("a   b"));
        QVERIFY(!isSearchable("\u200B\u200B\u200B\u200B"));
        QVERIFY(!isSearchable(""));
    }

    void eachIsNamedOnceWithItsPlace()
    {
        const auto found = findRemoved("13800137912, 13800137912 and 欧阳", {{"a", "13800137912"}, {"b", "欧阳"}, {"c", "不在"}});
        QCOMPARE(found.size(), 2U);
        QCOMPARE(QString::fromStdString(found[0].removed), QString("a"));
        QCOMPARE(QString::fromStdString(found[0].as), QString("UTF-8"));
        QCOMPARE(QString::fromStdString(found[1].removed), QString("b"));
    }

    void chanceFindsNothing()
    {
        quint64 state = 5;
        QByteArray bytes(1 << 20, '\0');
        for (auto &byte : bytes) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            byte = static_cast<char>(state >> 56);
        }
        QVERIFY(!isFound(bytes, "13800137912"));
        QVERIFY(!isFound(bytes.toBase64(), "13800137912"));
        QVERIFY(!isFound(bytes.toHex(), "欧阳"));
    }
};

REDOUBT_TEST(TestRemovedTexts)
#include "TestRemovedTexts.moc"
