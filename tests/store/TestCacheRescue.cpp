// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

#include "store/sqlite/Migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sstream>

using namespace redoubt;
using namespace redoubt::testkit;
namespace fs = std::filesystem;

namespace {
Result<store::RescueReport> rescue(Console &console)
{
    console.cache.reset();
    REDOUBT_ASSIGN(auto rescued,
                   store::Cache::rescue(console.path(), console.keys.clone(), console.world.registry, console.world.clock, console.world.random,
                                        console.options()));
    console.cache = std::move(rescued.cache);
    return rescued.report;
}

fs::path fixtures() { return fs::path(REDOUBT_SOURCE_DIR) / "tests/fixtures/store"; }

/// Overwrites the pages of one table's tree with zeros, as a failing disk does.
void wipePagesOf(Console &console, const char *table)
{
    console.cache.reset();
    int root = 0;
    {
        SQLite::Database database(console.path().string(), SQLite::OPEN_READWRITE);
        SQLite::Statement query(database, "SELECT rootpage FROM sqlite_schema WHERE name = ?");
        query.bind(1, table);
        query.executeStep();
        root = query.getColumn(0).getInt();
    }
    std::fstream file(console.path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp((root - 1) * 4096);
    file << std::string(4096, '\0');
}
} // namespace

class TestCacheRescue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDamagedCacheIsPutAsideAndItsOutboxSaved()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "theirs"}});
        console.pull();
        const auto mine = console.cache->commit({addNote(room, "mine")})->changes[0].record;
        const auto born = console.cache->commit({openRoom(world.unit, "born here")})->changes[0].stream;
        REDOUBT_VERIFY_OK(console.cache->saveDraft("form", bytesOf("half a sentence")));
        wipePagesOf(console, "records");
        const auto opened = console.reopen();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageDamaged);

        const auto report = rescue(console);

        REDOUBT_VERIFY_OK(report);
        QVERIFY(fs::exists(report->putAside));
        QCOMPARE(report->lines, 2);
        QCOMPARE(report->drafts, 1);
        QVERIFY(report->chainsWhole);
        QCOMPARE(textOf(**console.cache->draft("form")), std::string_view("half a sentence"));
        QVERIFY((*console.cache->stream(born)).has_value());
        console.pull();
        console.sync(); // the server checks the chains
        QCOMPARE((*console.cache->record(room, mine))->state, world.server.records(room).at(mine));
        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 2);
        QCOMPARE(world.server.head(born), 1);
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "after")}));
        console.sync();
        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 3);
    }

    /// Found by the simulation, seed 52: such a line waited for ever for a page that nobody may send.
    void aTakenLineOfARoomThatWasTakenAwayWaitsForNoPage()
    {
        World world;
        Console console(world);
        const auto lost = IdSource(world.clock, world.random).next();
        const auto grant = world.server.grant(console.account(), lost, StreamPurpose::Team, Role::Coordinator, world.unit);
        world.server.writeAs({world.server.id(), world.server.id()}, lost, RoomRecord::Kind, feed::Act::Add,
                             {{"unit", world.unit.toString()}, {"name", "room"}}, lost, 0);
        const auto kept = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(lost, "theirs now")}));
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(kept, "still ours")}));
        console.push();
        QCOMPARE(console.cache->outbox()->size(), std::size_t{2});
        world.server.revoke(console.account(), grant);
        wipePagesOf(console, "records");
        REDOUBT_VERIFY_OK(rescue(console));
        QCOMPARE(console.cache->outbox()->size(), std::size_t{2});

        console.pull();

        QCOMPARE(console.cache->outbox()->size(), std::size_t{0});
        QCOMPARE(*console.cache->count(NoteRecord::Kind, kept), 1);
        QVERIFY(!(*console.cache->stream(lost)).has_value());
    }

    /// Found by the simulation, seed 766: the refused line below what the server has was taken for a broken chain.
    void aRefusalWhoseAnswerGotLostIsNoHoleInTheChain()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        world.server.refusedKinds.insert(MarkRecord::Kind);
        REDOUBT_VERIFY_OK(console.cache->commit({addMark(room, "refused", 1)}));
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "taken")}));
        (void)world.server.push(console.author(), **console.cache->nextBatch()); // the answer gets lost
        console.pull();
        QCOMPARE(console.cache->outbox()->size(), std::size_t{1});
        wipePagesOf(console, "records");

        const auto report = rescue(console);

        REDOUBT_VERIFY_OK(report);
        QVERIFY(report->chainsWhole);
        QCOMPARE(report->lines, 1);
        QCOMPARE(report->quarantined, 0);
        console.pull();
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "after")}));
        console.sync();
        QCOMPARE(console.cache->quarantine()->size(), std::size_t{1}); // the refusal, told again
        QCOMPARE(*console.cache->count(NoteRecord::Kind, room), 2);
    }

    void withoutItsChainsLinesAreKeptButNotPushed()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "mine")}));
        wipePagesOf(console, "chains");

        const auto report = rescue(console);

        REDOUBT_VERIFY_OK(report);
        QVERIFY(!report->chainsWhole);
        QCOMPARE(report->quarantined, 1);
        QCOMPARE(console.cache->quarantine()->at(0).line->change.fields.at("title").as_string(), "mine");
        console.pull();
        const auto forked = console.cache->commit({addNote(room, "again")});
        QVERIFY(!forked);
        QCOMPARE(forked.error().code, ErrorCode::ChainForked);
    }

    void aFileThatIsNoDatabaseIsPutAside()
    {
        World world;
        Console console(world);
        console.cache.reset();
        fs::remove(console.path().string() + "-wal");
        std::ofstream(console.path(), std::ios::binary) << std::string(8192, 'z');
        const auto opened = console.reopen();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageDamaged);

        const auto report = rescue(console);

        REDOUBT_VERIFY_OK(report);
        QCOMPARE(fs::file_size(report->putAside), std::uintmax_t{8192});
        QVERIFY(!report->chainsWhole);
    }

    void aRescueThatWasCutOffIsFinished()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "mine")}));
        console.cache.reset();
        // As a crash between the two renames leaves it.
        fs::rename(console.path(), console.path().string() + ".new");

        const auto report = rescue(console);

        REDOUBT_VERIFY_OK(report);
        QCOMPARE(console.cache->outbox()->size(), std::size_t{1});
    }

    void aCacheOfANewerSchemaIsRefusedAndLeftAlone()
    {
        World world;
        Console console(world);
        console.cache.reset();
        {
            SQLite::Database database(console.path().string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA user_version = 99");
        }

        const auto opened = console.reopen();

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::SchemaTooNew);
        QVERIFY(opened.error().detail.find("99") != std::string::npos);
        QVERIFY(opened.error().detail.find("newer program") != std::string::npos);
    }

    void openingACacheThatIsNotThereDoesNotMakeOne()
    {
        World world;
        Console console(world, false);

        const auto opened = console.reopen();

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotFound);
        QVERIFY(!fs::exists(console.path()));
    }

    /// A migration that was released is never changed: caches out there went through it as it was.
    void releasedMigrationsAreAsTheyWere()
    {
        const std::vector<std::pair<std::string, std::string>> released{
            {"0001_first.sql", "sha256:178fd67813145be53d9f9e9041e7a9b39d9090238b223dc92f995feff34456f2"},
        };

        const auto &migrations = store::migrations();

        QCOMPARE(migrations.size(), released.size());
        for (std::size_t i = 0; i < released.size(); ++i) {
            QCOMPARE(std::string(migrations[i].name), released[i].first);
            QCOMPARE(digestOf(migrations[i].sql).toString(), released[i].second);
        }
    }

    /// Run with REDOUBT_WRITE_FIXTURE=1 when a schema is released, and never again for that schema.
    void theFixtureOfTheNewestSchemaIsThere()
    {
        const auto stem = fixtures() / ("schema-" + std::to_string(store::newestSchema()));
        if (qEnvironmentVariableIsSet("REDOUBT_WRITE_FIXTURE") && !fs::exists(stem.string() + ".db")) {
            World world;
            Console console(world);
            const auto room = console.room();
            const auto theirs = world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "确认"}});
            console.pull();
            const auto mine = console.cache->commit({addNote(room, "待同步")})->changes[0].record;
            REDOUBT_VERIFY_OK(console.cache->saveDraft("form", bytesOf("草稿")));
            console.cache.reset();
            fs::copy_file(console.path(), stem.string() + ".db");
            const auto &keys = console.keys;
            const json::object facts{{"server", keys.server.toString()},
                                     {"serverKey", toHex(keys.serverKey.bytes)},
                                     {"account", keys.author.account.toString()},
                                     {"installation", keys.author.installation.toString()},
                                     {"cacheKey", toHex(keys.cacheKey.bytes())},
                                     {"seed", toHex(keys.signingKey.seed())},
                                     {"room", room.toString()},
                                     {"theirs", theirs.toString()},
                                     {"mine", mine.toString()}};
            std::ofstream(stem.string() + ".json") << writeJson(facts) << '\n';
        }

        QVERIFY(fs::exists(stem.string() + ".db"));
        QVERIFY(fs::exists(stem.string() + ".json"));
    }

    void cachesOfEveryReleasedSchemaAreRead()
    {
        for (int schema = 1; schema <= store::newestSchema(); ++schema) {
            const auto stem = fixtures() / ("schema-" + std::to_string(schema));
            std::ostringstream text;
            text << std::ifstream(stem.string() + ".json").rdbuf();
            const auto facts = *parseJsonObject(QString::fromStdString(text.str()).trimmed().toStdString());
            const auto fact = [&](const char *name) { return std::string(facts.at(name).as_string()); };
            const auto id = [&](const char *name) { return *Id::parse(fact(name)); };
            const auto bytes = [&](const char *name) { return *fromHex(fact(name)); };
            World world;
            QTemporaryDir folder;
            const auto path = fs::path(folder.path().toStdString()) / "cache.db";
            fs::copy_file(stem.string() + ".db", path);
            fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
            store::AccountKeys keys{id("server"),
                                    *VerifyKey::fromBytes(bytes("serverKey")),
                                    {id("account"), id("installation")},
                                    *SealingKey::fromBytes(bytes("cacheKey")),
                                    *SigningKey::fromSeed(bytes("seed"))};

            const auto opened = store::Cache::open(path, std::move(keys), world.registry, world.clock, world.random);

            REDOUBT_VERIFY_OK(opened);
            const auto &cache = **opened;
            QCOMPARE(feed::decodeFields<NoteRecord>((*cache.record(id("room"), id("theirs")))->state)->title, std::string("确认"));
            const auto mine = *cache.record(id("room"), id("mine"));
            QVERIFY(mine->isPending);
            QCOMPARE(feed::decodeFields<NoteRecord>(mine->state)->title, std::string("待同步"));
            QCOMPARE(textOf(**cache.draft("form")), std::string_view("草稿"));
            QCOMPARE((*cache.stream(id("room")))->cursor, (feed::StreamPosition{1, 2}));
            REDOUBT_VERIFY_OK((*opened)->commit({addNote(id("room"), "more")}));
            QCOMPARE((*opened)->nextBatch()->value().items.size(), std::size_t{2});
        }
    }
};

REDOUBT_TEST(TestCacheRescue)
#include "TestCacheRescue.moc"
