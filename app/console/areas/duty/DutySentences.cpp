// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutySentences.h"

#include "app/console/Sentences.h"
#include "app/console/attachments/FileIntake.h"

namespace redoubt::console {

using views::ShiftForm;

QString DutySentences::notSigned(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr(
            "This account has never signed in on this console. Sign in on it once while the server answers, or sign on the account's own console.");
    case ErrorCode::WrongPassword: return tr("The password is not right. Nothing was signed.");
    case ErrorCode::AccountLocked: return tr("Too many wrong passwords. Nothing was signed; wait a while, or sign on the account's own console.");
    case ErrorCode::Expired:
        return tr("This account has not reached the server from this console for too long. Sign in on it once while the server answers.");
    default: return Sentences::notSaved(error);
    }
}

QString DutySentences::notTakenIn(const IntakeFailure &failure)
{
    using Problem = IntakeFailure::Problem;
    switch (failure.problem) {
    case Problem::Cancelled: return tr("Stopped. The check was not written.");
    case Problem::Vanished: return tr("%1 is not there any more. The check was not written.").arg(failure.file);
    case Problem::Unreadable: return tr("%1 cannot be read. The check was not written.").arg(failure.file);
    case Problem::NotAFile: return tr("%1 is no file. The check was not written.").arg(failure.file);
    case Problem::Empty: return tr("%1 is empty. The check was not written.").arg(failure.file);
    case Problem::TooLarge: return tr("%1 is larger than a file may be. The check was not written.").arg(failure.file);
    case Problem::Changed: return tr("%1 was changed while it was read. Try again once it is finished.").arg(failure.file);
    case Problem::Store: break;
    }
    return Sentences::notSaved({failure.code, {}});
}

QString DutySentences::notDone(ShiftForm form, const Error &error)
{
    switch (error.code) {
    case ErrorCode::MissingReason: return tr("Say why in a few words.");
    case ErrorCode::Forbidden:
        if (form == ShiftForm::Order || form == ShiftForm::Hold || form == ShiftForm::Lift)
            return tr("This is for those who plan or lead duty here.");
        return form == ShiftForm::Log ? tr("A line is amended by who wrote it. Write a line of your own.")
                                      : tr("Only who stands on this side of the handover can do this.");
    case ErrorCode::RuleViolated:
        if (form == ShiftForm::Begin)
            return tr("A shift is stood already. It is handed over, not begun anew.");
        if (form == ShiftForm::Respond || form == ShiftForm::Close)
            return tr("Somebody was faster: it is as the list says now.");
        if (form == ShiftForm::Order)
            return tr("Nothing of it is another than what holds now. Nothing was published.");
        if (form == ShiftForm::Consent)
            return tr("There is nothing to consent to any more: look at the handover as it is now.");
        return tr("The handover has changed meanwhile. Look at it as it is now; nothing was signed.");
    case ErrorCode::NotFound:
        if (form == ShiftForm::Lift)
            return tr("The hold does not stand any more.");
        if (form == ShiftForm::Step)
            return tr("The order of handing over has changed meanwhile: look at the steps as they are now.");
        break;
    case ErrorCode::InvalidArgument:
        if (form == ShiftForm::Consent)
            return tr("Who stands on the sheet signs for themselves.");
        if (form == ShiftForm::Check)
            return tr("This is no value for this item. Type a number, or choose one of its answers.");
        break;
    default: break;
    }
    return Sentences::notSaved(error);
}

} // namespace redoubt::console
