// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"
#include "tests/server/House.h"
#include "tests/server/Tampering.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::CellRecord;
using testkit::MarkRecord;
using testkit::MemberRecord;
using testkit::NoteRecord;

namespace {
std::string verdictCode(const feed::ChangeVerdict &verdict)
{
    return verdict.verdict == Verdict::Quarantined ? verdict.code.value_or("?") : enumName(verdict.verdict);
}

/// A planner with a cell and a room, a judge in both, red in the room; on a disk that someone else writes to.
struct DamagedScene
{
    QTemporaryDir folder;
    std::string path = folder.filePath("s.db").toStdString();
    House house{{path, {}}};
    Console &planner = house.enter("planner", Role::Coordinator);
    Console &judge = house.enter("judge");
    Console &red = house.enter("scarlet");
    Id cell = house.openCell(planner);
    Id room = house.openRoom(planner, cell);
    Id judgeInCell = house.letIn(planner, cell, judge, cell, Role::Judge);
    Id judgeInRoom = house.letIn(planner, cell, judge, room, Role::Judge);
    Id redInRoom = house.letIn(planner, cell, red, room, Role::RedMember);
    Id bad = addNote("it will be damaged");
    Id good = addNote("beside it");

    Id addNote(const std::string &title)
    {
        const auto draft = planner.add(cell, NoteRecord::Kind, note(title));
        house.pushOne(planner, draft);
        return draft.line.change.record;
    }
    void damage(const Id &record, const std::string &body = "'{\"a\":'")
    {
        tamper(path, "UPDATE records SET body = " + body + " WHERE id = " + sqlOf(record));
    }
    std::string edit(const Id &record) { return verdictCode(house.pushOne(planner, planner.set(cell, NoteRecord::Kind, record, note("edited")))); }
    bool reads(const Console &console, const Id &stream) const { return !house.isGone(console, stream); }
    std::size_t alarms() const
    {
        const auto rows = house.storage->read()->alarms(1000);
        return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](const AlarmRow &row) { return row.kind == "record_unreadable"; }));
    }
};
} // namespace

/// What one row that cannot be read costs: what needs it, with a code, and nothing else.
class TestDamagedRows : public QObject
{
    Q_OBJECT

private slots:
    void aRecordCostsTheChangesThatNeedIt_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("cut off") << QStringLiteral("substr(body, 1, 40)");
        QTest::newRow("no JSON") << QStringLiteral("'nothing'");
        QTest::newRow("empty") << QStringLiteral("''");
        QTest::newRow("another's") << QStringLiteral("(SELECT body FROM records WHERE kind = 'test.cell')");
        QTest::newRow("beyond what is read") << QStringLiteral("CAST(zeroblob(65 * 1024 * 1024) AS TEXT)");
    }
    void aRecordCostsTheChangesThatNeedIt()
    {
        QFETCH(QString, body);
        DamagedScene scene;
        scene.damage(scene.bad, body.toStdString());
        auto &planner = scene.planner;
        const auto naming = [&](const Id &about) {
            return planner.add(scene.cell, NoteRecord::Kind, {{"title", "about it"}, {"about", about.toString()}});
        };

        const auto answer = scene.house.push(planner,
                                             {planner.add(scene.cell, NoteRecord::Kind, note("before")),
                                              planner.set(scene.cell, NoteRecord::Kind, scene.bad, note("an edit")), naming(scene.bad),
                                              naming(scene.good), planner.remove(scene.cell, NoteRecord::Kind, scene.bad),
                                              planner.set(scene.cell, NoteRecord::Kind, scene.good, note("behind"))});

        QVERIFY2(answer, answer ? "" : answer.error().error.detail.c_str());
        std::vector<std::string> codes;
        for (const auto &verdict : answer->verdicts)
            codes.push_back(verdictCode(verdict));
        QCOMPARE(codes, (std::vector<std::string>{"taken", "storage_damaged", "storage_damaged", "taken", "storage_damaged", "taken"}));
        // Kept for people to see, and told once to who looks after the server.
        QCOMPARE(scene.house.storage->read()->quarantineOf(scene.cell).size(), std::size_t{3});
        QCOMPARE(scene.edit(scene.bad), std::string("storage_damaged"));
        scene.house.restart();
        QCOMPARE(scene.edit(scene.bad), std::string("storage_damaged"));
        QCOMPARE(scene.edit(scene.good), std::string("taken"));
        QCOMPARE(scene.alarms(), std::size_t{1});
    }

    void aGroupThatNeedsItIsQuarantinedWhole()
    {
        DamagedScene scene;
        scene.damage(scene.bad);
        auto &planner = scene.planner;
        const auto group = planner.newId();

        const auto answer = scene.house.push(planner,
                                             {planner.set(scene.cell, NoteRecord::Kind, scene.good, note("in the group"), {}, group),
                                              planner.add(scene.cell, NoteRecord::Kind, note("new"), {}, group),
                                              planner.set(scene.cell, NoteRecord::Kind, scene.bad, note("too"), {}, group),
                                              planner.set(scene.cell, NoteRecord::Kind, scene.good, note("behind"))});

        QVERIFY(answer);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(verdictCode(answer->verdicts.at(static_cast<std::size_t>(i))), std::string("storage_damaged"));
        QCOMPARE(verdictCode(answer->verdicts.at(3)), std::string("taken"));
    }

    void onceItIsMendedItIsWorkedWithAgain()
    {
        DamagedScene scene;
        const auto whole = *scene.house.storage->read()->record(*scene.house.storage->read()->stream(scene.cell), scene.bad);
        scene.damage(scene.bad);
        QCOMPARE(scene.edit(scene.bad), std::string("storage_damaged"));

        scene.damage(scene.bad, "'" + whole + "'");

        QCOMPARE(scene.edit(scene.bad), std::string("taken"));
    }

    void whoseMembershipCannotBeReadLosesNothing_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("the judge's record") << 0;
        QTest::newRow("red's record") << 1;
        QTest::newRow("the room's opener") << 2;
    }
    void whoseMembershipCannotBeReadLosesNothing()
    {
        QFETCH(int, which);
        DamagedScene scene;
        auto &blue = scene.house.enter("azure");
        scene.damage(which == 0 ? scene.judgeInRoom : which == 1 ? scene.redInRoom : scene.room);

        // Everything is derived anew by this.
        const auto letIn = scene.planner.add(
            scene.cell, MemberRecord::Kind, {{"account", blue.session.account.toString()}, {"stream", scene.cell.toString()}, {"role", "commander"}});
        QCOMPARE(verdictCode(scene.house.pushOne(scene.planner, letIn)), std::string("taken"));

        QVERIFY(scene.reads(blue, scene.cell));
        QVERIFY(scene.reads(scene.judge, scene.room));
        QVERIFY(scene.reads(scene.judge, scene.cell));
        QVERIFY(scene.reads(scene.red, scene.room));
        // What is taken by hand is taken.
        QVERIFY(scene.alarms() == 1);
        QCOMPARE(verdictCode(scene.house.pushOne(scene.red, scene.red.add(scene.room, MarkRecord::Kind, mark(1)))), std::string("taken"));
    }

    void aRightIsTakenAlthoughItsNoticeCannotBeRead()
    {
        DamagedScene scene;
        const auto server = scene.house.streams->identity().id;
        const auto told = scene.house.storage->read()->grantRecord(scene.red.session.account, scene.room, Role::RedMember);
        QVERIFY(told);
        scene.damage(*told);

        const auto out = scene.planner.remove(scene.cell, MemberRecord::Kind, scene.redInRoom);
        QCOMPARE(verdictCode(scene.house.pushOne(scene.planner, out)), std::string("taken"));

        QVERIFY(!scene.reads(scene.red, scene.room));
        QVERIFY(scene.reads(scene.red, feed::accountStream(server, scene.red.session.account)));
    }

    void aUnitThatCannotBeReadHoldsUpNoOther()
    {
        DamagedScene scene;
        const auto office = IdSource(scene.house.clock, scene.house.random).next();
        const auto desk = IdSource(scene.house.clock, scene.house.random).next();
        QVERIFY(scene.house.admin->importUnits({{office, scene.house.bureau, "office"}, {desk, scene.house.county, "desk"}}));
        scene.damage(scene.house.county);
        const auto open = [&](const Id &unit) {
            const auto id = scene.planner.newId();
            return verdictCode(
                scene.house.pushOne(scene.planner, scene.planner.add(id, CellRecord::Kind, {{"unit", unit.toString()}, {"name", "c"}}, id)));
        };

        QCOMPARE(open(scene.house.bureau), std::string("taken"));
        QCOMPARE(open(office), std::string("taken"));
        // Who they belong to is not known as long as the unit in between cannot be read.
        QCOMPARE(open(scene.house.county), std::string("forbidden"));
        QCOMPARE(open(desk), std::string("forbidden"));
    }

    void aCertificateThatCannotBeReadCostsItsOwnProofOnly()
    {
        DamagedScene scene;
        const auto certify = [&](const Console &console) {
            InstallationRow installation;
            installation.id = console.session.installation;
            installation.name = "desk";
            (void)scene.house.writer->submit(scene.house.streams->serverTask(
                [&](ServerHand &hand) -> Result<void> {
                    REDOUBT_TRY(hand.certify(console.session.account, installation, console.session.key));
                    return {};
                },
                {}));
        };
        certify(scene.planner);
        certify(scene.judge);
        scene.house.pushOne(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, note("the judge's")));
        tamper(scene.path,
               "UPDATE records SET body = 'x' WHERE kind = 'account.certificate' AND stream = (SELECT no FROM streams WHERE id = "
                   + sqlOf(feed::accountStream(scene.house.streams->identity().id, scene.judge.session.account)) + ")");

        const auto page = scene.house.streams->chains(scene.planner.session, scene.cell, {});

        QVERIFY(page);
        std::map<Id, std::size_t> certificates;
        for (const auto &part : page->parts)
            certificates[part.account] += part.certificates.size();
        QCOMPARE(certificates.at(scene.planner.session.account), std::size_t{1});
        QCOMPARE(certificates.at(scene.judge.session.account), std::size_t{0});
    }

    void aChainWhoseLinksWereCutOffHidesNoOther()
    {
        DamagedScene scene;
        scene.house.pushOne(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, note("the judge's")));
        const auto parts = scene.house.streams->chains(scene.planner.session, scene.cell, {})->parts.size();
        QVERIFY(parts >= 2);
        tamper(scene.path,
               "UPDATE links SET links = substr(links, 1, 20) WHERE chain = (SELECT no FROM chains WHERE stream = " + sqlOf(scene.cell)
                   + " AND account = " + sqlOf(scene.judge.session.account) + ")");

        const auto page = scene.house.streams->chains(scene.planner.session, scene.cell, {});

        QVERIFY(page);
        QCOMPARE(page->parts.size(), parts - 1);
    }

    void aLineStopsItsStreamInAPullAndNoOther()
    {
        DamagedScene scene;
        const auto sql = "UPDATE lines SET author = x'00' WHERE place = (SELECT (no << 40) | 3 FROM streams WHERE id = " + sqlOf(scene.cell) + ")";
        tamper(scene.path, sql);
        feed::PullRequest request;
        request.cursors = {{scene.cell, 0, 0}, {scene.room, 0, 0}};

        const auto first = scene.house.streams->pull(scene.judge.session, request);
        QVERIFY(first);
        QCOMPARE(first->header.sections.size(), std::size_t{2});
        QCOMPARE(first->lines[0].size(), std::size_t{2}); // what stands before it
        QCOMPARE(first->lines[1].size(), std::size_t{1});
        request.cursors[0] = {scene.cell, first->header.sections[0].epoch, 2};
        const auto second = scene.house.streams->pull(scene.judge.session, request);

        QVERIFY(second);
        QCOMPARE(second->header.sections.size(), std::size_t{1});
        QCOMPARE(second->header.sections[0].stream, scene.room);
        QVERIFY(!second->header.upToDate);
        QVERIFY(second->header.gone.empty());
    }

    void aSnapshotDoesNotCarryWhatNobodyReads()
    {
        DamagedScene scene;
        scene.damage(scene.bad, "CAST(zeroblob(65 * 1024 * 1024) AS TEXT)");

        std::size_t size = 0;
        std::size_t readable = 0;
        std::size_t unreadable = 0;
        std::optional<Id> after;
        do {
            const auto page = scene.house.streams->snapshot(scene.judge.session, scene.cell, after);
            QVERIFY(page);
            for (const auto &body : page->records) {
                size += body.size();
                ++(feed::decodeRecord(body) ? readable : unreadable);
            }
            after = page->header.next;
        } while (after);

        QVERIFY(size < 100000);
        QCOMPARE(unreadable, std::size_t{1});
        QCOMPARE(readable, std::size_t{5}); // the cell, three members, the note beside
    }

    /// What queues together is committed together, and one account's damaged row must not cost the others their push.
    void theOthersOfABatchAreTaken()
    {
        DamagedScene scene;
        const auto mine = scene.planner.add(scene.cell, NoteRecord::Kind, note("sent before"));
        scene.house.pushOne(scene.planner, mine);
        tamper(scene.path,
               "UPDATE links SET links = substr(links, 1, 20) WHERE chain = (SELECT no FROM chains WHERE stream = " + sqlOf(scene.cell)
                   + " AND account = " + sqlOf(scene.planner.session.account) + ")");
        ManualWriter writer(*scene.house.storage);
        auto identity = loadIdentity(*scene.house.storage);
        StreamService streams(*scene.house.storage, writer, std::move(*identity), scene.house.kinds, scene.house.clock, scene.house.random);
        std::vector<std::string> answers;
        const auto push = [&](Console &console, const Console::Draft &draft) {
            streams.push(console.session, console.request({draft}), [&](const Answer<feed::PushResponse> &answer) {
                answers.push_back(answer ? verdictCode(answer->verdicts.at(0)) : std::string(name(answer.error().error.code)));
            });
        };

        push(scene.red, scene.red.add(scene.room, MarkRecord::Kind, mark(1)));
        push(scene.planner, mine); // asks for the links of what was sent before
        push(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, note("the judge's")));
        writer.run();

        QCOMPARE(answers, (std::vector<std::string>{"taken", "storage_damaged", "taken"}));
        QCOMPARE(scene.house.pulled(scene.red, scene.room).size(), std::size_t{2});
    }

    void aValidatorThatStumblesCostsItsChange()
    {
        House house;
        feed::KindDeclaration kind;
        kind.name = "test.trap";
        kind.permission = Permission::SubmitClaim;
        kind.purposes = {StreamPurpose::Team};
        kind.validate = [](const feed::Change &change, const feed::WriteContext &) -> feed::Validation {
            return std::vector<std::string>(change.fields.at("spring").as_string().size(), "sprung"); // throws for anything else
        };
        house.kinds.declare(std::move(kind));
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &red = house.enter("scarlet");
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        house.letIn(planner, cell, red, room, Role::RedMember);

        const auto answer = house.push(
            red,
            {red.add(room, "test.trap", {{"spring", ""}}), red.add(room, "test.trap", {{"spring", 1}}), red.add(room, MarkRecord::Kind, mark(1))});

        QVERIFY(answer);
        QCOMPARE(verdictCode(answer->verdicts.at(0)), std::string("taken"));
        QCOMPARE(verdictCode(answer->verdicts.at(1)), std::string("internal"));
        QCOMPARE(verdictCode(answer->verdicts.at(2)), std::string("taken"));
    }
};

REDOUBT_TEST(TestDamagedRows)
#include "TestDamagedRows.moc"
