// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Sentences.h"

#include "app/console/attachments/FileIntake.h"
#include "models/sync/ConflictModel.h"
#include "views/exercise/Words.h"

namespace redoubt::console {

namespace {
/// How people call the field with which the detail of a refused shape begins; empty where it names none that has a name.
QString fieldOf(const Error &error)
{
    const auto colon = error.detail.find(':');
    const auto field = QString::fromStdString(colon == std::string::npos ? std::string() : error.detail.substr(0, colon));
    const auto label = models::fieldLabel({}, field);
    return label == field ? QString() : label;
}
} // namespace

QString Sentences::notSaved(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageFull: return tr("Not saved: the disk is full. What you typed is still here; make room and save again.");
    case ErrorCode::StorageDamaged:
    case ErrorCode::CannotOpenSeal:
        return tr("Not saved: the local data is damaged. Sign out and in again; the damaged file is put aside and what was not sent is kept.");
    case ErrorCode::ChainForked:
        return tr("Not saved: this profile can no longer sign changes. Its chain was closed by the server, or lost with damaged data. What was "
                  "written before is kept; ask the administrator for an enrolment file and start Redoubt with a new profile (--profile NAME).");
    case ErrorCode::MissingReason: return tr("Not saved: give a reason first.");
    case ErrorCode::RuleViolated: return tr("Not saved: the state has changed meanwhile. The page shows it as it is now; look again and decide.");
    case ErrorCode::TooLarge:
        return tr("Not saved: it is too long, or the record is full. Shorten the text, put it into an attachment, or go on in a new record.");
    case ErrorCode::Forbidden: return tr("Not saved: your role does not allow it here.");
    case ErrorCode::NotFound: return tr("Not saved: what it refers to is not here any more.");
    case ErrorCode::AlreadyExists: return tr("Not saved: this name, or one that looks like it, is taken already. Choose another.");
    case ErrorCode::InvalidArgument:
    case ErrorCode::Malformed:
        if (const QString field = fieldOf(error); !field.isEmpty())
            return tr("Not saved: “%1” is missing, out of range, or holds a character that cannot be seen. Mend it and save again.").arg(field);
        return tr("Not saved: something is missing or out of range. Check the fields and save again.");
    case ErrorCode::Unauthenticated: return tr("Not saved: nobody is signed in.");
    default:
        return tr("Not saved: the local data could not be written (%1). What you typed is still here; try again.")
            .arg(QString::fromUtf8(name(error.code).data(), static_cast<qsizetype>(name(error.code).size())));
    }
}

QString Sentences::nameTaken(const drafts::TakenName &taken)
{
    const auto name = QString::fromStdString(taken.name);
    const auto other = QString::fromStdString(taken.by.other);
    if (name == other)
        return tr("Not saved: “%1” is taken already. Choose another.").arg(name);
    return taken.by.likeness == text::Likeness::Same
        ? tr("Not saved: “%1” is the same name as “%2”, which is taken already. Choose another.").arg(name, other)
        : tr("Not saved: “%1” looks like “%2”, which is taken already. Choose another.").arg(name, other);
}

QString Sentences::savedInPart(const Error &error)
{
    return views::Words::sentences(
        {tr("The exercise was made, but only the first part of its plan is in it. Discard it and make it again, or add what is missing by hand."),
         notSaved(error)});
}

QString Sentences::notSubmitted(exercise::Untimely why)
{
    if (why == exercise::Untimely::BeforeStart)
        return tr("Not submitted: the exercise has not started. What you typed stays here as a draft; submit it once it runs.");
    if (why == exercise::Untimely::Ended)
        return tr("Not submitted: the exercise has ended. What you typed stays here as a draft; the judges do not see it.");
    return tr("Not submitted: the exercise is stopped. What you typed stays here as a draft; submit it when the exercise is resumed.");
}

QString Sentences::rescued(const store::RescueReport &report)
{
    QStringList text{
        tr("%n unsent change(s) were saved into the new one; everything else is fetched again.", nullptr, static_cast<int>(report.unsent))};
    if (report.setAside > 0)
        text << tr("Changes that cannot be sent any more, kept in quarantine: %1.").arg(report.setAside);
    if (report.unreadable > 0)
        text << tr("Rows that could not be read, still in the file that was put aside: %1.").arg(report.unreadable);
    return views::Words::sentences(text);
}

QString Sentences::chainsLost(const std::optional<store::RescueReport> &report)
{
    QStringList text{tr("The local data was damaged, and with it the ends of the chains by which this console signs its changes. To go on would "
                        "contradict what it sent before, so this profile can only be read.")};
    if (report && report->putAside.empty())
        text << tr("These were kept: changes in quarantine (%1), drafts (%2).").arg(report->quarantined).arg(report->drafts);
    else if (report)
        text << tr("These were kept: the damaged file (%1), unsent changes in quarantine (%2), drafts (%3).")
                    .arg(QString::fromStdString(report->putAside.filename().string()))
                    .arg(report->quarantined)
                    .arg(report->drafts);
    else
        text << tr("What had not been sent is kept in quarantine, to be copied from.");
    text << tr("Ask the administrator for an enrolment file, and start Redoubt with a new profile (--profile NAME).");
    return views::Words::sentences(text);
}

QString Sentences::linkUnusable(const QString &detail)
{
    return tr("The address or the certificate kept at enrolment cannot be used (%1). What you do is kept here, but not sent. Tell the administrator; "
              "to work with the server meanwhile, start Redoubt with a new profile (--profile NAME) and a new enrolment file.")
        .arg(detail);
}

QString Sentences::notTakenIn(const IntakeFailure &failure)
{
    using Problem = IntakeFailure::Problem;
    switch (failure.problem) {
    case Problem::Cancelled: return tr("Stopped. Nothing was taken in and nothing was submitted; what you typed is still here.");
    case Problem::Vanished: return tr("%1 is not there any more. Nothing was submitted: put it back, or take it off the list.").arg(failure.file);
    case Problem::Unreadable:
        return tr("%1 cannot be read: you have no right to it, or the disk that it lies on has a fault. Nothing was submitted.").arg(failure.file);
    case Problem::NotAFile: return tr("%1 is no file that can be read to its end. Nothing was submitted: take it off the list.").arg(failure.file);
    case Problem::Empty:
        return tr("%1 is empty. Nothing was submitted: take it off the list, or save it again where it comes from.").arg(failure.file);
    case Problem::TooLarge:
        return tr("%1 is larger than %2, the most that one file may have. Nothing was submitted: split it, or leave parts out.")
            .arg(failure.file, views::Words::size(failure.limitBytes));
    case Problem::Changed:
        return tr("%1 was changed while it was being read. Nothing was submitted: submit again once nothing writes to it any more.")
            .arg(failure.file);
    case Problem::Store: break;
    }
    if (failure.code == ErrorCode::StorageFull)
        return tr("The disk is full: no file was taken in and nothing was submitted. Make room and submit again.");
    if (failure.code == ErrorCode::NotFound)
        return tr("You have no access to this room any more: no file was taken in and nothing was submitted.");
    return notFetched({failure.code, {}});
}

QString Sentences::notCopied(const Error &error)
{
    return tr("The copy could not be written there (%1). The file itself is still in the claim.").arg(QString::fromStdString(error.detail));
}

QString Sentences::notUploaded(const QString &file, ErrorCode why)
{
    const auto kept = tr("It is kept on this machine.");
    switch (why) {
    case ErrorCode::TooLarge:
        return views::Words::sentences(
            {tr("The server does not take %1: it is larger than a file may be there, or the room's quota is used up.").arg(file), kept});
    case ErrorCode::Forbidden: return views::Words::sentences({tr("The server does not take %1: you may not write in its room.").arg(file), kept});
    case ErrorCode::CannotOpenSeal:
    case ErrorCode::StorageDamaged:
    case ErrorCode::StorageFailed:
    case ErrorCode::NotFound:
        return tr("%1 cannot be read from the local store, so it was not sent. Submit the file again if you still have it, and tell the "
                  "administrator.")
            .arg(file);
    default:
        return views::Words::sentences(
            {tr("The server could not take %1 (%2). Tell the administrator.").arg(file, QString::fromStdString(std::string(name(why)))), kept});
    }
}

QString Sentences::notFetched(const Error &error)
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

} // namespace redoubt::console
