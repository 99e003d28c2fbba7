// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;

class TestAdministration : public QObject
{
    Q_OBJECT

private slots:
    void accountsAreRefusedForAReason_data()
    {
        QTest::addColumn<QString>("signIn");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("knownUnit");
        QTest::addColumn<QString>("code");
        QTest::newRow("a name that is taken, in other case") << "PLANNER"
                                                             << "Long-Enough-123" << true << "already_exists";
        QTest::newRow("a name with a blank within") << "a b"
                                                    << "Long-Enough-123" << true << "invalid_argument";
        QTest::newRow("a weak password") << "fresh"
                                         << "short" << true << "invalid_argument";
        QTest::newRow("a unit that is not there") << "fresh"
                                                  << "Long-Enough-123" << false << "not_found";
    }
    void accountsAreRefusedForAReason()
    {
        QFETCH(QString, signIn);
        QFETCH(QString, password);
        QFETCH(bool, knownUnit);
        QFETCH(QString, code);
        House house;
        house.enter("planner");

        const auto added = house.admin->addAccount(
            {signIn.toStdString(), "n", knownUnit ? house.bureau : house.streams->identity().id, password.toStdString(), true});

        QCOMPARE(QString::fromStdString(std::string(name(added.error().code))), code);
        QCOMPARE(house.admin->accounts()->size(), std::size_t(1));
    }

    void colleaguesAndUnitsStandInTheDirectory()
    {
        House house;
        auto &first = house.enter("first", Role::Member);
        auto &second = house.enter("second");

        const auto lines = house.pulled(first, feed::directoryStream(house.streams->identity().id));

        std::vector<std::string> kinds;
        for (const auto &line : lines)
            kinds.push_back(line.line.change.kind);
        QCOMPARE(kinds, (std::vector<std::string>{"directory.unit", "directory.unit", "directory.staff", "directory.staff"}));
        QCOMPARE(lines.back().line.change.record, second.session.account);
        QVERIFY(house.isGone(first, feed::accountStream(house.streams->identity().id, second.session.account)));
    }

    void unitsAreImportedAsADifference()
    {
        House house;
        const auto newUnit = house.enter("someone").newId();

        QCOMPARE(
            *house.admin->importUnits({{house.bureau, std::nullopt, "市局"}, {house.county, house.bureau, "新县"}, {newUnit, house.county, "科"}}),
            std::size_t(2));
        QCOMPARE(*house.admin->importUnits({{house.county, house.bureau, "新县"}}), std::size_t(0));
        QCOMPARE(*house.admin->importUnits({{house.county, std::nullopt, "新县"}}), std::size_t(1));

        const auto tree = UnitTree::build(house.admin->units().value());
        QVERIFY(tree);
        QCOMPARE(tree->size(), std::size_t(3));
        QVERIFY(!tree->find(house.county)->parent);
        QVERIFY(tree->isWithin(newUnit, house.county));
    }

    void aTreeThatDoesNotHoldIsRefusedWhole()
    {
        House house;
        const auto fresh = house.enter("someone").newId();

        QCOMPARE(house.admin->importUnits({{fresh, std::nullopt, "fine"}, {house.bureau, house.county, "市局"}}).error().code,
                 ErrorCode::RuleViolated);
        QCOMPARE(house.admin->importUnits({{fresh, fresh, "own parent"}}).error().code, ErrorCode::RuleViolated);
        QCOMPARE(house.admin->importUnits({{fresh, std::nullopt, "a"}, {fresh, std::nullopt, "b"}}).error().code, ErrorCode::AlreadyExists);

        QCOMPARE(house.admin->units()->size(), std::size_t(2));
    }

    void theServersOwnStreamsAreNotGranted()
    {
        House house;
        auto &someone = house.enter("someone");
        const auto server = house.streams->identity().id;

        for (const auto &stream : {feed::directoryStream(server), feed::accountStream(server, someone.session.account)})
            QCOMPARE(house.admin->grantStream("someone", stream, Role::Member).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(house.admin->grantStream("someone", someone.newId(), Role::Member).error().code, ErrorCode::NotFound);
        QCOMPARE(house.admin->grantStream("nobody", someone.newId(), Role::Member).error().code, ErrorCode::NotFound);
    }

    void anAccountIsListedWithWhatWasGivenToIt()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        const auto cell = house.openCell(planner);
        house.letIn(planner, cell, judge, cell, Role::Judge);
        QVERIFY(house.admin->grantStream("judge", cell, Role::Judge)); // by hand too: it is one role all the same
        QVERIFY(house.admin->grantStream("judge", cell, Role::Commander));

        const auto accounts = *house.admin->accounts();

        QCOMPARE(accounts.size(), std::size_t(2));
        QCOMPARE(accounts[0].account.signInName, std::string("judge"));
        QVERIFY(accounts[0].unitRoles.empty());
        using StreamRole = AccountFacts::StreamRole;
        auto roles = accounts[0].streamRoles;
        std::sort(roles.begin(), roles.end(), [](const auto &a, const auto &b) { return a.role < b.role; });
        QCOMPARE(roles, (std::vector<StreamRole>{{cell, StreamPurpose::WhiteCell, Role::Judge}, {cell, StreamPurpose::WhiteCell, Role::Commander}}));
        QCOMPARE(accounts[1].unitRoles.size(), std::size_t(1));
        QCOMPARE(accounts[1].unitRoles[0].unit, house.bureau);
        QCOMPARE(accounts[1].streamRoles, (std::vector<StreamRole>{{cell, StreamPurpose::WhiteCell, Role::Coordinator}}));
    }

    void everyCommandLeavesAnAuditRow()
    {
        House house;
        house.enter("planner", Role::Coordinator);
        QVERIFY(house.admin->setLocked("planner", true));
        QVERIFY(house.admin->revokeUnitRole("planner", house.bureau, Role::Coordinator));
        QVERIFY(house.admin->issueEnrolment("X", 1000));

        std::vector<std::string> actions;
        for (const auto &row : house.storage->read()->audit(20))
            actions.push_back(row.action);
        QCOMPARE(
            actions,
            (std::vector<std::string>{"enrolment.issue", "revoke.unit", "account.lock", "grant.unit", "account.add", "unit.import", "server.init"}));
    }
};

REDOUBT_TEST(TestAdministration)
#include "TestAdministration.moc"
