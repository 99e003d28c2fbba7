// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "server/storage/Storage.h"
#include "tests/server/Tampering.h"
#include "tests/server/UnitHouse.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::DownRecord;
using testkit::LogRecord;
using testkit::NewsRecord;
using testkit::PlanRecord;
using testkit::saying;
using testkit::UpRecord;

namespace {
constexpr auto Office = StreamPurpose::DutyOffice;
constexpr auto Broadcast = StreamPurpose::UnitBroadcast;
constexpr auto Channel = StreamPurpose::UnitChannel;

/// What the account was told of: streams with the roles there.
std::map<Id, std::set<Role>> toldTo(const UnitHouse &house, const Console &console)
{
    std::map<Id, std::set<Role>> told;
    for (const auto &grant : house.toldGrants(console))
        told[grant.stream].insert(grant.role);
    return told;
}
} // namespace

/// Who reads and writes the streams of units (DESIGN §10), from the roles that are held in units.
class TestUnitGrants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfficerWritesInTheUnitsOfficeAndReadsItBack()
    {
        UnitHouse house;
        house.openDuty(house.bureau);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        const auto office = house.of(house.bureau, Office);

        const auto verdict = house.pushOne(officer, officer.add(office, LogRecord::Kind, saying("22:10 巡检正常")));

        QCOMPARE(verdict.verdict, Verdict::Taken);
        const auto lines = house.pulled(officer, office);
        QCOMPARE(lines.size(), std::size_t(2)); // the office's own record first
        QCOMPARE(lines[0].line.change.kind, std::string(duty::Office::Kind));
        QCOMPARE(lines[1].line.change.kind, std::string(LogRecord::Kind));
    }

    void whoMayWriteWhatFollowsTheTable_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QStringList>("writes");
        QTest::newRow("a planner the plans") << "duty_planner" << QStringList{PlanRecord::Kind};
        QTest::newRow("an officer the log and reports") << "duty_officer" << QStringList{LogRecord::Kind, UpRecord::Kind};
        QTest::newRow("a leader the log, reports and bulletins") << "duty_leader" << QStringList{LogRecord::Kind, NewsRecord::Kind, UpRecord::Kind};
        QTest::newRow("a liaison reports") << "liaison" << QStringList{UpRecord::Kind};
        QTest::newRow("a keeper of content what is published") << "content_keeper" << QStringList{NewsRecord::Kind};
        QTest::newRow("a commander nothing") << "commander" << QStringList();
        QTest::newRow("an auditor nothing") << "auditor" << QStringList();
        QTest::newRow("a member nothing") << "member" << QStringList();
        QTest::newRow("an administrator nothing") << "administrator" << QStringList();
        QTest::newRow("red nothing") << "red_member" << QStringList();
    }
    void whoMayWriteWhatFollowsTheTable()
    {
        QFETCH(QString, role);
        QFETCH(QStringList, writes);
        UnitHouse house;
        house.openDuty(house.county);
        auto &person = house.enter("person", enumFromName<Role>(role.toStdString()).value(), house.county);
        const std::map<const char *, StreamPurpose> places{{PlanRecord::Kind, Office},
                                                           {LogRecord::Kind, Office},
                                                           {NewsRecord::Kind, Broadcast},
                                                           {UpRecord::Kind, Channel},
                                                           {DownRecord::Kind, Channel}};
        QStringList written;

        for (const auto &[kind, purpose] : places) {
            if (house.pushOne(person, person.add(house.of(house.county, purpose), kind, saying("x"))).verdict == Verdict::Taken)
                written << kind;
        }

        written.sort();
        QCOMPARE(written, writes);
    }

    void aChannelIsReadByTheUnitAndByTheOneAboveAndWrittenFromItsOwnSide()
    {
        UnitHouse house;
        house.openDuty(house.county);
        auto &below = house.enter("below", Role::Liaison, house.county);
        auto &above = house.enter("above", Role::DutyOfficer);
        const auto channel = house.of(house.county, Channel);

        QCOMPARE(house.pushOne(below, below.add(channel, UpRecord::Kind, saying("零报告"))).verdict, Verdict::Taken);
        QCOMPARE(house.pushOne(above, above.add(channel, DownRecord::Kind, saying("收到"))).verdict, Verdict::Taken);
        QCOMPARE(house.pushOne(below, below.add(channel, DownRecord::Kind, saying("收到"))).verdict, Verdict::Quarantined);
        QCOMPARE(house.pushOne(above, above.add(channel, UpRecord::Kind, saying("零报告"))).verdict, Verdict::Quarantined);
        QCOMPARE(house.pulled(below, channel).size(), std::size_t(3));
        QCOMPARE(house.pulled(above, channel).size(), std::size_t(3));
    }

    void eachReachIsItsOwn()
    {
        UnitHouse house; // province > bureau > {county, town}; bureau has the department too
        for (const auto &unit : {house.province, house.bureau, house.county, house.town})
            house.openDuty(unit);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        auto &commander = house.enter("commander", Role::Commander);
        auto &leader = house.enter("leader", Role::DutyLeader, house.county);
        using Told = std::map<Id, std::set<Role>>;

        QCOMPARE(toldTo(house, officer),
                 (Told{{house.of(house.bureau, Office), {Role::DutyOfficer}},
                       {house.of(house.bureau, Broadcast), {Role::Member}},
                       {house.of(house.province, Broadcast), {Role::Member}},
                       {house.of(house.bureau, Channel), {Role::DutyOfficer}},
                       {house.of(house.county, Channel), {Role::Superior}},
                       {house.of(house.town, Channel), {Role::Superior}}}));
        QCOMPARE(toldTo(house, commander),
                 (Told{{house.of(house.bureau, Office), {Role::Commander}},
                       {house.of(house.bureau, Broadcast), {Role::Member}},
                       {house.of(house.province, Broadcast), {Role::Member}},
                       {house.of(house.county, Channel), {Role::Commander}},
                       {house.of(house.town, Channel), {Role::Commander}}}));
        QCOMPARE(toldTo(house, leader),
                 (Told{{house.of(house.county, Office), {Role::DutyLeader}},
                       {house.of(house.county, Broadcast), {Role::DutyLeader, Role::Member}},
                       {house.of(house.bureau, Broadcast), {Role::Member}},
                       {house.of(house.province, Broadcast), {Role::Member}},
                       {house.of(house.county, Channel), {Role::DutyLeader}}}));
    }

    void aCommanderReadsEveryOfficeBelowWithoutBeingToldOfIt()
    {
        UnitHouse house;
        house.openDuty(house.county);
        auto &commander = house.enter("commander", Role::Commander, house.province);
        auto &officer = house.enter("officer", Role::DutyOfficer, house.county);
        const auto office = house.of(house.county, Office);

        QVERIFY(!toldTo(house, commander).contains(office));
        QCOMPARE(house.pulled(commander, office).size(), std::size_t(1));
        house.heard.clear();
        house.pushOne(officer, officer.add(office, LogRecord::Kind, saying("x")));
        QCOMPARE(house.pulled(commander, office).size(), std::size_t(2));
        const auto heard = std::find_if(house.heard.begin(), house.heard.end(), [&](const auto &change) { return change.hint.stream == office; });
        QVERIFY(heard != house.heard.end() && heard->mayHear(commander.session.account) && heard->mayHear(officer.session.account));
        QVERIFY(house.streams->snapshot(commander.session, office, {}));
        QVERIFY(house.streams->chains(commander.session, office, {}));
        QCOMPARE(house.pushOne(commander, commander.add(office, LogRecord::Kind, saying("x"))).verdict, Verdict::Quarantined);

        QVERIFY(house.admin->revokeUnitRole("commander", house.province, Role::Commander));
        QVERIFY(house.isGone(commander, office));
        QVERIFY(!house.streams->snapshot(commander.session, office, {}));
    }

    void aSidewaysUnitReadsNothing()
    {
        UnitHouse house;
        for (const auto &unit : {house.bureau, house.county, house.town})
            house.openDuty(unit);
        for (const auto role : {Role::DutyPlanner, Role::DutyOfficer, Role::DutyLeader, Role::Liaison, Role::ContentKeeper, Role::Commander,
                                Role::Auditor, Role::Member}) {
            auto &neighbour = house.enter(enumName(role), role, house.town);
            for (const auto purpose : {Office, Broadcast, Channel}) {
                const auto foreign = house.of(house.county, purpose);
                QVERIFY(house.isGone(neighbour, foreign));
                QVERIFY(!house.streams->snapshot(neighbour.session, foreign, {}));
            }
            QVERIFY(house.isGone(neighbour, house.of(house.bureau, Office)));
        }
    }

    void aRoleGivesAndTakesWithItself()
    {
        UnitHouse house;
        house.openDuty(house.bureau);
        auto &officer = house.enter("officer");
        const auto office = house.of(house.bureau, Office);
        QVERIFY(house.isGone(officer, office));

        QVERIFY(house.admin->grantUnitRole("officer", house.bureau, Role::DutyOfficer));
        QCOMPARE(toldTo(house, officer)[office], std::set{Role::DutyOfficer});

        QVERIFY(house.admin->revokeUnitRole("officer", house.bureau, Role::DutyOfficer));
        QVERIFY(toldTo(house, officer).empty());
        QVERIFY(house.isGone(officer, office));
    }

    void whatIsOpenedLaterIsGivenToWhoHoldsARoleAlready()
    {
        UnitHouse house;
        auto &officer = house.enter("officer", Role::DutyOfficer);
        auto &member = house.enter("member", Role::Member, house.county);
        QVERIFY(toldTo(house, officer).empty());

        house.openDuty(house.bureau);
        house.openDuty(house.county);

        QCOMPARE(toldTo(house, officer).size(), std::size_t(4)); // office, broadcast, channel; the county's channel
        QCOMPARE(toldTo(house, member).size(), std::size_t(2));  // both broadcasts
    }

    void aMoveTakesFromTheOldSuperiorAndGivesToTheNew()
    {
        UnitHouse house;
        for (const auto &unit : {house.bureau, house.county, house.town})
            house.openDuty(unit);
        auto &old = house.enter("old", Role::DutyOfficer, house.bureau);
        auto &next = house.enter("next", Role::DutyOfficer, house.town);
        auto &commander = house.enter("commander", Role::Commander, house.town);
        auto &mover = house.enter("mover", Role::Liaison, house.county);
        const auto channel = house.of(house.county, Channel);
        const auto office = house.of(house.county, Office);
        QVERIFY(!house.pulled(old, channel).empty());
        QVERIFY(house.isGone(next, channel) && house.isGone(commander, office));

        QVERIFY(house.admin->moveUnit(house.county, house.town));

        QVERIFY(house.isGone(old, channel));
        QCOMPARE(toldTo(house, next)[channel], std::set{Role::Superior});
        QCOMPARE(toldTo(house, commander)[channel], std::set{Role::Commander});
        QVERIFY(!house.pulled(commander, office).empty());
        QVERIFY(toldTo(house, mover).contains(house.of(house.town, Broadcast)));

        QVERIFY(house.admin->moveUnit(house.county, std::nullopt));
        QVERIFY(house.isGone(next, channel) && house.isGone(commander, channel) && house.isGone(commander, office));
        QVERIFY(!toldTo(house, mover).contains(house.of(house.bureau, Broadcast)));
        QVERIFY(!house.pulled(mover, channel).empty());
    }

    void whatWasWrittenForTheOldSuperiorIsKeptForPeople()
    {
        UnitHouse house;
        house.openDuty(house.county);
        auto &old = house.enter("old", Role::DutyOfficer, house.bureau);
        auto &leader = house.enter("leader", Role::DutyLeader, house.county);
        const auto channel = house.of(house.county, Channel);
        house.pushOne(old, old.add(channel, DownRecord::Kind, saying("on line")));
        QVERIFY(house.admin->moveUnit(house.county, house.town));

        const auto late = house.pushOne(old, old.add(channel, DownRecord::Kind, saying("written without the network")));

        QCOMPARE(late.verdict, Verdict::Quarantined);
        const auto kept = house.streams->quarantined(leader.session, channel);
        QVERIFY(kept && kept->size() == 1 && !kept->front().line.empty());
    }

    void twoUnitsGivingOneRoleAreToldOnceAndEndWithTheLast()
    {
        UnitHouse house;
        house.openDuty(house.bureau);
        auto &member = house.enter("member", Role::Member);
        QVERIFY(house.admin->grantUnitRole("member", house.county, Role::Member));
        const auto broadcast = house.of(house.bureau, Broadcast);
        const auto before = house.pulled(member, feed::accountStream(house.streams->identity().id, member.session.account)).size();

        QVERIFY(house.admin->revokeUnitRole("member", house.bureau, Role::Member));
        QCOMPARE(toldTo(house, member)[broadcast], std::set{Role::Member});
        // The role itself was taken, and nothing else was said.
        QCOMPARE(house.pulled(member, feed::accountStream(house.streams->identity().id, member.session.account)).size(), before + 1);

        QVERIFY(house.admin->revokeUnitRole("member", house.county, Role::Member));
        QVERIFY(house.isGone(member, broadcast));
    }

    void aRoleThatChangesNothingSaysNothing()
    {
        UnitHouse house;
        house.openDuty(house.bureau);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        auto &other = house.enter("other", Role::DutyOfficer);
        const auto own = [&](const Console &console) { return feed::accountStream(house.streams->identity().id, console.session.account); };
        const auto before = house.pulled(other, own(other)).size();

        QVERIFY(house.admin->grantUnitRole("officer", house.bureau, Role::DutyLeader));
        QVERIFY(house.admin->moveUnit(house.county, house.town));
        house.openDuty(house.bureau);

        QCOMPARE(house.pulled(other, own(other)).size(), before);
        QVERIFY(toldTo(house, officer)[house.of(house.bureau, Office)].contains(Role::DutyLeader));
    }

    void aPlannerOpensTheOfficeFromAConsoleAndHasItAtOnce()
    {
        UnitHouse house;
        auto &planner = house.enter("planner", Role::DutyPlanner);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        const auto office = house.of(house.bureau, Office);

        const auto answer = house.push(planner,
                                       {planner.add(office, duty::Office::Kind, house.officeFields(house.bureau), office),
                                        planner.add(office, PlanRecord::Kind, saying("十月"))});

        QCOMPARE(answer->verdicts[0].verdict, Verdict::Taken);
        QCOMPARE(answer->verdicts[1].verdict, Verdict::Taken);
        QCOMPARE(toldTo(house, planner)[office], std::set{Role::DutyPlanner});
        QCOMPARE(toldTo(house, officer)[office], std::set{Role::DutyOfficer});
        QVERIFY(house.admin->revokeUnitRole("planner", house.bureau, Role::DutyPlanner));
        QVERIFY(house.isGone(planner, office)); // who opened it has it by the role alone
    }

    void aUnitHasOneOfficeWhoeverOpensIt()
    {
        UnitHouse house;
        auto &first = house.enter("first", Role::DutyPlanner);
        auto &second = house.enter("second", Role::DutyPlanner);
        const auto office = house.of(house.bureau, Office);
        auto fields = house.officeFields(house.bureau);
        // Both without the network, neither knows of the other.
        const auto one = first.add(office, duty::Office::Kind, fields, office);
        fields["name"] = "another name";
        const auto two = second.add(office, duty::Office::Kind, fields, office);

        QCOMPARE(house.pushOne(first, one).verdict, Verdict::Taken);
        const auto verdict = house.pushOne(second, two);
        QCOMPARE(verdict.verdict, Verdict::Quarantined);
        QCOMPARE(verdict.code.value_or(""), std::string(name(ErrorCode::Conflict)));
        QCOMPARE(house.openDuty(house.bureau), std::size_t(2)); // broadcast and channel: the office is there
        QCOMPARE(house.pulled(first, office).size(), std::size_t(1));
    }

    void nobodyOpensAnotherUnitsStreamNorOneUnderAnotherId()
    {
        UnitHouse house;
        auto &planner = house.enter("planner", Role::DutyPlanner);
        auto &officer = house.enter("officer", Role::DutyOfficer, house.county);
        const auto open = [&](Console &console, const Id &unit, const Id &id) {
            return house.pushOne(console, console.add(id, duty::Office::Kind, house.officeFields(unit), id)).verdict;
        };

        QCOMPARE(open(planner, house.county, house.of(house.county, Office)), Verdict::Quarantined); // a role in the unit above is none in it
        QCOMPARE(open(officer, house.county, house.of(house.county, Office)), Verdict::Quarantined);
        const auto made = planner.newId();
        QCOMPARE(open(planner, house.bureau, made), Verdict::Quarantined);
        QCOMPARE(open(planner, house.bureau, house.of(house.bureau, Broadcast)), Verdict::Quarantined);
        QVERIFY(house.isGone(planner, made));
        QVERIFY(toldTo(house, planner).empty());
    }

    /// The id can be reckoned by anyone.
    void nobodyTakesTheIdOfAUnitsStreamForAnExercise()
    {
        UnitHouse house;
        auto &coordinator = house.enter("coordinator", Role::Coordinator);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        const auto office = house.of(house.bureau, Office);

        const auto verdict = house.pushOne(
            coordinator, coordinator.add(office, testkit::CellRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "c"}}, office));

        QCOMPARE(verdict.verdict, Verdict::Quarantined);
        QCOMPARE(house.openDuty(house.bureau), std::size_t(3));
        QCOMPARE(toldTo(house, officer)[office], std::set{Role::DutyOfficer});
        QVERIFY(house.isGone(coordinator, office));
    }

    void anUndoneOpeningLeavesNothing()
    {
        UnitHouse house;
        auto &planner = house.enter("planner", Role::DutyPlanner);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        const auto office = house.of(house.bureau, Office);
        const auto group = planner.newId();

        const auto answer = house.push(planner,
                                       {planner.add(office, duty::Office::Kind, house.officeFields(house.bureau), office, group),
                                        planner.add(office, LogRecord::Kind, saying("not a planner's"), {}, group)});

        QCOMPARE(answer->verdicts[0].verdict, Verdict::Quarantined);
        QVERIFY(house.isGone(planner, office) && house.isGone(officer, office));
        QVERIFY(toldTo(house, planner).empty() && toldTo(house, officer).empty());
        QCOMPARE(house.openDuty(house.bureau), std::size_t(3));
    }

    void aLockedAccountKeepsItsGrantsAndIsHeardNowhere()
    {
        UnitHouse house;
        house.openDuty(house.bureau);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        const auto before = toldTo(house, officer);

        QVERIFY(house.admin->setLocked("officer", true));
        QVERIFY(house.admin->moveUnit(house.county, house.town));
        QVERIFY(house.admin->setLocked("officer", false));

        QCOMPARE(toldTo(house, officer), before);
    }

    void aUnitThatCannotBeReadTakesNothingAndKeepsNoRoleFromBeingTaken()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath("s.db").toStdString();
        UnitHouse house({path, {}});
        for (const auto &unit : {house.bureau, house.county})
            house.openDuty(unit);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        auto &relieved = house.enter("relieved", Role::DutyOfficer);
        const auto before = toldTo(house, officer);
        tamper(path, "UPDATE records SET body = '{\"a\":' WHERE id = " + sqlOf(house.county));
        house.restart();

        // A reason to look at what each of them is to be told.
        QVERIFY(house.admin->grantUnitRole("officer", house.town, Role::Member));
        QVERIFY(house.admin->revokeUnitRole("relieved", house.bureau, Role::DutyOfficer));

        QCOMPARE(toldTo(house, officer), before); // the county's channel among it
        QVERIFY(toldTo(house, relieved).empty());
        QVERIFY(house.isGone(relieved, house.of(house.county, Channel)));
    }

    void aRestartChangesNothing()
    {
        UnitHouse house;
        house.openDuty(house.bureau);
        house.openDuty(house.county);
        auto &officer = house.enter("officer", Role::DutyOfficer);
        auto &commander = house.enter("commander", Role::Commander, house.province);
        house.restart();

        QCOMPARE(house.pushOne(officer, officer.add(house.of(house.bureau, Office), LogRecord::Kind, saying("x"))).verdict, Verdict::Taken);
        QCOMPARE(house.pulled(commander, house.of(house.bureau, Office)).size(), std::size_t(2));
        QVERIFY(house.admin->moveUnit(house.county, std::nullopt));
        QVERIFY(house.isGone(officer, house.of(house.county, Channel)));
    }

    void aRecordThatOpensAStreamIsOfItsShape_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a zone of half hours") << "zone"
                                              << "Australia/Lord_Howe" << true;
        QTest::newRow("a zone by its offset") << "zone"
                                              << "Etc/GMT+8" << true;
        QTest::newRow("no zone") << "zone"
                                 << "" << false;
        QTest::newRow("a path for a zone") << "zone"
                                           << "../../etc/passwd" << false;
        QTest::newRow("no name") << "name"
                                 << "" << false;
        QTest::newRow("a name of sixty characters") << "name" << QString(60, u'值') << true;
        QTest::newRow("a name of more") << "name" << QString(61, u'值') << false;
        QTest::newRow("a name with an unseen character") << "name" << QStringLiteral("值\u202E班") << false;
    }
    void aRecordThatOpensAStreamIsOfItsShape()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(bool, isTaken);
        UnitHouse house;
        auto &planner = house.enter("planner", Role::DutyPlanner);
        const auto office = house.of(house.bureau, Office);
        auto fields = house.officeFields(house.bureau);
        fields[field.toStdString()] = value.toStdString();

        const auto verdict = house.pushOne(planner, planner.add(office, duty::Office::Kind, fields, office));

        QCOMPARE(verdict.verdict == Verdict::Taken, isTaken);
    }

    void anOfficeIsRenamedAndNeitherMovedNorRemoved()
    {
        UnitHouse house;
        house.openDuty(house.bureau);
        auto &planner = house.enter("planner", Role::DutyPlanner);
        const auto office = house.of(house.bureau, Office);
        const auto set = [&](json::object fields) {
            return house.pushOne(planner, planner.set(office, duty::Office::Kind, office, std::move(fields), {1, 1})).verdict;
        };

        QCOMPARE(set({{"name", "新值班室"}}), Verdict::Taken);
        QCOMPARE(set({{"unit", house.county.toString()}}), Verdict::Quarantined);
        QCOMPARE(house.pushOne(planner, planner.remove(office, duty::Office::Kind, office, {1, 2})).verdict, Verdict::Quarantined);
    }

    void theStreamsIdIsTheUnits()
    {
        const auto id = [](int n) { return Id::parse("00000000-0000-7000-8000-00000000000" + std::to_string(n)).value(); };
        const auto office = feed::unitStream(id(1), id(2), Office);

        QCOMPARE(office, feed::unitStream(id(1), id(2), Office));
        QVERIFY(office != feed::unitStream(id(1), id(2), Channel));
        QVERIFY(office != feed::unitStream(id(1), id(3), Office));
        QVERIFY(office != feed::unitStream(id(3), id(2), Office));
        // Before every id that was made by the time, so that what is added later is the greatest.
        QVERIFY(office < Id::parse("00000001-0000-7000-8000-000000000000").value());
        QCOMPARE(office.toString().substr(0, 15), std::string("00000000-0000-8"));
    }
};

REDOUBT_TEST(TestUnitGrants)
#include "TestUnitGrants.moc"
