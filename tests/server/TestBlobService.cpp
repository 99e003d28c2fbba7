// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/FileBlobStore.h"
#include "server/streams/BlobService.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using testkit::MarkRecord;
using testkit::NoteRecord;

namespace {
struct BlobScene
{
    QTemporaryDir folder;
    House house;
    Console &planner = house.enter("planner", Role::Coordinator);
    Console &red = house.enter("scarlet");
    Console &blue = house.enter("azure");
    Console &commander = house.enter("commander");
    Id cell = house.openCell(planner);
    Id room = house.openRoom(planner, cell);
    Id blueRoom = house.openRoom(planner, cell);
    std::unique_ptr<FileBlobStore> store = *FileBlobStore::open(folder.filePath("blobs").toStdString());
    BlobService blobs{*house.storage, *house.writer, *store, house.clock, {1000, 1500, 1200}};

    BlobScene()
    {
        house.letIn(planner, cell, red, room, Role::RedMember);
        house.letIn(planner, cell, blue, blueRoom, Role::BlueMember);
        house.letIn(planner, cell, commander, room, Role::Commander);
    }
    Answer<BlobProgress> upload(Console &console, const Id &stream, const std::string &whole, std::int64_t offset, std::int64_t length,
                                std::optional<Digest> digest = {})
    {
        Answer<BlobProgress> result = refuse(ErrorCode::Internal);
        blobs.upload(console.session, stream, digest.value_or(digestOf(whole)), offset, static_cast<std::int64_t>(whole.size()),
                     std::string_view(whole).substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length)),
                     [&](auto answer) { result = answer; });
        return result;
    }
    void refer(const std::string &whole)
    {
        auto fields = mark(1);
        fields["evidence"] = json::array{json::object{{"digest", digestOf(whole).toString()}}};
        house.pushOne(red, red.add(room, MarkRecord::Kind, fields));
    }
};
const std::string Evidence = "a screenshot, in a way";
} // namespace

class TestBlobService : public QObject
{
    Q_OBJECT

private slots:
    void anUploadIsPublishedOnceWholeAndReadOnceReferenced()
    {
        BlobScene scene;
        QVERIFY((*scene.upload(scene.red, scene.room, Evidence, 0, 10) == BlobProgress{10, 22, false}));
        QVERIFY((*scene.blobs.progress(scene.red.session, scene.room, digestOf(Evidence)) == BlobProgress{10, 22, false}));
        QVERIFY((*scene.upload(scene.red, scene.room, Evidence, 10, 12) == BlobProgress{22, 22, true}));
        QCOMPARE(scene.blobs.size(scene.red.session, scene.room, digestOf(Evidence)).error().error.code, ErrorCode::NotFound);

        scene.refer(Evidence);

        QCOMPARE(*scene.blobs.size(scene.red.session, scene.room, digestOf(Evidence)), std::int64_t(22));
        QCOMPARE(*scene.blobs.read(scene.planner.session, scene.room, digestOf(Evidence), 2, 100), Evidence.substr(2));
    }

    void anUploadGoesOnAfterARestart()
    {
        BlobScene scene;
        (void)scene.upload(scene.red, scene.room, Evidence, 0, 10);
        BlobService later(*scene.house.storage, *scene.house.writer, *scene.store, scene.house.clock, {});

        QCOMPARE(later.progress(scene.red.session, scene.room, digestOf(Evidence))->received, std::int64_t(10));
    }

    void aKnownDigestOpensNoOtherStream()
    {
        BlobScene scene;
        (void)scene.upload(scene.red, scene.room, Evidence, 0, 22);
        scene.refer(Evidence);
        const auto nothing = scene.blobs.size(scene.blue.session, scene.blueRoom, digestOf("nothing")).error();

        QCOMPARE(scene.blobs.size(scene.blue.session, scene.room, digestOf(Evidence)).error(), nothing);
        QCOMPARE(scene.blobs.size(scene.blue.session, scene.blueRoom, digestOf(Evidence)).error(), nothing);
        // A reference of blue's own does not bring the bytes either.
        auto fields = mark(1);
        fields["evidence"] = digestOf(Evidence).toString();
        scene.house.pushOne(scene.blue, scene.blue.add(scene.blueRoom, MarkRecord::Kind, fields));
        QCOMPARE(scene.blobs.size(scene.blue.session, scene.blueRoom, digestOf(Evidence)).error(), nothing);
        // Uploading known bytes goes as uploading unknown ones.
        QVERIFY((*scene.blobs.progress(scene.blue.session, scene.blueRoom, digestOf(Evidence)) == BlobProgress{}));
        QVERIFY((*scene.upload(scene.blue, scene.blueRoom, Evidence, 0, 10) == BlobProgress{10, 22, false}));
        QVERIFY((*scene.upload(scene.blue, scene.blueRoom, Evidence, 10, 12) == BlobProgress{22, 22, true}));
        QCOMPARE(*scene.blobs.size(scene.blue.session, scene.blueRoom, digestOf(Evidence)), std::int64_t(22));
    }

    void wrongUploadsAreRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("code");
        QTest::newRow("an offset too far") << 0 << "conflict";
        QTest::newRow("bytes of another digest") << 1 << "bad_digest";
        QTest::newRow("into a stream that is not granted") << 2 << "not_found";
        QTest::newRow("by a role that writes nothing") << 3 << "forbidden";
        QTest::newRow("over the bound") << 4 << "too_large";
        QTest::newRow("over the account's quota") << 5 << "storage_full";
    }
    void wrongUploadsAreRefused()
    {
        QFETCH(int, what);
        QFETCH(QString, code);
        BlobScene scene;
        const std::string large(1001, 'x');
        const std::string half(700, 'y');
        Answer<BlobProgress> answer = refuse(ErrorCode::Internal);
        switch (what) {
        case 0: answer = scene.upload(scene.red, scene.room, Evidence, 5, 5); break;
        case 1:
            answer = scene.upload(scene.red, scene.room, Evidence, 0, 22, digestOf("other"));
            QCOMPARE(scene.blobs.progress(scene.red.session, scene.room, digestOf("other"))->received, std::int64_t(0));
            break;
        case 2: answer = scene.upload(scene.blue, scene.room, Evidence, 0, 22); break;
        case 3: answer = scene.upload(scene.commander, scene.room, Evidence, 0, 22); break;
        case 4: answer = scene.upload(scene.red, scene.room, large, 0, 10); break;
        default: QVERIFY(scene.upload(scene.red, scene.room, half, 0, 700)); answer = scene.upload(scene.red, scene.room, half + "z", 0, 701);
        }

        QCOMPARE(QString::fromStdString(std::string(name(answer.error().error.code))), code);
    }
};

REDOUBT_TEST(TestBlobService)
#include "TestBlobService.moc"
