// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/ClaimQueueModel.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/LedgerModel.h"
#include "models/exercise/RulingPreview.h"
#include "tests/models/demo/DemoBoard.h"
#include "tests/testkit/TestRegistry.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::models;
using testkit::DemoBoard;

class TestJudgingValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }

    // (500 − 50) × 1.4 × 0.7 × 80 % = 352.8, up to 353: the arithmetic of the design's mock-up.
    void theExampleAddsUpLineByLine()
    {
        DemoBoard demo;

        const auto preview = rulingPreview(demo.board(), demo.claim(), {"6.2", 0, {}, 80}, true);

        QVERIFY(preview.has_value());
        QList<QString> steps;
        for (const auto &line : preview->award.lines)
            steps << QStringLiteral("%1 %2 %3").arg(int(line.step)).arg(QString::fromStdString(line.amount.text())).arg(line.percent);
        using exercise::AwardStep;
        const auto step = [](AwardStep s, const char *amount, int percent) {
            return QStringLiteral("%1 %2 %3").arg(int(s)).arg(QString::fromLatin1(amount)).arg(percent);
        };
        QCOMPARE(steps.mid(0, 5),
                 (QList<QString>{step(AwardStep::ClausePoints, "500", 100), step(AwardStep::AlreadyScored, "50", 100),
                                 step(AwardStep::KeyUnit, "0", 140), step(AwardStep::Reuse, "0", 70), step(AwardStep::JudgesShare, "0", 80)}));
        QCOMPARE(preview->award.raw.text(), std::string("352.8"));
        QCOMPARE(preview->award.points, exercise::Points::whole(353));
        QVERIFY(preview->alreadyScored.has_value());
        QCOMPARE(preview->alreadyScored->claimNumber, QStringLiteral("红03-04"));
        QCOMPARE(preview->alreadyScored->basis, exercise::Points::whole(50));
    }

    void thePreviewSaysWhatItUsesAndMoves()
    {
        DemoBoard demo;

        const auto preview = rulingPreview(demo.board(), demo.claim(), {"6.2", 0, {}, 80}, true);

        QVERIFY(preview.has_value());
        QCOMPARE(preview->award.classCap->usedBefore, exercise::Points::whole(2640));
        QCOMPARE(preview->award.classCap->usedAfter, exercise::Points::whole(2993));
        QCOMPARE(preview->award.classCap->cap, exercise::Points::whole(4000));
        QCOMPARE(preview->award.unitCap->usedBefore, exercise::Points::whole(3340));
        QCOMPARE(preview->move.before, exercise::Points::whole(4812));
        QCOMPARE(preview->move.after, exercise::Points::whole(5165));
        QCOMPARE(preview->move.placeBefore, 3);
        QCOMPARE(preview->move.placeAfter, 2);
        QVERIFY(preview->defender.has_value());
        QCOMPARE(preview->defender->code, QStringLiteral("蓝01"));
    }

    void whatCannotBeComputedIsSaid()
    {
        DemoBoard demo;

        QCOMPARE(rulingPreview(demo.board(), demo.id("nobody"), {"6.2", 0, {}, 80}, true).error().code, ErrorCode::NotFound);
        QCOMPARE(rulingPreview(demo.board(), demo.claim(), {"99.9", 0, {}, 80}, true).error().code, ErrorCode::NotFound);
        QCOMPARE(rulingPreview(demo.board(), demo.claim(), {"6.2", 0, {}, 101}, true).error().code, ErrorCode::InvalidArgument);
    }

    void theQueueIsGroupedByWhoseTurnItIs()
    {
        DemoBoard demo;
        ClaimQueueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));
        model.setNow(DemoBoard::now());

        QCOMPARE(model.count(ClaimGroup::Free), 5);
        QCOMPARE(model.count(ClaimGroup::Others), 1); // 裁判01 had returned it
        QCOMPARE(model.count(ClaimGroup::Returned), 2);
        QCOMPARE(model.count(ClaimGroup::Decided), 1);
        // A head, then the longest wait: submitted at 14:02, it is 14:26.
        QCOMPARE(model.index(0, 0).data(RowKindRole).toInt(), int(RowKind::GroupHead));
        QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.index(1, 0).data(ClaimQueueModel::NumberRole).toString(), QStringLiteral("红03-07"));
        QCOMPARE(model.index(1, 0).data(ClaimQueueModel::WaitingMinutesRole).toInt(), 24);
        QCOMPARE(model.index(1, 0).data(SortRole).toLongLong(), DemoBoard::at(14, 2).ms);
        const auto other = model.rowOfClaim(demo.id("claim:红02-05"));
        QCOMPARE(model.index(other, 0).data(AssigneeRole).toString(), QStringLiteral("裁判01"));
    }

    void aRulingMovesOneRow()
    {
        DemoBoard demo;
        ClaimQueueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);

        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 0);
        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));

        QCOMPARE(model.count(ClaimGroup::Free), 4);
        QCOMPARE(model.count(ClaimGroup::Decided), 2);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(reset.count(), 0);
        const QModelIndex row = model.index(model.rowOfClaim(demo.claim()), 0);
        QVERIFY(row.data(PendingRole).toBool());
        QCOMPARE(row.data(ClaimMarkRole).toInt(), int(ClaimMark::PartlyAccepted));
        QCOMPARE(row.data(PointsRole).toDouble(), 353.0);
    }

    void aReversedClaimWaitsAgainAndSaysWhy()
    {
        DemoBoard demo;
        ClaimQueueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 9000);
        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));
        QCOMPARE(model.count(ClaimGroup::Decided), 2);

        demo.reverse("红03-07", DemoBoard::at(14, 40));
        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));
        model.setNow(DemoBoard::at(14, 45));

        QCOMPARE(model.count(ClaimGroup::Decided), 1);
        QCOMPARE(model.count(ClaimGroup::Free), 5); // as many as before the ruling: whose ruling it was rules again
        const QModelIndex row = model.index(model.rowOfClaim(demo.claim()), 0);
        QCOMPARE(row.data(ClaimMarkRole).toInt(), int(ClaimMark::Reversed));
        QCOMPARE(row.data(ClaimQueueModel::WaitingMinutesRole).toInt(), 5); // since the reversal
        QCOMPARE(row.data(PointsRole).toDouble(), 500.0);                   // asked for again, not given
    }

    void waitsGrowByTheMinuteNotTheSecond()
    {
        DemoBoard demo;
        ClaimQueueModel model;
        model.setClaims(claimRows(demo.board(), demo.judge(), DemoBoard::now()));
        model.setNow(DemoBoard::now());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.setNow(DemoBoard::now() + 30'000);
        QCOMPARE(changed.count(), 0);
        model.setNow(DemoBoard::now() + 60'000);
        QCOMPARE(changed.count(), 1);
    }

    void theClaimSaysWhereItStands()
    {
        DemoBoard demo;

        const auto claim = claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now());

        QVERIFY(claim.has_value());
        QCOMPARE(claim->team.code, QStringLiteral("红03"));
        QVERIFY(claim->keyUnit);
        QVERIFY(claim->onCatalogue);
        QCOMPARE(claim->inWindow, std::optional(true));
        QCOMPARE(claim->evidence.size(), std::size_t{6});
        QVERIFY(!claim->ruling.has_value());
        QVERIFY(std::is_sorted(claim->timeline.begin(), claim->timeline.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
        QCOMPARE(claim->timeline.back().what, TimelineRow::What::Submitted);
        QVERIFY(!claimDetail(demo.board(), demo.id("nobody"), demo.judge(), DemoBoard::now()).has_value());
    }

    void aReversedRulingSaysSo()
    {
        DemoBoard demo;
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 9000);

        const auto ruled = claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now());
        demo.reverse("红03-07", DemoBoard::at(14, 40));
        const auto reversed = claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now());

        QVERIFY(ruled->ruling && ruled->ruling->entry && !ruled->ruling->reversed);
        QVERIFY(reversed->ruling->reversed);
        const auto rows = ledgerRows(demo.board(), demo.id("team:红03"), 10);
        QCOMPARE(rows.size(), std::size_t{6}); // four earlier ones, the award, the reversal
        QCOMPARE(rows[0].kind, exercise::ScoreKind::Reversal);
        QCOMPARE(rows[1].claimNumber, QStringLiteral("红03-07"));
        QVERIFY(rows[1].reversed);
    }

    void aReversalTakesBackWhatItsEntryGave()
    {
        DemoBoard demo;
        demo.rule("红03-07", exercise::Decision::Accept, 1353, DemoBoard::at(14, 27), 9000);
        demo.reverse("红03-07", DemoBoard::at(14, 40));
        LedgerModel model;

        model.assign(ledgerRows(demo.board(), demo.id("team:红03"), 2));

        const auto cell = [&](int row, LedgerModel::Column column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, LedgerModel::Points), QStringLiteral("−1,353"));
        QCOMPARE(cell(1, LedgerModel::Points), QStringLiteral("+1,353"));
        QCOMPARE(model.index(0, LedgerModel::Points).data(SortRole).toDouble(), -1353.0);
        const auto right = QVariant(model.index(1, LedgerModel::Points).data(Qt::TextAlignmentRole));
        QCOMPARE(model.index(0, LedgerModel::Points).data(Qt::TextAlignmentRole), right);
        QVERIFY(cell(0, LedgerModel::What).startsWith(QStringLiteral("Reversal: 红03-07 · ")));
        QCOMPARE(cell(1, LedgerModel::What), cell(0, LedgerModel::What).remove("Reversal: ") + " (reversed)");
    }

    // A ruling goes back whole, and a judge knows beforehand whom that moves.
    void aReversalSaysWhatEveryTeamLosesAndGetsBack()
    {
        DemoBoard demo;
        demo.rule("红03-07", exercise::Decision::Accept, 353, DemoBoard::at(14, 27), 9000);
        demo.deduct("红03-07", "蓝01", 353, DemoBoard::at(14, 27), 9002);
        const auto says = [](const std::vector<TeamMove> &moves) {
            QStringList said;
            for (const TeamMove &move : moves)
                said << move.team.code + QString::fromStdString(move.change.text());
            return said;
        };
        const QStringList both{QStringLiteral("红03-353"), QStringLiteral("蓝01353")};

        QCOMPARE(says(claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now())->ruling->ifReversed), both);
        QCOMPARE(says(ledgerRows(demo.board(), demo.id("team:蓝01"), 1)[0].ifReversed), both);
        QCOMPARE(says(ledgerRows(demo.board(), demo.id("team:红03"), 1)[0].ifReversed), both);
        demo.reverse("红03-07", DemoBoard::at(14, 40)); // the award alone, as another program may
        QCOMPARE(says(ledgerRows(demo.board(), demo.id("team:蓝01"), 1)[0].ifReversed), QStringList{QStringLiteral("蓝01353")});
        QVERIFY(claimDetail(demo.board(), demo.claim(), demo.judge(), DemoBoard::now())->ruling->ifReversed.empty());
    }

    void whatEachKindOfEntryMoves_data()
    {
        using Kind = exercise::ScoreKind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("undoes"); // −1: nothing
        QTest::addColumn<QString>("points");
        QTest::newRow("award") << int(Kind::Award) << -1 << "+50.5";
        QTest::newRow("deduction") << int(Kind::Deduction) << -1 << "−50.5";
        QTest::newRow("reversal of an award") << int(Kind::Reversal) << int(Kind::Award) << "−50.5";
        QTest::newRow("reversal of a deduction") << int(Kind::Reversal) << int(Kind::Deduction) << "+50.5";
        QTest::newRow("reversal that came second") << int(Kind::Reversal) << -1 << "0";
    }
    void whatEachKindOfEntryMoves()
    {
        QFETCH(int, kind);
        QFETCH(int, undoes);
        QFETCH(QString, points);
        LedgerRow row;
        row.kind = static_cast<exercise::ScoreKind>(kind);
        row.points = exercise::Points::parse("50.5").value();
        if (undoes >= 0)
            row.undoes = static_cast<exercise::ScoreKind>(undoes);
        LedgerModel model;

        model.assign({row});

        QCOMPARE(model.index(0, LedgerModel::Points).data().toString(), points);
    }

    void theClausesOfThePackAreOffered()
    {
        DemoBoard demo;

        const auto facts = packFacts(demo.board().rulePack(), true);

        QVERIFY(facts.has_value());
        QCOMPARE(facts->kind, QStringLiteral("fixed"));
        const auto clause =
            std::find_if(facts->clauses.begin(), facts->clauses.end(), [](const ClauseOption &option) { return option.clause == "6.2"; });
        QVERIFY(clause != facts->clauses.end());
        QCOMPARE(clause->points, exercise::Points::whole(500));
        QCOMPARE(*clause->capPerUnit, exercise::Points::whole(4000));
        QVERIFY(!packFacts(nullptr, true).has_value());
    }
};

REDOUBT_TEST(TestJudgingValues)
#include "TestJudgingValues.moc"
