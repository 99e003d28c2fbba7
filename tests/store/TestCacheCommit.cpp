// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::testkit;
using store::RecordChange;
using store::StreamState;

class TestCacheCommit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCommittedChangeIsShownAsPending()
    {
        World world;
        Console console(world);
        const auto room = console.room();

        const auto receipt = console.cache->commit({addNote(room, "靶标登录页弱口令")});

        REDOUBT_VERIFY_OK(receipt);
        const auto view = *console.cache->record(room, receipt->changes[0].record);
        QVERIFY(view && view->isPending);
        QCOMPARE(view->unsent, 1);
        QVERIFY(!view->confirmed);
        QCOMPARE(feed::decodeFields<NoteRecord>(view->state)->title, std::string("靶标登录页弱口令"));
        const std::vector<RecordChange> expected{{room, NoteRecord::Kind, receipt->changes[0].record, RecordChange::What::Added}};
        QCOMPARE(receipt->notice.records, expected);
        QCOMPARE(receipt->notice.outboxCount, 1);
    }

    void itSurvivesAReopening()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto receipt = *console.cache->commit({addNote(room, "one")});
        const auto before = *console.cache->record(room, receipt.changes[0].record);

        REDOUBT_VERIFY_OK(console.reopen());

        QCOMPARE(*console.cache->record(room, receipt.changes[0].record), before);
        QCOMPARE(console.cache->outbox()->size(), std::size_t{1});
    }

    void manyDraftsFormAGroupInOneTransaction()
    {
        World world;
        Console console(world);
        const auto room = console.room();

        const auto receipt = console.cache->commit({addNote(room, "ruling"), addMark(room, "award", 50)});

        REDOUBT_VERIFY_OK(receipt);
        QVERIFY(receipt->group.has_value());
        const auto entries = *console.cache->outbox();
        for (const auto &entry : entries)
            QCOMPARE(entry.group, receipt->group);
    }

    void aBadDraftLeavesNothingOfItsGroup()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        auto bad = addNote(room, "two");
        bad.fields["title"] = 3;

        const auto receipt = console.cache->commit({addNote(room, "one"), bad});

        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, ErrorCode::Malformed);
        QCOMPARE(*console.cache->count(NoteRecord::Kind), 0);
        QVERIFY(console.cache->outbox()->empty());
    }

    void badDraftsAreRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a kind that nobody declared") << 0 << ErrorCode::UnknownKind;
        QTest::newRow("a stream that is not here") << 1 << ErrorCode::NotFound;
        QTest::newRow("a set of an unknown record") << 2 << ErrorCode::NotFound;
        QTest::newRow("a set of an entry") << 3 << ErrorCode::InvalidArgument;
        QTest::newRow("a change over 256 KiB") << 4 << ErrorCode::TooLarge;
        QTest::newRow("a set without a record") << 5 << ErrorCode::InvalidArgument;
        QTest::newRow("an id that is taken") << 6 << ErrorCode::Conflict;
    }
    void badDraftsAreRefused()
    {
        QFETCH(int, which);
        QFETCH(ErrorCode, code);
        World world;
        Console console(world);
        const auto room = console.room();
        const auto known = console.cache->commit({addMark(room, "x", 1)})->changes[0].id;
        std::vector<store::Draft> drafts{addNote(room, "a"),
                                         addNote(known, "b"),
                                         setNote(room, world.unit, {{"title", "c"}}),
                                         addMark(room, "d", 2),
                                         addNote(room, std::string(300 * 1024, 'e')),
                                         setNote(room, world.unit, {{"title", "f"}}),
                                         addNote(room, "g")};
        drafts[0].kind = "test.unheard";
        drafts[3].act = feed::Act::Set;
        drafts[3].record = known;
        drafts[5].record.reset();
        drafts[6].id = known;

        const auto receipt = console.cache->commit({drafts[static_cast<std::size_t>(which)]});

        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, code);
        QCOMPARE(console.cache->outbox()->size(), std::size_t{1});
    }

    void aStreamIsBornOffline()
    {
        World world;
        Console console(world);

        const auto opened = console.cache->commit({openRoom(world.unit, "红队一")});

        REDOUBT_VERIFY_OK(opened);
        const auto room = opened->changes[0].stream;
        QCOMPARE(room, opened->changes[0].record);
        QCOMPARE(opened->notice.streamsOpened, std::vector<Id>{room});
        const auto info = *console.cache->stream(room);
        QCOMPARE(info->state, StreamState::Born);
        QCOMPARE(info->purpose, StreamPurpose::Team);
        QCOMPARE(info->owner, world.unit);
        QVERIFY(std::ranges::none_of(*console.cache->cursors(), [&](const auto &cursor) { return cursor.stream == room; }));
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "inside")}));
    }

    void aBornStreamFollowsOnceTheServerHasIt()
    {
        World world;
        Console console(world);
        const auto room = console.cache->commit({openRoom(world.unit, "room")})->changes[0].stream;
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "inside")}));

        console.sync();

        QCOMPARE((*console.cache->stream(room))->state, StreamState::Following);
        QCOMPARE((*console.cache->stream(room))->roles, std::vector<Role>{Role::Coordinator});
        QVERIFY(console.cache->outbox()->empty());
        QCOMPARE(world.server.head(room), 2);
        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 1);
    }

    void chainPositionsFollowOneAnother()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        for (int i = 0; i < 3; ++i)
            REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "m", i)}));
        console.sync();
        REDOUBT_VERIFY_OK(console.reopen());
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "m", 3)}));

        const auto batch = *console.cache->nextBatch();

        QVERIFY(batch.has_value());
        QCOMPARE(batch->chains[0].start, 4);
        QCOMPARE(batch->items[0].line.change.pos, 4);
        console.sync(); // the server checks hash and signature
        QCOMPARE(world.server.head(room), 5);
    }

    void readingsOfTheClockRiseThoughItIsSetBack()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "m", 1)}));
        world.clock.advance(-3600'000);
        REDOUBT_VERIFY_OK(console.reopen());
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "m", 2)}));

        const auto batch = *console.cache->nextBatch();

        QVERIFY(batch->items[0].line.change.hlc < batch->items[1].line.change.hlc);
    }
};

REDOUBT_TEST(TestCacheCommit)
#include "TestCacheCommit.moc"
