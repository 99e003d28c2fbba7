// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;

namespace {
const std::string Composed = "Caf\xc3\xa9-Horse-9-battery";
const std::string Decomposed = "Cafe\xcc\x81-Horse-9-battery";
const std::string FullWidth = "Caf\xc3\xa9－Ｈｏｒｓｅ－９－ｂａｔｔｅｒｙ";

/// An account and a console that is enrolled.
struct Entrance
{
    House house;
    SigningKey key = SigningKey::generate(house.random);
    feed::EnrolResponse installation;

    explicit Entrance(const std::string &password)
    {
        const auto code = house.admin->issueEnrolment("", 3'600'000)->code;
        house.auth->enrol({1, code, "DUTY-01"}, "10.0.0.1", [&](auto answer) { installation = answer.value(); });
        if (!house.admin->addAccount({"judge1", "裁判01", house.bureau, password, false}))
            qFatal("no account");
    }
    Answer<feed::SessionResponse> signIn(const std::string &password, const std::string &name = "judge1")
    {
        const auto &bytes = key.verifyKey().bytes;
        Answer<feed::SessionResponse> result = refuse(ErrorCode::Internal);
        house.auth->signIn({1, name, password, installation.installation, installation.secret, {bytes.begin(), bytes.end()}}, "10.0.0.1",
                           [&](auto answer) { result = std::move(answer); });
        return result;
    }
    Answer<void> change(const std::string &token, const std::string &from, const std::string &to)
    {
        Answer<void> result = refuse(ErrorCode::Internal);
        house.auth->changePassword(*house.auth->authenticate(token), {1, from, to}, "10.0.0.1", [&](auto answer) { result = answer; });
        return result;
    }
    /// As a version before passwords were made canonical left it: the hash of the very bytes.
    void plantHash(const std::string &password)
    {
        const auto transaction = house.storage->write();
        auto account = *transaction->accountByName("judge1");
        account.passwordHash = hashPassword(password, house.authSettings.cost, house.random);
        transaction->putAccount(account);
        transaction->commit();
    }
};
} // namespace

/// A password is what a person means, from whichever keyboard (ADR 14).
class TestTypedPasswords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpellingOpensTheSameAccount()
    {
        for (const auto &given : {Composed, Decomposed, FullWidth}) {
            Entrance entrance(given);
            for (const auto &typed : {Composed, Decomposed, FullWidth})
                QVERIFY(entrance.signIn(typed));
            QCOMPARE(entrance.signIn("Cafe-Horse-9-battery").error().error.code, ErrorCode::WrongPassword);
        }
    }

    void anOlderHashOpensAsItWasTypedAndIsMadeAnew()
    {
        Entrance entrance(Composed);
        entrance.plantHash(FullWidth);

        QCOMPARE(entrance.signIn(Composed).error().error.code, ErrorCode::WrongPassword); // nothing tells yet that it is meant
        QVERIFY(entrance.signIn(FullWidth));

        for (const auto &typed : {Composed, Decomposed, FullWidth})
            QVERIFY(entrance.signIn(typed));
    }

    void anOlderHashOfPlainLettersStaysWhatItIs()
    {
        Entrance entrance("Correct-Horse-9-battery");
        const auto before = entrance.house.storage->read()->accountByName("judge1")->passwordHash;

        QVERIFY(entrance.signIn("Ｃorrect-Horse-9-battery"));

        QCOMPARE(entrance.house.storage->read()->accountByName("judge1")->passwordHash, before);
    }

    void aSessionOfARenewedHashCanBeResumed()
    {
        Entrance entrance(Composed);
        entrance.plantHash(FullWidth);
        const auto session = entrance.signIn(FullWidth);
        QVERIFY(session);

        const auto nonce = entrance.house.auth->challenge({1, session->account, entrance.installation.installation}).nonce;
        const auto message = feed::renewMessage(entrance.house.streams->identity().id, session->account, entrance.installation.installation, nonce);
        const auto signature = entrance.key.sign(message);
        Answer<feed::SessionResponse> renewed = refuse(ErrorCode::Internal);
        entrance.house.auth->renew(
            {}, {1, session->account, entrance.installation.installation, nonce, {signature.begin(), signature.end()}, session->resume},
            [&](auto answer) { renewed = std::move(answer); });

        QVERIFY(renewed);
    }

    void theOldPasswordInAnotherWidthIsNotANewOne()
    {
        Entrance entrance(Composed);
        const auto session = entrance.signIn(Composed);

        QCOMPARE(entrance.change(session->token, Composed, FullWidth).error().error.code, ErrorCode::InvalidArgument);
        QVERIFY(entrance.change(session->token, Decomposed, "Ｓtaple-Other-77-donkey"));
        QVERIFY(entrance.signIn("Staple-Other-77-donkey"));
    }

    void aNameIsFoundInEverySpelling()
    {
        Entrance entrance(Composed);

        for (const auto *typed : {"JUDGE1", " judge1 ", "ｊｕｄｇｅ１", "judge1\xe3\x80\x80"})
            QVERIFY(entrance.signIn(Composed, typed));
    }

    void anAccountOfAnEarlierVersionIsFoundByItsOwnSpelling()
    {
        Entrance entrance(Composed);
        {
            const auto transaction = entrance.house.storage->write();
            auto account = *transaction->accountByName("judge1");
            account.id = IdSource(entrance.house.clock, entrance.house.random).next();
            account.signInName = "École"; // only ASCII was folded then
            transaction->putAccount(account);
            transaction->commit();
        }

        QVERIFY(accountIsThere(entrance, "ÉCOLE"));
        QVERIFY(!accountIsThere(entrance, "école"));
    }

private:
    static bool accountIsThere(Entrance &entrance, const char *typed) { return entrance.house.admin->setLocked(typed, false).has_value(); }
};

REDOUBT_TEST(TestTypedPasswords)
#include "TestTypedPasswords.moc"
