// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/wire/Session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::store {

/// An account in installation.json. Wrapped keys are sealed payloads; the public key stands in plain.
struct StoredAccount
{
    std::string name;
    std::string shownName;
    std::optional<Id> account;
    Bytes publicKey;
    Bytes salt;                 ///< of the password's key
    std::int64_t memoryKiB = 0; ///< Argon2id's cost, as it was when wrapped
    std::int64_t passes = 0;
    Bytes cacheKeyByPassword;
    std::optional<Bytes> cacheKeyBySecret;
    Bytes seedByPassword;
    Bytes seedByCacheKey;
    Bytes seedByInstallation; ///< see Profile::signRenewal
    Instant lastContact;
    Instant latestSeen; ///< the latest time that this machine's clock ever showed: setting it back gains nothing
    std::int64_t failedTries = 0;
    Instant lockedUntil;
    bool hasCache = false;
    std::optional<feed::CertificateRecord> certificate; ///< of the public key; none until the first sign-in since it is kept
    UnknownMembers unknown;
    bool operator==(const StoredAccount &) const = default;
};
BOOST_DESCRIBE_STRUCT(StoredAccount, (),
                      (name, shownName, account, publicKey, salt, memoryKiB, passes, cacheKeyByPassword, cacheKeyBySecret, seedByPassword,
                       seedByCacheKey, seedByInstallation, lastContact, latestSeen, failedTries, lockedUntil, hasCache, certificate, unknown))

struct StoredEnrolment
{
    std::string address;
    std::string ca;
    Id installation;
    std::string name;
    Bytes secret;
    feed::ServerFacts server;
    UnknownMembers unknown;
    bool operator==(const StoredEnrolment &) const = default;
};
BOOST_DESCRIBE_STRUCT(StoredEnrolment, (), (address, ca, installation, name, secret, server, unknown))

/// installation.json. Members of a newer program survive being written by this one.
struct ProfileFile
{
    static constexpr int Newest = 1;
    int v = Newest;
    std::optional<StoredEnrolment> enrolment;
    std::vector<StoredAccount> accounts;
    UnknownMembers unknown;
    bool operator==(const ProfileFile &) const = default;
};
BOOST_DESCRIBE_STRUCT(ProfileFile, (), (v, enrolment, accounts, unknown))

/// An empty one when there is no file. Throws StoreFailure: StorageDamaged, SchemaTooNew or StorageFailed.
[[nodiscard]] ProfileFile readProfileFile(const std::filesystem::path &path);
/// Replaces the file as a whole; durable when it returns. Throws StoreFailure.
void writeProfileFile(const std::filesystem::path &path, const ProfileFile &file);

} // namespace redoubt::store
