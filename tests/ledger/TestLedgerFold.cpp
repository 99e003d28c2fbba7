// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/LedgerFold.h"
#include "tests/ledger/SmallLedger.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using ledger::testing::SmallLedger;

/// The records that a ledger's entries come to.
class TestLedgerFold : public QObject
{
    Q_OBJECT

    static feed::KindRegistry kinds()
    {
        feed::KindRegistry registry;
        exercise::declareExerciseKinds(registry);
        return registry;
    }

private Q_SLOTS:
    void everyEntryIsARecordAndTheLastLineEndsIt()
    {
        const auto registry = kinds();
        SmallLedger small;
        const auto lines = small.lines();
        ledger::Fold fold(registry);
        for (std::size_t i = 0; i + 1 < lines.size(); ++i)
            QVERIFY(fold.take(lines[i]));
        QVERIFY(!fold.isEnded());
        QVERIFY(fold.take(lines.back()));

        QVERIFY(fold.isEnded());
        QCOMPARE(fold.header()->stream, small.header.stream);
        QCOMPARE(fold.entries(), std::int64_t{SmallLedger::Entries});
        int records = 0;
        fold.forEach([&](const feed::RecordState &record) {
            ++records;
            QCOMPARE(record.kind, std::string(exercise::ScoreEntryRecord::Kind));
        });
        QCOMPARE(records, SmallLedger::Entries);
    }

    void whatIsNoLedgerIsRefusedByItsLine_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<QByteArray>("instead");
        QTest::newRow("no JSON") << 0 << QByteArray("redoubt");
        QTest::newRow("another format") << 0 << QByteArray("{\"format\":\"redoubt-handover\",\"v\":1}");
        QTest::newRow("an entry that is none") << 3 << QByteArray("{\"seq\":3}");
    }

    void whatIsNoLedgerIsRefusedByItsLine()
    {
        QFETCH(int, line);
        QFETCH(QByteArray, instead);
        const auto registry = kinds();
        SmallLedger small;
        auto lines = small.lines();
        lines[static_cast<std::size_t>(line)] = instead.toStdString();
        ledger::Fold fold(registry);
        for (int i = 0; i < line; ++i)
            QVERIFY(fold.take(lines[static_cast<std::size_t>(i)]));

        QVERIFY(!fold.take(lines[static_cast<std::size_t>(line)]));
    }

    void anEntryOfWhichOnlyTheDigestIsThereIsCounted()
    {
        const auto registry = kinds();
        SmallLedger small;
        auto lines = small.lines();
        auto row = parseJsonObject(lines[2], {ledger::MaxRowBytes, 32, 20'000, ledger::MaxRowBytes});
        QVERIFY(row);
        row->erase("line");
        (*row)["digest"] = digestOf("withheld").toString();
        lines[2] = writeJson(*row);
        ledger::Fold fold(registry);
        for (const auto &line : lines)
            QVERIFY(fold.take(line));
        QCOMPARE(fold.withheld(), std::int64_t{1});
        QCOMPARE(fold.entries(), std::int64_t{SmallLedger::Entries});
    }
};

REDOUBT_TEST(TestLedgerFold)
#include "TestLedgerFold.moc"
