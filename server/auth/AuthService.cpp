// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/AuthPrivate.h"

#include "server/auth/InstallationName.h"
#include "server/auth/PasswordPolicy.h"
#include "server/auth/Secrets.h"
#include "server/auth/Window.h"

#include <algorithm>
#include <iterator>

namespace redoubt::server {

namespace {
constexpr std::string_view kSuite = "sha256-ed25519-aes256gcm";
constexpr std::int64_t MsPerDay = 24LL * 60 * 60 * 1000;
/// Of one account on one installation. A console asks once, and again when an answer was lost.
constexpr std::int64_t MaxRenewalsInFlight = 4;

template <class T>
std::function<void(const Result<void> &)> answerWith(std::shared_ptr<Answer<T>> answer, Done<T> done)
{
    return [answer = std::move(answer), done = std::move(done)](const Result<void> &committed) {
        if (committed)
            done(std::move(*answer));
        else
            done(refuse(committed.error()));
    };
}
} // namespace

AuthService::AuthService(Storage &storage, Writer &writer, Hashing &hashing, StreamService &streams, const Clock &clock, Random &random,
                         AuthSettings settings)
{
    auto dummy = hashPassword(newToken(random), settings.cost, random);
    const auto challengeMs = settings.challengeMs;
    m_d.reset(new Private{storage,
                          writer,
                          hashing,
                          streams,
                          clock,
                          random,
                          std::move(settings),
                          Challenges(deriveKey(streams.identity().key.seed(), "redoubt challenge 1"), challengeMs),
                          std::move(dummy),
                          {},
                          {}});
}

AuthService::~AuthService() = default;

bool AuthService::Private::beginTry(const std::string &scope, std::int64_t triesLeft)
{
    const std::lock_guard lock(mutex);
    auto &count = inFlight[scope];
    if (count >= triesLeft)
        return false;
    ++count;
    return true;
}

void AuthService::Private::endTry(const std::string &scope)
{
    const std::lock_guard lock(mutex);
    if (const auto found = inFlight.find(scope); found != inFlight.end() && --found->second <= 0)
        inFlight.erase(found);
}

void AuthService::Private::shortenLocks(const std::vector<ThrottleScope> &scopes)
{
    std::vector<ThrottleScope> ahead;
    {
        const auto view = storage.read();
        std::copy_if(scopes.begin(), scopes.end(), std::back_inserter(ahead),
                     [&](const auto &scope) { return standing(*view, scope, clock.now()).isAhead; });
    }
    if (ahead.empty())
        return;
    WriteTask task;
    task.work = [this, ahead = std::move(ahead)](WriteTransaction &writing) -> Result<void> {
        for (const auto &scope : ahead)
            shortenLock(writing, scope, clock.now());
        return {};
    };
    task.done = [](const Result<void> &) {};
    (void)writer.submit(std::move(task)); // whoever tries next finds it again
}

feed::SessionResponse AuthService::Private::openSession(ServerHand &hand, const AccountRow &account, const KeyRow &key, bool byPassword)
{
    feed::SessionResponse response;
    response.token = newSessionToken(random, byPassword);
    response.expiresAt = hand.now() + settings.sessionMs;
    response.account = account.id;
    response.name = account.name;
    response.unit = account.unit;
    if (const auto certificate = parseJson(key.certificate)) {
        if (auto read = fromJson<feed::CertificateRecord>(*certificate))
            response.certificate = std::move(*read);
    }
    response.mustChangePassword = account.mustChangePassword;
    const auto resume = resumeSecret(account, key);
    response.resume = Bytes(resume.view().begin(), resume.view().end());
    hand.storage().removeSessionsExpiredBefore(hand.now());
    hand.storage().putSession({tokenDigest(response.token), account.id, key.installation, key.key, hand.now(), response.expiresAt, false});
    return response;
}

/// Derived and not stored: it dies with the password's hash or with the key's cache secret.
SecretBytes AuthService::Private::resumeSecret(const AccountRow &account, const KeyRow &key) const
{
    SecretBytes secret(key.cacheSecret);
    return deriveKey(secret.view(), "redoubt resume 1 " + account.passwordHash);
}

void AuthService::forgetOldTries()
{
    WriteTask task;
    task.work = [d = m_d.get()](WriteTransaction &storage) -> Result<void> {
        storage.removeThrottlesBefore(d->clock.now() + -MsPerDay);
        return {};
    };
    task.done = [](const Result<void> &) {};
    (void)m_d->writer.submit(std::move(task)); // the next hour finds them again
}

feed::ServerFacts AuthService::facts() const
{
    const auto &identity = m_d->identity();
    const auto &key = identity.key.verifyKey().bytes;
    return {identity.id,
            identity.name,
            {key.begin(), key.end()},
            std::string(kSuite),
            m_d->clock.now(),
            m_d->settings.minPasswordLength,
            m_d->settings.offlineDays};
}

Result<Session> AuthService::authenticate(std::string_view token) const
{
    if (token.empty() || token.size() > 128)
        return fail(ErrorCode::Unauthenticated, "no valid token");
    try {
        const auto now = m_d->clock.now();
        const auto row = m_d->storage.read()->session(tokenDigest(token), now);
        if (!row || !holdsAt(row->expiresAt, m_d->settings.sessionMs, now))
            return fail(ErrorCode::Unauthenticated, "no valid token");
        return Session{row->account, row->installation, row->key, row->expiresAt, row->token, isByPassword(token), row->mustChangePassword};
    } catch (const StorageException &exception) {
        return fail(exception.error());
    }
}

void AuthService::enrol(const feed::EnrolRequest &request, const std::string &address, const Done<feed::EnrolResponse> &done)
{
    if (request.code.size() > 64)
        return done(refuse(ErrorCode::InvalidArgument, "a code has at most 64 bytes"));
    if (const auto shown = request.name.empty() ? Result<void>() : checkInstallationName(request.name); !shown)
        return done(refuse(ErrorCode::InvalidArgument, "a console's name: " + shown.error().detail));
    const auto answer = std::make_shared<Answer<feed::EnrolResponse>>();
    auto task = m_d->streams.serverTask(
        [this, request, address, answer](ServerHand &hand) -> Result<void> {
            auto &storage = hand.storage();
            const auto scope = ThrottleScope::address(m_d->settings.throttle, address);
            if (const auto now = standing(storage, scope, hand.now()); now.waitMs) {
                shortenLock(storage, scope, hand.now());
                *answer = tl::unexpected<Refusal>(Refusal{{ErrorCode::TooManyRequests, "too many tries"}, now.waitMs, {}, {}});
                return {};
            }
            auto code = storage.enrolment(enrolmentDigest(request.code));
            if (!code || code->usedAt || !holdsAt(code->expiresAt, code->expiresAt - code->createdAt, hand.now())) {
                countFailure(storage, scope, hand.now());
                *answer = refuse(ErrorCode::Forbidden, "the code is not valid, was used or has expired");
                return {};
            }
            InstallationRow installation;
            installation.id = hand.newId();
            const auto &wanted = request.name.empty() ? code->name : request.name;
            installation.name = wanted.empty() ? wanted : freeInstallationName(storage, wanted);
            if (installation.name.empty()) {
                *answer = refuse(ErrorCode::InvalidArgument, "a console's name has 1 to 100 characters");
                return {};
            }
            Bytes secret(32);
            m_d->random.fill(secret);
            installation.secretHash = installationSecretDigest(secret);
            installation.enrolledAt = hand.now();
            storage.putInstallation(installation);
            code->usedAt = hand.now();
            storage.putEnrolment(*code);
            storage.addAudit({hand.now(), {}, "installation.enrol", installation.id.toString(), installation.name});
            *answer = feed::EnrolResponse{1, installation.id, installation.name, std::move(secret), m_d->settings.caPem, facts()};
            return {};
        },
        answerWith(answer, done));
    m_d->submit(std::move(task), done);
}

feed::ChallengeResponse AuthService::challenge(const feed::ChallengeRequest &request)
{
    return {1, m_d->challenges.issue(request.account, request.installation, m_d->clock.now(), m_d->random)};
}

std::optional<std::pair<AccountRow, KeyRow>> AuthService::Private::provenBy(const feed::RenewRequest &request, bool isSignedIn,
                                                                            ReadTransaction &view) const
{
    const auto account = view.account(request.account);
    const auto installation = view.installation(request.installation);
    const auto key = view.key(request.account, request.installation);
    // Checked in any case, so that an account that is there takes no longer than one that is not.
    const auto message = feed::renewMessage(identity().id, request.account, request.installation, request.nonce);
    const bool isSigned = (key ? key->key : identity().key.verifyKey()).verify(message, request.signature).has_value();
    if (!isSigned || !account || account->locked || !installation || installation->revoked || !key)
        return {};
    if (!isSignedIn) {
        // What the cache may be unlocked with offline ends by itself, and so does this; also where a clock that was ahead noted the password.
        const auto age = clock.now() - key->signedInAt;
        const auto window = settings.offlineDays * MsPerDay;
        if (key->needsPassword || age > window || age < -window)
            return {};
        if (!request.resume || !equalInConstantTime(*request.resume, resumeSecret(*account, *key).view()))
            return {};
    }
    return std::pair(*account, *key);
}

void AuthService::renew(const std::optional<Session> &session, const feed::RenewRequest &request, Done<feed::SessionResponse> done)
{
    const auto denied = [] { return refuse(ErrorCode::Unauthenticated, "the session cannot be renewed"); };
    if (session && (session->account != request.account || session->installation != request.installation))
        return done(denied());
    const bool isSignedIn = session.has_value();
    // Strangers may ask as often as they like: only what proves itself is given to the writer, and each console's own a few at a time.
    if (!m_d->challenges.isIssued(request.nonce, request.account, request.installation, m_d->clock.now()))
        return done(denied());
    try {
        if (!m_d->provenBy(request, isSignedIn, *m_d->storage.read()))
            return done(denied());
    } catch (const StorageException &exception) {
        return done(refuse(exception.error()));
    }
    const auto scope = "r:" + request.account.toString() + request.installation.toString();
    if (!m_d->beginTry(scope, MaxRenewalsInFlight))
        return done(tl::unexpected<Refusal>(Refusal{{ErrorCode::TooManyRequests, "too many renewals at once"}, 1000, {}, {}}));
    const auto answer = std::make_shared<Answer<feed::SessionResponse>>(denied());
    const Done<feed::SessionResponse> finished = [this, scope, done = std::move(done)](Answer<feed::SessionResponse> given) {
        m_d->endTry(scope);
        done(std::move(given));
    };
    auto task = m_d->streams.serverTask(
        [this, request, answer, isSignedIn, byPassword = session && session->byPassword](ServerHand &hand) -> Result<void> {
            // Once more: it may have been locked since, and a nonce is good once.
            const auto proven = m_d->provenBy(request, isSignedIn, hand.storage());
            if (!proven || !m_d->challenges.use(request.nonce, request.account, request.installation, hand.now()))
                return {};
            auto [account, key] = *proven;
            if (key.signedInAt > hand.now()) {
                // The clock was set back: what is left is counted from now, and from now once.
                key.signedInAt = hand.now();
                hand.storage().putKey(key);
            }
            auto response = m_d->openSession(hand, account, key, byPassword);
            response.server = facts();
            if (byPassword)
                response.cacheSecret = key.cacheSecret;
            *answer = std::move(response);
            return {};
        },
        answerWith(answer, finished));
    m_d->submit(std::move(task), finished);
}

void AuthService::signOut(const Session &session, const Done<void> &done)
{
    WriteTask task;
    task.work = [session](WriteTransaction &storage) -> Result<void> {
        storage.removeSessionsAt(session.account, session.installation);
        // Nor does the resume secret open another: whoever signs out has said that a person must come back.
        if (auto key = storage.key(session.account, session.installation)) {
            key->needsPassword = true;
            storage.putKey(*key);
        }
        return {};
    };
    task.done = answerWith(std::make_shared<Answer<void>>(), done);
    m_d->submit(std::move(task), done);
}

} // namespace redoubt::server
