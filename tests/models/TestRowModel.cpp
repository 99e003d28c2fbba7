// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowModel.h"
#include "tests/testkit/TestRegistry.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <random>

using namespace redoubt::models;

namespace {

struct Row
{
    int id = 0;
    int value = 0;
    bool operator==(const Row &) const = default;
};

class Model : public RowModel<Row>
{
public:
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        return role == Qt::DisplayRole ? QVariant(at(index.row()).value) : QVariant();
    }
    mutable qint64 asked = 0;
};

std::vector<Row> rows(std::initializer_list<int> ids)
{
    std::vector<Row> result;
    for (const int id : ids)
        result.push_back({id, id});
    return result;
}

/// Every signal that a view follows; a reset is never among them.
struct Spies
{
    explicit Spies(const Model &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted), removed(&model, &QAbstractItemModel::rowsRemoved),
          moved(&model, &QAbstractItemModel::rowsMoved), changed(&model, &QAbstractItemModel::dataChanged),
          laid(&model, &QAbstractItemModel::layoutChanged), reset(&model, &QAbstractItemModel::modelReset)
    { }
    QList<int> counts() const
    {
        return {int(inserted.count()), int(removed.count()), int(moved.count()), int(changed.count()), int(laid.count()), int(reset.count())};
    }
    QSignalSpy inserted, removed, moved, changed, laid, reset;
};

} // namespace

class TestRowModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void assignmentTellsTheLeast_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        QTest::addColumn<QList<int>>("counts"); // inserted, removed, moved, changed, laid out, reset
        QTest::newRow("nothing changed") << QList<int>{1, 2, 3} << QList<int>{1, 2, 3} << QList<int>{0, 0, 0, 0, 0, 0};
        QTest::newRow("one row at the end") << QList<int>{1, 2} << QList<int>{1, 2, 3} << QList<int>{1, 0, 0, 0, 0, 0};
        QTest::newRow("three rows in the middle, told at once") << QList<int>{1, 5} << QList<int>{1, 2, 3, 4, 5} << QList<int>{1, 0, 0, 0, 0, 0};
        QTest::newRow("two rows go, told at once") << QList<int>{1, 2, 3, 4} << QList<int>{1, 4} << QList<int>{0, 1, 0, 0, 0, 0};
        QTest::newRow("the last becomes first: one move") << QList<int>{1, 2, 3, 4} << QList<int>{4, 1, 2, 3} << QList<int>{0, 0, 1, 0, 0, 0};
        QTest::newRow("two swap: one move") << QList<int>{1, 2, 3} << QList<int>{2, 1, 3} << QList<int>{0, 0, 1, 0, 0, 0};
        QTest::newRow("all replaced") << QList<int>{1, 2} << QList<int>{3, 4} << QList<int>{1, 1, 0, 0, 0, 0};
    }
    void assignmentTellsTheLeast()
    {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, after);
        QFETCH(QList<int>, counts);
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto made = [](const QList<int> &ids) {
            std::vector<Row> result;
            for (const int id : ids)
                result.push_back({id, id});
            return result;
        };
        model.assign(made(before));
        Spies spies(model);

        model.assign(made(after));

        QCOMPARE(spies.counts(), counts);
        QVERIFY(model.rows() == made(after));
    }

    void changedRowsAreToldTogetherAndNoOthers()
    {
        Model model;
        model.assign(rows({1, 2, 3, 4, 5}));
        Spies spies(model);
        auto next = rows({1, 2, 3, 4, 5});
        next[1].value = 20;
        next[2].value = 30;
        next[4].value = 50;

        model.assign(next);

        QCOMPARE(spies.changed.count(), 2);
        QCOMPARE(spies.changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(spies.changed[0][1].toModelIndex().row(), 2);
        QCOMPARE(spies.changed[1][0].toModelIndex().row(), 4);
        QCOMPARE(spies.changed[0][1].toModelIndex().column(), 1);
    }

    void aSelectedRowIsFollowedWhereverItGoes_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("moved row by row") << 10;
        QTest::newRow("laid out anew") << 500;
    }
    void aSelectedRowIsFollowedWhereverItGoes()
    {
        QFETCH(int, count);
        std::vector<Row> all;
        for (int i = 0; i < count; ++i)
            all.push_back({i, i});
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.assign(all);
        const QPersistentModelIndex third(model.QAbstractTableModel::index(3, 0));
        Spies spies(model);
        std::shuffle(all.begin(), all.end(), std::mt19937(5));

        model.assign(all);

        QVERIFY(model.rows() == all);
        QCOMPARE(third.data().toInt(), 3);
        QCOMPARE(spies.laid.count(), count > 100 ? 1 : 0);
        QCOMPARE(spies.reset.count(), 0);
        QCOMPARE(model.rowOf(3), third.row());
    }

    void randomChangesEndInWhatWasAsked()
    {
        std::mt19937 random(7);
        Model model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 300; ++round) {
            std::vector<Row> next;
            for (int id = 0; id < 12; ++id) {
                if (random() % 3 != 0)
                    next.push_back({id, static_cast<int>(random() % 4)});
            }
            std::shuffle(next.begin(), next.end(), random);

            model.assign(next);

            QVERIFY(model.rows() == next);
            for (std::size_t i = 0; i < next.size(); ++i)
                QCOMPARE(model.rowOf(next[i].id), static_cast<int>(i));
        }
    }

    void aKnownRowIsUpdatedInPlace()
    {
        Model model;
        Spies spies(model);

        model.upsert({1, 10});
        model.upsert({1, 10});
        model.upsert({1, 11});
        model.remove(7);

        QCOMPARE(spies.counts(), (QList<int>{1, 0, 0, 1, 0, 0}));
        model.remove(1);
        QCOMPARE(spies.removed.count(), 1);
        QCOMPARE(model.rowOf(1), -1);
    }

    void aHundredThousandRowsAreToldInOneSignal()
    {
        std::vector<Row> all;
        for (int i = 0; i < 100'000; ++i)
            all.push_back({i, i});
        Model model;
        Spies spies(model);

        model.assign(all);
        all[50'000].value = -1;
        model.assign(all);

        QCOMPARE(spies.counts(), (QList<int>{1, 0, 0, 1, 0, 0}));
        QCOMPARE(model.asked, qint64{0}); // nobody looked: nothing was computed
    }
};

REDOUBT_TEST(TestRowModel)
#include "TestRowModel.moc"
