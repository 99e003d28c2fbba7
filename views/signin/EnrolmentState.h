// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace redoubt::views {

/// What an enrolment file or code says, shown before anything is trusted.
struct EnrolmentOffer
{
    QString server;       ///< address the console will connect to
    QString serverName;   ///< the office's own name, as its CA certificate has it; may be empty
    QString authority;    ///< subject of the CA certificate that will be trusted for this server alone
    QString fingerprint;  ///< SHA-256 of that certificate, hex pairs with colons
    QString validUntil;   ///< the certificate's last day, in the reader's words
    QString account;      ///< whom the file was made for; may be empty
    QString console = {}; ///< what this console will be called; empty: by this machine's name

    bool operator==(const EnrolmentOffer &) const = default;
};

/// What stands on the code slip from an administrator.
struct EnrolmentCode
{
    QString server;   ///< host or host:port
    QString caDigest; ///< SHA-256 of the CA certificate: 64 hex digits, colons and spaces allowed
    QString code;     ///< one-time code

    bool operator==(const EnrolmentCode &) const = default;
};

/// Why an offer could not be made or taken.
enum class EnrolmentProblem {
    None,
    FileUnreadable, ///< of these three, detail holds the file's name
    FileNotEnrolment,
    FileTooNew,
    CodeWrong,      ///< unknown, used or run out
    DigestMismatch, ///< the server showed another CA
    Unreachable,
    ClockWrong,
    Other, ///< detail holds the caller's sentence
};

struct EnrolmentFailure
{
    EnrolmentProblem problem = EnrolmentProblem::None;
    QString detail;
};

} // namespace redoubt::views
