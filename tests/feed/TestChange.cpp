// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

class TestChange : public QObject
{
    Q_OBJECT

    static constexpr const char *AddLine =
        R"({"v":1,"id":"019d8a3c-55aa-7000-8000-000000000001","kind":"test.note","schema":2,"record":"019d8a3c-55aa-7000-8000-000000000001","act":"add",)"
        R"("group":"019d8a3c-55aa-7000-8000-000000000009","fields":{"title":"x","n":1},"base":[0,7],"hlc":"019d8a3c55aa-00001f","pos":3})";

    static Change addLinesChange()
    {
        Change change;
        change.id = id(1);
        change.kind = "test.note";
        change.schema = 2;
        change.record = id(1);
        change.group = id(9);
        change.fields = {{"title", "x"}, {"n", 1}};
        change.base = {0, 7};
        change.hlc = {0x019d8a3c55aa, 0x1f};
        change.pos = 3;
        return change;
    }

private Q_SLOTS:
    void isMintedAsOneLineOfJson() { QCOMPARE(mintLine(addLinesChange()).value().bytes, AddLine); }

    void readsBackWhatWasMinted()
    {
        const auto line = readLine(AddLine).value();

        QVERIFY(line.change == addLinesChange());
        QCOMPARE(line.bytes, AddLine);
    }

    void setAndRemoveReadBack()
    {
        for (const auto &change : {set(1, 2, 4, 7, {{"title", nullptr}}), set(1, 3, 5, 8, {})}) {
            const auto line = mintLine(change).value();

            QVERIFY(line.change == change);
            QVERIFY(readLine(line.bytes).value().change == change);
        }
    }

    void whatIsReadIsKeptVerbatim()
    {
        // Another order, blanks, an escape, a fraction, members of a newer version.
        const std::string bytes =
            R"({ "pos":3.0,"future":{"a":[1]},"hlc":"019d8a3c55aa-00001f","base":[0,7],"fields":{"\u0074itle":"x"},"act":"add",)"
            R"("record":"019d8a3c-55aa-7000-8000-000000000001","schema":2,"kind":"test.note","id":"019d8a3c-55aa-7000-8000-000000000001","v":1 })";

        const auto line = readLine(bytes).value();

        QCOMPARE(line.bytes, bytes);
        QCOMPARE(line.change.pos, 3);
        QVERIFY(line.change.fields.contains("title"));
        QVERIFY(!line.change.group);
    }

    void readingRefuses_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *from, const char *to, ErrorCode code = ErrorCode::Malformed) {
            QByteArray line(AddLine);
            if (!line.contains(from))
                qFatal("%s", from);
            QTest::newRow(name) << line.replace(from, to) << static_cast<int>(code);
        };
        row("no version", R"("v":1,)", "");
        row("a newer version", R"("v":1)", R"("v":2)", ErrorCode::UnsupportedVersion);
        row("version as text", R"("v":1)", R"("v":"1")");
        row("no id", R"("id":"019d8a3c-55aa-7000-8000-000000000001",)", "");
        row("an id that is none", R"("id":"019d8a3c-55aa-7000-8000-000000000001")", R"("id":"x")");
        row("an add that names another record", R"("record":"019d8a3c-55aa-7000-8000-000000000001")",
            R"("record":"019d8a3c-55aa-7000-8000-000000000002")");
        row("a set that names itself", R"("act":"add")", R"("act":"set")");
        row("an act from a newer version", R"("act":"add")", R"("act":"move")", ErrorCode::UnsupportedVersion);
        row("no kind", R"("kind":"test.note",)", "");
        row("a kind in capitals", "test.note", "Test.Note");
        row("a kind of two characters", "test.note", "ab");
        row("a kind that begins with a dot", "test.note", ".note");
        row("a kind with a blank", "test.note", "test note");
        row("a long kind", "test.note", QByteArray(65, 'a').constData());
        row("schema 0", R"("schema":2)", R"("schema":0)");
        row("a schema beyond int", R"("schema":2)", R"("schema":3000000000)");
        row("fields are a list", R"({"title":"x","n":1})", "[]");
        row("no fields", R"("fields":{"title":"x","n":1},)", "");
        row("the fold's own field", R"("title")", R"("$removed")");
        row("a field in the fold's name space", R"("title")", R"("$order")");
        row("the fold's own field, escaped", R"("title")", R"("\u0024removed")");
        row("a base of three", "[0,7]", "[0,7,1]");
        row("a base of one", "[0,7]", "[7]");
        row("a negative base", "[0,7]", "[0,-7]");
        row("a negative epoch", "[0,7]", "[-1,7]");
        row("a base of text", "[0,7]", R"(["0","7"])");
        row("position 0", R"("pos":3)", R"("pos":0)");
        row("a position beyond 2^53", R"("pos":3)", R"("pos":9007199254740993)");
        row("half a position", R"("pos":3)", R"("pos":3.5)");
        row("a clock reading that is none", "019d8a3c55aa-00001f", "x");
        row("a group that is none", R"("group":"019d8a3c-55aa-7000-8000-000000000009")", R"("group":null)");
        row("a duplicate member", R"("pos":3)", R"("pos":3,"pos":3)");
        row("a duplicate field", R"("n":1)", R"("n":1,"n":2)");
        row("two lines", R"("v":1,)", "\"v\":1,\n");
        row("text behind", R"("pos":3})", R"("pos":3}{})");
        row("too deep", R"("n":1)", R"("n":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]])", ErrorCode::TooLarge);
        QTest::newRow("a list") << QByteArray("[]") << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("nothing") << QByteArray() << static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("over 256 KiB") << QByteArray(AddLine).replace(R"("n":1)", "\"n\":1" + QByteArray(Change::MaxBytes, ' '))
                                      << static_cast<int>(ErrorCode::TooLarge);
    }
    void readingRefuses()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, code);

        const auto read = readLine(line.toStdString());

        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
    }

    void aLineThatWasCutOffIsRefusedAtEveryByte()
    {
        const std::string_view line(AddLine);
        for (std::size_t size = 0; size < line.size(); ++size)
            QVERIFY2(!readLine(line.substr(0, size)), qPrintable(QString::number(size)));
    }

    /// What is minted once can never be changed: it must be readable by everyone.
    void mintingRefusesWhatNobodyCouldRead_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("code");
        const auto invalid = static_cast<int>(ErrorCode::InvalidArgument);
        const auto large = static_cast<int>(ErrorCode::TooLarge);
        QTest::newRow("no id") << 0 << invalid;
        QTest::newRow("no kind") << 1 << invalid;
        QTest::newRow("a set without fields") << 2 << invalid;
        QTest::newRow("a remove with fields") << 3 << invalid;
        QTest::newRow("a position of 0") << 4 << invalid;
        QTest::newRow("an integer beyond 2^53") << 5 << invalid;
        QTest::newRow("infinity") << 6 << invalid;
        QTest::newRow("not a number") << 7 << invalid;
        QTest::newRow("text that is no UTF-8") << 8 << invalid;
        QTest::newRow("a base beyond 2^53") << 9 << invalid;
        QTest::newRow("the fold's own field") << 10 << invalid;
        QTest::newRow("a string over 128 KiB") << 11 << large;
        QTest::newRow("over 256 KiB in all") << 12 << large;
        QTest::newRow("nested too deep") << 13 << large;
        QTest::newRow("too many values") << 14 << large;
        QTest::newRow("an uint64 beyond int64") << 15 << invalid;
        QTest::newRow("schema 0") << 16 << invalid;
    }
    void mintingRefusesWhatNobodyCouldRead()
    {
        QFETCH(int, change);
        QFETCH(int, code);
        auto tried = add(1, 1, {{"title", "x"}});
        auto &field = tried.fields["title"];
        json::value deep = 1;
        for (int i = 0; i < 20; ++i)
            deep = json::array{std::move(deep)};
        switch (change) {
        case 0: tried.id = tried.record = {}; break;
        case 1: tried.kind.clear(); break;
        case 2:
            tried = set(1, 2, 1, 0, {{"a", 1}});
            tried.fields.clear();
            break;
        case 3:
            tried = set(1, 2, 1, 0, {});
            tried.fields = {{"a", 1}};
            break;
        case 4: tried.pos = 0; break;
        case 5: field = (std::int64_t{1} << 53) + 1; break;
        case 6: field = std::numeric_limits<double>::infinity(); break;
        case 7: field = std::nan(""); break;
        case 8: field = "\xff\xfe"; break;
        case 9: tried.base.seq = std::numeric_limits<std::int64_t>::max(); break;
        case 10: tried.fields.emplace("$removed", true); break;
        case 11: field = std::string(128 * 1024 + 1, 'x'); break;
        case 12: tried.fields = {{"a", std::string(120'000, 'x')}, {"b", std::string(120'000, 'x')}, {"c", std::string(120'000, 'x')}}; break;
        case 13: field = deep; break;
        case 14: field = json::array(20'001, json::value(0)); break;
        case 15: field = std::numeric_limits<std::uint64_t>::max(); break;
        default: tried.schema = 0;
        }

        const auto line = mintLine(tried);

        QVERIFY(!line);
        QCOMPARE(static_cast<int>(line.error().code), code);
    }

    void theMintersValuesAreThoseThatOthersRead()
    {
        auto change = add(1, 1, {{"count", std::size_t{5}}, {"ratio", 0.1}});

        const auto minted = mintLine(change).value();

        QVERIFY(minted.change.fields.at("count").is_int64());
        QVERIFY(minted.change == readLine(minted.bytes).value().change);
    }

    void almost256KiBCanBeMinted()
    {
        const auto line = mintLine(add(1, 1, {{"a", std::string(130'000, 'x')}, {"b", std::string(130'000, 'x')}}));

        QVERIFY(line);
        QVERIFY(readLine(line->bytes));
    }
};

REDOUBT_TEST(TestChange)
#include "TestChange.moc"
