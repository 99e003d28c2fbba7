// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
bool holds(const Console &console, const Id &stream) { return console.cache->stream(stream).value().has_value(); }
} // namespace

/// The directory is kept by who has an office, and goes when that goes (ADR 15).
class TestDirectoryReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTeamsConsoleDoesNotAskForIt()
    {
        World world;
        Console console(world);
        console.room(Role::RedMember);

        const auto cursors = *console.cache->cursors();

        const auto directory = feed::directoryStream(world.server.id());
        QVERIFY(std::ranges::none_of(cursors, [&](const feed::Cursor &cursor) { return cursor.stream == directory; }));
        QVERIFY(!holds(console, directory));
    }

    void itComesWithAnOfficeAndIsForgottenWithIt()
    {
        World world;
        Console console(world);
        const auto directory = feed::directoryStream(world.server.id());
        world.server.write(directory, feed::StaffRecord::Kind, feed::Act::Add, {{"name", "裁判03"}, {"unit", world.unit.toString()}});
        const auto stream = IdSource(world.clock, world.random).next();
        const auto grant = world.server.grant(console.account(), stream, StreamPurpose::WhiteCell, Role::Judge, world.unit);

        console.pull();
        int people = 0;
        REDOUBT_VERIFY_OK(console.cache->forEach(feed::StaffRecord::Kind, directory, [&](const store::RecordView &) {
            ++people;
            return true;
        }));
        QCOMPARE(people, 1);

        world.server.revoke(console.account(), grant);
        console.pull();

        QVERIFY(!holds(console, directory));
        REDOUBT_VERIFY_OK(console.reopen());
        QVERIFY(!holds(console, directory));
    }

    void anOfficeInAUnitBringsItToo()
    {
        World world;
        Console console(world);
        world.server.write(feed::accountStream(world.server.id(), console.account()), feed::UnitRoleRecord::Kind, feed::Act::Add,
                           {{"unit", world.unit.toString()}, {"role", "coordinator"}});

        console.pull();

        QVERIFY(holds(console, feed::directoryStream(world.server.id())));
    }

    void aServerThatGivesItNoMoreIsObeyed()
    {
        World world;
        Console console(world);
        console.room(Role::Judge);
        const auto directory = feed::directoryStream(world.server.id());
        QVERIFY(holds(console, directory));
        feed::PullPage page;
        page.header.gone = {directory};

        REDOUBT_VERIFY_OK(console.cache->applyPull(page));

        QVERIFY(!holds(console, directory));
    }
};

REDOUBT_TEST(TestDirectoryReading)
#include "TestDirectoryReading.moc"
