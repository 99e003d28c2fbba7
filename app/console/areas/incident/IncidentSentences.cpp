// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentSentences.h"

#include "app/console/Sentences.h"
#include "models/Text.h"

namespace redoubt::console {

QString IncidentSentences::notDone(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("The incident, its register or its rules are not here any more. Nothing was written; look at the list again.");
    case ErrorCode::RuleViolated: return tr("The incident is closed, or was changed meanwhile. Nothing was written; look at it as it is now.");
    case ErrorCode::MissingReason:
        return tr("Somebody has said something of it meanwhile: this would be a correction. Say why, or look at what they said.");
    case ErrorCode::InvalidArgument: return tr("This does not fit together. Look at the numbers and times, and try again; nothing was written.");
    default: break;
    }
    return Sentences::notSaved(error);
}

QString IncidentSentences::notSigned(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return tr("This account has never signed in on this computer, so that it has no key here. Nothing was signed.");
    case ErrorCode::WrongPassword: return tr("The password is wrong. Nothing was signed.");
    case ErrorCode::AccountLocked: return tr("The account is locked after too many wrong passwords. Nothing was signed.");
    default: break;
    }
    return Sentences::notSaved(error);
}

QString IncidentSentences::notReported(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return tr("The report or its incident is not here any more. Nothing was written; look at the incident again.");
    case ErrorCode::RuleViolated:
        return tr(
            "The report was issued, dropped or changed meanwhile, or there is one like it already. Nothing was written; look at it as it is now.");
    case ErrorCode::MissingReason: return tr("Say why. Nothing was written.");
    default: break;
    }
    return notDone(error);
}

QString IncidentSentences::notNumbered(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound: return tr("The series or the number is not here any more. Nothing was written; look at the register again.");
    case ErrorCode::AlreadyExists: return tr("There is a series with that code already, or nothing is changed. Nothing was written.");
    case ErrorCode::RuleViolated: return tr("The series was closed, or the number was used or given up meanwhile. Nothing was written.");
    case ErrorCode::MissingReason: return tr("Say why. Nothing was written.");
    default: break;
    }
    return Sentences::notSaved(error);
}

QString IncidentSentences::noGuide(const incident::RulesHeld &held)
{
    return tr("It is graded by %1 %2, which this program does not have.").arg(models::text(held.id), models::text(held.version));
}

} // namespace redoubt::console
