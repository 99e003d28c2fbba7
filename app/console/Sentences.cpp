// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Sentences.h"

namespace redoubt::console {

QString Sentences::notSaved(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageFull: return tr("Not saved: the disk is full. What you typed is still here; make room and save again.");
    case ErrorCode::StorageDamaged:
    case ErrorCode::CannotOpenSeal:
        return tr("Not saved: the local data is damaged. Sign out and in again; the damaged file is put aside and what was not sent is kept.");
    case ErrorCode::ChainForked:
        return tr("Not saved: this console's chain was closed by the centre. What was written before is kept; ask the administrator to enrol this "
                  "console anew.");
    case ErrorCode::MissingReason: return tr("Not saved: give a reason first.");
    case ErrorCode::RuleViolated: return tr("Not saved: the state has changed meanwhile. The page shows it as it is now; look again and decide.");
    case ErrorCode::TooLarge: return tr("Not saved: it is too long. Shorten the text or put it into an attachment.");
    case ErrorCode::Forbidden: return tr("Not saved: your role does not allow it here.");
    case ErrorCode::NotFound: return tr("Not saved: what it refers to is not here any more.");
    case ErrorCode::InvalidArgument:
    case ErrorCode::Malformed: return tr("Not saved: something is missing or out of range. Check the fields and save again.");
    case ErrorCode::Unauthenticated: return tr("Not saved: nobody is signed in.");
    default:
        return tr("Not saved: the local data could not be written (%1). What you typed is still here; try again.")
            .arg(QString::fromUtf8(name(error.code).data(), static_cast<qsizetype>(name(error.code).size())));
    }
}

QString Sentences::fileTrouble(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageFull: return tr("The disk is full: the file was not taken in. Make room and add it again.");
    case ErrorCode::TooLarge: return tr("The file is too large (512 MB at most). Split it or leave parts out.");
    case ErrorCode::NotFound: return tr("The file cannot be read. It may have been moved, or you have no right to it.");
    case ErrorCode::BadDigest:
        return tr("What arrived is not the file that was submitted: its fingerprint is another. It was not kept; fetch it again or tell the "
                  "administrator.");
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
        return tr("The file is not on this machine and the centre cannot be reached. It is fetched when the connection is back.");
    default:
        return tr("The file could not be handled (%1).")
            .arg(QString::fromUtf8(name(error.code).data(), static_cast<qsizetype>(name(error.code).size())));
    }
}

} // namespace redoubt::console
