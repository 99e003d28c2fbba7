// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::CellRecord;
using testkit::MarkRecord;
using testkit::MemberRecord;
using testkit::NoteRecord;
using testkit::RoomRecord;

class TestChains : public QObject
{
    Q_OBJECT

private slots:
    void aResentBatchIsAnsweredAsDuplicatesAndChangesNothing()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const std::vector drafts{planner.add(cell, NoteRecord::Kind, note("a")), planner.add(cell, NoteRecord::Kind, {{"body", "bad"}}),
                                 planner.add(cell, NoteRecord::Kind, note("b"))};
        const auto first = house.push(planner, drafts);
        const auto before = house.pulled(planner, cell);

        const auto second = house.push(planner, drafts);

        QVERIFY(second);
        QCOMPARE(second->verdicts[0].verdict, Verdict::Duplicate);
        QCOMPARE(second->verdicts[0].seq, first->verdicts[0].seq);
        QCOMPARE(second->verdicts[1].verdict, Verdict::Quarantined);
        QCOMPARE(second->verdicts[1].code, first->verdicts[1].code);
        QCOMPARE(second->verdicts[2].seq, first->verdicts[2].seq);
        QCOMPARE(house.pulled(planner, cell).size(), before.size());
        QCOMPARE(house.storage->read()->quarantineOf(cell).size(), std::size_t(1));
    }

    void aBatchThatOverlapsWhatIsKnownTakesOnlyTheRest()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto a = planner.add(cell, NoteRecord::Kind, note("a"));
        const auto b = planner.add(cell, NoteRecord::Kind, note("b"));
        const auto c = planner.add(cell, NoteRecord::Kind, note("c"));
        house.push(planner, {a, b});

        const auto answer = house.push(planner, {b, c});

        QCOMPARE(answer->verdicts[0].verdict, Verdict::Duplicate);
        QCOMPARE(answer->verdicts[1].verdict, Verdict::Taken);
        QCOMPARE(house.pulled(planner, cell).size(), std::size_t(4));
    }

    void aGapIsRefusedWithWhatIsExpected()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        (void)planner.add(cell, NoteRecord::Kind, note("lost"));
        const auto later = planner.add(cell, NoteRecord::Kind, note("later"));

        const auto answer = house.push(planner, {later});

        QCOMPARE(answer.error().error.code, ErrorCode::ChainGap);
        QCOMPARE(answer.error().expected->size(), std::size_t(1));
        QCOMPARE(answer.error().expected->front().pos, std::int64_t(1));
        QVERIFY(!answer.error().expected->front().closed);
        QCOMPARE(house.pulled(planner, cell).size(), std::size_t(1));
    }

    void anotherHashAtAKnownPositionClosesTheChainWithAnAlarm()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        house.pushOne(planner, planner.add(cell, NoteRecord::Kind, note("first")));
        planner.rewind(cell, 1);
        const auto forked = planner.add(cell, NoteRecord::Kind, note("second life"));

        const auto answer = house.push(planner, {forked});

        QCOMPARE(answer.error().error.code, ErrorCode::ChainForked);
        QVERIFY(answer.error().expected->front().closed);
        const auto alarms = house.storage->read()->alarms(10);
        QCOMPARE(alarms.size(), std::size_t(1));
        QCOMPARE(alarms[0].kind, std::string("chain_forked"));
        QCOMPARE(house.pulled(planner, cell).size(), std::size_t(2));
        const auto next = house.push(planner, {planner.add(cell, NoteRecord::Kind, note("more"))});
        QCOMPARE(next.error().error.code, ErrorCode::ChainForked);
        house.restart();
        const auto afterRestart = house.push(planner, {planner.add(cell, NoteRecord::Kind, note("still more"))});
        QCOMPARE(afterRestart.error().error.code, ErrorCode::ChainForked);
    }

    void aBatchThatWasTamperedWithIsRefusedAndClosesNothing_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("a line was altered") << 0;
        QTest::newRow("the signature was altered") << 1;
        QTest::newRow("two lines were exchanged") << 2;
        QTest::newRow("a line was left out at the end") << 3;
        QTest::newRow("another account sends it") << 4;
        QTest::newRow("it names another stream") << 5;
    }
    void aBatchThatWasTamperedWithIsRefusedAndClosesNothing()
    {
        QFETCH(int, how);
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &other = house.enter("other", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto second = house.openCell(planner);
        auto request = planner.request({planner.add(cell, NoteRecord::Kind, note("a")), planner.add(cell, NoteRecord::Kind, note("b"))});
        auto *sender = &planner;
        switch (how) {
        case 0: request.items[0].line.bytes.replace(request.items[0].line.bytes.find("\"a\""), 3, "\"x\""); break;
        case 1: request.chains[0].signature[5] ^= 1; break;
        case 2: std::swap(request.items[0].line.bytes, request.items[1].line.bytes); break;
        case 3: request.items.pop_back(); break;
        case 4:
            sender = &other;
            request.chains[0].start = 1;
            request.items[0].line.change.pos = 1;
            request.items[1].line.change.pos = 2;
            break;
        default: request.chains[0].stream = second; break;
        }

        const auto answer = house.push(*sender, request);

        QCOMPARE(answer.error().error.code, ErrorCode::BadSignature);
        QCOMPARE(house.pulled(planner, cell).size(), std::size_t(1));
        QVERIFY(house.storage->read()->alarms(1).empty());
        QCOMPARE(house
                     .pushOne(planner,
                              [&] {
                                  planner.rewind(cell, 2);
                                  return planner.add(cell, NoteRecord::Kind, note("c"));
                              }())
                     .verdict,
                 Verdict::Taken);
    }

    void equalBytesOverAnotherChainAreADuplicateAndOtherBytesAreKept()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &other = house.enter("other");
        const auto cell = house.openCell(planner);
        house.letIn(planner, cell, other, cell, Role::Coordinator);
        // The same account's line cannot stand in two chains by position alone, so the second author copies id and position.
        const auto original = other.add(cell, NoteRecord::Kind, note("a"));
        house.pushOne(other, original);
        auto &third = house.enter("third");
        house.letIn(planner, cell, third, cell, Role::Coordinator);

        const auto copy = house.pushOne(third, third.addLine(cell, original.line));
        const auto imposter = house.pushOne(third, third.add(cell, NoteRecord::Kind, note("other"), original.line.change.id));

        QCOMPARE(copy.verdict, Verdict::Duplicate);
        QCOMPARE(imposter.verdict, Verdict::Quarantined);
        QCOMPARE(*imposter.code, std::string("conflict"));
    }

    void streamsAndChainsVerifyFromWhatIsPulled()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        for (int i = 0; i < 20; ++i)
            house.pushOne(planner, planner.add(cell, NoteRecord::Kind, note(std::to_string(i))));
        feed::PullRequest request;
        request.cursors = {{cell, 0, 0}};

        const auto page = house.streams->pull(planner.session, request);

        const auto &identity = house.streams->identity();
        auto head = feed::streamGenesis(identity.id, cell, 1);
        for (const auto &line : page->lines[0])
            head = feed::nextInStream(head, line.envelope, digestOf(line.line.bytes));
        const auto &wire = *page->header.sections[0].checkpoint;
        QCOMPARE(wire.seq, std::int64_t(21));
        QCOMPARE(wire.head, head.toString());
        const feed::Checkpoint checkpoint{cell, {wire.epoch, wire.seq}, head, wire.time, wire.signature};
        QVERIFY(identity.key.verifyKey().verify(feed::checkpointMessage(identity.id, checkpoint), wire.signature));
        // The server's own chain over the account's stream is linked and signed as any other.
        const auto account = feed::accountStream(identity.id, planner.session.account);
        auto chain = feed::chainGenesis(identity.id, identity.id, identity.key.verifyKey(), account);
        for (const auto &line : house.pulled(planner, account))
            chain = feed::nextInChain(chain, digestOf(line.line.bytes));
        const auto read = house.storage->read();
        const auto stored = read->chain({identity.author(), account});
        QVERIFY(stored->head == chain);
        const auto last = read->links(*stored, chain.pos, chain.pos).back();
        QVERIFY(identity.key.verifyKey().verify(feed::batchMessage(stored->id, chain), last.signature));
    }

    void groupsAreTakenOrQuarantinedAsAWholeAcrossStreams()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        const auto good = planner.newId();
        const auto bad = planner.newId();
        const auto seenBefore = planner.add(cell, NoteRecord::Kind, note("before"));
        house.pushOne(planner, seenBefore);
        const auto record = seenBefore.line.change.record;

        const auto answer = house.push(planner,
                                       {
                                           planner.add(cell, NoteRecord::Kind, note("g1"), {}, good),
                                           planner.add(room, NoteRecord::Kind, note("g2"), {}, good),
                                           planner.set(cell, NoteRecord::Kind, record, note("undone"), {}, bad),
                                           planner.add(room, NoteRecord::Kind, {{"body", "x"}}, {}, bad),
                                           planner.add(cell, NoteRecord::Kind, note("b3"), {}, bad),
                                           planner.add(cell, NoteRecord::Kind, note("after")),
                                       });

        QVERIFY(answer);
        std::vector<Verdict> verdicts;
        for (const auto &verdict : answer->verdicts)
            verdicts.push_back(verdict.verdict);
        QVERIFY((verdicts
                 == std::vector{Verdict::Taken, Verdict::Taken, Verdict::Quarantined, Verdict::Quarantined, Verdict::Quarantined, Verdict::Taken}));
        QCOMPARE(house.pulled(planner, cell).size(), std::size_t(4)); // cell, before, g1, after
        QCOMPARE(house.pulled(planner, room).size(), std::size_t(2));
        const auto body = *house.storage->read()->record(*house.storage->read()->stream(cell), record);
        QCOMPARE(feed::decodeRecord(body)->shown("title")->as_string(), "before");
        // What comes later of that group shares its fate.
        QCOMPARE(house.pushOne(planner, planner.add(cell, NoteRecord::Kind, note("late"), {}, bad)).verdict, Verdict::Quarantined);
        // And what is read from memory after the undoing is what a restart reads.
        house.pushOne(planner, planner.set(cell, NoteRecord::Kind, record, note("memory"), {1, 4}));
        const auto warm = *house.storage->read()->record(*house.storage->read()->stream(cell), record);
        QCOMPARE(feed::decodeRecord(warm)->shown("title")->as_string(), "memory");
        QCOMPARE(feed::decodeRecord(warm)->headsOf("title")->size(), std::size_t(1));
    }

    void aGroupThatDoesNotStandTogetherIsQuarantined()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto group = planner.newId();

        const auto answer = house.push(planner,
                                       {planner.add(cell, NoteRecord::Kind, note("1"), {}, group), planner.add(cell, NoteRecord::Kind, note("2")),
                                        planner.add(cell, NoteRecord::Kind, note("3"), {}, group)});

        QCOMPARE(answer->verdicts[0].verdict, Verdict::Quarantined);
        QCOMPARE(answer->verdicts[1].verdict, Verdict::Taken);
        QCOMPARE(answer->verdicts[2].verdict, Verdict::Quarantined);
    }
};

REDOUBT_TEST(TestChains)
#include "TestChains.moc"
