// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/TemplateSentences.h"

#include "app/console/Sentences.h"
#include "models/Text.h"

namespace redoubt::console {

QString TemplateSentences::notPublished(const Error &error)
{
    switch (error.code) {
    case ErrorCode::RuleViolated:
        return tr("Nothing was published: another version has come meanwhile, or nothing of it differs. Look at what holds now and write it anew.");
    case ErrorCode::MissingReason: return tr("Say why in a few words. Nothing was published.");
    case ErrorCode::InvalidArgument: return tr("It does not hold together: %1. Nothing was published.").arg(models::text(error.detail));
    case ErrorCode::NotFound: return tr("It is not here any more. Nothing was published.");
    default: return Sentences::notSaved(error);
    }
}

QString TemplateSentences::notImported(const Error &error)
{
    switch (error.code) {
    case ErrorCode::TooLarge: return tr("The file is larger than a pack of templates may be (512 KiB). Nothing was imported.");
    case ErrorCode::UnsupportedVersion:
        return tr("The file was made by a later version of the program (%1). Nothing was imported; update this console first.")
            .arg(models::text(error.detail));
    case ErrorCode::NotFound: return tr("The file cannot be read. Nothing was imported.");
    default:
        return tr("The file is no pack of templates, or a template in it does not hold: %1. Nothing was imported.").arg(models::text(error.detail));
    }
}

QString TemplateSentences::notMarked(const Error &error)
{
    switch (error.code) {
    case ErrorCode::MissingReason: return tr("This step is required: say in the note why it is left out.");
    case ErrorCode::RuleViolated: return tr("Somebody was faster: it is as the list says now.");
    case ErrorCode::NotFound: return tr("The matter is not here, or no shift is stood. Nothing was written.");
    default: return Sentences::notSaved(error);
    }
}

} // namespace redoubt::console
