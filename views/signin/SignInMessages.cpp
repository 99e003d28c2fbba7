// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/SignInMessages.h"

#include "views/theme/Durations.h"
#include "views/theme/TimeText.h"

namespace redoubt::views {

QString SignInMessages::shortFingerprint(const QString &fingerprint)
{
    const auto bytes = fingerprint.split(QLatin1Char(':'));
    if (bytes.size() < 4)
        return fingerprint;
    return bytes[0] + QLatin1Char(':') + bytes[1] + QStringLiteral("…") + bytes.last();
}

SignInMessages::Line SignInMessages::certificate(const ServerChoice &server)
{
    switch (server.check) {
    case CertificateCheck::Verified:
        return {tr("Certificate verified, fingerprint %1").arg(shortFingerprint(server.fingerprint)), Ink::Ok, Icon::ShieldCheck};
    case CertificateCheck::Untrusted:
        return {tr("The certificate is not the one enrolled here. Nothing will be sent. Ask your administrator."), Ink::Severity4, Icon::AlertCircle};
    case CertificateCheck::Expired:
        return {tr("The server's certificate has expired. Ask your administrator to renew it."), Ink::Severity4, Icon::AlertCircle};
    case CertificateCheck::Unreachable: return {tr("The server does not answer. You can sign in offline."), Ink::Text2, Icon::CloudOff};
    case CertificateCheck::Pinned:
        return {tr("Pinned at enrolment, fingerprint %1").arg(shortFingerprint(server.fingerprint)), Ink::Text2, Icon::Shield};
    case CertificateCheck::Unknown: break;
    }
    return {tr("Checking the certificate…"), Ink::Text3, Icon::Shield};
}

bool SignInMessages::concernsPassword(SignInProblem problem)
{
    return problem == SignInProblem::WrongPassword || problem == SignInProblem::UnknownAccountOrPassword;
}

QString SignInMessages::failure(const SignInFailure &failure)
{
    switch (failure.problem) {
    case SignInProblem::None: return {};
    case SignInProblem::WrongPassword:
        if (failure.triesLeft < 0)
            return tr("The password is wrong.");
        if (failure.triesLeft == 0)
            return tr("The password is wrong. The account is now locked for %n min.", nullptr, failure.lockMinutes);
        //: %n tries, %1 is the time the lock lasts ("15 min")
        return tr("The password is wrong. After %n more, the account is locked for %1.", nullptr, failure.triesLeft)
            .arg(Durations::span(failure.lockMinutes * 60));
    case SignInProblem::Locked:
        return failure.lockedSeconds > 0
            ? tr("The account is locked, for another %1. An administrator can unlock it.").arg(Durations::span(failure.lockedSeconds))
            : tr("The account is locked. An administrator can unlock it.");
    case SignInProblem::UnknownAccountOrPassword: return tr("Account or password is wrong.");
    case SignInProblem::UnknownInstallation:
        return tr("The server does not know this console any more, whatever the password: it was set back to an older state, or the console was "
                  "revoked. What was not sent is kept. Ask the administrator for a new enrolment file; offline you can go on.");
    case SignInProblem::ForeignAnswer:
        return tr("What answered is not the server: often the sign-in page of the network. Sign in to the network first, or sign in here offline.");
    case SignInProblem::NotEnrolledHere: return tr("This account has not signed in on this machine yet. Connect to the server for the first time.");
    case SignInProblem::OfflineExpired:
        return tr("Offline sign-in has run out: too long since the last contact. Connect to the server once. Your unsent work is kept.");
    case SignInProblem::NoOfflineData: return tr("No data of this account is kept here, so it can only sign in with the server.");
    case SignInProblem::Unreachable: return tr("The server does not answer. Check the network, or sign in offline.");
    case SignInProblem::Untrusted: return tr("The server's certificate is not the one enrolled here. Nothing was sent. Ask your administrator.");
    case SignInProblem::CertificateExpired:
        return tr("The server's certificate has expired, so the connection was refused. You can sign in offline.");
    case SignInProblem::ClockWrong: return tr("This machine's clock is wrong. Set date and time, then try again.");
    case SignInProblem::CacheBusy: return tr("Another console on this machine has this data open. Close it first.");
    case SignInProblem::CacheDamaged:
        return tr("The local data is damaged. It was set aside, not deleted; sign in with the server to fetch it anew.");
    case SignInProblem::Other: break;
    }
    return failure.detail.isEmpty() ? tr("Signing in failed. Try again, or tell your administrator.") : failure.detail;
}

QString SignInMessages::offline(qint64 dataAt, qint64 now) { return tr("Sign in offline, with data of %1").arg(TimeText(now).moment(dataAt)); }

} // namespace redoubt::views
