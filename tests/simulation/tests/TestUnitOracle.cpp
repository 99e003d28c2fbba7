// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/simulation/checks/UnitOracle.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::simulation;
using server::GrantRow;

namespace {
/// A bureau above a county that has an office and a channel; an officer in each, a commander above.
struct TwoUnits
{
    ManualClock clock;
    SeededRandom random{5};
    IdSource ids{clock, random};
    Truth truth;
    Id bureau = ids.next();
    Id county = ids.next();
    Id below = ids.next();
    Id above = ids.next();
    Id commander = ids.next();
    std::vector<Id> accounts{below, above, commander};
    Id office;
    Id channel;

    TwoUnits()
    {
        truth.server = ids.next();
        const auto directory = feed::directoryStream(truth.server);
        put(directory, StreamPurpose::Directory, bureau, feed::UnitRecord::Kind, {{"name", "bureau"}});
        put(directory, StreamPurpose::Directory, county, feed::UnitRecord::Kind, {{"name", "county"}, {"parent", bureau.toString()}});
        give(below, county, Role::DutyOfficer);
        give(above, bureau, Role::DutyOfficer);
        give(commander, bureau, Role::Commander);
        office = open(StreamPurpose::DutyOffice, "duty.office");
        channel = open(StreamPurpose::UnitChannel, "unit.channel");
    }

    void put(const Id &stream, StreamPurpose purpose, const Id &id, const char *kind, json::object fields)
    {
        auto &held = truth.streams[stream];
        held.id = stream;
        held.purpose = purpose;
        feed::RecordState record;
        record.id = id;
        record.kind = kind;
        for (const auto &field : fields)
            record.fields[std::string(field.key())] = {feed::Head{field.value(), {truth.server, truth.server}, 1, 1, {}}};
        held.records[id] = std::move(record);
    }
    void give(const Id &account, const Id &unit, Role role)
    {
        put(feed::accountStream(truth.server, account), StreamPurpose::Account, ids.next(), feed::UnitRoleRecord::Kind,
            {{"unit", unit.toString()}, {"role", enumName(role)}});
    }
    Id open(StreamPurpose purpose, const char *kind)
    {
        const auto id = feed::unitStream(truth.server, county, purpose);
        put(id, purpose, id, kind, {{"unit", county.toString()}});
        return id;
    }
    void write(const Id &account, const Id &stream, const char *kind, std::vector<std::string> flags = {})
    {
        feed::Change change;
        change.id = ids.next();
        change.record = change.id;
        change.kind = kind;
        change.fields = {{"text", "x"}};
        change.pos = 1;
        feed::Envelope envelope;
        envelope.author = {account, ids.next()};
        envelope.flags = std::move(flags);
        truth.streams[stream].lines.push_back({envelope, feed::mintLine(std::move(change)).value()});
    }
    std::vector<GrantRow> rows() const
    {
        return {{below, office, Role::DutyOfficer, GrantRow::Source::Unit, county},
                {below, channel, Role::DutyOfficer, GrantRow::Source::Unit, county},
                {above, channel, Role::Superior, GrantRow::Source::Unit, bureau},
                {commander, channel, Role::Commander, GrantRow::Source::Unit, bureau}};
    }
};
} // namespace

/// What the simulation holds units to can fail.
class TestUnitOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatRolesInUnitsGiveIsToldPlainly()
    {
        const TwoUnits units;

        const auto rights = unitRights(units.truth, units.accounts);

        QCOMPARE(rights.told,
                 (std::set<UnitRight>{{units.below, units.office, Role::DutyOfficer},
                                      {units.below, units.channel, Role::DutyOfficer},
                                      {units.above, units.channel, Role::Superior},
                                      {units.commander, units.channel, Role::Commander}}));
        QCOMPARE(rights.standing, (std::set<UnitRight>{{units.commander, units.office, Role::Commander}}));
        QVERIFY(checkUnitGrants(rights, units.rows()).empty());
    }

    void aGrantThatIsMissingAndOneThatIsLeftOverAreFound()
    {
        TwoUnits units;
        const auto rights = unitRights(units.truth, units.accounts);
        auto rows = units.rows();
        rows.pop_back();
        QCOMPARE(checkUnitGrants(rights, rows).size(), std::size_t(1));

        // The unit has moved to the top and the rows stand still.
        units.put(feed::directoryStream(units.truth.server), StreamPurpose::Directory, units.county, feed::UnitRecord::Kind, {{"name", "county"}});
        const auto moved = unitRights(units.truth, units.accounts);
        QCOMPARE(checkUnitGrants(moved, units.rows()).size(), std::size_t(2)); // the superior's and the commander's
        QVERIFY(moved.standing.empty());
    }

    void aRoleThatTheServerFindsTooMuchOrTooLittleIsFound()
    {
        const TwoUnits units;
        const auto rights = unitRights(units.truth, units.accounts);
        const auto check = [&](const Id &account, const Id &stream, std::vector<Role> found) {
            return checkUnitRoles(rights, units.rows(), account, stream, found).size();
        };

        QCOMPARE(check(units.commander, units.office, {Role::Commander}), std::size_t(0));
        QCOMPARE(check(units.commander, units.office, {}), std::size_t(1));
        QCOMPARE(check(units.above, units.office, {Role::Commander}), std::size_t(1));
        QCOMPARE(check(units.above, units.office, {}), std::size_t(0));
    }

    void aLineOfWhoMayNotWriteItIsFound()
    {
        TwoUnits units;
        const auto rights = unitRights(units.truth, units.accounts);
        const auto broken = [&] { return checkUnitAuthors(units.truth, rights, units.rows(), units.channel, 0).size(); };
        units.write(units.below, units.channel, "test.up");
        units.write(units.above, units.channel, "test.down");
        units.write(units.truth.server, units.channel, "unit.channel");
        QCOMPARE(broken(), std::size_t(0));

        units.write(units.below, units.channel, "test.down");
        QCOMPARE(broken(), std::size_t(1));
        units.write(units.commander, units.channel, "test.up");
        QCOMPARE(broken(), std::size_t(2));
        units.write(units.commander, units.channel, "test.up", {"admitted"});
        QCOMPARE(broken(), std::size_t(2));
    }
};

REDOUBT_TEST(TestUnitOracle)
#include "TestUnitOracle.moc"
