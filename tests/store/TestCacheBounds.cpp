// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordBounds.h"
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::testkit;
using store::AlarmCode;

namespace {
json::value quarterMegabyte(char letter) { return json::array{std::string(125000, letter), std::string(125000, letter)}; }

/// A console in a room with one note of the server's, pulled.
struct Scene
{
    World world;
    Console console{world};
    Id room = console.room();
    Id record = world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "a note"}});

    Scene() { console.pull(); }

    /// What others wrote of the record: fields of 250 KB, the @p from th and on.
    void othersWrite(int from, int count)
    {
        for (int i = from; i < from + count; ++i)
            world.server.write(room, NoteRecord::Kind, feed::Act::Set, {{"x" + std::to_string(i), quarterMegabyte('x')}}, record);
        console.pull();
    }
    std::string commit(json::object fields)
    {
        const auto done = console.cache->commit({setNote(room, record, std::move(fields))});
        return done ? "committed" : std::string(name(done.error().code));
    }
    feed::RecordState shown() const { return (*console.cache->record(room, record))->state; }
    std::vector<AlarmCode> alarms() const
    {
        std::vector<AlarmCode> codes;
        const auto all = console.cache->alarms();
        for (const auto &alarm : *all)
            codes.push_back(alarm.code);
        return codes;
    }
    void tamper(const std::string &sql)
    {
        console.cache.reset();
        {
            SQLite::Database database(console.path().string(), SQLite::OPEN_READWRITE);
            QVERIFY(database.exec(sql) > 0);
        }
        REDOUBT_VERIFY_OK(console.reopen());
    }
};
} // namespace

/// What a record may hold, and what one row that cannot be read costs a console.
class TestCacheBounds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatDoesNotFitIsRefusedAtOnce()
    {
        Scene scene;
        int committed = 0;
        for (int i = 0; i < 8; ++i)
            committed += scene.commit({{"x" + std::to_string(i), quarterMegabyte('x')}}) == "committed" ? 1 : 0;

        QCOMPARE(committed, 4); // four of 250 KB are below 1 MiB
        QCOMPARE(scene.console.cache->outbox()->size(), std::size_t{4});
        QCOMPARE(scene.commit({{"y", quarterMegabyte('y')}}), std::string("too_large"));
        QCOMPARE(scene.commit({{"x0", "short"}}), std::string("committed"));
        QCOMPARE(scene.commit({{"y", quarterMegabyte('y')}}), std::string("committed"));
        // The chain has no hole: the server takes all of it.
        scene.console.sync();
        QVERIFY(scene.console.cache->outbox()->empty());
        QVERIFY(scene.console.cache->quarantine()->empty());
    }

    void aGroupThatDoesNotFitLeavesNothing()
    {
        Scene scene;
        scene.othersWrite(0, 4);

        const auto done =
            scene.console.cache->commit({addNote(scene.room, "beside"), setNote(scene.room, scene.record, {{"y", quarterMegabyte('y')}})});

        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::TooLarge);
        QVERIFY(scene.console.cache->outbox()->empty());
        QCOMPARE(*scene.console.cache->count(NoteRecord::Kind, scene.room), std::int64_t{1});
    }

    /// A server of an older version took more.
    void whatAServerHasTakenIsFoldedWhateverItsSize()
    {
        Scene scene;
        scene.othersWrite(0, 12);

        const auto state = scene.shown();
        QVERIFY(feed::recordSize(state) > 2 * feed::RecordBounds::MaxBytes);
        QCOMPARE(state, scene.world.server.records(scene.room).at(scene.record));
        QVERIFY(scene.alarms().empty());
        REDOUBT_VERIFY_OK(scene.console.reopen());
        QCOMPARE(scene.shown(), state);
        QCOMPARE(scene.commit({{"title", "longer than it was"}}), std::string("too_large"));
        QCOMPARE(scene.commit({{"x3", "short"}}), std::string("committed"));
    }

    void whatOthersHaveFilledMeanwhileWaitsForTheServersWord()
    {
        Scene scene;
        QCOMPARE(scene.commit({{"mine", quarterMegabyte('m')}}), std::string("committed"));
        QVERIFY(scene.shown().headsOf("mine"));

        scene.othersWrite(0, 4);

        QVERIFY(!scene.shown().headsOf("mine"));
        QCOMPARE(scene.console.cache->outbox()->size(), std::size_t{1});
        REDOUBT_VERIFY_OK(scene.console.reopen());
        QVERIFY(!scene.shown().headsOf("mine"));
        QCOMPARE(scene.console.cache->nextBatch()->value().items.size(), std::size_t{1});
        QVERIFY(scene.console.cache->commit({addNote(scene.room, "beside")}));
    }

    void aDamagedRecordIsFetchedAnewWithItsStream()
    {
        Scene scene;
        const auto other = scene.console.room();
        QCOMPARE(scene.commit({{"title", "mine, not sent yet"}}), std::string("committed"));
        scene.tamper("UPDATE records SET payload = substr(payload, 1, 20) || x'00' || substr(payload, 22) WHERE record = x'"
                     + toHex(scene.record.bytes()) + "'");
        QVERIFY(!scene.console.cache->record(scene.room, scene.record));
        // Nothing else is held up by it.
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(other, "elsewhere"), addNote(scene.room, "beside it")}));

        scene.world.server.write(scene.room, NoteRecord::Kind, feed::Act::Set, {{"severity", "high"}}, scene.record);
        scene.world.server.write(other, NoteRecord::Kind, feed::Act::Add, {{"title", "news elsewhere"}});
        const auto notice = scene.console.pullPage();
        REDOUBT_VERIFY_OK(notice);
        QCOMPARE(notice->streamsReloaded, std::vector<Id>{scene.room});
        QCOMPARE(*scene.console.cache->count(NoteRecord::Kind, other), std::int64_t{2});
        QCOMPARE(scene.alarms(), std::vector<AlarmCode>{AlarmCode::DamagedRow});
        scene.console.sync();

        QCOMPARE(scene.shown(), scene.world.server.records(scene.room).at(scene.record));
        QCOMPARE(feed::decodeFields<NoteRecord>(scene.shown())->title, std::string("mine, not sent yet"));
        QVERIFY(scene.console.cache->outbox()->empty());
        QCOMPARE(scene.alarms(), std::vector<AlarmCode>{AlarmCode::DamagedRow});
    }

    void aVerdictIsTakenAlthoughItsRecordIsDamaged()
    {
        Scene scene;
        QCOMPARE(scene.commit({{"title", "mine"}}), std::string("committed"));
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(scene.room, "beside it")}));
        scene.tamper("UPDATE records SET payload = x'00' WHERE record = x'" + toHex(scene.record.bytes()) + "'");

        scene.console.push();

        const auto outbox = scene.console.cache->outbox();
        for (const auto &entry : *outbox)
            QCOMPARE(entry.state, store::OutboxEntry::State::Taken);
        scene.console.pull();
        scene.console.pull();
        QVERIFY(scene.console.cache->outbox()->empty());
        QCOMPARE(scene.shown(), scene.world.server.records(scene.room).at(scene.record));
    }

    void aSnapshotGivesTheRecordsThatCanBeRead()
    {
        Scene scene;
        const auto good = scene.world.server.write(scene.room, NoteRecord::Kind, feed::Act::Add, {{"title", "good"}});
        auto page = scene.world.server.snapshot(scene.room, {}, 100);
        QVERIFY(page.records.size() >= 3);
        const auto bad = std::find_if(page.records.begin(), page.records.end(),
                                      [&](const std::string &body) { return feed::decodeRecord(body)->id == scene.record; });
        QVERIFY(bad != page.records.end());
        *bad = "{\"a\":";

        const auto stored = scene.console.cache->applySnapshotPage(page, {});

        REDOUBT_VERIFY_OK(stored);
        QVERIFY(scene.console.cache->record(scene.room, good)->has_value());
        QVERIFY(!scene.console.cache->record(scene.room, scene.record)->has_value());
        QCOMPARE(scene.alarms(), std::vector<AlarmCode>{AlarmCode::DamagedRow});
    }

    void anOwnLineThatDoesNotOpenHoldsUpItsChainOnly()
    {
        Scene scene;
        const auto other = scene.console.room();
        const auto first = scene.console.cache->commit({addNote(scene.room, "first")});
        const auto altered = scene.console.cache->commit({addNote(scene.room, "altered")});
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(other, "elsewhere")}));
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(scene.room, "behind it"), addNote(other, "in one group with that")}));
        const auto third = scene.console.room();
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(third, "in a third room")}));
        scene.tamper("UPDATE outbox SET line = x'00' WHERE id = x'" + toHex(altered->changes.front().id.bytes()) + "'");

        const auto batch = scene.console.cache->nextBatch();

        REDOUBT_VERIFY_OK(batch);
        std::vector<std::string> titles;
        for (const auto &item : (*batch)->items)
            titles.emplace_back(item.line.change.fields.at("title").as_string());
        QCOMPARE(titles, (std::vector<std::string>{"first", "elsewhere", "in a third room"}));
        REDOUBT_VERIFY_OK(scene.console.cache->acknowledge(**batch, scene.world.server.push(scene.console.author(), **batch)));
        // And once nothing else is left, it is said.
        const auto rest = scene.console.cache->nextBatch();
        QVERIFY(!rest);
        QCOMPARE(rest.error().code, ErrorCode::CannotOpenSeal);
        REDOUBT_VERIFY_OK(scene.console.pullPage());
        QVERIFY(first);
    }

    void whatIsSetAsideIsKeptSeenAndTriedAgain()
    {
        Scene scene;
        const auto other = scene.console.room();
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(scene.room, "the server fails at this")}));
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(other, "and not at this")}));

        const auto notice = scene.console.cache->setAside({scene.room}, ErrorCode::Internal);
        REDOUBT_VERIFY_OK(notice);
        QVERIFY(notice->outboxChanged);
        REDOUBT_VERIFY_OK(scene.console.reopen()); // it outlives a restart
        QCOMPARE(scene.alarms(), std::vector<AlarmCode>{AlarmCode::ChainSetAside});
        QCOMPARE((*scene.console.cache->outbox())[0].state, store::OutboxEntry::State::Blocked);
        scene.console.push();
        QCOMPARE(scene.console.cache->outbox()->size(), std::size_t{2});
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(scene.room, "work goes on")}));

        const auto lifted = scene.console.cache->trySetAsideAgain();
        REDOUBT_VERIFY_OK(lifted);
        QVERIFY(lifted->outboxChanged && lifted->alarmsGone);
        QVERIFY(scene.alarms().empty()); // it is over, and nobody is told of it any longer
        scene.console.sync();

        QVERIFY(scene.console.cache->outbox()->empty());
        QVERIFY(scene.console.cache->quarantine()->empty());
    }

    void whatTheServerHasClosedIsNotTriedAgain()
    {
        Scene scene;
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(scene.room, "mine")}));
        REDOUBT_VERIFY_OK(scene.console.cache->rebaseChains({{scene.room, 0, Digest{}.toString(), true}}));
        REDOUBT_VERIFY_OK(scene.console.cache->setAside({scene.room}, ErrorCode::Internal));
        REDOUBT_VERIFY_OK(scene.console.cache->trySetAsideAgain());

        QVERIFY(!scene.console.cache->nextBatch()->has_value());
        QCOMPARE(scene.alarms(), std::vector<AlarmCode>{AlarmCode::ChainClosed});
    }

    void aBatchWithoutSomeStreamsHasNothingThatWaitsForThem()
    {
        Scene scene;
        const auto other = scene.console.room();
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(scene.room, "passed over")}));
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(other, "one")}));
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(scene.room, "of a group"), addNote(other, "of it too")}));
        REDOUBT_VERIFY_OK(scene.console.cache->commit({addNote(other, "behind the group")}));

        const auto batch = scene.console.cache->nextBatch(500, 1 << 20, {scene.room});

        REDOUBT_VERIFY_OK(batch);
        QCOMPARE((*batch)->items.size(), std::size_t{1});
        QCOMPARE((*batch)->items[0].line.change.fields.at("title"), json::value("one"));
    }
};

REDOUBT_TEST(TestCacheBounds)
#include "TestCacheBounds.moc"
