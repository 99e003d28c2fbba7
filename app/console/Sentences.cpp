// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Sentences.h"

#include "models/sync/ConflictModel.h"
#include "views/widgets/PlainWords.h"

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

QString Sentences::rescued(const store::RescueReport &report)
{
    QStringList text{
        tr("%n unsent change(s) were saved into the new one; everything else is fetched again.", nullptr, static_cast<int>(report.unsent))};
    if (report.setAside > 0)
        text << tr("Changes that cannot be sent any more, kept in quarantine: %1.").arg(report.setAside);
    if (report.unreadable > 0)
        text << tr("Rows that could not be read, still in the file that was put aside: %1.").arg(report.unreadable);
    return views::PlainWords::sentences(text);
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
    return views::PlainWords::sentences(text);
}

QString Sentences::linkUnusable(const QString &detail)
{
    return tr("The address or the certificate kept at enrolment cannot be used (%1). What you do is kept here, but not sent. Tell the administrator; "
              "to work with the server meanwhile, start Redoubt with a new profile (--profile NAME) and a new enrolment file.")
        .arg(detail);
}

} // namespace redoubt::console
