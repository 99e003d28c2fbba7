// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordBounds.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/wire/WireHouse.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
json::value quarterMegabyte() { return json::array{std::string(125000, 'a'), std::string(125000, 'b')}; }
} // namespace

/// One ordinary account makes its record as large as it can, over real sockets.
class TestHostileRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordThatIsFilledWithoutEndHoldsNobodyUp()
    {
        WireHouse house;
        auto planner = house.enter("planner", Role::Coordinator);
        auto hostile = house.enter("hostile");
        auto other = house.enter("other");
        const auto cell = house.openCell(planner);
        house.letIn(planner, cell, hostile, cell, Role::Judge);
        house.letIn(planner, cell, other, cell, Role::Judge);
        const auto add = hostile.minting->add(cell, NoteRecord::Kind, {{"title", "mine"}});
        QCOMPARE(WireHouse::verdicts(house.push(hostile, {add})), std::string("taken"));
        const auto record = add.line.change.record;

        std::map<std::string, int> verdicts;
        std::vector<qint64> others;
        for (int i = 0; i < 292; ++i) {
            const auto set = hostile.minting->set(cell, NoteRecord::Kind, record, {{"x" + std::to_string(i), quarterMegabyte()}});
            ++verdicts[WireHouse::verdicts(house.push(hostile, {set}))];
            if (i % 20 != 0)
                continue;
            QElapsedTimer timer;
            timer.start();
            const auto mine = other.minting->add(cell, NoteRecord::Kind, {{"title", "about it"}, {"about", record.toString()}});
            QCOMPARE(WireHouse::verdicts(house.push(other, {mine})), std::string("taken"));
            others.push_back(timer.elapsed());
        }

        // Four of 250 KB are below 1 MiB, five are not; every answer was one.
        std::string counted;
        for (const auto &[verdict, count] : verdicts)
            counted += verdict + ' ' + std::to_string(count) + "; ";
        QVERIFY2(counted == "quarantined:too_large 288; taken 4; ", counted.c_str());
        qInfo("another's push: %lld ms at first, %lld ms at last", static_cast<long long>(others.front()), static_cast<long long>(others.back()));
        QVERIFY(*std::max_element(others.begin(), others.end()) < 2000);
        const auto edit = hostile.minting->set(cell, NoteRecord::Kind, record, {{"title", "still mine"}});
        QCOMPARE(WireHouse::verdicts(house.push(hostile, {edit})), std::string("taken"));
        // Who comes now gets all of it.
        const auto snapshot = house.client().ask("GET", "/v1/streams/" + cell.toString() + "/snapshot", other.headers());
        QVERIFY(snapshot);
        QCOMPARE(snapshot->status, 200U);
        QVERIFY(snapshot->body.size() < 2 * feed::RecordBounds::MaxBytes);
        const auto page = feed::readSnapshot(snapshot->body);
        QVERIFY(page);
        QVERIFY(
            std::all_of(page->records.begin(), page->records.end(), [](const std::string &body) { return feed::decodeRecord(body).has_value(); }));
    }
};

REDOUBT_TEST(TestHostileRecords)
#include "TestHostileRecords.moc"
