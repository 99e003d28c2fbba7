// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterSentences.h"

#include "models/Text.h"

namespace redoubt::console {

using views::RosterForm;

QString RosterSentences::notDone(RosterForm form, const Error &error)
{
    switch (error.code) {
    case ErrorCode::Conflict:
        return form == RosterForm::ReadIn ? tr("The roster has changed since the file was read. Nothing was taken in: read it in once more.")
            : form == RosterForm::Publish ? tr("The roster has changed since it was shown. Nothing was published: look at it once more.")
                                          : tr("The roster has changed under this swap, so that it no longer holds. Ask for a new one.");
    case ErrorCode::NotFound:
        if (form == RosterForm::Plan || form == RosterForm::Publish)
            return tr("The holidays of a year that the plan needs are not published yet. Nothing was changed.");
        return tr("That shift or person is no longer in the roster. Nothing was changed.");
    case ErrorCode::Forbidden: return tr("This is another person's to say. Nothing was changed.");
    case ErrorCode::MissingReason: return tr("A reason is needed. Nothing was changed.");
    case ErrorCode::TooLarge: return tr("That is more than a roster takes (%1). Nothing was changed.").arg(models::text(error.detail));
    case ErrorCode::RuleViolated:
        switch (form) {
        case RosterForm::Publish: return tr("Nothing is otherwise than it was published.");
        case RosterForm::Swap: return tr("This shift cannot be swapped now: it has begun, another swap of it waits, or it is theirs already.");
        case RosterForm::Answer: return tr("This swap has been answered, refused or withdrawn already.");
        case RosterForm::ReadIn:
            return tr("A shift is over by now, or nothing is otherwise any more. Nothing was taken in: read the file in once more.");
        case RosterForm::Fill: return tr("Somebody stands this shift by now, or it is over. Nothing was changed.");
        case RosterForm::Plan:
        case RosterForm::Periods:
        case RosterForm::Leave: break;
        }
        [[fallthrough]];
    default: break;
    }
    if (form == RosterForm::Plan || form == RosterForm::Leave || form == RosterForm::Periods)
        return tr("The plan would not hold together: %1. Nothing was changed.").arg(models::text(error.detail));
    return tr("It could not be done: %1. Nothing was changed.").arg(models::text(error.detail));
}

} // namespace redoubt::console
