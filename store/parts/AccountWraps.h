// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Password.h"
#include "core/crypto/Sealing.h"
#include "core/crypto/Signing.h"
#include "store/parts/ProfileFile.h"

#include <optional>

namespace redoubt::store {

/// The two secrets of an account, opened.
struct AccountSecrets
{
    SealingKey cacheKey;
    SigningKey signingKey;
};

/// A new cache key for @p signingKey, both wrapped by @p password; the latter also by the installation's secret.
[[nodiscard]] AccountSecrets makeSecrets(StoredAccount &account, SigningKey signingKey, std::string_view password, ByteView installationSecret,
                                         const PasswordCost &cost, Random &random);
/// Replaces the wraps by the password.
void wrapByPassword(StoredAccount &account, const AccountSecrets &secrets, std::string_view password, const PasswordCost &cost, Random &random);
/// Replaces the wrap by what the server releases.
void wrapBySecret(StoredAccount &account, const SealingKey &cacheKey, ByteView cacheSecret, Random &random);

/// Fails with WrongPassword. Takes Argon2id's time.
[[nodiscard]] Result<AccountSecrets> openByPassword(const StoredAccount &account, std::string_view password);
/// The same, and a wrap that is older than text::canonicalPassword is made anew, so that from then on the password opens it however it is
/// typed (ADR 14). Takes one hashing more where the canonical form is another than what was typed.
[[nodiscard]] Result<AccountSecrets> openAndRenew(StoredAccount &account, std::string_view password, const PasswordCost &cost, Random &random);
/// Fails with CannotOpenSeal; NotFound when there is no such wrap.
[[nodiscard]] Result<AccountSecrets> openBySecret(const StoredAccount &account, ByteView cacheSecret);
/// The signing key for one signature that needs no password. Fails with CannotOpenSeal.
[[nodiscard]] Result<SigningKey> openByInstallation(const StoredAccount &account, ByteView installationSecret);

} // namespace redoubt::store
