// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/CapReviewModel.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/models/demo/DemoBoard.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::models;
using testkit::DemoBoard;

namespace {
CapReviewRow head(const char *id, int cap, int used)
{
    CapReviewRow row;
    row.id = QString::fromLatin1(id);
    row.kind = RowKind::GroupHead;
    row.team.code = QStringLiteral("红03");
    row.unitName = QStringLiteral("市大数据局");
    row.className = QStringLiteral("服务器");
    row.cap = exercise::Points::whole(cap);
    row.used = exercise::Points::whole(used);
    return row;
}
CapReviewRow award(const char *id, int cap, int used, int points)
{
    auto row = head(id, cap, used);
    row.kind = RowKind::Record;
    row.points = exercise::Points::whole(points);
    row.claimNumber = QStringLiteral("红03-01");
    row.isOver = used > cap;
    return row;
}
} // namespace

class TestCapReviewModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pointsAreGroupedAsEverywhere()
    {
        CapReviewModel model;

        model.assign({head("a", 2000, 3188), award("a:1", 2000, 3188, 1188)});

        QVERIFY(model.index(0, 0).data().toString().endsWith(QStringLiteral("at most 2,000, given 3,188, over by 1,188")));
        QCOMPARE(model.index(1, CapReviewModel::Points).data().toString(), QStringLiteral("1,188"));
        QCOMPARE(model.index(1, CapReviewModel::Used).data().toString(), QStringLiteral("over by 1,188"));
    }

    void aHeadSaysHowMuchIsOver()
    {
        CapReviewModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.assign({head("a", 600, 800), award("a:1", 600, 400, 400), award("a:2", 600, 800, 400)});

        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, 0), QStringLiteral("红03 · 市大数据局 · 服务器: at most 600, given 800, over by 200"));
        QCOMPARE(cell(1, CapReviewModel::Used), QStringLiteral("within it"));
        QCOMPARE(cell(2, CapReviewModel::Used), QStringLiteral("over by 200"));
        QVERIFY(model.index(2, 0).data(CapReviewModel::OverRole).toBool());
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.headerData(CapReviewModel::Points, Qt::Horizontal).toString(), QStringLiteral("Points"));
        QCOMPARE(model.headerData(CapReviewModel::Points, Qt::Horizontal, Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
    }

    /// The demo gives "business" (at most 2,000 on a unit) by whole thousands, so there is something to find. Checked against
    /// sums that are taken here anew.
    void underEachHeadStandWhatItIsTheSumOf()
    {
        DemoBoard demo;
        const Id unit = demo.id("unit:其他");
        std::map<Id, std::int64_t> business;
        demo.board().ledger().eachEntry([&](const exercise::ScoreEntry &entry, exercise::LedgerPosition) {
            if (entry.kind == exercise::ScoreKind::Award && entry.unit == unit && entry.scoringClass == "business")
                business[entry.team] += entry.points.nano();
        });
        const auto limit = exercise::Points::whole(2000).nano();

        const auto rows = capReviewRows(demo.board(), true);

        std::map<Id, std::int64_t> found;
        std::int64_t sum = 0;
        const CapReviewRow *current = nullptr;
        for (const auto &row : rows) {
            if (row.kind == RowKind::GroupHead) {
                current = &row;
                sum = 0;
                QVERIFY(row.used > row.cap);
                continue;
            }
            QVERIFY(current);
            sum += row.points.nano();
            QCOMPARE(row.used.nano(), sum);
            QCOMPARE(row.isOver, sum > current->cap.nano());
            if (current->className == QStringLiteral("邮箱、OA 与业务系统") && sum == current->used.nano())
                found[current->team.id] = sum;
        }
        std::erase_if(business, [&](const auto &one) { return one.second <= limit; });
        QVERIFY(!business.empty());
        QCOMPARE(found, business);
    }

    void aBoardWithoutAPackHasNoRows()
    {
        exercise::ExerciseBoard board(Id{});

        QVERIFY(capReviewRows(board, true).empty());
    }
};

REDOUBT_TEST(TestCapReviewModel)
#include "TestCapReviewModel.moc"
