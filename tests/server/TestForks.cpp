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
};

REDOUBT_TEST(TestForks)
#include "TestForks.moc"
