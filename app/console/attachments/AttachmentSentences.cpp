// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attachments/AttachmentSentences.h"

#include "app/console/Sentences.h"
#include "app/console/attachments/FileIntake.h"
#include "views/widgets/PlainWords.h"

namespace redoubt::console {

QString AttachmentSentences::notTakenIn(const IntakeFailure &failure)
{
    using Problem = IntakeFailure::Problem;
    switch (failure.problem) {
    case Problem::Cancelled: return tr("Stopped. Nothing was written.");
    case Problem::Vanished: return tr("%1 is not there any more. Nothing was written.").arg(failure.file);
    case Problem::Unreadable: return tr("%1 cannot be read. Nothing was written.").arg(failure.file);
    case Problem::NotAFile: return tr("%1 is no file. Nothing was written.").arg(failure.file);
    case Problem::Empty: return tr("%1 is empty. Nothing was written.").arg(failure.file);
    case Problem::TooLarge:
        return tr("%1 is larger than %2, the most that one file may have. Nothing was written.")
            .arg(failure.file, views::PlainWords::size(failure.limitBytes));
    case Problem::Changed: return tr("%1 was changed while it was read. Try again once it is finished; nothing was written.").arg(failure.file);
    case Problem::Store: break;
    }
    return Sentences::notSaved({failure.code, {}});
}

QString AttachmentSentences::notFetched(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageFull: return tr("The disk is full: the file was not fetched. Make room and open it again.");
    case ErrorCode::NotFound: return tr("The server does not have the file yet, or you may not read it.");
    case ErrorCode::BadDigest:
        return tr("What arrived is not the file that was submitted: its fingerprint is another. It was not kept; fetch it again or tell the "
                  "administrator.");
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
        return tr("The file is not on this machine and the server cannot be reached. It is fetched when the connection is back.");
    default:
        return tr("The file could not be handled (%1).")
            .arg(QString::fromUtf8(name(error.code).data(), static_cast<qsizetype>(name(error.code).size())));
    }
}

QString AttachmentSentences::notCopied(const Error &error)
{
    return tr("The copy could not be written there (%1). The file itself is still in the claim.").arg(QString::fromStdString(error.detail));
}

QString AttachmentSentences::notUploaded(const QString &file, ErrorCode why)
{
    const auto kept = tr("It is kept on this machine.");
    switch (why) {
    case ErrorCode::TooLarge:
        return views::PlainWords::sentences(
            {tr("The server does not take %1: it is larger than a file may be there, or the room's quota is used up.").arg(file), kept});
    case ErrorCode::Forbidden:
        return views::PlainWords::sentences({tr("The server does not take %1: you may not write in its room.").arg(file), kept});
    case ErrorCode::CannotOpenSeal:
    case ErrorCode::StorageDamaged:
    case ErrorCode::StorageFailed:
    case ErrorCode::NotFound:
        return tr("%1 cannot be read from the local store, so it was not sent. Submit the file again if you still have it, and tell the "
                  "administrator.")
            .arg(file);
    default:
        return views::PlainWords::sentences(
            {tr("The server could not take %1 (%2). Tell the administrator.").arg(file, QString::fromStdString(std::string(name(why)))), kept});
    }
}

} // namespace redoubt::console
