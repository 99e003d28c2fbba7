// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteStorage.h"
#include "tests/server/StorageContract.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;

class TestSqliteStorage : public QObject
{
    Q_OBJECT

private slots:
    void theContractHolds_data()
    {
        QTest::addColumn<int>("claim");
        QTest::addColumn<bool>("inMemory");
        const auto &claims = testing::storageContract();
        for (std::size_t i = 0; i < claims.size(); ++i) {
            QTest::addRow("%s", claims[i].name.c_str()) << static_cast<int>(i) << false;
            QTest::addRow("%s, in memory", claims[i].name.c_str()) << static_cast<int>(i) << true;
        }
    }
    void theContractHolds()
    {
        QFETCH(int, claim);
        QFETCH(bool, inMemory);
        QTemporaryDir folder;
        auto storage = inMemory ? SqliteStorage::openInMemory() : SqliteStorage::open({folder.filePath("s.db").toStdString(), true, 2, {}});
        QVERIFY(storage);

        std::string failure;
        try {
            testing::storageContract()[static_cast<std::size_t>(claim)].check(**storage);
        } catch (const std::exception &exception) {
            failure = exception.what();
        }

        QVERIFY2(failure.empty(), failure.c_str());
    }

    void whatAnotherProgramCommitsMovesTheVersion()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath("s.db").toStdString();
        const auto storage = *SqliteStorage::open({path, true, 2, {}});
        const auto other = *SqliteStorage::open({path, false, 2, {}});
        const auto before = storage->version();

        const auto write = other->write();
        write->addAlarm({{1}, "a", {}, ""});
        write->commit();

        QVERIFY(storage->version() != before);
    }

    void aReaderKeepsItsViewWhileTheWriterCommits()
    {
        QTemporaryDir folder;
        auto storage = *SqliteStorage::open({folder.filePath("s.db").toStdString(), true, 2, {}});
        const auto before = storage->read();
        QVERIFY(before->alarms(1).empty());

        const auto write = storage->write();
        write->addAlarm({{1}, "a", {}, ""});
        write->commit();

        QVERIFY(before->alarms(1).empty());
        QCOMPARE(storage->read()->alarms(1).size(), std::size_t(1));
    }
};

REDOUBT_TEST(TestSqliteStorage)
#include "TestSqliteStorage.moc"
