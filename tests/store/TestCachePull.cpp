// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

#include <algorithm>

using namespace redoubt;
using namespace redoubt::testkit;
using store::AlarmCode;
using store::RecordChange;
using store::StreamState;

namespace {
feed::Author colleague(World &world)
{
    IdSource ids(world.clock, world.random);
    return {ids.next(), ids.next()};
}
Id note(World &world, const feed::Author &author, const Id &room, const std::string &title)
{
    return world.server.writeAs(author, room, NoteRecord::Kind, feed::Act::Add, {{"title", title}}, {}, world.server.head(room)).change.record;
}
void edit(World &world, const feed::Author &author, const Id &room, const Id &record, json::object fields, std::int64_t base)
{
    static_cast<void>(world.server.writeAs(author, room, NoteRecord::Kind, feed::Act::Set, std::move(fields), record, base));
}
} // namespace

class TestCachePull : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void confirmedStateIsTheServersFold()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto author = colleague(world);
        const auto record = note(world, author, room, "one");
        edit(world, author, room, record, {{"title", "two"}}, world.server.head(room));

        console.pull();
        REDOUBT_VERIFY_OK(console.reopen());

        QCOMPARE((*console.cache->record(room, record))->state, world.server.records(room).at(record));
    }

    void theNoticeNamesExactlyWhatChanged()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto author = colleague(world);
        const auto kept = note(world, author, room, "kept");
        const auto edited = note(world, author, room, "edited");
        const auto removed = note(world, author, room, "removed");
        console.pull();
        edit(world, author, room, edited, {{"title", "edited again"}}, world.server.head(room));
        world.server.writeAs(author, room, NoteRecord::Kind, feed::Act::Remove, {}, removed, world.server.head(room));
        const auto added = note(world, author, room, "added");
        const auto passing = note(world, author, room, "added and removed in one page");
        world.server.writeAs(author, room, NoteRecord::Kind, feed::Act::Remove, {}, passing, world.server.head(room));

        const auto notice = *console.pullPage();

        const std::vector<RecordChange> expected{{room, NoteRecord::Kind, edited, RecordChange::What::Updated},
                                                 {room, NoteRecord::Kind, removed, RecordChange::What::Removed},
                                                 {room, NoteRecord::Kind, added, RecordChange::What::Added}};
        QCOMPARE(notice.records, expected);
        Q_UNUSED(kept);
    }

    void aPageThatComesTwiceChangesNothing()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        note(world, colleague(world), room, "one");
        const auto page = world.server.pull(console.account(), *console.cache->cursors());
        REDOUBT_VERIFY_OK(console.cache->applyPull(page));

        const auto again = *console.cache->applyPull(page);

        QVERIFY(again.records.empty());
        QVERIFY(again.alarms.empty());
        QCOMPARE((*console.cache->stream(room))->state, StreamState::Following);
    }

    void aLineThatDoesNotFoldIsKeptAndShown_data()
    {
        QTest::addColumn<bool>("ofUnknownRecord");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("a change of an unknown record") << true << QByteArray("odd_line.not_found");
        QTest::newRow("a known id with other contents") << false << QByteArray("odd_line.conflict");
    }
    void aLineThatDoesNotFoldIsKeptAndShown()
    {
        QFETCH(const bool, ofUnknownRecord);
        QFETCH(const QByteArray, code);
        World world;
        Console console(world);
        const auto room = console.room();
        const auto author = colleague(world);
        const auto known = note(world, author, room, "one");
        console.pull();
        feed::Change change;
        change.id = ofUnknownRecord ? console.cache->newId() : known;
        change.record = ofUnknownRecord ? console.cache->newId() : known;
        change.kind = NoteRecord::Kind;
        change.act = ofUnknownRecord ? feed::Act::Set : feed::Act::Add;
        change.fields = {{"title", "odd"}};
        change.pos = 2;
        const auto odd = feed::mintLine(change).value();
        world.server.append(room, author, odd);

        const auto notice = *console.pullPage();

        QCOMPARE(notice.alarms.size(), std::size_t{1});
        QVERIFY(notice.quarantineChanged);
        const auto kept = *console.cache->quarantine();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(QByteArray::fromStdString(kept[0].code), code);
        QVERIFY(kept[0].line && kept[0].line->bytes == odd.bytes);
        QCOMPARE(feed::decodeFields<NoteRecord>((*console.cache->record(room, known))->state)->title, std::string("one"));
        // The stream goes on, and who may no longer read it keeps nothing of it.
        note(world, author, room, "two");
        console.pull();
        QCOMPARE((*console.cache->stream(room))->state, StreamState::Following);
        feed::PullPage gone;
        gone.header.gone = {room};
        REDOUBT_VERIFY_OK(console.cache->applyPull(gone));
        QVERIFY(console.cache->quarantine()->empty());
    }

    void anOwnLineThatComesBackIsPendingNoMore()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto record = console.cache->commit({addNote(room, "mine")})->changes[0].record;
        console.push();
        QVERIFY((*console.cache->record(room, record))->isPending);
        QCOMPARE((*console.cache->record(room, record))->unsent, 0);
        QCOMPARE(console.cache->outbox()->at(0).state, store::OutboxEntry::State::Taken);

        const auto notice = *console.pullPage();

        QVERIFY(!(*console.cache->record(room, record))->isPending);
        QVERIFY(console.cache->outbox()->empty());
        const std::vector<RecordChange> expected{{room, NoteRecord::Kind, record, RecordChange::What::Updated}};
        QCOMPARE(notice.records, expected);
    }

    void aPullMayOvertakeTheAcknowledgement()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "mine")}));
        const auto batch = *console.cache->nextBatch();
        const auto answer = world.server.push(console.author(), *batch);
        console.pull();
        QVERIFY(console.cache->outbox()->empty());

        const auto notice = console.cache->acknowledge(*batch, answer);

        REDOUBT_VERIFY_OK(notice);
        QVERIFY(notice->records.empty());
        QVERIFY(!*console.cache->nextBatch());
    }

    void twoWhoDidNotSeeEachOtherAreInConflict()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto author = colleague(world);
        const auto record = note(world, author, room, "one");
        console.pull();
        const auto base = world.server.head(room);
        REDOUBT_VERIFY_OK(console.cache->commit({setNote(room, record, {{"severity", "high"}})}));
        edit(world, author, room, record, {{"severity", "low"}}, base);

        console.pull();

        const auto view = *console.cache->record(room, record);
        QCOMPARE(view->conflicts, std::vector<std::string>{"severity"});
        const auto keys = *console.cache->conflicts();
        QCOMPARE(keys.size(), std::size_t{1});
        console.sync();
        REDOUBT_VERIFY_OK(console.reopen());
        QCOMPARE((*console.cache->record(room, record))->conflicts, std::vector<std::string>{"severity"});
        QCOMPARE((*console.cache->record(room, record))->state, world.server.records(room).at(record));

        const auto settled = console.cache->commit({setNote(room, record, {{"severity", "high"}})});

        QCOMPARE(settled->notice.conflictCount, 0);
        QVERIFY(console.cache->conflicts()->empty());
    }

    void aServerThatWasSetBackStopsTheStreamThatItHasLessOf()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto other = console.room();
        for (int i = 0; i < 4; ++i)
            note(world, colleague(world), room, "n");
        QVERIFY(console.cache->applyPull(world.server.pull(console.account(), *console.cache->cursors())));
        const auto here = console.cache->stream(room).value()->cursor;
        // What a server with an older backup says to that cursor: nothing follows, and its head is before.
        feed::PullPage page;
        page.header.sections = {{room, here.epoch, here.seq, 0, here.seq - 3, {}}};
        page.lines.emplace_back();

        const auto notice = *console.cache->applyPull(page);

        QCOMPARE(notice.alarms.size(), std::size_t{1});
        QCOMPARE(console.cache->alarms()->at(0).code, AlarmCode::StreamGap);
        QCOMPARE(console.cache->alarms()->at(0).stream, room);
        QCOMPARE(console.cache->stream(room).value()->state, store::StreamState::Stopped);
        QCOMPARE(console.cache->stream(room).value()->cursor.seq, here.seq); // nothing that is here goes
        QCOMPARE(console.cache->stream(other).value()->state, store::StreamState::Following);
    }

    /// A backup of before the room was opened: the server does not know it, and has less of the account's grants.
    void aServerThatWasSetBackTakesNoStreamAway_data()
    {
        QTest::addColumn<bool>("isSetBack");
        QTest::newRow("set back") << true;
        QTest::newRow("the room was taken away") << false;
    }
    void aServerThatWasSetBackTakesNoStreamAway()
    {
        QFETCH(const bool, isSetBack);
        World world;
        Console console(world);
        const auto room = console.room();
        const auto known = note(world, colleague(world), room, "the only copy");
        console.pull();
        const auto own = feed::accountStream(world.server.id(), console.account());
        const auto here = console.cache->stream(own).value()->cursor;
        feed::PullPage page;
        page.header.gone = {room};
        page.header.sections = {{own, here.epoch, here.seq, 0, isSetBack ? here.seq - 1 : here.seq, {}}};
        page.lines.emplace_back();

        const auto notice = *console.cache->applyPull(page);

        QCOMPARE((*console.cache->stream(room)).has_value(), isSetBack);
        QCOMPARE((*console.cache->record(room, known)).has_value(), isSetBack);
        QCOMPARE(notice.alarms.size(), std::size_t{isSetBack ? 2U : 0U});
        if (!isSetBack)
            return;
        QCOMPARE((*console.cache->stream(room))->state, StreamState::Stopped);
        // Nor does it go when the server says so again.
        page.header.sections.clear();
        page.lines.clear();
        QVERIFY(console.cache->applyPull(page)->alarms.empty());
        QVERIFY(*console.cache->record(room, known));
    }

    void aHoleStopsItsStreamAndNoOther()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto other = console.room();
        for (int i = 0; i < 4; ++i)
            note(world, colleague(world), room, "n");
        note(world, colleague(world), other, "n");
        auto page = world.server.pull(console.account(), *console.cache->cursors());
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            if (page.header.sections[i].stream != room)
                continue;
            page.header.sections[i].from += 2;
            page.lines[i].erase(page.lines[i].begin(), page.lines[i].begin() + 2);
        }

        const auto notice = *console.cache->applyPull(page);

        QCOMPARE(notice.alarms.size(), std::size_t{1});
        QCOMPARE(console.cache->alarms()->at(0).code, AlarmCode::StreamGap);
        QCOMPARE((*console.cache->stream(room))->state, StreamState::Stopped);
        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 0);
        QCOMPARE(*console.cache->count(NoteRecord::Kind, other), 1);
        REDOUBT_VERIFY_OK(console.cache->resetStream(room));
        console.pull();
        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 4);
    }

    void anotherEpochStopsTheStream()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        note(world, colleague(world), room, "n");
        world.server.setEpoch(room, 2);

        console.pull();

        QCOMPARE((*console.cache->stream(room))->state, StreamState::Stopped);
        QCOMPARE(console.cache->alarms()->at(0).code, AlarmCode::WrongEpoch);
    }

    void anAlteredLineDoesNotPassTheCheckpoint()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        note(world, colleague(world), room, "true");
        auto page = world.server.pull(console.account(), *console.cache->cursors());
        auto change = page.lines[0][0].line.change;
        change.fields["title"] = "false";
        page.lines[0][0].line = *feed::mintLine(change);

        REDOUBT_VERIFY_OK(console.cache->applyPull(page));

        QCOMPARE(console.cache->alarms()->at(0).code, AlarmCode::CheckpointMismatch);
        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 0);
    }

    void aStreamThatNoGrantNamesIsNotStored()
    {
        World world;
        Console console(world);
        Console other(world);
        const auto secret = other.room();
        note(world, colleague(world), secret, "blue's plan");
        auto page = world.server.pull(other.account(), {{secret, 0, 0}});

        REDOUBT_VERIFY_OK(console.cache->applyPull(page));

        QVERIFY(!*console.cache->stream(secret));
        QCOMPARE(*console.cache->count(NoteRecord::Kind), 0);
        QCOMPARE(console.cache->alarms()->at(0).code, AlarmCode::UngrantedStream);
    }

    void aRoleInAUnitIsToldWithoutAnyStream()
    {
        World world;
        Console console(world);
        world.server.write(feed::accountStream(world.server.id(), console.account()), feed::UnitRoleRecord::Kind, feed::Act::Add,
                           toJsonObject(feed::UnitRoleRecord{world.unit, Role::Coordinator, {}}));

        const auto notice = console.pullPage();

        REDOUBT_VERIFY_OK(notice);
        QVERIFY(notice->grantsChanged);
        QCOMPARE(console.cache->unitRoles()->size(), std::size_t{1});
    }

    void keysComeInPagesOfAnySize_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 4, 5, 100})
            QTest::addRow("%d", size) << size;
    }
    /// What a long load reads page by page is what one visit sees, in its order: own changes that wait included.
    void keysComeInPagesOfAnySize()
    {
        QFETCH(const int, size);
        World world;
        Console console(world);
        const auto one = console.room();
        const auto two = console.room();
        const auto empty = console.room();
        std::vector<Id> theirs;
        for (const auto &room : {one, two, one, one, two})
            theirs.push_back(note(world, colleague(world), room, "theirs"));
        console.pull();
        REDOUBT_VERIFY_OK(console.cache->commit({removeNote(one, theirs[2])}));
        REDOUBT_VERIFY_OK(console.cache->commit({setNote(two, theirs[1], {{"title", "edited"}})}));
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(one, "mine"), addNote(empty, "mine")}));
        for (const auto &stream : {std::optional<Id>(), std::optional(one), std::optional(empty)}) {
            std::vector<store::RecordKey> visited;
            REDOUBT_VERIFY_OK(console.cache->forEach(NoteRecord::Kind, stream, [&](const store::RecordView &view) {
                visited.push_back({view.stream, view.state.id});
                return true;
            }));

            std::vector<store::RecordKey> paged;
            for (std::optional<store::KeyPlace> place{store::KeyPlace{}}; place;) {
                const auto page = *console.cache->keys(NoteRecord::Kind, stream, *place, static_cast<std::size_t>(size));
                QVERIFY(!page.next || page.keys.size() >= static_cast<std::size_t>(size));
                paged.insert(paged.end(), page.keys.begin(), page.keys.end());
                place = page.next;
            }

            QCOMPARE(paged, visited);
        }
    }

    /// Found by the simulation, seed 2359: the page after the one that took the stream away was on its way already.
    void aStreamThatIsGivenAgainStartsAnewWhateverThePageGoesOnWith()
    {
        World world;
        Console console(world);
        const auto given = console.granted();
        const auto stream = given.stream;
        note(world, colleague(world), stream, "before");
        console.pull();
        const auto old = *console.cache->cursors();
        world.server.revoke(console.account(), given.grant);
        REDOUBT_VERIFY_OK(console.cache->applyPull(world.server.pull(console.account(), old)));
        auto asked = *console.cache->cursors();
        std::ranges::copy_if(old, std::back_inserter(asked), [&](const feed::Cursor &cursor) { return cursor.stream == stream; });
        world.server.grant(console.account(), stream, StreamPurpose::Team, Role::RedMember, world.unit);
        note(world, colleague(world), stream, "after");

        const auto notice = console.cache->applyPull(world.server.pull(console.account(), asked));

        REDOUBT_VERIFY_OK(notice);
        QCOMPARE(notice->streamsOpened, std::vector<Id>{stream});
        QCOMPARE((*console.cache->stream(stream))->state, store::StreamState::Following);
        QVERIFY(console.cache->alarms()->empty());
        console.pull();
        QCOMPARE(*console.cache->count(NoteRecord::Kind, stream), 2);
    }

    void aRevokedGrantPurgesTheStreamAndSparesUnsentWork()
    {
        World world;
        Console console(world);
        const auto [stream, grant] = console.granted();
        note(world, colleague(world), stream, "theirs");
        console.pull();
        const auto mine = console.cache->commit({addNote(stream, "未发送的成果")})->changes[0].id;
        world.server.revoke(console.account(), grant);

        const auto notice = *console.pullPage();

        QCOMPARE(notice.streamsPurged, std::vector<Id>{stream});
        QVERIFY(!*console.cache->stream(stream));
        QVERIFY(!*console.cache->record(stream, mine));
        REDOUBT_VERIFY_OK(console.reopen());
        const auto outbox = *console.cache->outbox();
        QCOMPARE(outbox.size(), std::size_t{1});
        QVERIFY(outbox[0].streamGone);
        QCOMPARE(console.cache->outboxLine(outbox[0].no)->change.fields.at("title").as_string(), "未发送的成果");
        console.push(); // the server puts it into quarantine, and so do we
        const auto quarantine = *console.cache->quarantine();
        QCOMPARE(quarantine.size(), std::size_t{1});
        QCOMPARE(quarantine[0].line->change.id, mine);
        QVERIFY(console.cache->outbox()->empty());
    }

    void aStreamGrantedAgainGoesOnWithItsChain()
    {
        World world;
        Console console(world);
        const auto [stream, grant] = console.granted();
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(stream, "before", 1)}));
        console.sync();
        world.server.revoke(console.account(), grant);
        console.pull();
        world.server.grant(console.account(), stream, StreamPurpose::Team, Role::RedMember, world.unit);
        console.pull();
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(stream, "after", 2)}));

        console.sync(); // the server aborts on a fork

        QCOMPARE(*console.cache->count(MarkRecord::Kind, stream), 2);
        QVERIFY(console.cache->alarms()->empty());
    }

    void quarantineTakesTheChangeOutOfWhatIsShown()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto record = console.cache->commit({addNote(room, "refused")})->changes[0].record;
        world.server.refusedKinds.insert(NoteRecord::Kind);
        const auto batch = *console.cache->nextBatch();

        const auto notice = *console.cache->acknowledge(*batch, world.server.push(console.author(), *batch));

        const std::vector<RecordChange> expected{{room, NoteRecord::Kind, record, RecordChange::What::Removed}};
        QCOMPARE(notice.records, expected);
        QVERIFY(notice.quarantineChanged);
        QCOMPARE(console.cache->quarantine()->at(0).code, std::string("forbidden"));
        REDOUBT_VERIFY_OK(console.cache->discardQuarantined(console.cache->quarantine()->at(0).no));
        QVERIFY(console.cache->quarantine()->empty());
    }

    void aRefusedOpeningTakesItsStreamAlong()
    {
        World world;
        Console console(world);
        const auto room = console.cache
                              ->commit({
                                  openRoom(world.unit, "room"),
                              })
                              ->changes[0]
                              .stream;
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "inside")}));
        world.server.refusedKinds.insert(RoomRecord::Kind);

        console.push();

        QVERIFY(!*console.cache->stream(room));
        QCOMPARE(console.cache->quarantine()->size(), std::size_t{2});
        QVERIFY(console.cache->outbox()->empty());
    }

    void aBatchNeverSplitsAGroup()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        for (int i = 0; i < 4; ++i)
            REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "a", 1), addMark(room, "b", 2), addMark(room, "c", 3)}));

        const auto batch = *console.cache->nextBatch(8);

        QCOMPARE(batch->items.size(), std::size_t{6});
        QCOMPARE(*console.cache->nextBatch(8), batch);
        QCOMPARE(console.cache->nextBatch(2)->value().items.size(), std::size_t{3});
    }

    void aServerThatLostLinesGetsThemAgain()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "a", 1)}));
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "b", 2)}));
        const auto batch = *console.cache->nextBatch();
        console.push();
        const auto genesis = feed::chainGenesis(world.server.id(), console.account(), console.keys.signingKey.verifyKey(), room);
        const auto first = feed::nextInChain(genesis, digestOf(batch->items[0].line.bytes));

        REDOUBT_VERIFY_OK(console.cache->rebaseChains({{room, 1, first.hash.toString(), false}}));

        const auto again = *console.cache->nextBatch();
        QVERIFY(again.has_value());
        QCOMPARE(again->items.size(), std::size_t{1});
        QCOMPARE(again->items[0].line, batch->items[1].line);
    }

    void aForkedChainIsHeldBackAndItsLinesKept()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto other = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "a", 1)}));
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "group", 1), addMark(other, "group", 2)}));
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(other, "b", 2)}));

        REDOUBT_VERIFY_OK(console.cache->rebaseChains({{room, 1, digestOf("another line").toString(), false}}));

        QCOMPARE(console.cache->alarms()->at(0).code, AlarmCode::ChainForked);
        QVERIFY(!*console.cache->nextBatch()); // the group holds the other chain back too: it must arrive whole, in order
        QCOMPARE(console.cache->outbox()->size(), std::size_t{4});
        QVERIFY((*console.cache->stream(room))->chainBlocked);
    }

    void aSnapshotTakesThePlaceOfTheRecords()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto author = colleague(world);
        std::vector<Id> records;
        for (int i = 0; i < 25; ++i)
            records.push_back(note(world, author, room, "n" + std::to_string(i)));
        const auto mine = console.cache->commit({setNote(room, records[0], {{"body", "x"}})});
        QVERIFY(!mine); // not known before the snapshot

        std::optional<Id> after;
        for (int i = 0; i < 3; ++i) {
            const auto page = world.server.snapshot(room, after, 10);
            // The room goes on while it is being read.
            edit(world, author, room, records[static_cast<std::size_t>(i)], {{"body", "later"}}, world.server.head(room));
            QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 0);
            REDOUBT_VERIFY_OK(console.cache->applySnapshotPage(page, after));
            after = page.header.next;
            REDOUBT_VERIFY_OK(console.reopen());
            QCOMPARE((*console.cache->stream(room))->snapshotNext, after);
        }

        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 25);
        QCOMPARE((*console.cache->stream(room))->state, StreamState::Bootstrapping);
        console.pull();
        QCOMPARE((*console.cache->stream(room))->state, StreamState::Following);
        for (const auto &[id, state] : world.server.records(room))
            QCOMPARE((*console.cache->record(room, id))->state, state);
        QVERIFY(console.cache->alarms()->empty());
    }

    void aSnapshotPageOutOfOrderIsRefused()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        for (int i = 0; i < 25; ++i)
            note(world, colleague(world), room, "n");
        const auto first = world.server.snapshot(room, {}, 10);
        REDOUBT_VERIFY_OK(console.cache->applySnapshotPage(first, {}));

        const auto refused =
            console.cache->applySnapshotPage(world.server.snapshot(room, first.header.next, 10), IdSource(world.clock, world.random).next());

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }

    void anySplitIntoPagesEndsInTheSameState_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void anySplitIntoPagesEndsInTheSameState()
    {
        QFETCH(quint64, seed);
        World world(seed);
        Console writer(world);
        Console reader(world);
        const auto room = writer.room();
        world.server.grant(reader.account(), room, StreamPurpose::Team, Role::Judge, world.unit);
        reader.pull();
        SeededRandom chance(seed);
        const auto author = colleague(world);
        std::vector<Id> known;
        const auto someNote = [&] { return known[static_cast<std::size_t>(chance.below(known.size()))]; };

        for (int step = 0; step < 120; ++step) {
            world.clock.advance(static_cast<std::int64_t>(chance.below(2000)));
            switch (chance.below(8)) {
            case 0: known.push_back(note(world, author, room, "t" + std::to_string(step))); break;
            case 1:
            case 2:
                if (!known.empty())
                    edit(world, author, room, someNote(), {{chance.below(2) ? "body" : "severity", "s" + std::to_string(step)}},
                         static_cast<std::int64_t>(chance.below(static_cast<std::uint64_t>(world.server.head(room)) + 1)));
                break;
            case 3:
            case 4: {
                if (known.empty())
                    break;
                const auto record = someNote();
                if (*writer.cache->record(room, record))
                    REDOUBT_VERIFY_OK(writer.cache->commit(
                        {chance.below(5) ? setNote(room, record, {{"severity", "w" + std::to_string(step)}}) : removeNote(room, record)}));
                break;
            }
            case 5: REDOUBT_VERIFY_OK(writer.cache->commit({addMark(room, "m", step), addNote(room, "w")})); break;
            case 6:
                if (chance.below(2))
                    writer.push();
                if (chance.below(3) == 0)
                    REDOUBT_VERIFY_OK(writer.reopen());
                break;
            default: {
                const auto limit = static_cast<std::int64_t>(chance.below(7)) + 1;
                REDOUBT_VERIFY_OK(writer.pullPage(limit));
                break;
            }
            }
        }
        writer.sync();
        reader.pull(500);

        const auto expected = world.server.records(room);
        QVERIFY(!expected.empty());
        for (const auto &[id, state] : expected) {
            const auto mine = *writer.cache->record(room, id);
            const auto theirs = *reader.cache->record(room, id);
            QVERIFY(mine && theirs);
            QVERIFY(!mine->isPending);
            QCOMPARE(mine->state, state);
            QCOMPARE(theirs->state, state);
        }
        QCOMPARE(*writer.cache->count(NoteRecord::Kind, room), *reader.cache->count(NoteRecord::Kind, room));
        QCOMPARE(writer.cache->conflicts()->size(), reader.cache->conflicts()->size());
        QVERIFY(writer.cache->alarms()->empty());
    }

    void countsAndListsAgreeWithWhatIsVisited()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        std::vector<Id> records;
        for (int i = 0; i < 5; ++i)
            records.push_back(note(world, colleague(world), room, "n"));
        console.pull();
        REDOUBT_VERIFY_OK(console.cache->commit({removeNote(room, records[1])}));
        const auto own = console.cache->commit({addNote(room, "own")})->changes[0].record;

        std::vector<Id> visited;
        REDOUBT_VERIFY_OK(console.cache->forEach(NoteRecord::Kind, room, [&](const store::RecordView &view) {
            visited.push_back(view.state.id);
            return true;
        }));
        const auto page = *console.cache->list(NoteRecord::Kind, room, 3, 10);

        const std::vector<Id> expected{records[0], records[2], records[3], records[4], own};
        QCOMPARE(visited, expected);
        QCOMPARE(*console.cache->count(NoteRecord::Kind), 5);
        QCOMPARE(page.total, 5);
        QCOMPARE(page.records.size(), std::size_t{2});
        QCOMPARE(page.records[1].state.id, own);
    }
};

REDOUBT_TEST(TestCachePull)
#include "TestCachePull.moc"
