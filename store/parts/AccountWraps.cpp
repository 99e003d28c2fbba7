// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/AccountWraps.h"

#include "core/crypto/Digest.h"
#include "core/text/Password.h"
#include "store/parts/SealContext.h"

namespace redoubt::store {

namespace {
SealContext wrapContext(const char *what, const StoredAccount &account) { return SealContext(what).add(account.name).add(textOf(account.publicKey)); }

SealingKey passwordKey(const StoredAccount &account, std::string_view password)
{
    const PasswordCost cost{static_cast<std::uint32_t>(account.memoryKiB), static_cast<std::uint32_t>(account.passes)};
    return *SealingKey::fromBytes(keyFromPassword(password, account.salt, cost).view());
}

SealingKey derivedKey(ByteView secret, std::string_view purpose) { return *SealingKey::fromBytes(deriveKey(secret, purpose).view()); }

Result<SealingKey> openKey(const SealingKey &by, ByteView sealed, const SealContext &context)
{
    REDOUBT_ASSIGN(auto plain, by.open(sealed, context.view()));
    const SecretBytes key(std::move(plain));
    return SealingKey::fromBytes(key.view());
}

Result<SigningKey> openSeed(const SealingKey &by, ByteView sealed, const SealContext &context)
{
    REDOUBT_ASSIGN(auto plain, by.open(sealed, context.view()));
    const SecretBytes seed(std::move(plain));
    return SigningKey::fromSeed(seed.view());
}
} // namespace

AccountSecrets makeSecrets(StoredAccount &account, SigningKey signingKey, std::string_view password, ByteView installationSecret,
                           const PasswordCost &cost, Random &random)
{
    AccountSecrets secrets{SealingKey::generate(random), std::move(signingKey)};
    const auto &publicKey = secrets.signingKey.verifyKey().bytes;
    account.publicKey.assign(publicKey.begin(), publicKey.end());
    wrapByPassword(account, secrets, password, cost, random);
    account.seedByCacheKey = secrets.cacheKey.seal(secrets.signingKey.seed(), wrapContext("seed/cache", account).view(), random);
    account.seedByInstallation = derivedKey(installationSecret, "redoubt renewal seed")
                                     .seal(secrets.signingKey.seed(), wrapContext("seed/installation", account).view(), random);
    return secrets;
}

void wrapByPassword(StoredAccount &account, const AccountSecrets &secrets, std::string_view password, const PasswordCost &cost, Random &random)
{
    account.salt.resize(16);
    random.fill(account.salt);
    account.memoryKiB = cost.memoryKiB;
    account.passes = cost.passes;
    const auto key = passwordKey(account, text::canonicalPassword(password));
    account.cacheKeyByPassword = key.seal(secrets.cacheKey.bytes(), wrapContext("cache key/password", account).view(), random);
    account.seedByPassword = key.seal(secrets.signingKey.seed(), wrapContext("seed/password", account).view(), random);
}

void wrapBySecret(StoredAccount &account, const SealingKey &cacheKey, ByteView cacheSecret, Random &random)
{
    account.cacheKeyBySecret =
        derivedKey(cacheSecret, "redoubt cache key").seal(cacheKey.bytes(), wrapContext("cache key/secret", account).view(), random);
}

namespace {
Result<AccountSecrets> openByBytes(const StoredAccount &account, std::string_view password)
{
    const auto key = passwordKey(account, password);
    auto cacheKey = openKey(key, account.cacheKeyByPassword, wrapContext("cache key/password", account));
    auto seed = openSeed(key, account.seedByPassword, wrapContext("seed/password", account));
    if (!cacheKey || !seed)
        return fail(ErrorCode::WrongPassword, "the password does not open the keys kept here");
    return AccountSecrets{std::move(*cacheKey), std::move(*seed)};
}
} // namespace

Result<AccountSecrets> openByPassword(const StoredAccount &account, std::string_view password)
{
    const auto canonical = text::canonicalPassword(password);
    auto secrets = openByBytes(account, canonical);
    // A wrap from before passwords were made canonical is of the very bytes that were typed.
    return secrets || canonical == password ? std::move(secrets) : openByBytes(account, password);
}

Result<AccountSecrets> openAndRenew(StoredAccount &account, std::string_view password, const PasswordCost &cost, Random &random)
{
    const auto canonical = text::canonicalPassword(password);
    auto secrets = openByPassword(account, password);
    if (secrets && canonical != password && !openByBytes(account, canonical))
        wrapByPassword(account, *secrets, password, cost, random);
    return secrets;
}

Result<AccountSecrets> openBySecret(const StoredAccount &account, ByteView cacheSecret)
{
    if (!account.cacheKeyBySecret)
        return fail(ErrorCode::NotFound, "no wrap by the server's secret was ever kept");
    REDOUBT_ASSIGN(auto cacheKey,
                   openKey(derivedKey(cacheSecret, "redoubt cache key"), *account.cacheKeyBySecret, wrapContext("cache key/secret", account)));
    REDOUBT_ASSIGN(auto seed, openSeed(cacheKey, account.seedByCacheKey, wrapContext("seed/cache", account)));
    return AccountSecrets{std::move(cacheKey), std::move(seed)};
}

Result<SigningKey> openByInstallation(const StoredAccount &account, ByteView installationSecret)
{
    return openSeed(derivedKey(installationSecret, "redoubt renewal seed"), account.seedByInstallation, wrapContext("seed/installation", account));
}

} // namespace redoubt::store
