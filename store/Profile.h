// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/crypto/Password.h"
#include "feed/wire/Session.h"
#include "store/AccountKeys.h"
#include "store/Cache.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::store {

struct ProfileData;

/// An account that has signed in on this machine before.
struct KnownAccount
{
    std::string name;          ///< sign-in name
    std::optional<Id> account; ///< none until the first sign-in has succeeded
    std::string shownName;
    Instant lastContact; ///< with the server, as this account
    int failedTries = 0; ///< offline, since the last success
    bool operator==(const KnownAccount &) const = default;
};

/// One installation of the console: its folder, its enrolment, and the accounts that work on it.
///
///     <folder>/profile.lock          held as long as the profile is open
///     <folder>/installation.json     enrolment, accounts, their wrapped keys
///     <folder>/accounts/<id>/        cache.db and blobs/
///
/// The cache key of an account is random and wrapped twice: by the password, and by the secret that the server
/// releases after sign-in (DESIGN §6). The signing key is sealed by the password, by the cache key, and for the
/// renewal after a reset by the installation's secret.
/// Owned by one thread; every change of installation.json is durable when the call returns.
class Profile
{
public:
    struct Options
    {
        PasswordCost cost;  ///< of new wraps
        CacheOptions cache; ///< attachments is set by the profile
    };
    /// Opens the profile in @p folder, made if absent. Fails with StorageBusy (another console has it open; the detail
    /// gives its process id), StorageDamaged, SchemaTooNew or StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const std::filesystem::path &folder, const Clock &clock, Random &random,
                                                               Options options);
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const std::filesystem::path &folder, const Clock &clock, Random &random);
    ~Profile();
    Profile(const Profile &) = delete;
    Profile &operator=(const Profile &) = delete;

    // --- enrolment ---

    struct Enrolment
    {
        std::string address; ///< https://host:port
        std::string ca;      ///< PEM, pinned
        Id installation;
        std::string name;
        Bytes secret; ///< proves the installation at sign-in
        feed::ServerFacts server;
        bool operator==(const Enrolment &) const = default;
    };
    [[nodiscard]] const std::optional<Enrolment> &enrolment() const;
    /// The same installation may be enrolled again (another address or CA). Fails with AlreadyExists for another one as
    /// long as accounts work here: their chains could never be pushed under it.
    [[nodiscard]] Result<void> enrol(const std::string &address, const feed::EnrolResponse &response);
    /// Facts that the server gave later (its name, offlineDays …).
    [[nodiscard]] Result<void> updateServer(const feed::ServerFacts &facts);

    // --- accounts ---

    [[nodiscard]] std::vector<KnownAccount> accounts() const;

    /// What a sign-in with the server needs: the public key of this account here. For a name not seen before the keys
    /// are made and kept first, so that a crash between the server's certificate and ours loses nothing.
    struct SignIn
    {
        std::string name;
        VerifyKey key;
        bool isLocked = false; ///< the password does not open the keys: it was reset elsewhere, or it is wrong
    };
    [[nodiscard]] Result<SignIn> beginSignIn(std::string_view name, std::string_view password);
    /// The signature over feed::renewMessage that releases the cache's secret for @p account, which the sign-in has named.
    /// Works while isLocked too: the signing key is also sealed by the installation's secret. Whoever has that file can
    /// sign, but is let in nowhere by it: a renewal needs the token of a sign-in.
    [[nodiscard]] Result<Signature> signRenewal(std::string_view name, const Id &account, const feed::ChallengeResponse &challenge) const;
    /// The server accepted @p password. Gives the account's keys. With @p cacheSecret a second wrap is made or renewed;
    /// it is needed when the password was reset (the first wrap is then made anew for it).
    /// Fails with Unauthenticated when the password opens nothing and no secret is given, CannotOpenSeal when the
    /// secret does not open the wrap either.
    [[nodiscard]] Result<AccountKeys> completeSignIn(std::string_view name, std::string_view password, const feed::SessionResponse &session,
                                                     const std::optional<Bytes> &cacheSecret);
    /// The server's word for the key that @p account signs with here, as it came at its last sign-in. None: it has not signed in since such words
    /// are kept.
    [[nodiscard]] std::optional<feed::CertificateRecord> certificateOf(const Id &account) const;
    /// Keeps the second wrap for an account that is already unlocked.
    [[nodiscard]] Result<void> keepCacheSecret(const AccountKeys &keys, ByteView cacheSecret);
    /// Without a server. Fails with NotFound (never signed in here), WrongPassword (counted), AccountLocked (too many
    /// tries: the detail says until when) or Expired (offlineDays since the last contact; a clock set back does not help).
    [[nodiscard]] Result<AccountKeys> unlockOffline(std::string_view name, std::string_view password);
    /// The password was changed while signed in.
    [[nodiscard]] Result<void> changePassword(const AccountKeys &keys, std::string_view newPassword);
    /// The server answered this account at this moment (our clock): offline unlock is good for offlineDays from now.
    [[nodiscard]] Result<void> noteContact(const Id &account);

    /// Opens, or on first use makes, the account's cache. A damaged one is put aside and rescued; so is one whose file
    /// has gone, with nothing to save from it. Fails as Cache::open does.
    struct Opened
    {
        std::unique_ptr<Cache> cache;
        std::optional<RescueReport> rescue; ///< given when a damaged cache was put aside
    };
    [[nodiscard]] Result<Opened> openCache(AccountKeys keys, const feed::KindRegistry &registry);
    [[nodiscard]] std::filesystem::path accountFolder(const Id &account) const;

private:
    explicit Profile(std::unique_ptr<ProfileData> data);
    std::unique_ptr<ProfileData> m_data;
};

} // namespace redoubt::store
