// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <ctime>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using testkit::NoteRecord;

/// A guard against a path that has become slow by an order, not a measurement: `make bench` measures.
class TestPushSpeed : public QObject
{
    Q_OBJECT

private slots:
    void batchesOfOneFieldChangesGoInFast()
    {
        QTemporaryDir folder;
        House house({folder.filePath("s.db").toStdString(), {}});
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        constexpr int Batches = 40;
        constexpr int Lines = 500;
        std::vector<Id> records;
        std::vector<Console::Draft> adds;
        for (int i = 0; i < Lines; ++i) {
            adds.push_back(planner.add(cell, NoteRecord::Kind, note("start")));
            records.push_back(adds.back().line.change.record);
        }
        QVERIFY(house.push(planner, adds));
        std::vector<std::string> bodies;
        for (int b = 0; b < Batches; ++b) {
            std::vector<Console::Draft> sets;
            for (int i = 0; i < Lines; ++i)
                sets.push_back(planner.set(cell, NoteRecord::Kind, records[static_cast<std::size_t>(i)], note("round " + std::to_string(b)),
                                           {1, 501 + b * Lines}));
            bodies.push_back(feed::writePush(planner.request(sets)));
        }

        QElapsedTimer timer;
        timer.start();
        const auto cpuBefore = std::clock();
        qint64 parsing = 0;
        for (const auto &body : bodies) {
            const auto before = timer.nsecsElapsed();
            auto request = feed::readPush(body);
            parsing += timer.nsecsElapsed() - before;
            QVERIFY(house.push(planner, std::move(*request)));
        }
        const auto total = timer.nsecsElapsed();
        const auto rate = 1e9 * Batches * Lines / static_cast<double>(total);

        const auto cpu = static_cast<double>(std::clock() - cpuBefore) / CLOCKS_PER_SEC;
        qInfo("push: %.0f changes/s (%.0f per second of one core), of it %.0f %% parsing", rate, Batches * Lines / cpu,
              100.0 * static_cast<double>(parsing) / static_cast<double>(total));
        timer.restart();
        const auto pulled = house.pulled(planner, cell).size();
        qInfo("pull: %.0f changes/s with parsing", 1e9 * static_cast<double>(pulled) / static_cast<double>(timer.nsecsElapsed()));
        QVERIFY2(rate > 2000, "ten times slower than it has to be");
    }
};

REDOUBT_TEST(TestPushSpeed)
#include "TestPushSpeed.moc"
