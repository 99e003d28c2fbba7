// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "server/storage/sqlite/SqliteMigrations.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <sqlite3.h>
#include <sstream>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::MarkRecord;
using testkit::NoteRecord;
namespace fs = std::filesystem;

namespace {
constexpr const char *FixturePassword = "Correct-Horse-9-battery";

fs::path stemOf(int schema) { return fs::path(REDOUBT_SOURCE_DIR) / "tests/fixtures/server" / ("schema-" + std::to_string(schema)); }

void execute(const std::string &path, const char *sql)
{
    sqlite3 *db = nullptr;
    sqlite3_open(path.c_str(), &db);
    sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
    sqlite3_close(db);
}

std::string digestOfFile(const std::string &path)
{
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return digestOf(bytes.str()).toString();
}

/// A database with something in every table, and what a test must know of it.
void writeFixture(const fs::path &stem)
{
    QTemporaryDir folder;
    House house({folder.filePath("s.db").toStdString(), {}});
    auto &planner = house.enter("planner", Role::Coordinator);
    auto &red = house.enter("scarlet");
    auto &stranger = house.enter("stranger");
    const auto cell = house.openCell(planner);
    const auto room = house.openRoom(planner, cell);
    house.letIn(planner, cell, red, room, Role::RedMember);
    house.pushOne(planner, planner.add(cell, NoteRecord::Kind, note("第一条")));
    house.pushOne(red, red.add(room, MarkRecord::Kind, mark(2000)));
    house.pushOne(planner, planner.add(room, NoteRecord::Kind, {{"body", "no title"}})); // quarantined
    house.pushOne(red, red.add(cell, MarkRecord::Kind, mark(1)));                        // a stranger in the cell, who belongs to the room
    house.pushOne(stranger, stranger.add(cell, NoteRecord::Kind, note("x")));            // and of him nothing else is there
    house.pushOne(planner, planner.add(room, NoteRecord::Kind, note(digestOf("evidence").toString())));
    planner.rewind(cell, 1);
    (void)house.push(planner, {planner.add(cell, NoteRecord::Kind, note("fork"))}); // an alarm

    // A person who signs in: installation, key, session, throttle.
    const auto code = house.admin->issueEnrolment("PC-1", 3'600'000);
    feed::EnrolResponse enrolled;
    house.auth->enrol({1, code->code, "PC-1"}, "10.0.0.1", [&](auto answer) { enrolled = *answer; });
    (void)house.admin->addAccount({"judge", "裁判01", house.bureau, FixturePassword, false});
    const auto key = SigningKey::generate(house.random);
    const auto &publicKey = key.verifyKey().bytes;
    feed::SignInRequest signIn{1, "judge", FixturePassword, enrolled.installation, enrolled.secret, {publicKey.begin(), publicKey.end()}};
    feed::SessionResponse session;
    house.auth->signIn(signIn, "10.0.0.1", [&](auto answer) { session = *answer; });
    signIn.account = "nobody";
    house.auth->signIn(signIn, "10.0.0.1", [](auto) {});
    {
        auto transaction = house.storage->write();
        transaction->putUpload({room, digestOf("evidence"), red.session.account, 8, house.clock.now(), true, house.clock.now()});
        transaction->commit();
    }
    const json::object facts{{"server", house.streams->identity().id.toString()},
                             {"cell", cell.toString()},
                             {"room", room.toString()},
                             {"planner", planner.session.account.toString()},
                             {"plannersConsole", planner.session.installation.toString()},
                             {"red", red.session.account.toString()},
                             {"now", house.clock.now().ms},
                             {"token", session.token},
                             {"cellHead", house.storage->read()->stream(cell)->headHash.toString()},
                             {"cellSeq", house.storage->read()->stream(cell)->head.seq},
                             {"stranger", stranger.session.account.toString()},
                             {"strangersConsole", stranger.session.installation.toString()},
                             {"quarantined", json::array{0, 1}}}; // in the cell, in the room
    (void)house.admin->backup(stem.string() + ".db");
    std::ofstream(stem.string() + ".json") << writeJson(facts) << '\n';
}
} // namespace

/// Databases that a released server made.
class TestServerSchemas : public QObject
{
    Q_OBJECT

private slots:
    /// Run with REDOUBT_WRITE_FIXTURE=1 when a schema is released, and never again for that schema.
    void theFixtureOfTheNewestSchemaIsThere()
    {
        const auto stem = stemOf(newestSchema());
        if (qEnvironmentVariableIsSet("REDOUBT_WRITE_FIXTURE") && !fs::exists(stem.string() + ".db")) {
            fs::create_directories(stem.parent_path());
            writeFixture(stem);
        }

        QVERIFY(fs::exists(stem.string() + ".db"));
        QVERIFY(fs::exists(stem.string() + ".json"));
    }

    void databasesOfEveryReleasedSchemaOpenAndServe_data()
    {
        QTest::addColumn<int>("schema");
        for (int schema = 1; schema <= newestSchema(); ++schema)
            QTest::newRow(qPrintable(QStringLiteral("schema %1").arg(schema))) << schema;
    }
    void databasesOfEveryReleasedSchemaOpenAndServe()
    {
        QFETCH(const int, schema);
        const auto stem = stemOf(schema);
        std::ostringstream text;
        text << std::ifstream(stem.string() + ".json").rdbuf();
        const auto facts = *parseJsonObject(QString::fromStdString(text.str()).trimmed().toStdString());
        const auto id = [&](const char *name) { return *Id::parse(std::string(facts.at(name).as_string())); };
        QTemporaryDir folder;
        const auto path = folder.filePath("s.db").toStdString();
        fs::copy_file(stem.string() + ".db", path);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);

        House house({path, {}});

        house.clock.set({facts.at("now").as_int64()});
        QCOMPARE(house.streams->identity().id, id("server"));
        auto &newcomer = house.enter("newcomer");
        QVERIFY(house.admin->grantStream("newcomer", id("cell"), Role::Coordinator));
        const auto lines = house.pulled(newcomer, id("cell"));
        QCOMPARE(static_cast<std::int64_t>(lines.size()), facts.at("cellSeq").as_int64());
        auto head = feed::streamGenesis(id("server"), id("cell"), 1);
        for (const auto &line : lines)
            head = feed::nextInStream(head, line.envelope, digestOf(line.line.bytes));
        QCOMPARE(head.toString(), std::string(facts.at("cellHead").as_string()));
        // The members' grants, the quarantine, the alarm, the session and the attachment are what they were.
        const auto read = house.storage->read();
        QCOMPARE(read->rolesOn(id("red"), id("room")), std::vector{Role::RedMember});
        const auto *quarantined = facts.if_contains("quarantined");
        QCOMPARE(read->quarantineOf(id("cell")).size(), quarantined ? quarantined->as_array().at(0).to_number<std::size_t>() : std::size_t{2});
        QCOMPARE(read->quarantineOf(id("room")).size(), quarantined ? quarantined->as_array().at(1).to_number<std::size_t>() : std::size_t{0});
        if (facts.contains("stranger"))
            QCOMPARE(read->strays({{id("stranger"), id("strangersConsole")}, id("cell")}).size(), std::size_t{1});
        // What an account has put in was counted up from what was there: red has one line in the room, and one elsewhere that was not taken.
        const auto use = read->use(id("red"));
        QCOMPARE(use.changes, std::int64_t{1});
        QCOMPARE(use.quarantined, quarantined ? std::int64_t{0} : std::int64_t{1});
        QCOMPARE(use.strays, quarantined ? std::int64_t{1} : std::int64_t{0});
        QCOMPARE(use.chains, quarantined ? std::int64_t{1} : std::int64_t{2});
        QVERIFY(use.bytes > 100);
        QCOMPARE(read->alarms(10).at(0).kind, std::string("chain_forked"));
        QCOMPARE(read->blobSize(id("room"), digestOf("evidence")), std::optional<std::int64_t>(8));
        QVERIFY(read->isBlobReferenced(id("room"), digestOf("evidence")));
        QVERIFY(house.auth->authenticate(std::string(facts.at("token").as_string())));
        QVERIFY(read->accountByName("judge") && read->accountByName("judge")->name == "裁判01");
        // Who wrote is known of old databases too; who only tried is not among them.
        const auto chains = house.streams->chains(newcomer.session, id("cell"), {});
        QVERIFY(chains);
        QCOMPARE(chains->parts.size(), std::size_t{1});
        QCOMPARE(chains->parts[0].account, id("planner"));
        QCOMPARE(chains->parts[0].installation, id("plannersConsole"));
        QCOMPARE(chains->parts[0].length, static_cast<std::int64_t>(lines.size()));
        // And it goes on.
        const auto verdict = house.pushOne(newcomer, newcomer.add(id("cell"), NoteRecord::Kind, note("more")));
        QCOMPARE(verdict.verdict, Verdict::Taken);
        QCOMPARE(verdict.seq, std::optional<std::int64_t>(static_cast<std::int64_t>(lines.size()) + 1));
    }

    void releasedMigrationsAreAsTheyWere()
    {
        const std::vector<std::string> released{
            "sha256:0cac25323f782eac69f46498cffbaa980efe44dcf4bb936b071fea4b3b000858",
            "sha256:dddb8dbb77520daebed1d1b8aa3379823f2fc80cf6b711fbc3dfc3b7b7556b21",
            "sha256:247e72cd66dde194a0ebc2af962588377c006a511865640567315d251c16e0ed",
            "sha256:a5627a98d0033169b9f93c33d3611b1584e157fa98fac3f0baa82bb50eeb2d32",
            "sha256:95cabb33a02e190e04afb4522643f279c10c2d35a54ec216e43aeb79719403c9",
        };

        const auto steps = migrationSteps();

        QCOMPARE(steps.size(), released.size());
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(digestOf(steps[i]).toString(), released[i]);
    }

    void groupsOfStrangersChangesGetRowsOfTheirOwn()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath("s.db").toStdString();
        fs::copy_file(stemOf(3).string() + ".db", path);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        // As a push whose stray part named two groups has left it; the stranger's row of the fixture is the second.
        execute(path, "UPDATE strays SET \"groups\" = X'00112233445566778899AABBCCDDEEFF0123456789ABCDEF0123456789ABCDEF' WHERE no = 2");
        const feed::Author stranger{*Id::parse("019d81d9-6000-76ca-b5a2-614a424168ef"), *Id::parse("019d81d9-6000-7440-ac4a-7fdda74af70e")};

        const auto storage = SqliteStorage::open({path, true, 2, {}}).value();

        const auto read = storage->read();
        QVERIFY(read->hasStrayOfGroup(stranger, *Id::parse("00112233-4455-6677-8899-aabbccddeeff")));
        QVERIFY(read->hasStrayOfGroup(stranger, *Id::parse("01234567-89ab-cdef-0123-456789abcdef")));
        QVERIFY(!read->hasStrayOfGroup(stranger, *Id::parse("33445566-7788-99aa-bbcc-ddeeff012345")));
    }

    void aDatabaseOfANewerServerIsRefusedAndLeftAsItIs()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath("s.db").toStdString();
        fs::copy_file(stemOf(1).string() + ".db", path);
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        execute(path, "PRAGMA user_version = 99");
        const auto before = digestOfFile(path);

        const auto opened = SqliteStorage::open({path, true, 2, {}});

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::SchemaTooNew);
        QCOMPARE(opened.error().detail,
                 "the database has schema 99, this program knows " + std::to_string(newestSchema()) + ": it belongs to a newer redoubt-server");
        QCOMPARE(digestOfFile(path), before);
    }

    void aMigrationThatFailsLeavesTheOldSchema()
    {
        // Every call of the opening fails once; the database then still opens, and has everything.
        int failures = 0;
        for (std::int64_t n = 0; n < 200; ++n) {
            QTemporaryDir folder;
            const auto path = folder.filePath("s.db").toStdString();
            fs::copy_file(stemOf(1).string() + ".db", path);
            fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
            auto budget = std::make_shared<std::int64_t>(n);
            const auto opened = SqliteStorage::open({path, true, 2, [budget] { return *budget >= 0 && (*budget)-- == 0; }});
            if (opened)
                break;
            QCOMPARE(opened.error().code, ErrorCode::StorageFull);
            ++failures;

            const auto again = SqliteStorage::open({path, true, 2, {}});

            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            QVERIFY((*again)->read()->identity());
        }
        QVERIFY(failures > 3 && failures < 200);
    }
};

REDOUBT_TEST(TestServerSchemas)
#include "TestServerSchemas.moc"
