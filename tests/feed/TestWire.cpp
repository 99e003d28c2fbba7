// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

class TestWire : public QObject
{
    Q_OBJECT

    static PushRequest push()
    {
        PushRequest request;
        request.chains = {{id(50), 3, Bytes(64, 1)}, {id(51), 1, Bytes(64, 2)}};
        const auto item = [](std::size_t chain, const Change &change) { return PushRequest::Item{chain, mintLine(change).value()}; };
        request.items = {item(0, add(1, 3, {{"t", "红"}})), item(0, add(2, 4, {})), item(1, add(3, 1, {})), item(0, set(1, 4, 5, 0, {}))};
        return request;
    }

    static PullPage page()
    {
        PullPage page;
        page.header.serverTime = {1000};
        page.header.more = true;
        page.header.gone = {id(90)};
        page.header.authors = {{author(1).account, author(1).installation}, {author(2).account, author(2).installation}};
        page.header.sections = {{id(50), 0, 6, 3, 9, WireCheckpoint{0, 9, digestOf("x").toString(), {5}, Bytes(64, 3)}},
                                {id(51), 2, 0, 1, 1, {}},
                                {id(52), 0, 0, 0, 0, {}}};
        const auto pulled = [](std::int64_t seq, const Change &change, const Author &by, std::vector<std::string> flags = {}) {
            return PulledLine{envelope(seq, change, by, std::move(flags)), mintLine(change).value()};
        };
        page.lines = {{pulled(7, add(1, 1, {{"t", "x"}}), author(1)), pulled(8, add(2, 1, {}), author(2), {"late", "over_cap"}),
                       pulled(9, add(3, 2, {}), author(1))},
                      {pulled(1, add(4, 1, {}), author(2))},
                      {}};
        return page;
    }

    static SnapshotPage snapshot()
    {
        SnapshotPage result;
        result.header.stream = id(50);
        result.header.seq = 9;
        result.header.next = id(7);
        result.header.checkpoint = WireCheckpoint{0, 9, digestOf("x").toString(), {5}, Bytes(64, 3)};
        result.records = {R"({"any":1})", R"({"any":2})"};
        result.header.count = 2;
        result.header.digest = digestOf("{\"any\":1}\n{\"any\":2}\n").toString();
        return result;
    }

    /// Each cut must be refused, save where it leaves a whole body that says the same.
    template <class Read, class Value>
    static void refuseEveryCut(const std::string &body, Read read, const Value &whole)
    {
        for (std::size_t size = 0; size < body.size(); ++size) {
            const auto cut = read(std::string_view(body).substr(0, size));
            QVERIFY2(!cut || *cut == whole, qPrintable(QString::number(size)));
        }
    }

    static void replace(std::string &body, std::string_view from, std::string_view to)
    {
        const auto at = body.find(from);
        if (at == std::string::npos)
            qFatal("%s", std::string(from).c_str());
        body.replace(at, from.size(), to);
    }

private Q_SLOTS:
    void aPushReadsBack()
    {
        const auto body = writePush(push());

        QVERIFY(readPush(body).value() == push());
        QVERIFY(body.find(R"("runs":[[0,2],[1,1],[0,1]])") != std::string::npos);
        refuseEveryCut(body, readPush, push());
    }

    void anEmptyPushReadsBack() { QVERIFY(readPush(writePush({})).value() == PushRequest()); }

    void aPushOf500IsTakenAndOneMoreRefused()
    {
        PushRequest request;
        request.chains = {{id(50), 1, Bytes(64, 1)}};
        for (std::int64_t pos = 1; pos <= 500; ++pos)
            request.items.push_back({0, mintLine(add(1, pos, {})).value()});
        QVERIFY(readPush(writePush(request)).value() == request);
        request.items.push_back({0, mintLine(add(1, 501, {})).value()});

        QCOMPARE(readPush(writePush(request)).error().code, ErrorCode::TooLarge);
    }

    void pushesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *from, const char *to, ErrorCode code = ErrorCode::Malformed) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << static_cast<int>(code);
        };
        row("a newer version", R"({"v":1,"chains")", R"({"v":2,"chains")", ErrorCode::UnsupportedVersion);
        row("a chain that begins at 0", R"("start":3)", R"("start":0)");
        row("a position that does not follow", R"("start":3)", R"("start":2)");
        row("an unknown chain", "[1,1]", "[2,1]");
        row("a negative chain", "[1,1]", "[-1,1]");
        row("a run of nothing", "[1,1]", "[1,0]");
        row("a negative run", "[1,1]", "[1,-1]");
        row("a run of three parts", "[1,1]", "[1,1,1]");
        row("fewer lines than announced", "[0,1]]", "[0,2]]");
        row("more lines than announced", ",[0,1]]", "]");
        row("a run of 2^53 lines", "[0,1]]", "[0,9007199254740992]]");
        row("a stream twice", "000000000033\",\"start\":1", "000000000032\",\"start\":1");
        row("a line that is none", R"("act":"remove")", R"("act":"erase")", ErrorCode::UnsupportedVersion);
        row("an empty line between", "\n{\"v\":1,\"id\"", "\n\n{\"v\":1,\"id\"");
        row("carriage returns are part of a line", "}\n", "}x\r\n");
        row("no signature", R"(,"signature":")", R"(,"signed":")");
    }
    void pushesAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, code);
        auto body = writePush(push());
        replace(body, from.toStdString(), to.toStdString());

        const auto request = readPush(body);

        QVERIFY(!request);
        QCOMPARE(static_cast<int>(request.error().code), code);
    }

    void aPushOverItsBoundsIsRefused()
    {
        QCOMPARE(readPush(std::string(PushRequest::MaxBytes + Change::MaxBytes + 1, ' ')).error().code, ErrorCode::TooLarge);
        PushRequest many;
        for (int i = 0; i < 501; ++i)
            many.chains.push_back({Id({static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i), 1}), 1, {}});
        QCOMPARE(readPush(writePush(many)).error().code, ErrorCode::TooLarge);
    }

    void oneChangeOfTheLargestSizeCanBePushed()
    {
        PushRequest request;
        request.chains = {{id(50), 1, Bytes(64, 1)}};
        request.items = {{0, mintLine(add(1, 1, {{"a", std::string(130'000, 'x')}, {"b", std::string(130'000, 'y')}})).value()}};

        QVERIFY(readPush(writePush(request)).value() == request);
    }

    void aPageReadsBack()
    {
        const auto body = writePull(page());

        QVERIFY(readPull(body).value() == page());
        refuseEveryCut(body, readPull, page());
    }

    void anUpToDatePageIsOneLine()
    {
        PullPage upToDate;
        upToDate.header.upToDate = true;

        const auto body = writePull(upToDate);

        QCOMPARE(std::count(body.begin(), body.end(), '\n'), 1);
        QVERIFY(readPull(body).value() == upToDate);
    }

    void pagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *from, const char *to, ErrorCode code = ErrorCode::Malformed) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << static_cast<int>(code);
        };
        row("a newer version", R"({"v":1,"serverTime")", R"({"v":2,"serverTime")", ErrorCode::UnsupportedVersion);
        row("a hole", "\n[8,", "\n[9,");
        row("a seq twice", "\n[8,", "\n[7,");
        row("a section that begins elsewhere", R"("from":6)", R"("from":5)");
        row("a negative start", R"("from":6)", R"("from":-6)");
        row("fewer lines than announced", R"("count":1)", R"("count":2)");
        row("more lines than announced", R"("count":1)", R"("count":0)");
        row("a negative count", R"("count":1)", R"("count":-1)");
        row("over 500 lines announced", R"("count":1)", R"("count":498)", ErrorCode::TooLarge);
        row("2^53 lines announced", R"("count":1)", R"("count":9007199254740992)", ErrorCode::TooLarge);
        row("an author who is not in the header", ",1,[\"late\"", ",2,[\"late\"");
        row("a negative author", ",1,[\"late\"", ",-1,[\"late\"");
        row("flags that are text", R"(["late","over_cap"])", R"("late")");
        row("an envelope of six parts", R"(["late","over_cap"]])", R"(["late"],1])");
        row("an envelope that is an object", "\n[8,", "\n{\"a\":[8,");
        row("half an author", ",\"019d8a3c-55aa-7000-8000-000000000066\"]", "]");
        row("a line that is none", R"("act":"add")", R"("act":"added")", ErrorCode::UnsupportedVersion);
    }
    void pagesAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, code);
        auto body = writePull(page());
        replace(body, from.toStdString(), to.toStdString());

        const auto read = readPull(body);

        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
    }

    void aSnapshotPageReadsBack()
    {
        const auto body = writeSnapshot(snapshot());

        QVERIFY(readSnapshot(body).value() == snapshot());
        refuseEveryCut(body, readSnapshot, snapshot());
        SnapshotPage empty;
        QVERIFY(readSnapshot(writeSnapshot(empty)).value().records.empty());
    }

    void everyAlteredByteOfASnapshotsRecordsIsNoticed()
    {
        const auto body = writeSnapshot(snapshot());
        for (auto at = body.find('\n') + 1; at < body.size(); ++at) {
            auto altered = body;
            altered[at] = static_cast<char>(altered[at] ^ 0x04);

            QVERIFY2(!readSnapshot(altered), qPrintable(QString::number(at)));
        }
    }

    void snapshotsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *from, const char *to, ErrorCode code) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << static_cast<int>(code);
        };
        row("another digest", "\"digest\":\"sha256:", "\"digest\":\"sha256:0", ErrorCode::BadDigest);
        row("fewer records than announced", R"("count":2)", R"("count":3)", ErrorCode::Malformed);
        row("more records than announced", R"("count":2)", R"("count":1)", ErrorCode::Malformed);
        row("a negative count", R"("count":2)", R"("count":-2)", ErrorCode::Malformed);
        row("too many records", R"("count":2)", R"("count":2001)", ErrorCode::TooLarge);
        row("a newer version", R"({"v":1)", R"({"v":7)", ErrorCode::UnsupportedVersion);
        row("records in another order", "{\"any\":1}\n{\"any\":2}", "{\"any\":2}\n{\"any\":1}", ErrorCode::BadDigest);
    }
    void snapshotsAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, code);
        auto body = writeSnapshot(snapshot());
        replace(body, from.toStdString(), to.toStdString());

        QCOMPARE(static_cast<int>(readSnapshot(body).error().code), code);
    }

    void theServersWordReadsBack()
    {
        PushResponse response;
        response.serverTime = {1000};
        response.verdicts = {{id(1), Verdict::Taken, 7, {}, {}},
                             {id(2), Verdict::Quarantined, {}, "forbidden", {}},
                             {id(3), Verdict::Flagged, 8, {}, std::vector<std::string>{"over_cap"}},
                             {id(4), Verdict::Duplicate, 3, {}, {}}};

        const auto text = writeJson(toJson(response));

        QVERIFY(fromJson<PushResponse>(parseJson(text).value()).value() == response);
        QVERIFY(text.find(R"("verdict":"quarantined","code":"forbidden")") != std::string::npos);
    }
};

REDOUBT_TEST(TestWire)
#include "TestWire.moc"
