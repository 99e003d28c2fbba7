// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/UnitGrantRule.h"

#include "feed/KindRegistry.h"
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

namespace {
/// 1 province, 2 and 3 cities, 4 and 5 counties of 2, 6 a department of 4.
UnitTree province()
{
    return UnitTree::build({{id(1), {}, "province"},
                            {id(2), id(1), "city"},
                            {id(3), id(1), "other city"},
                            {id(4), id(2), "county"},
                            {id(5), id(2), "other county"},
                            {id(6), id(4), "department"}})
        .value();
}
} // namespace

class TestUnitGrantRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReachCoversWhatItSays_data()
    {
        QTest::addColumn<int>("reach");
        QTest::addColumn<int>("held");
        QTest::addColumn<QList<int>>("owners");
        const auto row = [](const char *what, Reach reach, int held, const QList<int> &owners) {
            QTest::newRow(what) << static_cast<int>(reach) << held << owners;
        };
        row("the own unit's alone", Reach::OwnUnit, 2, {2});
        row("what every superior says", Reach::UnitAndAbove, 6, {1, 2, 4, 6});
        row("at the top nobody is above", Reach::UnitAndAbove, 1, {1});
        row("the channels of those directly below", Reach::DirectlyBelow, 2, {4, 5});
        row("none below a department", Reach::DirectlyBelow, 6, {});
        row("a commander's unit and all below", Reach::UnitAndBelow, 2, {2, 4, 5, 6});
        row("a commander of the province", Reach::UnitAndBelow, 1, {1, 2, 3, 4, 5, 6});
        row("a unit that there is not: the own", Reach::OwnUnit, 9, {});
        row("a unit that there is not: above", Reach::UnitAndAbove, 9, {});
        row("a unit that there is not: directly below", Reach::DirectlyBelow, 9, {});
        row("a unit that there is not: below", Reach::UnitAndBelow, 9, {});
    }
    void aReachCoversWhatItSays()
    {
        QFETCH(int, reach);
        QFETCH(int, held);
        QFETCH(QList<int>, owners);
        const auto tree = province();
        const auto kind = static_cast<Reach>(reach);

        auto covered = ownersWithin(kind, id(held), tree);

        std::sort(covered.begin(), covered.end());
        std::vector<Id> expected;
        for (const auto owner : owners)
            expected.push_back(id(owner));
        QVERIFY(covered == expected);
        for (int owner = 1; owner <= 10; ++owner)
            QCOMPARE(reaches(kind, id(held), id(owner), tree), owners.contains(owner));
    }

    void onlyWhatLiesBelowIsNotTold()
    {
        QVERIFY(isTold(Reach::OwnUnit) && isTold(Reach::UnitAndAbove) && isTold(Reach::DirectlyBelow));
        QVERIFY(!isTold(Reach::UnitAndBelow));
    }

    void whateverRoleIsNotATeams()
    {
        UnitGrantRule rule;
        for (const auto &[role, name] : described::enumNames<Role>())
            QCOMPARE(isHeldBy(rule, role), role != Role::RedMember && role != Role::BlueMember);
        rule.held = Role::Liaison;
        QVERIFY(isHeldBy(rule, Role::Liaison) && !isHeldBy(rule, Role::DutyOfficer));
    }

    void aKindIsWrittenByTheRolesThatItNamesInsteadOfItsPermission()
    {
        KindDeclaration kind;
        kind.permission = Permission::JudgeClaim;
        QVERIFY(kind.isWrittenBy(Role::Judge) && !kind.isWrittenBy(Role::DutyOfficer));

        kind.writers = {Role::DutyOfficer};

        QVERIFY(!kind.isWrittenBy(Role::Judge) && kind.isWrittenBy(Role::DutyOfficer));
    }

    void thePurposesOfUnitsAreThoseOfTheRules()
    {
        KindRegistry registry;
        QVERIFY(!registry.isOfUnits(StreamPurpose::DutyOffice));

        registry.declare(UnitGrantRule{StreamPurpose::DutyOffice, Role::DutyOfficer, Reach::OwnUnit, Role::DutyOfficer});

        QVERIFY(registry.isOfUnits(StreamPurpose::DutyOffice));
        QVERIFY(!registry.isOfUnits(StreamPurpose::UnitChannel));
    }
};

REDOUBT_TEST(TestUnitGrantRule)
#include "TestUnitGrantRule.moc"
