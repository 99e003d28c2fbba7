// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/AccountKinds.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/duty/UnitKinds.h"

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
/// A commander above a unit whose office is open, and whom no grant tells of it.
struct Above
{
    World world;
    std::unique_ptr<Console> console;
    Id county = IdSource(world.clock, world.random).next();
    Id office = feed::unitStream(world.server.id(), county, StreamPurpose::DutyOffice);
    Id role;

    Above()
    {
        world.registry = unitRegistry();
        console = std::make_unique<Console>(world);
        role = world.server.write(own(), feed::UnitRoleRecord::Kind, feed::Act::Add, {{"unit", world.unit.toString()}, {"role", "commander"}});
        world.server.letRead(console->account(), office);
        world.server.write(office, duty::Office::Kind, feed::Act::Add, {{"unit", county.toString()}, {"name", "office"}, {"zone", "Asia/Shanghai"}},
                           office);
        log("22:10");
        console->pull();
    }
    Id own() const { return feed::accountStream(world.server.id(), console->account()); }
    void log(const std::string &text) { world.server.write(office, LogRecord::Kind, feed::Act::Add, saying(text)); }
    store::Cache &cache() const { return *console->cache; }
    std::int64_t lines() const { return cache().count(LogRecord::Kind, office).value_or(-1); }
    bool holds() const { return cache().stream(office).value().has_value(); }
};
} // namespace

/// What lies below a commander is on the console while somebody looks at it (ADR 19).
class TestFollowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamIsPulledFromWhenItIsFollowedUntilItIsNot()
    {
        Above above;
        QVERIFY(!above.holds());

        const auto followed = above.cache().follow(above.county, StreamPurpose::DutyOffice);
        REDOUBT_VERIFY_OK(followed);
        QCOMPARE(followed->streamsOpened, std::vector{above.office});
        above.console->pull();

        QCOMPARE(above.lines(), std::int64_t(1));
        const auto info = above.cache().stream(above.office).value().value();
        QCOMPARE(info.purpose, StreamPurpose::DutyOffice);
        QCOMPARE(info.owner, above.county);
        QCOMPARE(info.roles, std::vector{Role::Commander});
        above.log("23:00");
        above.console->pull();
        QCOMPARE(above.lines(), std::int64_t(2));

        const auto left = above.cache().unfollow(above.office);
        REDOUBT_VERIFY_OK(left);
        QCOMPARE(left->streamsPurged, std::vector{above.office});
        QVERIFY(!above.holds());
    }

    /// Sync has asked for the next page already when somebody lets go.
    void aPageThatWasOnItsWayRaisesNoAlarm()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));
        above.console->pull();
        above.log("23:00");
        const auto page = above.world.server.pull(above.console->account(), *above.cache().cursors(), 500);
        REDOUBT_VERIFY_OK(above.cache().unfollow(above.office));

        REDOUBT_VERIFY_OK(above.cache().applyPull(page));

        QVERIFY(!above.holds());
        QVERIFY(above.cache().alarms().value().empty());
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice)); // whole, once it is wanted again
        above.console->pull();
        QCOMPARE(above.lines(), std::int64_t(2));
    }

    /// Of a large office it is a page of a snapshot; of a stream that was never here it stays an error.
    void norDoesAPageOfASnapshotFail()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));
        const auto page = above.world.server.snapshot(above.office, {}, 500);
        REDOUBT_VERIFY_OK(above.cache().unfollow(above.office));

        const auto applied = above.cache().applySnapshotPage(page, {});

        REDOUBT_VERIFY_OK(applied);
        QVERIFY(applied->isEmpty());
        QVERIFY(!above.holds());
        QVERIFY(above.cache().alarms().value().empty());

        Above stranger;
        const auto refused = stranger.cache().applySnapshotPage(stranger.world.server.snapshot(stranger.office, {}, 500), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
    }

    void itIsHereAfterARestartAndWithTheSameFacts()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));
        above.console->pull();

        REDOUBT_VERIFY_OK(above.console->reopen());

        QCOMPARE(above.lines(), std::int64_t(1));
        QCOMPARE(above.cache().stream(above.office).value()->owner, above.county);
        REDOUBT_VERIFY_OK(above.cache().unfollow(above.office));
        QVERIFY(!above.holds());
    }

    void followingTwiceIsFollowingOnce()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));

        const auto again = above.cache().follow(above.county, StreamPurpose::DutyOffice);

        REDOUBT_VERIFY_OK(again);
        QVERIFY(again->streamsOpened.empty());
    }

    void whoHasNoRoleAboveFollowsNothing()
    {
        Above above;
        above.world.server.write(above.own(), feed::UnitRoleRecord::Kind, feed::Act::Remove, {}, above.role);
        above.console->pull();

        const auto followed = above.cache().follow(above.county, StreamPurpose::DutyOffice);

        QVERIFY(!followed);
        QCOMPARE(followed.error().code, ErrorCode::Forbidden);
        QVERIFY(!above.cache().follow(above.county, StreamPurpose::UnitBroadcast));
    }

    void itGoesWithTheRole()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));
        above.console->pull();

        above.world.server.write(above.own(), feed::UnitRoleRecord::Kind, feed::Act::Remove, {}, above.role);
        above.console->pull();

        QVERIFY(!above.holds());
    }

    void itGoesWhenTheServerHasNothingOfItAnyMore()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));
        above.console->pull();

        above.world.server.letReadNoMore(above.console->account(), above.office); // the unit has moved
        above.console->pull();

        QVERIFY(!above.holds());
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice)); // and may be looked for again
    }

    void itIsKnownForWhatItIsAndNothingIsWrittenToIt()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));
        QVERIFY(above.cache().stream(above.office).value()->isFollowed);
        above.console->pull();
        REDOUBT_VERIFY_OK(above.console->reopen());
        QVERIFY(above.cache().stream(above.office).value()->isFollowed);

        store::Draft line;
        line.stream = above.office;
        line.kind = LogRecord::Kind;
        line.fields = saying("23:10");
        const auto written = above.cache().commit({line});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Forbidden);
        QCOMPARE(above.lines(), std::int64_t(1));

        above.world.server.grant(above.console->account(), above.office, StreamPurpose::DutyOffice, Role::Commander, above.county);
        above.console->pull();
        QVERIFY(!above.cache().stream(above.office).value()->isFollowed);
    }

    void whatIsGrantedMeanwhileStays()
    {
        Above above;
        REDOUBT_VERIFY_OK(above.cache().follow(above.county, StreamPurpose::DutyOffice));
        above.world.server.grant(above.console->account(), above.office, StreamPurpose::DutyOffice, Role::Commander, above.county);
        above.console->pull();

        REDOUBT_VERIFY_OK(above.cache().unfollow(above.office));

        QVERIFY(above.holds());
        QCOMPARE(above.lines(), std::int64_t(1));
    }
};

REDOUBT_TEST(TestFollowing)
#include "TestFollowing.moc"
