// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordBounds.h"
#include "tests/feed/FeedSamples.h"
#include "tests/feed/StreamWorld.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

namespace {
/// A record as a server that minds the bounds would keep it.
struct Kept
{
    std::optional<RecordState> record;
    std::size_t size = 0;
    std::int64_t seq = 0;

    /// Folds the change if it fits.
    Result<void> take(const Change &change, const Author &by, std::vector<std::string> flags = {})
    {
        const auto line = mintLine(change).value();
        const PlacedChange placed{line, by, envelope(seq + 1, change, by, std::move(flags))};
        REDOUBT_ASSIGN(const auto next, sizeWith(record, size, placed));
        force(placed);
        size = next;
        return {};
    }
    /// Folds it whatever it makes of the record, as lines of an older history are.
    void force(const Change &change, const Author &by)
    {
        const auto line = mintLine(change).value();
        force(PlacedChange{line, by, envelope(seq + 1, change, by)});
        size = recordSize(*record);
    }
    void force(const PlacedChange &placed)
    {
        ++seq;
        (void)foldChange(record, placed, false).value();
    }
};

/// Author @p n of as many as a test wants.
Author many(int n) { return {id(static_cast<std::uint8_t>(n % 250)), id(static_cast<std::uint8_t>(n / 250 + 1))}; }

/// A set of the record 1 by who writes for the @p pos-th time.
Change edit(std::int64_t pos, std::int64_t base, json::object fields) { return set(1, 2, pos, base, std::move(fields)); }

/// The add of record 1 and nothing else.
Kept begun()
{
    Kept kept;
    (void)kept.take(add(1, 1, {{"title", "t"}}), author(1));
    return kept;
}

json::object fieldsNamed(std::size_t from, std::size_t count)
{
    json::object fields;
    for (std::size_t i = from; i < from + count; ++i)
        fields["f" + std::to_string(i)] = nullptr;
    return fields;
}

std::string codeOf(const Result<void> &taken) { return taken ? "taken" : std::string(name(taken.error().code)); }
} // namespace

class TestRecordBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueCountsItsTextAndRoomForEveryValueInIt_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("values");
        QTest::newRow("null") << QByteArray("null") << 4 << 1;
        QTest::newRow("true") << QByteArray("true") << 4 << 1;
        QTest::newRow("false") << QByteArray("false") << 5 << 1;
        QTest::newRow("a number") << QByteArray("-12") << 3 << 1;
        QTest::newRow("a whole number that was written otherwise") << QByteArray("1e3") << 4 << 1; // 1000
        QTest::newRow("minus zero") << QByteArray("-0.0") << 1 << 1;
        QTest::newRow("a string") << QByteArray(R"("abc")") << 5 << 1;
        QTest::newRow("three bytes of one character") << QByteArray("\"\xe8\x93\x9d\"") << 5 << 1;
        QTest::newRow("a character that needs no escape") << QByteArray(R"("\u84dd\/")") << 6 << 1;
        QTest::newRow("what is escaped shortly") << QByteArray("\"\\\"\\\\\\b\\f\\n\\r\\t\"") << 16 << 1;
        QTest::newRow("what is escaped at length") << QByteArray(R"("\u0001\u001f")") << 14 << 1;
        QTest::newRow("an empty list") << QByteArray("[]") << 2 << 1;
        QTest::newRow("a list") << QByteArray("[1, 2 ,3]") << 7 << 4;
        QTest::newRow("an empty object") << QByteArray("{}") << 2 << 1;
        QTest::newRow("an object") << QByteArray(R"({"b":[], "a" : "x"})") << 16 << 3;
    }
    void aValueCountsItsTextAndRoomForEveryValueInIt()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, bytes);
        QFETCH(int, values);
        const auto value = parseJson(text.toStdString()).value();

        QCOMPARE(valueSize(value), static_cast<std::size_t>(bytes + 24 * values));
        QCOMPARE(writeCanonicalJson(value).size(), static_cast<std::size_t>(bytes));
    }

    void whatIsKeptUpToDateIsWhatCountingAnewGives()
    {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            StreamWorld world(seed);
            for (auto steps = 10 + world.random().below(60); steps > 0; --steps)
                world.step();
            world.drain();
            std::map<Id, std::optional<RecordState>> records;
            std::map<Id, std::size_t> sizes;
            for (const auto &arrival : world.stream()) {
                const auto &record = arrival.line.change.record;
                const PlacedChange placed{arrival.line, arrival.author, arrival.envelope, {}};
                const auto size = sizeWith(records[record], sizes[record], placed);
                QVERIFY(size);
                if (foldChange(records[record], placed, false).value() == Folded::Applied)
                    sizes[record] = *size;
                QCOMPARE(sizes[record], recordSize(*records[record]));
                QVERIFY(encodeRecord(*records[record]).size() <= sizes[record]);
            }
        }
    }

    void everyHeadAuthorAndFlagIsCounted()
    {
        auto kept = begun();
        for (int n = 2; n <= 100; ++n)
            QVERIFY(kept.take(edit(1, 1, {{"title", std::string(20, '\x01')}}), many(n), {"flag" + std::to_string(n % 3), "late", "late"}));

        QCOMPARE(kept.size, recordSize(*kept.record));
        QCOMPARE(kept.record->headsOf("title")->size(), 99U);
        QVERIFY(encodeRecord(*kept.record).size() <= kept.size);
    }

    /// A member repeats set on their own claim with ever new unknown fields of 250 KB.
    void noOneFillsARecordWithEverNewFields()
    {
        auto kept = begun();
        int taken = 0;
        std::set<std::string> codes;
        for (int i = 0; i < 292; ++i) {
            json::array parts;
            parts.emplace_back(std::string(125000, 'a'));
            parts.emplace_back(std::string(125000, 'b'));
            const auto done = kept.take(edit(2 + i, 1, {{"x" + std::to_string(i), std::move(parts)}}), author(1));
            taken += done ? 1 : 0;
            codes.insert(codeOf(done));
        }

        // Four of 250 KB are 1,000,000 bytes and what stands beside them: below 1 MiB. Five are not.
        QCOMPARE(taken, 4);
        QCOMPARE(codes, (std::set<std::string>{"taken", "too_large"}));
        QVERIFY(encodeRecord(*kept.record).size() <= RecordBounds::MaxBytes);
    }

    void theLastByteThatFitsIsTaken()
    {
        auto kept = begun();
        // 1 MiB in fields of 100,000 bytes each, then one that fills it up to the byte.
        for (int i = 0; i < 10; ++i)
            QVERIFY(kept.take(edit(2 + i, 1, {{"x" + std::to_string(i), std::string(100000, 'x')}}), author(1)));
        auto trial = kept;
        QVERIFY(trial.take(edit(12, 1, {{"y", ""}}), author(1)));
        const auto room = RecordBounds::MaxBytes - trial.size;

        auto over = kept;
        QCOMPARE(codeOf(over.take(edit(12, 1, {{"y", std::string(room + 1, 'y')}}), author(1))), std::string("too_large"));
        QCOMPARE(codeOf(kept.take(edit(12, 1, {{"y", std::string(room, 'y')}}), author(1))), std::string("taken"));
        QCOMPARE(kept.size, RecordBounds::MaxBytes);
    }

    void aRecordHas256Fields()
    {
        auto kept = begun(); // the title, and whether it is removed
        QCOMPARE(codeOf(kept.take(edit(2, 1, fieldsNamed(0, 254)), author(1))), std::string("taken"));

        QCOMPARE(codeOf(kept.take(edit(3, 1, {{"one more", 1}}), author(1))), std::string("too_large"));
        QCOMPARE(codeOf(kept.take(edit(3, 1, {{"f7", 1}, {"title", "again"}}), author(1))), std::string("taken"));

        Kept fresh;
        QCOMPARE(codeOf(fresh.take(add(1, 1, fieldsNamed(0, 256)), author(1))), std::string("too_large"));
        QCOMPARE(codeOf(fresh.take(add(1, 1, fieldsNamed(0, 255)), author(1))), std::string("taken"));
    }

    void aFieldHas128Heads()
    {
        auto kept = begun();
        for (int n = 2; n <= 128; ++n)
            QVERIFY(kept.take(edit(1, 0, {{"title", n}}), many(n))); // nobody saw anybody
        QCOMPARE(kept.record->headsOf("title")->size(), 128U);

        QCOMPARE(codeOf(kept.take(edit(1, 0, {{"title", 129}}), many(129))), std::string("too_large"));
        // Who replaces their own adds none, and who has seen them settles it.
        QCOMPARE(codeOf(kept.take(edit(2, 0, {{"title", "mine again"}}), many(2))), std::string("taken"));
        QCOMPARE(codeOf(kept.take(edit(1, kept.seq, {{"title", "settled"}}), many(129))), std::string("taken"));
        QCOMPARE(kept.record->headsOf("title")->size(), 1U);
    }

    /// An older server took what this one would not.
    void whatMakesAnOverfullRecordSmallerIsTaken_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        for (const auto &[what, expected] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"a shorter value", "taken"},
                 {"the same value again", "taken"},
                 {"a longer value", "too_large"},
                 {"one more field", "too_large"},
                 {"a removal", "taken"},
                 {"a removal by who has seen nothing", "taken"},
                 {"a value beside the others", "too_large"},
             })
            QTest::newRow(what) << what << expected;
    }
    void whatMakesAnOverfullRecordSmallerIsTaken()
    {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        auto kept = begun();
        for (int i = 0; i < 20; ++i)
            kept.force(edit(2 + i, 1, {{"x" + std::to_string(i), std::string(100000, 'x')}}), author(1));
        QVERIFY(kept.size > RecordBounds::MaxBytes);
        const auto now = kept.seq;
        std::map<QString, std::pair<Change, Author>> cases{
            {"a shorter value", {edit(30, now, {{"x3", "short"}}), author(1)}},
            {"the same value again", {edit(30, now, {{"x3", std::string(100000, 'y')}}), author(1)}},
            {"a longer value", {edit(30, now, {{"x3", std::string(100001, 'y')}}), author(1)}},
            {"one more field", {edit(30, now, {{"z", 1}}), author(1)}},
            {"a removal", {edit(30, now, {}), author(1)}},
            {"a removal by who has seen nothing", {edit(1, 0, {}), author(2)}},
            {"a value beside the others", {edit(1, 0, {{"x3", "mine"}}), author(2)}},
        };

        const auto &[change, by] = cases.at(what);
        QCOMPARE(QString::fromStdString(codeOf(kept.take(change, by))), expected);
        QCOMPARE(kept.size, recordSize(*kept.record));
    }

    void whatOneChangeMayHoldAnAddMayHold()
    {
        // The most values that a line may hold, and near the most bytes.
        json::array ones;
        for (int i = 0; i < 19900; ++i)
            ones.emplace_back(1000000 + i);
        Kept kept;
        QVERIFY(kept.take(add(1, 1, {{"list", ones}, {"text", std::string(40000, '\"')}}), author(1)));
    }

    void pendingAndConfirmedAreHeldAgainstTheSameBound()
    {
        auto kept = begun();
        for (int i = 0; i < 10; ++i)
            QVERIFY(kept.take(edit(2 + i, 1, {{"x" + std::to_string(i), std::string(100000, 'x')}}), author(1)));
        for (const std::size_t length : {std::size_t{1000}, std::size_t{100000}}) {
            const auto change = edit(12, 1, {{"y", std::string(length, 'y')}});
            const auto line = mintLine(change).value();

            const auto confirmed = sizeWith(kept.record, kept.size, {line, author(1), envelope(99, change, author(1)), {}});
            const auto pending = sizeWith(kept.record, kept.size, {line, author(1), std::nullopt, {77}});

            QCOMPARE(confirmed, pending);
            QCOMPARE(confirmed.has_value(), length == 1000);
        }
    }
};

REDOUBT_TEST(TestRecordBounds)
#include "TestRecordBounds.moc"
