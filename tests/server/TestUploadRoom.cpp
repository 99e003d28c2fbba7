// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/FileBlobStore.h"
#include "server/storage/Storage.h"
#include "server/streams/BlobService.h"
#include "server/streams/UploadRoom.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using testkit::MarkRecord;
using testkit::NoteRecord;
namespace fs = std::filesystem;

namespace {
/// A room with red and blue in it, where marks (of members) name attachments, and notes (of judges) do not.
struct RoomScene
{
    QTemporaryDir folder;
    House house;
    Console &planner = house.enter("planner", Role::Coordinator);
    Console &red = house.enter("scarlet");
    Console &blue = house.enter("azure");
    Id cell = house.openCell(planner);
    Id room = house.openRoom(planner, cell);
    Id otherRoom = house.openRoom(planner, cell);
    std::vector<std::string> calls; ///< of the file store
    int linkFails = 0;              ///< with this errno
    std::unique_ptr<FileBlobStore> store;
    std::unique_ptr<BlobService> blobs;

    RoomScene()
    {
        for (const auto &stream : {room, otherRoom}) {
            house.letIn(planner, cell, red, stream, Role::RedMember);
            house.letIn(planner, cell, blue, stream, Role::BlueMember);
        }
        restart();
    }
    BlobSettings settings() const
    {
        BlobSettings given;
        given.maxBlobBytes = 1'000;
        given.streamQuotaBytes = 2'500;
        given.accountQuotaBytes = 2'000;
        given.uploadsPerAccount = 3;
        given.uploadIdleMs = 10 * Minute;
        given.uploadExpiryMs = 48 * Hour;
        given.mayAttach = attachmentRule(house.kinds, {MarkRecord::Kind});
        return given;
    }
    void restart()
    {
        blobs.reset();
        store.reset();
        store = *FileBlobStore::open(folder.filePath("data").toStdString(), [this](std::string_view call) {
            calls.emplace_back(call);
            return call == "link" ? linkFails : 0;
        });
        blobs = std::make_unique<BlobService>(*house.storage, *house.writer, *store, house.clock, settings());
        if (const auto cleaned = blobs->clean(); !cleaned)
            throw std::runtime_error(cleaned.error().detail);
    }
    /// The first @p length bytes from @p offset of @p whole.
    QString upload(Console &console, const Id &stream, const std::string &whole, std::size_t offset, std::size_t length)
    {
        QString result = QStringLiteral("never answered");
        blobs->upload(console.session, stream, digestOf(whole), static_cast<std::int64_t>(offset), static_cast<std::int64_t>(whole.size()),
                      std::string_view(whole).substr(offset, length), [&](const Answer<BlobProgress> &answer) {
                          retryAfterMs = answer ? std::nullopt : answer.error().retryAfterMs;
                          if (answer)
                              result = QString::number(answer->received) + (answer->published ? QStringLiteral(" published") : QString());
                          else
                              result = QString::fromStdString(std::string(name(answer.error().error.code)));
                      });
        return result;
    }
    /// A file of its own of @p size bytes.
    static std::string file(int number, std::size_t size) { return std::to_string(number) + std::string(size - std::to_string(number).size(), '.'); }
    std::size_t unfinishedFiles() const
    {
        std::size_t count = 0;
        for (const auto &entry : fs::directory_iterator(folder.filePath("data/uploads").toStdString()))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }
    std::optional<std::int64_t> retryAfterMs;
};
} // namespace

/// Room for attachments is given back, and the end of an upload tells nothing.
class TestUploadRoom : public QObject
{
    Q_OBJECT

private slots:
    void announcementsDoNotBarTheAccountsOwnEvidence()
    {
        RoomScene scene;
        // As many as may be, each of one byte, each announced as large as may be.
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(1, 1'000), 0, 1), QStringLiteral("1"));
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(2, 1'000), 0, 1), QStringLiteral("1"));
        const auto evidence = RoomScene::file(3, 900);

        // A quarter of an hour ago nobody had touched them: now their room is needed.
        QCOMPARE(scene.upload(scene.red, scene.room, evidence, 0, 900), QStringLiteral("storage_full"));
        QVERIFY(scene.retryAfterMs);
        scene.house.clock.advance(15 * Minute);
        QCOMPARE(scene.upload(scene.red, scene.room, evidence, 0, 900), QStringLiteral("900 published"));
        // The one that was longest untouched made the room; what is given up begins anew.
        QCOMPARE(scene.blobs->progress(scene.red.session, scene.room, digestOf(RoomScene::file(1, 1'000)))->size, std::int64_t{0});
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(1, 1'000), 1, 1), QStringLiteral("conflict"));
        QCOMPARE(scene.unfinishedFiles(), std::size_t{1});
    }

    void unfinishedUploadsAreFew()
    {
        RoomScene scene;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(i, 100), 0, 1), QStringLiteral("1"));

        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(9, 100), 0, 1), QStringLiteral("too_many_requests"));
        QVERIFY(scene.retryAfterMs);
        QCOMPARE(scene.upload(scene.blue, scene.room, RoomScene::file(9, 100), 0, 1), QStringLiteral("1")); // others are not counted
        // Those that are under way go on, and one that is finished makes room.
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(1, 100), 1, 99), QStringLiteral("100 published"));
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(9, 100), 0, 1), QStringLiteral("1"));
    }

    void anotherAccountsIdleUploadMakesRoomForTheStreamsSakeOnly()
    {
        RoomScene scene;
        QCOMPARE(scene.upload(scene.blue, scene.room, RoomScene::file(1, 1'000), 0, 1), QStringLiteral("1"));
        QCOMPARE(scene.upload(scene.blue, scene.room, RoomScene::file(2, 1'000), 0, 1), QStringLiteral("1"));
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(3, 600), 0, 600), QStringLiteral("storage_full")); // 2,500 of the stream

        scene.house.clock.advance(15 * Minute);
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(3, 600), 0, 600), QStringLiteral("600 published"));
        QCOMPARE(scene.upload(scene.blue, scene.room, RoomScene::file(2, 1'000), 1, 999), QStringLiteral("1000 published"));
    }

    void whoGoesOnIsNotGivenUp()
    {
        RoomScene scene;
        const auto slow = RoomScene::file(1, 1'000);
        QCOMPARE(scene.upload(scene.red, scene.room, slow, 0, 1), QStringLiteral("1"));
        for (std::size_t sent = 1; sent < 10; ++sent) {
            scene.house.clock.advance(6 * Minute);
            QCOMPARE(scene.upload(scene.red, scene.room, slow, sent, 1), QString::number(sent + 1));
        }

        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(2, 1'000), 0, 1), QStringLiteral("1"));
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(3, 1'000), 0, 1), QStringLiteral("storage_full"));
        QCOMPARE(scene.upload(scene.red, scene.room, slow, 10, 990), QStringLiteral("1000 published"));
    }

    void whatLiesTooLongExpiresAlsoAcrossARestart()
    {
        RoomScene scene;
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(1, 1'000), 0, 10), QStringLiteral("10"));
        scene.house.clock.advance(47 * Hour);
        scene.restart();
        QCOMPARE(scene.blobs->progress(scene.red.session, scene.room, digestOf(RoomScene::file(1, 1'000)))->received, std::int64_t{10});
        QCOMPARE(scene.house.storage->read()->blobBytesOfAccount(scene.red.session.account), std::int64_t{1'000});

        scene.house.clock.advance(Hour);
        scene.restart();

        QCOMPARE(scene.house.storage->read()->blobBytesOfAccount(scene.red.session.account), std::int64_t{0});
        QCOMPARE(scene.unfinishedFiles(), std::size_t{0});
        QCOMPARE(scene.blobs->progress(scene.red.session, scene.room, digestOf(RoomScene::file(1, 1'000)))->received, std::int64_t{0});
    }

    void itExpiresWithoutARestartWhenTheNextOneIsAnnounced()
    {
        RoomScene scene;
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(1, 1'000), 0, 10), QStringLiteral("10"));
        scene.house.clock.advance(49 * Hour);

        QCOMPARE(scene.upload(scene.blue, scene.otherRoom, RoomScene::file(2, 10), 0, 1), QStringLiteral("1"));

        QCOMPARE(scene.house.storage->read()->blobBytesOfAccount(scene.red.session.account), std::int64_t{0});
        QCOMPARE(scene.unfinishedFiles(), std::size_t{1});
    }

    void itExpiresOnAServerWhereNothingHappens()
    {
        RoomScene scene;
        const auto old = RoomScene::file(1, 1'000);
        QCOMPARE(scene.upload(scene.red, scene.room, old, 0, 10), QStringLiteral("10"));
        scene.house.clock.advance(24 * Hour);
        QCOMPARE(scene.upload(scene.blue, scene.otherRoom, RoomScene::file(2, 10), 0, 1), QStringLiteral("1"));
        scene.house.clock.advance(24 * Hour);

        QVERIFY(scene.blobs->expire());

        QCOMPARE(scene.house.storage->read()->blobBytesOfAccount(scene.red.session.account), std::int64_t{0});
        QCOMPARE(scene.unfinishedFiles(), std::size_t{1});
        QCOMPARE(scene.upload(scene.red, scene.room, old, 0, 1'000), QStringLiteral("1000 published"));
    }

    void aFileSystemWithoutLinksHoldsAttachmentsToo()
    {
        RoomScene scene;
        scene.linkFails = EPERM;
        const auto file = RoomScene::file(1, 500);

        QCOMPARE(scene.upload(scene.red, scene.room, file, 0, 500), QStringLiteral("500 published"));
        QCOMPARE(scene.upload(scene.blue, scene.otherRoom, file, 0, 500), QStringLiteral("500 published"));

        QCOMPARE(QByteArray::fromStdString(*scene.store->read(digestOf(file), 0, 500)), QByteArray::fromStdString(file));
        QCOMPARE(scene.unfinishedFiles(), std::size_t{0});
        // A disk that is full is another matter.
        scene.linkFails = ENOSPC;
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(2, 500), 0, 500), QStringLiteral("storage_full"));
    }

    void whatACrashLeftWithoutARowIsRemovedAtTheStart()
    {
        RoomScene scene;
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(1, 100), 0, 10), QStringLiteral("10"));
        std::ofstream(scene.folder.filePath("data/uploads/0123").toStdString()) << "its row was never committed";

        scene.restart();

        QCOMPARE(scene.unfinishedFiles(), std::size_t{1});
        QCOMPARE(scene.upload(scene.red, scene.room, RoomScene::file(1, 100), 10, 90), QStringLiteral("100 published"));
    }

    // Stopped between the last byte and its publication: a console that asks must not be told that all is there.
    void aWholeThatWasNotPublishedIsAskedForItsLastByteAgain()
    {
        RoomScene scene;
        const auto evidence = RoomScene::file(1, 100);
        QCOMPARE(scene.upload(scene.red, scene.room, evidence, 0, 10), QStringLiteral("10"));
        QVERIFY(scene.store->append(uploadKey(scene.red.session.account, scene.room, digestOf(evidence)), std::string_view(evidence).substr(10)));
        scene.restart();

        const auto progress = scene.blobs->progress(scene.red.session, scene.room, digestOf(evidence));

        QVERIFY((*progress == BlobProgress{99, 100, false}));
        QCOMPARE(scene.upload(scene.red, scene.room, evidence, 99, 1), QStringLiteral("100 published"));
    }

    void onlyWhoWritesThereWhatNamesAttachmentsUploads_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("inRoom");
        QTest::addColumn<bool>("may");
        for (const auto role : {Role::Coordinator, Role::ChiefJudge, Role::Judge, Role::Commander, Role::RedMember, Role::BlueMember, Role::Member}) {
            const bool isMember = role == Role::RedMember || role == Role::BlueMember;
            QTest::addRow("%s in a room", enumName(role).c_str()) << role << true << isMember;
            QTest::addRow("%s in a cell", enumName(role).c_str()) << role << false << false;
        }
    }
    void onlyWhoWritesThereWhatNamesAttachmentsUploads()
    {
        QFETCH(const Role, role);
        QFETCH(const bool, inRoom);
        QFETCH(const bool, may);
        RoomScene scene;
        auto given = scene.settings();
        // Claims lie in the teams' streams only, as the product's do.
        auto kinds = testkit::testRegistry();
        auto claim = *kinds.find(MarkRecord::Kind);
        claim.name = "test.claim";
        claim.purposes = {StreamPurpose::Team};
        kinds.declare(claim);
        given.mayAttach = attachmentRule(kinds, {"test.claim"});
        BlobService blobs(*scene.house.storage, *scene.house.writer, *scene.store, scene.house.clock, given);
        auto &person = scene.house.enter("person");
        const auto stream = inRoom ? scene.room : scene.cell;
        QVERIFY(scene.house.admin->grantStream("person", stream, role));
        const std::string evidence = "a screenshot";

        std::optional<ErrorCode> refused;
        blobs.upload(person.session, stream, digestOf(evidence), 0, static_cast<std::int64_t>(evidence.size()), evidence,
                     [&](const auto &answer) { refused = answer ? std::nullopt : std::optional(answer.error().error.code); });

        QCOMPARE(refused, may ? std::nullopt : std::optional(ErrorCode::Forbidden));
        QCOMPARE(scene.house.storage->read()->blobBytesOfStream(stream), may ? static_cast<std::int64_t>(evidence.size()) : std::int64_t{0});
    }

    void nothingIsTakenWhileTheDiskIsNearlyFull()
    {
        RoomScene scene;
        auto given = scene.settings();
        given.hasRoom = [] { return false; };
        BlobService blobs(*scene.house.storage, *scene.house.writer, *scene.store, scene.house.clock, given);
        std::optional<Refusal> refused;

        blobs.upload(scene.red.session, scene.room, digestOf("e"), 0, 1, "e", [&](const auto &answer) { refused = answer.error(); });

        QCOMPARE(refused->error.code, ErrorCode::StorageFull);
        QVERIFY(refused->retryAfterMs);
        QCOMPARE(scene.unfinishedFiles(), std::size_t{0});
    }

    // What the clock would tell in a thousand samples, the count of calls tells in one.
    void theEndOfAnUploadIsTheSameWorkWhetherOrNotTheServerHasTheBytes()
    {
        QTemporaryDir folder;
        auto storageCalls = std::make_shared<std::int64_t>(0);
        House house{{{},
                     [storageCalls] {
                         ++*storageCalls;
                         return false;
                     },
                     {}}};
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        auto &red = house.enter("scarlet");
        auto &blue = house.enter("azure");
        house.letIn(planner, cell, red, room, Role::RedMember);
        house.letIn(planner, cell, blue, room, Role::BlueMember);
        std::vector<std::string> calls;
        const auto store = *FileBlobStore::open(folder.filePath("data").toStdString(), [&](std::string_view call) {
            calls.emplace_back(call);
            return 0;
        });
        store->makeFolders(); // as soon after every start
        BlobService blobs(*house.storage, *house.writer, *store, house.clock, {});
        const std::string evidence(3'000, 'e');
        const auto workOf = [&](Console &console) {
            const auto put = [&](std::int64_t offset, std::int64_t length) {
                bool isTaken = false;
                blobs.upload(console.session, room, digestOf(evidence), offset, 3'000,
                             std::string_view(evidence).substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length)),
                             [&](const auto &answer) { isTaken = answer.has_value(); });
                return isTaken;
            };
            if (!put(0, 2'000))
                throw std::runtime_error("not begun");
            calls.clear();
            *storageCalls = 0;
            if (!put(2'000, 1'000))
                throw std::runtime_error("not ended");
            return std::pair(calls, *storageCalls);
        };
        (void)workOf(planner); // the first of all prepares statements

        const auto isThere = [&] {
            return fs::exists(folder.filePath("data/blobs").toStdString() + "/" + toHex(digestOf(evidence).bytes).substr(0, 2) + "/"
                              + toHex(digestOf(evidence).bytes));
        };
        QVERIFY(isThere());
        fs::remove(folder.filePath("data/blobs").toStdString() + "/" + toHex(digestOf(evidence).bytes).substr(0, 2) + "/"
                   + toHex(digestOf(evidence).bytes));
        const auto unknown = workOf(red);
        QVERIFY(isThere());
        const auto known = workOf(blue);

        QVERIFY(unknown.first == known.first);
        QCOMPARE(unknown.second, known.second);
        QVERIFY(std::find(known.first.begin(), known.first.end(), "unlink") == known.first.end()); // to free a large file takes time
        QCOMPARE(std::count(known.first.begin(), known.first.end(), "fsync folder"), std::ptrdiff_t{2});
        // What was put away is removed later, and the attachment stays.
        const auto spent = [&] {
            return std::distance(fs::directory_iterator(folder.filePath("data/spent").toStdString()), fs::directory_iterator());
        };
        QCOMPARE(spent(), std::ptrdiff_t{3});
        store->removeSpent(std::chrono::hours(1));
        QCOMPARE(spent(), std::ptrdiff_t{3});
        store->removeSpent(std::chrono::seconds(0));
        QCOMPARE(spent(), std::ptrdiff_t{0});
        QCOMPARE(*store->read(digestOf(evidence), 0, 3'000), evidence);
    }
};

REDOUBT_TEST(TestUploadRoom)
#include "TestUploadRoom.moc"
