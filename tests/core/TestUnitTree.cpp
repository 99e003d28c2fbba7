// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/UnitTree.h"
#include "tests/testkit/TestRegistry.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace redoubt;

class TestUnitTree : public QObject
{
    Q_OBJECT

    static Id id(std::uint32_t n)
    {
        std::array<std::uint8_t, 16> bytes{};
        for (std::size_t i = 0; i < 4; ++i)
            bytes[12 + i] = static_cast<std::uint8_t>(n >> (24 - 8 * i));
        return Id(bytes);
    }

    static UnitTree city()
    {
        return UnitTree::build({{id(3), id(2), "网络安全支队"},
                                {id(2), id(1), "市局"},
                                {id(1), {}, "省厅"},
                                {id(4), id(2), "B county"},
                                {id(5), id(2), "A county"},
                                {id(6), {}, "another province"}})
            .value();
    }

private Q_SLOTS:
    void parentsMayComeAfterTheirChildren() { QCOMPARE(city().size(), 6U); }

    void withinIsReflexiveAndTransitive()
    {
        const auto tree = city();

        QVERIFY(tree.isWithin(id(3), id(3)));
        QVERIFY(tree.isWithin(id(3), id(2)));
        QVERIFY(tree.isWithin(id(3), id(1)));
        QVERIFY(!tree.isWithin(id(1), id(3)));
        QVERIFY(!tree.isWithin(id(4), id(3)));
        QVERIFY(!tree.isWithin(id(3), id(6)));
    }

    void unknownUnitsLieWithinNothing()
    {
        const auto tree = city();

        QVERIFY(!tree.isWithin(id(99), id(99)));
        QVERIFY(!tree.isWithin(id(99), id(1)));
        QVERIFY(!tree.isWithin(id(3), id(99)));
        QVERIFY(!tree.isWithin(Id(), Id()));
        QCOMPARE(tree.find(id(99)), nullptr);
    }

    void childrenComeInOneOrder()
    {
        const auto tree =
            UnitTree::build({{id(1), {}, "root"}, {id(9), id(1), "b"}, {id(8), id(1), "same"}, {id(7), id(1), "same"}, {id(2), id(1), "a"}}).value();
        std::vector<Id> order;
        for (const auto *unit : tree.childrenOf(id(1)))
            order.push_back(unit->id);

        QVERIFY((order == std::vector<Id>{id(2), id(9), id(7), id(8)}));
        QCOMPARE(tree.childrenOf(std::nullopt).size(), 1U);
        QVERIFY(tree.childrenOf(id(2)).empty());
    }

    void aPathLeadsToTheRootAndWithinIsAllBelow()
    {
        const auto tree = UnitTree::build({{id(3), id(2), "c"}, {id(2), id(1), "b"}, {id(1), {}, "a"}, {id(4), id(1), "d"}}).value();

        QVERIFY((tree.pathOf(id(3)) == std::vector<Id>{id(3), id(2), id(1)}));
        QVERIFY((tree.pathOf(id(1)) == std::vector<Id>{id(1)}));
        QVERIFY(tree.pathOf(id(99)).empty() && tree.within(id(99)).empty());
        auto within = tree.within(id(1));
        QCOMPARE(within.front(), id(1));
        std::sort(within.begin(), within.end());
        QVERIFY((within == std::vector<Id>{id(1), id(2), id(3), id(4)}));
        QVERIFY((tree.within(id(2)) == std::vector<Id>{id(2), id(3)}));
        QVERIFY((tree.within(id(4)) == std::vector<Id>{id(4)}));
    }

    void wrongTreesAreRefused_data()
    {
        QTest::addColumn<int>("tree");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown parent") << 0 << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("an id twice") << 1 << static_cast<int>(ErrorCode::AlreadyExists);
        QTest::newRow("its own parent") << 2 << static_cast<int>(ErrorCode::RuleViolated);
        QTest::newRow("a circle of three beside a good root") << 3 << static_cast<int>(ErrorCode::RuleViolated);
        QTest::newRow("no name") << 4 << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("a name of 201 bytes") << 5 << static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("a tail that leads into a circle") << 6 << static_cast<int>(ErrorCode::RuleViolated);
    }
    void wrongTreesAreRefused()
    {
        QFETCH(int, tree);
        QFETCH(int, code);
        const std::vector<std::vector<Unit>> trees{
            {{id(1), id(9), "x"}},
            {{id(1), {}, "x"}, {id(1), {}, "y"}},
            {{id(1), id(1), "x"}},
            {{id(9), {}, "root"}, {id(1), id(2), "x"}, {id(2), id(3), "y"}, {id(3), id(1), "z"}},
            {{id(1), {}, ""}},
            {{id(1), {}, std::string(201, 'x')}},
            {{id(1), id(2), "tail"}, {id(2), id(3), "x"}, {id(3), id(2), "y"}},
        };

        const auto built = UnitTree::build(trees[static_cast<std::size_t>(tree)]);

        QVERIFY(!built);
        QCOMPARE(static_cast<int>(built.error().code), code);
    }

    void aNameOf200BytesIsTaken() { QVERIFY(UnitTree::build({{id(1), {}, std::string(200, 'x')}})); }

    /// With a walk to the root for each unit this would take 450 million steps.
    void aVeryDeepTreeIsBuiltInLinearTime()
    {
        std::vector<Unit> units;
        for (std::uint32_t i = 0; i < 30'000; ++i)
            units.push_back({id(i + 1), i == 0 ? std::nullopt : std::optional(id(i)), "u"});
        QElapsedTimer timer;
        timer.start();

        const auto tree = UnitTree::build(std::move(units));

        QVERIFY(tree);
        QVERIFY(tree->isWithin(id(30'000), id(1)));
        QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
    }
};

REDOUBT_TEST(TestUnitTree)
#include "TestUnitTree.moc"
