// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>
#include <sstream>

using namespace redoubt;
using namespace redoubt::testkit;
namespace fs = std::filesystem;

namespace {
std::string readAll(const fs::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// Every file below @p folder that holds @p needle.
std::vector<std::string> filesWith(const fs::path &folder, std::string_view needle)
{
    std::vector<std::string> found;
    for (const auto &entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && readAll(entry.path()).find(needle) != std::string::npos)
            found.push_back(entry.path().filename().string());
    }
    return found;
}

store::Attachments::Source sourceOf(const std::string &bytes)
{
    return [&bytes, at = std::size_t{0}](std::span<std::uint8_t> out) mutable -> Result<std::size_t> {
        const auto take = std::min(out.size(), bytes.size() - at);
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), take, out.begin());
        at += take;
        return take;
    };
}

fs::path folderOf(const Console &console) { return console.path().parent_path(); }

/// Changes the cache's file behind its back.
void tamper(Console &console, const char *sql)
{
    console.cache.reset();
    SQLite::Database database(console.path().string(), SQLite::OPEN_READWRITE);
    database.exec(sql);
}
} // namespace

class TestCacheSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingWrittenStandsInAnyFile()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const std::string secret = "红队在内网横向移动到财务系统";
        world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", secret}});
        console.pull();
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, secret), addMark(room, secret, 1)}));
        REDOUBT_VERIFY_OK(console.cache->saveDraft("form", bytesOf(secret)));
        REDOUBT_VERIFY_OK(console.cache->saveSetting("s", bytesOf(secret)));
        const std::string evidence = std::string(100'000, 'a') + secret;
        REDOUBT_VERIFY_OK(console.cache->attachments().put(room, sourceOf(evidence)));
        const auto refused = console.cache->commit({addNote(room, secret)});
        world.server.refusedKinds.insert(NoteRecord::Kind);
        console.push();
        QVERIFY(!console.cache->quarantine()->empty());

        const auto keyBytes = std::string(textOf(console.keys.cacheKey.bytes()));
        const auto seed = std::string(textOf(console.keys.signingKey.seed()));

        // The searching works: a kind's name is there in plain.
        QVERIFY(!filesWith(folderOf(console), NoteRecord::Kind).empty());
        for (const auto &needle : {secret, keyBytes, seed, std::string(200, 'a')})
            QCOMPARE(filesWith(folderOf(console), needle), std::vector<std::string>{});
        console.cache.reset();
        for (const auto &needle : {secret, keyBytes, seed})
            QCOMPARE(filesWith(folderOf(console), needle), std::vector<std::string>{});
    }

    void anAlteredRowIsSaidAndTheOthersAreRead()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto good = world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "good"}});
        const auto bad = world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "bad"}});
        console.pull();
        tamper(console,
               "UPDATE records SET payload = substr(payload, 1, 20) || x'00' || substr(payload, 22) "
               "WHERE no = (SELECT max(no) FROM records)");
        REDOUBT_VERIFY_OK(console.reopen());

        const auto read = console.cache->record(room, bad);
        std::vector<Id> visited;
        const auto unreadable = console.cache->forEach(NoteRecord::Kind, room, [&](const store::RecordView &view) {
            visited.push_back(view.state.id);
            return true;
        });

        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::CannotOpenSeal);
        QCOMPARE(visited, std::vector<Id>{good});
        const std::vector<store::RecordKey> expected{{room, bad}};
        QCOMPARE(*unreadable, expected);
    }

    void rowsThatWereExchangedDoNotOpen_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another record's payload")
            << "UPDATE records SET payload = (SELECT payload FROM records WHERE no = (SELECT max(no) - 1 FROM records)) "
               "WHERE no = (SELECT max(no) FROM records)";
        QTest::newRow("an older version's number") << "UPDATE records SET version = version + 1 WHERE no = (SELECT max(no) FROM records)";
        QTest::newRow("another kind") << "UPDATE records SET kind = 'test.mark' WHERE no = (SELECT max(no) FROM records)";
        QTest::newRow("another place in the stream") << "UPDATE records SET add_seq = 1 WHERE no = (SELECT max(no) FROM records)";
        QTest::newRow("said to be removed") << "UPDATE records SET removed = 1 WHERE no = (SELECT max(no) FROM records)";
    }
    void rowsThatWereExchangedDoNotOpen()
    {
        QFETCH(QString, sql);
        World world;
        Console console(world);
        const auto room = console.room();
        world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "one"}});
        const auto last = world.server.write(room, NoteRecord::Kind, feed::Act::Add, {{"title", "two"}});
        console.pull();
        tamper(console, qPrintable(sql));
        REDOUBT_VERIFY_OK(console.reopen());

        const auto read = console.cache->record(room, last);

        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::CannotOpenSeal);
    }

    void anAlteredOwnLineIsNotPushed()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "mine")}));
        tamper(console, "UPDATE outbox SET line = substr(line, 1, 20) || x'00' || substr(line, 22)");
        REDOUBT_VERIFY_OK(console.reopen());

        const auto batch = console.cache->nextBatch();

        QVERIFY(!batch);
        QCOMPARE(batch.error().code, ErrorCode::CannotOpenSeal);
    }

    void aPurgeLeavesNeitherKeyNorRowBehind()
    {
        World world;
        Console console(world);
        const auto [stream, grant] = console.granted();
        const auto record = world.server.write(stream, NoteRecord::Kind, feed::Act::Add, {{"title", "theirs"}});
        const std::string evidence(1000, 'e');
        REDOUBT_VERIFY_OK(console.cache->attachments().putFetched(stream, digestOf(evidence), sourceOf(evidence)));
        console.pull();
        REDOUBT_VERIFY_OK(console.reopen());
        std::string sealedKey;
        std::string sealedRow;
        {
            console.cache.reset();
            SQLite::Database database(console.path().string(), SQLite::OPEN_READWRITE);
            SQLite::Statement query(database,
                                    "SELECT (SELECT data_key FROM streams WHERE part = (SELECT max(part) FROM streams)), "
                                    "(SELECT payload FROM records WHERE no = (SELECT max(no) FROM records))");
            QVERIFY(query.executeStep());
            sealedKey = query.getColumn(0).getString();
            sealedRow = query.getColumn(1).getString();
        }
        REDOUBT_VERIFY_OK(console.reopen());
        QVERIFY(!filesWith(folderOf(console), sealedKey).empty());
        QVERIFY(!fs::is_empty(folderOf(console) / "blobs"));

        world.server.revoke(console.account(), grant);
        console.pull();

        QCOMPARE(filesWith(folderOf(console), sealedKey), std::vector<std::string>{});
        QCOMPARE(filesWith(folderOf(console), std::string(textOf(record.bytes()))), std::vector<std::string>{});
        QVERIFY(fs::is_empty(folderOf(console) / "blobs"));
        QVERIFY(!sealedRow.empty());
    }

    void unsentEvidenceOutlivesAPurge()
    {
        World world;
        Console console(world);
        const auto [stream, grant] = console.granted();
        const std::string evidence(200'000, 'e');
        const auto info = console.cache->attachments().put(stream, sourceOf(evidence));
        REDOUBT_VERIFY_OK(info);
        REDOUBT_VERIFY_OK(console.cache->commit({addNote(stream, "claim", {{"body", info->digest.toString()}})}));
        world.server.revoke(console.account(), grant);

        console.pull();
        REDOUBT_VERIFY_OK(console.reopen());

        const auto read = console.cache->attachments().read(stream, info->digest, 0, evidence.size());
        REDOUBT_VERIFY_OK(read);
        QCOMPARE(std::string(textOf(*read)), evidence);
    }

    void attachmentsAreReadBackInPieces_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65535, 65536, 65537, 200'000})
            QTest::addRow("%d bytes", size) << size;
    }
    void attachmentsAreReadBackInPieces()
    {
        QFETCH(int, size);
        World world;
        Console console(world);
        const auto room = console.room();
        std::string bytes(static_cast<std::size_t>(size), '\0');
        for (std::size_t i = 0; i < bytes.size(); ++i)
            bytes[i] = static_cast<char>(i * 31 >> 3);
        const auto info = console.cache->attachments().put(room, sourceOf(bytes));
        REDOUBT_VERIFY_OK(info);
        QCOMPARE(info->digest, digestOf(bytes));
        QCOMPARE(info->state, store::AttachmentState::Local);

        std::string back;
        for (std::int64_t at = 0; at < size; at += 50'000)
            back += textOf(*console.cache->attachments().read(room, info->digest, at, 50'000));

        QCOMPARE(back, bytes);
        QCOMPARE(console.cache->attachments().nextUpload()->value(), *info);
        REDOUBT_VERIFY_OK(console.cache->attachments().markUploaded(room, info->digest, size));
        QVERIFY(!*console.cache->attachments().nextUpload());
    }

    void anAlteredOrCutFileDoesNotOpen()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const std::string bytes(150'000, 'x');
        const auto info = *console.cache->attachments().put(room, sourceOf(bytes));
        const auto file = fs::directory_iterator(folderOf(console) / "blobs")->path();
        const auto sealedBytes = readAll(file);

        fs::resize_file(file, 2 * (65536 + 28)); // the last chunk gone
        QCOMPARE(console.cache->attachments().read(room, info.digest, 0, bytes.size()).error().code, ErrorCode::CannotOpenSeal);
        auto altered = sealedBytes;
        altered[70'000] = static_cast<char>(altered[70'000] ^ 1);
        std::ofstream(file, std::ios::binary) << altered;
        QCOMPARE(console.cache->attachments().read(room, info.digest, 0, bytes.size()).error().code, ErrorCode::CannotOpenSeal);
        REDOUBT_VERIFY_OK(console.cache->attachments().read(room, info.digest, 0, 65536)); // the first chunk is whole
    }

    void bytesThatAreNotTheDigestsAreRefused()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const std::string bytes = "not these";

        const auto fetched = console.cache->attachments().putFetched(room, digestOf("those"), sourceOf(bytes));

        QVERIFY(!fetched);
        QCOMPARE(fetched.error().code, ErrorCode::BadDigest);
        QVERIFY(fs::is_empty(folderOf(console) / "blobs"));
    }
};

REDOUBT_TEST(TestCacheSecrets)
#include "TestCacheSecrets.moc"
