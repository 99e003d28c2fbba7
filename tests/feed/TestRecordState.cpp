// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

class TestRecordState : public QObject
{
    Q_OBJECT

    static RecordState sample()
    {
        std::optional<RecordState> record;
        const auto added = add(1, 1, {{"title", "线索 \"7\"\n"}, {"n", 1.5}});
        (void)foldChange(record, {mintLine(added).value(), author(1), envelope(1, added, author(1), {"over_cap"})}, false);
        const auto edited = set(1, 2, 1, 0, {{"title", json::array{1, json::object{{"z", 1}, {"a", nullptr}}}}, {"\"", true}});
        (void)foldChange(record, {mintLine(edited).value(), author(2), envelope(5, edited, author(2))}, false);
        const auto pending = set(1, 3, 1, 1, {{"n", 2}});
        (void)foldChange(record, {mintLine(pending).value(), author(3), std::nullopt, {5}}, false);
        return *record;
    }

private Q_SLOTS:
    void theEncodingIsOneObjectWithSortedMembers()
    {
        const auto record = sample();

        const auto bytes = encodeRecord(record);

        QCOMPARE(bytes, writeCanonicalJson(parseJson(bytes).value()));
        QVERIFY(decodeRecord(bytes).value() == record);
        QCOMPARE(encodeRecord(decodeRecord(bytes).value()), bytes);
    }

    void aSmallRecordIsEncodedAsAgreed()
    {
        // Caches and snapshots hold these bytes: a change of them needs a migration.
        std::optional<RecordState> record;
        auto added = add(1, 3, {{"title", "x"}});
        added.hlc = {5, 6};
        const auto line = mintLine(added).value();
        (void)foldChange(record, {line, author(1), envelope(7, added, author(1), {"late"})}, false);

        QCOMPARE(encodeRecord(*record),
                 R"({"a":[["019d8a3c-55aa-7000-8000-000000000001","019d8a3c-55aa-7000-8000-000000000065"]],"at":1776000100007,"d":")"
                     + toHex(digestOf(line.bytes).bytes)
                     + R"(","f":{"$removed":[[false,0,3,7,"000000000005-000006"]],"title":[["x",0,3,7,"000000000005-000006"]]},"g":["late"],)"
                       R"("id":"019d8a3c-55aa-7000-8000-000000000001","k":"test.note","l":7,"q":7,"s":1})");
    }

    void damagedBytesAreRefusedOrStillARecord()
    {
        const auto bytes = encodeRecord(sample());
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY2(!decodeRecord(std::string_view(bytes).substr(0, size)), qPrintable(QString::number(size)));
    }

    void decodingRefuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good(R"({"a":[["019d8a3c-55aa-7000-8000-000000000001","019d8a3c-55aa-7000-8000-000000000065"]],"at":0,)"
                              R"("d":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",)"
                              R"("f":{"t":[["x",0,3,7,"000000000005-000006"],["y",0,4,8,"000000000005-000006"]]},"g":["late"],)"
                              R"("id":"019d8a3c-55aa-7000-8000-000000000001","k":"test.note","l":7,"q":7,"s":1})");
        const auto row = [&](const char *name, const char *from, const char *to) {
            if (!good.contains(from))
                qFatal("%s", from);
            QTest::newRow(name) << QByteArray(good).replace(from, to);
        };
        row("no id", R"("id":"019d8a3c-55aa-7000-8000-000000000001",)", "");
        row("no kind", R"("k":"test.note",)", "");
        row("no schema", R"(,"s":1})", "}");
        row("no author", R"("a":[["019d8a3c-55aa-7000-8000-000000000001","019d8a3c-55aa-7000-8000-000000000065"]])", R"("a":[])");
        row("half an author", R"(,"019d8a3c-55aa-7000-8000-000000000065"]])", "]]");
        row("a digest of another length", "ba78", "ba");
        row("fields are a list", R"("f":{"t":[["x",0,3,7,"000000000005-000006"],["y",0,4,8,"000000000005-000006"]]})", R"("f":[])");
        row("a field without heads", R"([["x",0,3,7,"000000000005-000006"],["y",0,4,8,"000000000005-000006"]])", "[]");
        row("a head of four parts", R"(["x",0,3,7,"000000000005-000006"])", R"(["x",0,3,7])");
        row("an author who is not in the table", R"(["x",0,3,7)", R"(["x",1,3,7)");
        row("a negative author", R"(["x",0,3,7)", R"(["x",-1,3,7)");
        row("position 0", R"(["x",0,3,7)", R"(["x",0,0,7)");
        row("a negative seq", R"(["x",0,3,7)", R"(["x",0,3,-7)");
        row("heads out of order", R"(["x",0,3,7)", R"(["x",0,3,9)");
        row("a head twice", R"(["x",0,3,7)", R"(["x",0,4,8)");
        row("a pending head before a confirmed one", R"(["x",0,3,7)", R"(["x",0,3,0)");
        row("flags are text", R"(["late"])", R"("late")");
    }
    void decodingRefuses()
    {
        QFETCH(QByteArray, bytes);

        const auto record = decodeRecord(bytes.toStdString());

        QVERIFY(!record);
        QCOMPARE(record.error().code, ErrorCode::Malformed);
    }

    /// Nothing that was folded may become unreadable: 40 authors each leave nearly the largest change behind.
    void aRecordOfManyLargeHeadsIsReadable()
    {
        std::optional<RecordState> record;
        const auto added = add(1, 1, {{"title", "x"}});
        QVERIFY(foldChange(record, {mintLine(added).value(), author(1), envelope(1, added, author(1))}, false));
        for (std::uint8_t i = 2; i < 42; ++i) {
            const auto change =
                set(1, i, 1, 1, {{"a", std::string(120'000, static_cast<char>('a' + i % 26))}, {"b", json::array(5000, json::value(i))}});
            QVERIFY(foldChange(record, {mintLine(change).value(), author(i), envelope(i, change, author(i))}, false));
        }

        const auto bytes = encodeRecord(*record);

        QVERIFY(bytes.size() > 4 * 1024 * 1024);
        QVERIFY(decodeRecord(bytes).value() == *record);
    }

    /// A value as deep as a change may hold lies deeper in a record.
    void theDeepestValueThatAChangeHoldsIsReadable()
    {
        json::value deep = 1;
        Result<Line> line = fail(ErrorCode::Internal);
        for (int depth = 1; depth <= 20; ++depth) {
            deep = json::array{std::move(deep)};
            const auto change = add(1, 1, {{"deep", deep}});
            const auto tried = mintLine(change);
            if (!tried)
                break;
            line = tried;
        }
        std::optional<RecordState> record;
        QVERIFY(foldChange(record, {*line, author(1), envelope(1, line->change, author(1))}, false));

        QVERIFY(decodeRecord(encodeRecord(*record)).value() == *record);
    }

    void aFieldThatIsNotThereIsNotShown()
    {
        const auto record = sample();

        QCOMPARE(record.shown("none"), nullptr);
        QCOMPARE(record.headsOf("none"), nullptr);
        QVERIFY(!record.hasConflict("none"));
        QVERIFY(!RecordState().isRemoved());
    }
};

REDOUBT_TEST(TestRecordState)
#include "TestRecordState.moc"
