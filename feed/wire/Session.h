// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/kinds/AccountKinds.h"

#include <optional>
#include <string>
#include <vector>

/// Enrolment, sign-in and renewal: /v1/enrol, /v1/session, /v1/session/challenge, /v1/session/renew, /v1/password.
namespace redoubt::feed {

/// What an administrator hands out: a file with this JSON, or the same read out as address, CA digest and code.
struct EnrolmentTicket
{
    int v = 1;
    std::string server;            ///< "https://host:port"
    std::string caDigest;          ///< "sha256:…" of the CA certificate's DER
    std::optional<std::string> ca; ///< PEM; absent when read out: then the chain's root is checked against caDigest
    std::string code;              ///< one time, expires
    std::optional<std::string> name;
    bool operator==(const EnrolmentTicket &) const = default;
};
BOOST_DESCRIBE_STRUCT(EnrolmentTicket, (), (v, server, caDigest, ca, code, name))

struct EnrolRequest
{
    int v = 1;
    std::string code;
    std::string name; ///< of this installation, e.g. DUTY-01
    bool operator==(const EnrolRequest &) const = default;
};
BOOST_DESCRIBE_STRUCT(EnrolRequest, (), (v, code, name))

struct ServerFacts
{
    Id id;
    std::string name;
    Bytes key;         ///< Ed25519 public key that signs certificates and checkpoints
    std::string suite; ///< "sha256-ed25519-aes256gcm"
    Instant time;
    std::int64_t minPasswordLength = 12;
    std::int64_t offlineDays = 14;
    bool operator==(const ServerFacts &) const = default;
};
BOOST_DESCRIBE_STRUCT(ServerFacts, (), (id, name, key, suite, time, minPasswordLength, offlineDays))

struct EnrolResponse
{
    int v = 1;
    Id installation;
    std::string name;
    Bytes secret;   ///< proves the installation at sign-in; kept with the cache
    std::string ca; ///< PEM to pin
    ServerFacts server;
    bool operator==(const EnrolResponse &) const = default;
};
BOOST_DESCRIBE_STRUCT(EnrolResponse, (), (v, installation, name, secret, ca, server))

/// Sign-in with a password. @c key is this account's public key on this installation; the first time it is certified.
struct SignInRequest
{
    int v = 1;
    std::string account; ///< sign-in name
    std::string password;
    Id installation;
    Bytes secret; ///< the installation's
    Bytes key;
    bool operator==(const SignInRequest &) const = default;
};
BOOST_DESCRIBE_STRUCT(SignInRequest, (), (v, account, password, installation, secret, key))

struct SessionResponse
{
    int v = 1;
    std::string token;
    Instant expiresAt; ///< 15 minutes from now
    Id account;
    std::string name; ///< shown name
    Id unit;
    ServerFacts server;
    CertificateRecord certificate; ///< of the key given
    /// Half of the second wrap of the cache key: released after a signature of the installation key,
    /// so that a reset password loses nothing. Empty at sign-in, given by /v1/session/renew.
    std::optional<Bytes> cacheSecret;
    /// Lets this account on this installation renew without a token, until the password changes. The console keeps it in
    /// its sealed cache only: who cannot unlock that cannot use it.
    std::optional<Bytes> resume;
    bool mustChangePassword = false;
    bool operator==(const SessionResponse &) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionResponse, (), (v, token, expiresAt, account, name, unit, server, certificate, cacheSecret, resume, mustChangePassword))

struct ChallengeRequest
{
    int v = 1;
    Id account;
    Id installation;
    bool operator==(const ChallengeRequest &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChallengeRequest, (), (v, account, installation))

struct ChallengeResponse
{
    int v = 1;
    Bytes nonce; ///< 32 bytes, good once and for a minute
    bool operator==(const ChallengeResponse &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChallengeResponse, (), (v, nonce))

/// Renews a session, or begins one for an account that was unlocked offline: the signature proves the installation key.
/// With a valid token in the header the answer has the cache secret. Without one it has not, and the request must carry the
/// resume secret of the last sign-in: the signature alone would let in whoever stole the disk, since the signing key is
/// also wrapped without the password. The password must be the same and nobody may have locked the account. So a console
/// that was offline for days syncs by itself when the network is back.
struct RenewRequest
{
    int v = 1;
    Id account;
    Id installation;
    Bytes nonce;
    Bytes signature;             ///< over renewMessage()
    std::optional<Bytes> resume; ///< without a token
    bool operator==(const RenewRequest &) const = default;
};
BOOST_DESCRIBE_STRUCT(RenewRequest, (), (v, account, installation, nonce, signature, resume))
[[nodiscard]] Bytes renewMessage(const Id &server, const Id &account, const Id &installation, ByteView nonce);

struct PasswordChangeRequest
{
    int v = 1;
    std::string oldPassword;
    std::string newPassword;
    bool operator==(const PasswordChangeRequest &) const = default;
};
BOOST_DESCRIBE_STRUCT(PasswordChangeRequest, (), (v, oldPassword, newPassword))

} // namespace redoubt::feed
