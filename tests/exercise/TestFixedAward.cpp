// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/FixedAward.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {

FixedRules shipped(std::string_view fileName)
{
    for (const auto &one : resources::shippedRulePacks()) {
        if (one.fileName == fileName)
            return std::get<FixedRules>(loadRulePack(one.text)->rules);
    }
    return {};
}

FixedRules municipal(OverCap overCap = OverCap::Cut)
{
    FixedRules rules = shipped("municipal-attack.json");
    rules.overCap = overCap;
    return rules;
}

Points points(const char *text) { return *Points::parse(text); }

} // namespace

Q_DECLARE_METATYPE(redoubt::exercise::ProposedAward)
Q_DECLARE_METATYPE(redoubt::exercise::AwardHistory)
Q_DECLARE_METATYPE(redoubt::exercise::AwardOutcome)

class TestFixedAward : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The example of the judging page: (500 − 50) × 1.4 × 0.7 × 80 % = 352.8, up to 353.
    void everyLineOfTheJudgesExampleIsThere()
    {
        const ProposedAward award{.clause = "6.2", .sharePercent = 80, .keyUnit = true, .namesVulnerability = true};
        const AwardHistory history{.scoredOnTarget = Points::whole(50),
                                   .scoredBy = {},
                                   .vulnerabilityUses = 1,
                                   .classUsed = Points::whole(2640),
                                   .unitUsed = Points::whole(18460)};

        const auto result = computeAward(municipal(), award, history);

        QVERIFY(result);
        const std::vector<AwardLine> expected{
            {AwardStep::ClausePoints, Points::whole(500), 100, 0, Points::whole(500)},
            {AwardStep::AlreadyScored, Points::whole(50), 100, 0, Points::whole(450)},
            {AwardStep::KeyUnit, Points(), 140, 0, Points::whole(630)},
            {AwardStep::Reuse, Points(), 70, 2, Points::whole(441)},
            {AwardStep::JudgesShare, Points(), 80, 0, points("352.8")},
            {AwardStep::Rounded, Points(), 100, 0, Points::whole(353)},
        };
        QVERIFY(result->lines == expected);
        QCOMPARE(result->basis, Points::whole(500));
        QCOMPARE(result->raw, points("352.8"));
        QCOMPARE(result->rounded, Points::whole(353));
        QCOMPARE(result->points, Points::whole(353));
        QVERIFY(result->outcome == AwardOutcome::Full);
        QVERIFY((*result->classCap == CapUse{Points::whole(4000), Points::whole(2640), Points::whole(2993)}));
        QVERIFY((*result->unitCap == CapUse{Points::whole(37000), Points::whole(18460), Points::whole(18813)}));
    }

    void pointsAreAsWorkedOutByHand_data()
    {
        QTest::addColumn<ProposedAward>("award");
        QTest::addColumn<AwardHistory>("history");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<AwardOutcome>("outcome");
        const auto full = AwardOutcome::Full;
        QTest::newRow("an item as it stands") << ProposedAward{.clause = "3.2"} << AwardHistory{} << "50" << full;
        QTest::newRow("33 % of 50 is 16.5, up") << ProposedAward{.clause = "3.2", .sharePercent = 33} << AwardHistory{} << "17" << full;
        QTest::newRow("1 % of 5 is 0.05, up to a point") << ProposedAward{.clause = "2.1", .sharePercent = 1} << AwardHistory{} << "1" << full;
        QTest::newRow("a key unit: 50 × 1.4") << ProposedAward{.clause = "3.2", .keyUnit = true} << AwardHistory{} << "70" << full;
        QTest::newRow("platform and seven nodes: 500 + 70") << ProposedAward{.clause = "10.1", .count = 7} << AwardHistory{} << "570" << full;
        QTest::newRow("off the catalogue: 50 × 0.8") << ProposedAward{.clause = "3.2", .offCatalogue = true} << AwardHistory{} << "40" << full;
        QTest::newRow("the third asset off the catalogue still counts")
            << ProposedAward{.clause = "3.2", .offCatalogue = true} << AwardHistory{.offCatalogueOfTeam = 2} << "40" << full;
        QTest::newRow("the fourth does not") << ProposedAward{.clause = "3.2", .offCatalogue = true} << AwardHistory{.offCatalogueOfTeam = 3} << "0"
                                             << AwardOutcome::OffCatalogueUsedUp;
        QTest::newRow("four factors: 50 × 1.4 × 0.8 × 0.4 × 90 % = 20.16")
            << ProposedAward{.clause = "3.2", .sharePercent = 90, .keyUnit = true, .offCatalogue = true, .namesVulnerability = true}
            << AwardHistory{.vulnerabilityUses = 2} << "21" << full;
        QTest::newRow("a vulnerability used for the first time")
            << ProposedAward{.clause = "3.2", .namesVulnerability = true} << AwardHistory{} << "50" << full;
        QTest::newRow("for the fourth time") << ProposedAward{.clause = "3.2", .namesVulnerability = true} << AwardHistory{.vulnerabilityUses = 3}
                                             << "0" << AwardOutcome::VulnerabilityUsedUp;
        QTest::newRow("no vulnerability is named, so none is re-used")
            << ProposedAward{.clause = "3.2"} << AwardHistory{.vulnerabilityUses = 9} << "50" << full;
        QTest::newRow("the same privilege again") << ProposedAward{.clause = "6.2"} << AwardHistory{.scoredOnTarget = Points::whole(500)} << "0"
                                                  << AwardOutcome::AlreadyScored;
        QTest::newRow("a lower privilege after a higher")
            << ProposedAward{.clause = "6.1"} << AwardHistory{.scoredOnTarget = Points::whole(500)} << "0" << AwardOutcome::AlreadyScored;
        QTest::newRow("a boundary for the first time") << ProposedAward{.clause = "14.1"} << AwardHistory{} << "10000" << full;
        QTest::newRow("a boundary of this unit again")
            << ProposedAward{.clause = "14.1"} << AwardHistory{.classEntries = 1} << "0" << AwardOutcome::AlreadyScored;
        QTest::newRow("nothing is accepted") << ProposedAward{.clause = "3.2", .sharePercent = 0} << AwardHistory{} << "0"
                                             << AwardOutcome::NothingAccepted;
        QTest::newRow("what is left of the class: 600 − 580")
            << ProposedAward{.clause = "3.2"} << AwardHistory{.classUsed = Points::whole(580)} << "20" << AwardOutcome::Cut;
        QTest::newRow("exactly to the class's cap")
            << ProposedAward{.clause = "3.2"} << AwardHistory{.classUsed = Points::whole(550)} << "50" << full;
        QTest::newRow("nothing is left of the class")
            << ProposedAward{.clause = "3.2"} << AwardHistory{.classUsed = Points::whole(600)} << "0" << AwardOutcome::CapUsedUp;
        QTest::newRow("what is left of the unit: 37000 − 36970")
            << ProposedAward{.clause = "3.2"} << AwardHistory{.unitUsed = Points::whole(36970)} << "30" << AwardOutcome::Cut;
        QTest::newRow("the tighter of both caps") << ProposedAward{.clause = "3.2"}
                                                  << AwardHistory{.classUsed = Points::whole(580), .unitUsed = Points::whole(36990)} << "10"
                                                  << AwardOutcome::Cut;
        QTest::newRow("a cap that was passed before the rules changed")
            << ProposedAward{.clause = "3.2"} << AwardHistory{.classUsed = Points::whole(700)} << "0" << AwardOutcome::CapUsedUp;
    }
    void pointsAreAsWorkedOutByHand()
    {
        QFETCH(ProposedAward, award);
        QFETCH(AwardHistory, history);
        QFETCH(QString, expected);
        QFETCH(AwardOutcome, outcome);

        const auto result = computeAward(municipal(), award, history);

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QCOMPARE(QString::fromStdString(result->points.text()), expected);
        QVERIFY2(result->outcome == outcome, qPrintable(QString::number(static_cast<int>(result->outcome))));
        if (result->classCap)
            QCOMPARE(result->classCap->usedAfter, history.classUsed + result->points);
    }

    void aPackThatDropsGivesNothingOverTheCap()
    {
        const AwardHistory history{.classUsed = Points::whole(580)};

        const auto result = computeAward(municipal(OverCap::Drop), {.clause = "3.2"}, history);

        QVERIFY(result->outcome == AwardOutcome::DroppedOverCap);
        QCOMPARE(result->points, Points());
        QCOMPARE(result->rounded, Points::whole(50));
        QVERIFY((result->lines.back() == AwardLine{AwardStep::ClassCap, Points::whole(50), 100, 0, Points()}));
        QCOMPARE(result->classCap->usedAfter, Points::whole(580));
    }

    void whatIsCutStandsInALineOfItsOwn()
    {
        const auto result = computeAward(municipal(), {.clause = "3.2"}, {.classUsed = Points::whole(580)});

        QVERIFY((result->lines.back() == AwardLine{AwardStep::ClassCap, Points::whole(30), 100, 0, Points::whole(20)}));
    }

    void noDigitIsLostBeforeTheRounding()
    {
        // 1 × 1.01^3 × 1 % = 0.01030301, far below a point and still not zero.
        FixedRules rules;
        rules.rounding = Rounding::None;
        rules.keyUnitPercent = 101;
        rules.offCatalogue = OffCatalogueRule{101, 1, OffCatalogueRule::Per::Team};
        rules.reusePercents = {1};
        ScoringItem item{"i", "1", {}, PointsFrom::Pack, Points::whole(1), {}, 101};
        rules.classes = {{"c", "1", {}, {}, {}, {}, Once::Never, {item}}};

        const auto result = computeAward(rules, {.clause = "1", .keyUnit = true, .offCatalogue = true, .namesVulnerability = true}, {});

        QCOMPARE(result->raw, points("0.01030301"));
    }

    void offCatalogueTargetsMayBeCountedPerUnit()
    {
        FixedRules rules = municipal();
        rules.offCatalogue->per = OffCatalogueRule::Per::TeamUnit;

        const auto result = computeAward(rules, {.clause = "3.2", .offCatalogue = true}, {.offCatalogueOfTeam = 9, .offCatalogueOnUnit = 2});

        QCOMPARE(result->points, Points::whole(40));
    }

    void aProposalOutOfRangeIsRefused_data()
    {
        QTest::addColumn<ProposedAward>("award");
        QTest::addColumn<int>("code");
        const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
        QTest::newRow("no such clause") << ProposedAward{.clause = "6.9"} << static_cast<int>(ErrorCode::NotFound);
        QTest::newRow("over a hundred percent") << ProposedAward{.clause = "6.2", .sharePercent = 101} << invalid;
        QTest::newRow("below zero percent") << ProposedAward{.clause = "6.2", .sharePercent = -1} << invalid;
        QTest::newRow("a count where nothing is counted") << ProposedAward{.clause = "6.2", .count = 1} << invalid;
        QTest::newRow("a negative count") << ProposedAward{.clause = "10.1", .count = -1} << invalid;
        QTest::newRow("a count beyond a million points") << ProposedAward{.clause = "10.1", .count = 99'951} << invalid;
        QTest::newRow("own points for an item that has some") << ProposedAward{.clause = "6.2", .stated = Points::whole(1)} << invalid;
    }
    void aProposalOutOfRangeIsRefused()
    {
        QFETCH(ProposedAward, award);
        QFETCH(int, code);

        const auto result = computeAward(municipal(), award, {});

        QVERIFY(!result);
        QCOMPARE(static_cast<int>(result.error().code), code);
    }

    void aDefendersReportGetsItsShareOfTheDeduction()
    {
        // 60 deducted × 80 % × 80 % accepted = 38.4, not rounded; the unit was deducted 100, so the cap is 80.
        const FixedRules rules = shipped("municipal-defence.json");

        const auto result = computeAward(rules, {.clause = "1.1", .stated = Points::whole(60), .sharePercent = 80},
                                         {.classUsed = Points::whole(10), .deducted = Points::whole(100)});

        QVERIFY(result);
        QCOMPARE(result->points, points("38.4"));
        QVERIFY((*result->deductionCap == CapUse{Points::whole(80), Points::whole(10), points("48.4")}));
    }

    void aDefendersBaseStopsAtEightyPercentOfTheDeduction()
    {
        const FixedRules rules = shipped("municipal-defence.json");

        const auto result =
            computeAward(rules, {.clause = "1.1", .stated = Points::whole(60)}, {.classUsed = Points::whole(60), .deducted = Points::whole(100)});

        QCOMPARE(result->points, Points::whole(20));
        QVERIFY(result->outcome == AwardOutcome::Cut);
    }

    void anEventIsReportedOnce()
    {
        const FixedRules rules = shipped("municipal-defence.json");
        const ProposedAward award{.clause = "1.1", .stated = Points::whole(60), .namesVulnerability = true};

        const auto again = computeAward(rules, award, {.vulnerabilityUses = 1, .deducted = Points::whole(100)});

        QVERIFY(again->outcome == AwardOutcome::VulnerabilityUsedUp);
        QCOMPARE(again->points, Points());
    }

    void theFiftyFirstReportGivesNothing()
    {
        const FixedRules rules = shipped("municipal-defence.json");
        const ProposedAward award{.clause = "1.1", .stated = Points::whole(1)};

        const auto fiftieth = computeAward(rules, award, {.classEntries = 49, .deducted = Points::whole(1000)});
        const auto next = computeAward(rules, award, {.classEntries = 50, .deducted = Points::whole(1000)});

        QCOMPARE(fiftieth->points, points("0.8"));
        QVERIFY(next->outcome == AwardOutcome::EntriesUsedUp);
        QCOMPARE(next->points, Points());
    }

    void aGradingSheetGivesTheShare()
    {
        const auto sheet = shipped("municipal-defence.json").grading;

        QCOMPARE(*gradedShare(sheet, {25, 15, 25, 15, 10, 10}), 100);
        QCOMPARE(*gradedShare(sheet, {20, 10, 25, 0, 5, 0}), 60);
        QVERIFY(!gradedShare(sheet, {26, 15, 25, 15, 10, 10}));
        QVERIFY(!gradedShare(sheet, {25, 15}));
    }

    void aDefendersValueIsAsPublished_data()
    {
        QTest::addColumn<QString>("deduction");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("bonus");
        QTest::addColumn<QString>("value");
        // (400/1000 + 1500/3000 × 0.2) × 10000
        QTest::newRow("half the deduction back and half the bonus") << "1000"
                                                                    << "400"
                                                                    << "1500"
                                                                    << "5000";
        // (0.8 + 600/3000 × 0.2) × 10000
        QTest::newRow("nothing was deducted") << "0"
                                              << "0"
                                              << "600"
                                              << "8400";
        QTest::newRow("no report at all") << "353"
                                          << "0"
                                          << "0"
                                          << "0";
        // (100/300 + 0) × 10000 = 3333.333…
        QTest::newRow("a third") << "300"
                                 << "100"
                                 << "0"
                                 << "3333.333333333";
        QTest::newRow("bonus over its most") << "0"
                                             << "0"
                                             << "9000"
                                             << "10000";
    }
    void aDefendersValueIsAsPublished()
    {
        QFETCH(QString, deduction);
        QFETCH(QString, base);
        QFETCH(QString, bonus);
        QFETCH(QString, value);
        const auto read = [](const QString &text) { return *Points::parse(text.toStdString()); };
        const auto rule = *shipped("municipal-defence.json").defenceValue;

        QCOMPARE(QString::fromStdString(defenceValue(rule, read(deduction), read(base), read(bonus)).text()), value);
    }
};

REDOUBT_TEST(TestFixedAward)
#include "TestFixedAward.moc"
