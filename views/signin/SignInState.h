// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace redoubt::views {

/// What is known about a server's certificate before signing in.
enum class CertificateCheck {
    Unknown,   ///< not asked yet
    Pinned,    ///< known since enrolment; compared at every connection, of which there was none yet
    Verified,  ///< chains to the pinned or a system CA, for this name and today
    Untrusted, ///< another CA or another name: no connection is made
    Expired,
    Unreachable,
};

struct ServerChoice
{
    QString id;
    QString name;        ///< "City office"
    QString address;     ///< "redoubt.example:8443"
    QString fingerprint; ///< SHA-256 of the certificate, hex pairs with colons, in full
    CertificateCheck check = CertificateCheck::Unknown;

    bool operator==(const ServerChoice &) const = default;
};

/// Why the last attempt failed.
enum class SignInProblem {
    None,
    WrongPassword, ///< triesLeft says how many attempts remain, if the server said so
    Locked,        ///< lockedSeconds says how long, if known
    UnknownAccountOrPassword,
    UnknownInstallation, ///< the server does not know this console, whatever the password
    ForeignAnswer,       ///< what answered is no Redoubt server
    NotEnrolledHere,     ///< this account has no key on this installation yet
    OfflineExpired,      ///< offline unlock lasts a limited time since the last contact
    NoOfflineData,
    Unreachable,
    Untrusted,
    CertificateExpired,
    ClockWrong, ///< this machine's clock is too far off for the certificate or the session
    CacheBusy,  ///< another console has this cache open
    CacheDamaged,
    Other, ///< detail holds a sentence made by the caller
};

struct SignInFailure
{
    SignInProblem problem = SignInProblem::None;
    int triesLeft = -1;   ///< below zero: not known
    int lockMinutes = 15; ///< how long the account will be locked once no try is left
    qint64 lockedSeconds = 0;
    QString detail;

    bool operator==(const SignInFailure &) const = default;
};

struct LanguageChoice
{
    QString code; ///< "zh_CN"
    QString name; ///< in the language itself

    bool operator==(const LanguageChoice &) const = default;
};

/// Everything the sign-in page shows.
struct SignInState
{
    QList<ServerChoice> servers;
    QString serverId;
    QString account;
    bool keepOffline = true;
    bool keepOfflineOffered = true;      ///< whether there is a choice at all
    bool keepOfflineAllowed = true;      ///< server policy
    std::optional<qint64> offlineDataAt; ///< instant (ms) of the newest data of this account here; none: no offline sign-in
    qint64 now = 0;                      ///< instant (ms) for "today" and "yesterday"
    QString installation;                ///< "DUTY-01"
    QString version;
    QList<LanguageChoice> languages;
    QString language;
};

struct SignInRequest
{
    QString serverId;
    QString account;
    QString password;
    bool keepOffline = true;
};

} // namespace redoubt::views
