// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/AuthService.h"
#include "server/storage/FileBlobStore.h"
#include "server/storage/Storage.h"
#include "server/streams/BlobService.h"
#include "tests/server/DatabaseDump.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using testkit::MarkRecord;

namespace {
constexpr const char *OldPassword = "Correct-Horse-9-battery";
constexpr const char *NextPassword = "Staple-Other-77-donkey";
const std::string Screenshot = "a screenshot, in a way";

/// A server whose storage fails at the call that is asked for.
struct FaultScene
{
    QTemporaryDir folder;
    std::shared_ptr<std::int64_t> budget = std::make_shared<std::int64_t>(-1); ///< calls until one fails; negative: none does
    House house{{folder.filePath("s.db").toStdString(), [left = budget] { return *left >= 0 && (*left)-- == 0; }}};
    Console &planner = house.enter("planner", Role::Coordinator);
    Console &red = house.enter("scarlet");
    Id cell = house.openCell(planner);
    Id room = house.openRoom(planner, cell);
    std::unique_ptr<FileBlobStore> blobStore = *FileBlobStore::open(folder.filePath("blobs").toStdString());
    BlobService blobs{*house.storage, *house.writer, *blobStore, house.clock, {}};
    SigningKey key = SigningKey::generate(house.random);
    feed::EnrolResponse installation;
    feed::SessionResponse signedIn;
    std::string code;

    FaultScene()
    {
        house.letIn(planner, cell, red, room, Role::RedMember);
        (void)house.admin->addAccount({"judge1", "裁判01", house.bureau, OldPassword, false});
        const auto first = house.admin->issueEnrolment("", 3'600'000)->code;
        house.auth->enrol({1, first, "DUTY-01"}, "10.0.0.1", [&](auto answer) { installation = answer.value(); });
        signedIn = signIn(OldPassword).value();
        code = house.admin->issueEnrolment("", 3'600'000)->code;
    }
    template <class T, class Call>
    static Answer<T> await(Call call)
    {
        Answer<T> result = refuse(ErrorCode::Internal, "never answered");
        call([&](Answer<T> answer) { result = std::move(answer); });
        return result;
    }
    Answer<feed::SessionResponse> signIn(const std::string &password)
    {
        const auto &bytes = key.verifyKey().bytes;
        return await<feed::SessionResponse>([&](auto done) {
            house.auth->signIn({1, "judge1", password, installation.installation, installation.secret, {bytes.begin(), bytes.end()}}, "10.0.0.1",
                               done);
        });
    }
    Answer<feed::SessionResponse> renew(const std::optional<Session> &session)
    {
        const auto nonce = house.auth->challenge({1, signedIn.account, installation.installation}).nonce;
        const auto signature = key.sign(feed::renewMessage(house.streams->identity().id, signedIn.account, installation.installation, nonce));
        return await<feed::SessionResponse>([&](auto done) {
            house.auth->renew(session, {1, signedIn.account, installation.installation, nonce, {signature.begin(), signature.end()}, signedIn.resume},
                              done);
        });
    }
    Answer<BlobProgress> upload(std::size_t offset, std::size_t length)
    {
        return await<BlobProgress>([&](auto done) {
            blobs.upload(red.session, room, digestOf(Screenshot), static_cast<std::int64_t>(offset), static_cast<std::int64_t>(Screenshot.size()),
                         std::string_view(Screenshot).substr(offset, length), done);
        });
    }
    void refer()
    {
        auto fields = mark(1);
        fields["evidence"] = json::array{json::object{{"digest", digestOf(Screenshot).toString()}}};
        house.pushOne(red, red.add(room, MarkRecord::Kind, fields));
    }
};

/// One call: what must be there before it, the call, and what must hold once it got through.
struct Operation
{
    std::function<void(FaultScene &)> prepare;
    std::function<Result<void>(FaultScene &)> perform;
    std::function<bool(FaultScene &)> holds;
};

template <class T>
Result<void> outcome(const Answer<T> &answer)
{
    return answer ? Result<void>() : fail(answer.error().error);
}
template <class T>
Result<void> outcome(const Result<T> &result)
{
    return result ? Result<void>() : fail(result.error());
}
Session sessionOf(FaultScene &scene) { return *scene.house.auth->authenticate(scene.signedIn.token); }
AccountRow judge(FaultScene &scene) { return *scene.house.storage->read()->accountByName("judge1"); }
} // namespace

Q_DECLARE_METATYPE(Operation)

/// Each call of the storage that an operation makes fails once: who asked is told so, nothing of it stays, and it works afterwards.
class TestStorageFaults : public QObject
{
    Q_OBJECT

private slots:
    void everyCallThatFailsLeavesNothingAndIsTold_data()
    {
        QTest::addColumn<Operation>("operation");
        const auto row = [](const char *name, Operation operation) { QTest::newRow(name) << std::move(operation); };
        const auto nothing = [](FaultScene &) {};
        const auto session = std::make_shared<std::optional<Session>>();
        const auto keepSession = [session](FaultScene &s) { *session = sessionOf(s); };

        row("an enrolment",
            {nothing,
             [](FaultScene &s) {
                 return outcome(FaultScene::await<feed::EnrolResponse>([&](auto done) {
                     s.house.auth->enrol({1, s.code, "DUTY-02"}, "10.0.0.1", done);
                 }));
             },
             [](FaultScene &) { return true; }});
        row("a sign-in", {nothing, [](FaultScene &s) { return outcome(s.signIn(OldPassword)); }, [](FaultScene &) { return true; }});
        row("a sign-in with a new key",
            {[](FaultScene &s) { s.key = SigningKey::generate(s.house.random); }, [](FaultScene &s) { return outcome(s.signIn(OldPassword)); },
             [](FaultScene &s) { return s.house.storage->read()->key(s.signedIn.account, s.installation.installation)->key == s.key.verifyKey(); }});
        row("a wrong password",
            {nothing,
             [](FaultScene &s) {
                 const auto answer = s.signIn("wrong");
                 const bool isCounted = !answer && answer.error().error.code == ErrorCode::WrongPassword;
                 return isCounted ? Result<void>() : outcome(answer);
             },
             [](FaultScene &s) { return s.signIn("wrong again").error().triesLeft == 3; }});
        row("a renewal", {keepSession, [session](FaultScene &s) { return outcome(s.renew(**session)); }, [](FaultScene &) { return true; }});
        row("a resume", {nothing, [](FaultScene &s) { return outcome(s.renew({})); }, [](FaultScene &) { return true; }});
        row("a token that is looked at",
            {nothing, [](FaultScene &s) { return outcome(s.house.auth->authenticate(s.signedIn.token)); }, [](FaultScene &) { return true; }});
        row("a sign-out",
            {keepSession,
             [session](FaultScene &s) { return outcome(FaultScene::await<void>([&](auto done) { s.house.auth->signOut(**session, done); })); },
             [](FaultScene &s) { return !s.house.auth->authenticate(s.signedIn.token); }});
        row("a change of password",
            {keepSession,
             [session](FaultScene &s) {
                 return outcome(FaultScene::await<void>([&](auto done) {
                     s.house.auth->changePassword(**session, {1, OldPassword, NextPassword}, "10.0.0.1", done);
                 }));
             },
             [](FaultScene &s) { return s.signIn(NextPassword).has_value() && !s.signIn(OldPassword); }});

        row("a new account",
            {nothing,
             [](FaultScene &s) {
                 return outcome(s.house.admin->addAccount({"new", "新", s.house.bureau, OldPassword, true}));
             },
             [](FaultScene &s) { return s.house.storage->read()->accountByName("new").has_value(); }});
        row("the list of accounts", {nothing, [](FaultScene &s) { return outcome(s.house.admin->accounts()); }, [](FaultScene &) { return true; }});
        row("a lock",
            {nothing, [](FaultScene &s) { return outcome(s.house.admin->setLocked("judge1", true)); },
             [](FaultScene &s) { return judge(s).locked && !s.house.auth->authenticate(s.signedIn.token); }});
        row("a reset password",
            {nothing, [](FaultScene &s) { return outcome(s.house.admin->resetPassword("judge1", NextPassword, false)); },
             [](FaultScene &s) { return s.signIn(NextPassword).has_value(); }});
        row("a role in a unit",
            {nothing, [](FaultScene &s) { return s.house.admin->grantUnitRole("judge1", s.house.bureau, Role::Coordinator); },
             [](FaultScene &s) { return s.house.storage->read()->unitRolesOf(s.signedIn.account).size() == 1; }});
        row("a role in a unit that is taken",
            {[](FaultScene &s) { (void)s.house.admin->grantUnitRole("judge1", s.house.bureau, Role::Coordinator); },
             [](FaultScene &s) { return s.house.admin->revokeUnitRole("judge1", s.house.bureau, Role::Coordinator); },
             [](FaultScene &s) { return s.house.storage->read()->unitRolesOf(s.signedIn.account).empty(); }});
        row("a grant",
            {nothing, [](FaultScene &s) { return s.house.admin->grantStream("judge1", s.cell, Role::Judge); },
             [](FaultScene &s) { return s.house.storage->read()->rolesOn(s.signedIn.account, s.cell) == std::vector{Role::Judge}; }});
        row("a grant that is taken",
            {[](FaultScene &s) { (void)s.house.admin->grantStream("judge1", s.cell, Role::Judge); },
             [](FaultScene &s) { return s.house.admin->revokeStream("judge1", s.cell, Role::Judge); },
             [](FaultScene &s) { return s.house.storage->read()->rolesOn(s.signedIn.account, s.cell).empty(); }});
        row("units",
            {nothing,
             [](FaultScene &s) {
                 return outcome(s.house.admin->importUnits(
                     {{s.house.bureau, std::nullopt, "renamed"}, {s.planner.newId(), s.house.bureau, "科"}, {s.house.county, s.house.bureau, "县"}}));
             },
             [](FaultScene &s) { return s.house.admin->units()->size() == 3; }});
        row("the list of units", {nothing, [](FaultScene &s) { return outcome(s.house.admin->units()); }, [](FaultScene &) { return true; }});
        row("an enrolment code",
            {nothing, [](FaultScene &s) { return outcome(s.house.admin->issueEnrolment("PC-9")); }, [](FaultScene &) { return true; }});
        row("an installation that is shut out",
            {nothing, [](FaultScene &s) { return s.house.admin->revokeInstallation(s.installation.installation); },
             [](FaultScene &s) { return !s.house.auth->authenticate(s.signedIn.token); }});

        row("how far an upload is",
            {[](FaultScene &s) { (void)s.upload(0, 7); },
             [](FaultScene &s) { return outcome(s.blobs.progress(s.red.session, s.room, digestOf(Screenshot))); },
             [](FaultScene &) { return true; }});
        row("an attachment's size",
            {[](FaultScene &s) {
                 (void)s.upload(0, Screenshot.size());
                 s.refer();
             },
             [](FaultScene &s) { return outcome(s.blobs.size(s.red.session, s.room, digestOf(Screenshot))); }, [](FaultScene &) { return true; }});
        row("an attachment's bytes",
            {[](FaultScene &s) {
                 (void)s.upload(0, Screenshot.size());
                 s.refer();
             },
             [](FaultScene &s) { return outcome(s.blobs.read(s.red.session, s.room, digestOf(Screenshot), 0, 100)); },
             [](FaultScene &s) { return *s.blobs.read(s.red.session, s.room, digestOf(Screenshot), 0, 100) == Screenshot; }});
    }
    void everyCallThatFailsLeavesNothingAndIsTold()
    {
        QFETCH(const Operation, operation);
        FaultScene scene;
        operation.prepare(scene);

        int failures = 0;
        for (std::int64_t n = 0;; ++n) {
            QVERIFY2(n < 1000, "it never gets through");
            const auto before = dump(scene.house.options.path);
            *scene.budget = n;
            const auto done = operation.perform(scene);
            *scene.budget = -1;
            if (done)
                break;
            ++failures;
            QVERIFY2(done.error().code == ErrorCode::StorageFull, (std::string(name(done.error().code)) + ": " + done.error().detail).c_str());
            QCOMPARE(dump(scene.house.options.path), before);
        }

        QVERIFY(failures > 0);
        QVERIFY(operation.holds(scene));
    }

    void anUploadGoesOnAfterAnyFailure()
    {
        // Its file and its row are two things: what was begun stays, and the whole comes through in the end.
        int failures = 0;
        for (std::int64_t n = 0; n < 200; ++n) {
            FaultScene scene;
            scene.refer();
            *scene.budget = n;
            const auto first = scene.upload(0, 9);
            const auto second = first ? scene.upload(9, Screenshot.size() - 9) : first;
            *scene.budget = -1;
            if (second)
                break;
            ++failures;
            QCOMPARE(second.error().error.code, ErrorCode::StorageFull);

            for (int tries = 0; tries < 3; ++tries) {
                const auto at = scene.blobs.progress(scene.red.session, scene.room, digestOf(Screenshot));
                QVERIFY(at);
                if (at->published)
                    break;
                QVERIFY(scene.upload(static_cast<std::size_t>(at->received), Screenshot.size() - static_cast<std::size_t>(at->received)));
            }

            const auto read = scene.blobs.read(scene.red.session, scene.room, digestOf(Screenshot), 0, 100);
            QVERIFY2(read, qPrintable(QString::number(n)));
            QCOMPARE(*read, Screenshot);
            QCOMPARE(scene.house.storage->read()->blobBytesOfStream(scene.room), static_cast<std::int64_t>(Screenshot.size()));
        }
        QVERIFY(failures > 5 && failures < 200);
    }

    void aBackupThatFailsLeavesNoHalfFile()
    {
        FaultScene scene;
        int failures = 0;
        for (std::int64_t n = 0; n < 200; ++n) {
            const auto copy = scene.folder.filePath(QStringLiteral("copy%1.db").arg(n)).toStdString();
            *scene.budget = n;
            const auto made = scene.house.storage->backup(copy);
            *scene.budget = -1;
            if (made) {
                QVERIFY(SqliteStorage::open({copy, false, 2, {}}));
                break;
            }
            ++failures;
            QCOMPARE(made.error().code, ErrorCode::StorageFull);
            QVERIFY(!std::filesystem::exists(copy));
        }
        QVERIFY(failures > 0 && failures < 200);
    }

    void aServerThatCannotReadItsIdentityDoesNotStart()
    {
        FaultScene scene;
        int failures = 0;
        for (std::int64_t n = 0; n < 50; ++n) {
            *scene.budget = n;
            const auto identity = loadIdentity(*scene.house.storage);
            *scene.budget = -1;
            if (identity)
                break;
            ++failures;
            QCOMPARE(identity.error().code, ErrorCode::StorageFull);
        }
        QVERIFY(failures > 0 && failures < 50);
    }
};

REDOUBT_TEST(TestStorageFaults)
#include "TestStorageFaults.moc"
