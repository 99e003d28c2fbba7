// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/AccountWraps.h"

#include "store/parts/SealContext.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::store;

namespace {
constexpr PasswordCost Cost{64, 1};
const std::string FullWidth = "Ｃorrect－horse";
const std::string HalfWidth = "Correct-horse";

/// An account whose wrap is of the very bytes of @p password, as a version before passwords were made canonical wrote it.
StoredAccount accountOfBefore(const std::string &password, Random &random)
{
    StoredAccount account;
    account.name = "judge";
    const auto secrets = makeSecrets(account, SigningKey::generate(random), HalfWidth, Bytes(32, 7), Cost, random);
    const auto key = *SealingKey::fromBytes(keyFromPassword(password, account.salt, Cost).view());
    const auto context = [&](const char *what) { return SealContext(what).add(account.name).add(textOf(account.publicKey)); };
    account.cacheKeyByPassword = key.seal(secrets.cacheKey.bytes(), context("cache key/password").view(), random);
    account.seedByPassword = key.seal(secrets.signingKey.seed(), context("seed/password").view(), random);
    return account;
}
} // namespace

/// A wrap that is older than the canonical form of passwords (ADR 14).
class TestAccountWraps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderWrapOpensAsItWasTypedAndIsMadeAnew()
    {
        SeededRandom random(3);
        auto account = accountOfBefore(FullWidth, random);
        QCOMPARE(openByPassword(account, HalfWidth).error().code, ErrorCode::WrongPassword); // nothing tells yet that it is meant
        const auto before = openByPassword(account, FullWidth);
        QVERIFY(before);

        const auto opened = openAndRenew(account, FullWidth, Cost, random);

        QVERIFY(opened);
        for (const auto &typed : {FullWidth, HalfWidth}) {
            const auto again = openByPassword(account, typed);
            QVERIFY(again);
            QVERIFY(std::ranges::equal(again->cacheKey.bytes(), before->cacheKey.bytes()));
        }
    }

    void aWrapOfTodayIsLeftAlone()
    {
        SeededRandom random(4);
        StoredAccount account;
        account.name = "judge";
        (void)makeSecrets(account, SigningKey::generate(random), FullWidth, Bytes(32, 7), Cost, random);
        const auto before = account;

        QVERIFY(openAndRenew(account, FullWidth, Cost, random));
        QVERIFY(openAndRenew(account, HalfWidth, Cost, random));
        QCOMPARE(openAndRenew(account, "other", Cost, random).error().code, ErrorCode::WrongPassword);

        QVERIFY(account == before);
    }
};

REDOUBT_TEST(TestAccountWraps)
#include "TestAccountWraps.moc"
