// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/BulletinSentences.h"

#include "app/console/Sentences.h"
#include "app/console/attachments/FileIntake.h"

namespace redoubt::console {

QString BulletinSentences::notDone(const Error &error)
{
    switch (error.code) {
    case ErrorCode::MissingReason: return tr("Say it in a few words first.");
    case ErrorCode::BadSignature:
    case ErrorCode::BadDigest: return tr("The signature under this bulletin does not hold. Nothing was acknowledged; ask the issuer by telephone.");
    case ErrorCode::Forbidden: return tr("A draft is checked by somebody else than who drafted it.");
    case ErrorCode::RuleViolated: return tr("Somebody was faster: it is as the page says now. Nothing was written.");
    case ErrorCode::InvalidArgument:
        return tr("The time until which it is to be acknowledged is over, or a text is missing. Change the draft first.");
    case ErrorCode::NotFound: return tr("It is not here any more. Nothing was written.");
    default: return Sentences::notSaved(error);
    }
}

QString BulletinSentences::notTakenIn(const IntakeFailure &failure)
{
    using Problem = IntakeFailure::Problem;
    switch (failure.problem) {
    case Problem::Cancelled: return tr("Stopped. Nothing was written.");
    case Problem::Vanished: return tr("%1 is not there any more. Nothing was written.").arg(failure.file);
    case Problem::Unreadable: return tr("%1 cannot be read. Nothing was written.").arg(failure.file);
    case Problem::NotAFile: return tr("%1 is no file. Nothing was written.").arg(failure.file);
    case Problem::Empty: return tr("%1 is empty. Nothing was written.").arg(failure.file);
    case Problem::TooLarge: return tr("%1 is larger than a file may be. Nothing was written.").arg(failure.file);
    case Problem::Changed: return tr("%1 was changed while it was read. Try again once it is finished.").arg(failure.file);
    case Problem::Store: break;
    }
    return Sentences::notSaved({failure.code, {}});
}

} // namespace redoubt::console
