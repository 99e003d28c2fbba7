// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "server/storage/WriteQueue.h"
#include "tests/server/DatabaseDump.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <future>
#include <sqlite3.h>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::MarkRecord;
using testkit::MemberRecord;
using testkit::NoteRecord;
using testkit::RoomRecord;

class TestDurability : public QObject
{
    Q_OBJECT

private slots:
    void aRestartKeepsEverything()
    {
        QTemporaryDir folder;
        House house({folder.filePath("s.db").toStdString(), {}});
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &red = house.enter("scarlet");
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        house.letIn(planner, cell, red, room, Role::RedMember);
        const auto pushed = red.add(room, MarkRecord::Kind, mark(2000));
        house.pushOne(red, pushed);
        house.pushOne(red, red.add(cell, MarkRecord::Kind, mark(1))); // a stranger there
        house.pushOne(planner, planner.add(cell, NoteRecord::Kind, {{"body", "no title"}}));
        const auto before = house.pulled(red, room);
        const auto text = dump(house.options.path);

        house.restart();

        QCOMPARE(dump(house.options.path), text);
        QVERIFY(house.pulled(red, room) == before);
        QCOMPARE(house.pushOne(red, pushed).verdict, Verdict::Duplicate);
        QCOMPARE(house.pushOne(red, red.add(room, MarkRecord::Kind, mark(1))).seq, std::optional<std::int64_t>(before.back().envelope.seq + 1));
        QCOMPARE(house.streams->quarantined(planner.session, cell)->size(), std::size_t(1));
    }

    void aFailureOfTheStorageAtAnyCallLeavesNothingOrEverything()
    {
        QTemporaryDir folder;
        auto budget = std::make_shared<std::int64_t>(-1); // calls until one fails; negative: none does
        House house({folder.filePath("s.db").toStdString(), [budget] { return *budget >= 0 && (*budget)-- == 0; }});
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &red = house.enter("scarlet");
        const auto cell = house.openCell(planner);
        const auto group = planner.newId();
        const auto room = planner.newId();
        // One push that touches every table of streams: a birth, a group, a quarantine, a derived grant, a reference to an attachment.
        const std::vector drafts{
            planner.add(room, RoomRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "r"}, {"cell", cell.toString()}}, room, group),
            planner.add(cell, MemberRecord::Kind, {{"account", red.session.account.toString()}, {"stream", room.toString()}, {"role", "red_member"}},
                        {}, group),
            planner.add(cell, NoteRecord::Kind, {{"body", "bad"}}),
            planner.add(room, NoteRecord::Kind, {{"title", digestOf("x").toString()}}),
        };
        const auto request = planner.request(drafts);
        house.clock.advance(1000);

        int failures = 0;
        for (std::int64_t n = 0;; ++n) {
            QVERIFY2(n < 1000, "the push never gets through");
            const auto before = dump(house.options.path);
            const auto heard = house.heard.size();
            *budget = n;
            const auto answer = house.push(planner, request);
            *budget = -1;
            if (answer) {
                QCOMPARE(answer->verdicts[0].verdict, Verdict::Taken);
                QCOMPARE(answer->verdicts[2].verdict, Verdict::Quarantined);
                break;
            }
            ++failures;
            QCOMPARE(answer.error().error.code, ErrorCode::StorageFull);
            QCOMPARE(dump(house.options.path), before);
            QCOMPARE(house.heard.size(), heard);
        }
        QVERIFY(failures > 20);
        QVERIFY(!house.pulled(red, room).empty());
        const auto last = house.pulled(planner, cell);
        QCOMPARE(last.back().envelope.seq, std::int64_t(2));
    }

    void aTaskThatFailsIsUndoneAloneInASharedTransaction()
    {
        House house;
        ManualWriter writer(*house.storage);
        std::vector<Result<void>> told(3);
        const auto task = [&](std::size_t i, bool fails) {
            WriteTask one;
            one.work = [i, fails](WriteTransaction &storage) -> Result<void> {
                storage.addAlarm({{}, "task", {}, std::to_string(i)});
                return fails ? Result<void>(fail(ErrorCode::RuleViolated)) : Result<void>();
            };
            one.done = [&told, i](const Result<void> &result) { told[i] = result; };
            return one;
        };
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(writer.submit(task(i, i == 1)));
        QVERIFY(house.storage->read()->alarms(10).empty());

        writer.run();

        const auto alarms = house.storage->read()->alarms(10);
        QCOMPARE(alarms.size(), std::size_t(2));
        QCOMPARE(alarms[0].detail, std::string("2"));
        QCOMPARE(alarms[1].detail, std::string("0"));
        QVERIFY(told[0] && told[2]);
        QCOMPARE(told[1].error().code, ErrorCode::RuleViolated);
    }

    void aFullQueueRefusesAndAStopDrains()
    {
        QTemporaryDir folder;
        auto storage = *SqliteStorage::open({folder.filePath("q.db").toStdString(), true, 2, {}});
        std::promise<void> release;
        std::promise<void> entered;
        std::atomic<int> done = 0;
        WriteQueue queue(*storage, 4, 2);
        const auto counted = [&](std::function<void()> work) {
            WriteTask task;
            task.work = [work](WriteTransaction &transaction) -> Result<void> {
                work();
                transaction.addAlarm({{}, "t", {}, ""});
                return {};
            };
            task.done = [&](const Result<void> &result) { done += result ? 1 : 0; };
            return task;
        };
        QVERIFY(queue.submit(counted([&] {
            entered.set_value();
            release.get_future().wait();
        })));
        entered.get_future().wait();

        for (int i = 0; i < 4; ++i)
            QVERIFY(queue.submit(counted([] {})));
        const auto refused = queue.submit(counted([] {}));
        QCOMPARE(refused.error().code, ErrorCode::TooManyRequests);
        QCOMPARE(done.load(), 0);
        release.set_value();
        queue.stop();

        QCOMPARE(done.load(), 5);
        QCOMPARE(storage->read()->alarms(10).size(), std::size_t(5));
        QCOMPARE(queue.submit(counted([] {})).error().code, ErrorCode::Cancelled);
    }

    void manyThreadsPushThroughOneQueueAndStreamsStayDense()
    {
        QTemporaryDir folder;
        House house({folder.filePath("t.db").toStdString(), {}});
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        std::vector<Console *> consoles;
        for (int i = 0; i < 8; ++i) {
            consoles.push_back(&house.enter("judge" + std::to_string(i)));
            house.letIn(planner, cell, *consoles.back(), cell, Role::Judge);
        }
        std::vector<std::vector<feed::PushRequest>> requests(consoles.size());
        for (std::size_t c = 0; c < consoles.size(); ++c) {
            for (int i = 0; i < 20; ++i)
                requests[c].push_back(consoles[c]->request({consoles[c]->add(cell, NoteRecord::Kind, note("n"))}));
        }
        SystemRandom random;
        WriteQueue queue(*house.storage);
        StreamService streams(*house.storage, queue, *loadIdentity(*house.storage), house.kinds, house.clock, random);
        std::vector<std::thread> threads;
        std::atomic<int> taken = 0;
        for (std::size_t c = 0; c < consoles.size(); ++c) {
            threads.emplace_back([&, c] {
                for (auto &request : requests[c]) {
                    std::promise<bool> answered;
                    streams.push(consoles[c]->session, request,
                                 [&](auto answer) { answered.set_value(answer && answer->verdicts[0].verdict == Verdict::Taken); });
                    taken += answered.get_future().get() ? 1 : 0;
                    (void)streams.pull(consoles[c]->session, {1, 500, {}, {{cell, 0, 0}}});
                }
            });
        }
        for (auto &thread : threads)
            thread.join();
        queue.stop();

        QCOMPARE(taken.load(), 160);
        QCOMPARE(house.pulled(planner, cell).size(), std::size_t(160 + 9));
    }

    void anotherProgramsCommandIsSeenByTheRunningServer()
    {
        QTemporaryDir folder;
        House house({folder.filePath("s.db").toStdString(), {}});
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        const auto cell = house.openCell(planner);
        QCOMPARE(house.pushOne(judge, judge.add(cell, NoteRecord::Kind, note("n"))).verdict, Verdict::Quarantined);

        // As the command line does: its own storage on the same file.
        auto storage = *SqliteStorage::open({house.options.path, false, 2, {}});
        InlineWriter writer(*storage);
        StreamService streams(*storage, writer, *loadIdentity(*storage), house.kinds, house.clock, house.random);
        Administration admin(*storage, writer, streams, house.clock, house.random, house.authSettings);
        QVERIFY(admin.grantStream("judge", cell, Role::Judge));

        QCOMPARE(house.pushOne(judge, judge.add(cell, NoteRecord::Kind, note("n"))).verdict, Verdict::Taken);
        QVERIFY(admin.revokeStream("judge", cell, Role::Judge));
        QCOMPARE(house.pushOne(judge, judge.add(cell, NoteRecord::Kind, note("n"))).verdict, Verdict::Quarantined);
    }

    void aBackupIsAWholeServerThatOpens()
    {
        QTemporaryDir folder;
        House house({folder.filePath("s.db").toStdString(), {}});
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto copy = folder.filePath("copy.db").toStdString();

        QVERIFY(house.admin->backup(copy));

        QCOMPARE(house.admin->backup(copy).error().code, ErrorCode::AlreadyExists);
        House other({copy, {}});
        QCOMPARE(other.streams->identity().id, house.streams->identity().id);
        QCOMPARE(other.pulled(planner, cell).size(), std::size_t(1));
        QCOMPARE(QFile::permissions(QString::fromStdString(copy)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aNewerSchemaAndAnothersFileAreRefused()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath("s.db").toStdString();
        QVERIFY(SqliteStorage::open({path, true, 2, {}}));
        sqlite3 *db = nullptr;
        sqlite3_open(path.c_str(), &db);
        sqlite3_exec(db, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
        sqlite3_close(db);
        QCOMPARE(SqliteStorage::open({path, true, 2, {}}).error().code, ErrorCode::SchemaTooNew);

        const auto alien = folder.filePath("alien.db");
        sqlite3_open(alien.toUtf8().constData(), &db);
        sqlite3_exec(db, "CREATE TABLE t (x)", nullptr, nullptr, nullptr);
        sqlite3_close(db);
        QCOMPARE(SqliteStorage::open({alien.toStdString(), true, 2, {}}).error().code, ErrorCode::StorageDamaged);

        QFile text(folder.filePath("text.db"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(8192, 'x'));
        text.close();
        QCOMPARE(SqliteStorage::open({text.fileName().toStdString(), true, 2, {}}).error().code, ErrorCode::StorageDamaged);
        QCOMPARE(SqliteStorage::open({folder.filePath("none.db").toStdString(), false, 2, {}}).error().code, ErrorCode::NotFound);
    }
};

REDOUBT_TEST(TestDurability)
#include "TestDurability.moc"
