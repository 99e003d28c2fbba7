// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Profile.h"

#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

#include <QProcess>

#include <fstream>
#include <sstream>

using namespace redoubt;
using namespace redoubt::testkit;
using store::Profile;

namespace {
constexpr std::int64_t Day = 24LL * 3600 * 1000;

/// A profile enrolled with a server, at a cost of passwords that tests can pay.
struct Machine
{
    World world;
    QTemporaryDir folder;
    std::unique_ptr<Profile> profile;
    Id account;

    Machine()
    {
        account = IdSource(world.clock, world.random).next();
        open();
        feed::EnrolResponse response;
        response.installation = IdSource(world.clock, world.random).next();
        response.name = "DUTY-01";
        response.secret = Bytes(32, 7);
        response.ca = "-----BEGIN CERTIFICATE-----";
        response.server.id = world.server.id();
        response.server.key = Bytes(world.server.key().bytes.begin(), world.server.key().bytes.end());
        response.server.offlineDays = 14;
        if (!profile->enrol("https://127.0.0.1:8443", response))
            qFatal("cannot enrol");
    }
    void open()
    {
        profile.reset();
        Profile::Options options;
        options.cost = {64, 1};
        auto opened = Profile::open(path(), world.clock, world.random, options);
        if (!opened)
            qFatal("cannot open the profile: %s", opened.error().detail.c_str());
        profile = std::move(*opened);
    }
    [[nodiscard]] std::filesystem::path path() const { return std::filesystem::path(folder.path().toStdString()) / "p"; }
    [[nodiscard]] feed::SessionResponse session() const
    {
        feed::SessionResponse session;
        session.account = account;
        session.name = "裁判03";
        return session;
    }
    Result<store::AccountKeys> signIn(const std::string &password, std::optional<Bytes> secret = {})
    {
        REDOUBT_ASSIGN(const auto begun, profile->beginSignIn("judge", password));
        return profile->completeSignIn("judge", password, session(), secret);
    }
};
} // namespace

class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPasswordOpensTheCacheHoweverItIsTyped()
    {
        Machine machine;
        QVERIFY(machine.signIn("Caf\xc3\xa9－ｈｏｒｓｅ"));

        for (const auto *typed : {"Caf\xc3\xa9-horse", "Cafe\xcc\x81-horse", "Ｃafe\xcc\x81－horse"})
            QVERIFY(machine.profile->unlockOffline("judge", typed));
        QCOMPARE(machine.profile->unlockOffline("judge", "Cafe-horse").error().code, ErrorCode::WrongPassword);
    }

    void enrolmentSurvivesAReopening()
    {
        Machine machine;
        const auto before = machine.profile->enrolment();

        machine.open();

        QVERIFY(before.has_value());
        QCOMPARE(machine.profile->enrolment(), before);
    }

    void theSamePasswordUnlocksOffline()
    {
        Machine machine;
        const auto online = machine.signIn("correct horse");
        REDOUBT_VERIFY_OK(online);
        machine.open();

        const auto offline = machine.profile->unlockOffline("judge", "correct horse");

        REDOUBT_VERIFY_OK(offline);
        QVERIFY(std::ranges::equal(offline->cacheKey.bytes(), online->cacheKey.bytes()));
        QCOMPARE(offline->signingKey.verifyKey(), online->signingKey.verifyKey());
        QCOMPARE(offline->author.account, machine.account);
    }

    void aWrongPasswordIsRefusedAndCounted()
    {
        Machine machine;
        REDOUBT_VERIFY_OK(machine.signIn("correct horse"));

        const auto offline = machine.profile->unlockOffline("judge", "battery staple");
        machine.open();

        QVERIFY(!offline);
        QCOMPARE(offline.error().code, ErrorCode::WrongPassword);
        QCOMPARE(machine.profile->accounts()[0].failedTries, 1);
    }

    void guessingOfflineIsSlowedDownAcrossRestarts()
    {
        Machine machine;
        REDOUBT_VERIFY_OK(machine.signIn("correct horse"));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(machine.profile->unlockOffline("judge", "guess").error().code, ErrorCode::WrongPassword);
        machine.open();

        const auto locked = machine.profile->unlockOffline("judge", "correct horse");
        machine.world.clock.advance(31 * 1000);
        const auto later = machine.profile->unlockOffline("judge", "correct horse");

        QVERIFY(!locked);
        QCOMPARE(locked.error().code, ErrorCode::AccountLocked);
        REDOUBT_VERIFY_OK(later);
    }

    void offlineUnlockEndsAfterFourteenDays()
    {
        Machine machine;
        REDOUBT_VERIFY_OK(machine.signIn("correct horse"));
        machine.world.clock.advance(14 * Day);
        REDOUBT_VERIFY_OK(machine.profile->unlockOffline("judge", "correct horse"));

        machine.world.clock.advance(1000);
        const auto expired = machine.profile->unlockOffline("judge", "correct horse");

        QVERIFY(!expired);
        QCOMPARE(expired.error().code, ErrorCode::Expired);
    }

    void aClockSetBackDoesNotProlongIt()
    {
        Machine machine;
        REDOUBT_VERIFY_OK(machine.signIn("correct horse"));
        machine.world.clock.advance(15 * Day);
        QCOMPARE(machine.profile->unlockOffline("judge", "correct horse").error().code, ErrorCode::Expired);
        machine.open();

        machine.world.clock.advance(-10 * Day);
        const auto again = machine.profile->unlockOffline("judge", "correct horse");

        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Expired);
    }

    void contactWithTheServerBeginsTheDaysAnew()
    {
        Machine machine;
        REDOUBT_VERIFY_OK(machine.signIn("correct horse"));
        machine.world.clock.advance(13 * Day);
        REDOUBT_VERIFY_OK(machine.profile->noteContact(machine.account));
        machine.world.clock.advance(13 * Day);

        REDOUBT_VERIFY_OK(machine.profile->unlockOffline("judge", "correct horse"));
    }

    void aResetPasswordLosesNothing()
    {
        Machine machine;
        const Bytes secret(32, 9);
        const auto before = machine.signIn("correct horse", secret);
        REDOUBT_VERIFY_OK(before);
        machine.open();

        const auto begun = machine.profile->beginSignIn("judge", "given by the administrator");
        REDOUBT_VERIFY_OK(begun);
        QVERIFY(begun->isLocked);
        QCOMPARE(begun->key, before->signingKey.verifyKey());
        const feed::ChallengeResponse challenge{1, Bytes(32, 3)};
        const auto signature = machine.profile->signRenewal("judge", machine.account, challenge);
        REDOUBT_VERIFY_OK(signature);
        const auto &at = *machine.profile->enrolment();
        REDOUBT_VERIFY_OK(begun->key.verify(feed::renewMessage(at.server.id, machine.account, at.installation, challenge.nonce), *signature));
        const auto after = machine.profile->completeSignIn("judge", "given by the administrator", machine.session(), secret);

        REDOUBT_VERIFY_OK(after);
        QVERIFY(std::ranges::equal(after->cacheKey.bytes(), before->cacheKey.bytes()));
        QCOMPARE(after->signingKey.verifyKey(), before->signingKey.verifyKey());
        REDOUBT_VERIFY_OK(machine.profile->unlockOffline("judge", "given by the administrator"));
        QVERIFY(!machine.profile->unlockOffline("judge", "correct horse"));
    }

    void withoutTheServersSecretAResetPasswordOpensNothing()
    {
        Machine machine;
        REDOUBT_VERIFY_OK(machine.signIn("correct horse", Bytes(32, 9)));

        const auto none = machine.signIn("reset");
        const auto wrong = machine.signIn("reset", Bytes(32, 10));

        QCOMPARE(none.error().code, ErrorCode::Unauthenticated);
        QCOMPARE(wrong.error().code, ErrorCode::CannotOpenSeal);
        REDOUBT_VERIFY_OK(machine.profile->unlockOffline("judge", "correct horse"));
    }

    void aChangedPasswordTakesThePlaceOfTheOld()
    {
        Machine machine;
        const auto keys = machine.signIn("correct horse");
        REDOUBT_VERIFY_OK(machine.profile->changePassword(*keys, "a new one"));

        REDOUBT_VERIFY_OK(machine.profile->unlockOffline("judge", "a new one"));
        QCOMPARE(machine.profile->unlockOffline("judge", "correct horse").error().code, ErrorCode::WrongPassword);
    }

    void aMistypedFirstPasswordKeepsTheSigningKey()
    {
        Machine machine;
        const auto mistyped = machine.profile->beginSignIn("judge", "corect horse");

        const auto right = machine.profile->beginSignIn("judge", "correct horse");

        QVERIFY(!right->isLocked);
        QCOMPARE(right->key, mistyped->key);
        REDOUBT_VERIFY_OK(machine.signIn("correct horse"));
    }

    void aSecondConsoleOnTheProfileIsRefused()
    {
        Machine machine;

        const auto second = Profile::open(machine.path(), machine.world.clock, machine.world.random);

        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::StorageBusy);
        QVERIFY(second.error().detail.find(std::to_string(QCoreApplication::applicationPid())) != std::string::npos);
    }

    void severalAccountsHaveCachesOfTheirOwn()
    {
        Machine machine;
        const auto judge = machine.signIn("correct horse");
        const auto other = IdSource(machine.world.clock, machine.world.random).next();
        auto session = machine.session();
        session.account = other;
        REDOUBT_VERIFY_OK(machine.profile->beginSignIn("commander", "another one"));
        const auto commander = machine.profile->completeSignIn("commander", "another one", session, {});
        REDOUBT_VERIFY_OK(commander);

        const auto first = machine.profile->openCache(judge->clone(), machine.world.registry);
        const auto second = machine.profile->openCache(commander->clone(), machine.world.registry);

        REDOUBT_VERIFY_OK(first);
        REDOUBT_VERIFY_OK(second);
        REDOUBT_VERIFY_OK(first->cache->saveSetting("theme", bytesOf("dark")));
        QVERIFY(!*second->cache->setting("theme"));
        QCOMPARE(machine.profile->accounts().size(), std::size_t{2});
    }

    void anotherAccountsKeysDoNotOpenACache()
    {
        Machine machine;
        const auto judge = machine.signIn("correct horse");
        REDOUBT_VERIFY_OK(machine.profile->openCache(judge->clone(), machine.world.registry));
        auto stranger = judge->clone();
        stranger.cacheKey = SealingKey::generate(machine.world.random);

        const auto opened = machine.profile->openCache(std::move(stranger), machine.world.registry);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::CannotOpenSeal);
    }

    void aDamagedInstallationFileIsNamed()
    {
        Machine machine;
        machine.profile.reset();
        std::ofstream(machine.path() / "installation.json") << "{\"v\":1,";

        const auto opened = Profile::open(machine.path(), machine.world.clock, machine.world.random);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageDamaged);
    }

    void anInstallationFileOfANewerProgramIsRefused()
    {
        Machine machine;
        machine.profile.reset();
        std::ofstream(machine.path() / "installation.json") << "{\"v\":2,\"enrolment\":7}";

        const auto opened = Profile::open(machine.path(), machine.world.clock, machine.world.random);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::SchemaTooNew);
    }

    void noKeyStandsInTheFileInPlain()
    {
        Machine machine;
        const Bytes released(32, 9);
        const auto keys = machine.signIn("correct horse", released);
        std::ostringstream text;
        text << std::ifstream(machine.path() / "installation.json").rdbuf();

        for (const auto &secret : {keys->cacheKey.bytes(), keys->signingKey.seed(), ByteView(released)}) {
            QVERIFY(text.str().find(toBase64Url(secret)) == std::string::npos);
            QVERIFY(text.str().find(toHex(secret)) == std::string::npos);
        }
        QVERIFY(text.str().find("correct horse") == std::string::npos);
        QCOMPARE(std::filesystem::status(machine.path() / "installation.json").permissions(),
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
};

REDOUBT_TEST(TestProfile)
#include "TestProfile.moc"
