// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/PasswordPolicy.h"
#include "server/auth/Secrets.h"
#include "tests/server/AuthDesk.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <future>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;

class TestAuthService : public QObject
{
    Q_OBJECT

private slots:
    void signInGivesATokenForFifteenMinutes()
    {
        Desk desk;

        const auto response = desk.signIn();

        QVERIFY(response);
        QCOMPARE(response->account, desk.account);
        QCOMPARE(response->name, std::string("裁判01"));
        QVERIFY(!response->cacheSecret);
        QCOMPARE(response->expiresAt - desk.house.clock.now(), std::int64_t(15 * 60 * 1000));
        const auto session = desk.house.auth->authenticate(response->token);
        QVERIFY(session);
        QCOMPARE(session->account, desk.account);
        QVERIFY(session->key == desk.key.verifyKey());
        desk.house.clock.advance(15 * 60 * 1000);
        QCOMPARE(desk.house.auth->authenticate(response->token).error().code, ErrorCode::Unauthenticated);
    }

    void namesAreFoldedAndTheFirstKeyIsCertifiedOnce()
    {
        Desk desk;
        const auto first = desk.signIn(Password, " Judge1 ");
        const auto second = desk.signIn();

        const auto &identity = desk.house.streams->identity();
        QVERIFY(identity.key.verifyKey().verify(feed::certificateMessage(identity.id, first->certificate), first->certificate.signature));
        QVERIFY(first->certificate == second->certificate);
        const auto read = desk.house.storage->read();
        const auto stream = read->stream(feed::accountStream(identity.id, desk.account));
        QCOMPARE(read->recordsOfKind(*stream, feed::CertificateRecord::Kind).size(), std::size_t(1));
    }

    void everyWrongWayInAnswersAlike_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("goodSecret");
        QTest::newRow("a wrong password") << "judge1"
                                          << "nope" << true;
        QTest::newRow("an unknown account") << "nobody" << Password << true;
        QTest::newRow("a wrong installation secret") << "judge1" << Password << false;
        QTest::newRow("no password") << "judge1"
                                     << "" << true;
    }
    void everyWrongWayInAnswersAlike()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        QFETCH(bool, goodSecret);
        Desk desk;
        auto from = desk.installation;
        if (!goodSecret)
            from.secret[0] ^= 1;

        const auto answer = desk.signInFrom(from, password.toStdString(), name.toStdString(), "10.0.0.1");

        QCOMPARE(answer.error().error.code, ErrorCode::WrongPassword);
        QCOMPARE(answer.error().error.detail, std::string("wrong account, password or installation"));
        QCOMPARE(answer.error().triesLeft, goodSecret ? std::optional<std::int64_t>(4) : std::nullopt);
    }

    void fiveWrongPasswordsLockThatPairForAQuarterOfAnHour()
    {
        Desk desk;
        for (int left = 4; left >= 0; --left)
            QCOMPARE(desk.signIn("wrong").error().triesLeft, std::optional<std::int64_t>(left));

        const auto locked = desk.signIn();

        QCOMPARE(locked.error().error.code, ErrorCode::AccountLocked);
        QCOMPARE(locked.error().retryAfterMs, std::optional<std::int64_t>(15 * 60 * 1000));
        const auto other = Desk::enrol(desk.house, "DUTY-02");
        QVERIFY(desk.signInFrom(other, Password, "judge1", "10.0.0.1"));
        desk.house.restart();
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::AccountLocked);
        desk.house.clock.advance(15 * 60 * 1000);
        QVERIFY(desk.signIn());
    }

    void unknownAccountsLockAsKnownOnesDo()
    {
        Desk desk;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(desk.signIn("wrong", "nobody")), ErrorCode::WrongPassword);

        QCOMPARE(codeOf(desk.signIn("wrong", "nobody")), ErrorCode::AccountLocked);
    }

    void strangersLockTheirAddressAndNeverAJudge()
    {
        Desk desk;
        auto stranger = desk.installation;
        stranger.secret[0] ^= 1;
        for (int i = 0; i < 30; ++i)
            QCOMPARE(codeOf(desk.signInFrom(stranger, "guess", "judge1", "66.6.6.6")), ErrorCode::WrongPassword);

        QCOMPARE(codeOf(desk.signInFrom(stranger, "guess", "judge1", "66.6.6.6")), ErrorCode::TooManyRequests);
        QVERIFY(desk.signIn());
        QVERIFY(desk.signIn(Password, "judge1", "66.6.6.6"));
    }

    void oneInstallationCannotTryManyAccounts()
    {
        Desk desk;
        for (int i = 0; i < 30; ++i)
            QCOMPARE(codeOf(desk.signIn("guess", "name" + std::to_string(i))), ErrorCode::WrongPassword);

        QCOMPARE(codeOf(desk.signIn("guess", "name30")), ErrorCode::TooManyRequests);
    }

    void aRightPasswordEndsTheCount()
    {
        Desk desk;
        for (int i = 0; i < 4; ++i)
            (void)desk.signIn("wrong");
        QVERIFY(desk.signIn());

        QCOMPARE(desk.signIn("wrong").error().triesLeft, std::optional<std::int64_t>(4));
    }

    void aLockedAccountIsToldOnlyToWhoKnowsThePassword()
    {
        Desk desk;
        const auto token = desk.signIn()->token;
        QVERIFY(desk.house.admin->setLocked("judge1", true));

        QCOMPARE(codeOf(desk.signIn("wrong")), ErrorCode::WrongPassword);
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::AccountLocked);
        QVERIFY(!desk.house.auth->authenticate(token));
        QVERIFY(desk.house.admin->setLocked("judge1", false));
        QVERIFY(!desk.house.auth->authenticate(token));
        QVERIFY(desk.signIn());
    }

    void renewalNeedsTheKeyAndGivesTheCacheSecretToWhoIsSignedIn()
    {
        Desk desk;
        const auto first = desk.signIn();
        const auto session = *desk.house.auth->authenticate(first->token);

        const auto renewed = desk.renew(session);
        const auto again = desk.renew(session);

        QVERIFY(renewed && renewed->cacheSecret);
        QCOMPARE(renewed->cacheSecret->size(), std::size_t(32));
        QVERIFY(again->cacheSecret == renewed->cacheSecret);
        QVERIFY(desk.house.auth->authenticate(renewed->token));
        desk.house.clock.advance(3 * 3'600'000);
        const auto late = desk.renew({});
        QVERIFY(late && !late->cacheSecret);
        QVERIFY(desk.house.auth->authenticate(late->token));
    }

    void theKeyAloneRenewsNothing()
    {
        Desk desk;
        QVERIFY(desk.house.auth->authenticate(desk.signIn()->token));
        const auto resume = desk.resume;
        QVERIFY(resume);

        desk.resume.reset();
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
        desk.resume = Bytes(32);
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
        desk.resume = resume;
        QVERIFY(desk.renew({}));
        QVERIFY(desk.house.admin->setLocked("judge1", true));
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
    }

    void aConsoleResumesForAsLongAsItOpensOffline_data()
    {
        QTest::addColumn<std::int64_t>("hours");
        QTest::addColumn<bool>("resumes");
        QTest::newRow("an hour after the password") << std::int64_t{1} << true;
        QTest::newRow("just within fourteen days") << std::int64_t{14 * 24} << true;
        QTest::newRow("past fourteen days") << std::int64_t{14 * 24 + 1} << false;
        QTest::newRow("a clock that was set back") << std::int64_t{-48} << true;
    }
    void aConsoleResumesForAsLongAsItOpensOffline()
    {
        QFETCH(const std::int64_t, hours);
        QFETCH(const bool, resumes);
        Desk desk;
        (void)desk.signIn();
        desk.house.clock.advance(hours * 3'600'000);

        const auto late = desk.renew({});

        QCOMPARE(late.has_value(), resumes);
        // The password opens the door again, and counts from now on.
        desk.house.clock.advance(24 * 3'600'000);
        QVERIFY(desk.signIn());
        desk.house.clock.advance(13 * 24 * 3'600'000LL);
        QVERIFY(desk.renew({}));
    }

    void resumingDoesNotProlongItself()
    {
        Desk desk;
        (void)desk.signIn();
        for (int day = 0; day < 14; ++day) {
            QVERIFY(desk.renew({}));
            desk.house.clock.advance(24 * 3'600'000);
        }

        desk.house.clock.advance(3'600'000);
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
    }

    void aChangedPasswordIsOneThatWasGiven()
    {
        Desk desk;
        (void)desk.signIn();
        desk.house.clock.advance(13 * 24 * 3'600'000LL);
        const auto session = *desk.house.auth->authenticate(desk.renew({})->token);
        QVERIFY(desk.change(session, Password, NewPassword));
        desk.resume = desk.renew(session)->resume;
        desk.house.clock.advance(13 * 24 * 3'600'000LL);

        QVERIFY(desk.renew({}));
    }

    void whoProvesNothingGivesTheWriterNothingToDo_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<int>("written");
        QTest::newRow("a nonce that was never given out") << 0 << 0;
        QTest::newRow("a signature of another key") << 1 << 0;
        QTest::newRow("without the resume secret") << 2 << 0;
        QTest::newRow("an account that is not there") << 3 << 0;
        QTest::newRow("the console itself") << 4 << 1;
    }
    void whoProvesNothingGivesTheWriterNothingToDo()
    {
        QFETCH(const int, how);
        QFETCH(const int, written);
        Desk desk;
        (void)desk.signIn();
        ManualWriter writer(*desk.house.storage);
        AuthService auth(*desk.house.storage, writer, desk.house.hashing, *desk.house.streams, desk.house.clock, desk.house.random,
                         desk.house.authSettings);
        const auto account = how == 3 ? desk.house.bureau : desk.account;
        const auto &installation = desk.installation.installation;
        const auto nonce = how == 0 ? Bytes(32, 7) : auth.challenge({1, account, installation}).nonce;
        const auto key = how == 1 ? SigningKey::generate(desk.house.random) : desk.key.clone();
        const auto signature = key.sign(feed::renewMessage(desk.house.streams->identity().id, account, installation, nonce));
        std::vector<ErrorCode> answers;
        const auto ask = [&] {
            auth.renew({}, {1, account, installation, nonce, {signature.begin(), signature.end()}, how == 2 ? std::nullopt : desk.resume},
                       [&](auto answer) { answers.push_back(codeOf(answer)); });
        };

        for (int i = 0; i < 20; ++i)
            ask();

        // A console of one's own is bounded too: the rest is told to come back.
        QCOMPARE(writer.queued(), static_cast<std::size_t>(written * 4));
        QCOMPARE(std::count(answers.begin(), answers.end(), ErrorCode::TooManyRequests), written * 16);
        QCOMPARE(std::count(answers.begin(), answers.end(), ErrorCode::Unauthenticated), (1 - written) * 20);
        writer.run();
        QCOMPARE(answers.size(), std::size_t{20});
        QCOMPARE(std::count(answers.begin(), answers.end(), ErrorCode::Internal), written); // one session: the nonce was good once
        if (written == 1) {
            ask(); // and after it the way is free again
            QCOMPARE(writer.queued(), std::size_t{1});
        }
    }

    void aNonceIsGoodOnceAndForAMinuteAndForItsOwner()
    {
        Desk desk;
        (void)desk.signIn();
        const auto nonce = desk.house.auth->challenge({1, desk.account, desk.installation.installation}).nonce;
        QVERIFY(desk.renew({}, nonce));
        QCOMPARE(codeOf(desk.renew({}, nonce)), ErrorCode::Unauthenticated);

        const auto old = desk.house.auth->challenge({1, desk.account, desk.installation.installation}).nonce;
        desk.house.clock.advance(60'000);
        QCOMPARE(codeOf(desk.renew({}, old)), ErrorCode::Unauthenticated);
        const auto others = desk.house.auth->challenge({1, desk.installation.installation, desk.account}).nonce;
        QCOMPARE(codeOf(desk.renew({}, others)), ErrorCode::Unauthenticated);
        auto made = desk.house.auth->challenge({1, desk.account, desk.installation.installation}).nonce;
        made[0] ^= 1;
        QCOMPARE(codeOf(desk.renew({}, made)), ErrorCode::Unauthenticated);
        desk.key = SigningKey::generate(desk.house.random);
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
    }

    void aResetPasswordEndsSessionsAndTheKeysOwnRenewal()
    {
        Desk desk;
        const auto token = desk.signIn()->token;
        const auto secret = desk.renew(*desk.house.auth->authenticate(token))->cacheSecret;
        QVERIFY(desk.house.admin->resetPassword("judge1", NewPassword));

        QVERIFY(!desk.house.auth->authenticate(token));
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::WrongPassword);
        const auto back = desk.signIn(NewPassword);
        QVERIFY(back && back->mustChangePassword);
        const auto session = *desk.house.auth->authenticate(back->token);
        QVERIFY(session.mustChangePassword);
        // The cache secret is the same: nothing sealed is lost.
        QVERIFY(desk.renew(session)->cacheSecret == secret);
    }

    void aChangedPasswordEndsOtherSessionsAndKeepsItsOwn()
    {
        Desk desk;
        const auto here = *desk.house.auth->authenticate(desk.signIn()->token);
        const auto other = Desk::enrol(desk.house, "DUTY-02");
        const auto there = desk.signInFrom(other, Password, "judge1", "10.0.0.1")->token;

        QCOMPARE(desk.change(here, "wrong", NewPassword).error().error.code, ErrorCode::WrongPassword);
        QCOMPARE(desk.change(here, Password, "short").error().error.code, ErrorCode::InvalidArgument);
        QCOMPARE(desk.change(here, Password, Password).error().error.code, ErrorCode::InvalidArgument);
        QVERIFY(desk.change(here, Password, NewPassword));

        QVERIFY(!desk.house.auth->authenticate(there));
        // What a thief could have of before is worth nothing; who is signed in gets the new one.
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
        QVERIFY(desk.renew(here));
        QVERIFY(desk.renew({}));
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::WrongPassword);
        QVERIFY(desk.signIn(NewPassword));
    }

    void anEnrolmentCodeWorksOnceUntilItExpires()
    {
        Desk desk;
        const auto code = desk.house.admin->issueEnrolment("DUTY-09", 1000)->code;
        const auto enrol = [&](std::string text) {
            Answer<feed::EnrolResponse> result = refuse(ErrorCode::Internal);
            desk.house.auth->enrol({1, text, ""}, "10.0.0.9", [&](auto answer) { result = answer; });
            return result;
        };
        QCOMPARE(enrol("AAAAA-AAAAA-AAAAA-AAAAA").error().error.code, ErrorCode::Forbidden);
        auto lower = code;
        for (auto &c : lower)
            c = static_cast<char>(std::tolower(c));
        std::erase(lower, '-');

        const auto enrolled = enrol(lower);

        QVERIFY(enrolled);
        QCOMPARE(enrolled->name, std::string("DUTY-09"));
        QCOMPARE(enrol(code).error().error.code, ErrorCode::Forbidden);
        const auto expiring = desk.house.admin->issueEnrolment("X", 1000)->code;
        desk.house.clock.advance(1000);
        QCOMPARE(enrol(expiring).error().error, enrol(code).error().error);
    }

    void aRevokedInstallationIsShutOut()
    {
        Desk desk;
        const auto token = desk.signIn()->token;
        QVERIFY(desk.house.admin->revokeInstallation(desk.installation.installation));

        QVERIFY(!desk.house.auth->authenticate(token));
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::WrongPassword);
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
    }

    void signOutEndsEverySessionOfThatAccountThereAndNoOther()
    {
        Desk desk;
        const auto first = *desk.house.auth->authenticate(desk.signIn()->token);
        const auto renewed = desk.renew(first)->token;
        const auto again = desk.signIn()->token;
        const auto elsewhere = Desk::enrol(desk.house, "DUTY-02");
        const auto there = desk.signInFrom(elsewhere, Password, "judge1", "10.0.0.1")->token;
        QVERIFY(desk.house.admin->addAccount({"judge2", "裁判02", desk.house.bureau, Password, false}));
        const auto colleague = desk.signIn(Password, "judge2")->token;

        desk.house.auth->signOut(first, [](auto answer) { QVERIFY(answer); });

        QVERIFY(!desk.house.auth->authenticate(renewed));
        QVERIFY(!desk.house.auth->authenticate(again));
        QVERIFY(desk.house.auth->authenticate(there));
        QVERIFY(desk.house.auth->authenticate(colleague));
    }

    void signOutEndsWhatResumes()
    {
        Desk desk;
        const auto session = *desk.house.auth->authenticate(desk.signIn()->token);
        QVERIFY(desk.renew({})); // as long as nobody has signed out

        desk.house.auth->signOut(session, [](auto answer) { QVERIFY(answer); });

        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
        desk.house.restart();
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
        QVERIFY(desk.signIn()); // a person, and it holds again
        QVERIFY(desk.renew({}));
    }

    void signOutEndsNoResumeElsewhere()
    {
        Desk desk;
        const auto elsewhere = Desk::enrol(desk.house, "DUTY-02");
        const auto there = *desk.house.auth->authenticate(desk.signInFrom(elsewhere, Password, "judge1", "10.0.0.1")->token);
        (void)desk.signIn();

        desk.house.auth->signOut(there, [](auto answer) { QVERIFY(answer); });

        QVERIFY(desk.renew({}));
    }

    void signOutEndsTheToken()
    {
        Desk desk;
        const auto session = *desk.house.auth->authenticate(desk.signIn()->token);
        bool done = false;
        desk.house.auth->signOut(session, [&](auto answer) { done = answer.has_value(); });

        QVERIFY(done);
        QCOMPARE(desk.house.storage->read()->session(session.token, desk.house.clock.now()).has_value(), false);
    }

    void noSecretLiesInTheDatabaseAsItIs()
    {
        Desk desk;
        const auto token = desk.signIn()->token;
        const auto row = desk.house.storage->read()->session(tokenDigest(token), desk.house.clock.now());
        QVERIFY(row);
        QVERIFY(toBase64Url(row->token.bytes) != token);
        const auto installation = desk.house.storage->read()->installation(desk.installation.installation);
        QVERIFY(Bytes(installation->secretHash.bytes.begin(), installation->secretHash.bytes.end()) != desk.installation.secret);
        QVERIFY(desk.house.storage->read()->account(desk.account)->passwordHash.starts_with("$argon2id$"));
    }

    void passwordsAreHeldToThePolicy_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("eleven characters") << "Abcdef-1234" << false;
        QTest::newRow("twelve of three classes") << "Kaxdof-82641" << true;
        QTest::newRow("twelve of two classes") << "kaxdofg82641" << false;
        QTest::newRow("twenty of one class") << "correcthorsebatterys" << true;
        QTest::newRow("twenty of one character") << "aaaaaaaaaaaaaaaaaaaa" << false;
        QTest::newRow("the account's name within") << "xx-JUDGE1-99-Yy" << false;
        QTest::newRow("Chinese characters count as one each") << QStringLiteral("红蓝演练值守台Aa1") << false;
        QTest::newRow("one that everybody takes") << "Password1234" << false;
        QTest::newRow("twelve Chinese and other characters") << QStringLiteral("红蓝演练值守台演练Aa1") << true;
    }
    void passwordsAreHeldToThePolicy()
    {
        QFETCH(QString, password);
        QFETCH(bool, good);
        QCOMPARE(checkPassword(password.toStdString(), "judge1", 12).has_value(), good);
    }

    void aFullHashingPoolRefuses()
    {
        HashingPool pool(1, 1);
        std::promise<void> entered;
        std::promise<void> release;
        QVERIFY(pool.submit([&] {
            entered.set_value();
            release.get_future().wait();
        }));
        entered.get_future().wait();
        QVERIFY(pool.submit([] {}));

        QCOMPARE(pool.submit([] {}).error().code, ErrorCode::TooManyRequests);
        release.set_value();
        pool.stop();
        QCOMPARE(pool.submit([] {}).error().code, ErrorCode::Cancelled);
    }
};

REDOUBT_TEST(TestAuthService)
#include "TestAuthService.moc"
