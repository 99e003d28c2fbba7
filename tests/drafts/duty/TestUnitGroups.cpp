// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/GroupDrafts.h"
#include "tests/drafts/duty/DutyRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;
using drafts::GroupWish;
using testkit::DutyRoom;
using testkit::FoldedStream;

/// How a unit sorts those below it: said anew as a whole, written as what differs, and taken by the server's rules.
class TestUnitGroups : public QObject
{
    Q_OBJECT

    struct Sorting
    {
        Sorting() : broadcast(DutyRoom::id(3), StreamPurpose::UnitBroadcast, room.kinds) { }

        [[nodiscard]] Result<std::vector<store::Draft>> made(const std::vector<GroupWish> &wishes)
        {
            return drafts::groupDrafts(groups, broadcast.stream(), wishes, [this] { return room.newId(); });
        }
        /// By a leader; what the server refuses is the result.
        feed::Validation write(const std::vector<store::Draft> &drafts, Role role = Role::DutyLeader)
        {
            for (const auto &draft : drafts) {
                const Id change = draft.id.value_or(room.newId());
                const auto record = draft.record.value_or(change);
                const auto said = broadcast.write(change, record, draft.kind.c_str(), draft.act, draft.fields, DutyRoom::id(90), role);
                if (!said)
                    return said;
            }
            std::map<Id, feed::UnreadableRecord> unreadable;
            broadcast.forEachRecord([&](const feed::RecordState &record) {
                if (record.kind == UnitGroup::Kind)
                    feed::takeRecord(groups.records(), unreadable, broadcast.stream(), record);
            });
            return std::vector<std::string>{};
        }
        [[nodiscard]] std::vector<GroupWish> wishes() const { return drafts::groupWishes(groups, broadcast.stream()); }

        DutyRoom room;
        FoldedStream broadcast;
        UnitGroups groups;
    };

    static Id unit(int number) { return DutyRoom::id(static_cast<std::uint8_t>(200 + number)); }
    static std::vector<GroupWish> threeGroups()
    {
        return {{{}, "市直部门", {}, {}}, {{}, "政府部门", 0, {unit(2), unit(1)}}, {{}, "县区", {}, {unit(3)}}};
    }

private Q_SLOTS:
    void unitsStandByGroupAndPlaceAndOthersLast()
    {
        Sorting sorting;
        const auto made = sorting.made(threeGroups());
        QVERIFY(made);
        QCOMPARE(made->size(), std::size_t{3});
        QVERIFY(sorting.write(*made));
        const auto sorted = sorting.groups.sorted(
            sorting.broadcast.stream(), {{unit(1), "一", {}, {}}, {unit(4), "四", {}, {}}, {unit(3), "三", {}, {}}, {unit(2), "二", {}, {}}});
        QStringList shown;
        for (const auto &each : sorted)
            shown << QString::fromStdString(each.name + ":" + each.group.value_or("-"));
        QCOMPARE(shown, (QStringList{"二:市直部门/政府部门", "一:市直部门/政府部门", "三:县区", "四:-"}));
    }

    void whatIsSaidAnewWritesWhatDiffers()
    {
        Sorting sorting;
        QVERIFY(sorting.write(*sorting.made(threeGroups())));
        auto wishes = sorting.wishes();
        QVERIFY(sorting.made(wishes)->empty());

        // The counties first, one unit moved, one group away.
        std::vector<GroupWish> anew{wishes[2], wishes[0]};
        anew[0].units.push_back(unit(1));
        anew[1].name = "市直";
        const auto made = sorting.made(anew);
        QVERIFY(made);
        QCOMPARE(made->size(), std::size_t{3}); // two changed, one removed
        QCOMPARE(std::ranges::count(*made, feed::Act::Remove, &store::Draft::act), 1);
        QVERIFY(sorting.write(*made));
        const auto now = sorting.wishes();
        QCOMPARE(now.size(), std::size_t{2});
        QCOMPARE(now[0].name, std::string("县区"));
        QVERIFY((now[0].units == std::vector<Id>{unit(3), unit(1)}));
        QCOMPARE(now[1].name, std::string("市直"));
        QVERIFY(now[1].units.empty() && !now[1].within);
    }

    void aGroupComesOutOfAnother()
    {
        Sorting sorting;
        QVERIFY(sorting.write(*sorting.made(threeGroups())));
        auto wishes = sorting.wishes();
        wishes[1].within.reset();
        QVERIFY(sorting.write(*sorting.made(wishes)));
        QVERIFY(!sorting.wishes()[1].within);
        QCOMPARE(sorting.groups.pathOfUnit(sorting.broadcast.stream(), unit(1)), std::string("政府部门"));
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("no name") << 0;
        QTest::newRow("a name with a line break") << 1;
        QTest::newRow("two alike beside each other") << 2;
        QTest::newRow("a unit in two groups") << 3;
        QTest::newRow("within a later one") << 4;
        QTest::newRow("within one that lies within another") << 5;
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(int, which);
        auto wishes = threeGroups();
        switch (which) {
        case 0: wishes[2].name = ""; break;
        case 1: wishes[2].name = "县\n区"; break;
        case 2: wishes[2].name = "市直部门"; break;
        case 3: wishes[2].units.push_back(unit(1)); break;
        case 4: wishes[0].within = 2; break;
        default: wishes[2].within = 1;
        }
        Sorting sorting;
        const auto made = sorting.made(wishes);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
    }

    void equalNamesMayLieInDifferentGroups()
    {
        auto wishes = threeGroups();
        wishes.push_back({{}, "政府部门", 2, {}});
        Sorting sorting;
        QVERIFY(sorting.made(wishes));
    }

    void oneThatIsNoMoreIsNotMadeAgain()
    {
        Sorting sorting;
        QVERIFY(sorting.write(*sorting.made(threeGroups())));
        auto wishes = sorting.wishes();
        QVERIFY(sorting.write(*sorting.made({wishes[0]})));
        const auto made = sorting.made(wishes);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::NotFound);
    }

    void onlyWhoSpeaksForTheUnitSorts()
    {
        Sorting sorting;
        const auto made = *sorting.made(threeGroups());
        QVERIFY(!sorting.write({made[0]}, Role::DutyOfficer));
        QVERIFY(sorting.write({made[0]}, Role::ContentKeeper));
    }
};

REDOUBT_TEST(TestUnitGroups)
#include "TestUnitGroups.moc"
