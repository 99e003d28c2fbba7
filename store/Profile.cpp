// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Profile.h"

#include "store/parts/AccountWraps.h"
#include "store/parts/ProfileFile.h"
#include "store/parts/ProfileLock.h"
#include "store/sqlite/Failure.h"

#include <algorithm>

namespace redoubt::store {

namespace fs = std::filesystem;

namespace {
constexpr std::int64_t kDay = 24 * 3600 * 1000;
/// After so many wrong passwords in a row offline, each further one costs a wait that doubles, up to an hour.
constexpr std::int64_t kFreeTries = 5;
constexpr std::int64_t kFirstWait = 30 * 1000;
constexpr std::int64_t kLongestWait = 3600 * 1000;
} // namespace

struct ProfileData
{
    fs::path folder;
    ProfileLock lock;
    const Clock &clock;
    Random &random;
    Profile::Options options;
    ProfileFile file;
    std::optional<Profile::Enrolment> enrolment;

    [[nodiscard]] fs::path filePath() const { return folder / "installation.json"; }

    /// Writes @p changed, and only then believes it.
    void save(ProfileFile changed)
    {
        writeProfileFile(filePath(), changed);
        adopt(std::move(changed));
    }
    void adopt(ProfileFile next)
    {
        file = std::move(next);
        enrolment.reset();
        if (const auto &stored = file.enrolment)
            enrolment = Profile::Enrolment{stored->address, stored->ca, stored->installation, stored->name, stored->secret, stored->server};
    }
    [[nodiscard]] const StoredEnrolment &enrolled() const
    {
        if (!file.enrolment)
            throw StoreFailure(ErrorCode::NotFound, "this installation is not enrolled");
        return *file.enrolment;
    }
    [[nodiscard]] AccountKeys keysOf(const StoredAccount &account, AccountSecrets secrets) const
    {
        const auto &at = enrolled();
        return {at.server.id,
                orThrow(VerifyKey::fromBytes(at.server.key)),
                {account.account.value(), at.installation},
                std::move(secrets.cacheKey),
                std::move(secrets.signingKey)};
    }
};

namespace {
StoredAccount *findByName(ProfileFile &file, std::string_view name)
{
    const auto found = std::ranges::find(file.accounts, name, &StoredAccount::name);
    return found == file.accounts.end() ? nullptr : &*found;
}

const StoredAccount &knownAccount(const ProfileFile &file, std::string_view name)
{
    const auto found = std::ranges::find(file.accounts, name, &StoredAccount::name);
    if (found == file.accounts.end())
        throw StoreFailure(ErrorCode::NotFound, "this account has never signed in here");
    return *found;
}

StoredAccount &knownAccount(ProfileFile &file, std::string_view name) { return const_cast<StoredAccount &>(knownAccount(std::as_const(file), name)); }

StoredAccount &knownAccount(ProfileFile &file, const Id &account)
{
    const auto found = std::ranges::find(file.accounts, std::optional(account), &StoredAccount::account);
    if (found == file.accounts.end())
        throw StoreFailure(ErrorCode::NotFound, "account " + account.toString() + " has never signed in here");
    return *found;
}

void noteTime(StoredAccount &account, Instant now) { account.latestSeen = std::max(account.latestSeen, now); }

void noteContactNow(StoredAccount &account, Instant now)
{
    account.lastContact = now;
    // The server was reached, so the clock is as it should be: what a clock far ahead once left is forgotten.
    account.latestSeen = now;
    account.failedTries = 0;
    account.lockedUntil = {};
}
} // namespace

Profile::Profile(std::unique_ptr<ProfileData> data) : m_data(std::move(data)) { }
Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::open(const fs::path &folder, const Clock &clock, Random &random)
{
    return open(folder, clock, random, Options{});
}

Result<std::unique_ptr<Profile>> Profile::open(const fs::path &folder, const Clock &clock, Random &random, Options options)
{
    return guarded([&] {
        fs::create_directories(folder);
        fs::permissions(folder, fs::perms::owner_all);
        auto data =
            std::unique_ptr<ProfileData>(new ProfileData{folder, ProfileLock(folder / "profile.lock"), clock, random, std::move(options), {}, {}});
        data->adopt(readProfileFile(data->filePath()));
        return std::unique_ptr<Profile>(new Profile(std::move(data)));
    });
}

const std::optional<Profile::Enrolment> &Profile::enrolment() const { return m_data->enrolment; }

Result<void> Profile::enrol(const std::string &address, const feed::EnrolResponse &response)
{
    return guarded([&] {
        auto file = m_data->file;
        // Keys and chains belong to the installation: under a new one they would be of no use, and their lines could never be pushed.
        // A name that was only typed once has no account: its keys are of no use any more and go.
        if (file.enrolment && file.enrolment->installation != response.installation)
            std::erase_if(file.accounts, [](const auto &known) { return !known.account; });
        if (file.enrolment && file.enrolment->installation != response.installation && !file.accounts.empty())
            throw StoreFailure(ErrorCode::AlreadyExists, "accounts work here under the present enrolment; use another profile");
        StoredEnrolment stored;
        stored.address = address;
        stored.ca = response.ca;
        stored.installation = response.installation;
        stored.name = response.name;
        stored.secret = response.secret;
        stored.server = response.server;
        file.enrolment = std::move(stored);
        m_data->save(std::move(file));
    });
}

Result<void> Profile::updateServer(const feed::ServerFacts &facts)
{
    return guarded([&] {
        const auto &known = m_data->enrolled().server;
        if (facts.id != known.id || facts.key != known.key)
            throw StoreFailure(ErrorCode::Forbidden, "these are the facts of another server");
        if (facts == known)
            return;
        auto file = m_data->file;
        file.enrolment->server = facts;
        m_data->save(std::move(file));
    });
}

std::vector<KnownAccount> Profile::accounts() const
{
    std::vector<KnownAccount> result;
    for (const auto &stored : m_data->file.accounts)
        result.push_back({stored.name, stored.account, stored.shownName, stored.lastContact, static_cast<int>(stored.failedTries)});
    return result;
}

Result<Profile::SignIn> Profile::beginSignIn(std::string_view name, std::string_view password)
{
    return guarded([&] {
        const auto &at = m_data->enrolled();
        auto file = m_data->file;
        auto *known = findByName(file, name);
        if (known) {
            const auto key = orThrow(VerifyKey::fromBytes(known->publicKey));
            if (openByPassword(*known, password))
                return SignIn{known->name, key, false};
            if (known->account)
                return SignIn{known->name, key, true};
            // The first try was with a mistyped password. There is no cache yet; the signing key may be certified already.
        } else {
            known = &file.accounts.emplace_back();
            known->name = std::string(name);
        }
        auto signingKey = known->publicKey.empty() ? SigningKey::generate(m_data->random) : orThrow(openByInstallation(*known, at.secret));
        const auto secrets = makeSecrets(*known, std::move(signingKey), password, at.secret, m_data->options.cost, m_data->random);
        m_data->save(std::move(file));
        return SignIn{std::string(name), secrets.signingKey.verifyKey(), false};
    });
}

Result<Signature> Profile::signRenewal(std::string_view name, const Id &account, const feed::ChallengeResponse &challenge) const
{
    return guarded([&] {
        const auto &at = m_data->enrolled();
        const auto key = orThrow(openByInstallation(knownAccount(std::as_const(m_data->file), name), at.secret));
        return key.sign(feed::renewMessage(at.server.id, account, at.installation, challenge.nonce));
    });
}

Result<AccountKeys> Profile::completeSignIn(std::string_view name, std::string_view password, const feed::SessionResponse &session,
                                            const std::optional<Bytes> &cacheSecret)
{
    return guarded([&] {
        auto file = m_data->file;
        auto &account = knownAccount(file, name);
        const bool isOther = account.account && *account.account != session.account;
        const bool isTwice =
            std::ranges::any_of(file.accounts, [&](const auto &other) { return other.name != name && other.account == session.account; });
        if (isOther || isTwice)
            throw StoreFailure(ErrorCode::Conflict, "this name and account are known here otherwise");
        auto secrets = openAndRenew(account, password, m_data->options.cost, m_data->random);
        if (!secrets && !cacheSecret)
            throw StoreFailure(ErrorCode::Unauthenticated, "the password was reset: the server's secret is needed");
        if (!secrets) {
            secrets = orThrow(openBySecret(account, *cacheSecret));
            wrapByPassword(account, *secrets, password, m_data->options.cost, m_data->random);
        }
        if (cacheSecret)
            wrapBySecret(account, secrets->cacheKey, *cacheSecret, m_data->random);
        account.account = session.account;
        account.shownName = session.name;
        if (session.certificate.account == session.account && session.certificate.key == account.publicKey)
            account.certificate = session.certificate; // another key's proves nothing of ours
        noteContactNow(account, m_data->clock.now());
        auto keys = m_data->keysOf(account, std::move(*secrets));
        m_data->save(std::move(file));
        return keys;
    });
}

std::optional<feed::CertificateRecord> Profile::certificateOf(const Id &account) const
{
    const auto &accounts = m_data->file.accounts;
    const auto found = std::ranges::find(accounts, std::optional(account), &StoredAccount::account);
    return found == accounts.end() ? std::nullopt : found->certificate;
}

Result<void> Profile::keepCacheSecret(const AccountKeys &keys, ByteView cacheSecret)
{
    return guarded([&] {
        auto file = m_data->file;
        wrapBySecret(knownAccount(file, keys.author.account), keys.cacheKey, cacheSecret, m_data->random);
        m_data->save(std::move(file));
    });
}

Result<AccountKeys> Profile::unlockOffline(std::string_view name, std::string_view password)
{
    return guarded([&] {
        const auto days = m_data->enrolled().server.offlineDays;
        auto file = m_data->file;
        auto &account = knownAccount(file, name);
        if (!account.account)
            throw StoreFailure(ErrorCode::NotFound, "this account has never signed in here");
        noteTime(account, m_data->clock.now());
        const auto now = account.latestSeen;
        const auto refuse = [&](ErrorCode code, std::string detail) {
            m_data->save(std::move(file));
            throw StoreFailure(code, std::move(detail));
        };
        if (now - account.lastContact > days * kDay)
            refuse(ErrorCode::Expired, "no contact with the server for over " + std::to_string(days) + " days");
        if (account.lockedUntil > now)
            refuse(ErrorCode::AccountLocked, "until " + toRfc3339(account.lockedUntil));
        auto secrets = openAndRenew(account, password, m_data->options.cost, m_data->random);
        if (!secrets) {
            ++account.failedTries;
            if (const auto over = account.failedTries - kFreeTries; over >= 0)
                account.lockedUntil = now + std::min(kFirstWait << std::min<std::int64_t>(over, 12), kLongestWait);
            refuse(ErrorCode::WrongPassword, "try " + std::to_string(account.failedTries));
        }
        account.failedTries = 0;
        account.lockedUntil = {};
        auto keys = m_data->keysOf(account, std::move(*secrets));
        m_data->save(std::move(file));
        return keys;
    });
}

Result<void> Profile::changePassword(const AccountKeys &keys, std::string_view newPassword)
{
    return guarded([&] {
        auto file = m_data->file;
        const auto copy = keys.clone();
        const AccountSecrets secrets{orThrow(SealingKey::fromBytes(copy.cacheKey.bytes())), copy.signingKey.clone()};
        wrapByPassword(knownAccount(file, keys.author.account), secrets, newPassword, m_data->options.cost, m_data->random);
        m_data->save(std::move(file));
    });
}

Result<void> Profile::noteContact(const Id &account)
{
    constexpr std::int64_t worthWriting = 60 * 1000;
    return guarded([&] {
        auto file = m_data->file;
        auto &known = knownAccount(file, account);
        const auto now = m_data->clock.now();
        if (now >= known.lastContact && now - known.lastContact < worthWriting && known.latestSeen <= now + worthWriting)
            return;
        noteContactNow(known, now);
        m_data->save(std::move(file));
    });
}

fs::path Profile::accountFolder(const Id &account) const { return m_data->folder / "accounts" / account.toString(); }

Result<Profile::Opened> Profile::openCache(AccountKeys keys, const feed::KindRegistry &registry)
{
    return guarded([&] {
        const auto account = keys.author.account;
        const bool hasCache = knownAccount(m_data->file, account).hasCache;
        const auto folder = accountFolder(account);
        fs::create_directories(folder);
        const auto path = folder / "cache.db";
        auto options = m_data->options.cache;
        options.attachments = folder / "blobs";
        Opened opened;
        auto cache = hasCache ? Cache::open(path, keys.clone(), registry, m_data->clock, m_data->random, options)
                              : Cache::create(path, keys.clone(), registry, m_data->clock, m_data->random, options);
        // Made once before, and cut off before that was noted.
        if (!cache && cache.error().code == ErrorCode::AlreadyExists)
            cache = Cache::open(path, keys.clone(), registry, m_data->clock, m_data->random, options);
        if (!cache && (cache.error().code == ErrorCode::StorageDamaged || (hasCache && cache.error().code == ErrorCode::NotFound))) {
            auto rescued = orThrow(Cache::rescue(path, std::move(keys), registry, m_data->clock, m_data->random, options));
            opened.rescue = std::move(rescued.report);
            opened.cache = std::move(rescued.cache);
        } else {
            opened.cache = orThrow(std::move(cache));
        }
        if (!hasCache) {
            auto file = m_data->file;
            knownAccount(file, account).hasCache = true;
            m_data->save(std::move(file));
        }
        return opened;
    });
}

} // namespace redoubt::store
