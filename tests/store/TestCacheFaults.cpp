// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/sqlite/MemoryDisk.h"

#include <map>
#include <set>

using namespace redoubt;
using namespace redoubt::testkit;

namespace {

enum class Fault { OneCallFails, PowerGoes, PowerGoesAndTears };

/// A day's work of one console on a disk in memory, with a book of what the cache said was durable.
struct FaultyDay
{
    World world{7};
    MemoryDisk disk;
    store::AccountKeys keys = Console::makeKeys(world);
    Id room;
    std::unique_ptr<store::Cache> cache;
    std::set<Id> committed;              ///< lines that commit vouched for
    std::vector<std::vector<Id>> unsure; ///< groups whose commit failed: whole or not at all
    std::map<std::string, std::string> drafts;
    std::optional<std::string> unsureDraft;
    int failures = 0;

    FaultyDay()
    {
        world.server.enrol(keys.author, keys.signingKey.verifyKey());
        room = IdSource(world.clock, world.random).next();
        world.server.grant(keys.author.account, room, StreamPurpose::Team, Role::Coordinator, world.unit);
        for (int i = 0; i < 6; ++i)
            world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "t" + std::to_string(i)}});
    }
    ~FaultyDay() { cache.reset(); }

    [[nodiscard]] store::CacheOptions options() const
    {
        store::CacheOptions options;
        options.vfs = disk.name();
        options.hotBytes = 4096; // so small that rows are read again
        return options;
    }
    Result<void> openCache()
    {
        cache.reset();
        auto opened = store::Cache::open("c.db", keys.clone(), world.registry, world.clock, world.random, options());
        if (!opened && opened.error().code == ErrorCode::NotFound)
            opened = store::Cache::create("c.db", keys.clone(), world.registry, world.clock, world.random, options());
        if (!opened)
            return fail(opened.error());
        cache = std::move(*opened);
        return {};
    }
    template <class T>
    bool done(const Result<T> &result)
    {
        failures += result ? 0 : 1;
        return result.has_value();
    }

    void commit(std::vector<store::Draft> drafted)
    {
        std::vector<Id> ids;
        for (auto &draft : drafted) {
            draft.id = cache->newId();
            ids.push_back(*draft.id);
        }
        if (done(cache->commit(std::move(drafted))))
            committed.insert(ids.begin(), ids.end());
        else
            unsure.push_back(ids);
    }
    void saveDraft(const std::string &text)
    {
        if (done(cache->saveDraft("form", bytesOf(text))))
            drafts["form"] = text;
        else
            unsureDraft = text;
    }
    void push()
    {
        const auto batch = cache->nextBatch(4);
        if (done(batch) && *batch)
            done(cache->acknowledge(**batch, world.server.push(keys.author, **batch)));
    }
    void pull(std::int64_t limit)
    {
        const auto cursors = cache->cursors();
        if (done(cursors))
            done(cache->applyPull(world.server.pull(keys.author.account, *cursors, limit)));
    }
    void snapshot()
    {
        std::optional<Id> after;
        for (bool more = true; more;) {
            const auto page = world.server.snapshot(room, after, 4);
            if (!done(cache->applySnapshotPage(page, after)))
                return;
            after = page.header.next;
            more = after.has_value();
        }
    }

    /// Stops where the cache cannot even be opened.
    void work()
    {
        if (!done(openCache()))
            return;
        pull(500);
        pull(3);
        commit({addNote(room, "one")});
        commit({addNote(room, "two"), addMark(room, "three", 3)});
        saveDraft("first words");
        push();
        pull(2);
        if (!done(openCache()))
            return;
        commit({openRoom(world.unit, "born")});
        saveDraft("more words");
        pull(500);
        snapshot();
        push();
        commit({addMark(room, "last", 9)});
        pull(500);
    }

    /// What a restart must find, whatever happened before.
    void verify()
    {
        REDOUBT_VERIFY_OK(openCache());
        std::set<Id> here;
        const auto outbox = *cache->outbox();
        for (const auto &entry : outbox)
            here.insert(entry.id);
        for (const auto &stream : {room})
            for (const auto &[envelope, line] : world.server.lines(stream))
                here.insert(line.change.id);
        for (const auto &[id, state] : world.server.records(room))
            here.insert(id);
        for (const auto &id : committed)
            QVERIFY2(here.contains(id) || world.server.head(id) > 0, "a committed line was lost");
        for (const auto &group : unsure) {
            const auto found = std::ranges::count_if(group, [&](const Id &id) { return here.contains(id); });
            QVERIFY2(found == 0 || found == static_cast<std::ptrdiff_t>(group.size()), "half a group is left");
        }
        if (drafts.contains("form") || unsureDraft) {
            const auto draft = *cache->draft("form");
            const auto text = draft ? std::string(textOf(*draft)) : std::string();
            QVERIFY(text == drafts["form"] || text == unsureDraft);
        }
        // And it goes on as if nothing had been.
        for (int i = 0; i < 20; ++i) {
            push();
            pull(500);
        }
        QVERIFY(cache->outbox()->empty());
        QVERIFY(cache->quarantine()->empty());
        const auto alarms = *cache->alarms();
        QVERIFY2(alarms.empty(), alarms.empty() ? "" : alarms[0].detail.c_str());
        const auto expected = world.server.records(room);
        for (const auto &[id, state] : expected) {
            const auto view = *cache->record(room, id);
            QVERIFY(view.has_value());
            QCOMPARE(view->state, state);
        }
        std::int64_t notes = 0;
        for (const auto &[id, state] : expected)
            notes += state.kind == NoteRecord::Kind ? 1 : 0;
        QCOMPARE(*cache->count(NoteRecord::Kind, room), notes);
    }
};

std::int64_t callsOfAWholeDay()
{
    FaultyDay day;
    day.work();
    if (day.failures != 0)
        qFatal("the day fails without a fault");
    return day.disk.calls();
}
} // namespace

class TestCacheFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whateverCallFailsNothingIsLost_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("one call fails") << static_cast<int>(Fault::OneCallFails);
        QTest::newRow("the power goes") << static_cast<int>(Fault::PowerGoes);
        QTest::newRow("the power goes and tears what was not synced") << static_cast<int>(Fault::PowerGoesAndTears);
    }
    void whateverCallFailsNothingIsLost()
    {
        QFETCH(int, fault);
        const auto kind = static_cast<Fault>(fault);
        const auto calls = callsOfAWholeDay();
        QVERIFY(calls > 100);

        for (std::int64_t call = 1; call <= calls; ++call) {
            FaultyDay day;
            SeededRandom chance(static_cast<std::uint64_t>(call));
            day.disk.failAt(call, kind != Fault::OneCallFails);
            day.work();
            day.disk.crash(kind == Fault::PowerGoesAndTears ? &chance : nullptr);
            day.cache.reset();
            day.disk.heal();

            day.verify();

            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("at call %1 of %2").arg(call).arg(calls)));
        }
    }

    void afterAFailureTheSameCacheGoesOn()
    {
        const auto calls = callsOfAWholeDay();

        for (std::int64_t call = 1; call <= calls; call += 3) {
            FaultyDay day;
            day.disk.failAt(call);
            day.work(); // goes on on the same connection
            day.verify();

            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("at call %1 of %2").arg(call).arg(calls)));
        }
    }

    void aFullDiskIsSaidAndNothingIsLost()
    {
        FaultyDay day;
        REDOUBT_VERIFY_OK(day.openCache());
        day.pull(500);
        day.pull(500);
        day.disk.limitBytes(day.disk.bytes() + 40'000);
        Result<store::CommitReceipt> last = fail(ErrorCode::Internal);
        int stored = 0;
        do {
            last = day.cache->commit({addNote(day.room, std::string(5000, 'x'))});
            if (last) {
                day.committed.insert(last->changes[0].id);
                ++stored;
            }
        } while (last && stored < 1000);

        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::StorageFull);
        QVERIFY(stored > 0);
        QCOMPARE(day.cache->outbox()->size(), static_cast<std::size_t>(stored));
        day.disk.heal();
        day.verify();
    }

    void aSecondConnectionIsRefused()
    {
        FaultyDay day;
        REDOUBT_VERIFY_OK(day.openCache());

        const auto second = store::Cache::open("c.db", day.keys.clone(), day.world.registry, day.world.clock, day.world.random, day.options());

        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::StorageBusy);
    }
};

REDOUBT_TEST(TestCacheFaults)
#include "TestCacheFaults.moc"
