// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/ReportSentences.h"

#include "app/console/Sentences.h"

namespace redoubt::console {

QString ReportSentences::notReported(const Error &error)
{
    switch (error.code) {
    case ErrorCode::RuleViolated:
        return tr("It was reported meanwhile, or a check is not as it should be while all is said to be quiet. What you typed stays; look at it as "
                  "it is now.");
    case ErrorCode::InvalidArgument: return tr("A check is missing, or a value is none for its item. What you typed stays.");
    case ErrorCode::MissingReason: return tr("Say why a check could not be done, and what there is. What you typed stays.");
    case ErrorCode::NotFound: return tr("What is asked has changed meanwhile. What you typed stays; look at the checks as they are now.");
    default: return Sentences::notSaved(error);
    }
}

QString ReportSentences::notDone(const Error &error)
{
    switch (error.code) {
    case ErrorCode::MissingReason: return tr("Say why in a few words.");
    case ErrorCode::RuleViolated: return tr("Somebody was faster: it went back already. Nothing was written.");
    case ErrorCode::NotFound: return tr("This unit has no report or no channel any more. Nothing was written.");
    default: return Sentences::notSaved(error);
    }
}

} // namespace redoubt::console
