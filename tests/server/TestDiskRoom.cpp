// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/DiskRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace redoubt;
using namespace redoubt::server;

namespace {
constexpr std::int64_t Mib = 1024 * 1024;
} // namespace

class TestDiskRoom : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::optional<std::int64_t> m_free = 1'000 * Mib;

    DiskRoom room()
    {
        return {m_folder.path().toStdString(), 100 * Mib, [this] { return m_free; }};
    }
    /// Bytes that the spare file holds on the disk; 0: there is none.
    std::int64_t spare()
    {
        struct stat found
        { };
        return ::stat(room().spareFile().c_str(), &found) == 0 ? static_cast<std::int64_t>(found.st_blocks) * 512 : 0;
    }

private slots:
    void writesAreTakenWhileTheReserveIsFree_data()
    {
        QTest::addColumn<qint64>("free");
        QTest::addColumn<bool>("takes");
        QTest::newRow("plenty") << qint64(1'000 * Mib) << true;
        QTest::newRow("the reserve to the byte") << qint64(100 * Mib) << true;
        QTest::newRow("a byte less") << qint64(100 * Mib - 1) << false;
        QTest::newRow("nothing") << qint64(0) << false;
    }
    void writesAreTakenWhileTheReserveIsFree()
    {
        QFETCH(const qint64, free);
        QFETCH(const bool, takes);
        m_free = free;
        auto disk = room();

        QCOMPARE(disk.takesWrites(), takes);
    }

    void whereTheSystemDoesNotSayNothingIsRefused()
    {
        m_free.reset();
        auto disk = room();

        QVERIFY(disk.takesWrites());
    }

    void theSpareFileHoldsRoomAndGivesItUpInTime()
    {
        m_free = 1'000 * Mib;
        auto disk = room();
        disk.keepSpare();
        QVERIFY(spare() >= DiskRoom::SpareBytes); // real blocks, not a hole

        m_free = 50 * Mib; // below the reserve, and still enough for small writes
        disk.giveUpSpare();
        QVERIFY(!disk.takesWrites());
        QVERIFY(spare() >= DiskRoom::SpareBytes);

        m_free = 1 * Mib;
        disk.giveUpSpare();
        QCOMPARE(spare(), std::int64_t{0});

        // It comes back when there is room beyond the reserve, and not before.
        m_free = 105 * Mib;
        QVERIFY(disk.takesWrites());
        QCOMPARE(spare(), std::int64_t{0});
        m_free = 100 * Mib + DiskRoom::SpareBytes;
        QVERIFY(disk.takesWrites());
        QVERIFY(spare() >= DiskRoom::SpareBytes);
    }

    void oneThatACrashLeftUnfinishedIsFinished()
    {
        m_free = 1'000 * Mib;
        auto disk = room();
        QFile(QString::fromStdString(disk.spareFile())).remove();
        QFile half(QString::fromStdString(disk.spareFile()));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.close();

        disk.keepSpare();

        QVERIFY(spare() >= DiskRoom::SpareBytes);
    }

    void theRealDiskIsAskedByDefault()
    {
        DiskRoom none(m_folder.path().toStdString(), 1);
        DiskRoom all(m_folder.path().toStdString(), std::int64_t{1} << 60);

        QVERIFY(none.takesWrites());
        QVERIFY(!all.takesWrites());
    }
};

REDOUBT_TEST(TestDiskRoom)
#include "TestDiskRoom.moc"
