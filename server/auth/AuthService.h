// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/crypto/Password.h"
#include "feed/wire/Session.h"
#include "server/Answer.h"
#include "server/auth/Hashing.h"
#include "server/auth/Session.h"
#include "server/auth/Throttle.h"
#include "server/storage/Writer.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace redoubt::server {

class Storage;
class StreamService;
struct ServerIdentity;

struct AuthSettings
{
    std::int64_t sessionMs = 15 * 60 * 1000;
    std::int64_t challengeMs = 60 * 1000;
    std::int64_t minPasswordLength = 12; ///< characters
    std::int64_t offlineDays = 14;       ///< a cache opens without the server, and a session is resumed, for so long after the last password
    PasswordCost cost;                   ///< tests lower it
    ThrottleSettings throttle;
    std::string caPem; ///< handed out at enrolment, to be pinned
};

/// Enrolment, sign-in, renewal, sign-out, passwords (DESIGN §4, §6).
///
/// Thread-safe: every function may be called from any thread. Password hashing runs in @c Hashing, all writing on the
/// Writer; `done` is called from there. An unknown account name costs and answers the same as a wrong password.
class AuthService
{
public:
    /// @p random is used from several threads: SystemRandom may be.
    AuthService(Storage &storage, Writer &writer, Hashing &hashing, StreamService &streams, const Clock &clock, Random &random,
                AuthSettings settings);
    ~AuthService();

    /// @p address is the peer's, for throttling: "10.1.2.3". Refused with Forbidden (code unknown, used or expired,
    /// alike), InvalidArgument (name) or TooManyRequests.
    void enrol(const feed::EnrolRequest &request, const std::string &address, const Done<feed::EnrolResponse> &done);

    /// Refused with WrongPassword (also: unknown account, unknown installation or wrong secret; triesLeft as known for
    /// this name on this installation), AccountLocked (retryAfterMs; also locked by an administrator, only told to who knows the
    /// password), TooManyRequests (retryAfterMs) or InvalidArgument (a key that is none).
    void signIn(const feed::SignInRequest &request, const std::string &address, Done<feed::SessionResponse> done);

    /// The session of a bearer token. Fails with Unauthenticated; nothing is said of why.
    /// One read of the database; also right after an administrator's command in another process.
    [[nodiscard]] Result<Session> authenticate(std::string_view token) const;

    /// A nonce to sign. Answers alike for accounts and installations that do not exist.
    [[nodiscard]] feed::ChallengeResponse challenge(const feed::ChallengeRequest &request);
    /// A new token for who signs with the key of this account on this installation. With a live @p session of the same two the
    /// answer has the cache secret. Without one (a console that was offline) it has not, needs the resume secret of the last
    /// sign-in, and is refused after a password was reset or changed elsewhere, and when the password was last given longer ago than
    /// AuthSettings::offlineDays. The old token lives on until it expires: an answer may be lost on the way. Refused with Unauthenticated
    /// for every reason alike, before anything is written; or with TooManyRequests for a proven console that asks too often at once.
    void renew(const std::optional<Session> &session, const feed::RenewRequest &request, Done<feed::SessionResponse> done);
    /// Ends every session of this account on this installation (a sign-in and a renewal leave a token each) and its resume secret: the next
    /// session there begins with the password.
    void signOut(const Session &session, const Done<void> &done);
    /// Refused with WrongPassword (throttled as a sign-in) or InvalidArgument (policy). Ends every other session of the account.
    void changePassword(const Session &session, const feed::PasswordChangeRequest &request, const std::string &address, Done<void> done);

    /// Removes tries that were counted over a day ago and keep nobody waiting: every address that ever failed would have a row for ever.
    void forgetOldTries();

    /// What anyone may know of the server.
    [[nodiscard]] feed::ServerFacts facts() const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace redoubt::server
