// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using testkit::NoteRecord;

class TestForks : public QObject
{
    Q_OBJECT

private slots:
    // Found by the simulation: once told of the first fork, a console blocks the other chain too and never sends it again.
    void everyForkOfAPushIsClosed()
    {
        House house;
        auto &coordinator = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(coordinator);
        const auto room = house.openRoom(coordinator, cell);
        house.pushOne(coordinator, coordinator.add(cell, NoteRecord::Kind, note("first")));
        house.pushOne(coordinator, coordinator.add(room, NoteRecord::Kind, note("first")));
        coordinator.rewind(cell, 1);
        coordinator.rewind(room, 1);

        const auto inCell = coordinator.add(cell, NoteRecord::Kind, note("other"));
        const auto inRoom = coordinator.add(room, NoteRecord::Kind, note("other"));
        const auto answer = house.push(coordinator, std::vector{inCell, inRoom});

        QVERIFY(!answer);
        QCOMPARE(answer.error().error.code, ErrorCode::ChainForked);
        QVERIFY(answer.error().expected);
        for (const auto &expected : *answer.error().expected)
            QVERIFY2(expected.closed, expected.stream.toString().c_str());
        QCOMPARE(house.storage->read()->alarms(10).size(), std::size_t{2});
    }

    // Where they parted is not in the push: the signature stands over a chain that the server does not have, and it cannot tell a fork from
    // a forgery. It says what it expects; the console finds its own hash there to be another, and sends from where they parted.
    void aForkThatAPushDoesNotReachIsRefusedAndClosesNothing()
    {
        House house;
        auto &coordinator = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(coordinator);
        const auto stale = coordinator.add(cell, NoteRecord::Kind, note("of a life before"));
        const auto later = coordinator.request({coordinator.add(cell, NoteRecord::Kind, note("and what followed"))});
        coordinator.rewind(cell, 2);
        house.pushOne(coordinator, coordinator.add(cell, NoteRecord::Kind, note("of this life")));

        const auto answer = house.push(coordinator, later);

        QVERIFY(!answer);
        QCOMPARE(answer.error().error.code, ErrorCode::BadSignature);
        QVERIFY(answer.error().expected && !answer.error().expected->front().closed);
        QCOMPARE(answer.error().expected->front().pos, std::int64_t{2});
        QVERIFY(house.storage->read()->alarms(10).empty());
        QCOMPARE(house.pushOne(coordinator, coordinator.add(cell, NoteRecord::Kind, note("goes on"))).verdict, feed::Verdict::Taken);

        // With the place in it where they parted, it is a fork.
        auto whole = later;
        whole.chains[0].start = 2;
        whole.items.insert(whole.items.begin(), {0, stale.line});
        const auto forked = house.push(coordinator, whole);

        QVERIFY(!forked);
        QCOMPARE(forked.error().error.code, ErrorCode::ChainForked);
        QVERIFY(forked.error().expected->front().closed);
        QCOMPARE(house.storage->read()->alarms(10).size(), std::size_t{1});
    }
};

REDOUBT_TEST(TestForks)
#include "TestForks.moc"
