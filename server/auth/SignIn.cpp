// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/AuthPrivate.h"

#include "core/text/Password.h"
#include "core/text/SignInName.h"
#include "server/auth/PasswordPolicy.h"
#include "server/auth/Secrets.h"
#include "server/auth/SignInName.h"
#include "server/auth/TypedPassword.h"

namespace redoubt::server {

namespace {
struct SignIn
{
    feed::SignInRequest request;
    std::string name;
    VerifyKey key;
    bool installationKnown = false; ///< and its secret right
    ThrottleScope scope;            ///< that a failure counts against
    bool passwordRight = false;
    std::string hash;    ///< that it was checked against
    std::string newHash; ///< empty, or what takes the place of a hash from before passwords were made canonical
    Answer<feed::SessionResponse> answer = refuse(ErrorCode::WrongPassword, "wrong account, password or installation");
    Done<feed::SessionResponse> done;
};

tl::unexpected<Refusal> refuseFor(const ThrottleStanding &standing, bool isPair)
{
    return tl::unexpected<Refusal>(
        Refusal{{isPair ? ErrorCode::AccountLocked : ErrorCode::TooManyRequests, "too many wrong passwords"}, standing.waitMs, std::nullopt, {}});
}

/// A failure counts against the pair only for who holds the installation: strangers lock nobody out.
Answer<void> checkStanding(ReadTransaction &storage, const SignIn &signIn, const ThrottleScope &across, Instant now)
{
    if (const auto pair = standing(storage, signIn.scope, now); pair.waitMs)
        return refuseFor(pair, signIn.installationKnown);
    if (signIn.installationKnown) {
        if (const auto all = standing(storage, across, now); all.waitMs)
            return refuseFor(all, false);
    }
    return {};
}
} // namespace

void AuthService::signIn(const feed::SignInRequest &request, const std::string &address, Done<feed::SessionResponse> done)
{
    const auto key = VerifyKey::fromBytes(request.key);
    if (!key)
        return done(refuse(ErrorCode::InvalidArgument, "a public key has 32 bytes"));
    if (request.account.size() > 200 || request.password.size() > 1024 || request.secret.size() > 64)
        return done(refuse(ErrorCode::InvalidArgument, "a name, password or secret is too long"));

    auto job = std::make_shared<SignIn>();
    job->request = request;
    job->name = text::foldSignInName(request.account);
    job->key = *key;
    job->done = std::move(done);
    std::int64_t triesLeft = 0;
    try {
        auto storage = m_d->storage.read();
        const auto installation = storage->installation(request.installation);
        const auto secret = installationSecretDigest(request.secret);
        const auto &known = installation ? installation->secretHash.bytes : Digest().bytes;
        job->installationKnown = equalInConstantTime(secret.bytes, known) && installation && !installation->revoked;
        job->scope = job->installationKnown ? ThrottleScope::pair(m_d->settings.throttle, job->name, request.installation)
                                            : ThrottleScope::address(m_d->settings.throttle, address);
        const auto across = ThrottleScope::installation(m_d->settings.throttle, request.installation);
        if (auto standing = checkStanding(*storage, *job, across, m_d->clock.now()); !standing) {
            storage.reset();
            m_d->shortenLocks({job->scope, across});
            return job->done(tl::unexpected<Refusal>(std::move(standing.error())));
        }
        triesLeft = standing(*storage, job->scope, m_d->clock.now()).triesLeft;
        const auto account = accountOf(*storage, request.account);
        job->hash = account ? account->passwordHash : m_d->dummyHash;
    } catch (const StorageException &exception) {
        return job->done(refuse(exception.error()));
    }
    if (!m_d->beginTry(job->scope.name, triesLeft))
        return job->done(tl::unexpected<Refusal>(Refusal{{ErrorCode::TooManyRequests, "too many tries at once"}, 1000, {}, {}}));

    auto submitted = m_d->hashing.submit([this, job] {
        const auto fit = verifyTyped(job->request.password, job->hash);
        job->passwordRight = fit != TypedPassword::Wrong && job->hash != m_d->dummyHash;
        if (fit == TypedPassword::RightAsTyped)
            job->newHash = hashTyped(job->request.password, m_d->settings.cost, m_d->random);
        job->request.password.assign(job->request.password.size(), '\0');
        auto task = m_d->streams.serverTask(
            [this, job](ServerHand &hand) -> Result<void> {
                auto &storage = hand.storage();
                auto account = accountOf(storage, job->request.account);
                const auto installation = storage.installation(job->request.installation);
                const auto across = ThrottleScope::installation(m_d->settings.throttle, job->request.installation);
                // Others may have failed while this one was hashed.
                if (auto standing = checkStanding(storage, *job, across, hand.now()); !standing) {
                    job->answer = tl::unexpected<Refusal>(std::move(standing.error()));
                    return {};
                }
                if (!job->passwordRight || !job->installationKnown || !account) {
                    const auto left = countFailure(storage, job->scope, hand.now());
                    if (job->installationKnown) {
                        countFailure(storage, across, hand.now());
                        job->answer.error().triesLeft = left.triesLeft;
                        job->answer.error().retryAfterMs = left.waitMs;
                    }
                    storage.addAudit({hand.now(), {}, "session.refused", job->installationKnown ? job->request.installation.toString() : "", ""});
                    return {};
                }
                if (account->locked) {
                    job->answer = refuse(ErrorCode::AccountLocked, "an administrator has locked the account");
                    return {};
                }
                storage.removeThrottle(job->scope.name);
                if (!job->newHash.empty() && account->passwordHash == job->hash) {
                    account->passwordHash = job->newHash;
                    storage.putAccount(*account);
                }
                auto held = storage.key(account->id, installation->id);
                if (!held || held->key != job->key) {
                    const auto keys = ThrottleScope::newKeys(m_d->settings.throttle, account->id, installation->id);
                    if (const auto now = standing(storage, keys, hand.now()); now.waitMs) {
                        shortenLock(storage, keys, hand.now());
                        job->answer =
                            tl::unexpected<Refusal>(Refusal{{ErrorCode::TooManyRequests, "too many new keys"}, now.waitMs, std::nullopt, {}});
                        return {};
                    }
                    countFailure(storage, keys, hand.now());
                    REDOUBT_ASSIGN(const auto certificate, hand.certify(account->id, *installation, job->key));
                    KeyRow row{
                        account->id, installation->id, job->key, writeJson(toJson(certificate)), held ? held->cacheSecret : Bytes(32), hand.now(),
                        false,       hand.now()};
                    if (!held)
                        m_d->random.fill(row.cacheSecret);
                    held = std::move(row);
                    storage.addAudit({hand.now(), account->id, "key.certify", installation->id.toString(), installation->name});
                }
                held->needsPassword = false;
                held->signedInAt = hand.now();
                storage.putKey(*held);
                auto response = m_d->openSession(hand, *account, *held, true);
                response.server = facts();
                job->answer = std::move(response);
                return {};
            },
            [this, job](const Result<void> &committed) {
                m_d->endTry(job->scope.name);
                if (committed)
                    job->done(std::move(job->answer));
                else
                    job->done(refuse(committed.error()));
            });
        if (auto queued = m_d->writer.submit(std::move(task)); !queued) {
            m_d->endTry(job->scope.name);
            job->done(tl::unexpected<Refusal>(Refusal{queued.error(), 500, {}, {}}));
        }
    });
    if (!submitted) {
        m_d->endTry(job->scope.name);
        job->done(tl::unexpected<Refusal>(Refusal{submitted.error(), 1000, {}, {}}));
    }
}

void AuthService::changePassword(const Session &session, const feed::PasswordChangeRequest &request, const std::string & /*address*/, Done<void> done)
{
    struct Change
    {
        Session session;
        feed::PasswordChangeRequest request;
        ThrottleScope scope;
        std::string newHash; ///< empty: the old password was wrong
        Answer<void> answer = refuse(ErrorCode::WrongPassword, "wrong password");
        Done<void> done;
    };
    auto job = std::make_shared<Change>();
    job->session = session;
    job->request = request;
    job->done = std::move(done);
    std::string hash;
    std::int64_t triesLeft = 0;
    try {
        auto storage = m_d->storage.read();
        const auto account = storage->account(session.account);
        if (!account)
            return job->done(refuse(ErrorCode::Unauthenticated, "no valid token"));
        if (auto fits = checkPassword(text::canonicalPassword(request.newPassword), account->signInName, m_d->settings.minPasswordLength); !fits)
            return job->done(refuse(fits.error()));
        if (text::canonicalPassword(request.oldPassword) == text::canonicalPassword(request.newPassword) || request.oldPassword.size() > 1024)
            return job->done(refuse(ErrorCode::InvalidArgument, "the new password is the old one"));
        job->scope = ThrottleScope::pair(m_d->settings.throttle, account->signInName, session.installation);
        const auto now = standing(*storage, job->scope, m_d->clock.now());
        if (now.waitMs) {
            storage.reset();
            m_d->shortenLocks({job->scope});
            return job->done(refuseFor(now, true));
        }
        triesLeft = now.triesLeft;
        hash = account->passwordHash;
    } catch (const StorageException &exception) {
        return job->done(refuse(exception.error()));
    }
    if (!m_d->beginTry(job->scope.name, triesLeft))
        return job->done(tl::unexpected<Refusal>(Refusal{{ErrorCode::TooManyRequests, "too many tries at once"}, 1000, {}, {}}));
    auto submitted = m_d->hashing.submit([this, job, hash] {
        if (verifyTyped(job->request.oldPassword, hash) != TypedPassword::Wrong)
            job->newHash = hashTyped(job->request.newPassword, m_d->settings.cost, m_d->random);
        WriteTask task;
        task.work = [this, job, hash](WriteTransaction &storage) -> Result<void> {
            auto account = storage.account(job->session.account);
            if (job->newHash.empty() || !account || account->passwordHash != hash) {
                const auto left = countFailure(storage, job->scope, m_d->clock.now());
                job->answer.error().triesLeft = left.triesLeft;
                job->answer.error().retryAfterMs = left.waitMs;
                return {};
            }
            account->passwordHash = job->newHash;
            account->mustChangePassword = false;
            storage.putAccount(*account);
            storage.removeThrottle(job->scope.name);
            storage.removeSessionsOf(account->id, job->session.token);
            storage.requirePassword(account->id, job->session.installation);
            if (auto key = storage.key(account->id, job->session.installation)) {
                key->signedInAt = m_d->clock.now();
                storage.putKey(*key);
            }
            storage.addAudit({m_d->clock.now(), account->id, "password.change", account->id.toString(), ""});
            job->answer = {};
            return {};
        };
        task.done = [this, job](const Result<void> &committed) {
            m_d->endTry(job->scope.name);
            job->done(committed ? std::move(job->answer) : Answer<void>(refuse(committed.error())));
        };
        if (auto queued = m_d->writer.submit(std::move(task)); !queued) {
            m_d->endTry(job->scope.name);
            job->done(tl::unexpected<Refusal>(Refusal{queued.error(), 500, {}, {}}));
        }
    });
    if (!submitted) {
        m_d->endTry(job->scope.name);
        job->done(tl::unexpected<Refusal>(Refusal{submitted.error(), 1000, {}, {}}));
    }
}

} // namespace redoubt::server
