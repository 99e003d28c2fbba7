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

namespace {
bool tells(const std::vector<feed::GrantRecord> &grants, const Id &stream, Role role)
{
    return std::count_if(grants.begin(), grants.end(), [&](const auto &grant) { return grant.stream == stream && grant.role == role; }) == 1;
}
} // namespace

class TestGrants : public QObject
{
    Q_OBJECT

private slots:
    void aBornStreamIsGrantedToItsAuthorInTheSameTransaction()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);

        const auto cell = house.openCell(planner);

        QVERIFY(tells(house.toldGrants(planner), cell, Role::Coordinator));
        QCOMPARE(house.pulled(planner, cell).size(), std::size_t(1));
    }

    void aRoleInAUnitReachesTheUnitsBelowAndNoOther()
    {
        House house;
        auto &countyPlanner = house.enter("county", Role::Coordinator, house.county);
        auto &bureauPlanner = house.enter("bureau", Role::Coordinator);
        const auto open = [&](Console &console, const Id &unit) {
            const auto id = console.newId();
            return house.pushOne(console, console.add(id, CellRecord::Kind, {{"unit", unit.toString()}, {"name", "c"}}, id)).verdict;
        };

        QCOMPARE(open(bureauPlanner, house.county), Verdict::Taken);
        QCOMPARE(open(countyPlanner, house.county), Verdict::Taken);
        QCOMPARE(open(countyPlanner, house.bureau), Verdict::Quarantined);
        QCOMPARE(open(bureauPlanner, bureauPlanner.newId()), Verdict::Quarantined);
    }

    void anInvalidBirthLeavesNothingBehind()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto id = planner.newId();
        const auto bad = planner.add(id, CellRecord::Kind, {{"unit", house.bureau.toString()}}, id);
        const auto after = planner.add(id, NoteRecord::Kind, note("n"));

        const auto answer = house.push(planner, {bad, after});

        QCOMPARE(answer->verdicts[0].verdict, Verdict::Quarantined);
        QCOMPARE(answer->verdicts[1].verdict, Verdict::Quarantined);
        QVERIFY(house.isGone(planner, id));
        QVERIFY(house.toldGrants(planner).empty());
    }

    void membershipIsDerivedGivenAndTaken()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        const auto cell = house.openCell(planner);
        QVERIFY(house.isGone(judge, cell));

        const auto record = house.letIn(planner, cell, judge, cell, Role::Judge);
        QVERIFY(tells(house.toldGrants(judge), cell, Role::Judge));
        QVERIFY(!house.pulled(judge, cell).empty());

        const auto head = house.pulled(planner, cell).size();
        house.pushOne(planner, planner.remove(cell, MemberRecord::Kind, record, {1, static_cast<std::int64_t>(head)}));
        QVERIFY(house.toldGrants(judge).empty());
        QVERIFY(house.isGone(judge, cell));
    }

    void aChangedRoleIsTakenAndGivenAsTheDifference()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        auto &other = house.enter("other");
        const auto cell = house.openCell(planner);
        const auto record = house.letIn(planner, cell, judge, cell, Role::Judge);
        house.letIn(planner, cell, other, cell, Role::Commander);
        const auto otherBefore = house.pulled(other, feed::accountStream(house.streams->identity().id, other.session.account)).size();

        house.pushOne(planner, planner.set(cell, MemberRecord::Kind, record, {{"role", "chief_judge"}}, {1, 3}));

        QVERIFY(tells(house.toldGrants(judge), cell, Role::ChiefJudge));
        QVERIFY(!tells(house.toldGrants(judge), cell, Role::Judge));
        const auto otherAfter = house.pulled(other, feed::accountStream(house.streams->identity().id, other.session.account)).size();
        QCOMPARE(otherAfter, otherBefore);
    }

    void twoSourcesOfOneRoleAreToldOnceAndEndWithTheLast()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        const auto cell = house.openCell(planner);
        const auto record = house.letIn(planner, cell, judge, cell, Role::Judge);
        QVERIFY(house.admin->grantStream("judge", cell, Role::Judge));
        QVERIFY(tells(house.toldGrants(judge), cell, Role::Judge));

        house.pushOne(planner, planner.remove(cell, MemberRecord::Kind, record, {1, 2}));
        QVERIFY(tells(house.toldGrants(judge), cell, Role::Judge));

        QVERIFY(house.admin->revokeStream("judge", cell, Role::Judge));
        QVERIFY(house.isGone(judge, cell));
    }

    void aRecordLetsNobodyIntoAStreamOfAnotherExercise()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &intruder = house.enter("intruder", Role::Coordinator, house.county);
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        const auto ownId = intruder.newId();
        house.pushOne(intruder, intruder.add(ownId, CellRecord::Kind, {{"unit", house.county.toString()}, {"name", "own"}}, ownId));

        house.letIn(intruder, ownId, intruder, room, Role::Coordinator);
        house.letIn(intruder, ownId, intruder, cell, Role::Coordinator);
        house.letIn(intruder, ownId, intruder, ownId, Role::Administrator);

        QVERIFY(house.isGone(intruder, room));
        QVERIFY(house.isGone(intruder, cell));
        QCOMPARE(house.toldGrants(intruder).size(), std::size_t(1));
    }

    void aMemberNamedBeforeTheRoomWasThereIsLetInAtItsBirth()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &red = house.enter("scarlet");
        const auto cell = house.openCell(planner);
        const auto room = planner.newId();
        house.letIn(planner, cell, red, room, Role::RedMember);
        QVERIFY(house.isGone(red, room));

        house.pushOne(planner,
                      planner.add(room, RoomRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "r"}, {"cell", cell.toString()}}, room));

        QVERIFY(!house.pulled(red, room).empty());
    }

    void rightsGivenEarlierInOnePushHoldLaterInIt()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = planner.newId();
        const auto room = planner.newId();
        const auto group = planner.newId();

        const auto answer = house.push(
            planner,
            {
                planner.add(cell, CellRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "c"}}, cell, group),
                planner.add(room, RoomRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "r"}, {"cell", cell.toString()}}, room, group),
                planner.add(cell, NoteRecord::Kind, note("n"), {}, group),
                planner.add(room, NoteRecord::Kind, note("n"), {}, group),
            });

        for (const auto &verdict : answer->verdicts)
            QCOMPARE(verdict.verdict, Verdict::Taken);
    }

    void afterARevocationWhateverArrivesIsQuarantined()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &red = house.enter("scarlet");
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        const auto record = house.letIn(planner, cell, red, room, Role::RedMember);
        const auto offline = red.add(room, MarkRecord::Kind, mark(1));
        house.pushOne(planner, planner.remove(cell, MemberRecord::Kind, record, {1, 2}));

        const auto verdict = house.pushOne(red, offline);

        QCOMPARE(verdict.verdict, Verdict::Quarantined);
        QCOMPARE(*verdict.code, std::string("forbidden"));
    }

    void aNamedRoleAdmitsWhatWasQuarantinedByItsHash()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &red = house.enter("scarlet");
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        // What a stranger writes is not kept, what one wrote who was put out meanwhile is.
        const auto record = house.letIn(planner, cell, red, room, Role::RedMember);
        const auto draft = red.add(room, MarkRecord::Kind, mark(1));
        house.pushOne(planner, planner.remove(cell, MemberRecord::Kind, record));
        house.pushOne(red, draft);
        const auto listed = house.streams->quarantined(planner.session, room);
        QCOMPARE(listed->size(), std::size_t(1));
        QCOMPARE(listed->front().line, draft.line.bytes);
        const auto admit = [&](Console &console) {
            Answer<void> answer = refuse(ErrorCode::Internal);
            house.streams->admit(console.session, listed->front().hash, [&](auto given) { answer = given; });
            return answer;
        };

        QCOMPARE(admit(red).error().error.code, ErrorCode::NotFound);
        QVERIFY(admit(planner));

        const auto lines = house.pulled(planner, room);
        QCOMPARE(lines.back().line.bytes, draft.line.bytes);
        QCOMPARE(lines.back().envelope.author, red.session.author());
        QCOMPARE(lines.back().envelope.flags, std::vector<std::string>{"admitted"});
        QVERIFY(house.streams->quarantined(planner.session, room)->empty());
        QCOMPARE(admit(planner).error().error.code, ErrorCode::NotFound);
        const auto resent = house.pushOne(red, draft);
        QCOMPARE(resent.verdict, Verdict::Duplicate);
        QCOMPARE(*resent.seq, lines.back().envelope.seq);
    }

    void redSeesNothingOfBlueThroughAnyCall()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &red = house.enter("scarlet");
        auto &blue = house.enter("azure");
        const auto cell = house.openCell(planner);
        const auto redRoom = house.openRoom(planner, cell);
        const auto blueRoom = house.openRoom(planner, cell);
        house.letIn(planner, cell, red, redRoom, Role::RedMember);
        house.letIn(planner, cell, blue, blueRoom, Role::BlueMember);
        house.heard.clear();
        const auto secret = blue.add(blueRoom, MarkRecord::Kind, mark(1));
        house.pushOne(blue, secret);
        const auto nowhere = red.newId();

        // Hints
        for (const auto &change : house.heard)
            QVERIFY(!change.mayHear(red.session.account));
        // Every answer about blue's stream is the answer about one that does not exist.
        for (const auto &stream : {blueRoom, cell}) {
            QVERIFY(house.isGone(red, stream));
            QCOMPARE(house.streams->snapshot(red.session, stream, {}).error(), house.streams->snapshot(red.session, nowhere, {}).error());
            QCOMPARE(house.streams->quarantined(red.session, stream).error(), house.streams->quarantined(red.session, nowhere).error());
        }
        auto intoBlue = house.pushOne(red, red.add(blueRoom, MarkRecord::Kind, mark(1)));
        auto intoNothing = house.pushOne(red, red.add(nowhere, MarkRecord::Kind, mark(1)));
        intoBlue.id = intoNothing.id;
        QVERIFY(intoBlue == intoNothing);
        // Nor does a resent line of blue's, known to the byte, say that it is known.
        const auto copied = house.pushOne(red, red.add(redRoom, MarkRecord::Kind, mark(1), secret.line.change.id));
        QCOMPARE(copied.verdict, Verdict::Taken);
        // A digest of heads over what red may read is all that counts.
        QVERIFY(!house.isGone(red, redRoom));
    }
};

REDOUBT_TEST(TestGrants)
#include "TestGrants.moc"
