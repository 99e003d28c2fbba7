// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseSentences.h"

#include "app/console/Sentences.h"
#include "app/console/attachments/AttachmentSentences.h"
#include "app/console/attachments/FileIntake.h"
#include "views/widgets/PlainWords.h"

namespace redoubt::console {

QString ExerciseSentences::nameTaken(const drafts::TakenName &taken)
{
    const auto name = QString::fromStdString(taken.name);
    const auto other = QString::fromStdString(taken.by.other);
    if (name == other)
        return tr("Not saved: “%1” is taken already. Choose another.").arg(name);
    return taken.by.likeness == text::Likeness::Same
        ? tr("Not saved: “%1” is the same name as “%2”, which is taken already. Choose another.").arg(name, other)
        : tr("Not saved: “%1” looks like “%2”, which is taken already. Choose another.").arg(name, other);
}

QString ExerciseSentences::savedInPart(const Error &error)
{
    return views::PlainWords::sentences(
        {tr("The exercise was made, but only the first part of its plan is in it. Discard it and make it again, or add what is missing by hand."),
         Sentences::notSaved(error)});
}

QString ExerciseSentences::notSubmitted(exercise::Untimely why)
{
    if (why == exercise::Untimely::BeforeStart)
        return tr("Not submitted: the exercise has not started. What you typed stays here as a draft; submit it once it runs.");
    if (why == exercise::Untimely::Ended)
        return tr("Not submitted: the exercise has ended. What you typed stays here as a draft; the judges do not see it.");
    return tr("Not submitted: the exercise is stopped. What you typed stays here as a draft; submit it when the exercise is resumed.");
}

QString ExerciseSentences::notTakenIn(const IntakeFailure &failure)
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
            .arg(failure.file, views::PlainWords::size(failure.limitBytes));
    case Problem::Changed:
        return tr("%1 was changed while it was being read. Nothing was submitted: submit again once nothing writes to it any more.")
            .arg(failure.file);
    case Problem::Store: break;
    }
    if (failure.code == ErrorCode::StorageFull)
        return tr("The disk is full: no file was taken in and nothing was submitted. Make room and submit again.");
    if (failure.code == ErrorCode::NotFound)
        return tr("You have no access to this room any more: no file was taken in and nothing was submitted.");
    return AttachmentSentences::notFetched({failure.code, {}});
}

} // namespace redoubt::console
