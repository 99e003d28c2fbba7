// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using testkit::MarkRecord;
using testkit::NoteRecord;

namespace {
/// An exercise with two rooms, a person of each sort, and something written by everyone.
struct Exercise
{
    House house;
    Console &planner = house.enter("planner-wang", Role::Coordinator);
    Console &judge = house.enter("judge-zhao");
    Console &red = house.enter("red-li");
    Console &mate = house.enter("red-sun");
    Console &other = house.enter("blue-zhou");
    Id cell = house.openCell(planner);
    Id redRoom = house.openRoom(planner, cell);
    Id otherRoom = house.openRoom(planner, cell);

    Exercise()
    {
        house.letIn(planner, cell, judge, cell, Role::Judge);
        house.letIn(planner, cell, judge, redRoom, Role::Judge);
        house.letIn(planner, cell, red, redRoom, Role::RedMember);
        house.letIn(planner, cell, mate, redRoom, Role::RedMember);
        house.letIn(planner, cell, other, otherRoom, Role::BlueMember);
        house.pushOne(red, red.add(redRoom, MarkRecord::Kind, mark(1)));
        house.pushOne(mate, mate.add(redRoom, MarkRecord::Kind, mark(2)));
        house.pushOne(other, other.add(otherRoom, MarkRecord::Kind, mark(3)));
        house.pushOne(judge, judge.add(redRoom, NoteRecord::Kind, note("ruled")));
    }
    [[nodiscard]] Id directory() const { return feed::directoryStream(house.streams->identity().id); }

    /// Every stream that there is, whosever.
    [[nodiscard]] std::vector<Id> everyStream() const
    {
        std::vector<Id> streams{directory(), cell, redRoom, otherRoom};
        const auto accounts = house.admin->accounts().value();
        for (const auto &account : accounts)
            streams.push_back(feed::accountStream(house.streams->identity().id, account.account.id));
        return streams;
    }
    /// Everything that @p console gets to read by whichever call, as it travels.
    [[nodiscard]] std::string allThatIsRead(const Console &console) const
    {
        std::string all;
        feed::PullRequest request;
        request.limit = 500;
        for (const auto &stream : everyStream()) {
            request.cursors = {{stream, 0, 0}};
            // Of a stream that is refused the answer holds the id that was asked for, and no more.
            if (const auto page = house.streams->pull(console.session, request).value(); !page.header.sections.empty())
                all += feed::writePull(page);
            if (const auto page = house.streams->snapshot(console.session, stream, {}))
                all += feed::writeSnapshot(*page);
            if (const auto page = house.streams->chains(console.session, stream, {}))
                all += feed::writeChains(*page);
        }
        return all;
    }
    [[nodiscard]] bool mayHearOfDirectory(const Console &console) const
    {
        return std::ranges::any_of(
            house.heard, [&](const StreamChanged &change) { return change.hint.stream == directory() && change.mayHear(console.session.account); });
    }
};
bool has(const std::string &all, const std::string &part) { return all.find(part) != std::string::npos; }
} // namespace

/// What a member of a team learns of people and units by asking for everything (ADR 15).
class TestWhatATeamReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTeamReadsNobodysNameAndNoUnits()
    {
        Exercise exercise;

        const auto all = exercise.allThatIsRead(exercise.red);

        QVERIFY(has(all, exercise.redRoom.toString())); // it does read its own room
        QVERIFY(has(all, "ruled"));
        for (const auto *name : {"planner-wang", "judge-zhao", "red-sun", "blue-zhou", "red-li", "市局", "县"})
            QVERIFY2(!has(all, name), name);
        QVERIFY(exercise.house.isGone(exercise.red, exercise.directory()));
    }

    void aTeamReadsNoIdOfWhoDoesNotWriteInItsStreams()
    {
        Exercise exercise;

        const auto all = exercise.allThatIsRead(exercise.red);

        QVERIFY(!has(all, exercise.other.session.account.toString()));
        QVERIFY(!has(all, exercise.otherRoom.toString()));
        QVERIFY(!has(all, exercise.cell.toString() + "\",\"account")); // no member record
    }

    void whoHasAnOfficeReadsTheDirectory_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("a coordinator, by a unit") << "planner-wang";
        QTest::newRow("a judge, by an exercise alone") << "judge-zhao";
    }
    void whoHasAnOfficeReadsTheDirectory()
    {
        QFETCH(QString, who);
        Exercise exercise;
        const auto &console = who == QLatin1String("judge-zhao") ? exercise.judge : exercise.planner;

        const auto all = exercise.allThatIsRead(console);

        for (const auto *name : {"planner-wang", "judge-zhao", "red-li", "blue-zhou", "市局"})
            QVERIFY2(has(all, name), name);
    }

    void theDirectoryComesAndGoesWithARole()
    {
        Exercise exercise;
        auto &house = exercise.house;

        QVERIFY(house.admin->grantUnitRole("red-li", house.bureau, Role::RedMember));
        QVERIFY(house.isGone(exercise.red, exercise.directory())); // a team's role in a unit is a team's role
        QVERIFY(house.admin->grantUnitRole("red-li", house.bureau, Role::Member));
        QVERIFY(!house.isGone(exercise.red, exercise.directory()));
        QVERIFY(house.admin->revokeUnitRole("red-li", house.bureau, Role::Member));
        QVERIFY(house.isGone(exercise.red, exercise.directory()));
    }

    void anUpToDateTeamIsToldSoWithoutTheDirectory()
    {
        Exercise exercise;
        feed::PullRequest request;
        for (const auto &stream : {exercise.redRoom, feed::accountStream(exercise.house.streams->identity().id, exercise.red.session.account)})
            request.cursors.push_back({stream, 1, exercise.house.storage->read()->stream(stream)->head.seq});
        request.digest = feed::headsDigest(request.cursors).toString();

        QVERIFY(exercise.house.streams->pull(exercise.red.session, request)->header.upToDate);
    }

    void aTeamHearsOfNothingInTheDirectory()
    {
        Exercise exercise;
        exercise.house.heard.clear();

        QVERIFY(exercise.house.admin->addAccount({"newcomer", "n", exercise.house.bureau, "Long-Enough-123", true}));

        QVERIFY(exercise.mayHearOfDirectory(exercise.planner));
        QVERIFY(exercise.mayHearOfDirectory(exercise.judge));
        QVERIFY(!exercise.mayHearOfDirectory(exercise.red));
        QVERIFY(!exercise.mayHearOfDirectory(exercise.other));
    }
};

REDOUBT_TEST(TestWhatATeamReads)
#include "TestWhatATeamReads.moc"
